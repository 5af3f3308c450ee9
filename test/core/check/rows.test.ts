/** Rows as the check reads and judges them: what stands in which cell, what contradicts what, which row is a call. */

import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/core/cell/cell';
import { checkTab } from '../../../src/core/check/check';
import { toCsv } from '../../../src/core/deliver/csv';
import { knownOf, lineIn, sentBy } from './knownFixture';
import { type Columns, type TabChanges, tabInput, told } from './tabInput';

const ID = '1234567890123456789';
const T1 = '2025-03-10 12:00:00';
const T2 = '2025-03-11 12:00:00';

/** Ids and times of as many rows as there are values, so that no two rows are the same call. */
function withKeys(columns: Columns, rows: number): Columns {
  const numbers = Array.from({ length: rows }, (_, index) => index);
  return {
    ClientId: numbers.map((row) => String(BigInt(ID) + BigInt(row))),
    DateTime: numbers.map((row) => `2025-03-10 12:00:${10 + row}`),
    ...columns,
  };
}

/** The values that would be sent in one column, row by row. */
function sentIn(name: keyof Columns, columns: Columns, changes: TabChanges = {}): string[] {
  const { calls } = checkTab(tabInput(columns, changes));
  return [...(calls.values[calls.columns.indexOf(name)] ?? [])];
}

function problemsOf(columns: Columns, changes: TabChanges = {}) {
  return checkTab(tabInput(columns, changes)).problems;
}

