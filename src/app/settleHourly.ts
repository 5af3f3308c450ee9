/** What every tick does, due or not: open batches are settled and statuses followed. */

import type { Ports, SpreadsheetInfo } from '../ports';
import { requireToken } from './access';
import { takeBackCut } from './ledgerGuard';
import { readLists } from './lists';
import { logSettled } from './logLines';
import { openLedger } from './openLedger';
import { waitForQuota } from './quotaWait';
import { refreshUnderLock } from './refresh';
import { done, type Result } from './result';
import { underRunLock } from './runLock';
import type { ScheduleState } from './scheduleState';
import { type SettledBatch, settleOpen } from './settle';
import { loadSettings } from './tabState';
import { tellPerson } from './tellPerson';

/**
 * A busy spreadsheet waits for the next tick; a token that is missing is told by the run that needs it. Answers the
 * tabs with calls that did not arrive: they are new again and need not wait for the next due hour.
 */
export function settleHourly(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  mine: readonly (readonly [number, ScheduleState])[],
): ReadonlySet<number> {
  const again = new Set<number>();
  const result = underRunLock(ports, 'schedule', (): Result<null> => {
    const token = requireToken(ports);
    if (!token.ok) return token;
    const ledger = openLedger(ports);
    const by = ports.session.user();
    takeBackCut(ports, ledger, by);
    const lists = readLists(ports, token.value);
    const settled = settleOpen({ ports, ledger, lists, spreadsheetId: spreadsheet.id, by });
    if (settled.length > 0) {
      ports.table.flush();
      logSettled(ports, spreadsheet, settled, by);
      tellLate(ports, spreadsheet, mine, settled);
    }
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

/** Calls that may have arrived twice: the only thing that a person has to look at. */
function tellLate(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  mine: readonly (readonly [number, ScheduleState])[],
  settled: readonly SettledBatch[],
): void {
  const late = settled.filter((each) => each.late);
  const kept = ports.store.all('document');
  if (late.length === 0 || !mine.some(([sheetId]) => loadSettings(kept, sheetId).mail)) return;
  const n = late.reduce((sum, each) => sum + each.rows, 0);
  tellPerson(ports, spreadsheet, `${spreadsheet.id} late`, { key: 'mail.subject.late' }, [
    ports.words.say({ key: 'log.late', params: { n } }),
    spreadsheet.name,
  ]);
}
