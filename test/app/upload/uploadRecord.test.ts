/** What stays of an upload: its lines in the log, and what the panel remembers of the run. */

import { describe, expect, test } from '@jest/globals';
import { loadLastRun } from '../../../src/app/tab/tabState';
import type { UploadRequest } from '../../../src/app/upload/uploadState';
import { answered, SHEET_ID } from '../fakes/fakePorts';
import {
  COUNTER,
  callRows,
  HEADER,
  refusal,
  type SendingTab,
  sendingTab,
  type TabSetup,
  taken,
  unknown,
} from '../fakes/sendingTab';

const refused = refusal('invalid_uploading', 'Bad row 15000000');

/** A tab of three calls and a row that is none, each call a batch. */
function tab(uploads: TabSetup['uploads'], more: Partial<TabSetup> = {}): SendingTab {
  const rows = [HEADER, ...callRows(3)];
  return sendingTab({ rows, uploads, settings: { overTenPercent: 'send-good' }, ...more });
}

function linesOf({ fake: { ports, cloud } }: SendingTab) {
  ports.table.flush();
  return cloud.log;
}

const recordOf = ({ fake }: SendingTab) => loadLastRun(fake.ports.store.all('document'), SHEET_ID);

describe('a batch has a line in the log', () => {
  const BATCH = {
    action: 'upload',
    sheet: 'Calls',
    by: 'anna@agency.ru',
    counter: COUNTER,
    rows: 3,
  };

  test.each([
    ['that was taken', taken, { result: 'ok', uploadId: '7', message: '' }],
    [
      'that was taken short',
      answered(200, {
        uploading: { id: '7', source_quantity: 3, line_quantity: 2, status: 'UPLOADED' },
      }),
      {
        ...{ result: 'accepted short', accepted: 2, status: 'UPLOADED' },
        message: expect.stringMatching(/^Metrica took 2 of 3 calls.* ask for upload 7\.$/),
      },
    ],
    [
      'of which fewer rows were read',
      answered(200, { uploading: { id: '7', source_quantity: 1, line_quantity: 3 } }),
      { result: 'accepted short', message: expect.stringMatching(/^Metrica took 1 of 3 calls/) },
    ],
    [
      'that was refused, in Metrica’s masked words',
      refused,
      { result: 'refused', uploadId: '', message: expect.stringMatching(/Bad row 150•••00”/) },
    ],
    [
      'that is in doubt',
      unknown,
      {
        result: 'in doubt',
        message: expect.stringMatching(/^3 calls were sent and no clear answer/),
      },
    ],
  ])('%s', (_what, answer, line) => {
    const one = tab([answer], { maxCalls: 100 });
    one.upload();
    const [claimed] = one.book().batches;
    expect(linesOf(one)).toMatchObject([{ ...BATCH, batch: claimed?.claim.batch, ...line }]);
  });
});

describe('a run by hand that stops has one line, which says why', () => {
  const bad = Array.from({ length: 3 }, (_, index) => [`bad-${index}`, '2026-11-18 10:00:00']);

  test.each<[string, () => SendingTab, Partial<UploadRequest>, object]>([
    [
      'before its tab was read',
      () => {
        const one = tab([taken]);
        one.fake.ports.store.remove('user', 'mc.token');
        return one;
      },
      {},
      { result: 'stopped', rows: null, counter: '', sheet: 'Calls' },
    ],
    [
      'at a list that cannot be read',
      () => tab([taken], { list: () => refusal('backend_error', 'Down', 503) }),
      {},
      { result: 'failed', rows: null },
    ],
    [
      'at a question',
      () =>
        tab([taken], {
          rows: [HEADER, ...callRows(3), ...bad],
          settings: { overTenPercent: 'stop' },
        }),
      {},
      { result: 'stopped', rows: 6, counter: COUNTER },
    ],
    [
      'at a missing right',
      () => tab([taken], { list: () => refusal('access_denied', 'No', 403) }),
      {},
      { result: 'stopped' },
    ],
    [
      'where the sheet never stands still',
      () => {
        const one = tab([taken]);
        const { table } = one.fake.ports;
        const read = table.readValues;
        let round = 0;
        table.readValues = (...args) => {
          round += 1;
          one.setRows([HEADER, ...callRows(3, round)]);
          return read(...args);
        };
        return one;
      },
      {},
      { result: 'busy', rows: 3 },
    ],
  ])('%s', (_what, make, request, line) => {
    const one = make();
    const { error } = one.upload(request);
    expect(error).not.toBeNull();
    expect(recordOf(one).failure).toBe(error?.code);
    const lines = linesOf(one);
    expect(lines).toMatchObject([{ action: 'upload', by: 'anna@agency.ru', ...line }]);
    expect(lines[0]?.message).not.toBe('');
  });

  test('that its last batch has already said, is not said again', () => {
    const one = tab([refused]);
    one.upload();
    expect(linesOf(one)).toHaveLength(1);
  });

  test('in a scheduled run the schedule says it', () => {
    const one = tab([taken], { list: () => refusal('access_denied', 'No', 403) });
    one.upload({ how: 'schedule' });
    expect(linesOf(one)).toEqual([]);
    expect(recordOf(one)).toMatchObject({ how: 'schedule', failure: 'ACCESS_DENIED' });
  });
});

