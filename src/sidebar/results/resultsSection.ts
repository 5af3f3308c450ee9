/** *Results*: bars by day, totals, what waits, why numbers differ, sources; below it the history of uploads. */

import type { NoteView, ResultsView } from '../../app/results/resultsView';
import { historyBody } from '../history/historySection';
import { copyDetails } from '../page/copy';
import { type Child, h } from '../page/element';
import { choice } from '../page/fields';
import { fold } from '../page/folds';
import { quoted } from '../page/notes';
import { button, buttons, link, p } from '../page/pieces';
import { recentTime } from '../panel/dates';
import { waitingLine } from '../panel/nextCard';
import { sayIfKnown } from '../panel/panelWords';
import { isWorking } from '../panel/summaries';
import type { View } from '../panel/view';
import { pressKeepUp, pressShowResults, pressToSheet, SPANS } from './actResults';
import { dayBars, dayTable } from './resultBars';
import { bySource } from './sourceList';

export function resultsBody(v: View): Child {
  const { panel, results, busy } = v.state;
  const uploads = panel?.history?.batches.length ?? 0;
  const isAsking = isWorking(v.state, 'history') && busy?.action === 'show-results';
  return [
    panel?.settings?.counter != null &&
      uploads > 0 && [
        results === null && p(v.t('results.intro')),
        spanChoice(v),
        isAsking ? p(v.t('results.asking')) : results !== null && shown(v, results.view),
      ],
    uploads === 0
      ? historyBody(v)
      : fold(
          v,
          'uploads',
          v.t('results.uploads', { n: uploads }),
          () => [historyBody(v)],
          results === null,
        ),
  ];
}

function spanChoice(v: View): Child {
  const options = SPANS.map((days) => [days, v.t('results.last', { n: Number(days) })] as const);
  return h(
    'div',
    { class: 'line' },
    choice(v, 'results-days', null, SPANS[0], options, { 'aria-label': v.t('results.span') }),
    button(v, 'show-results', v.t('results.show'), () => void pressShowResults(v)),
  );
}

function shown(v: View, view: ResultsView): Child {
  const { totals, days, counter, zone, sources, notes, currency } = view;
  const { delivered, linked, reported } = totals;
  const time = recentTime(v.clock, v.state.results?.atMs ?? v.state.nowMs);
  const percent =
    linked === null ? {} : { linked, percent: Math.round((100 * linked) / Math.max(1, delivered)) };
  return h(
    'div',
    { id: 'result-results', tabindex: -1 },
    p(h('strong', {}, v.t('panel.delivered', { n: delivered, ...percent }))),
    dayBars(v, days),
    dayTable(v, days),
    reported !== null && p(v.t('results.total', { n: reported })),
    failed(v, view),
    notLinked(v, view),
    waitingLine(v),
    notes.length > 0 &&
      fold(v, 'results-why', v.t('results.why'), () => [
        h(
          'ul',
          {},
          notes.map(({ said }) => h('li', {}, v.text(said))),
        ),
      ]),
    sources !== null &&
      fold(v, 'sources', v.t('results.bySource'), () => bySource(v, sources, currency)),
    buttons(button(v, 'to-sheet', v.t('results.toSheet'), pressToSheet), keepUp(v)),
    p(link('counter-in-metrica', reportsAddress(counter), v.t('results.inMetrica'))),
    h('p', { class: 'hint' }, v.t('results.place', { counter, zone, time })),
  );
}

/** For whose schedule sends this tab: the hourly run makes the sheet. */
function keepUp(v: View): Child {
  const { panel, results } = v.state;
  if (panel?.schedule?.isMine !== true || results === null) return null;
  const { isKeptUp } = results;
  const caption = v.t(isKeptUp ? 'results.stopKeepUp' : 'results.keepUp');
  return button(v, 'keep-up', caption, (now) => void pressKeepUp(now, !isKeptUp));
}

/** Where Metrica shows a counter; the address of the report itself is in no documentation. */
function reportsAddress(counter: string): string {
  return `https://metrika.yandex.ru/dashboard?id=${encodeURIComponent(counter)}`;
}

/** Why the report is missing: what was delivered is there all the same. */
function failed(v: View, { failure }: ResultsView): Child {
  if (failure === null) return null;
  const { said, server, code } = failure;
  const asked = v.state.results?.asked ?? '';
  const details = { kind: 'failed', text: said, server, code, asked } as const;
  return h(
    'div',
    { class: 'note failed', role: 'alert' },
    p(v.text(said)),
    server !== '' && quoted(v, server),
    buttons(
      button(v, 'copy-results', v.t('panel.copyDetails'), (panel) => copyDetails(panel, details), {
        always: true,
      }),
    ),
  );
}

/** How many are not linked, and for what, as far as is known. */
function notLinked(v: View, { totals, notes }: ResultsView): Child {
  const n = totals.delivered - (totals.linked ?? 0);
  if (n <= 0) return null;
  const short = ({ code, said }: NoteView) =>
    sayIfKnown(v.state.language, `results.why.${code}`, said.params) ?? [];
  return p(v.t('results.notLinked', { n, why: notes.flatMap(short).join(', ') }));
}
