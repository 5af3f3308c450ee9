/** Keys in the grid: moves of the selection, and which key begins to edit. */

import type { Spot } from './areas';
import type { Table } from './table';

/** What a key asks for. */
export type KeyWish =
  /** The far end of the selection goes there, or the whole of it. */
  | { readonly kind: 'move'; readonly to: Spot; readonly extends: boolean }
  /** Edit, with this text in place of the cell's own when it is not null. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' };

interface Place {
  readonly table: Table;
  readonly from: Spot;
  readonly columns: number;
  /** Whether the active cell is a checkbox. */
  readonly isCheckbox?: boolean;
}

/** Null: not a key of the grid. */
export function keyWish(
  event: KeyboardEvent,
  { table, from, columns, isCheckbox = false }: Place,
): KeyWish | null {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const to = target(key, isCommand, { table, from, columns });
  if (to !== null) return { kind: 'move', to, extends: shiftKey && key !== 'Tab' };
  if (key === 'Tab') return null;
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', text: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  // By the place of the key: the letters may be Russian.
  if (isCommand) return event.code === 'KeyA' ? { kind: 'all' } : null;
  if (key === ' ' && isCheckbox) return { kind: 'toggle' };
  return key.length === 1 && !event.altKey ? { kind: 'edit', text: key } : null;
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z; null for any other key. */
export function undoWish(event: KeyboardEvent): { readonly redo: boolean } | null {
  const { code, shiftKey, ctrlKey, metaKey, target } = event;
  const isField = target instanceof HTMLInputElement;
  if (!(ctrlKey || metaKey) || isField) return null;
  if (code === 'KeyY') return { redo: true };
  return code === 'KeyZ' ? { redo: shiftKey } : null;
}

const EVERYTHING = 10_000_000;

function target(key: string, isCommand: boolean, { table, from, columns }: Place): Spot | null {
  const far = isCommand ? EVERYTHING : 1;
  const down = (steps: number) => ({ ...from, row: table.rowFrom(from.row, steps) });
  const right = (steps: number) => ({
    ...from,
    column: Math.min(columns, Math.max(1, from.column + steps)),
  });
  switch (key) {
    case 'ArrowDown':
      return down(far);
    case 'ArrowUp':
      return down(-far);
    case 'ArrowRight':
      return right(far);
    case 'ArrowLeft':
      return right(-far);
    case 'PageDown':
      return down(table.pageRows());
    case 'PageUp':
      return down(-table.pageRows());
    case 'Home':
      return isCommand ? { row: table.rowFrom(1, 0), column: 1 } : { ...from, column: 1 };
    case 'End':
      return isCommand
        ? { row: table.rowFrom(from.row, EVERYTHING), column: columns }
        : { ...from, column: columns };
    default:
      return null;
  }
}
