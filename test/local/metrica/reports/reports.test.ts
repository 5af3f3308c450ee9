/** The stand-in’s reports: calls of its uploads, by day, source and campaign, as the documentation says. */

import { describe, expect, test } from '@jest/globals';
import {
  EDIT_COUNTER_ID,
  FOREIGN_COUNTER_ID,
  TEST_COUNTER_ID,
  TEST_TOKEN,
} from '../../../../local/metrica/api/accounts';
import { createStandIn, type StandIn } from '../../../../local/metrica/standIn';
import {
  get,
  json,
  MINUTE_MS,
  NOW_MS,
  NOW_SECONDS,
  refusal,
  standInWith,
  upload,
} from '../requests';

const HOURS = 60 * MINUTE_MS;
const METRICS = [
  ...['ym:s:offlineCalls', 'ym:s:offlineCallsMissed', 'ym:s:offlineCallsFirstTimeCaller'],
  ...['ym:s:offlineCallTalkDurationAvg', 'ym:s:offlineCall<currency>ConvertedRevenue'],
].join(',');

function ask(standIn: StandIn, query: Record<string, string> = {}, nowMs = NOW_MS + 3 * HOURS) {
  const parameters = new URLSearchParams({
    ids: String(TEST_COUNTER_ID),
    metrics: METRICS,
    dimensions: 'ym:s:date',
    date1: '2025-02-01',
    date2: '2025-03-14',
    accuracy: 'full',
    include_undefined: 'true',
    ...query,
  });
  return standIn.handle(get(`/stat/v1/data?${parameters}`), nowMs);
}

/** Calls an hour apart, the first an hour old; ids whose characters add up to no multiple of ten are linked. */
function withCalls(standIn: StandIn, count: number): StandIn {
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `170000000000${1000 + index},${NOW_SECONDS - 3600 * (index + 1)},0,1000,RUB,60,0,1`,
  );
  const header =
    'ClientId,DateTime,StaticCall,Price,Currency,TalkDuration,CallMissed,FirstTimeCaller';
  const fixed = [
    `1700000000009001,${NOW_SECONDS - 3600},1,,,,1,0`,
    `1700000000009002,${NOW_SECONDS - 3600},1,,,30,0,0`,
  ];
  const sent = standIn.handle(upload([header, ...rows, ...fixed, ''].join('\n')), NOW_MS);
  expect(sent.status).toBe(200);
  return standIn;
}

interface Body {
  readonly data: readonly {
    dimensions: { id?: string; name: string | null }[];
    metrics: number[];
  }[];
  readonly totals: number[];
  readonly total_rows: number;
}

const bodyOf = (reply: { readonly body: string }) => json(reply) as unknown as Body;
const linkedOf = (standIn: StandIn) => standIn.state().uploads[0]?.linkedQuantity ?? 0;

