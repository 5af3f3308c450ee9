/** What the menu and the panel do to a spreadsheet besides checking and sending: sheets that are made, cells that are shown, settings that are kept. */

import { describe, expect, test } from '@jest/globals';
import type { SheetView, StoredValue } from '../../local/workbook/model';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { UploadAnswer } from '../../src/app/page/serveUpload';
import { COLUMN_NAMES } from '../../src/core/call/columns';
import { NOW_MS, openTab, SHEET, type Tab } from './tab';

const CALLS: readonly (readonly StoredValue[])[] = [
  ['ClientId', 'DateTime', 'PhoneNumber', 'Tag'],
  ['1756900062392749367', '20.11.2026 10:00', '8 903 12', ''],
  ['1.7E+18', '20.11.2026 11:00', '=1+1', '=HYPERLINK("x")'],
  ['1756900062392749369', '20.11.26 12:00', '', ''],
];

function sheetNamed(tab: Tab, name: string): SheetView {
  const sheet = tab.workbook.sheets.find(({ properties }) => properties.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** All cells of a sheet as they are stored. */
function cellsOf(sheet: SheetView): readonly (readonly StoredValue[])[] {
  return sheet.values({ row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() });
}

describe('the sheet of all problems', () => {
  test('has a line for every problem of the check, severe ones first, then by row, with the words of the panel', () => {
    const tab = openTab({ cells: CALLS });
    const { problems } = tab.ask<CheckAnswer>('checkSheet');
    expect(tab.ask('makeProblemsSheet')).toMatchObject({ problems: problems.length });
    const [titles, ...lines] = cellsOf(sheetNamed(tab, 'Metrica Calls problems'));
    expect(titles?.join('|')).toBe(
      'Cell|Problem|Kind|Field|In the cell|Suggestion|What is wrong|Code',
    );
    const rank = ['error', 'question', 'held', 'warning', 'fix'];
    const sorted = [...problems].sort(
      (a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity),
    );
    expect(lines.map((line) => line.slice(4))).toEqual(
      sorted.map(({ code, seen, suggestion, message }) => [
        ...[seen.replace(/^=/, ' ='), suggestion ?? '', message, code],
      ]),
    );
    expect(lines.map((line) => line[2])).toEqual(sorted.map(({ severity }) => severity));
  });

  test('speaks the language of who makes it, with a frozen header and a filter, also the next time', () => {
    const tab = openTab({ cells: CALLS });
    tab.ask('makeProblemsSheet', { language: 'en' });
    const sheet = sheetNamed(tab, 'Metrica Calls problems');
    const { sheetId } = sheet;
    const filter = { row: 1, column: 1, rows: 2, columns: 2, hiddenRows: [2] };
    tab.workbook.apply({ type: 'sheetProperties', sheetId, set: { filter } });
    tab.ask('makeProblemsSheet', { language: 'ru' });
    const [titles, first] = cellsOf(sheet);
    expect(titles?.join('|')).toBe('Ячейка|Проблема|Вид|Поле|В ячейке|Предлагается|Что не так|Код');
    expect(first?.slice(1, 4)).toEqual(['Телефон не прочитан', 'ошибка', 'Номер звонившего']);
    expect(sheet.properties.frozenRows).toBe(1);
    const { rows, columns, hiddenRows } = sheet.properties.filter ?? {};
    expect([rows, columns, hiddenRows]).toEqual([sheet.lastRow(), 8, []]);
  });

  test('links each line to its cell, and makes no formula of what stands in a cell', () => {
    const tab = openTab({ cells: CALLS });
    tab.ask('makeProblemsSheet');
    const sheet = sheetNamed(tab, 'Metrica Calls problems');
    const rows = Array.from({ length: sheet.lastRow() - 1 }, (_, index) => index + 2);
    const links = rows.map((row) => sheet.attribute(row, 1, 'formula'));
    expect(links[0]).toBe(`=HYPERLINK("#gid=${SHEET}&range=C2";"C2")`);
    expect(links).not.toContain(undefined);
    expect(rows.map((row) => sheet.attribute(row, 5, 'formula'))).toEqual(
      rows.map(() => undefined),
    );
  });

  test('is made anew in its place the next time, also under another name, and does not move the view', () => {
    const tab = openTab({ cells: CALLS });
    const first = tab.ask<{ sheetId: number }>('makeProblemsSheet');
    const name = 'Что исправить';
    const { sheetId } = first;
    tab.workbook.apply({ type: 'sheetProperties', sheetId, set: { name } });
    tab.ask('fixCells', { code: 'TIME_UNREADABLE' });
    const before = cellsOf(sheetNamed(tab, name)).length;
    expect(tab.ask('makeProblemsSheet')).toMatchObject({ sheetId: first.sheetId });
    expect(cellsOf(sheetNamed(tab, name)).length).toBe(before - 1);
    expect(tab.ask('readNow')).toMatchObject({ active: { sheetId: SHEET } });
  });

  test('is not made of a sheet without a header', () => {
    const tab = openTab({ cells: [['a'], ['b']] });
    expect(tab.failure('makeProblemsSheet').code).toBe('HEADER_NOT_FOUND');
    expect(tab.workbook.sheets).toHaveLength(1);
  });
});

describe('the sample sheet', () => {
  test.each(['en', 'ru'] as const)(
    'has every column with a note, five calls of yesterday that pass the check, and four faults (%s)',
    (language) => {
      const tab = openTab({ cells: CALLS, language });
      const sheetId = tab.ask<number>('insertSampleSheet');
      const sheet = tab.workbook.sheet(sheetId) as SheetView;
      const [titles, ...calls] = cellsOf(sheet);
      expect(titles).toEqual([...COLUMN_NAMES]);
      const notes = COLUMN_NAMES.map((_, index) => sheet.attribute(1, index + 1, 'note'));
      expect(notes.map((note) => typeof note === 'string' && note !== '')).toEqual(
        COLUMN_NAMES.map(() => true),
      );
      expect(calls).toHaveLength(9);
      const checked = tab.ask<CheckAnswer>('checkSheet', { sheetId });
      expect(checked).toMatchObject({ rows: 9, ready: 5, counts: { error: 4, held: 0 } });
      expect(tab.ask('readNow')).toMatchObject({ active: { sheetId } });
      const shown = tab.ask<{ time: { local: string } }>('showLine', { sheetId, row: 2 });
      const yesterday = new Date(NOW_MS - 24 * 3_600_000).toISOString().slice(0, 10);
      expect(shown.time.local.slice(0, 10)).toBe(yesterday);
    },
  );

  test('can be inserted twice: the second has a name of its own', () => {
    const tab = openTab({ cells: CALLS });
    tab.ask('insertSampleSheet');
    tab.ask('insertSampleSheet');
    const names = tab.workbook.sheets.map(({ properties }) => properties.name);
    expect(new Set(names).size).toBe(3);
  });
});

describe('the calls of a sample', () => {
  const send = (tab: Tab, sheetId: number) => {
    tab.ask('pasteToken', { token: 'y0_test' });
    tab.ask('chooseCounter', { sheetId, counterId: '12345678' });
    return [
      tab.ask<UploadAnswer>('uploadCalls', { sheetId }).error?.code,
      tab.failure('switchScheduleOn', { sheetId, schedule: { kind: 'daily', hour: 7 } }).code,
      tab.failure('decideLedger', { sheetId, decision: 'count as delivered' }).code,
    ];
  };
  const REFUSED = ['SAMPLE_SHEET', 'SAMPLE_SHEET', 'SAMPLE_SHEET'];

  test('are never sent, by hand or by a schedule, and the reason is said', () => {
    const tab = openTab({ cells: CALLS });
    const sheetId = tab.ask<number>('insertSampleSheet');
    expect(send(tab, sheetId)).toEqual(REFUSED);
    expect(tab.ask<UploadAnswer>('uploadCalls', { sheetId }).error?.message).toContain('invented');
  });

  test.each([
    ['renamed', { name: 'Звонки' }],
    ['saved by a program that keeps no metadata', { metadata: {} }],
    ['copied by such a program', { name: 'Copy of Metrica Calls пример 2', metadata: {} }],
  ])('are not sent from a sample that was %s', (_, set) => {
    const tab = openTab({ cells: CALLS });
    const sheetId = tab.ask<number>('insertSampleSheet');
    tab.workbook.apply({ type: 'sheetProperties', sheetId, set });
    expect(send(tab, sheetId)).toEqual(REFUSED);
  });
});

describe('a cell of the list', () => {
  test('is shown, or the last one where its row was deleted meanwhile', () => {
    const tab = openTab({ cells: CALLS });
    tab.ask('insertSampleSheet');
    const selected = () =>
      tab.ask<{ active: { sheetId: number }; selection: object[] }>('readNow', { selection: true });
    tab.ask('showCell', { cell: 'C2' });
    expect(selected()).toMatchObject({
      active: { sheetId: SHEET },
      selection: [{ from: 2, to: 2 }],
    });
    tab.ask('showCell', { cell: 'C9999' });
    expect(selected().selection).toEqual([{ from: 4, to: 4 }]);
  });

  test.each(['', 'A0', 'Лист!A1', '1', 'AAAA1'])('%j is no cell', (cell) => {
    const { code } = openTab({ cells: CALLS }).failure('showCell', { cell });
    expect(code).toBe('BAD_REQUEST');
  });

  test('of a sheet that is gone is told', () => {
    const tab = openTab({ cells: CALLS });
    expect(tab.failure('showCell', { sheetId: 99, cell: 'A1' }).code).toBe('SHEET_MISSING');
  });
});

describe('a word that is missing', () => {
  test.each<[string, string, object]>([
    ['decideBatch', 'word', { batch: 'abcdabcdabcdabcd' }],
    ['decideBatch', 'word', { batch: 'abcdabcdabcdabcd', word: [] }],
    ['decideBatch', 'word', { batch: 'abcdabcdabcdabcd', word: ['arrived'] }],
    ['decideBatch', 'batch', { word: 'arrived' }],
    ['decideLedger', 'decision', {}],
    ['decideLedger', 'decision', { decision: null }],
    ['decideLedger', 'decision', { decision: 'count' }],
  ])('never means a decision: %s without its %s', (name, what, request) => {
    const { code, message } = openTab({ cells: CALLS }).failure(name, request);
    expect(code).toBe('BAD_REQUEST');
    expect(message).toContain(what);
  });
});

describe('settings', () => {
  test('are kept for the sheet when all of them are right', () => {
    const tab = openTab({ cells: CALLS });
    tab.ask('saveSettings', {
      set: [
        ['country', 'DE'],
        ['timeZone', 'Asia/Tokyo'],
      ],
      map: [['Tag', '']],
      constants: [['Currency', 'EUR']],
    });
    const panel = tab.ask<{ settings: Record<string, unknown> }>('readPanel');
    expect(panel.settings).toMatchObject({ country: 'DE', timeZone: 'Asia/Tokyo' });
  });

  test.each<[string, object, string]>([
    [
      'a name that is none',
      {
        set: [
          ['country', 'DE'],
          ['colour', 'red'],
        ],
      },
      'SETTING_WRONG',
    ],
    [
      'a value that is none',
      {
        set: [
          ['country', 'DE'],
          ['country', 'Moon'],
        ],
      },
      'SETTING_WRONG',
    ],
    [
      'a column that is none',
      { set: [['country', 'DE']], map: [['Phone', 'Tag']] },
      'SETTING_WRONG',
    ],
    [
      'a constant for an id',
      { set: [['country', 'DE']], constants: [['ClientId', '5']] },
      'SETTING_WRONG',
    ],
    [
      'a comment that is too long',
      {
        set: [
          ['country', 'DE'],
          ['comment', 'я'.repeat(231)],
        ],
      },
      'COMMENT_TOO_LONG',
    ],
    ['what is no list', { set: 'country' }, 'BAD_REQUEST'],
    [
      'a pair of three',
      {
        set: [
          ['country', 'DE'],
          ['country', 'DE', 'x'],
        ],
      },
      'BAD_REQUEST',
    ],
  ])('with %s keep nothing', (_, request, code) => {
    const tab = openTab({ cells: CALLS });
    const before = tab.ask<{ settings: unknown }>('readPanel').settings;
    expect(tab.failure('saveSettings', request).code).toBe(code);
    expect(tab.ask<{ settings: unknown }>('readPanel').settings).toEqual(before);
  });
});
