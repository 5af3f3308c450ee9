/** Fingerprints in cells and back. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fingerprint } from '../../../src/core/call/delivered';
import {
  checksumOf,
  packFingerprints,
  unpackFingerprints,
} from '../../../src/core/deliver/packing';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const fingerprint: fc.Arbitrary<Fingerprint> = fc.record({
  key: digits(16),
  content: digits(8),
});

describe('packFingerprints', () => {
  test('what was packed comes back, in its order', () => {
    fc.assert(
      fc.property(fc.array(fingerprint), (prints) => {
        expect(unpackFingerprints(packFingerprints(prints))).toEqual(prints);
      }),
    );
  });

  test('10,000 calls fit into five cells of at most 50,000 characters, none of which can be a formula', () => {
    const prints = Array.from({ length: 10_000 }, (_, index) => ({
      key: String(index).padStart(16, '-'),
      content: String(index).padStart(8, '='),
    }));
    const cells = packFingerprints(prints);
    expect(cells.length).toBe(5);
    for (const cell of cells) {
      expect(cell.length).toBeLessThanOrEqual(50_000);
      expect(cell).toMatch(/^v2:/);
    }
    expect(unpackFingerprints(cells)).toEqual(prints);
  });

  test('no fingerprints need no cell', () => {
    expect(packFingerprints([])).toEqual([]);
    expect(unpackFingerprints([])).toEqual([]);
  });

  test.each(['', 'v2', 'v1:', `v2:${'a'.repeat(23)}`, 'a'.repeat(24)])('%p is refused', (cell) => {
    expect(() => unpackFingerprints([cell])).toThrow('packed fingerprints');
  });
});

describe('checksumOf', () => {
  test('a text changed, moved, cut or joined changes it', () => {
    const sums = [[], [''], ['', ''], ['ab'], ['a', 'b'], ['b', 'a'], ['a', 'b', ''], ['1:a']].map(
      checksumOf,
    );
    expect(new Set(sums).size).toBe(sums.length);
  });

  test('is 16 characters, the same for the same texts', () => {
    expect(checksumOf(['v1:abc', 'й'])).toMatch(/^[A-Za-z0-9_-]{16}$/);
    expect(checksumOf(['v1:abc', 'й'])).toBe(checksumOf(['v1:abc', 'й']));
  });
});
