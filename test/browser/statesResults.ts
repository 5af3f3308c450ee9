/** States of *Results*: a month with all its causes, campaigns, a report that is missing, a quarter. */

import type { ResultsView } from '../../src/app/results/resultsView';
import { dayAfter } from '../../src/core/deliver/callDays';
import type { ResultsShown } from '../../src/sidebar/panel/state';
import type { Params } from '../../src/texts/fill';
import type { Language } from '../../src/texts/records';
import { busyIn, stateOf } from './stateOf';
import type { States } from './states';
import { withHistory } from './statesFrame';
import { scheduleOn } from './statesSchedule';
import { errorWith, NOW_MS, saidOf } from './views';

const NAMES = {
  en: [
    'Search engine traffic',
    'Ad traffic',
    'Direct traffic',
    'Recommendation system traffic',
    '',
  ],
  ru: [
    'Переходы из поисковых систем',
    'Переходы по рекламе',
    'Прямые заходы',
    'Переходы из рекомендательных систем',
    '',
  ],
} as const;

function noteOf(code: string, params: Params = {}): ResultsView['notes'][number] {
  const said = saidOf(`results.note.${code}`, params);
  return { code, said, message: said.en } as ResultsView['notes'][number];
}

/** Numbers that go up and down by the week. */
export function resultsOf(
  language: Language,
  days: number,
  change: Partial<ResultsView> = {},
): ResultsView {
  const from = dayAfter('2025-03-03', 1 - days);
  const lines = Array.from({ length: days }, (_, index) => {
    const isWeekend = index % 7 > 4;
    const delivered = isWeekend ? index % 3 : 30 + ((index * 17) % 29);
    const linked = delivered === 0 ? null : Math.floor(delivered * 0.86);
    return { day: dayAfter(from, index), delivered, linked, reported: (linked ?? 0) + (index % 4) };
  });
  const total = (part: 'delivered' | 'linked' | 'reported') =>
    lines.reduce((sum, line) => sum + (line[part] ?? 0), 0);
  return {
    counter: '12345678',
    counterName: 'Клиника Север',
    zone: 'Europe/Moscow',
    span: { from, to: '2025-03-03' },
    days: lines,
    totals: { delivered: total('delivered'), linked: total('linked'), reported: total('reported') },
    sources: NAMES[language].map((source, index) => ({
      source,
      calls: 412 - index * 97,
      missed: 31 - index * 5,
      firstTime: 208 - index * 40,
      averageTalk: index === 4 ? null : 252.4 - index * 31,
      revenue: index === 4 ? 0 : 1_204_500 - index * 250_000,
    })),
    currency: 'RUB',
    sampleShare: 1,
    notes: [
      noteOf('processing', { n: 31 }),
      noteOf('static', { n: 12 }),
      noteOf('noVisit', { n: 93 }),
      noteOf('old', { n: 13 }),
      noteOf('others', { n: 2, rows: 340 }),
      noteOf('sampled', { share: '10' }),
      noteOf('visitDays'),
      noteOf('linkedSpread', { n: 96 }),
      noteOf('attribution'),
      noteOf('currency', { currency: 'RUB' }),
    ],
    failure: null,
    ...change,
  };
}

function campaignsOf(language: Language): NonNullable<ResultsShown['campaigns']> {
  const line = (source: string, calls: number) => ({
    ...{ source, calls, missed: 1, firstTime: 3, averageTalk: 61, revenue: 1500 },
  });
  return {
    span: { from: '2025-02-02', to: '2025-03-03' },
    utm: Array.from({ length: 30 }, (_, index) =>
      line(`vesna_${index}_${'dlinnoe-imya-kampanii-'.repeat(3)}`, 90 - index),
    ),
    direct: [line(language === 'ru' ? 'Поиск, Москва' : 'Search, Moscow', 41)],
    currency: 'RUB',
    notes: [noteOf('campaignsCut', { n: 10_000, shown: 200 }), noteOf('attribution')],
  };
}

export function resultStates(language: Language): States {
  const panel = withHistory(language);
  const shown = (results: Partial<ResultsShown>, folds: Readonly<Record<string, boolean>> = {}) =>
    stateOf(language, ['history'], {
      panel,
      folds,
      results: {
        view: resultsOf(language, 30),
        campaigns: null,
        atMs: NOW_MS,
        days: 30,
        isKeptUp: false,
        asked: '',
        ...results,
      },
    });
  const denied = errorWith(
    'ACCESS_DENIED',
    'results.error.noRight',
    { counter: '12345678' },
    'Access is denied',
  );
  const bare = { sources: null, failure: denied, notes: [] };
  const withoutReport = resultsOf(language, 30, bare);
  const days = withoutReport.days.map((day) => ({ ...day, reported: null }));
  return {
    'results-asking': stateOf(language, ['history'], {
      panel,
      busy: busyIn('history', 'show-results'),
    }),
    'results-month': shown({}),
    'results-why': shown({}, { 'results-why': true }),
    'results-sources': shown({}, { sources: true }),
    'results-campaigns': shown({ campaigns: campaignsOf(language) }, { sources: true }),
    'results-kept-up': stateOf(language, ['history'], {
      panel: { ...panel, ...scheduleOn(language) },
      results: {
        view: resultsOf(language, 30),
        campaigns: null,
        atMs: NOW_MS,
        days: 30,
        isKeptUp: true,
        asked: '',
      },
    }),
    'results-quarter': shown({ view: resultsOf(language, 90), days: 90 }),
    'results-no-report': shown({
      view: { ...withoutReport, days, totals: { ...withoutReport.totals, reported: null } },
    }),
    'results-empty': shown({
      view: resultsOf(language, 7, {
        days: resultsOf(language, 7).days.map(({ day }) => ({
          day,
          delivered: 0,
          linked: null,
          reported: 0,
        })),
        totals: { delivered: 0, linked: null, reported: 0 },
        ...{ sources: [], notes: [noteOf('visitDays')] },
      }),
    }),
  };
}
