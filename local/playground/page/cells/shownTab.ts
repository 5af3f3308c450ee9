/** A tab on display with all that belongs to it: its cells, the table that draws them, selection and editor. */

import type { AreaView, CellView, HandEdit, TabView } from '../../protocol';
import { api } from '../api';
import type { Words } from '../words';
import { areaBetween, type Spot } from './areas';
import { type CellEditor, createCellEditor } from './cellEditor';
import { createSelection, type Selection } from './selection';
import { createSheetCells, type SheetCells } from './sheetCells';
import { createTable, type Table } from './table';

export interface ShownTab {
  readonly tab: TabView;
  readonly cells: SheetCells;
  readonly table: Table;
  readonly selection: Selection;
  readonly editor: CellEditor;
}

export interface TabWiring {
  /** The selection or what is known of its cell changed; `isMoved` when it was the selection. */
  readonly onChange: (isMoved: boolean) => void;
  readonly onType: (spot: Spot, texts: readonly (readonly string[])[]) => void;
  readonly onEdit: (edit: HandEdit) => void;
  /** Ctrl+Z; with `redo`, Ctrl+Y. */
  readonly onUndo: (redo: boolean) => void;
  readonly onFailed: (error: unknown) => void;
  readonly words: Words;
}

/** Resolves when the tab is drawn in `root`, with this area selected. */
export async function showTab(
  root: HTMLElement,
  tab: TabView,
  area: AreaView,
  { onChange, onType, onFailed, words }: TabWiring,
): Promise<ShownTab> {
  let table: Table | null = null;
  let selection: Selection | null = null;
  const cells = createSheetCells({
    read: (from, rows) => api.cells(tab.sheetId, from, rows),
    onRead: () => {
      table?.refresh();
      onChange(false);
    },
    onFailed,
  });
  const made = await createTable(root, tab, cells, () => selection?.draw());
  table = made;
  const chosen = createSelection(made, () => onChange(true));
  selection = chosen;
  const editor = createCellEditor(
    made,
    (spot, text, goOn) => {
      if (text !== editText(cellAt(cells, spot))) onType(spot, [[text]]);
      if (goOn === 'stay') return;
      const to =
        goOn === 'down'
          ? { ...spot, row: made.rowFrom(spot.row, 1) }
          : { ...spot, column: Math.min(tab.columns, spot.column + 1) };
      chosen.set(to);
      made.scrollTo(to);
    },
    words.formula,
  );
  chosen.setArea(inSheet(area, tab));
  chosen.draw();
  made.scrollTo(chosen.active());
  return { tab, cells, table: made, selection: chosen, editor };
}

/** What is known of a cell. */
export function cellAt(cells: SheetCells, { row, column }: Spot): CellView | null {
  return cells.line(row)?.[column - 1] ?? null;
}

/** What an editor of the cell begins with. */
export function editText(cell: CellView | null): string {
  return cell?.edit ?? cell?.text ?? '';
}

/** The area as far as the sheet has it. */
export function inSheet(area: AreaView, tab: TabView): AreaView {
  const within = (spot: Spot): Spot => ({
    row: Math.min(Math.max(1, spot.row), tab.rows),
    column: Math.min(Math.max(1, spot.column), tab.columns),
  });
  return areaBetween(
    within(area),
    within({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 }),
  );
}
