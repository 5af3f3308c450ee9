/** *History*: newest first, ten at a time, statuses in words. */

import type { BatchLine } from '../../app/panel/panelHistory';
import { type Child, h } from '../page/element';
import { opened, opener } from '../page/folds';
import { quoted } from '../page/notes';
import { button, buttons, link, p } from '../page/pieces';
import { pressOpenLog } from '../panel/actPanel';
import { batchWords } from '../panel/batchWords';
import { listTime, recentTime, sentenceTime } from '../panel/dates';
import { isWorking, SIGNS, shortName } from '../panel/summaries';
import type { View } from '../panel/view';
import { pressCaseFile, pressRefreshStatuses } from './actHistory';

/** Batches that are shown at a time. */
const AT_A_TIME = 10;

export function historyBody(v: View): Child {
  const { panel, shown, historyFailure } = v.state;
  const history = panel?.history;
  if (isWorking(v.state, 'history') && v.state.busy?.action === 'refresh') {
    return p(v.t('history.asking'));
  }
  if (panel === null || history === null || history === undefined || history.batches.length === 0) {
    return p(v.t('history.empty'));
  }
  const count = shown.history ?? AT_A_TIME;
  const counter = history.batches[0]?.counter ?? '';
  return [
    h(
      'div',
      { id: 'result-history', tabindex: -1 },
      historyFailure === null
        ? refreshed(v, history.refreshedAtMs)
        : failed(v, history.refreshedAtMs),
    ),
    h(
      'ul',
      { class: 'batches' },
      history.batches.slice(0, count).map((batch) => batchOf(v, batch)),
    ),
    history.batches.length > count &&
      buttons(
        button(
          v,
          'more-history',
          v.t('panel.showMore'),
          (now) => now.set({ shown: { ...v.state.shown, history: count + AT_A_TIME } }),
          { always: true },
        ),
      ),
    !panel.token.isSet && h('p', { class: 'hint' }, v.t('history.needsToken')),
    buttons(
      panel.token.isSet && button(v, 'refresh', v.t('menu.refresh'), pressRefreshStatuses),
      button(v, 'log-history', v.t('upload.openLog'), (now) => void pressOpenLog(now, 'history')),
    ),
    counter !== '' && p(link('in-metrica', uploadsAddress(counter), v.t('history.inMetrica'))),
  ];
}

/** Where Metrica lists a counter's uploads. */
function uploadsAddress(counter: string): string {
  return `https://metrika.yandex.ru/settings?id=${encodeURIComponent(counter)}&tab=upload`;
}

function refreshed(v: View, atMs: number | null): Child {
  return atMs !== null && p(v.t('history.refreshed', { time: recentTime(v.clock, atMs) }));
}

function failed(v: View, atMs: number | null): Child {
  const { historyFailure: failure } = v.state;
  const isSaid = failure?.kind === 'said' && failure.error.code !== 'METRICA_UNREACHABLE';
  const time = sentenceTime(v.clock, atMs ?? v.state.nowMs);
  return h(
    'div',
    { class: 'note failed', role: 'alert' },
    p(isSaid ? v.text(failure.error.said) : v.t('history.notRefreshed', { time })),
    failure?.kind === 'said' && failure.error.server !== '' && quoted(v, failure.error.server),
  );
}

function batchOf(v: View, batch: BatchLine): Child {
  const { panel } = v.state;
  const isOwn = batch.by === panel?.user;
  const who =
    batch.how === 'schedule'
      ? v.t('history.schedule')
      : isOwn
        ? v.t('history.you')
        : shortName(batch.by) || v.t('upload.somebody');
  const { mark, text, why } = batchWords(v, batch);
  const id = `why-${batch.batch}`;
  return h(
    'li',
    { id: `history-${batch.batch}` },
    p(v.t('history.line', { time: listTime(v.clock, batch.timeMs), n: batch.calls, who })),
    h(
      'div',
      { class: 'state' },
      h('span', { 'aria-hidden': 'true', class: `mark ${mark}` }, SIGNS[mark]),
      h('span', {}, h('span', { class: 'unseen' }, `${v.t(`mark.${mark}`)}: `), text),
      why !== null && opener(v, id, v.t('history.why'), whyLook(v, text)),
    ),
    why !== null && opened(v, id) && h('p', { class: 'why' }, why),
    wentWrong(v, batch) && buttons(caseButton(v, batch)),
  );
}

const DAY_MS = 24 * 3_600_000;

/** Whether Metrica's support may have to look at an upload. */
function wentWrong(v: View, { state, status, notFinal, timeMs }: BatchLine): boolean {
  if (state === 'in doubt') return v.state.nowMs - timeMs > DAY_MS;
  return state === 'accepted short' || status === 'LINKAGE_FAILURE' || notFinal;
}

function caseButton(v: View, batch: BatchLine): Child {
  const label = `${v.t('history.case')}: ${listTime(v.clock, batch.timeMs)}`;
  return button(
    v,
    `case-${batch.batch}`,
    v.t('history.case'),
    (panel) => void pressCaseFile(panel, batch.batch),
    { label },
  );
}

/** Several *Why?* stand on the page: each is read aloud with what it is about. */
function whyLook(v: View, text: string) {
  return { class: 'small', 'aria-label': `${v.t('history.why')} ${text}` };
}
