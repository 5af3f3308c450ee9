/** The one next step: the first that fits, of the panel's table. */

import type { Params } from '../../texts/fill';
import { check, review } from '../check/actCheck';
import { pressListCounters } from '../connect/actConnect';
import type { Key } from './panelWords';
import { openSection, type Panel } from './runningPanel';
import type { Section, State } from './state';
import { waitingOf } from './waiting';

export interface NextStep {
  readonly key: Key;
  readonly params?: Params;
  /** Where it leads; null when there is nothing to do. */
  readonly section: Section | null;
  readonly button: Key | null;
  readonly go: (panel: Panel) => void;
}

/** Counts of the last check or run: what the panel knows without reading the sheet again. */
export interface Known {
  readonly isChecked: boolean;
  /** Questions of meaning: nothing goes before they are answered. */
  readonly questions: number;
  /** Calls that wait for a cell to be corrected. */
  readonly errors: number;
  readonly held: number;
  /** Of those, calls without a visitor's id, or with one that lost digits: nothing mends them here. */
  readonly withoutId: number;
  readonly ready: number;
  readonly delivered: number;
  readonly inDoubt: number;
}

/** What is known of the tab now. */
export function knownOf({ panel, check: done }: State): Known {
  const { lastRun, history } = panel ?? {};
  const inDoubt = (history?.open ?? []).reduce((sum, { calls }) => sum + calls, 0);
  const delivered = history?.delivered ?? 0;
  if (done !== null && done.onlyRows === null) {
    const { held, ready } = done.answer;
    const { errors, withoutId } = waitingOf(done.answer);
    const questions = done.answer.digest.groups.filter(({ asked }) => asked !== null).length;
    return { isChecked: true, questions, errors, held, withoutId, ready, delivered, inDoubt };
  }
  const wasChecked = (lastRun?.checkedAtMs ?? lastRun?.ranAtMs ?? null) !== null;
  return {
    isChecked: wasChecked && panel?.isChecked === true,
    questions: lastRun?.questions ?? 0,
    errors: lastRun?.errors ?? 0,
    held: lastRun?.held ?? 0,
    withoutId: lastRun?.withoutId ?? 0,
    ready: lastRun?.ready ?? 0,
    delivered,
    inDoubt,
  };
}

/** The next step of a tab that can be read. */
export function nextStep(state: State): NextStep {
  const { panel } = state;
  const known = knownOf(state);
  const columns = panel?.columns;
  const run = panel?.schedule;
  const goTo = (section: Section) => (shown: Panel) => openSection(shown, section);
  const step = (key: Key, section: Section, button: Key, params?: Params): NextStep => ({
    key,
    section,
    button,
    go: goTo(section),
    ...(params === undefined ? {} : { params }),
  });
  if (known.inDoubt > 0 && panel?.running === null) {
    return step('next.inDoubt', 'upload', 'next.inDoubt.button', {
      n: known.inDoubt,
      ready: known.isChecked && known.ready > 0 ? known.ready : '',
    });
  }
  if (panel?.question !== null && panel?.question !== undefined) {
    return step('next.question', 'upload', 'next.inDoubt.button');
  }
  if (columns !== null && columns !== undefined) {
    if (columns.lost.length > 0) return step('next.lost', 'columns', 'next.lost.button');
    if (columns.stops.length > 0) return step('next.stops', 'columns', 'next.stops.button');
  }
  if (known.isChecked && known.questions > 0) {
    const n = known.questions;
    return { ...step('next.asked', 'check', 'next.asked.button', { n }), go: seeWaiting };
  }
  if (run !== null && run !== undefined && hasFailed(run) && !isSeen(state)) {
    const time = run.missedMs ?? run.run?.startedAtMs ?? 0;
    return step('next.failed', 'schedule', 'next.failed.button', { time });
  }
  if (columns?.hasRows === false) return { ...NOTHING, key: 'next.noRows' };
  if (!known.isChecked) {
    return { ...step('next.check', 'check', 'menu.check'), go: check };
  }
  // What can go on goes on: errors of other calls stand in nobody's way.
  if (panel?.sheet?.sample === true) return { ...NOTHING, key: 'next.sample' };
  if (known.ready > 0) return stepOfReady(state, known.ready, step);
  if (known.errors > 0) {
    const n = known.errors;
    return { ...step('next.held', 'check', 'next.held.button', { n }), go: seeWaiting };
  }
  if (known.delivered === 0) return { ...NOTHING, key: 'next.nothing' };
  const waits = known.held > 0;
  if (panel?.settings?.schedule === null) {
    const key = waits ? 'next.scheduleReady' : 'next.schedule';
    return step(key, 'schedule', 'upload.setSchedule');
  }
  return waits ? { ...NOTHING, key: 'next.doneReady' } : NOTHING;
}

/** Shows what waits and why: the list of the last check, or a new one. */
export function seeWaiting(panel: Panel): void {
  if (panel.state().check === null) void check(panel);
  else openSection(panel, 'check');
}

const NOTHING: NextStep = { key: 'next.done', section: null, button: null, go: () => undefined };

function stepOfReady(
  { panel }: State,
  n: number,
  step: (key: Key, section: Section, button: Key, params?: Params) => NextStep,
): NextStep {
  if (panel?.token.isSet !== true) {
    return step('next.connect', 'connect', 'next.connect.button', { n });
  }
  if (panel.settings?.counter === null) {
    return {
      ...step('next.counter', 'connect', 'next.counter.button', { n }),
      go: (shown) => {
        openSection(shown, 'connect');
        void pressListCounters(shown);
      },
    };
  }
  return {
    ...step('next.ready', 'upload', 'check.review', { n }),
    go: review,
  };
}

/** A run that failed, was cut off for good, or was never started. */
export function hasFailed(run: NonNullable<NonNullable<State['panel']>['schedule']>): boolean {
  if (run.missedMs !== null) return true;
  const state = run.run?.state;
  return state === 'failed' || state === 'stopped' || state === 'authorisation lapsed';
}

/** A person has checked or sent since: the failure is no news any more. */
function isSeen({ panel, check: done }: State): boolean {
  const { lastRun, schedule } = panel ?? {};
  const byHandMs = lastRun?.how === 'hand' ? (lastRun.ranAtMs ?? 0) : 0;
  const seenMs = Math.max(lastRun?.checkedAtMs ?? 0, byHandMs);
  return done !== null || seenMs > (schedule?.missedMs ?? schedule?.run?.startedAtMs ?? 0);
}
