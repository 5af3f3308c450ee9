/** The log through the built add-on: newest on top, in the language of who writes it, wherever people move its columns. */

import { describe, expect, test } from '@jest/globals';
import type { SheetView } from '../../local/workbook/model';
import { openTab, type Tab } from './tab';

const CELLS = [
  ['ClientId', 'DateTime'],
  ['1756900062392749367', '2026-11-20 10:00:00'],
];

const ENGLISH =
  'Time Sheet Action Result Rows Accepted Linked Status|Upload ID|Batch Counter By Message';
const RUSSIAN =
  'Время Лист Действие Итог Строк Принято Связано Статус|Номер загрузки|Пакет Счётчик Кто Сообщение';

function logOf({ workbook }: Tab): SheetView {
  const log = workbook.sheets.find(({ properties }) => properties.name === 'Metrica Calls log');
  if (log === undefined) throw new Error('There is no log.');
  return log;
}

/** A row as far as the last filled column. */
function row(log: SheetView, number: number): readonly unknown[] {
  const area = { row: number, column: 1, rows: 1, columns: log.lastColumn() };
  return log.values(area)[0] ?? [];
}

const words = (text: string) =>
  text.split('|').flatMap((part, index) => (index === 1 ? [part] : part.split(' ')));

test('the log keeps its newest 2,000 lines', () => {
  const tab = openTab({ cells: CELLS });
  tab.ask('checkSheet');
  const log = logOf(tab);
  const { sheetId } = log;
  tab.workbook.apply({ type: 'insertRows', sheetId, at: 3, count: 2100 });
  const values = Array.from({ length: 2100 }, (_, index) => [`old ${index}`]);
  tab.workbook.apply({ type: 'values', sheetId, row: 3, column: 1, values });
  tab.ask('checkSheet');
  expect(log.lastRow()).toBe(2001);
  expect([2, 3].map((number) => log.value(number, 3))).toEqual(['check', 'check']);
  expect([4, 2001].map((number) => log.value(number, 1))).toEqual(['old 0', 'old 1997']);
});

describe('a log speaks the language of', () => {
  test('who makes it: headers, action, result and message', () => {
    const tab = openTab({ cells: CELLS });
    tab.ask('checkSheet', { language: 'ru' });
    const log = logOf(tab);
    expect(row(log, 1)).toEqual(words(RUSSIAN));
    const [, sheet, action, result, rows] = row(log, 2);
    expect([sheet, action, result, rows]).toEqual(['Calls', 'проверка', 'готово', 1]);
    expect(row(log, 2)[12]).toMatch(/^готово 1, ждут 0/);
  });

  test('who writes each line of it, below headers that stay', () => {
    const tab = openTab({ cells: CELLS });
    tab.ask('checkSheet', { language: 'en' });
    tab.ask('checkSheet', { language: 'ru' });
    const log = logOf(tab);
    expect(row(log, 1)).toEqual(words(ENGLISH));
    expect([2, 3].map((number) => row(log, number).slice(2, 4))).toEqual([
      ['проверка', 'готово'],
      ['check', 'ok'],
    ]);
  });
});

describe('the columns of a log are found', () => {
  const check = (tab: Tab) => {
    tab.ask('checkSheet');
    return row(logOf(tab), 2);
  };

  test('where people put a column of their own between them, which stays theirs', () => {
    const tab = openTab({ cells: CELLS });
    check(tab);
    const log = logOf(tab);
    const { sheetId } = log;
    tab.workbook.apply({ type: 'insertColumns', sheetId, at: 3, count: 1 });
    const values = [['our notes'], ['kept']];
    tab.workbook.apply({ type: 'values', sheetId, row: 1, column: 3, values });
    expect(check(tab).slice(1, 6)).toEqual(['Calls', '', 'check', 'ok', 1]);
    expect(row(log, 3).slice(1, 6)).toEqual(['Calls', 'kept', 'check', 'ok', 1]);
  });

  test('where headers were renamed and a column was deleted', () => {
    const tab = openTab({ cells: CELLS });
    check(tab);
    const log = logOf(tab);
    const { sheetId } = log;
    tab.workbook.apply({ type: 'deleteColumns', sheetId, at: 2, count: 1 });
    const values = [['When', 'What', 'How']];
    tab.workbook.apply({ type: 'values', sheetId, row: 1, column: 1, values });
    expect(check(tab).slice(1, 4)).toEqual(['check', 'ok', 1]);
    expect(log.lastColumn()).toBe(12);
  });

  test.each([
    ['by their headers in either language where metadata was dropped', words(RUSSIAN), 4],
    ['in their order where there is no header that is known', Array(13).fill('?'), 3],
  ])('%s, and marked again', (_title, headers, actionColumn) => {
    const tab = openTab({ cells: CELLS });
    check(tab);
    const log = logOf(tab);
    const { sheetId } = log;
    const set = { columnMetadata: {}, metadata: {} };
    tab.workbook.apply({ type: 'sheetProperties', sheetId, set });
    tab.workbook.apply({ type: 'values', sheetId, row: 1, column: 1, values: [headers] });
    if (actionColumn === 4) {
      tab.workbook.apply({ type: 'insertColumns', sheetId, at: 1, count: 1 });
    }
    expect(check(tab)[actionColumn - 1]).toBe('check');
    expect(log.properties.columnMetadata[actionColumn]).toEqual({ 'metrica-calls-log': 'Action' });
    expect(row(log, 3)[actionColumn - 1]).toBe('check');
  });
});
