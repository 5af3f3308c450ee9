/** Utilities, Session, console: the helpers that stand in for Node's and the browser's. */

import { describe, expect, test } from '@jest/globals';
import { fixture } from '../hostFixture';

describe('bytes', () => {
  test('are signed (JEV smoke-test results)', () => {
    const { run } = fixture();
    const got = run(({ Utilities }) => [
      Utilities.newBlob('Ж').getBytes(),
      Utilities.newBlob([-48, -106]).getDataAsString(),
      Utilities.base64Decode('/+8='),
      Utilities.base64Encode([-1, -17]),
      Utilities.base64EncodeWebSafe([-1, -17]),
      Utilities.base64DecodeWebSafe('_-8='),
    ]);
    expect(got).toEqual([[-48, -106], 'Ж', [-1, -17], '/+8=', '_-8=', [-1, -17]]);
  });

  test('digests and signatures are the known ones', () => {
    const { run } = fixture();
    const hex = (bytes: readonly number[]) => Buffer.from(Int8Array.from(bytes)).toString('hex');
    const got = run(({ Utilities }) => [
      hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')),
      hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')),
    ]);
    expect(got).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ]);
  });

  test('a Blob carries type and name, and a copy of its own', () => {
    const { run } = fixture();
    const got = run(({ Utilities }) => {
      const blob = Utilities.newBlob('a', 'text/csv', 'calls.csv');
      const copy = blob.copyBlob().setName('copy.csv');
      return [
        blob.getName(),
        blob.getContentType(),
        copy.getName(),
        Utilities.newBlob('a').getName(),
      ];
    });
    expect(got).toEqual(['calls.csv', 'text/csv', 'copy.csv', null]);
  });
});

describe('formatDate (Utilities reference; SimpleDateFormat letters)', () => {
  const at = (zone: string, pattern: string) =>
    fixture().run(({ Utilities }) =>
      Utilities.formatDate(new Date('2025-03-09T21:05:07.089Z'), zone, pattern),
    );

  test.each([
    ['Europe/Moscow', 'yyyy-MM-dd HH:mm:ss', '2025-03-10 00:05:07'],
    ['America/New_York', "EEE, d MMM yy 'at' h:mm a", 'Sun, 9 Mar 25 at 5:05 PM'],
    ['Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2025-03-10T02:35:07.089+05:30'],
    ['UTC', "yyyyMMdd'T'HHmmss'Z' Z X u", '20250309T210507Z +0000 Z 7'],
    ['GMT+3', 'HH:mm Z', '00:05 +0300'],
    ['GMT', "EEEE MMMM ''yy", "Sunday March '25"],
  ])('in %s %j is %j', (zone, pattern, text) => {
    expect(at(zone, pattern)).toBe(text);
  });

  test('a zone that does not exist is GMT without a word (measured, JEV spike 99)', () => {
    expect(at('Mars/Base', 'HH:mm')).toBe('21:05');
  });

  test('a letter that the host does not know throws by name', () => {
    expect(() => at('UTC', 'yyyy GG')).toThrow(
      'Not in the host: Utilities.formatDate with the letter G',
    );
  });
});

describe('time and chance', () => {
  test('sleep moves the host clock on when it is set', () => {
    const { run } = fixture({ now: () => 5 });
    const spent = run(({ Utilities, CacheService }) => {
      CacheService.getUserCache().put('k', 'v', 2);
      Utilities.sleep(2001);
      return CacheService.getUserCache().get('k');
    });
    expect(spent).toBeNull();
  });

  test('uuids are version 4 and follow the caller generator', () => {
    const { run } = fixture({ random: () => 0.999 });
    const uuid = run(({ Utilities }) => Utilities.getUuid());
    expect(uuid).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
    const free = fixture().run(({ Utilities }) => [Utilities.getUuid(), Utilities.getUuid()]);
    expect(free[0]).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(free[0]).not.toBe(free[1]);
  });
});

describe('people and lines', () => {
  test('the session tells user, locale and the zone of the script', () => {
    const { run } = fixture({ userLocale: 'ru' });
    expect(
      run(({ Session }) => [
        Session.getActiveUser().getEmail(),
        Session.getActiveUserLocale(),
        Session.getScriptTimeZone(),
      ]),
    ).toEqual(['anna@example.com', 'ru', 'America/New_York']);
  });

  test('console and Logger are kept in order', () => {
    const { run, host } = fixture();
    const log = run(({ console, Logger }) => {
      console.log('%s calls', 5);
      console.warn({ a: 1 });
      return Logger.log('done').getLog();
    });
    expect(host.console).toEqual(['log: 5 calls', 'warn: { a: 1 }', 'log: done']);
    expect(log).toBe('done\n');
  });
});
