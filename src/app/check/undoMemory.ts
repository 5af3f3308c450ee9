/** Remembers what the last fix of a person changed, in properties of 9 KB each: the person's own, since cells may hold phones and ids. */

import type { UndoCell } from '../../core/marks/fixes';
import type { Ports } from '../../ports';
import { USER_KEYS } from '../base/keys';

/** Characters of one property: at most three bytes each, and a property holds 9 KB. */
const PART_CHARACTERS = 3000;

/** Properties of one undo; the store of a person holds 500 KB in all. */
const MOST_PARTS = 40;

/** What one undo can remember. */
export const MOST_UNDO_CHARACTERS = PART_CHARACTERS * MOST_PARTS;

/** Keeps the cells of the last fix of a tab, in place of what was kept before. */
export function keepUndo(ports: Ports, sheetId: number, cells: readonly UndoCell[]): void {
  const text = JSON.stringify({ spreadsheetId: spreadsheetId(ports), sheetId, cells });
  const parts = Math.ceil(text.length / PART_CHARACTERS);
  for (let part = 0; part < parts; part += 1) {
    const from = part * PART_CHARACTERS;
    ports.store.set('user', keyOf(part), text.slice(from, from + PART_CHARACTERS));
  }
  // Written last: without it the parts count for nothing.
  ports.store.set('user', USER_KEYS.undo, String(parts));
}

/** What this person's last fix of the tab kept; null when there is nothing, or it belongs to another tab. */
export function keptUndo(ports: Ports, sheetId: number): readonly UndoCell[] | null {
  const kept = ports.store.all('user');
  const parts = Number(kept[USER_KEYS.undo] ?? 0);
  if (parts === 0) return null;
  const text = Array.from({ length: parts }, (_, part) => kept[keyOf(part)] ?? '').join('');
  try {
    const value = JSON.parse(text) as Kept;
    const isHere = value.spreadsheetId === spreadsheetId(ports) && value.sheetId === sheetId;
    return isHere ? value.cells : null;
  } catch {
    return null;
  }
}

/** Forgets it: one step back, no further. */
export function forgetUndo(ports: Ports, sheetId: number): void {
  if (keptUndo(ports, sheetId) === null) return;
  const parts = Number(ports.store.get('user', USER_KEYS.undo) ?? 0);
  ports.store.remove('user', USER_KEYS.undo);
  for (let part = 0; part < parts; part += 1) ports.store.remove('user', keyOf(part));
}

interface Kept {
  /** A person's properties are the same in every spreadsheet. */
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly cells: readonly UndoCell[];
}

function spreadsheetId(ports: Ports): string {
  return ports.table.spreadsheet()?.id ?? '';
}

function keyOf(part: number): string {
  return `${USER_KEYS.undo}.${part}`;
}
