/** Reads an answer of Metrica's reports without trusting its form. */

import type { HttpOutcome } from '../../ports';
import { localError, type MetricaError, readError } from '../errors';
import { asRecord, type JsonRecord, parseJson, readCount, readText } from '../json';
import { CALL_METRICS } from './reportRequest';

/** The numbers of calls; null where Metrica gave none. */
export interface CallNumbers {
  readonly calls: number | null;
  readonly missed: number | null;
  readonly firstTime: number | null;
  /** Seconds. */
  readonly averageTalk: number | null;
  readonly revenue: number | null;
}

export interface ReportRow extends CallNumbers {
  /** Metrica's own word for it, such as `organic`; '' where it gave none. */
  readonly id: string;
  /** As people read it, a day as `yyyy-mm-dd`; '' where it is not known, as the source of a call without a visit. */
  readonly name: string;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  /** Of all rows, also those beyond the ones that were asked for. */
  readonly totals: CallNumbers;
  /** null where Metrica did not say. */
  readonly totalRows: number | null;
  /** The share of the visits from which the numbers were worked out: 1 is all of them. */
  readonly sampleShare: number;
  /** Seconds by which the report lags behind; 0 where Metrica did not say. */
  readonly lagSeconds: number;
  /** Three letters; '' where the answer does not name it: then it is the counter's. */
  readonly currency: string;
  /** Offset of the report's days, `+03:00`; '' where Metrica did not say. */
  readonly offset: string;
}

export type ReportResult =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly error: MetricaError };

/** The answer to `reportRequest`. Every field but the rows is optional; rows of another form are `unexpected_answer`. */
export function readReport(outcome: HttpOutcome): ReportResult {
  if (outcome.kind !== 'answer' || outcome.status !== 200) {
    return { ok: false, error: readError(outcome) };
  }
  const body = asRecord(parseJson(outcome.text));
  const data = body?.data;
  if (body === null || !Array.isArray(data)) return { ok: false, error: readError(outcome) };
  const query = asRecord(body.query) ?? {};
  const metrics = metricsOf(query);
  const rows = data.map((entry: unknown) => readRow(entry, metrics));
  if (rows.includes(null)) return { ok: false, error: localError('unexpected_answer', '', 200) };
  const share = body.sample_share;
  const isShare = typeof share === 'number' && share > 0 && share <= 1;
  return {
    ok: true,
    report: {
      rows: rows.filter((row) => row !== null),
      totals: numbersOf(body.totals, metrics),
      totalRows: readCount(body, 'total_rows'),
      // Sampled, and not said how much: less than all of it.
      sampleShare: body.sampled !== true ? 1 : isShare ? share : 0,
      lagSeconds: readCount(body, 'data_lag') ?? 0,
      currency: /Call([A-Z]{3})ConvertedRevenue/.exec(metrics.join(' '))?.[1] ?? '',
      offset: readText(query, 'timezone'),
    },
  };
}

/** The metrics in the order of the answer, which repeats the question; ours where it does not. */
function metricsOf(query: JsonRecord): readonly string[] {
  const said = query.metrics;
  const isTold = Array.isArray(said) && said.every((each) => typeof each === 'string');
  return isTold && said.length > 0 ? said : CALL_METRICS;
}

/** null where it is no row. */
function readRow(entry: unknown, metrics: readonly string[]): ReportRow | null {
  const row = asRecord(entry);
  const dimension = Array.isArray(row?.dimensions) ? (row.dimensions[0] as unknown) : undefined;
  if (row === null || dimension === undefined || !Array.isArray(row.metrics)) return null;
  // A plain text too: the documentation's table says text, its example an object.
  const fields = asRecord(dimension) ?? { name: dimension };
  return { id: wordOf(fields.id), name: wordOf(fields.name), ...numbersOf(row.metrics, metrics) };
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const REVENUE = /^ym:s:offlineCall\S*ConvertedRevenue$/;

function numbersOf(values: unknown, metrics: readonly string[]): CallNumbers {
  // Of one report without comparison the totals may stand in a list of their own.
  const list: readonly unknown[] = Array.isArray(values) ? values : [];
  const flat = Array.isArray(list[0]) ? (list[0] as readonly unknown[]) : list;
  const at = (fits: (metric: string) => boolean) => {
    const value = flat[metrics.findIndex(fits)];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  const named = (name: string) => at((metric) => metric === name);
  return {
    calls: named(CALL_METRICS[0]),
    missed: named(CALL_METRICS[1]),
    firstTime: named(CALL_METRICS[2]),
    averageTalk: named(CALL_METRICS[3]),
    revenue: at((metric) => REVENUE.test(metric)),
  };
}