describe('a column', () => {
  const flag = (cells: readonly Cell[]) => withKeys({ CallMissed: cells }, cells.length);

  test('that says the opposite is turned round, an empty cell stays empty', () => {
    const mapping = { CallMissed: { kind: 'column', column: 3, inverse: true } } as const;
    expect(sentIn('CallMissed', flag(['да', '', 'нет', 1]))).toEqual(['1', '', '0', '1']);
    expect(sentIn('CallMissed', flag(['да', '', 'нет', 1]), { mapping })).toEqual([
      '0',
      '',
      '1',
      '0',
    ]);
  });

  test('that numbers the calls of a caller says whether it is the first', () => {
    const columns = withKeys({ FirstTimeCaller: ['1', '2', '17', ''] }, 4);
    const source = { kind: 'column', column: 3, inverse: false } as const;
    const mapping = { FirstTimeCaller: { ...source, counts: true } } as const;
    expect(sentIn('FirstTimeCaller', columns, { mapping })).toEqual(['1', '0', '0', '']);
    const plain = problemsOf(columns, { mapping: { FirstTimeCaller: source } });
    expect(told(plain)).toEqual(['FLAG_UNREADABLE C3', 'FLAG_UNREADABLE C4']);
  });

  test('of flags makes no row, whatever stands in it; nor does FALSE anywhere', () => {
    const columns: Columns = {
      ClientId: ['', '', ID],
      DateTime: ['', '', T1],
      CallMissed: ['Перезвонить', 'да', ''],
      Price: ['', false, ''],
    };
    expect(checkTab(tabInput(columns))).toMatchObject({ rows: 1, ready: 1, problems: [] });
  });

  test('of two sheet columns names the cell that has the error of a formula', () => {
    const mapping = { DateTime: { kind: 'dateAndTime', dateColumn: 2, timeColumn: 3 } } as const;
    const columns = { ClientId: [ID, ID, ID, ID] };
    const others = [
      ['10.03.2025', '#N/A', '11.03.2025', '12.03.2025'],
      ['12:00', '12:00', '#REF!', ''],
    ];
    expect(told(problemsOf(columns, { mapping, others }))).toEqual([
      'CELL_ERROR B3',
      'CELL_ERROR C4',
      'TIME_DATE_ONLY B5',
    ]);
  });

  test('that was not read to its end is a fault of the program, not an empty cell', () => {
    const input = tabInput(withKeys({}, 2));
    expect(() => checkTab({ ...input, rowCount: 3 })).toThrow('sheet column 1 were not read');
    expect(() => checkTab({ ...input, cells: new Map() })).toThrow('sheet column 1 were not read');
  });

  test('sent without its errors still shows its warnings and sends them', () => {
    const columns = withKeys({ PhoneNumber: ['+70123456789', '8 903 12'] }, 2);
    const rules = { sendWithout: ['PHONE_UNASSIGNED', 'PHONE_UNREADABLE'] } as const;
    expect(problemsOf(columns, { rules }).map(({ code, severity }) => [code, severity])).toEqual([
      ['PHONE_UNASSIGNED', 'warning'],
      ['PHONE_UNREADABLE', 'fix'],
    ]);
    expect(sentIn('PhoneNumber', columns, { rules })).toEqual(['+70123456789', '']);
  });

  test('that is a time or an id is never sent without', () => {
    const columns = { ClientId: [ID], DateTime: ['вчера'] };
    const found = problemsOf(columns, { rules: { sendWithout: ['TIME_UNREADABLE'] } });
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('a constant', () => {
  test('that can be read two ways says between which, and for which column', () => {
    expect(problemsOf(withKeys({}, 1), { constants: { Price: '1,234', Currency: 'RUB' } })).toEqual(
      [
        {
          code: 'PRICE_UNREADABLE',
          severity: 'error',
          row: null,
          column: null,
          cell: null,
          seen: '1,234',
          suggestion: null,
          choices: ['1.234', '1234'],
          details: { field: 'Price' },
        },
      ],
    );
  });

  test('that is nearly right says what it should be', () => {
    const [problem] = problemsOf(withKeys({}, 1), { constants: { Currency: '810' } });
    expect(problem).toMatchObject({ code: 'CURRENCY_UNKNOWN', suggestion: 'RUB', seen: '810' });
    expect(problem).not.toHaveProperty('choices');
  });

  test('that is the error of a formula cannot be read', () => {
    const found = problemsOf(withKeys({}, 1), { constants: { Tag: '#N/A' } });
    expect(found.map(({ code }) => code)).toEqual(['CELL_ERROR']);
  });
});

describe('a problem', () => {
  test('has the two readings of its cell where there are two, and else no word of choices', () => {
    const columns = withKeys({ Price: ['1,234', '-5'], Currency: ['RUB', 'RUB'] }, 2);
    const [two, one] = problemsOf(columns);
    expect(two).toMatchObject({ code: 'PRICE_UNREADABLE', choices: ['1.234', '1234'] });
    expect(one).not.toHaveProperty('choices');
    expect(one).not.toHaveProperty('details');
  });

  test('shows dates, checkboxes and errors as the sheet does', () => {
    const columns = withKeys({ Price: [new Date(Date.UTC(2025, 2, 1)), true, false] }, 3);
    expect(problemsOf(columns).map(({ cell, seen }) => [cell, seen])).toEqual([
      ['C2', '2025-03-01 03:00:00'],
      ['C3', 'TRUE'],
      ['C4', 'FALSE'],
    ]);
    const input = tabInput(columns);
    const cells = new Map(input.cells);
    cells.set(3, { values: columns.Price ?? [], shown: ['1 марта', 'да', 'нет'] });
    expect(checkTab({ ...input, cells }).problems.map(({ seen }) => seen)).toEqual([
      '1 марта',
      'TRUE',
      'FALSE',
    ]);
  });
});

describe('price and currency of a row', () => {
  test('say what contradicts what', () => {
    const columns = withKeys({ Price: ['100 $', '100 $', '100'], Currency: ['RUB', 'USD', ''] }, 3);
    const found = problemsOf(columns).filter(({ severity }) => severity !== 'fix');
    expect(found.map(({ code, cell, details }) => [code, cell, details])).toEqual([
      ['CURRENCY_CONFLICT', 'C2', { inPrice: 'USD', currency: 'RUB' }],
      ['CURRENCY_MISSING', 'C4', undefined],
    ]);
  });

  test('are not compared where one of them could not be read', () => {
    const columns = withKeys({ Price: ['много', '5', '5 $'], Currency: ['', 'X?', 'X?'] }, 3);
    expect(told(problemsOf(columns).filter(({ severity }) => severity !== 'fix'))).toEqual([
      'PRICE_UNREADABLE C2',
      'CURRENCY_UNKNOWN D3',
      'CURRENCY_UNKNOWN D4',
    ]);
  });

  test('of a constant price: a row without a currency is told at the tab’s price', () => {
    const columns = withKeys({ Currency: ['RUB', ''] }, 2);
    const found = problemsOf(columns, { constants: { Price: '100' } });
    expect(found.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['CURRENCY_MISSING', 3, 'Price'],
    ]);
  });

  test('of a constant price with a sign: every other currency contradicts it', () => {
    const columns = withKeys({ Currency: ['RUB', 'USD'] }, 2);
    const found = problemsOf(columns, { constants: { Price: '100 $' } });
    expect(found.map(({ code, row }) => [code, row])).toEqual([['CURRENCY_CONFLICT', 2]]);
  });
});

describe('a missed call with talk', () => {
  test('is not told where one of the two could not be read', () => {
    const columns = withKeys(
      { CallMissed: ['да', 'Перезвонить', 'да', 'да'], TalkDuration: ['5', '5', '-5', '5'] },
      4,
    );
    expect(told(problemsOf(columns))).toEqual([
      'MISSED_BUT_TALKED D2',
      'FLAG_UNREADABLE C3',
      'DURATION_NEGATIVE D4',
      'MISSED_BUT_TALKED D5',
    ]);
  });
});

describe('rows of one id and second', () => {
  const key = { ClientId: ID, DateTime: T1 };

  function columnsOf(rows: readonly Readonly<Partial<Record<keyof Columns, Cell>>>[]): Columns {
    const names = ['ClientId', 'DateTime', 'Tag', 'URL'] as const;
    return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? '')]));
  }

  test('are doubled where equal, in conflict where not, whatever stands between them', () => {
    const rows = [
      { ...key, Tag: 'a' },
      { ...key, DateTime: T2, Tag: 'a' },
      { ...key, Tag: 'b' },
      { ...key, ClientId: '5', Tag: 'a' },
      { ...key, Tag: 'a' },
    ];
    expect(told(problemsOf(columnsOf(rows)))).toEqual([
      'ROW_CONFLICT A2',
      'ROW_CONFLICT A4',
      'ROW_DOUBLED A6',
    ]);
  });

  test('differ also where the same text stands in another column', () => {
    const rows = [
      { ...key, Tag: 'shop.ru' },
      { ...key, URL: 'https://shop.ru' },
    ];
    expect(told(problemsOf(columnsOf(rows)))).toEqual(['ROW_CONFLICT A2', 'ROW_CONFLICT A3']);
  });

  test('of which one has an error are not compared', () => {
    const rows = [key, { ...key, URL: 'нет такой' }, { ...key, ClientId: '' }];
    expect(told(problemsOf(columnsOf(rows)))).toEqual(['URL_UNREADABLE D3', 'ID_MISSING A4']);
  });

  test.each([20, 1000, 5000])(
    'are found among %d rows, many of them in the same second',
    (many) => {
      const rows = Array.from({ length: many }, (_, index) => ({
        ClientId: `1756900062${10_000_001 + 7 * index}1`,
        DateTime: String(1741597200 - (index % 3) - 60 * Math.floor(index / 7)),
      }));
      rows.push({ ...(rows[many - 1] as (typeof rows)[number]) });
      const answers = { ids: 'metrica' } as const;
      const { problems, ready } = checkTab(tabInput(columnsOf(rows), { context: { answers } }));
      expect(told(problems)).toEqual([`ROW_DOUBLED A${many + 2}`]);
      expect(ready).toBe(many);
    },
  );

  test('that went out before are the other side of a conflict, without a word of their own', () => {
    const sent = tabInput(columnsOf([{ ...key, Tag: 'a' }]));
    const rows = [
      { ...key, Tag: 'b' },
      { ...key, Tag: 'a' },
    ];
    for (const state of ['delivered', 'inDoubt'] as const) {
      const known = knownOf(sentBy(sent, state));
      expect(told(checkTab(tabInput(columnsOf(rows)), known).problems)).toEqual([
        'ROW_CONFLICT A2',
      ]);
    }
  });
});

