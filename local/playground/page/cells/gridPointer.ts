/** The pointer in the grid: selecting cells, rows and columns, notes on hover, a double click to edit. */

import type { Spot } from './areas';
import type { NoteCard } from './noteCard';
import { cellAt, type ShownTab } from './shownTab';

interface Wiring {
  readonly current: () => ShownTab | null;
  readonly card: NoteCard;
  readonly onEdit: () => void;
  /** A checkbox was pressed. */
  readonly onToggle: (spot: Spot) => void;
}

/** Things over the cells that have a use of the pointer of their own. */
const OTHERS = '.tabulator-col-resize-handle, .cell-editor';

const isCell = (spot: Spot | null): spot is Spot =>
  spot !== null && spot.row > 0 && spot.column > 0;

export function listenPointer(
  root: HTMLElement,
  { current, card, onEdit, onToggle }: Wiring,
): void {
  let dragFrom: Spot | null = null;
  const spotOf = (event: MouseEvent) => current()?.table.spotAt(event.target) ?? null;
  root.addEventListener('mousedown', (event) => {
    const shown = current();
    const spot = spotOf(event);
    const isOther = event.button !== 0 || (event.target as Element).closest(OTHERS) !== null;
    if (shown === null || spot === null || isOther) return;
    shown.editor.finish();
    select(shown, spot, event.shiftKey);
    if ((event.target as Element).closest('.tick-box') !== null) onToggle(spot);
    dragFrom = spot;
    shown.table.focus();
    event.preventDefault();
  });
  root.addEventListener('mouseover', (event) => {
    const shown = current();
    const spot = spotOf(event);
    if (shown === null) return;
    const cell = isCell(spot) ? (event.target as Element).closest('.tabulator-cell') : null;
    card.show(isCell(spot) ? (cellAt(shown.cells, spot)?.note ?? null) : null, cell);
    if (dragFrom !== null && spot !== null) drag(shown, dragFrom, spot);
  });
  root.addEventListener('mouseleave', () => card.show(null, null));
  document.addEventListener('mouseup', () => {
    dragFrom = null;
  });
  root.addEventListener('dblclick', (event) => {
    if (isCell(spotOf(event))) onEdit();
  });
}

/** A whole row or column when its number or letter is meant. */
function select({ tab, selection }: ShownTab, spot: Spot, isExtended: boolean): void {
  const start = { row: Math.max(1, spot.row), column: Math.max(1, spot.column) };
  const end = { row: spot.row || tab.rows, column: spot.column || tab.columns };
  selection.set(isExtended ? selection.active() : start, end);
}

function drag(shown: ShownTab, from: Spot, to: Spot): void {
  const isLine = from.row === 0 || from.column === 0;
  if (isLine) {
    const line = { row: from.row && to.row, column: from.column && to.column };
    select(shown, line, true);
  } else if (isCell(to)) shown.selection.set(from, to);
}
