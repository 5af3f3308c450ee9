/** Whether a tab still stands as it was checked: which edits are told, which are none, and how little is read for it. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CheckAnswer, serveCheck } from '../../../src/app/page/serveCheck';
import { type NowView, readNow } from '../../../src/app/panel/panelNow';
import type { TabChange } from '../../../src/app/tab/tabPrint';
import type { Block, Ports } from '../../../src/ports';
import type { SheetCell } from '../../simulation/world/cloud';
import { type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';
import { callRows } from '../fakes/sendingTab';

const HEADER = ['ClientId', 'DateTime', 'PhoneNumber', 'Менеджер'];

interface Opened {
  readonly fake: Fake;
  readonly rows: SheetCell[][];
  readonly reads: Block[];
  check(): CheckAnswer;
  look(turn?: number): TabChange | null;
}

interface Beside {
  readonly selected?: number;
  /** Formulas by row and column, both from 1. */
  readonly formulas?: Readonly<Record<string, string>>;
}

/** A tab of calls with a phone, and a column that feeds nothing. */
function openTab(count: number, { selected, formulas = {} }: Beside = {}): Opened {
  const calls = callRows(count).map((row, index) => [...row, `+7916123${1000 + index}`, 'Анна']);
  const fake = fakePorts({ rows: [HEADER, ...calls] });
  const rows = fake.cloud.tabs.get(SHEET_ID) as SheetCell[][];
  const reads: Block[] = [];
  const { table, session } = fake.ports;
  const ports: Ports = {
    ...fake.ports,
    table: {
      ...table,
      readValues(sheetId, block) {
        reads.push(block);
        return table.readValues(sheetId, block);
      },
      readFormulas: (_sheetId, { rows: height, columns }) =>
        Array.from({ length: height }, (_, row) =>
          Array.from(
            { length: columns },
            (__, column) => formulas[`${row + 1} ${column + 1}`] ?? '',
          ),
        ),
    },
    session: {
      ...session,
      activeSheetId: () => SHEET_ID,
      selection: () =>
        selected === undefined ? [] : [{ row: selected, column: 3, rows: 1, columns: 1 }],
    },
  };
  const answerOf = <T>(answer: { readonly ok: boolean; readonly value?: T }): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value as T;
  };
  let print: CheckAnswer['print'] = null;
  return {
    fake,
    rows,
    reads,
    check() {
      const answer = answerOf<CheckAnswer>(serveCheck(ports, { sheetId: SHEET_ID }));
      print = answer.print;
      reads.length = 0;
      return answer;
    },
    look(turn = 0) {
      const { sliceRows: _rows, ...since } = print as NonNullable<typeof print>;
      const asked = { tab: SHEET_ID, since: { ...since, turn } };
      return answerOf<NowView>(readNow(ports, asked)).changed;
    },
  };
}

const PHONES_BY_FORMULA = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`${index + 2} 3`, `=H${index + 2}`]),
);

describe('the panel says that the sheet has changed', () => {
  test.each<[string, (rows: SheetCell[][]) => void]>([
    ['a phone is typed anew', (rows) => rows[3]?.splice(2, 1, '+79161112233')],
    ['a phone becomes a number', (rows) => rows[3]?.splice(2, 1, 79161231002)],
    ['an id is emptied', (rows) => rows[3]?.splice(0, 1, '')],
    ['two rows change places', (rows) => rows.splice(2, 2, rows[3] ?? [], rows[2] ?? [])],
    ['a row is deleted', (rows) => rows.splice(4, 1)],
    ['the last row is deleted', (rows) => rows.pop()],
    ['a row is added below', (rows) => rows.push(['1', '2026-11-18 12:00:00', '', ''])],
    ['an empty row is put between', (rows) => rows.splice(4, 0, ['', '', '', ''])],
    [
      'a column is put before all',
      (rows) => rows.splice(0, 99, ...rows.map((row) => ['', ...row])),
    ],
    ['a header is renamed', (rows) => rows[0]?.splice(2, 1, 'Комментарий')],
    ['everything is deleted', (rows) => rows.splice(0)],
  ])('when %s', (_what, edit) => {
    const tab = openTab(10);
    tab.check();
    edit(tab.rows);
    expect(tab.look()).toEqual({ slice: 0, byFormulas: false });
  });

  test('whatever cell of a mapped column is changed', () => {
    const tab = openTab(30);
    tab.check();
    const row = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 2 }), fc.string(), (at, column, typed) => {
        const line = tab.rows[at] as SheetCell[];
        const before = line[column] as SheetCell;
        line[column] = typed;
        const found = tab.look() !== null;
        line[column] = before;
        expect([found, tab.look()]).toEqual([typed !== before, null]);
      }),
    );
  });
});

