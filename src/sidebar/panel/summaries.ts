/** The head of each section: its mark and a few words. */

import { CONFIRMATIONS, lastRun } from '../upload/actUpload';
import { endedBy, ledgerAsks, runningNow } from '../upload/uploadEnd';
import { hourOf, hourSpan } from './dates';
import { hasFailed, knownOf } from './nextStep';
import { howFar } from './progress';
import type { Section, State } from './state';
import type { View } from './view';

export type Mark = 'done' | 'notYet' | 'attention' | 'failed' | 'working' | 'off';

/** The sign of a mark; its spoken name stands beside it. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  done: '✓',
  notYet: '○',
  attention: '!',
  failed: '✕',
  working: '…',
  off: '–',
};

export interface Summary {
  readonly mark: Mark;
  readonly text: string;
}

/** What the head of a section says. */
export function summaryOf(v: View, section: Section): Summary {
  const of = { connect, columns, check, upload, schedule, history }[section];
  return of(v);
}

/** Whether a call of the section runs long enough to be said. */
export function isWorking({ busy }: State, section: Section): boolean {
  return busy?.section === section && busy.isSlow;
}

const ASKING = /^(?:save-token|list-counters|use-counter|test|finish-sign-in)$/;

/** Whether *Connect* waits for Metrica. */
export function isAsking(state: State): boolean {
  return isWorking(state, 'connect') && ASKING.test(state.busy?.action ?? '');
}

function connect(v: View): Summary {
  const { panel, refused, signIn } = v.state;
  const counter = panel?.settings?.counter ?? null;
  if (isAsking(v.state)) return { mark: 'working', text: v.t('history.sum.asking') };
  if (refused !== null) {
    const code = refused.failure.kind === 'said' ? refused.failure.error.code : '';
    if (code === 'TOKEN_REFUSED') return { mark: 'failed', text: v.t('connect.sum.refused') };
    const isDenied = code === 'ACCESS_DENIED' || code === 'NO_COUNTERS';
    return { mark: 'failed', text: v.t(isDenied ? 'connect.sum.denied' : 'connect.sum.untested') };
  }
  if (signIn !== null) return { mark: 'working', text: v.t('connect.sum.signingIn') };
  if (panel?.token.isSet !== true) {
    const text = counter === null ? 'connect.sum.none' : 'connect.sum.own';
    return { mark: counter === null ? 'notYet' : 'attention', text: v.t(text) };
  }
  if (counter === null) return { mark: 'attention', text: v.t('connect.sum.choose') };
  const standing = counterStanding(v.state);
  if (standing === 'unseen' || standing === 'view only') {
    return { mark: 'failed', text: v.t('connect.sum.denied') };
  }
  return { mark: 'done', text: counter.name === '' ? counter.id : counter.name };
}

/** How the login stands to the counter of the tab, as far as Metrica was asked in this panel. */
export function counterStanding({ tested, counters, panel }: State) {
  if (tested !== null) return tested.counter;
  const id = panel?.settings?.counter?.id;
  if (counters === null || id === undefined) return null;
  const known = counters.find((counter) => counter.id === id);
  if (known === undefined) return 'unseen';
  return known.selectable ? 'found' : 'view only';
}

function columns(v: View): Summary {
  const shown = v.state.panel?.columns;
  if (isWorking(v.state, 'columns')) return { mark: 'working', text: v.t('columns.sum.reading') };
  if (shown === null || shown === undefined) return { mark: 'off', text: '' };
  const stop = shown.stops[0]?.code;
  if (shown.lost.length > 0) return { mark: 'failed', text: v.t('columns.sum.lost') };
  if (stop === 'HEADER_NOT_FOUND') return { mark: 'failed', text: v.t('columns.sum.noHeader') };
  if (stop === 'ONE_COLUMN') return { mark: 'failed', text: v.t('columns.sum.oneColumn') };
  if (stop === 'COLUMN_DOUBLED') return { mark: 'failed', text: v.t('columns.sum.doubled') };
  if (stop !== undefined) return { mark: 'failed', text: v.t('columns.sum.missing') };
  if (shown.guesses.length > 0) {
    return { mark: 'attention', text: v.t('columns.sum.confirm', { n: shown.guesses.length }) };
  }
  if (!shown.hasRows) return { mark: 'notYet', text: v.t('columns.sum.noRows') };
  // What cannot be read is not done, however well its column was found.
  const worst = [...shown.fields].sort((a, b) => b.unread - a.unread)[0];
  if (worst !== undefined && worst.unread > 0) {
    const field = v.t(`field.${worst.column}`);
    const params = { field, n: worst.unread, of: worst.filled };
    return { mark: 'attention', text: v.t('columns.sum.unread', params) };
  }
  const n = shown.fields.filter(({ source, how }) => source !== null && how !== 'notSent').length;
  return { mark: 'done', text: v.t('columns.sum.found', { n }) };
}

