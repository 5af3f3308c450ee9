/** Remembers what the last fix changed, in document properties of 9 KB each. */

import type { UndoCell } from '../core/fixes';
import type { Ports } from '../ports';
import { DOCUMENT_KEYS } from './keys';

/** Characters of one property: at most three bytes each, and a property holds 9 KB. */
const PART_CHARACTERS = 3000;

/** Properties of one undo; the store of a document holds 500 KB in all. */
const MOST_PARTS = 40;

/** What one undo can remember. */
export const MOST_UNDO_CHARACTERS = PART_CHARACTERS * MOST_PARTS;

/** Keeps the cells of the last fix of a tab, in place of what was kept before. */
export function keepUndo(ports: Ports, sheetId: number, cells: readonly UndoCell[]): void {
  const text = JSON.stringify({ sheetId, cells });
  const parts = Math.ceil(text.length / PART_CHARACTERS);
  for (let part = 0; part < parts; part += 1) {
    const from = part * PART_CHARACTERS;
    ports.store.set('document', keyOf(part), text.slice(from, from + PART_CHARACTERS));
  }
  // Written last: without it the parts count for nothing.
  ports.store.set('document', DOCUMENT_KEYS.undo, String(parts));
}

/** What was kept for the tab; null when there is nothing, or it belongs to another tab. */
export function keptUndo(ports: Ports, sheetId: number): readonly UndoCell[] | null {
  const kept = ports.store.all('document');
  const parts = Number(kept[DOCUMENT_KEYS.undo] ?? 0);
  if (parts === 0) return null;
  const text = Array.from({ length: parts }, (_, part) => kept[keyOf(part)] ?? '').join('');
  try {
    const value = JSON.parse(text) as { sheetId: number; cells: readonly UndoCell[] };
    return value.sheetId === sheetId ? value.cells : null;
  } catch {
    return null;
  }
}

/** Forgets it: one step back, no further. */
export function forgetUndo(ports: Ports, sheetId: number): void {
  if (keptUndo(ports, sheetId) === null) return;
  const parts = Number(ports.store.get('document', DOCUMENT_KEYS.undo) ?? 0);
  ports.store.remove('document', DOCUMENT_KEYS.undo);
  for (let part = 0; part < parts; part += 1) ports.store.remove('document', keyOf(part));
}

function keyOf(part: number): string {
  return `${DOCUMENT_KEYS.undo}.${part}`;
}
