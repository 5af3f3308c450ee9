/** *Ask Metrica*: settles open batches without sending anything. */

import type { Ports } from '../ports';
import { requireToken } from './access';
import { isOpen } from './book';
import { takeBackCut } from './ledgerGuard';
import { readLists } from './lists';
import { metricaFailure } from './metricaFailure';
import { openLedger } from './openLedger';
import { done, failed, type Result } from './result';
import { underRunLock } from './runLock';
import { settleAndTell } from './settleAndTell';

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
  return underRunLock(ports, 'hand', () => {
    const spreadsheet = ports.table.spreadsheet();
    if (spreadsheet === null) return failed('NO_SPREADSHEET');
    const token = requireToken(ports);
    if (!token.ok) return token;
    const ledger = openLedger(ports);
    const by = ports.session.user();
    takeBackCut(ports, ledger, by);
    const lists = readLists(ports, token.value);
    const settled = settleAndTell(ports, { ledger, lists, spreadsheet, by });
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
  });
}
