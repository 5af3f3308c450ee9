/** Which held rows a tab's last run did not know: a person is told of those alone. */

import type { Severity } from '../../core/call/problem';
import { DOCUMENT_KEYS } from '../base/keys';
import { type CheckRun, rowHashes } from '../check/checkRun';

/** Hashes that a property of 9 KB holds; beyond, rows are only counted by code. */
const MOST_ROWS = 1300;
const HASH_LENGTH = 6;

interface HeldMemory {
  /** Hashes of the rows' shown text, one after the other; null where there were too many. */
  readonly rows: string | null;
  readonly byCode: Readonly<Record<string, number>>;
}

const HOLDING: ReadonlySet<Severity> = new Set(['error', 'question', 'held']);

/** How many held rows are new since the memory was written; 0 where there is none yet. */
export function newlyHeld(run: CheckRun): number {
  const before = readMemory(run.tab.kept[DOCUMENT_KEYS.held(run.tab.sheet.sheetId)]);
  if (before === null) return 0;
  const now = memoryOf(run);
  if (before.rows === null || now.rows === null) {
    return Object.entries(now.byCode).reduce(
      (sum, [code, count]) => sum + Math.max(0, count - (before.byCode[code] ?? 0)),
      0,
    );
  }
  // The same text can be held twice, so they are counted off one by one.
  const known = new Map<string, number>();
  for (const hash of hashesIn(before.rows)) known.set(hash, (known.get(hash) ?? 0) + 1);
  return hashesIn(now.rows).filter((hash) => {
    const left = known.get(hash) ?? 0;
    known.set(hash, left - 1);
    return left <= 0;
  }).length;
}

/** The memory of a run as the text of a property. */
export function heldText(run: CheckRun): string {
  return JSON.stringify(memoryOf(run));
}

function memoryOf(run: CheckRun): HeldMemory {
  const rows = new Set<number>();
  for (const { row, severity, code } of run.checked.problems) {
    // Of what Metrica refused a person heard when it did.
    if (row !== null && HOLDING.has(severity) && code !== 'ROW_REFUSED') rows.add(row);
  }
  const isFew = rows.size <= MOST_ROWS;
  return {
    rows: isFew ? rowHashes(run, [...rows]).join('') : null,
    byCode: run.checked.heldByCode as Readonly<Record<string, number>>,
  };
}

function hashesIn(text: string): readonly string[] {
  return text.match(new RegExp(`.{${HASH_LENGTH}}`, 'g')) ?? [];
}

function readMemory(text: string | undefined): HeldMemory | null {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<HeldMemory> | null;
    if (typeof value !== 'object' || value === null) return null;
    const { rows, byCode } = value;
    return { rows: typeof rows === 'string' ? rows : null, byCode: byCode ?? {} };
  } catch {
    return null;
  }
}