describe('the panel says nothing', () => {
  test.each<[string, (rows: SheetCell[][]) => void]>([
    ['nothing is changed', () => undefined],
    ['a column that feeds nothing is changed', (rows) => rows[3]?.splice(3, 1, 'Борис')],
    ['something is written behind the last header', (rows) => rows[3]?.push('см. письмо')],
    [
      'a note stands below the calls in no column of theirs',
      (rows) => rows.push(['', '', '', 'x']),
    ],
    ['rows were deleted and put back', (rows) => rows.push(...rows.splice(6))],
    ['a formula is worked out anew', (rows) => rows[3]?.splice(2, 1, 'Loading...')],
  ])('when %s', (_what, edit) => {
    const tab = openTab(10);
    tab.check();
    edit(tab.rows);
    expect(tab.look()).toBeNull();
  });

  test('when the sheet was checked again, and when the tab is gone', () => {
    const tab = openTab(10);
    tab.check();
    tab.rows[3]?.splice(2, 1, '+79161112233');
    tab.check();
    expect(tab.look()).toBeNull();
    tab.fake.cloud.tabs.delete(SHEET_ID);
    expect(tab.look()).toBeNull();
  });
});

describe('a column that formulas fill', () => {
  const later = (tab: Opened) => {
    tab.check();
    tab.rows[3]?.splice(2, 1, '+79161112233');
    return tab.look();
  };

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['one formula a row', PHONES_BY_FORMULA, true],
    ['one formula that fills the column', { '2 3': '=ARRAYFORMULA(H2:H)' }, true],
    ['an import of the whole sheet', { '1 1': '=IMPORTRANGE("1abc", "Calls!A:D")' }, true],
    ['a query within a sum of tables', { '2 1': '={QUERY(H:J); K1:M}' }, true],
    ['a formula that fills another column', { '2 1': '=ARRAYFORMULA(H2:H)' }, false],
    ['one formula among typed cells', { '5 3': '=C4' }, false],
  ])('is told from a typed one: %s', (_what, formulas, byFormulas) => {
    expect(later(openTab(30, { formulas }))).toEqual({ slice: 0, byFormulas });
  });

  test('does not hide what was typed beside it', () => {
    const tab = openTab(30, { formulas: PHONES_BY_FORMULA });
    tab.check();
    tab.rows[3]?.splice(1, 2, '2026-11-18 13:00:00', '+79161112233');
    expect(tab.look()).toEqual({ slice: 0, byFormulas: false });
  });
});

describe('of a large sheet', () => {
  test('a part is read: the rows where the person is, the last ones, and others by turns', () => {
    const tab = openTab(22_000, { selected: 12_000 });
    const { print } = tab.check();
    expect(print?.slices.length).toBe(5);
    expect(tab.look(1)).toBeNull();
    const cells = tab.reads.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(cells).toBeLessThanOrEqual(3 * 3 * 5000);
    tab.rows[12_001]?.splice(2, 1, 'где работает');
    expect(tab.look(0)?.slice).toBe(2);
    tab.check();
    tab.rows[7000]?.splice(2, 1, 'в другом месте');
    expect([0, 1, 2].map((turn) => tab.look(turn)?.slice)).toEqual([undefined, 1, undefined]);
    tab.check();
    tab.rows.push(['1', '2026-11-18 12:00:00', '', '']);
    expect(tab.look(0)?.slice).toBe(4);
  });

  test('the print is short', () => {
    const { print } = openTab(22_000).check();
    expect(JSON.stringify(print).length).toBeLessThan(300);
  });
});

test.each([
  { headerRow: 0, columns: [1], slices: [''], turn: 0 },
  { headerRow: 1, columns: ['A'], slices: [''], turn: 0 },
  { headerRow: 1, columns: [1], slices: [7], turn: 0 },
  { headerRow: 1, columns: [1], slices: [''], turn: -1 },
])('what a page sends as a print is not trusted: %j', (since) => {
  const { ports } = openTab(3).fake;
  const answer = readNow(ports, { tab: SHEET_ID, since });
  expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
});
