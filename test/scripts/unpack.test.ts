/** What is packed into the bundle is unpacked as it was, whatever it is. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pack } from '../../scripts/packData.mjs';
import { unpack } from '../../scripts/unpack.mjs';
import { serverTexts } from '../../src/texts/server/serverTexts';

describe('packed data', () => {
  test('comes out as it went in, long runs and far repetitions included', () => {
    for (const value of [
      [],
      { a: null },
      'я'.repeat(5000),
      ['ab', 'ab'.repeat(700), 'x'.repeat(258), 'x'.repeat(259)],
      Object.keys(serverTexts()),
      [serverTexts(), serverTexts()],
    ]) {
      expect(unpack(pack(value))).toEqual(value);
    }
  });

  test('comes out as it went in for any text of the languages', () => {
    const letter = fc.constantFrom(...'abcdefgh {}"\\\n0123456789абвгдежзийклмнопрстуф«»—…');
    const value = fc.array(fc.array(letter, { maxLength: 300 }).map((all) => all.join('')));
    fc.assert(fc.property(value, (texts) => expect(unpack(pack(texts))).toEqual(texts)));
  });

  test('is printable ASCII without quotes and backslashes', () => {
    const [packed] = pack(serverTexts());
    expect(packed).toMatch(/^[ !#-[\]-~]+$/);
  });

  test('has room for 128 letters beside ASCII, and says so', () => {
    const letters = Array.from({ length: 129 }, (_, index) => String.fromCharCode(0x400 + index));
    expect(() => pack(letters)).toThrow('more than 128 letters');
  });
});
