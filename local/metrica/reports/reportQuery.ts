/** The query of a report as the documentation has it, checked: what is unknown is refused by its name. */

import { wholeParameter } from '../exchange';

/** What can be asked of calls: a part of what Metrica has. */
export const METRICS = [
  'ym:s:offlineCalls',
  'ym:s:offlineCallsMissed',
  'ym:s:offlineCallsFirstTimeCaller',
  'ym:s:offlineCallTalkDurationAvg',
  'ym:s:offlineCall<currency>ConvertedRevenue',
] as const;

export const DIMENSIONS = [
  'ym:s:date',
  'ym:s:<attribution>TrafficSource',
  'ym:s:<attribution>UTMCampaign',
  'ym:s:<attribution>DirectClickOrder',
] as const;

export type Metric = (typeof METRICS)[number];
export type Dimension = (typeof DIMENSIONS)[number];

const ATTRIBUTIONS: readonly string[] = [
  ...['lastsign', 'last', 'first', 'automatic', 'last_yandex_direct_click'],
  ...['cross_device_first', 'cross_device_last_significant'],
];

export interface ReportQuery {
  readonly metrics: readonly Metric[];
  readonly dimension: Dimension;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly offset: number;
  /** A metric or the dimension, with `-` in front for falling numbers. */
  readonly sort: string;
  readonly attribution: string;
  readonly withUndefined: boolean;
  readonly language: 'en' | 'ru';
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const ACCURACIES = /^(?:low|medium|high|full|1|0?\.\d+)$/;

/** The query, or the name of the parameter that is wrong or missing. */
export function readReportQuery(query: URLSearchParams): ReportQuery | string {
  const metrics = (query.get('metrics') ?? '').split(',');
  const dimensions = (query.get('dimensions') ?? '').split(',');
  const [dimension] = dimensions;
  const limit = wholeParameter(query, 'limit', { least: 1, fallback: 100 });
  const offset = wholeParameter(query, 'offset', { least: 1, fallback: 1 });
  const [from, to] = [query.get('date1') ?? '', query.get('date2') ?? ''];
  const attribution = query.get('attribution') ?? 'lastsign';
  const sort = query.get('sort') ?? `-${metrics[0] ?? ''}`;
  if (metrics.length > 20 || !metrics.every(isMetric)) return 'metrics';
  if (dimensions.length > 1 || dimension === undefined || !isDimension(dimension))
    return 'dimensions';
  if (!DAY.test(from)) return 'date1';
  if (!DAY.test(to) || to < from) return 'date2';
  if (limit === null || limit > 100_000) return 'limit';
  if (offset === null) return 'offset';
  if (!ACCURACIES.test(query.get('accuracy') ?? 'medium')) return 'accuracy';
  if (!ATTRIBUTIONS.includes(attribution)) return 'attribution';
  if (![...metrics, dimension].some((each) => each === sort.replace(/^-/, ''))) return 'sort';
  return {
    ...{ metrics: metrics.filter(isMetric), dimension, from, to, limit, offset, sort, attribution },
    withUndefined: query.get('include_undefined') === 'true',
    language: query.get('lang') === 'ru' ? 'ru' : 'en',
  };
}

function isMetric(name: string): name is Metric {
  return (METRICS as readonly string[]).includes(name);
}

function isDimension(name: string): name is Dimension {
  return (DIMENSIONS as readonly string[]).includes(name);
}
