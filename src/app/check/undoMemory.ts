/** Remembers what a person's last fixes changed, in properties of 9 KB each: the person's own, since cells may hold phones and ids. */

import * as v from 'valibot';
import { PROBLEM_CODES, type ProblemCode } from '../../core/call/problem';
import type { UndoCell } from '../../core/marks/fixes';
import type { Ports } from '../../ports';
import { USER_KEYS } from '../base/keys';

/** Characters of one property: at most three bytes each, and a property holds 9 KB. */
const PART_CHARACTERS = 3000;

/** Properties of all steps; the store of a person holds 500 KB in all. */
const MOST_PARTS = 40;

/** What the memory holds; the oldest steps go first. */
export const MOST_UNDO_CHARACTERS = PART_CHARACTERS * MOST_PARTS;

/** Steps that are remembered. */
const MOST_STEPS = 20;

/** A cell that was written, and what tells its row from others when rows have moved since. */
export interface WrittenCell extends UndoCell {
  readonly key: string;
}

/** What one press has written. */
export interface UndoStep {
  /** Counts up; newer steps have higher numbers. */
  readonly n: number;
  readonly code: ProblemCode;
  readonly cells: readonly WrittenCell[];
}

const CELL = v.strictTuple([
  v.number(),
  v.number(),
  v.union([v.string(), v.number()]),
  v.boolean(),
  v.string(),
  v.string(),
]);

const KEPT = v.array(
  v.object({
    n: v.number(),
    /** A person's properties are the same in every spreadsheet. */
    spreadsheetId: v.string(),
    sheetId: v.number(),
    code: v.picklist(PROBLEM_CODES),
    cells: v.array(CELL),
  }),
);

type Kept = v.InferOutput<typeof KEPT>;

/** Keeps a step of a tab; with the number of a step that is kept already, in its place. */
export function keepUndo(
  ports: Ports,
  sheetId: number,
  { code, cells }: Omit<UndoStep, 'n'>,
  instead?: number,
): number {
  const before = readKept(ports).filter(({ n }) => n !== instead);
  const n = instead ?? 1 + Math.max(0, ...before.map((step) => step.n));
  const step = {
    n,
    spreadsheetId: spreadsheetId(ports),
    sheetId,
    code,
    cells: cells.map(({ row, column, before: was, wasText, after, key }): Kept[0]['cells'][0] => [
      row,
      column,
      was,
      wasText,
      after,
      key,
    ]),
  };
  write(ports, cells.length === 0 ? before : [...before, step]);
  return n;
}

/** This person's steps in the tab, oldest first. */
export function keptSteps(ports: Ports, sheetId: number): readonly UndoStep[] {
  const here = spreadsheetId(ports);
  return readKept(ports)
    .filter((step) => step.spreadsheetId === here && step.sheetId === sheetId)
    .map(({ n, code, cells }) => ({
      n,
      code,
      cells: cells.map(([row, column, before, wasText, after, key]) => ({
        row,
        column,
        before,
        wasText,
        after,
        key,
      })),
    }));
}

/** Forgets a step that was put back. */
export function forgetUndo(ports: Ports, n: number): void {
  write(
    ports,
    readKept(ports).filter((step) => step.n !== n),
  );
}

function readKept(ports: Ports): Kept {
  const kept = ports.store.all('user');
  const parts = Number(kept[USER_KEYS.undo] ?? 0);
  const text = Array.from({ length: parts }, (_, part) => kept[keyOf(part)] ?? '').join('');
  try {
    const read = v.safeParse(KEPT, JSON.parse(text));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

function write(ports: Ports, steps: Kept): void {
  const { store } = ports;
  const had = Number(store.get('user', USER_KEYS.undo) ?? 0);
  let kept = steps.slice(-MOST_STEPS);
  while (kept.length > 1 && JSON.stringify(kept).length > MOST_UNDO_CHARACTERS) {
    kept = kept.slice(1);
  }
  const text = kept.length === 0 ? '' : JSON.stringify(kept);
  const parts = Math.ceil(text.length / PART_CHARACTERS);
  if (parts === 0) store.remove('user', USER_KEYS.undo);
  for (let part = 0; part < parts; part += 1) {
    const from = part * PART_CHARACTERS;
    store.set('user', keyOf(part), text.slice(from, from + PART_CHARACTERS));
  }
  // Written last: without it the parts count for nothing.
  if (parts > 0) store.set('user', USER_KEYS.undo, String(parts));
  for (let part = parts; part < had; part += 1) store.remove('user', keyOf(part));
}

function spreadsheetId(ports: Ports): string {
  return ports.table.spreadsheet()?.id ?? '';
}

function keyOf(part: number): string {
  return `${USER_KEYS.undo}.${part}`;
}
