/** The log through the built add-on: newest on top, and never more lines than it is to keep. */

import { expect, test } from '@jest/globals';
import { openTab } from './tab';

const CELLS = [
  ['ClientId', 'DateTime'],
  ['1756900062392749367', '2026-11-20 10:00:00'],
];

test('the log keeps its newest 2,000 lines', () => {
  const tab = openTab({ cells: CELLS });
  tab.ask('checkSheet');
  const log = tab.workbook.sheets.find(({ properties }) => properties.name === 'Metrica Calls log');
  const sheetId = log?.sheetId ?? -1;
  tab.workbook.apply({ type: 'insertRows', sheetId, at: 3, count: 2100 });
  const values = Array.from({ length: 2100 }, (_, index) => [`old ${index}`]);
  tab.workbook.apply({
    type: 'values',
    sheetId,
    row: 3,
    column: 1,
    values,
  });
  tab.ask('checkSheet');
  expect(log?.lastRow()).toBe(2001);
  expect([2, 3].map((row) => log?.value(row, 3))).toEqual(['check', 'check']);
  expect([4, 2001].map((row) => log?.value(row, 1))).toEqual(['old 0', 'old 1997']);
});
