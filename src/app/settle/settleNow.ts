/** *Ask Metrica*: settles open batches without sending anything. */

import type { Ports } from '../../ports';
import { renewOnRefusal } from '../access/access';
import { done, failed, type Result } from '../base/result';
import { isOpen } from '../ledger/book';
import { underRunLock } from '../run/runLock';
import { metricaFailure } from '../talk/metricaFailure';
import { askAndSettle } from './settleAndTell';

export interface Settled {
  readonly settled: readonly {
    readonly batch: string;
    readonly state: string;
    readonly rows: number;
  }[];
  /** Batches of this spreadsheet that are still open. */
  readonly open: number;
}

/** Asks the list of every counter that has open batches; a list that cannot be read is a failure when nothing was settled. */
export function settleNow(ports: Ports): Result<Settled> {
  return underRunLock(ports, 'hand', () => renewOnRefusal(ports, () => settleUnderLock(ports)));
}

function settleUnderLock(ports: Ports): Result<Settled> {
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const asked = askAndSettle(ports, spreadsheet, 'hand');
  if (!asked.ok) return asked;
  const { ledger, lists, settled } = asked.value;
  const open = ledger.book().batches.filter((batch) => isOpen(batch.state));
  for (const { claim } of settled.length > 0 ? [] : open) {
    const { readable, error } = lists.of(claim.counter);
    if (!readable && error !== null) {
      return { ok: false, error: metricaFailure(ports, error, claim.counter) };
    }
  }
  return done({
    settled: settled.map(({ batch, state, rows }) => ({ batch, state, rows })),
    open: open.length,
  });
}
