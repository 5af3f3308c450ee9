/** The line of the ledger that claims calls before they are sent. */

import type { Calls } from '../../core/call/checked';
import type { Fingerprint } from '../../core/call/delivered';
import { countDays } from '../../core/deliver/callDays';
import type { CallRange } from '../../core/deliver/csv';
import type { Ports } from '../../ports';
import type { Reading } from '../tab/reading';
import type { TabHead } from '../tab/readTab';
import type { ClaimLine } from './ledgerLines';
import { type OpenLedger, packed } from './openLedger';

/** Whose calls are claimed, for which counter. */
export interface ClaimingRun {
  readonly ports: Pick<Ports, 'clock'>;
  readonly by: string;
  readonly how: 'hand' | 'schedule';
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly sheet: string;
  readonly counterId: string;
  /** IANA zone of the counter, whose days reports have. */
  readonly counterZone: string;
  readonly reading: Reading;
  readonly ledger: OpenLedger;
}

/** Claims of a tab's calls, for the counter of its settings. */
export function claimsOf<Who extends Pick<ClaimingRun, 'ports' | 'by' | 'how' | 'ledger'>>(
  who: Who,
  { spreadsheet, sheet, settings }: Pick<TabHead, 'spreadsheet' | 'sheet' | 'settings'>,
  reading: Reading,
): Who & ClaimingRun {
  return {
    ...who,
    spreadsheetId: spreadsheet.id,
    sheetId: sheet.sheetId,
    sheet: sheet.name,
    counterId: settings.counter?.id ?? '',
    counterZone: settings.counter?.timeZone || spreadsheet.timeZone,
    reading,
  };
}

/** The line that claims a range of calls, with their packed fingerprints; `prints` are those of all calls. */
export function claimLine(
  run: ClaimingRun,
  batch: string,
  calls: Pick<Calls, 'seconds'>,
  prints: readonly Fingerprint[],
  { from, to }: CallRange,
): { readonly line: ClaimLine; readonly cells: readonly string[] } {
  const { by, how, spreadsheetId, sheetId, sheet, reading } = run;
  const seconds = calls.seconds.slice(from, to);
  const { cells, sum } = packed(prints.slice(from, to));
  const line: ClaimLine = {
    kind: 'claim',
    batch,
    timeMs: run.ports.clock.nowMs(),
    by,
    how,
    spreadsheetId,
    sheetId,
    sheet,
    counter: run.counterId,
    calls: to - from,
    firstSecond: seconds.reduce((a, b) => Math.min(a, b)),
    lastSecond: seconds.reduce((a, b) => Math.max(a, b)),
    days: countDays(seconds, run.counterZone),
    reading,
    packedSum: sum,
    secretCheck: run.ledger.prints().check,
  };
  return { line, cells };
}
