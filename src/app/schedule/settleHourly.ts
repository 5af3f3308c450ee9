/** What every tick does, due or not: open batches are settled and statuses followed. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import { done, type Result } from '../base/result';
import { waitForQuota } from '../run/quotaWait';
import { underRunLock } from '../run/runLock';
import { refreshUnderLock } from '../settle/refresh';
import { askAndSettle } from '../settle/settleAndTell';

/**
 * A busy spreadsheet waits for the next tick; a token that is missing is told by the run that needs it. Answers the
 * tabs with calls that did not arrive: they are new again and need not wait for the next due hour.
 */
export function settleHourly(ports: Ports, spreadsheet: SpreadsheetInfo): ReadonlySet<number> {
  const again = new Set<number>();
  const result = underRunLock(ports, 'schedule', (): Result<null> => {
    const asked = askAndSettle(ports, spreadsheet);
    if (!asked.ok) return asked;
    const { ledger, lists, settled } = asked.value;
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
