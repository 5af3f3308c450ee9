/** The hash over a kept buffer, with Node's SHA-256 as oracle. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { TextHasher } from '../../../src/core/deliver/hash';

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

describe('TextHasher', () => {
  test('gives the first bits of SHA-256 of the text in UTF-8, whatever was hashed before', () => {
    const hasher = new TextHasher();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'binary-ascii', maxLength: 130 }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(hasher.text(given).hash96()).toBe(
          digest(given).subarray(0, 12).toString('base64url'),
        );
        expect(hasher.text(given).hash48()).toBe(
          digest(given).subarray(0, 6).toString('base64url'),
        );
      }),
      { numRuns: 500 },
    );
  });

  test.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 100_000])(
    'pads a text of %d bytes as the standard says',
    (length) => {
      const text = 'x'.repeat(length);
      const expected = digest(text).subarray(0, 12).toString('base64url');
      expect(new TextHasher().text(text).hash96()).toBe(expected);
    },
  );

  test.each([
    '\u007f\u0080',
    '\u07ff\u0800',
    '\ud7ff\ue000\uffff',
    '\ud7ff\udc00',
    '\ud800\udc00\udbff\udfff',
    '\ud83d\ud83d\ude00',
    '\ud83d\ue000',
    '\udc00\udfff',
    '\udfffa',
  ])('%j is hashed in the UTF-8 of Node', (text) => {
    const expected = digest(text).subarray(0, 12).toString('base64url');
    expect(new TextHasher().text(text).hash96()).toBe(expected);
  });

  test('half a surrogate pair is hashed as the replacement character', () => {
    const hasher = new TextHasher();
    expect(hasher.text('a\ud83d').hash96()).toBe(hasher.text('a\ufffd').hash96());
    expect(hasher.text('\udc4d!').hash96()).toBe(hasher.text('\ufffd!').hash96());
  });
});

describe('texts and numbers', () => {
  test('make the same hash as a field, of any length', () => {
    const hasher = new TextHasher();
    const lengths = [0, 1, 9, 10, 99, 100, 1000].map((length) => 'я'.repeat(length));
    for (const text of [...lengths, 'заказ 👍']) {
      const one = hasher.text('a').field(0x75, text).hash96();
      expect(one).toBe(hasher.text(`au${text.length}:${text}`).hash96());
    }
  });

  test.each([0, 9, 10, 2147483647, 2147483648, 9007199254740991])(
    '%d is hashed by its digits',
    (value) => {
      const hasher = new TextHasher();
      expect(hasher.number(value).hash96()).toBe(hasher.text(String(value)).hash96());
    },
  );

  test('are hashed as one text', () => {
    const hasher = new TextHasher();
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat(), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        for (const one of parts) typeof one === 'number' ? hasher.number(one) : hasher.text(one);
        expect(hasher.hash48()).toBe(digest(parts.join('')).subarray(0, 6).toString('base64url'));
      }),
    );
  });
});

describe('hashes that begin alike', () => {
  const padded = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    return Buffer.concat([bytes, Buffer.alloc((64 - (bytes.length % 64)) % 64)]);
  };

  test('are those of the kept texts, each filled to a whole block, and of what follows', () => {
    const text = fc.string({ unit: 'binary', maxLength: 150 });
    const hasher = new TextHasher();
    fc.assert(
      fc.property(text, text, text, text, (one, two, rest, other) => {
        const kept = Buffer.concat([padded(one), padded(two)]);
        const expected = (after: string) =>
          createHash('sha256').update(kept).update(after, 'utf8').digest();
        hasher.begin().text(one).keep().text(two).keep();
        const start = hasher.kept();
        expect(hasher.text(rest).hash96()).toBe(
          expected(rest).subarray(0, 12).toString('base64url'),
        );
        expect(hasher.text(other).hash48()).toBe(
          expected(other).subarray(0, 6).toString('base64url'),
        );
        hasher.begin().text('something else').hash48();
        expect(hasher.begin(start).text(rest).hash48()).toBe(
          expected(rest).subarray(0, 6).toString('base64url'),
        );
      }),
    );
  });

  test('what is begun anew leaves nothing of what was added and not hashed', () => {
    const hasher = new TextHasher();
    hasher.text('left over').begin();
    expect(hasher.text('a').hash48()).toBe(new TextHasher().text('a').hash48());
  });
});

describe('in Apps Script', () => {
  test('needs neither TextEncoder nor crypto nor anything else beside the language', () => {
    const { outputFiles } = buildSync({
      entryPoints: [join(__dirname, '..', '..', '..', 'src', 'core', 'deliver', 'hash.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'hash',
      target: 'es2019',
    });
    const code = `${outputFiles[0]?.text}; new hash.TextHasher().text('звонок 👍').hash96()`;
    const expected = digest('звонок 👍').subarray(0, 12).toString('base64url');
    expect(runInContext(code, createContext({}))).toBe(expected);
  });
});
