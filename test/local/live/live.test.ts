/** Asking the stand-in as if it were Metrica, and asking a world that answers ten questions otherwise. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { differencesOf } from '../../../local/live/compare';
import { readFixtures } from '../../../local/live/fixtures';
import { LAST_QUESTIONS, QUESTIONS } from '../../../local/live/questions/allQuestions';
import { askStandIn } from '../../../local/live/runLive';
import { OWNER_TOKEN, TEST_LOGIN, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { type Change, changedWorld, type Said } from './changedAnswers';
import { askLive, endLive, liveFolder, NOW_SECONDS, ownCounters, standInAt } from './liveRun';

afterEach(endLive);

const NO_WAIT = { sleep: async () => undefined, nowSeconds: NOW_SECONDS, mark: 'test' };

describe('a world that answers as the stand-in', () => {
  test('differs in nothing, every answer is kept, and the counter is gone', async () => {
    const api = await standInAt();
    const run = await askLive(api);
    expect(run).toMatchObject({ code: 0, warned: '', differences: [] });
    expect(run.printed).toContain('Counter 98000001 was deleted.');
    expect(await ownCounters(api)).toEqual(['Клиника Север']);
    const kept = readFixtures(liveFolder().path).map(({ key }) => key);
    expect(kept).toEqual([
      'make-counter',
      ...QUESTIONS.map(({ key }) => key),
      'delete-counter',
      ...LAST_QUESTIONS.map(({ key }) => key),
    ]);
  });

  test('leaves neither token nor login in what is kept', async () => {
    await askLive(await standInAt());
    const everything = liveFolder()
      .everything()
      .map(({ bytes }) => bytes.toString('utf8'))
      .join();
    for (const secret of [OWNER_TOKEN, TEST_TOKEN, TEST_LOGIN, 'OAuth']) {
      expect(everything).not.toContain(secret);
    }
  });

  test('is asked for other questions than before without old answers staying', async () => {
    const api = await standInAt();
    await askLive(api);
    liveFolder().write('notes.txt', 'mine');
    await askLive(api, { narrowToken: null });
    const names = readdirSync(liveFolder().path);
    expect(names.filter((name) => name.includes('narrow'))).toEqual([]);
    expect(names).toContain('notes.txt');
  });
});

const words = (message: string): Said => ({
  status: 400,
  body: JSON.stringify({
    errors: [{ error_type: 'invalid_uploading', message, location: 'file' }],
    code: 400,
    message,
  }),
});

/** One of each kind: other words, status, type, field, form, order, lag, letters. */
const TEN_CHANGES: readonly Change[] = [
  {
    when: (_head, body) => body.includes(`,${NOW_SECONDS + 86_400},`),
    to: () => words('Событие в будущем: строка 4'),
  },
  {
    when: (_head, body) => body.includes('\nDateTime,StaticCall,PhoneNumber\n'),
    to: ({ body }) => ({ status: 400, body: body.replaceAll('invalid_uploading', 'conflict') }),
  },
  {
    when: (head) => head.includes(`comment=${'Ж'.repeat(256)}`),
    to: ({ body }) => ({ status: 422, body }),
  },
  {
    when: (head) => head.includes('client_id_type=PHONE'),
    to: () => ({ status: 502, body: '<html>Bad gateway</html>' }),
  },
  {
    when: (head) => head.includes('client_id_type=CLIENT_ID '),
    to: ({ status, body }) => ({ status, body: body.replace('"type":"CALLS"', '"kind":"CALLS"') }),
  },
  {
    when: (head) => /GET \S+calls_uploadings /.test(head),
    to: ({ status }) => ({ status, body: '{"uploadings":[]}' }),
    // The list of the new counter, then two looks that find nothing.
    times: 3,
  },
  {
    when: (head) => /GET \S+calls_uploadings OAuth \S+write$/.test(head),
    to: (said) => changedList(said),
  },
  {
    when: (head) => /counters\S+ OAuth y0_this_is_no_token/.test(head),
    to: ({ body }) => ({ status: 401, body }),
  },
  {
    when: (head) => /GET \/management\/v1\/counter\/98000001 /.test(head),
    to: ({ status, body }) =>
      status === 404 ? { status: 200, body: '{"counter":{"status":"Deleted"}}' } : { status, body },
  },
  {
    when: (head) => head.includes('calls_visit_join_threshold'),
    to: () => ({ status: 200, body: '{"date":"2026-11-07T00:00:00Z"}' }),
  },
];

/** Oldest first, and one comment in small letters. */
function changedList({ status, body }: Said): Said {
  const { uploadings } = JSON.parse(body) as { uploadings?: readonly { comment?: string }[] };
  if (uploadings === undefined) return { status, body };
  const changed = [...uploadings].reverse().map((upload) => ({
    ...upload,
    ...(upload.comment === 'aBcD [Kx7Q2A]' ? { comment: 'abcd [kx7q2a]' } : {}),
  }));
  return { status, body: JSON.stringify({ uploadings: changed }) };
}

describe('a world that answers ten questions otherwise', () => {
  test('has each difference named, its answers kept, and the counter gone', async () => {
    const api = await standInAt();
    const world = await changedWorld(api, TEN_CHANGES);
    const run = await askLive(world.url);
    await world.close();

    expect(run.code).toBe(1);
    const named = new Map<string, string[]>();
    for (const { key, what } of run.differences) named.set(key, [...(named.get(key) ?? []), what]);
    expect(Object.fromEntries(named)).toEqual({
      'list-lag': ['listed'],
      'row-time-tomorrow': ['errors[0].message', 'errors[0].location', 'message'],
      'static-no-id-column': ['errors[0].error_type'],
      'comment-256': ['status'],
      'id-type-right': ['uploading.kind', 'uploading.type'],
      'id-type-word': expect.arrayContaining(['status', 'content-type', 'body']),
      'window-of-calls': expect.arrayContaining(['status', 'date']),
      'wrong-token': ['status'],
      'list-all': expect.arrayContaining(['order', 'comment-letters, comment']),
      'counter-after': expect.arrayContaining(['status', 'counter.status']),
    });
    for (const key of named.keys()) expect(run.printed).toContain(`\n${key}: `);
    expect(run.printed).toContain('Событие в будущем: строка 4');
    expect(run.printed).toContain('No known form: id-type-word: 502');
    expect(run.printed).toContain('within 3 s');
    expect(await ownCounters(api)).toEqual(['Клиника Север']);

    const kept = readFixtures(liveFolder().path);
    expect(kept.find(({ key }) => key === 'id-type-word')?.answered).toMatchObject({
      status: 502,
      body: Buffer.from('<html>Bad gateway</html>'),
    });
    const expected = await askStandIn(NO_WAIT, 'trial.example', true);
    expect(differencesOf(kept, expected.exchanges)).toEqual(run.differences);
  });
});

test('every question has a name of its own, which can be that of a file', () => {
  const keys = [...QUESTIONS, ...LAST_QUESTIONS].map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[a-z0-9-]+$/.test(key))).toEqual([]);
});

test('what was recorded of Metrica, if anything was, the stand-in says too', async () => {
  const recorded = readFixtures(join(__dirname, '..', '..', 'fixtures', 'live'));
  const expected = await askStandIn(NO_WAIT, 'metrica-calls.example', true);
  expect(expected).toMatchObject({ refused: null, stopped: null, left: [] });
  expect(differencesOf(recorded, expected.exchanges)).toEqual([]);
});
