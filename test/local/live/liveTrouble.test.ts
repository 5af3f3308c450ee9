/** Whatever happens on the way, the counter is deleted or its number is said. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { readFixtures } from '../../../local/live/fixtures';
import { readLiveOptions } from '../../../local/live/liveOptions';
import { OWNER_TOKEN, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { changedWorld } from './changedAnswers';
import { askLive, endLive, liveFolder, ownCounters, standInAt } from './liveRun';

afterEach(endLive);

const ALONE = ['Клиника Север'];
const ROOT = join(__dirname, '..', '..', '..');

describe('the options', () => {
  test.each([
    [[], 'a token is needed'],
    [['--token', '  '], 'a token is needed'],
    [['--token', 'два слова'], 'no blanks'],
    [['--token', 'y0_a\nb'], 'no blanks'],
    [['--token', 'y0', '--api', 'api-metrika.yandex.net'], 'write an address'],
    [['--token', 'y0', '--api', 'ftp://somewhere'], 'write an address'],
    [['--token', 'y0', '--api', 'https://somewhere/management'], 'write an address'],
    [['--token', 'y0', '--site', 'klinika'], 'write a domain'],
    [['--token', 'y0', '--out', ''], 'needs a folder'],
    [['--token', 'y0', '--counter', '1'], "Unknown option '--counter'"],
    [['y0'], 'Unexpected argument'],
  ])('%j is refused in a sentence', (args, message) => {
    expect(readLiveOptions(args, {})).toEqual({
      ok: false,
      message: expect.stringContaining(message),
    });
  });

  test('the token may stand in the environment; the address loses its slash', () => {
    const args = ['--api', 'https://api-metrika.yandex.net/'];
    expect(readLiveOptions(args, { METRICA_TOKEN: 'y0_x' })).toMatchObject({
      options: { token: 'y0_x', api: 'https://api-metrika.yandex.net', narrowToken: null },
    });
  });
});

describe('nothing is asked', () => {
  test.each([
    ['may not make counters', TEST_TOKEN, 'metrika:write'],
    ['is none', 'y0_nobody', 'does not take this token'],
  ])('where the token %s', async (_what, token, words) => {
    const api = await standInAt();
    const run = await askLive(api, { token });
    expect([run.code, run.warned]).toEqual([2, expect.stringContaining(words)]);
    expect(await ownCounters(api)).toEqual(ALONE);
  });

  test('where nobody answers', async () => {
    const run = await askLive('http://127.0.0.1:1');
    expect([run.code, run.warned]).toEqual([2, expect.stringContaining('cannot be reached')]);
  });

  test('where an account has all the counters that it may have', async () => {
    const run = await askLive(await standInAt('refuse:limit_exceeded,on=make-counter'));
    expect([run.code, run.warned]).toEqual([2, expect.stringContaining('as many counters')]);
  });
});

describe('the counter is deleted', () => {
  test('when a limit is reached in the middle', async () => {
    const api = await standInAt('refuse:quota_requests_by_counter_id,on=upload,skip=7');
    const run = await askLive(api);
    expect([run.code, run.printed]).toEqual([
      1,
      expect.stringMatching(/limit was reached.*Not asked: \d/),
    ]);
    expect(await ownCounters(api)).toEqual(ALONE);
  });

  test('when Metrica no longer answers', async () => {
    const api = await standInAt('drop-before,on=upload,skip=7');
    const run = await askLive(api);
    expect([run.code, run.printed]).toEqual([1, expect.stringContaining('no longer answers')]);
    expect(await ownCounters(api)).toEqual(ALONE);
  });

  test('when a person stops the run', async () => {
    const api = await standInAt();
    const run = await askLive(api, {}, (count, stop) => {
      if (count === 20) stop.abort();
    });
    expect([run.code, run.printed]).toEqual([1, expect.stringContaining('stopped by hand')]);
    expect(run.printed).toContain('was deleted');
    expect(await ownCounters(api)).toEqual(ALONE);
  });

  test('when the answer that has its number is lost', async () => {
    const api = await standInAt('drop-after,on=make-counter');
    const run = await askLive(api);
    expect(run.printed).toContain('Counter 98000001 was deleted.');
    expect(await ownCounters(api)).toEqual(ALONE);
  });

  test.each(['drop-after', 'drop-before', 'refuse:backend_error', 'status:502:html'])(
    'when deleting it ends in %s once',
    async (order) => {
      const api = await standInAt(`${order},on=delete-counter,times=1`);
      await askLive(api);
      expect(await ownCounters(api)).toEqual(ALONE);
    },
  );
});

test('a counter that a question made against expectation is deleted too', async () => {
  const api = await standInAt();
  const reply = await fetch(`${api}/management/v1/counters`, {
    method: 'POST',
    headers: { authorization: `OAuth ${OWNER_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ counter: { name: 'By accident', site2: { site: 'trial.example' } } }),
  });
  const body = await reply.text();
  const world = await changedWorld(api, [
    {
      when: (head, sent) => head.startsWith('POST') && sent.includes('"name":""'),
      to: () => ({ status: 200, body }),
    },
  ]);
  const run = await askLive(world.url);
  await world.close();
  expect(run.differences.map(({ key }) => key)).toContain('counter-without-name');
  expect(await ownCounters(api)).toEqual(ALONE);
});

describe('the number of the counter is said', () => {
  test.each([
    ['refuse:access_denied', '403 access_denied'],
    ['refuse:quota_requests_by_uid', '429 quota_requests_by_uid'],
    ['drop-before', 'no answer'],
  ])('when deleting it ends in %s', async (order, why) => {
    const run = await askLive(await standInAt(`${order},on=delete-counter`));
    expect(run.code).toBe(1);
    expect(run.warned).toContain(`Counter 98000001 was NOT deleted: ${why}`);
  });

  test('by the next run, when an earlier one left it there', async () => {
    const api = await standInAt('refuse:access_denied,on=delete-counter,times=1');
    await askLive(api);
    const run = await askLive(api);
    expect(run.warned).toContain('An earlier run left counter 98000001.');
  });
});

test('a quota of a second is waited for', async () => {
  const run = await askLive(
    await standInAt('refuse:quota_requests_by_ip,on=upload,skip=3,times=2'),
  );
  expect([run.code, run.differences]).toEqual([0, []]);
});

test('an answer of no known form is kept and said', async () => {
  const run = await askLive(await standInAt('not-json,on=goals'));
  expect(run.printed).toContain('No known form: goals: 200 an answer of no known form');
  const kept = readFixtures(liveFolder().path).find(({ key }) => key === 'goals');
  expect(kept?.answered).toMatchObject({
    body: expect.objectContaining({ length: expect.any(Number) }),
  });
});

test('Ctrl-C in a terminal ends with the counter gone', async () => {
  const api = await standInAt();
  const args = ['--import', 'tsx', 'local/live/live.ts', '--api', api, '--out', liveFolder().path];
  const env = { ...process.env, METRICA_TOKEN: OWNER_TOKEN };
  const child = spawn(process.execPath, args, { cwd: ROOT, env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('was made')) child.kill('SIGINT');
    said += text;
  });
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  expect([code, said]).toEqual([1, expect.stringContaining('Counter 98000001 was deleted.')]);
  expect(await ownCounters(api)).toEqual(ALONE);
});
