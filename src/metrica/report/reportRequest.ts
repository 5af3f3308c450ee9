/** Asks Metrica's reports for calls: by the day of the visit, by traffic source, by campaign. */

import type { HttpRequest } from '../../ports';
import { address, METRICA_API, readingRequest } from '../address';

/** By which a report is split: `utm` and `direct` are campaigns, by their UTM tag and in Yandex Direct. */
export type ReportSplit = 'day' | 'source' | 'utm' | 'direct';

/** The numbers of each row, in this order. `<currency>` is left to Metrica: that of the counter. */
export const CALL_METRICS = [
  'ym:s:offlineCalls',
  'ym:s:offlineCallsMissed',
  'ym:s:offlineCallsFirstTimeCaller',
  'ym:s:offlineCallTalkDurationAvg',
  'ym:s:offlineCall<currency>ConvertedRevenue',
] as const;

/**
 * By which sources are attributed: the last significant source over all devices of a visitor. The documentation's
 * default, `lastsign`, answers with it since June 2026.
 */
const ATTRIBUTION = 'cross_device_last_significant';

/** Rows asked for. A span has at most 90 days, there are a dozen sources; of campaigns those with most calls. */
export const MOST_ROWS = { day: 100, source: 100, utm: 200, direct: 200 } as const;

const DIMENSIONS: Readonly<Record<ReportSplit, string>> = {
  day: 'ym:s:date',
  source: 'ym:s:<attribution>TrafficSource',
  utm: 'ym:s:<attribution>UTMCampaign',
  direct: 'ym:s:<attribution>DirectClickOrder',
};

export interface ReportQuestion {
  readonly counterId: string;
  /** `yyyy-mm-dd`, both included. */
  readonly from: string;
  readonly to: string;
  readonly split: ReportSplit;
  /** In which Metrica names the sources. */
  readonly language: 'en' | 'ru';
}

/**
 * `GET /stat/v1/data`. No `timezone`: then days are those of the counter, and right also where its clock changes; the
 * parameter takes one offset for all days.
 */
export function reportRequest(token: string, question: ReportQuestion): HttpRequest {
  const { counterId, from, to, split, language } = question;
  return readingRequest(
    token,
    address(`${METRICA_API}/stat/v1/data`, {
      ids: counterId,
      metrics: CALL_METRICS.join(','),
      dimensions: DIMENSIONS[split],
      date1: from,
      date2: to,
      accuracy: 'full',
      sort: split === 'day' ? DIMENSIONS.day : `-${CALL_METRICS[0]}`,
      limit: MOST_ROWS[split],
      // Calls without a visit have no source: without this their row is left out.
      include_undefined: 'true',
      ...(split === 'day' ? {} : { attribution: ATTRIBUTION }),
      lang: language,
    }),
  );
}
