/** *Schedule*: when the tab is sent by itself, how the last run went, whose it is. */

import type { ScheduleView } from '../../app/panel/panelSchedule';
import { copyDetails } from '../page/copy';
import { type Child, h } from '../page/element';
import { ask, confirmation } from '../page/notes';
import { button, buttons, p, pair, unbroken } from '../page/pieces';
import { clockTime, dayName, dayTime, sentenceTime } from '../panel/dates';
import { hasFailed } from '../panel/nextStep';
import { openSection } from '../panel/runningPanel';
import type { Note } from '../panel/state';
import { spanAt } from '../panel/summaries';
import type { View } from '../panel/view';
import { pressSwitchOff, pressSwitchOn, pressTakeOver } from './actSchedule';
import { scheduleForm } from './scheduleForm';

export function scheduleBody(v: View): Child {
  const { panel } = v.state;
  const shown = panel?.schedule ?? null;
  if (shown === null) return notOn(v);
  if (shown.run?.state === 'running') return underWay(v, shown);
  if (v.state.folds['change-schedule'] === true && shown.isMine) return scheduleForm(v, true);
  return [
    lastRun(v, shown),
    failure(v, shown),
    !hasFailed(shown) &&
      pair(
        v.t('schedule.next'),
        unbroken(`${dayName(v.clock, shown.nextMs)} ${spanAt(v, shown.nextMs)}`),
      ),
    pair(
      v.t('schedule.as'),
      shown.isMine ? v.t('schedule.you', { owner: shown.owner }) : shown.owner,
    ),
    shown.isStopped === true && stopped(v),
    shown.isMine ? ownButtons(v) : foreign(v, shown),
  ];
}

function notOn(v: View): Child {
  if (v.state.panel?.sheet?.sample === true) return p(v.t('next.sample'));
  const isAllowed = v.state.panel?.lastRun?.counterId !== '';
  if (isAllowed) return scheduleForm(v, false);
  return [
    p(v.t('error.NOT_UPLOADED_YET')),
    buttons(
      button(v, 'to-upload', v.t('schedule.goUpload'), (panel) => openSection(panel, 'upload')),
    ),
  ];
}

function underWay(v: View, { run, owner, isMine }: ScheduleView): Child {
  const { progress } = v.state.panel ?? {};
  const time = clockTime(v.clock, run?.startedAtMs ?? 0);
  const isKnown = isMine && progress?.phase === 'sending';
  return [
    isKnown
      ? p(v.t('schedule.underWayOf', { time, x: progress.done, n: progress.total }))
      : p(v.t('schedule.underWay', { time })),
    pair(v.t('schedule.as'), isMine ? v.t('schedule.you', { owner }) : owner),
  ];
}

const RUNS = {
  running: 'run.running',
  'nothing new': 'run.nothing',
  'cut off': 'run.cutOff',
  'skipped (busy)': 'run.busy',
  'authorisation lapsed': 'run.lapsed',
  failed: 'run.failed',
  stopped: 'run.stopped',
} as const;

function lastRun(v: View, { run, missedMs }: ScheduleView): Child {
  if (missedMs !== null) {
    const missed = h('span', { class: 'second' }, v.t('run.notStarted'));
    return pair(v.t('schedule.last'), [dayTime(v.clock, missedMs), missed]);
  }
  if (run === null) return pair(v.t('schedule.last'), v.t('schedule.noneYet'));
  const time = dayTime(v.clock, run.startedAtMs);
  const what =
    run.state === 'done'
      ? v.t('run.done', { n: run.sent, m: run.held })
      : v.t(RUNS[run.state], { time: clockTime(v.clock, run.startedAtMs) });
  return pair(v.t('schedule.last'), [time, h('span', { class: 'second' }, what)]);
}

/** Why the last run failed, in the words of the run itself, and what can be done. */
function failure(v: View, shown: ScheduleView): Child {
  if (!hasFailed(shown)) return null;
  const { missedMs, run, owner } = shown;
  const isLapsed = run?.state === 'authorisation lapsed';
  const said: Note | null =
    missedMs !== null
      ? {
          kind: 'failed',
          text: { key: 'schedule.missed', params: { time: sentenceTime(v.clock, missedMs) } },
          code: 'RUN_MISSED',
        }
      : isLapsed
        ? {
            kind: 'failed',
            text: { key: 'log.schedule.lapsed', params: { owner } },
            code: 'LAPSED',
          }
        : shown.why === null
          ? null
          : { kind: 'failed', text: shown.why, code: run?.error ?? '' };
  const isColumn = run?.error.startsWith('COLUMN_') === true && missedMs === null;
  return h(
    'div',
    { class: 'note failed', id: 'schedule-failure' },
    said !== null && p(v.text(said.text)),
    buttons(
      !isLapsed &&
        button(v, 'mend', v.t(isColumn ? 'next.lost.button' : 'schedule.goUpload'), (panel) =>
          openSection(panel, isColumn ? 'columns' : 'upload'),
        ),
      said !== null &&
        button(v, 'copy-failure', v.t('panel.copyDetails'), (panel) => copyDetails(panel, said), {
          always: true,
        }),
    ),
  );
}

/** Google has no trigger any more: one press makes it anew. */
function stopped(v: View): Child {
  return h(
    'div',
    { class: 'note failed', id: 'schedule-stopped' },
    p(v.t('schedule.stopped')),
    buttons(button(v, 'bring-back', v.t('schedule.bringBack'), pressSwitchOn)),
  );
}

function ownButtons(v: View): Child {
  return [
    buttons(
      button(v, 'change-schedule', v.t('schedule.change'), (panel) =>
        panel.set({ folds: { ...v.state.folds, 'change-schedule': true } }),
      ),
      button(v, 'switch-off', v.t('schedule.off'), (panel) => ask(panel, 'switch-off')),
    ),
    confirmation(v, 'switch-off', v.t('schedule.beforeOff'), v.t('schedule.off'), pressSwitchOff),
  ];
}

function foreign(v: View, { owner }: ScheduleView): Child {
  return [
    p(v.t('schedule.foreign')),
    buttons(button(v, 'take-over', v.t('schedule.takeOver'), (panel) => ask(panel, 'take-over'))),
    confirmation(
      v,
      'take-over',
      v.t('schedule.beforeTake', { owner }),
      v.t('schedule.takeOver'),
      pressTakeOver,
    ),
  ];
}
