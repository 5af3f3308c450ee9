/** What would go out: from which tab to which counter, first and last call, every count, *Send*. */

import type { CounterInfo } from '../../core/call/settings';
import { formatNumber } from '../../texts/fill';
import { type Child, h } from '../page/element';
import { field, tick } from '../page/fields';
import { fold } from '../page/folds';
import { ask, confirmation } from '../page/notes';
import { button, buttons, p, pair, row } from '../page/pieces';
import { listTime } from '../panel/dates';
import { shortText } from '../panel/panelWords';
import type { CheckState } from '../panel/state';
import { drafted, type View } from '../panel/view';
import { pressDecideLedger, send, TRY_CALLS } from './actUpload';

export function uploadReady(v: View, { answer }: CheckState, counter: CounterInfo): Child {
  const { digest, heldByCode } = answer;
  const n = callsToSend(v, answer);
  const changed = heldByCode.ROW_CHANGED ?? 0;
  const refused = heldByCode.ROW_REFUSED ?? 0;
  const own = ['ID_MISSING', 'ROW_DOUBLED', 'ROW_CHANGED', 'ROW_REFUSED'] as const;
  const others = own.reduce((sum, code) => sum + (heldByCode[code] ?? 0), 0);
  const count = (value: number) => formatNumber(v.state.language, value);
  const line = (caption: string, value: number) => value > 0 && row(caption, count(value));
  const at = (second: number | null) => listTime(v.clock, (second ?? 0) * 1000);
  return [
    h(
      'div',
      { id: 'result-upload', tabindex: -1 },
      p(v.t('upload.confirm', whereTo(v, n, counter))),
    ),
    h(
      'div',
      { class: 'counts' },
      digest.firstSecond !== null &&
        pair(v.t('upload.calls'), `${at(digest.firstSecond)} – ${at(digest.lastSecond)}`),
      row(v.t('upload.new'), count(answer.ready)),
      oldCalls(v, answer),
      line(v.t('check.held'), answer.held - others),
      line(v.t('check.withoutId'), heldByCode.ID_MISSING ?? 0),
      line(v.t('check.doubled'), heldByCode.ROW_DOUBLED ?? 0),
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
      line(v.t('check.leftOut'), answer.leftOut),
    ),
    comment(v),
    buttons(
      button(v, 'send', v.t('upload.sendButton', { n }), send, { off: n === 0 }),
      n > TRY_CALLS && button(v, 'try', v.t('upload.try10'), (panel) => void send(panel, true)),
    ),
    isFirst(v) && sentElsewhere(v),
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

/** Calls that *Send* would send with what is chosen now. */
function callsToSend(v: View, { ready, heldByCode, digest }: CheckState['answer']): number {
  const isOn = (id: string) => drafted(v, id, '') === 'yes';
  const changed = isOn('send-changed') ? (heldByCode.ROW_CHANGED ?? 0) : 0;
  const refused = isOn('try-refused') ? (heldByCode.ROW_REFUSED ?? 0) : 0;
  const leavesOut = drafted(v, 'old-calls', leavesOldOut(v) ? 'out' : 'send') === 'out';
  const old = leavesOut && !leavesOldOut(v) ? digest.oldReady : 0;
  return ready - old + changed + refused;
}

function leavesOldOut(v: View): boolean {
  return v.state.panel?.settings?.leaveOutOld === true;
}

/** Calls older than 21 days: sent, or left out from now on. */
function oldCalls(v: View, { digest }: CheckState['answer']): Child {
  const kept = leavesOldOut(v) ? 'out' : 'send';
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
