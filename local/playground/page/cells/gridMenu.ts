/** The menu of rows and columns: under the right button, or the key that opens menus. */

import type { AreaView, HandEdit, LinesEdit } from '../../protocol';
import { type MenuChoice, openMenu } from '../contextMenu';
import type { Words } from '../words';
import type { ShownTab } from './shownTab';

interface Wiring {
  readonly current: () => ShownTab | null;
  readonly words: Words;
  readonly onEdit: (edit: HandEdit) => void;
}

export function listenMenu(root: HTMLElement, { current, words, onEdit }: Wiring): void {
  root.addEventListener('contextmenu', (event) => {
    const shown = current();
    if (shown === null) return;
    event.preventDefault();
    const { tab, selection, table } = shown;
    const spot = table.spotAt(event.target) ?? selection.active();
    const { row, column } = spot;
    const area = selection.area();
    const isIn =
      row === 0 ? isWithin(area.column, area.columns, column) : isWithin(area.row, area.rows, row);
    if (!isIn) {
      const end = { row: row || tab.rows, column: column || tab.columns };
      selection.set({ row: Math.max(1, row), column: Math.max(1, column) }, end);
    }
    const choices = choicesOf(selection.area(), row === 0, tab.sheetId, words, onEdit);
    openMenu(choices, { x: event.clientX, y: event.clientY }, () => table.focus());
  });
}

function isWithin(first: number, count: number, at: number): boolean {
  return at >= first && at < first + count;
}

function choicesOf(
  area: AreaView,
  isOfColumns: boolean,
  sheetId: number,
  words: Words,
  onEdit: (edit: HandEdit) => void,
): readonly MenuChoice[] {
  const { edit } = words;
  const { row, rows, column, columns } = area;
  const lines = (caption: string, kind: LinesEdit, at: number, count: number): MenuChoice => ({
    caption,
    onChoose: () => onEdit({ kind, sheetId, at, count }),
  });
  const sorted = (caption: string, ascending: boolean): MenuChoice => ({
    caption,
    onChoose: () => onEdit({ kind: 'sort', sheetId, column, ascending }),
  });
  const sort = [sorted(edit.sortUp, true), sorted(edit.sortDown, false)];
  if (isOfColumns) {
    return [
      lines(edit.columnLeft, 'insertColumns', column, columns),
      lines(edit.columnRight, 'insertColumns', column + columns, columns),
      lines(edit.deleteColumns, 'deleteColumns', column, columns),
      ...sort,
    ];
  }
  return [
    lines(edit.rowAbove, 'insertRows', row, rows),
    lines(edit.rowBelow, 'insertRows', row + rows, rows),
    lines(edit.copyRows, 'copyRows', row, rows),
    lines(edit.deleteRows, 'deleteRows', row, rows),
    ...sort,
    { caption: edit.checkboxes, onChoose: () => onEdit({ kind: 'checkboxes', sheetId, area }) },
  ];
}
