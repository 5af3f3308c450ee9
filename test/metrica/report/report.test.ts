/** Reports of calls: what is asked, and what is read of answers in any form. */

import { describe, expect, test } from '@jest/globals';
import { describeRequest } from '../../../src/metrica/describeRequest';
import { readError } from '../../../src/metrica/errors';
import { reportErrorKey } from '../../../src/metrica/report/explainReport';
import { readReport } from '../../../src/metrica/report/reportReply';
import { type ReportSplit, reportRequest } from '../../../src/metrica/report/reportRequest';
import type { HttpOutcome } from '../../../src/ports';

const QUESTION = {
  counterId: '12345678',
  from: '2026-10-30',
  to: '2026-11-28',
  language: 'ru',
} as const;

function answer(body: unknown, status = 200): HttpOutcome {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answer', status, headers: {}, text };
}

const ECHO = {
  metrics: [
    ...['ym:s:offlineCalls', 'ym:s:offlineCallsMissed', 'ym:s:offlineCallsFirstTimeCaller'],
    ...['ym:s:offlineCallTalkDurationAvg', 'ym:s:offlineCallRUBConvertedRevenue'],
  ],
  timezone: '+03:00',
};

const ORGANIC = {
  dimensions: [{ id: 'organic', name: 'Search engine traffic' }],
  metrics: [12, 2, 7, 95.5, 4500.25],
};

describe('a question to Metrica’s reports', () => {
  test.each<[ReportSplit, string]>([
    ['day', 'ym:s:date'],
    ['source', 'ym:s:<attribution>TrafficSource'],
    ['utm', 'ym:s:<attribution>UTMCampaign'],
    ['direct', 'ym:s:<attribution>DirectClickOrder'],
  ])('by %s asks for %s, all visits, few rows, a short address', (split, dimension) => {
    const request = reportRequest('token', { ...QUESTION, split });
    const url = new URL(request.url);
    expect(url.pathname).toBe('/stat/v1/data');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ids: '12345678',
      dimensions: dimension,
      date1: '2026-10-30',
      date2: '2026-11-28',
      accuracy: 'full',
      lang: 'ru',
    });
    expect(url.searchParams.has('timezone')).toBe(false);
    expect(url.searchParams.has('attribution')).toBe(split !== 'day');
    expect(Number(url.searchParams.get('limit'))).toBeLessThanOrEqual(200);
    expect(request.url.length).toBeLessThan(2000);
    expect(request.method).toBe('GET');
  });

  test('is shown without its token, and with all that it asks', () => {
    const shown = describeRequest(reportRequest('y0_secret_token', { ...QUESTION, split: 'day' }));
    expect(shown).not.toContain('y0_secret');
    expect(shown).toContain('date1=2026-10-30');
  });
});

describe('an answer', () => {
  test('is read with every number in its place', () => {
    const read = readReport(
      answer({
        query: ECHO,
        data: [ORGANIC],
        totals: [14, 2, 8, 90, 4500.25],
        total_rows: 2,
        sampled: false,
        sample_share: 1,
        data_lag: 120,
      }),
    );
    expect(read).toEqual({
      ok: true,
      report: {
        rows: [
          {
            id: 'organic',
            name: 'Search engine traffic',
            calls: 12,
            missed: 2,
            firstTime: 7,
            averageTalk: 95.5,
            revenue: 4500.25,
          },
        ],
        totals: { calls: 14, missed: 2, firstTime: 8, averageTalk: 90, revenue: 4500.25 },
        totalRows: 2,
        sampleShare: 1,
        lagSeconds: 120,
        currency: 'RUB',
        offset: '+03:00',
      },
    });
  });

  test.each<[string, object, object]>([
    [
      'metrics in another order',
      {
        query: { metrics: ['ym:s:offlineCallsMissed', 'ym:s:offlineCalls'] },
        data: [{ dimensions: [{ name: 'x' }], metrics: [1, 5] }],
      },
      { calls: 5, missed: 1, firstTime: null },
    ],
    ['no word of the question', { data: [ORGANIC] }, { calls: 12, revenue: 4500.25 }],
    [
      'null and text for numbers',
      { data: [{ dimensions: [{ name: 'x' }], metrics: [3, null, 'many'] }] },
      { calls: 3, missed: null, firstTime: null, averageTalk: null },
    ],
    [
      'a plain text for a dimension',
      { data: [{ dimensions: ['2026-11-01'], metrics: [3] }] },
      { id: '', name: '2026-11-01', calls: 3 },
    ],
    [
      'no source',
      { data: [{ dimensions: [{ name: null }], metrics: [3] }] },
      { name: '', calls: 3 },
    ],
    [
      'a number for an id',
      { data: [{ dimensions: [{ id: 41, name: 'Поиск' }], metrics: [3] }] },
      { id: '41', name: 'Поиск' },
    ],
  ])('with %s is read all the same', (_, body, row) => {
    expect(readReport(answer(body))).toMatchObject({ ok: true, report: { rows: [row] } });
  });

  test.each([
    [{ data: [], sampled: true, sample_share: 0.1 }, 0.1],
    [{ data: [], sampled: true }, 0],
    [{ data: [], sampled: true, sample_share: 7 }, 0],
    [{ data: [], sampled: false, sample_share: 0.5 }, 1],
    [{ data: [] }, 1],
  ])('%j is worked out from the share %d', (body, share) => {
    expect(readReport(answer(body))).toMatchObject({ report: { sampleShare: share } });
  });

  test('totals may stand in a list of their own', () => {
    const read = readReport(answer({ data: [], totals: [[9]] }));
    expect(read).toMatchObject({ report: { totals: { calls: 9 } } });
  });
});

describe('what is no report', () => {
  const body = (type: string) => ({
    errors: [{ error_type: type, message: 'no' }],
    code: 0,
    message: 'no',
  });

  test.each<[string, HttpOutcome, string | null]>([
    ['no right to read', answer(body('access_denied'), 403), 'results.error.noRight'],
    ['no such report', answer(body('invalid_parameter'), 400), 'results.error.noReport'],
    ['a query too complex', answer(body('query_error'), 400), 'results.error.tooMuch'],
    ['too many rows', answer(body('too_much_rows'), 400), 'results.error.tooMuch'],
    ['the quota of reports', answer(body('a_type_of_its_own'), 429), 'results.error.quota'],
    ['the same as 420, without a body', answer('', 420), 'results.error.quota'],
    ['the quota of the day', answer(body('quota_requests_by_uid'), 429), null],
    ['a bad token', answer(body('invalid_token'), 403), null],
    ['a fault of Metrica', answer(body('backend_error'), 503), null],
    ['no answer', { kind: 'unknown', detail: 'timeout' }, null],
    ['a page of a proxy', answer('<html></html>'), 'results.error.newForm'],
    ['rows under another name', answer({ rows: [ORGANIC] }), 'results.error.newForm'],
    ['rows that are lists', answer({ data: [[1, 2]] }), 'results.error.newForm'],
    [
      'rows without numbers',
      answer({ data: [{ dimensions: [{ name: 'x' }] }] }),
      'results.error.newForm',
    ],
    [
      'rows without a dimension',
      answer({ data: [{ dimensions: [], metrics: [1] }] }),
      'results.error.newForm',
    ],
  ])('%s has its sentence', (_, outcome, key) => {
    const read = readReport(outcome);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(reportErrorKey(read.error)).toBe(key);
    if (outcome.kind === 'answer' && outcome.status !== 200 && !read.ok) {
      expect(read.error).toEqual(readError(outcome));
    }
  });
});
