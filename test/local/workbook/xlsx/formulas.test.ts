/** Formulas in a file and in Sheets: shared ones, and names that differ. */

import { describe, expect, test } from '@jest/globals';
import { readFormula, shiftFormula, writeFormula } from '../../../../local/workbook/xlsx/formulas';

describe('a shared formula', () => {
  test.each([
    ['A1+B2', 1, 1, 'B2+C3'],
    ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
    ['SUM(A:A)+SUM(1:1)', 1, 1, 'SUM(B:B)+SUM(2:2)'],
    ['LOG10(A1)&"A1"&Sheet1!A1', 1, 0, 'LOG10(A2)&"A1"&Sheet1!A2'],
    ["'A1 sheet'!A1", 1, 0, "'A1 sheet'!A2"],
    ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
    ['A1048576', 1, 0, 'A1'],
    ['name_A1+A1.5', 1, 0, 'name_A1+A1.5'],
    ['"he said ""A1"""&A1', 1, 0, '"he said ""A1"""&A2'],
  ])('%s, %i down and %i right, is %s', (text, rows, columns, expected) => {
    expect(shiftFormula(text, rows, columns)).toBe(expected);
  });
});

describe('a formula of the file', () => {
  test.each([
    ['SUM(A1:A2)', { kind: 'formula', formula: '=SUM(A1:A2)' }],
    ['_xlfn.IFS(A1="_xlfn.",1)', { kind: 'formula', formula: '=IFS(A1="_xlfn.",1)' }],
    [
      'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2,""select A"")"),5)',
      { kind: 'formula', formula: '=QUERY(A1:B2,"select A")' },
    ],
    ['IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"x")', { kind: 'spilled' }],
    ['TRUE()', { kind: 'constant' }],
    ['#N/A', { kind: 'constant' }],
  ])('%s is shown as Sheets would', (text, expected) => {
    expect(readFormula(text)).toEqual(expected);
  });
});

describe('a formula of Sheets', () => {
  const name = (id: number): string | undefined => (id === 7 ? "Ann's" : undefined);
  test.each([
    ['=SUM(A1;B1)', 3, 'SUM(A1,B1)'],
    ['=A1&";"&{1;2}', 'x', 'A1&";"&{1;2}'],
    ['=TEXTJOIN(",",TRUE,A1)', 'x', '_xlfn.TEXTJOIN(",",TRUE,A1)'],
    ['=FILTER(A1:A2,B1:B2)', 1, '_xlfn._xlws.FILTER(A1:A2,B1:B2)'],
    [
      '=IMPORTRANGE("a";"b")',
      'q"',
      'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""a"";""b"")"),"q""")',
    ],
    [
      '=IMPORTRANGE("a","b")',
      { error: '#REF!' },
      'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""a"",""b"")"),#REF!)',
    ],
    ['="no QUERY( here"', 'x', '"no QUERY( here"'],
    ['=HYPERLINK("#gid=7&range=B2","B2")', 'B2', `HYPERLINK("#'Ann''s'!B2","B2")`],
    ['=HYPERLINK("#gid=8&range=B2","B2")', 'B2', 'HYPERLINK("#gid=8&range=B2","B2")'],
  ])('%s goes into the file so that it keeps its result', (formula, shown, expected) => {
    expect(writeFormula(formula, shown, name)).toBe(expected);
  });
});
