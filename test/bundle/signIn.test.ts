/** Token and sign-in through the built bundle: what is pasted, the code screen, the refresh, and what is said when rights are gone. */

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  EXPIRED_TOKEN,
  READ_ONLY_TOKEN,
  STRANGER_TOKEN,
  TEST_CLIENT_ID,
  TEST_TOKEN,
  VIEW_COUNTER_ID,
} from '../../local/metrica/api/accounts';
import {
  CALLS,
  HOUR_MS,
  makeWorld,
  newCall,
  type Person,
  startSchedule,
  type World,
} from './scheduleWorld';

const DAY_MS = 24 * HOUR_MS;
const TOKEN_KEY = 'mc.token';

let world: World;
let anna: Person;

beforeEach(() => {
  world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  anna = world.person('anna@agency.ru');
});

function kept(): Record<string, unknown> {
  return JSON.parse(anna.properties.values.get(TOKEN_KEY) ?? '{}');
}

/** What a person does at Yandex: opens the address and copies the code. */
function codeOf(url: string): string {
  const { pathname, search } = new URL(url);
  const head = { method: 'GET', url: `${pathname}${search}`, headers: {} };
  const page = world.standIn.handle({ ...head, body: { kind: 'none' } }, world.clock.nowMs);
  const codes = world.standIn.state().codes;
  expect(page.body).toContain(codes[codes.length - 1]?.code);
  return codes[codes.length - 1]?.code ?? '';
}

function signIn(): void {
  world.script.set('YANDEX_CLIENT_ID', TEST_CLIENT_ID);
  const { url } = anna.want('startSignIn') as { url: string };
  anna.want('finishSignIn', { code: ` ${codeOf(url)}\n` });
}

describe('a token', () => {
  test.each([
    ['bare', TEST_TOKEN],
    ['with OAuth before it', `OAuth ${TEST_TOKEN}`],
    [
      'as the whole address of the page',
      `https://oauth.yandex.ru/verification_code#access_token=${TEST_TOKEN}&token_type=bearer&expires_in=31536000`,
    ],
  ])('is taken %s, and never goes back to the page', (_how, pasted) => {
    const answers = [anna.want('pasteToken', { token: pasted })];
    expect(kept().token).toBe(TEST_TOKEN);
    expect(anna.ask('readCounters')).toMatchObject({ ok: true });
    answers.push(anna.want('testConnection', { sheetId: CALLS }));
    answers.push(anna.want('readPanel', { sheetId: CALLS }));
    expect(JSON.stringify(answers)).not.toContain(TEST_TOKEN);
    expect(answers[0]).toMatchObject({ isSet: true, setAtMs: world.clock.nowMs, testedAtMs: null });
  });

  test('is forgotten on request', () => {
    anna.want('pasteToken', { token: TEST_TOKEN });
    expect(anna.want('forgetToken')).toMatchObject({ isSet: false });
    expect(anna.properties.values.has(TOKEN_KEY)).toBe(false);
  });

  test('of another person is not seen: tokens belong to people, not to the spreadsheet', () => {
    anna.want('pasteToken', { token: TEST_TOKEN });
    const boris = world.person('boris@agency.ru');
    expect(boris.want('readPanel', { sheetId: CALLS })).toMatchObject({ token: { isSet: false } });
    expect(boris.ask('readCounters')).toMatchObject({ error: { code: 'TOKEN_MISSING' } });
  });

  test.each([
    ['expired', EXPIRED_TOKEN, 'TOKEN_REFUSED', /did not accept the token/],
    ['without the right to upload', READ_ONLY_TOKEN, 'ACCESS_DENIED', /metrika:offline_data/],
    ['of another login', STRANGER_TOKEN, 'ACCESS_DENIED', /may edit this counter/],
  ] as const)('that is %s is explained at the upload', (_what, token, code, sentence) => {
    world.addRows([newCall(world)]);
    anna.want('pasteToken', { token: TEST_TOKEN });
    anna.want('chooseCounter', { sheetId: CALLS, counterId: '12345678' });
    anna.want('pasteToken', { token });
    const outcome = anna.want('uploadCalls', { sheetId: CALLS }) as {
      readonly error: { readonly code: string; readonly message: string };
    };
    expect(outcome.error.code).toBe(code);
    expect(outcome.error.message).toMatch(sentence);
    expect(world.delivered()).toEqual([]);
  });

  test('that an exception of Google repeats stands in no log and no answer', () => {
    world.addRows([newCall(world)]);
    anna.want('pasteToken', { token: TEST_TOKEN });
    anna.want('chooseCounter', { sheetId: CALLS, counterId: '12345678' });
    world.faults = ({ name, when }) =>
      name === 'UrlFetchApp.fetch' && when === 'before'
        ? { kind: 'error', message: `Attribute provided with invalid value: OAuth ${TEST_TOKEN}` }
        : undefined;
    const answer = anna.ask('uploadCalls', { sheetId: CALLS });
    expect(JSON.stringify(answer)).toContain('Attribute provided with invalid value');
    expect(JSON.stringify([answer, world.log()])).not.toContain(TEST_TOKEN);
  });

  test('sees counters that it may only view, each with its permission and not to be chosen', () => {
    anna.want('pasteToken', { token: TEST_TOKEN });
    const counters = anna.want('readCounters') as readonly { id: string; selectable: boolean }[];
    const viewed = counters.find(({ id }) => id === String(VIEW_COUNTER_ID));
    expect(viewed).toMatchObject({ selectable: false, permission: 'view' });
    expect(counters.filter(({ selectable }) => selectable)).toHaveLength(2);
  });
});

