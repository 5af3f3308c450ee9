/** Lists and marks are capped, but no kind of problem is lost. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  PROBLEM_CODES,
  PROBLEM_SEVERITY,
  type Problem,
  type ProblemCode,
} from '../../../src/core/call/problem';
import { cappedProblems } from '../../../src/core/check/listing';

function problem(code: ProblemCode, row: number): Problem {
  const severity = PROBLEM_SEVERITY[code];
  return { code, severity, row, column: 'Tag', cell: `A${row}`, seen: '', suggestion: null };
}

describe('cappedProblems', () => {
  test('a short list stays whole', () => {
    const problems = [problem('ID_MISSING', 2), problem('TIME_MISSING', 3)];
    expect(cappedProblems(problems)).toEqual(problems);
  });

  test('a rare problem at the end is kept, however many others stand before it', () => {
    const problems = Array.from({ length: 5000 }, (_, index) => problem('ID_MISSING', index + 2));
    const capped = cappedProblems([...problems, problem('CELL_ERROR', 9000)]);
    expect(capped.length).toBe(1000);
    expect(capped[998]).toEqual(problem('ID_MISSING', 1000));
    expect(capped[999]).toEqual(problem('CELL_ERROR', 9000));
  });

  test('all codes fit: those of cells with 20 problems each, those of the tab with a few', () => {
    const ofTab =
      /^(?:HEADER_NOT_FOUND|ONE_COLUMN|COLUMN_\w+|TIME_ZONE_DIFFERS|SITE_DIFFERS|CURRENCY_MIXED|STATUS_NOT_CALL)$/;
    const ofCells = PROBLEM_CODES.filter(
      (code) => PROBLEM_SEVERITY[code] !== 'question' && !ofTab.test(code),
    );
    expect(ofCells.length * 20).toBeLessThanOrEqual(1000);
  });

  test('the first ones are taken, enough of each code, in their order, as many as allowed', () => {
    const codes = fc.array(fc.constantFrom(...PROBLEM_CODES.slice(0, 4)), { maxLength: 60 });
    fc.assert(
      fc.property(codes, fc.integer({ min: 8, max: 30 }), (given, most) => {
        const problems = given.map((code, index) => problem(code, index + 2));
        const capped = cappedProblems(problems, { most, ofEachCode: 2 });
        expect(capped.length).toBe(Math.min(most, problems.length));
        expect(capped).toEqual(problems.filter((one) => capped.includes(one)));
        for (const code of new Set(given)) {
          const all = problems.filter((one) => one.code === code);
          expect(capped.filter((one) => one.code === code)).toEqual(
            expect.arrayContaining(all.slice(0, 2)),
          );
        }
      }),
    );
  });
});
