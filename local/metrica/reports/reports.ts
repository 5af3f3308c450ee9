/** GET /stat/v1/data: a table of the counter's calls by one dimension, as Metrica's reports give it. */

import { enterCounter } from '../api/access';
import type { Exchange, Outcome } from '../exchange';
import { jsonAnswer } from '../serve/wire';
import { type ReportedCall, reportedCalls, SOURCES } from './reportedCalls';
import { type Metric, type ReportQuery, readReportQuery } from './reportQuery';

const MINUTE_MS = 60_000;

interface Row {
  readonly dimension: { readonly id?: string; readonly name: string | null };
  readonly calls: readonly ReportedCall[];
}

/** The endpoint. Totals are of all rows, those beyond the page and without a source included. */
export function report(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const query = readReportQuery(exchange.route.query);
  if (typeof query === 'string') {
    const message = `Invalid value of query parameter ${query}`;
    return exchange.refuse({ type: 'invalid_parameter', message, location: query });
  }
  const { counter } = entry;
  const lagMinutes = Number(exchange.take('report-lag')?.args[0] ?? 0);
  const own = exchange.state.uploads.filter(({ counterId }) => counterId === counter.id);
  const { nowMs } = exchange;
  const calls = reportedCalls(own, counter.timeZoneName, nowMs, lagMinutes * MINUTE_MS).filter(
    ({ day }) => day >= query.from && day <= query.to,
  );
  const more = Number(exchange.take('report-campaigns')?.args[0] ?? 0);
  const rows = sorted([...rowsOf(calls, query), ...invented(more, query)], query);
  const share = Number(exchange.take('report-sampled')?.args[0] ?? 100) / 100;
  const numbers = (list: readonly ReportedCall[]) =>
    query.metrics.map((metric) => sampled(metric, metricOf(metric, list), share));
  const page = rows.slice(query.offset - 1, query.offset - 1 + query.limit);
  const body = {
    query: {
      ...{ ids: [counter.id], dimensions: [query.dimension], sort: [query.sort] },
      metrics: query.metrics.map((metric) => metric.replace('<currency>', 'RUB')),
      ...{ date1: query.from, date2: query.to, limit: query.limit, offset: query.offset },
      ...{ attribution: query.attribution, currency: 'RUB' },
      timezone: offsetText(counter.timeZoneOffsetMinutes),
    },
    data: page.map(({ dimension, calls: list }) => ({
      dimensions: [dimension],
      metrics: numbers(list),
    })),
    total_rows: rows.length,
    total_rows_rounded: false,
    sampled: share < 1,
    contains_sensitive_data: false,
    sample_share: share,
    sample_size: Math.round(calls.length * share),
    sample_space: calls.length,
    data_lag: lagMinutes * 60,
    totals: numbers(rows.flatMap(({ calls: list }) => list)),
  };
  return { answer: jsonAnswer(200, shaped(body, exchange.take('report-shape')?.args[0])) };
}

/** The same answer in a form that no page describes, or with nothing but its rows. */
function shaped(body: { readonly data: readonly object[] }, shape: string | undefined): object {
  switch (shape) {
    case 'renamed':
      return { ...body, data: undefined, rows: body.data };
    case 'rows':
      return { ...body, data: body.data.map((row) => Object.values(row)) };
    case 'bare':
      return { data: body.data };
    default:
      return body;
  }
}

function rowsOf(calls: readonly ReportedCall[], query: ReportQuery): readonly Row[] {
  const groups = new Map<string, { dimension: Row['dimension']; calls: ReportedCall[] }>();
  for (const call of calls) {
    const dimension = dimensionOf(call, query);
    if (dimension.name === null && !query.withUndefined) continue;
    const key = dimension.id ?? dimension.name ?? '';
    const group = groups.get(key) ?? { dimension, calls: [] };
    group.calls.push(call);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function dimensionOf(
  { day, visit }: ReportedCall,
  { dimension, language }: ReportQuery,
): Row['dimension'] {
  switch (dimension) {
    case 'ym:s:date':
      return { name: day };
    case 'ym:s:<attribution>TrafficSource':
      return visit === null
        ? { name: null }
        : { id: visit.source, name: SOURCES[visit.source][language] };
    case 'ym:s:<attribution>UTMCampaign':
      return { name: visit?.utmCampaign ?? null };
    default:
      return visit?.direct == null ? { name: null } : visit.direct;
  }
}

/** Campaigns of which each brought one call. */
function invented(count: number, { dimension }: ReportQuery): readonly Row[] {
  if (!/Campaign|Order/.test(dimension)) return [];
  const call = {
    day: '',
    visit: null,
    isMissed: false,
    isFirst: true,
    talkSeconds: 60,
    revenue: 0,
  };
  return Array.from({ length: count }, (_, index) => ({
    dimension: { name: `campaign ${String(index + 1).padStart(5, '0')}` },
    calls: [call],
  }));
}

function sorted(rows: readonly Row[], { sort, metrics }: ReportQuery): readonly Row[] {
  const name = sort.replace(/^-/, '');
  const direction = sort.startsWith('-') ? -1 : 1;
  const metric = metrics.find((each) => each === name);
  const keyOf = ({ dimension, calls }: Row) =>
    metric === undefined ? (dimension.name ?? '') : (metricOf(metric, calls) ?? 0);
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return direction * (x < y ? -1 : x > y ? 1 : 0);
  });
}

function metricOf(metric: Metric, calls: readonly ReportedCall[]): number | null {
  switch (metric) {
    case 'ym:s:offlineCalls':
      return calls.length;
    case 'ym:s:offlineCallsMissed':
      return calls.filter(({ isMissed }) => isMissed).length;
    case 'ym:s:offlineCallsFirstTimeCaller':
      return calls.filter(({ isFirst }) => isFirst).length;
    case 'ym:s:offlineCallTalkDurationAvg': {
      const talks = calls.flatMap(({ talkSeconds }) => (talkSeconds === null ? [] : [talkSeconds]));
      return talks.length === 0 ? null : talks.reduce((a, b) => a + b, 0) / talks.length;
    }
    default:
      return calls.reduce((sum, { revenue }) => sum + revenue, 0);
  }
}

/** Counts of a sample are multiples of what one visit stands for. */
function sampled(metric: Metric, value: number | null, share: number): number | null {
  const isCount = /Calls(?:Missed|FirstTimeCaller)?$/.test(metric);
  return value === null || share >= 1 || !isCount ? value : Math.round(value * share) / share;
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
