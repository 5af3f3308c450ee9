/** How long a text is as UTF-8, with Node as the oracle. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { utf8Bytes } from '../../../src/core/deliver/csv';

test.each([
  ['', 0],
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['👍я€a', 10],
  ['\ud7ff\udc00', 6],
  ['\ud83d', 3],
  ['\ud83da', 4],
  ['\udc00\ud83d', 6],
  ['\ud83d\ue000', 6],
  ['\ud83d\ud83d\ude00', 7],
  ['\ud800\udc00\udbff\udfff', 8],
])('%j takes %p bytes', (text, bytes) => {
  expect(utf8Bytes(text)).toBe(bytes);
  expect(Buffer.byteLength(text, 'utf8')).toBe(bytes);
});

test('counts as Node does, also half surrogate pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text, 'utf8'));
    }),
  );
});