describe('a report', () => {
  test('counts the linked and the static calls of uploads that are processed', () => {
    const standIn = withCalls(createStandIn(), 50);
    expect(bodyOf(ask(standIn, {}, NOW_MS + 80 * MINUTE_MS)).data).toEqual([]);
    const { data, totals } = bodyOf(ask(standIn));
    expect(totals[0]).toBe(linkedOf(standIn) + 2);
    expect(data.reduce((sum, { metrics }) => sum + (metrics[0] ?? 0), 0)).toBe(totals[0]);
    expect(totals[1]).toBe(1);
    expect(totals[2]).toBe(linkedOf(standIn));
    expect(totals[4]).toBe(1000 * linkedOf(standIn));
  });

  test('by source has the same calls, those without a visit without a name, in both languages', () => {
    const standIn = withCalls(createStandIn(), 50);
    const dimensions = 'ym:s:<attribution>TrafficSource';
    const { data, totals } = bodyOf(
      ask(standIn, { dimensions, attribution: 'cross_device_last_significant' }),
    );
    expect(totals[0]).toBe(linkedOf(standIn) + 2);
    expect(data.find(({ dimensions: [first] }) => first?.name === null)?.metrics).toEqual([
      2, 1, 0, 30, 0,
    ]);
    const russian = bodyOf(ask(standIn, { dimensions, lang: 'ru' }));
    expect(russian.data.map(({ dimensions: [first] }) => first?.name)).toContain(
      'Переходы по рекламе',
    );
    expect(bodyOf(ask(standIn, { dimensions, include_undefined: 'false' })).totals[0]).toBe(
      linkedOf(standIn),
    );
  });

  test('is the same whenever it is asked, and only of the days asked for', () => {
    const standIn = withCalls(createStandIn(), 50);
    expect(ask(standIn).body).toBe(ask(standIn).body);
    const { data } = bodyOf(ask(standIn, { date1: '2025-03-13', date2: '2025-03-13' }));
    expect(data.map(({ dimensions: [first] }) => first?.name)).toEqual(['2025-03-13']);
  });

  test('of a counter without uploads is empty, and of a foreign one refused', () => {
    const standIn = withCalls(createStandIn(), 5);
    expect(bodyOf(ask(standIn, { ids: String(EDIT_COUNTER_ID) }))).toMatchObject({
      data: [],
      totals: [0, 0, 0, null, 0],
    });
    expect(refusal(ask(standIn, { ids: String(FOREIGN_COUNTER_ID) }))).toEqual([
      403,
      'access_denied',
    ]);
    expect(refusal(ask(standIn, { ids: '1' }))).toEqual([404, 'not_found']);
  });

  test.each([
    ['metrics', 'ym:s:telepathy'],
    ['dimensions', 'ym:s:mood'],
    ['date1', 'last year'],
    ['date2', '2024-01-01'],
    ['limit', '100001'],
    ['limit', '0'],
    ['offset', '0'],
    ['accuracy', 'exact'],
    ['attribution', 'luck'],
    ['sort', 'ym:s:visits'],
  ])('with %s=%s is refused', (name, value) => {
    expect(refusal(ask(createStandIn(), { [name]: value }))).toEqual([400, 'invalid_parameter']);
  });

  test('of more than 200 in five minutes is refused with a type that no page names', () => {
    const standIn = createStandIn({ settings: { reportsInFiveMinutes: 2 } });
    expect([1, 2, 3].map(() => ask(standIn).status)).toEqual([200, 200, 429]);
    expect(ask(standIn, {}, NOW_MS + 9 * HOURS).status).toBe(200);
    expect(standIn.handle(get('/management/v1/counters', TEST_TOKEN), NOW_MS).status).toBe(200);
  });
});

describe('a fault of reports', () => {
  test('samples, and says the share', () => {
    const standIn = withCalls(standInWith('report-sampled:10'), 50);
    const body = bodyOf(ask(standIn));
    expect(body).toMatchObject({ sampled: true, sample_share: 0.1 });
    expect((body.totals[0] ?? 1) % 10).toBe(0);
  });

  test('lags', () => {
    const standIn = withCalls(standInWith('report-lag:300'), 5);
    expect(bodyOf(ask(standIn))).toMatchObject({ data: [], data_lag: 18_000 });
    expect(bodyOf(ask(standIn, {}, NOW_MS + 6 * HOURS)).data).not.toEqual([]);
  });

  test('makes ten thousand campaigns, of which the page has those asked for', () => {
    const standIn = withCalls(standInWith('report-campaigns:10000'), 50);
    const body = bodyOf(
      ask(standIn, { dimensions: 'ym:s:<attribution>UTMCampaign', limit: '200' }),
    );
    expect(body.data).toHaveLength(200);
    expect(body.total_rows).toBeGreaterThan(10_000);
  });

  test.each(['renamed', 'rows', 'bare'])('answers in another form: %s', (shape) => {
    const standIn = withCalls(standInWith(`report-shape:${shape}`), 5);
    const { data } = bodyOf(ask(standIn));
    expect(Array.isArray(data) ? Array.isArray(data[0]) : 'no rows').toBe(
      shape === 'renamed' ? 'no rows' : shape === 'rows',
    );
  });

  test('of any request strikes reports alone where it is told so', () => {
    const standIn = standInWith('refuse:access_denied,on=report');
    expect(refusal(ask(standIn))).toEqual([403, 'access_denied']);
    expect(standIn.handle(get('/management/v1/counters'), NOW_MS).status).toBe(200);
  });
});