function check(v: View): Summary {
  const { state } = v;
  if (isWorking(state, 'check')) return { mark: 'working', text: v.t('check.sum.checking') };
  if (state.checkFailure !== null) return { mark: 'failed', text: v.t('check.sum.failed') };
  const known = knownOf(state);
  // What some rows came to says nothing of the tab.
  const whole = state.check?.onlyRows === null ? state.check.answer : null;
  if (!known.isChecked && whole === null && state.check?.answer.headerRow !== null) {
    return {
      mark: 'notYet',
      text: v.t(state.check === null ? 'check.sum.none' : 'check.sum.some'),
    };
  }
  if (state.check?.answer.headerRow === null) {
    return { mark: 'failed', text: v.t('check.sum.columns') };
  }
  if (known.questions > 0) {
    return { mark: 'attention', text: v.t('check.sum.asked', { n: known.questions }) };
  }
  if (typeof state.check?.changedIn === 'number') {
    return { mark: 'attention', text: v.t('check.sum.changed') };
  }
  if (state.panel?.columns?.hasRows === false) {
    return { mark: 'notYet', text: v.t('columns.sum.noRows') };
  }
  const n = whole?.held ?? known.held;
  // What waits with nothing to mend needs nobody: mostly calls without an id.
  const mark = known.errors > 0 ? 'attention' : 'done';
  if (n > 0) return { mark, text: v.t('check.sum.held', { n }) };
  const { callsBySeverity, digest } = whole ?? {};
  const warnings = callsBySeverity?.warning ?? 0;
  if (warnings > 0) return { mark: 'done', text: v.t('check.sum.warnings', { n: warnings }) };
  const isTold = digest?.groups.some(({ severity }) => severity === 'warning');
  return { mark: 'done', text: v.t(isTold === true ? 'check.warnings.tab' : 'check.sum.ok') };
}

function upload(v: View): Summary {
  const { state } = v;
  const known = knownOf(state);
  const { upload: now } = state;
  if (state.panel?.sheet?.sample === true) {
    return { mark: 'off', text: v.t('upload.sum.sample') };
  }
  if (isWorking(state, 'upload') && now !== null) {
    const [x, n] = howFar(state);
    if (n === 0) return { mark: 'working', text: v.t('upload.sum.sending') };
    return { mark: 'working', text: v.t('upload.sum.progress', { x, n }) };
  }
  const code = endedBy(now)?.code;
  if (code !== undefined && CONFIRMATIONS[code] !== undefined) {
    return { mark: 'attention', text: v.t('upload.sum.confirm') };
  }
  const running = runningNow(state);
  if (running !== null && state.busy === null) {
    const who = shortName(running.by) || v.t('upload.somebody');
    return { mark: 'working', text: v.t('upload.sum.other', { who }) };
  }
  if (known.inDoubt > 0) {
    return { mark: 'attention', text: v.t('upload.sum.inDoubt', { n: known.inDoubt }) };
  }
  if (ledgerAsks(state) !== null) {
    return { mark: 'attention', text: v.t('upload.sum.decide') };
  }
  if (now !== null && now.endedAtMs !== null) {
    const uploads = now.runs.flatMap((run) => run.uploads);
    const isSearch = now.request.findRefused === true && code === undefined;
    if (!isSearch && uploads.some((batch) => batch.state === 'refused')) {
      return { mark: 'failed', text: v.t('upload.sum.refused') };
    }
    if (code !== undefined || now.failure !== null) {
      return { mark: 'failed', text: v.t('upload.sum.failed') };
    }
    if (lastRun(now)?.stopped === 'person') {
      return { mark: 'attention', text: v.t('upload.sum.stopped') };
    }
  }
  if (known.ready > 0 && known.isChecked) {
    return { mark: 'attention', text: v.t('upload.sum.ready', { n: known.ready }) };
  }
  if (known.delivered === 0) return { mark: 'notYet', text: v.t('upload.sum.none') };
  return { mark: 'done', text: v.t(known.errors > 0 ? 'upload.sum.good' : 'upload.sum.done') };
}

/** `anna@…` */
export function shortName(address: string): string {
  const [name = ''] = address.split('@');
  return name === address || name === '' ? name : `${name}@…`;
}

function schedule(v: View): Summary {
  const shown = v.state.panel?.schedule;
  if (shown === null || shown === undefined) return { mark: 'off', text: v.t('schedule.sum.off') };
  if (shown.run?.state === 'running') {
    return { mark: 'working', text: v.t('schedule.sum.running') };
  }
  if (shown.missedMs !== null) return { mark: 'failed', text: v.t('schedule.sum.missed') };
  if (hasFailed(shown)) return { mark: 'failed', text: v.t('schedule.sum.failed') };
  return { mark: 'done', text: scheduleText(v, shown.schedule) };
}

/** `daily 07:00–08:00` */
function scheduleText(
  v: View,
  plan: NonNullable<NonNullable<State['panel']>['schedule']>['schedule'],
): string {
  if (plan.kind === 'hours') return v.t('schedule.sum.hours', { n: plan.everyHours });
  const span = hourSpan(plan.hour);
  return v.t(plan.kind === 'daily' ? 'schedule.sum.daily' : 'schedule.sum.days', { span });
}

/** The hour at an instant, as the span in which Google starts a run. */
export function spanAt(v: View, ms: number): string {
  return hourSpan(hourOf(v.clock, ms));
}

function history(v: View): Summary {
  const { state } = v;
  if (isWorking(state, 'history')) return { mark: 'working', text: v.t('history.sum.asking') };
  if (state.historyFailure !== null) return { mark: 'failed', text: v.t('history.sum.failed') };
  const last = state.panel?.history?.batches[0];
  if (last === undefined) return { mark: 'off', text: v.t('history.sum.none') };
  const isUpload = last.uploadId !== '' && last.state !== 'refused';
  if (
    !isUpload ||
    last.status === 'LINKAGE_FAILURE' ||
    last.notFinal ||
    last.state === 'accepted short'
  ) {
    return { mark: 'attention', text: v.t('history.sum.look') };
  }
  if (last.status === 'PROCESSED') {
    return { mark: 'done', text: v.t('history.sum.processed') };
  }
  return { mark: 'working', text: v.t('history.sum.processing') };
}
