/** Calls by day as bars that need no colour to be read, and as a table for who hears the page. */

import type { ResultDay } from '../../app/results/results';
import { type Child, type Element, h } from '../page/element';
import { sentenceDate } from '../panel/dates';
import type { View } from '../panel/view';

type Days = readonly ResultDay[];

/** An outline for delivered calls, filled as far as they are linked; a line where Metrica's report is. */
export function dayBars(v: View, days: Days): Element {
  const most = Math.max(1, ...days.map((day) => Math.max(day.delivered, day.reported ?? 0)));
  const share = (part: number, whole: number) => `${whole === 0 ? 0 : (100 * part) / whole}%`;
  const bar = (day: ResultDay) =>
    h(
      'div',
      { class: 'day', title: v.t('results.tip', words(v, day)) },
      h(
        'div',
        { class: 'delivered', style: `height:${share(day.delivered, most)}` },
        h('div', { class: 'linked', style: `height:${share(day.linked ?? 0, day.delivered)}` }),
      ),
      (day.reported ?? 0) > 0 &&
        h('div', { class: 'reported', style: `bottom:${share(day.reported ?? 0, most)}` }),
    );
  const [first, last] = [days[0], days[days.length - 1]];
  return h(
    'div',
    { 'aria-hidden': 'true' },
    h('div', { id: 'bars', class: 'bars' }, days.map(bar)),
    h(
      'div',
      { class: 'row ends' },
      [first, last].map((day) => h('span', {}, day === undefined ? '' : dateOf(v, day.day))),
    ),
    h(
      'ul',
      { class: 'legend' },
      (['delivered', 'linked', 'reported'] as const).map((part) =>
        h('li', {}, h('span', { class: `key ${part}` }), v.t(`results.${part}`)),
      ),
    ),
  );
}

/** The same numbers, heard and not seen. */
export function dayTable(v: View, days: Days): Element {
  const heads = (['day', 'delivered', 'linked', 'reported'] as const).map((part) =>
    h('th', { scope: 'col' }, v.t(`results.${part}`)),
  );
  const line = (day: ResultDay): Child => {
    const { delivered, linked, reported } = words(v, day);
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, dateOf(v, day.day)),
      [delivered, linked, reported].map((each) => h('td', {}, String(each))),
    );
  };
  return h(
    'div',
    { class: 'unseen' },
    h(
      'table',
      { id: 'days-table' },
      h('caption', {}, v.t('results.table')),
      h('thead', {}, h('tr', {}, heads)),
      h('tbody', {}, days.map(line)),
    ),
  );
}

function words(v: View, { day, delivered, linked, reported }: ResultDay) {
  return {
    day: dateOf(v, day),
    delivered,
    linked: linked ?? '—',
    reported: reported ?? '—',
  };
}

/** A calendar day, whatever the zone of the reader. */
function dateOf(v: View, day: string): string {
  return sentenceDate({ ...v.clock, timeZone: 'UTC' }, Date.parse(day));
}
