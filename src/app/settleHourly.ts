/** What every tick does, due or not: open batches are settled and statuses followed. */

import type { Ports, SpreadsheetInfo } from '../ports';
import { waitForQuota } from './quotaWait';
import { refreshUnderLock } from './refresh';
import { done, type Result } from './result';
import { underRunLock } from './runLock';
import { askAndSettle } from './settleAndTell';

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