describe('signing in with Yandex', () => {
  test('is offered only where the publisher has set up a client', () => {
    expect(anna.want('readPanel', {})).toMatchObject({ canSignIn: false });
    expect(anna.ask('startSignIn').ok).toBe(false);
    world.script.set('YANDEX_CLIENT_ID', TEST_CLIENT_ID);
    expect(anna.want('readPanel', {})).toMatchObject({ canSignIn: true });
  });

  test('sends the challenge of a verifier that stays with the person', () => {
    world.script.set('YANDEX_CLIENT_ID', TEST_CLIENT_ID);
    const { url } = anna.want('startSignIn') as { url: string };
    const query = new URL(url).searchParams;
    const verifier = anna.properties.values.get('mc.signIn') ?? '';
    expect(verifier.length).toBeGreaterThanOrEqual(43);
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('code_challenge')).toBe(
      createHash('sha256').update(verifier).digest('base64url'),
    );
    expect(query.get('scope')).toBe('metrika:read metrika:offline_data');
    expect(url).not.toContain(verifier);
  });

  test('changes the copied code into tokens, which only the person’s properties hold', () => {
    signIn();
    expect(kept()).toMatchObject({
      token: expect.stringMatching(/^y0_/),
      refreshToken: expect.any(String),
    });
    expect(anna.properties.values.has('mc.signIn')).toBe(false);
    expect(anna.ask('readCounters')).toMatchObject({ ok: true });
    const shared = JSON.stringify([[...world.document.values], [...world.script.values]]);
    expect(shared).not.toContain(String(kept().token));
  });

  test.each([
    ['a wrong code', { code: 'abcdefgh12345678' }, /code/i],
    ['no code', {}, /code/i],
  ] as const)(
    'says what to do after %s, and keeps the token that there was',
    (_what, request, words) => {
      anna.want('pasteToken', { token: TEST_TOKEN });
      world.script.set('YANDEX_CLIENT_ID', TEST_CLIENT_ID);
      anna.want('startSignIn');
      const answer = anna.ask('finishSignIn', request);
      expect(answer).toMatchObject({ ok: false, error: { code: 'SIGN_IN_FAILED' } });
      expect(answer.ok ? '' : answer.error.message).toMatch(words);
      expect(kept().token).toBe(TEST_TOKEN);
    },
  );
});

