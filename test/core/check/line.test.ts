/** What is sent for one row. */

import { describe, expect, test } from '@jest/globals';
import { checkTab } from '../../../src/core/check/check';
import { toCsv } from '../../../src/core/deliver/csv';
import { knownOf, lineIn, sentBy } from './knownFixture';
import { type Columns, tabInput, zone } from './tabInput';

const ID = '1234567890123456789';
const COLUMNS: Columns = {
  DateTime: ['2025-03-10 12:00', '2025-03-10 12:00', '', '2025-03-11 12:00'],
  ClientId: [ID, ID, '', '1.7E+18'],
  Tag: ['a, b', 'a, b', '', ''],
};

describe('lineOf', () => {
  test('shows the line of the file and the time in UTC and in the zone of the data', () => {
    const input = tabInput(COLUMNS, { context: { dataZone: zone('Asia/Omsk') } });
    const [header, line] = toCsv(checkTab(input).calls).split('\n');
    expect(lineIn(input, 2)).toEqual({
      row: 2,
      state: 'ready',
      sent: { ClientId: '1234567890123456789', DateTime: '1741586400', Tag: 'a, b' },
      header,
      line,
      time: {
        seconds: 1741586400,
        utc: '2025-03-10 06:00:00',
        local: '2025-03-10 12:00:00',
        zone: 'Asia/Omsk',
      },
      batch: null,
      problems: [],
    });
  });

  test('a held row has its line where nothing is wrong in it, and its problems', () => {
    const doubled = lineIn(tabInput(COLUMNS), 3);
    expect(doubled).toMatchObject({ state: 'held', line: `${ID},1741597200,"a, b"` });
    expect(doubled.problems.map(({ code }) => code)).toEqual(['ROW_DOUBLED']);
    const damaged = lineIn(tabInput(COLUMNS), 5);
    expect(damaged).toMatchObject({ state: 'held', line: null, time: { seconds: 1741683600 } });
  });

  test('a row that was delivered names its batch', () => {
    const known = knownOf(sentBy(tabInput(COLUMNS)));
    expect(lineIn(tabInput(COLUMNS), 3, known)).toMatchObject({
      state: 'sentBefore',
      batch: 'batch1',
      line: `${ID},1741597200,"a, b"`,
      problems: [],
    });
  });

  test('a row that was changed names the batch of its former form', () => {
    const known = knownOf(sentBy(tabInput(COLUMNS)));
    const changed = { ...COLUMNS, Tag: ['new', 'new', '', ''] };
    expect(lineIn(tabInput(changed), 2, known)).toMatchObject({
      state: 'held',
      batch: 'batch1',
      line: `${ID},1741597200,new`,
      problems: [expect.objectContaining({ code: 'ROW_CHANGED' })],
    });
  });

  test.each([1, 4, 6, 999])('row %d is no call', (row) => {
    expect(lineIn(tabInput(COLUMNS), row)).toMatchObject({
      state: 'skipped',
      line: null,
      time: null,
      problems: [],
    });
  });
});
