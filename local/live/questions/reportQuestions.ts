/** Questions about the reports of calls that the Results section reads. A counter this young has no figures: their form is compared. */

import { type Facts, hasErrors, jsonOf, wholeAnswer } from '../facts';
import type { Answered, Known, Question } from '../question';
import { get } from '../requests';

const METRICS = [
  'ym:s:offlineCalls',
  'ym:s:offlineCallsMissed',
  'ym:s:offlineCallsFirstTimeCaller',
  'ym:s:offlineCallTalkDurationAvg',
  'ym:s:offlineCall<currency>ConvertedRevenue',
].join(',');

const SPLITS = [
  ['report-by-day', 'ym:s:date'],
  ['report-by-source', 'ym:s:<attribution>TrafficSource'],
  ['report-by-campaign', 'ym:s:<attribution>UTMCampaign'],
  ['report-by-direct', 'ym:s:<attribution>DirectClickOrder'],
] as const;

export const REPORT_QUESTIONS: readonly Question[] = [
  ...SPLITS.map(
    ([key, dimension]): Question => ({
      key,
      asks: `Do reports know the metrics of calls, and ${dimension}?`,
      point: null,
      request: (known) =>
        report(known, {
          metrics: METRICS,
          dimensions: dimension,
          ...(dimension === 'ym:s:date' ? {} : { attribution: 'cross_device_last_significant' }),
        }),
      facts: ({ answered }) => formOf(answered),
    }),
  ),
  {
    key: 'report-of-no-metric',
    asks: 'What does a metric that no page names get?',
    point: null,
    request: (known) => report(known, { metrics: 'ym:s:noSuchMetric', dimensions: 'ym:s:date' }),
  },
];

function report(known: Known, query: Readonly<Record<string, string>>) {
  const day = new Date(known.nowSeconds * 1000).toISOString().slice(0, 10);
  const all = {
    ids: String(known.counterId),
    ...query,
    ...{ date1: day, date2: day, accuracy: 'full', limit: '100', include_undefined: 'true' },
  };
  const written = Object.entries(all).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return get(`/stat/v1/data?${written.join('&')}`);
}

/** A refusal word by word; of a report the names of what it has. */
function formOf(answered: Answered): Facts {
  const body = jsonOf(answered);
  if (body === null || hasErrors(answered)) return wholeAnswer(answered, []);
  return { status: '200', fields: Object.keys(body).sort().join(' ') };
}