describe('the panel remembers of a run', () => {
  test.each<[string, TabSetup['uploads'], Partial<UploadRequest>, object]>([
    ['that all went out', [taken], {}, { sent: 3, ready: 0, sentBefore: 3, failure: '' }],
    ['how many wait for another run', [taken], { limit: 2 }, { sent: 2, ready: 1, sentBefore: 2 }],
    ['that what was refused is new again', [refused], {}, { sent: 0, ready: 3, sentBefore: 0 }],
    ['that what is in doubt is neither', [unknown], {}, { sent: 0, ready: 0, sentBefore: 0 }],
    [
      'that some went out before one was refused',
      [taken, refused],
      {},
      { sent: 1, ready: 2, failure: 'METRICA_ERROR' },
    ],
  ])('%s', (_what, uploads, request, record) => {
    const one = tab(uploads);
    one.upload(request);
    expect(recordOf(one)).toMatchObject({
      ...{ how: 'hand', ranAtMs: one.fake.cloud.nowMs, lastRow: 4 },
      ...record,
    });
  });

  test('the counter only once something was taken', () => {
    const one = tab([refused, taken]);
    one.upload();
    expect(recordOf(one).counterId).toBe('');
    one.upload();
    expect(recordOf(one).counterId).toBe(COUNTER);
  });

  test('which calls were refused, until something was taken', () => {
    const one = tab([refused, taken], { maxCalls: 100 });
    one.upload();
    expect(recordOf(one).refusedSet).not.toBe('');
    one.upload();
    expect(recordOf(one).refusedSet).toBe('');
  });

  test('nothing of refused calls where Metrica only had too many requests', () => {
    const one = tab([refusal('quota_requests_by_uid', 'Quota', 429)], { maxCalls: 100 });
    one.upload();
    expect(recordOf(one).refusedSet).toBe('');
  });

  test('a word about uploads of others only for its counter', () => {
    const one = tab([taken]);
    one.upload();
    expect(recordOf(one).elsewhereFor).toBe('');
    one.setRows([HEADER, ...callRows(4)]);
    one.upload({ confirmed: ['elsewhere'] });
    expect(recordOf(one).elsewhereFor).toBe(COUNTER);
  });

  test('the order of day and month that sent dates proved', () => {
    const rows = (day: string) => [
      HEADER,
      ...callRows(2).map(([id = '']) => [id, `${day}/11/2026 10:00`]),
    ];
    const proved = tab([taken], { rows: rows('18') });
    proved.upload();
    expect(recordOf(proved).dateOrder).toBe('dmy');
    const unproved = tab([taken], {
      settings: { overTenPercent: 'send-good', answers: { dateOrder: 'dmy' } },
      rows: rows('05'),
    });
    unproved.upload();
    expect(recordOf(unproved).dateOrder).toBeNull();
  });

  test('a person’s word about another reading, and none that nobody asked for', () => {
    const one = tab([taken]);
    one.upload({ confirmed: ['reading'] });
    const first = recordOf(one).readingConfirmed;
    one.set({ timeZone: 'Asia/Omsk' });
    one.setRows([HEADER, ...callRows(4)]);
    expect(one.upload().error?.code).toBe('READING_CHANGED');
    expect(recordOf(one).readingConfirmed).toEqual(first);
    expect(one.upload({ confirmed: ['reading'], sendMoved: false }).error).toBeNull();
    expect(recordOf(one).readingConfirmed.join()).toContain('zone: Europe/Moscow → Asia/Omsk');
  });
});
