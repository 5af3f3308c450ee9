/** What every tick does after what was due: open batches are settled and statuses followed, counter by counter. */

import { lastDueMs } from '../../core/settings/dueTime';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { requireToken } from '../access/access';
import { done, type Result } from '../base/result';
import { openForRun } from '../ledger/ledgerGuard';
import { waitForQuota } from '../run/quotaWait';
import { underRunLock } from '../run/runLock';
import { isFollowed, refreshUnderLock } from '../settle/refresh';
import { isLookedFor } from '../settle/settle';
import { settleAndTell } from '../settle/settleAndTell';
import { loadSettings } from '../tab/tabState';
import { readLists } from '../talk/lists';
import { metricaFailure } from '../talk/metricaFailure';
import { RUN_LIMIT_MS } from '../upload/uploadState';
import { zoneOfSpreadsheet } from './runTimes';
import { scheduleHere } from './schedule';
import { saveSchedule } from './scheduleState';

export interface SettleTick {
  readonly startMs: number;
  /** The counter that was asked about last. */
  readonly after: string;
  /** Told before a counter is asked about: a tick that is cut at a long list goes on behind it. */
  readonly atCounter: (counter: string) => void;
}

/**
 * Fairly: from behind the counter where the last tick stopped, as far as time allows. A busy spreadsheet waits for the next
 * tick; a token that is missing is told by the run that needs it. Calls that did not arrive are new again: their tab is due.
 */
export function settleHourly(ports: Ports, spreadsheet: SpreadsheetInfo, tick: SettleTick): void {
  const result = underRunLock(ports, 'schedule', (): Result<null> => {
    const token = requireToken(ports);
    if (!token.ok) return token;
    const { ledger, by } = openForRun(ports);
    const lists = readLists(ports, token.value);
    const nowMs = ports.clock.nowMs();
    const waiting = ledger
      .book()
      .batches.filter((batch) => isLookedFor(batch, spreadsheet.id, nowMs) || isFollowed(batch));
    const counters = [...new Set(waiting.map(({ claim }) => claim.counter))].sort();
    let slowestMs = 0;
    for (const counter of behind(counters, tick.after)) {
      const fromMs = ports.clock.nowMs();
      if (fromMs - tick.startMs + slowestMs >= RUN_LIMIT_MS.schedule) break;
      tick.atCounter(counter);
      const settled = settleAndTell(ports, {
        ledger,
        lists,
        spreadsheet,
        by,
        how: 'schedule',
        counter,
      });
      for (const { state, claim } of settled) {
        if (state === 'not arrived') makeDue(ports, spreadsheet, claim.sheetId);
      }
      refreshUnderLock(ports, { ledger, lists, counter });
      const { error } = lists.of(counter);
      const failure = error === null ? null : metricaFailure(ports, error, counter);
      if (failure?.code === 'QUOTA') return { ok: false, error: failure };
      slowestMs = Math.max(slowestMs, ports.clock.nowMs() - fromMs);
    }
    return done(null);
  });
  if (!result.ok && result.error.code === 'QUOTA') waitForQuota(ports);
}

/** The same list, beginning behind a counter. */
function behind(counters: readonly string[], after: string): readonly string[] {
  const at = counters.findIndex((counter) => counter > after);
  return at < 0 ? counters : [...counters.slice(at), ...counters.slice(0, at)];
}

/** Counts the last due hour of a tab as not dealt with. */
function makeDue(ports: Ports, spreadsheet: SpreadsheetInfo, sheetId: number): void {
  const kept = ports.store.all('document');
  const state = scheduleHere(kept, sheetId, spreadsheet);
  const { schedule } = loadSettings(kept, sheetId);
  if (state === null || schedule === null) return;
  const dueMs = lastDueMs(schedule, zoneOfSpreadsheet(spreadsheet), ports.clock.nowMs());
  saveSchedule(ports, sheetId, { ...state, doneDueMs: Math.min(state.doneDueMs, dueMs - 1) });
}
