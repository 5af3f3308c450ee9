/** Lets hours pass on the host's clock: every tick of the schedule's trigger runs as Google would run it. */

import type { ScheduledRun, ScheduleState } from '../../src/app/schedule/scheduleState';
import type { MailRecord } from '../host/hostOptions';
import { nextTriggerTime, timeDrivenEvent } from '../host/services/triggerTimes';
import type { ScheduleSpec } from './options/scheduleSpec';
import type { Answer, AnswerError, Session } from './session';
import { LOCAL_USER } from './session';

const HOUR_MS = 3_600_000;

/** What one tick of the trigger did, as far as a person can see it. */
export interface Tick {
  readonly atMs: number;
  /** Runs that ended in it, with the tab's id. */
  readonly runs: readonly TabRun[];
  readonly mails: readonly MailRecord[];
  /** Google's words when the run did not end by itself. */
  readonly fault: string | null;
}

export interface TabRun extends ScheduledRun {
  readonly sheetId: number;
}

export interface Passed {
  readonly fromMs: number;
  readonly toMs: number;
  /** The trigger ran so often. */
  readonly ticks: number;
  /** Those that did something worth telling. */
  readonly told: readonly Tick[];
  readonly owner: string;
  /** Null when the schedule is off in the end. */
  readonly nextMs: number | null;
}

/** Sets or takes away the schedule of a tab, as the panel's *Switch on* and *Switch off* do. */
export function setSchedule(session: Session, sheetId: number, spec: ScheduleSpec): Answer {
  return spec.kind === 'off'
    ? session.ask('switchScheduleOff', { sheetId })
    : session.ask('switchScheduleOn', {
        sheetId,
        schedule: spec.schedule,
        mail: mails(session, sheetId),
      });
}

/**
 * Moves the clock on by whole hours, from one trigger to the next. `follow` is told every time that the clock
 * shows, so that a stand-in's own clock can go along.
 */
export function passHours(
  session: Session,
  sheetId: number,
  hours: number,
  follow: (nowMs: number) => void,
): Passed {
  const { clock, host } = session;
  const fromMs = clock.nowMs();
  const toMs = fromMs + hours * HOUR_MS;
  const told: Tick[] = [];
  let ticks = 0;
  // A trigger that has run waits for its next hour, however short the run was.
  for (let afterMs = fromMs; ; ) {
    const next = nextTick(session, afterMs);
    if (next === null || next.atMs > toMs) break;
    afterMs = next.atMs;
    clock.advance(Math.max(0, next.atMs - clock.nowMs()));
    follow(clock.nowMs());
    const before = runsOf(session);
    const mailsBefore = host.mails.length;
    const outcome = session.trigger('onHourly', next.event);
    ticks += 1;
    const tick: Tick = {
      atMs: next.atMs,
      runs: newRuns(before, runsOf(session)),
      mails: host.mails.slice(mailsBefore),
      fault: outcome.kind === 'returned' ? null : outcome.message,
    };
    if (tick.runs.length > 0 || tick.mails.length > 0 || tick.fault !== null) told.push(tick);
  }
  clock.advance(Math.max(0, toMs - clock.nowMs()));
  follow(clock.nowMs());
  return { fromMs, toMs, ticks, told, ...scheduleNow(session, sheetId) };
}

function nextTick(session: Session, afterMs: number) {
  const due = session.triggers.all
    .filter((trigger) => trigger.userEmail === LOCAL_USER && trigger.handler === 'onHourly')
    .map((trigger) => ({ trigger, atMs: nextTriggerTime(trigger, afterMs) }))
    .flatMap(({ trigger, atMs }) => (atMs === null ? [] : [{ trigger, atMs }]))
    .sort((a, b) => a.atMs - b.atMs)[0];
  if (due === undefined) return null;
  return { atMs: due.atMs, event: timeDrivenEvent(due.trigger, due.atMs) };
}

/** Last runs of all tabs, as the add-on keeps them. */
function runsOf(session: Session): ReadonlyMap<number, ScheduledRun> {
  const runs = new Map<number, ScheduledRun>();
  for (const [key, text] of session.documentProperties()) {
    const sheetId = /^mc\.tab\.(\d+)\.schedule$/.exec(key)?.[1];
    const run = sheetId === undefined ? null : (JSON.parse(text) as ScheduleState).run;
    if (run !== null) runs.set(Number(sheetId), run);
  }
  return runs;
}

function newRuns(
  before: ReadonlyMap<number, ScheduledRun>,
  after: ReadonlyMap<number, ScheduledRun>,
): readonly TabRun[] {
  return [...after]
    .filter(([sheetId, run]) => JSON.stringify(before.get(sheetId)) !== JSON.stringify(run))
    .map(([sheetId, run]) => ({ sheetId, ...run }));
}

interface Shown {
  readonly settings: { readonly mail: boolean } | null;
  readonly schedule: { readonly owner: string; readonly nextMs: number } | null;
}

function scheduleNow(session: Session, sheetId: number): Pick<Passed, 'owner' | 'nextMs'> {
  const schedule = panelOf(session, sheetId)?.schedule ?? null;
  return { owner: schedule?.owner ?? '', nextMs: schedule?.nextMs ?? null };
}

function mails(session: Session, sheetId: number): boolean {
  return panelOf(session, sheetId)?.settings?.mail ?? true;
}

function panelOf(session: Session, sheetId: number): Shown | null {
  const answer = session.ask('readPanel', { sheetId });
  return answer.ok ? (answer.value as Shown) : null;
}

/** The first failure of the hours, as the exit code sees it; null when every run went well. */
export function worstRun(passed: Passed): AnswerError | null {
  for (const { runs, fault } of passed.told) {
    if (fault !== null) return { code: 'CUT_OFF', message: fault, server: '' };
    const bad = runs.find((run) => run.state !== 'done' && run.state !== 'nothing new');
    if (bad !== undefined) return { code: bad.error || 'CUT_OFF', message: bad.state, server: '' };
  }
  return null;
}
