/** Writes what became of each row into the column *Metrica Calls*, where a tab has it. */

import type { Cell } from '../../core/cell/cell';
import { shownWallText } from '../../core/cell/seen';
import { type RowStatus, rowStatuses } from '../../core/marks/rowStatus';
import { type Zone, zoneOf } from '../../core/time/zone';
import type { Ports } from '../../ports';
import { type Book, isDelivered } from '../ledger/book';
import type { BatchState } from '../ledger/ledgerLines';
import { type OursTest, sentTextTest } from '../tab/sentColumn';
import type { CheckRun } from './checkRun';

/** Parts that are written at most: where a person's own texts stand between, each is one call. */
const MOST_PARTS = 50;

/** What a run has sent since the tab was checked, by sheet row. */
export type SentNow = ReadonlyMap<number, BatchState>;

/**
 * Brings the column up to a check and to what was sent since. Where there is none nothing happens, and what Google does not
 * let write fails no run: the next one writes it.
 */
export function keepSentColumn(
  ports: Ports,
  run: CheckRun,
  book: Book | null,
  sentNow: SentNow = new Map(),
): void {
  const { sentColumn, headerRow, sheet } = run.tab;
  if (sentColumn === null) return;
  const isOurs = sentTextTest(ports);
  const wanted = wantedTexts(ports, run, book, sentNow);
  const parts = changedParts(run.sentCells, wanted, isOurs);
  if (parts.length === 0 || parts.length > MOST_PARTS) return;
  try {
    for (const { from, texts } of parts) {
      ports.table.writeTexts(sheet.sheetId, headerRow + 1 + from, sentColumn, texts);
    }
    ports.table.flush();
  } catch {
    // A protected column, a spreadsheet that is full.
  }
}

/** The text of every row; null where it is not said: rows that were not asked about. */
function wantedTexts(
  ports: Ports,
  run: CheckRun,
  book: Book | null,
  sentNow: SentNow,
): readonly (string | null)[] {
  const { headerRow, spreadsheet } = run.tab;
  const zone = zoneOf(spreadsheet.timeZone) ?? (zoneOf('UTC') as Zone);
  const times = new Map(book?.batches.map(({ claim }) => [claim.batch, claim.timeMs]));
  const nowMs = ports.clock.nowMs();
  const textOf = (status: RowStatus): string => {
    if (status.kind === 'none') return '';
    if (status.kind === 'sent') {
      // Of batches that were rolled up the ledger keeps no time of their own.
      const timeMs = times.get(status.batch);
      const date = timeMs === undefined ? '' : dateText(ports, timeMs, nowMs, zone);
      return ports.words.say({ key: 'sentColumn.sent', params: { date } }).trim();
    }
    if (status.kind !== 'waits') return ports.words.say({ key: `sentColumn.${status.kind}` });
    const reason = ports.words.say({ key: `problem.${status.code}.heading` });
    return ports.words.say({ key: 'sentColumn.waits', params: { reason: lower(reason) } });
  };
  const today = ports.words.say({
    key: 'sentColumn.sent',
    params: { date: dateText(ports, nowMs, nowMs, zone) },
  });
  const doubt = ports.words.say({ key: 'sentColumn.inDoubt' });
  return rowStatuses(run.examined).map((status, index) => {
    const row = headerRow + 1 + index;
    const isAsked =
      run.onlyRows === null || run.onlyRows.some(({ from, to }) => row >= from && row <= to);
    const state = sentNow.get(row);
    if (state !== undefined && isDelivered(state)) return today;
    if (state === 'in doubt') return doubt;
    return isAsked || status.kind === 'sent' ? textOf(status) : null;
  });
}

/** «21.11», of another year «21.11.2025»; in English `2026-11-21`, which everybody reads alike. */
function dateText(ports: Ports, timeMs: number, nowMs: number, zone: Zone): string {
  const day = shownWallText(timeMs, zone).slice(0, 10);
  if (ports.words.language === 'en') return day;
  const [year = '', month = '', date = ''] = day.split('-');
  const isNow = shownWallText(nowMs, zone).startsWith(year);
  return isNow ? `${date}.${month}` : `${date}.${month}.${year}`;
}

/** A heading within a sentence; words in capitals, as `UTC`, stay. */
function lower(heading: string): string {
  return /^\p{Lu}\p{Ll}/u.test(heading)
    ? heading.charAt(0).toLowerCase() + heading.slice(1)
    : heading;
}

/** Rows side by side with their texts. */
export interface Part {
  readonly from: number;
  readonly texts: readonly string[];
}

/** Rows to write: from the first to the last that changed, without what people wrote between. */
function changedParts(
  now: readonly Cell[],
  wanted: readonly (string | null)[],
  isOurs: OursTest,
): readonly Part[] {
  const isFree = (index: number) => {
    const cell = now[index] ?? '';
    return wanted[index] !== null && (cell === '' || isOurs(cell));
  };
  const changed = wanted.map((text, index) => isFree(index) && text !== (now[index] ?? ''));
  const first = changed.indexOf(true);
  const last = changed.lastIndexOf(true);
  const taken = wanted.map((_, index) => index >= first && index <= last && isFree(index));
  return first < 0 ? [] : stretches(taken, (index) => wanted[index] ?? '');
}

/** Indexes that stand side by side, with a text each. */
export function stretches(
  taken: readonly boolean[],
  textOf: (index: number) => string,
): readonly Part[] {
  const parts: { from: number; texts: string[] }[] = [];
  taken.forEach((isTaken, index) => {
    if (!isTaken) return;
    const last = parts[parts.length - 1];
    if (last !== undefined && last.from + last.texts.length === index)
      last.texts.push(textOf(index));
    else parts.push({ from: index, texts: [textOf(index)] });
  });
  return parts;
}
