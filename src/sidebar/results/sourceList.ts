/** Sources and campaigns with their calls, as Metrica attributes them. */

import type { SourceLine } from '../../app/results/results';
import { formatNumber } from '../../texts/fill';
import { type Child, h } from '../page/element';
import { button, buttons, cellText, p, row } from '../page/pieces';
import type { View } from '../panel/view';
import { pressCampaigns } from './actResults';

const AT_A_TIME = 20;

/** By source, and by campaign on a press. */
export function bySource(v: View, sources: readonly SourceLine[], currency: string): Child[] {
  const { campaigns } = v.state.results ?? { campaigns: null };
  return [
    sourceList(v, 'sources', sources, currency),
    campaigns === null
      ? buttons(button(v, 'campaigns', v.t('results.byCampaign'), pressCampaigns))
      : h(
          'div',
          { id: 'result-campaigns', tabindex: -1 },
          (['utm', 'direct'] as const).map((each) => [
            h('h3', {}, v.t(`results.${each}`)),
            sourceList(v, each, campaigns[each], campaigns.currency),
          ]),
          campaigns.notes.map(({ said }) => h('p', { class: 'hint' }, v.text(said))),
        ),
  ];
}

function sourceList(v: View, id: string, all: readonly SourceLine[], currency: string): Child {
  const count = v.state.shown[id] ?? AT_A_TIME;
  if (all.length === 0) return p(v.t('results.none'));
  return [
    h(
      'ul',
      { class: 'sources' },
      all.slice(0, count).map((line) => h('li', {}, lineOf(v, line, currency))),
    ),
    all.length > count &&
      buttons(
        button(
          v,
          `more-${id}`,
          v.t('panel.showMore'),
          (panel) => panel.set({ shown: { ...panel.state().shown, [id]: count + 180 } }),
          { always: true },
        ),
      ),
  ];
}

function lineOf(v: View, line: SourceLine, currency: string): Child {
  const { language } = v.state;
  const number = (value: number | null) =>
    value === null ? '—' : formatNumber(language, Math.round(value));
  const { source, calls, missed, firstTime, averageTalk, revenue } = line;
  const money = (revenue ?? 0) > 0 ? `${number(revenue)} ${currency}`.trim() : '';
  const talk = averageTalk === null ? '' : minutes(averageTalk);
  const params = { missed: number(missed), first: number(firstTime), talk, revenue: money };
  return [
    row(source === '' ? v.t('results.noSource') : cellText(source), number(calls)),
    h('p', { class: 'hint' }, v.t('results.line', params)),
  ];
}

/** `4:12` */
function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
