/** One call as a person reads it: when, who, how long, what came of it. */

import { formatNumber } from '../../texts/fill';
import { type Element, h } from '../page/element';
import { listTime } from '../panel/dates';
import { shortText } from '../panel/panelWords';
import type { Checked } from '../panel/state';
import type { View } from '../panel/view';

type FirstCall = Checked['first'][number];

/** A row of the table: time and phone, and what is sent besides. */
export function callRow(v: View, { seconds, sent }: FirstCall, zone: string): Element {
  const clock = { ...v.clock, timeZone: zone };
  const words = wordsOf(v, sent);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, listTime(clock, seconds * 1000)),
    h(
      'td',
      {},
      h('bdi', {}, sent.PhoneNumber === undefined ? '–' : spacedPhone(sent.PhoneNumber)),
      words.length > 0 && h('span', { class: 'second' }, words.join('\u00a0· ')),
    ),
  );
}

function wordsOf(v: View, sent: FirstCall['sent']): readonly string[] {
  const { TalkDuration, HoldDuration, CallMissed, FirstTimeCaller, StaticCall, Price, Tag } = sent;
  const flag = (value: string | undefined, yes: string, no: string) =>
    value === undefined ? '' : value === '1' ? yes : no;
  return [
    TalkDuration === undefined ? '' : durationText(v, Number(TalkDuration)),
    HoldDuration === undefined
      ? ''
      : v.t('upload.call.held', { time: durationText(v, Number(HoldDuration)) }),
    flag(CallMissed, v.t('upload.call.missed'), v.t('upload.call.answered')),
    flag(FirstTimeCaller, v.t('upload.call.first'), v.t('upload.call.repeat')),
    StaticCall === '1' ? v.t('upload.call.static') : '',
    Price === undefined ? '' : `${amountText(v, Price)}\u00a0${sent.Currency ?? ''}`.trim(),
    Tag === undefined ? '' : shortText(Tag, 40),
  ].filter((word) => word !== '');
}

/** `6 min 37 s`, «6 мин 37 с», in one piece. */
export function durationText(v: View, seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const text =
    h > 0
      ? v.t('upload.time.hours', { h, m })
      : m > 0
        ? v.t('upload.time.minutes', { m, s })
        : v.t('upload.time.seconds', { s });
  return text.replace(/ /g, '\u00a0');
}

export function amountText(v: View, price: string): string {
  const [whole = '', fraction] = price.split('.');
  const point = v.state.language === 'ru' ? ',' : '.';
  const text = formatNumber(v.state.language, Number(whole));
  return fraction === undefined ? text : `${text}${point}${fraction}`;
}

/** `+7 901 086-98-62`; other countries' numbers as they are sent. */
export function spacedPhone(phone: string): string {
  return phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7\u00a0$1\u00a0$2-$3-$4');
}
