/** What every tick does, due or not: open batches are settled and statuses followed. */

import type { Ports, SpreadsheetInfo } from '../ports';
import { requireToken } from './access';
import { takeBackCut } from './ledgerGuard';
import { readLists } from './lists';
import { openLedger } from './openLedger';
import { waitForQuota } from './quotaWait';
import { refreshUnderLock } from './refresh';
import { done, type Result } from './result';
import { underRunLock } from './runLock';
import { settleAndTell } from './settleAndTell';

/**
 * A busy spreadsheet waits for the next tick; a token that is missing is told by the run that needs it. Answers the
 * tabs with calls that did not arrive: they are new again and need not wait for the next due hour.
 */
export function settleHourly(ports: Ports, spreadsheet: SpreadsheetInfo): ReadonlySet<number> {
  const again = new Set<number>();
  const result = underRunLock(ports, 'schedule', (): Result<null> => {
    const token = requireToken(ports);
    if (!token.ok) return token;
    const ledger = openLedger(ports);
    const by = ports.session.user();
    takeBackCut(ports, ledger, by);
    const lists = readLists(ports, token.value);
    const settled = settleAndTell(ports, { ledger, lists, spreadsheet, by });
    const lost = new Set(
      settled.filter(({ state }) => state === 'not arrived').map((each) => each.batch),
    );
    for (const { claim } of ledger.book().batches)
      if (lost.has(claim.batch)) again.add(claim.sheetId);
    const refreshed = refreshUnderLock(ports, ledger, lists);
    return refreshed.ok ? done(null) : refreshed;
  });
  if (!result.ok && result.error.code === 'QUOTA') waitForQuota(ports);
  return again;
}
