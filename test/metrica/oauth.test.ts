/** Signing in with Yandex: the addresses, the requests, and what the answers say. */

import { describe, expect, test } from '@jest/globals';
import {
  authoriseAddress,
  exchangeRequest,
  OAUTH_ERRORS,
  readTokenReply,
  refreshRequest,
  tokenAddress,
} from '../../src/metrica/oauth';
import { answer, FOREIGN_BODIES, NO_ANSWER } from './answers';

describe('addresses', () => {
  test('the sign-in asks for a code with PKCE and the least rights', () => {
    const url = new URL(authoriseAddress({ clientId: ' abc ', codeChallenge: 'E9Mel-hk_o' }));
    expect(url.origin + url.pathname).toBe('https://oauth.yandex.ru/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'abc',
      redirect_uri: 'https://oauth.yandex.ru/verification_code',
      scope: 'metrika:read metrika:offline_data',
      force_confirm: 'yes',
      code_challenge: 'E9Mel-hk_o',
      code_challenge_method: 'S256',
    });
  });

  test('the way by hand shows the token of the person’s own app', () => {
    const url = new URL(tokenAddress('a b&c'));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'token',
      client_id: 'a b&c',
      redirect_uri: 'https://oauth.yandex.ru/verification_code',
    });
  });
});

describe('requests', () => {
  test('change a code into tokens', () => {
    expect(exchangeRequest({ clientId: 'abc', code: ' 1234567\n', verifier: 'v' })).toEqual({
      method: 'POST',
      url: 'https://oauth.yandex.ru/token',
      headers: {},
      body: {
        kind: 'form',
        fields: {
          grant_type: 'authorization_code',
          code: '1234567',
          code_verifier: 'v',
          client_id: 'abc',
        },
      },
      timeoutSeconds: 60,
    });
  });

  test('change a refresh token into new ones, with the secret where there is one', () => {
    const fields = (clientSecret: string | null) =>
      refreshRequest({ clientId: 'abc', clientSecret, refreshToken: 'r' }).body;
    expect(fields('s')).toEqual({
      kind: 'form',
      fields: {
        grant_type: 'refresh_token',
        refresh_token: 'r',
        client_id: 'abc',
        client_secret: 's',
      },
    });
    expect(fields(null)).toEqual(fields(''));
    expect(JSON.stringify(fields(null))).not.toContain('client_secret');
  });
});

describe('answers', () => {
  const GOOD = {
    access_token: 'y0_a',
    refresh_token: '1:r',
    expires_in: 31536000,
    token_type: 'bearer',
  };

  test.each([
    ['all fields', GOOD, { accessToken: 'y0_a', refreshToken: '1:r', expiresInSeconds: 31536000 }],
    ['seconds as text', { ...GOOD, expires_in: '60' }, { expiresInSeconds: 60 }],
    ['no seconds', { ...GOOD, expires_in: undefined }, { expiresInSeconds: 31536000 }],
    ['odd seconds', { ...GOOD, expires_in: -5 }, { expiresInSeconds: 31536000 }],
    ['no refresh token', { ...GOOD, refresh_token: undefined }, { refreshToken: null }],
    ['an empty refresh token', { ...GOOD, refresh_token: ' ' }, { refreshToken: null }],
    ['an odd refresh token', { ...GOOD, refresh_token: 5 }, { refreshToken: null }],
  ])('with %s are tokens', (_, body, value) => {
    expect(readTokenReply(answer(200, body))).toMatchObject({ ok: true, value });
  });

  test.each(OAUTH_ERRORS)('%s is told by its word', (error) => {
    for (const status of [400, 401, 403, 200]) {
      expect(
        readTokenReply(answer(status, { error, error_description: 'Code has expired' })),
      ).toEqual({
        ok: false,
        error: { code: error, status, message: 'Code has expired' },
      });
    }
  });

  test.each([
    ['no answer', NO_ANSWER, 'unreachable'],
    ['a new word', answer(400, { error: 'brand_new' }), 'http_400'],
    ['tokens with a bad status', answer(500, GOOD), 'http_500'],
    ['a redirect', answer(302, ''), 'http_302'],
    ['no token', answer(200, { expires_in: 5 }), 'unexpected_answer'],
    ['an empty token', answer(200, { access_token: ' ' }), 'unexpected_answer'],
    ['a token that is no text', answer(200, { access_token: { a: 1 } }), 'unexpected_answer'],
    ...FOREIGN_BODIES.map(([name, text]) => [name, answer(200, text), 'not_json'] as const),
  ])('%s', (_, outcome, code) => {
    expect(readTokenReply(outcome)).toMatchObject({ ok: false, error: { code } });
  });
});