describe('a token that runs out', () => {
  beforeEach(() => {
    signIn();
    world.addRows([newCall(world)]);
    anna.want('chooseCounter', { sheetId: CALLS, counterId: '12345678' });
    anna.want('uploadCalls', { sheetId: CALLS });
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule: { kind: 'daily', hour: 7 } });
  });

  const refreshes = () => world.requests.filter(({ url }) => url.includes('/token')).length - 1;

  test('is refreshed in time, once, and the new refresh token is kept', () => {
    const before = kept();
    world.clock.nowMs += 334 * DAY_MS;
    world.pass(3);
    expect(refreshes()).toBe(0);
    world.clock.nowMs += 2 * DAY_MS;
    world.pass(30);
    expect(refreshes()).toBe(1);
    expect(kept().token).not.toBe(before.token);
    expect(kept().refreshToken).not.toBe(before.refreshToken);
    world.clock.nowMs += 340 * DAY_MS;
    world.pass(30);
    expect(refreshes()).toBe(2);
  });

  test('is not asked for again with every request when Yandex refuses', () => {
    world.order('oauth-error:invalid_grant');
    world.clock.nowMs += 340 * DAY_MS;
    world.pass(24);
    expect(refreshes()).toBeLessThanOrEqual(5);
  });

  test('and was withdrawn is renewed by itself; the run goes on in the next hour', () => {
    world.addRows([newCall(world)]);
    world.pass(20);
    world.order('refuse:invalid_token,on=list+upload,times=1');
    world.pass(10);
    expect(refreshes()).toBe(1);
    expect(world.delivered()).toHaveLength(2);
  });

  test('and cannot be renewed is told by mail, with what to do', () => {
    world.order('refuse:invalid_token,on=list+upload');
    world.order('oauth-error:invalid_grant');
    world.pass(30);
    const [mail] = world.mails();
    expect(mail?.body).toMatch(/did not accept the token/);
    expect(mail?.body).toMatch(/Possible causes:\n– /);
    expect(mail?.body).toMatch(/for another app/);
    expect(JSON.stringify(world.mails())).not.toContain(String(kept().token));
    expect(world.log()[0]).toMatchObject({ Action: 'schedule', Result: 'failed' });
  });
});

describe('statuses of uploads', () => {
  beforeEach(() => {
    world.addRows([newCall(world), newCall(world)]);
  });

  const line = () => world.log().find(({ Action }) => Action === 'upload');

  test('are followed by a schedule to the last one', () => {
    startSchedule(world, anna, { kind: 'daily', hour: 7 });
    expect(line()).toMatchObject({ Status: 'UPLOADED' });
    world.pass(2);
    expect(line()).toMatchObject({ Status: 'MATCHED' });
    world.pass(1);
    expect(line()).toMatchObject({ Status: 'PROCESSED', Linked: expect.any(Number), Accepted: 2 });
  });

  test('stay after two days without a last one, and say that they are not final', () => {
    world.order('upload-status:PREPARED');
    startSchedule(world, anna, { kind: 'daily', hour: 7 });
    world.pass(47);
    expect(line()).toMatchObject({ Status: 'PREPARED', Message: '' });
    world.pass(3);
    expect(line()).toMatchObject({ Status: 'PREPARED', Message: 'not final' });
    world.standIn.faults.clear();
    world.pass(3);
    expect(line()).toMatchObject({ Status: 'PREPARED', Message: 'not final' });
  });

  test('that are not final are said so even when Metrica does not answer any more', () => {
    startSchedule(world, anna, { kind: 'daily', hour: 7 });
    world.order('status:503:html,on=list');
    world.pass(50);
    expect(line()).toMatchObject({ Message: 'not final' });
  });

  test('that a newer Metrica invents are kept as they are', () => {
    world.order('upload-status:REHEATED');
    startSchedule(world, anna, { kind: 'daily', hour: 7 });
    world.pass(2);
    expect(line()).toMatchObject({ Status: 'REHEATED' });
  });

  test('of an upload without any link are explained', () => {
    world.order('upload-status:LINKAGE_FAILURE');
    startSchedule(world, anna, { kind: 'daily', hour: 7 });
    world.standIn.faults.clear();
    world.order('upload-status:LINKAGE_FAILURE');
    world.pass(2);
    expect(line()).toMatchObject({ Status: 'LINKAGE_FAILURE' });
  });

  test('tell rows that Metrica took short, also when only the list counts them', () => {
    anna.want('pasteToken', { token: TEST_TOKEN });
    anna.want('chooseCounter', { sheetId: CALLS, counterId: '12345678' });
    world.order('sparse,on=upload,times=1');
    world.order('short:1,times=1');
    anna.want('uploadCalls', { sheetId: CALLS });
    world.clock.nowMs += HOUR_MS;
    anna.want('refreshStatuses');
    expect(line()).toMatchObject({ Result: 'accepted short', Accepted: 1 });
    expect(String(line()?.Message)).toMatch(/^Metrica took 1 of 2 calls/);
  });
});
