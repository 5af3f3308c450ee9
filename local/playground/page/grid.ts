/** The sheet on display: cells, selection, typing, copying and pasting, notes. */

import type { AreaView, CellView, TabView } from '../protocol';
import { api } from './api';
import { areaBetween, type Spot } from './areas';
import { type CellEditor, createCellEditor } from './cellEditor';
import { place } from './dom';
import { keyWish } from './gridKeys';
import { createNoteCard } from './noteCard';
import { createSelection, type Selection } from './selection';
import { createSheetCells, type SheetCells } from './sheetCells';
import { createTable, type Table } from './table';

export interface Grid {
  /** Shows a tab with this area selected; the same tab again is drawn anew. */
  open(tab: TabView, area: AreaView): Promise<void>;
  /** Selects and brings into view. */
  goTo(area: AreaView): void;
  readonly area: () => AreaView;
  /** What is known of the cell that typing goes to. */
  readonly activeCell: () => CellView | null;
  readonly active: () => Spot;
  /** Cells may have changed. */
  outdate(): void;
  focus(): void;
}

interface Shown {
  readonly tab: TabView;
  readonly cells: SheetCells;
  readonly table: Table;
  readonly selection: Selection;
  readonly editor: CellEditor;
}

interface Wiring {
  /** The selection or what is known of its cell changed; `isMoved` when it was the selection. */
  readonly onChange: (isMoved: boolean) => void;
  readonly onType: (spot: Spot, texts: readonly (readonly string[])[]) => void;
  readonly onFailed: (error: unknown) => void;
  readonly label: string;
}

