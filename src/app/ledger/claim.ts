/** The line of the ledger that claims calls before they are sent. */

import type { Calls } from '../../core/call/checked';
import type { Fingerprint } from '../../core/call/delivered';
import { countDays } from '../../core/deliver/callDays';
import type { Ports } from '../../ports';
import type { Reading } from '../tab/reading';
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

/** The line that claims calls `from` to `to` (exclusive), with their packed fingerprints. */
export function claimLine(
  run: ClaimingRun,
  batch: string,
  allSeconds: Calls['seconds'],
  prints: readonly Fingerprint[],
  from: number,
  to: number,
): { readonly line: ClaimLine; readonly cells: readonly string[] } {
  const { by, how, spreadsheetId, sheetId, sheet, reading } = run;
  const seconds = allSeconds.slice(from, to);
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
