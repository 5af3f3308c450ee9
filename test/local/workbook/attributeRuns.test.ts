/** Runs of an attribute against the plainest possible model: one array entry per row. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AttributeRuns } from '../../../local/workbook/attributeRuns';

type Step =
  | {
      readonly kind: 'set';
      readonly row: number;
      readonly rows: number;
      readonly value: string | undefined;
    }
  | { readonly kind: 'insert' | 'remove'; readonly row: number; readonly rows: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    row: fc.integer({ min: 1, max: 12 }),
    rows: fc.integer({ min: 1, max: 6 }),
    value: fc.constantFrom('a', 'b', undefined),
  }),
  fc.record({
    kind: fc.constantFrom('insert' as const, 'remove' as const),
    row: fc.integer({ min: 1, max: 12 }),
    rows: fc.integer({ min: 1, max: 4 }),
  }),
);

describe('attribute runs', () => {
  test('any history of sets, inserts and removals reads like one entry per row', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const runs = new AttributeRuns<string>();
        const model: (string | undefined)[] = new Array(200).fill(undefined);
        for (const s of steps) {
          if (s.kind === 'set') {
            runs.set(s.row, s.row + s.rows - 1, s.value);
            model.fill(s.value, s.row, s.row + s.rows);
          } else if (s.kind === 'insert') {
            runs.insert(s.row, s.rows);
            model.splice(s.row, 0, ...new Array<undefined>(s.rows).fill(undefined));
          } else {
            runs.remove(s.row, s.rows);
            model.splice(s.row, s.rows);
          }
        }
        for (let row = 1; row < 150; row++) expect(runs.get(row)).toBe(model[row]);
        let previousEnd = 0;
        let previousValue: string | undefined;
        runs.eachRun((first, last, value) => {
          expect(first).toBeGreaterThan(previousEnd);
          expect(last).toBeGreaterThanOrEqual(first);
          // Neighbours with the same value are one run, or memory would grow with every write.
          if (first === previousEnd + 1 && steps.every((s) => s.kind === 'set')) {
            expect(value).not.toBe(previousValue);
          }
          previousEnd = last;
          previousValue = value;
        });
      }),
    );
  });
});