export function createGrid({ onChange, onType, onFailed, label }: Wiring): Grid {
  const root = place('grid');
  const card = createNoteCard();
  let shown: Shown | null = null;
  let opening = 0;
  let dragFrom: Spot | null = null;

  const cellAt = ({ row, column }: Spot): CellView | null =>
    shown?.cells.line(row)?.[column - 1] ?? null;
  const editText = (cell: CellView | null) => cell?.edit ?? cell?.text ?? '';

  /** A whole row or column when its number or letter is meant. */
  function select(spot: Spot, isExtended: boolean): void {
    if (shown === null) return;
    const { tab, selection } = shown;
    const isRow = spot.column === 0;
    const isColumn = spot.row === 0;
    const start = { row: isColumn ? 1 : spot.row, column: isRow ? 1 : spot.column };
    const end = { row: isColumn ? tab.rows : spot.row, column: isRow ? tab.columns : spot.column };
    selection.set(isExtended ? selection.active() : start, end);
  }

  root.addEventListener('mousedown', (event) => {
    const spot = shown?.table.spotAt(event.target) ?? null;
    const isOther =
      event.button !== 0 ||
      (event.target as Element).closest('.tabulator-col-resize-handle, .cell-editor') !== null;
    if (shown === null || spot === null || isOther) return;
    shown.editor.finish();
    select(spot, event.shiftKey);
    dragFrom = spot;
    shown.table.focus();
    event.preventDefault();
  });
  root.addEventListener('mouseover', (event) => {
    const spot = shown?.table.spotAt(event.target) ?? null;
    const isCell = spot !== null && spot.row > 0 && spot.column > 0;
    const note = isCell ? (cellAt(spot)?.note ?? null) : null;
    card.show(note, isCell ? (event.target as Element).closest('.tabulator-cell') : null);
    if (dragFrom !== null && spot !== null && shown !== null) {
      const isLine = dragFrom.row === 0 || dragFrom.column === 0;
      if (isLine)
        select(
          {
            row: dragFrom.row === 0 ? 0 : spot.row,
            column: dragFrom.column === 0 ? 0 : spot.column,
          },
          true,
        );
      else if (isCell) shown.selection.set(dragFrom, spot);
    }
  });
  root.addEventListener('mouseleave', () => card.show(null, null));
  document.addEventListener('mouseup', () => {
    dragFrom = null;
  });
  root.addEventListener('dblclick', (event) => {
    const spot = shown?.table.spotAt(event.target) ?? null;
    if (spot !== null && spot.row > 0 && spot.column > 0) edit(null);
  });
  root.addEventListener('keydown', (event) => {
    if (shown === null || event.isComposing) return;
    const { table, tab, selection } = shown;
    const from = event.shiftKey ? selection.head() : selection.active();
    const wish = keyWish(event, { table, from, columns: tab.columns });
    if (wish === null) return;
    event.preventDefault();
    switch (wish.kind) {
      case 'move':
        selection.set(wish.extends ? selection.active() : wish.to, wish.to);
        table.scrollTo(wish.to);
        return;
      case 'all':
        selection.setArea({ row: 1, column: 1, rows: tab.rows, columns: tab.columns });
        return;
      case 'clear':
        empty().catch(onFailed);
        return;
      case 'edit':
        edit(wish.text);
    }
  });
  // Heard by the document: without a field to type into, browsers do not tell the grid itself.
  const isHere = () => root.contains(document.activeElement) && shown?.editor.isOpen() === false;
  document.addEventListener('copy', (event) => {
    if (!isHere()) return;
    copy().catch(onFailed);
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    if (shown === null || !isHere()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const lines = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const { row, column } = shown.selection.area();
    onType({ row, column }, lines);
    const width = Math.max(...lines.map((line) => line.length));
    shown.selection.setArea({ row, column, rows: lines.length, columns: width });
    event.preventDefault();
  });

  function edit(text: string | null): void {
    if (shown === null) return;
    const spot = shown.selection.active();
    shown.table.scrollTo(spot);
    card.show(null, null);
    shown.editor.open(spot, text ?? editText(cellAt(spot)));
  }

  /** Only what holds something: an area may be as large as the sheet. */
  async function filledLines(): Promise<readonly (readonly (CellView | null)[])[]> {
    if (shown === null) return [];
    const { cells, selection } = shown;
    const { row, column, rows, columns } = selection.area();
    await cells.load(row, row + rows - 1);
    const lines = Array.from({ length: rows }, (_, index) =>
      (cells.line(row + index) ?? []).slice(column - 1, column - 1 + columns),
    );
    while (lines.length > 0 && lines.at(-1)?.every((cell) => editText(cell) === '')) lines.pop();
    return lines;
  }

  async function empty(): Promise<void> {
    if (shown === null) return;
    const { row, column } = shown.selection.area();
    const lines = await filledLines();
    if (lines.length > 0)
      onType(
        { row, column },
        lines.map((line) => line.map(() => '')),
      );
  }

  async function copy(): Promise<void> {
    const lines = await filledLines();
    const text = lines.map((line) => line.map((cell) => cell?.text ?? '').join('\t')).join('\n');
    await navigator.clipboard.writeText(text);
  }

  return {
    async open(tab, area) {
      opening += 1;
      const turn = opening;
      card.show(null, null);
      shown?.table.destroy();
      shown = null;
      const cells = createSheetCells({
        read: (from, rows) => api.cells(tab.sheetId, from, rows),
        onRead: () => {
          shown?.table.refresh();
          onChange(false);
        },
        onFailed,
      });
      const inside = document.createElement('div');
      root.replaceChildren(inside);
      const table = await createTable(inside, tab, cells, () => shown?.selection.draw());
      if (turn !== opening) return table.destroy();
      const selection = createSelection(table, () => onChange(true));
      const editor = createCellEditor(
        table,
        (spot, text, goOn) => {
          if (text !== editText(cellAt(spot))) onType(spot, [[text]]);
          const to =
            goOn === 'down'
              ? { ...spot, row: table.rowFrom(spot.row, 1) }
              : {
                  ...spot,
                  column: Math.min(tab.columns, spot.column + (goOn === 'right' ? 1 : 0)),
                };
          if (goOn === 'stay') return;
          selection.set(to);
          table.scrollTo(to);
        },
        label,
      );
      shown = { tab, cells, table, selection, editor };
      selection.setArea(inSheet(area, tab));
      selection.draw();
      table.scrollTo(selection.active());
      onChange(true);
    },
    goTo(area) {
      if (shown === null) return;
      shown.selection.setArea(inSheet(area, shown.tab));
      shown.table.scrollTo(shown.selection.active());
    },
    area: () => shown?.selection.area() ?? { row: 1, column: 1, rows: 1, columns: 1 },
    active: () => shown?.selection.active() ?? { row: 1, column: 1 },
    activeCell: () => cellAt(shown?.selection.active() ?? { row: 1, column: 1 }),
    outdate() {
      shown?.cells.outdate();
      shown?.table.refresh();
    },
    focus: () => shown?.table.focus(),
  };
}

function inSheet(area: AreaView, tab: TabView): AreaView {
  const within = (spot: Spot): Spot => ({
    row: Math.min(Math.max(1, spot.row), tab.rows),
    column: Math.min(Math.max(1, spot.column), tab.columns),
  });
  return areaBetween(
    within(area),
    within({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 }),
  );
}