describe('what is sent for one row', () => {
  const columns = { ...withKeys({ Tag: ['a', 'b', 'c'] }, 3) };

  test('is nothing where a filter leaves the row out', () => {
    const changes = {
      others: [['in', 'out', 'in']],
      rules: { filter: { column: 4, values: ['in'] } },
    };
    expect(lineIn(tabInput(columns, changes), 3)).toMatchObject({ state: 'leftOut' });
    expect(lineIn(tabInput(columns, changes), 4)).toMatchObject({ state: 'ready' });
  });

  test('is the line that went out where Metrica has not answered, with the batch', () => {
    const known = knownOf(sentBy(tabInput(columns), 'inDoubt', 'batch9'));
    expect(lineIn(tabInput(columns), 3, known)).toMatchObject({
      state: 'inDoubt',
      batch: 'batch9',
      line: expect.stringMatching(/,b$/),
      problems: [],
    });
  });

  test.each([
    ['without an id', { ClientId: [''], DateTime: [T1], Tag: ['x'] }],
    ['without a time', { ClientId: [ID], DateTime: [''], Tag: ['x'] }],
    ['in a sheet without times', { ClientId: [ID], Tag: ['x'] }],
    ['in a sheet without ids', { DateTime: [T1], Tag: ['x'] }],
  ])('%s is no line', (_, cells) => {
    expect(lineIn(tabInput(cells), 2)).toMatchObject({ state: 'held', line: null });
  });

  test('names the problems of the row, not those of the sheet', () => {
    const constants = { Price: '100' };
    const input = tabInput({ ...columns, PhoneNumber: ['', '123', ''] }, { constants });
    expect(told(checkTab(input).problems)).toEqual(['CURRENCY_MISSING', 'PHONE_INTERNAL D3']);
    expect(lineIn(input, 3).problems.map(({ code }) => code)).toEqual(['PHONE_INTERNAL']);
    expect(lineIn(input, 2).problems).toEqual([]);
  });

  test('is the line of the file, whichever rows are ready beside it', () => {
    const input = tabInput({ ...columns, PhoneNumber: ['', '123', ''] });
    const lines = toCsv(checkTab(input).calls).trim().split('\n');
    expect([lineIn(input, 2).line, lineIn(input, 4).line]).toEqual(lines.slice(1));
  });
});
