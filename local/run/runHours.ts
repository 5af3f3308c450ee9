/** The schedule part of a run: switched on or off, hours passed, and what that came to for the printed result. */

import type { Batch } from '../../src/app/ledger/book';
import { say } from '../../src/texts/say';
import type { Workbook } from '../workbook/model';
import type { RunOptions } from './options/options';
import { batchesSince, ledgerBatches, type ShownBatch, settledSince } from './print/ledgerBatches';
import { type Passed, passHours, setSchedule, worstRun } from './scheduleHours';
import type { AnswerError, Session } from './session';
import type { StandInClock } from './standInClock';

export interface ScheduleHours {
  readonly passed: Passed;
  /** All batches of this run, also those sent by hand, as they stand after the hours. */
  readonly uploads: readonly ShownBatch[];
  readonly settled: ReturnType<typeof settledSince>;
  /** Whether every run of the hours went well. */
  readonly isClean: boolean;
}

const OPEN: readonly string[] = ['sending', 'in doubt'];

/** Sets the schedule and lets the hours pass; the failure of the switch, where the panel would refuse it too. */
export function runHours(
  session: Session,
  options: Pick<RunOptions, 'schedule' | 'hours'> & { readonly standIn: StandInClock },
  sheetId: number,
  before: readonly Batch[],
): ScheduleHours | AnswerError {
  const { schedule, hours, standIn } = options;
  if (schedule === null || hours === null) throw new Error('No schedule was asked for.');
  // A person asks Metrica first what became of an upload whose answer was lost.
  const isOpen = ledgerBatches(session.workbook).some(({ state }) => OPEN.includes(state));
  if (isOpen && schedule.kind === 'on') session.ask('settleCalls');
  const set = setSchedule(session, sheetId, schedule);
  if (!set.ok) return set.error;
  try {
    const passed = passHours(session, sheetId, hours, standIn.set);
    return {
      passed,
      uploads: batchesSince(session.workbook, before),
      settled: settledSince(session.workbook, before),
      isClean: worstRun(passed) === null,
    };
  } finally {
    standIn.release();
  }
}

/** The same for `--json`: times as ISO texts, sentences in the language of the run. */
export function hoursJson({ passed }: ScheduleHours, workbook: Workbook, language: 'en' | 'ru') {
  const iso = (ms: number) => new Date(ms).toISOString();
  const { told, fromMs, toMs, ticks, owner, nextMs } = passed;
  return {
    from: iso(fromMs),
    to: iso(toMs),
    ticks,
    owner,
    next: nextMs === null ? null : iso(nextMs),
    runs: told.flatMap((tick) =>
      tick.runs.map(({ sheetId, state, sent, held, error, why }) => ({
        at: iso(tick.atMs),
        sheet: workbook.sheet(sheetId)?.properties.name ?? '',
        state,
        sent,
        held,
        error,
        message: why == null ? '' : say(language, why.key, why.params),
      })),
    ),
    mails: told.flatMap((tick) =>
      tick.mails.map(({ to, subject, body }) => ({ at: iso(tick.atMs), to, subject, body })),
    ),
  };
}
