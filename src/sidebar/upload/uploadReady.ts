/** What would go out: from which tab to which counter, first and last call, every count, *Send*. */

import type { CounterInfo } from '../../core/call/settings';
import { formatNumber } from '../../texts/fill';
import { reviewAgain } from '../check/actCheck';
import { changedLine } from '../check/changedLine';
import { zoneName } from '../columns/places';
import { type Child, h } from '../page/element';
import { field, tick } from '../page/fields';
import { fold } from '../page/folds';
import { ask, confirmation } from '../page/notes';
import { button, buttons, p, row } from '../page/pieces';
import { listTime } from '../panel/dates';
import { waitingLine } from '../panel/nextCard';
import { shortText } from '../panel/panelWords';
import type { CheckState } from '../panel/state';
import type { View } from '../panel/view';
import { waitingOf } from '../panel/waiting';
import { pressDecideLedger, send, TRY_CALLS } from './actUpload';
import { callRow } from './callWords';
import { callsToSend, leavesOldOut } from './uploadStage';

export function uploadReady(v: View, { answer }: CheckState, counter: CounterInfo): Child {
  const { digest } = answer;
  const n = callsToSend(v.state);
  const { errors, withoutId, doubled, changed, moved, refused } = waitingOf(answer);
  const count = (value: number) => formatNumber(v.state.language, value);
  const line = (caption: string, value: number) => value > 0 && row(caption, count(value));
  return [
    changedLine(v, 'review-again', reviewAgain),
    h(
      'div',
      { id: 'result-upload', tabindex: -1 },
      p(v.t('upload.confirm', whereTo(v, n, counter))),
      digest.firstSecond !== null && p(spanOf(v, digest.firstSecond, digest.lastSecond)),
    ),
    waitingLine(v),
    sendButtons(v, n),
    h('p', { class: 'hint' }, v.t('upload.never')),
    firstTable(v, answer),
    h(
      'div',
      { class: 'counts' },
      row(v.t('upload.new'), count(answer.ready)),
      oldCalls(v, answer),
      line(v.t('check.held'), errors),
      line(v.t('check.withoutId'), withoutId),
      line(v.t('check.doubled'), doubled),
      refused > 0 && [
        row(v.t('check.refused'), count(refused)),
        tick(v, 'try-refused', v.t('upload.sendRefused'), false),
      ],
      line(v.t('check.inDoubt'), answer.inDoubt),
      line(v.t('check.sentBefore'), answer.sentBefore),
      changed > 0 && [
        h('div', { class: 'inner' }, row(v.t('upload.changed'), count(changed))),
        tick(v, 'send-changed', v.t('upload.sendChanged'), false),
        h('p', { class: 'hint' }, v.t('upload.changedHint', { n: changed })),
      ],
      moved > 0 && [
        h('div', { class: 'inner' }, row(v.t('upload.moved'), count(moved))),
        h('p', { class: 'hint' }, v.t('upload.movedHint', { n: moved })),
        buttons([
          button(
            v,
            'same-calls',
            v.t('upload.sameCalls'),
            (panel) => void pressDecideLedger(panel, 'same calls'),
          ),
        ]),
        tick(v, 'send-moved', v.t('upload.sendMoved'), false),
      ],
      line(v.t('check.leftOut'), answer.leftOut),
    ),
    comment(v),
    isFirst(v) && sentElsewhere(v),
  ];
}

/** First and last call, in the zone of the calls. */
function spanOf(v: View, firstSecond: number, lastSecond: number | null): string {
  const timeZone = callZone(v);
  const at = (second: number) =>
    listTime({ ...v.clock, timeZone }, second * 1000).replaceAll(' ', '\u00a0');
  const time = `${at(firstSecond)} – ${at(lastSecond ?? firstSecond)}`;
  return v.t('columns.sentTime', { time, zone: zoneName(v.state.language, timeZone) });
}

function callZone(v: View): string {
  return v.state.panel?.columns?.zone.used ?? v.clock.timeZone;
}

/** A tab's first upload begins with ten calls to try. */
function sendButtons(v: View, n: number): Child {
  const all = button(v, 'send', v.t('upload.sendButton', { n }), send, { off: n === 0 });
  const some =
    n > TRY_CALLS && button(v, 'try', v.t('upload.try10'), (panel) => void send(panel, true));
  return buttons(isFirst(v) ? [some, all] : [all, some]);
}

/** The first calls as a small table. */
function firstTable(v: View, { first, ready }: CheckState['answer']): Child {
  if (first.length === 0) return null;
  const zone = callZone(v);
  const more = ready - first.length;
  return [
    h(
      'table',
      { class: 'calls' },
      h('caption', {}, v.t('upload.firstCalls')),
      h(
        'tbody',
        {},
        first.map((call) => callRow(v, call, zone)),
      ),
    ),
    more > 0 && h('p', { class: 'hint' }, v.t('upload.moreCalls', { n: more })),
  ];
}

function whereTo(v: View, n: number, counter: CounterInfo) {
  return {
    n,
    sheet: shortText(v.state.panel?.sheet?.name ?? ''),
    counterName: shortText(counter.name === '' ? (counter.hosts[0] ?? '–') : counter.name),
    counter: counter.id,
  };
}

/** Calls older than 21 days: sent, or left out from now on. */
function oldCalls(v: View, { digest }: CheckState['answer']): Child {
  const kept = leavesOldOut(v.state) ? 'out' : 'send';
  const { oldReady } = digest;
  if (oldReady === 0 && kept === 'send') return null;
  const group = (value: string) => ({ name: 'old-calls', value, kept });
  const caption = v.t('upload.old');
  return h(
    'div',
    { class: 'inner', role: 'radiogroup', 'aria-label': caption },
    row(caption, oldReady === 0 ? '' : formatNumber(v.state.language, oldReady)),
    h(
      'div',
      { class: 'line' },
      tick(v, 'old-out', v.t('upload.leaveOut'), false, group('out')),
      tick(v, 'old-send', v.t('upload.send'), false, group('send')),
    ),
  );
}

function comment(v: View): Child {
  const { settings } = v.state.panel ?? {};
  return fold(v, 'comment', v.t('upload.comment.title'), () => [
    field(v, 'comment', v.t('upload.comment'), settings?.comment ?? '', { maxlength: 230 }),
    field(v, 'goal', v.t('upload.goal'), settings?.goal ?? '', {
      maxlength: 255,
      hint: v.t('upload.goalHint'),
    }),
  ]);
}

/** Before a tab's first upload: its calls may have been sent by other means. */
function isFirst(v: View): boolean {
  return (v.state.panel?.history?.delivered ?? 0) === 0;
}

export function sentElsewhere(v: View): Child {
  return fold(v, 'elsewhere', v.t('upload.sentElsewhere'), () => [
    p(v.t('upload.sentElsewhereHint')),
    buttons(
      button(v, 'count-delivered', v.t('upload.countDelivered'), (panel) => ask(panel, 'count')),
    ),
    confirmCount(v),
  ]);
}

export function confirmCount(v: View): Child {
  return confirmation(
    v,
    'count',
    v.t('upload.beforeCount'),
    v.t('upload.countDelivered'),
    (panel) => void pressDecideLedger(panel, 'count as delivered'),
  );
}
