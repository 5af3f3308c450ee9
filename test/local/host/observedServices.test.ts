/** The other services: what public tests and reports have seen of real Google, each with its source. */

import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { fixture, type Services } from './hostFixture';

const run = <T>(script: (services: Services) => T) => fixture().run(script);

describe('gas-fakes test/teststores.js and its like', () => {
  test.each<[string, (services: Services) => unknown, unknown]>([
    [
      'what is put into a cache gives null',
      ({ CacheService }) => CacheService.getUserCache().put('k', 'v'),
      null,
    ],
    [
      'what is removed from a cache gives null',
      ({ CacheService }) => CacheService.getUserCache().remove('k'),
      null,
    ],
    [
      'who waits less than no time gets no lock',
      ({ LockService }) => LockService.getUserLock().tryLock(-100),
      false,
    ],
    [
      'a person written as a text is the address',
      ({ Session }) => String(Session.getActiveUser()),
      'anna@example.com',
    ],
    [
      'a request that would be sent shows its text as it is',
      ({ UrlFetchApp }) =>
        UrlFetchApp.getRequest('https://api.example.com/v1/', {
          method: 'post',
          payload: '{"a":1}',
        }).payload,
      '{"a":1}',
    ],
    [
      'a POST of nothing is a form',
      ({ UrlFetchApp }) =>
        UrlFetchApp.getRequest('https://api.example.com/v1/', { method: 'post' }).contentType,
      'application/x-www-form-urlencoded',
    ],
  ])('%s', (_, script, expected) => {
    expect(run(script)).toBe(expected);
  });

  test('waiting less than no time for a lock is a time-out', () => {
    expect(
      fixture().failure(({ LockService }) => LockService.getUserLock().waitLock(-100)),
    ).toMatch(/^Lock timeout/);
  });
});

describe('digests (gas-fakes tests)', () => {
  const sha256 = (text: string) => [...new Int8Array(createHash('sha256').update(text).digest())];

  test.each([
    ['without a charset letters beyond ASCII are question marks', undefined, '???? 1'],
    ['in US_ASCII too', 'US_ASCII', '???? 1'],
    ['in UTF-8 they count', 'UTF_8', 'ключ 1'],
  ] as const)('%s', (_, name, read) => {
    const digest = run(({ Utilities }) => {
      const { SHA_256 } = Utilities.DigestAlgorithm;
      if (name === undefined) return Utilities.computeDigest(SHA_256, 'ключ 1');
      return Utilities.computeDigest(SHA_256, 'ключ 1', Utilities.Charset[name]);
    });
    expect(digest).toEqual(sha256(read));
  });

  test('a signature over lists of texts is refused', () => {
    const message = fixture().failure(({ Utilities }) =>
      Utilities.computeHmacSha256Signature(['a'] as never, ['b'] as never),
    );
    expect(message).toBe('Cannot convert a to number.');
  });
});

describe('what the host does not do it says by name', () => {
  test.each<[string, (services: Services) => unknown]>([
    [
      'ScriptApp.EventType.ON_EVENT_UPDATED',
      ({ ScriptApp }) => ScriptApp.EventType.ON_EVENT_UPDATED,
    ],
    [
      'MailApp attachments',
      ({ MailApp }) => MailApp.sendEmail('a@example.com', 's', 'b', { attachments: [] }),
    ],
    [
      'MailApp inlineImages',
      ({ MailApp }) => MailApp.sendEmail({ to: 'a@example.com', inlineImages: {} }),
    ],
    [
      'UrlFetchApp escaping',
      ({ UrlFetchApp }) => UrlFetchApp.fetch('https://api.example.com/v1/', { escaping: false }),
    ],
  ])('%s', (words, script) => {
    expect(fixture().failure(script)).toBe(`Not in the host: ${words}`);
  });
});
