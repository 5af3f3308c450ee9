/** Sign-in with Yandex as the add-on does it: the code screen with PKCE, then tokens that are refreshed. */

import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  CODE_SCREEN_ADDRESS,
  TEST_CLIENT_ID,
  TEST_CLIENT_SECRET,
} from '../../../../local/metrica/api/accounts';
import { createStandIn, type StandIn } from '../../../../local/metrica/standIn';
import { form, get, json, MINUTE_MS, NOW_MS, standInWith } from '../requests';

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const ASK = `/authorize?response_type=code&client_id=${TEST_CLIENT_ID}`;
const ASK_WITH_PKCE = `${ASK}&code_challenge=${CHALLENGE}&code_challenge_method=S256`;

function shown(standIn: StandIn, url: string, nowMs = NOW_MS): string {
  return />([^<]+)<\/code>/.exec(standIn.handle(get(url, null), nowMs).body)?.[1] ?? '';
}

function ask(standIn: StandIn, fields: Readonly<Record<string, string>>, nowMs = NOW_MS) {
  const reply = standIn.handle(form('/token', { client_id: TEST_CLIENT_ID, ...fields }), nowMs);
  return { status: reply.status, ...json(reply) } as {
    readonly status: number;
    readonly access_token?: string;
    readonly refresh_token?: string;
    readonly error?: string;
  };
}

function signedIn(standIn: StandIn) {
  const code = shown(standIn, ASK_WITH_PKCE);
  return ask(standIn, { grant_type: 'authorization_code', code, code_verifier: VERIFIER });
}

describe('the sign-in page', () => {
  test('shows a code of 16 characters, new each time', () => {
    const standIn = createStandIn();
    const address = `${ASK_WITH_PKCE}&redirect_uri=${encodeURIComponent(CODE_SCREEN_ADDRESS)}&scope=metrika%3Aread`;
    const codes = [shown(standIn, address), shown(standIn, address)];
    expect(codes).toEqual([expect.stringMatching(/^\w{16}$/), expect.stringMatching(/^\w{16}$/)]);
    expect(codes[0]).not.toBe(codes[1]);
  });

  test('shows a token that works when a token is asked for', () => {
    const standIn = createStandIn();
    const token = shown(standIn, ASK.replace('=code', '=token'));
    expect(standIn.handle(get('/management/v1/counters', token), NOW_MS).status).toBe(200);
  });

  test.each([
    ['an unknown application', ASK.replace(TEST_CLIENT_ID, 'abc')],
    ['another redirect address', `${ASK}&redirect_uri=https://evil.example/`],
    ['an unknown scope', `${ASK}&scope=metrika:everything`],
    ['another response type', ASK.replace('=code', '=id_token')],
    ['another challenge method', `${ASK}&code_challenge=x&code_challenge_method=S512`],
  ])('is an error for %s', (_name, url) => {
    const reply = createStandIn().handle(get(url, null), NOW_MS);
    expect([reply.status, reply.body.includes('id="error"')]).toEqual([400, true]);
  });
});

describe('a code', () => {
  test('with its verifier becomes a token and a refresh token', () => {
    const standIn = createStandIn();
    const answer = signedIn(standIn);
    expect(answer).toMatchObject({
      status: 200,
      token_type: 'bearer',
      expires_in: 31_536_000,
      access_token: expect.stringMatching(/^y0_/),
      refresh_token: expect.any(String),
      scope: 'metrika:read metrika:offline_data',
    });
    const read = get('/management/v1/counters', answer.access_token ?? '');
    expect(standIn.handle(read, NOW_MS).status).toBe(200);
    expect(standIn.handle(read, NOW_MS + 31_536_000_000).status).toBe(403);
  });

  test.each([
    ['another verifier', { code_verifier: `${VERIFIER}x` }, 0],
    ['no verifier', {}, 0],
    ['its time of ten minutes over', { code_verifier: VERIFIER }, 10],
  ])('with %s is refused', (_name, fields, minutes) => {
    const standIn = createStandIn();
    const code = shown(standIn, ASK_WITH_PKCE);
    const answer = ask(
      standIn,
      { grant_type: 'authorization_code', code, ...fields },
      NOW_MS + minutes * MINUTE_MS,
    );
    expect(answer).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  test('works once', () => {
    const standIn = createStandIn();
    const code = shown(standIn, ASK_WITH_PKCE);
    const fields = { grant_type: 'authorization_code', code, code_verifier: VERIFIER };
    expect([ask(standIn, fields).status, ask(standIn, fields).error]).toEqual([
      200,
      'invalid_grant',
    ]);
  });

  test('without PKCE needs the secret, in the body or in the header', () => {
    const standIn = createStandIn();
    const fields = () => ({ grant_type: 'authorization_code', code: shown(standIn, ASK) });
    expect(ask(standIn, fields()).error).toBe('invalid_client');
    expect(ask(standIn, { ...fields(), client_secret: TEST_CLIENT_SECRET }).status).toBe(200);
    expect(ask(standIn, { ...fields(), client_secret: 'wrong' }).error).toBe('invalid_client');
    const basic = Buffer.from(`${TEST_CLIENT_ID}:${TEST_CLIENT_SECRET}`).toString('base64');
    const inHeader = form('/token', fields(), { authorization: `Basic ${basic}` });
    expect(standIn.handle(inHeader, NOW_MS).status).toBe(200);
  });
});

describe('a refresh token', () => {
  test('gives new tokens and dies', () => {
    const standIn = createStandIn();
    const first = signedIn(standIn);
    const fields = { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    const second = ask(standIn, fields);
    expect(second.status).toBe(200);
    expect([second.access_token, second.refresh_token]).not.toEqual([
      first.access_token,
      first.refresh_token,
    ]);
    expect(ask(standIn, fields)).toMatchObject({ status: 400, error: 'invalid_grant' });
    const next = { ...fields, refresh_token: second.refresh_token ?? '' };
    expect(ask(standIn, next).status).toBe(200);
  });
});

test.each([
  ['no grant type', {}, 'invalid_request'],
  ['another grant type', { grant_type: 'password' }, 'unsupported_grant_type'],
  ['no code', { grant_type: 'authorization_code' }, 'invalid_request'],
  ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request'],
  ['an unknown client', { client_id: 'abc', grant_type: 'refresh_token' }, 'invalid_client'],
])('a token request with %s is refused as OAuth does', (_name, fields, error) => {
  expect(ask(createStandIn(), fields)).toEqual({
    status: 400,
    error,
    error_description: expect.any(String),
  });
});

test('an OAuth error can be ordered', () => {
  const standIn = standInWith('oauth-error:unauthorized_client,times=1');
  expect(ask(standIn, { grant_type: 'refresh_token' }).error).toBe('unauthorized_client');
});
