/** Repairs through the built add-on: what is written, what never is, and the way back. */

import { describe, expect, test } from '@jest/globals';
import type { StoredValue } from '../../local/workbook/model';
import type { FixedCells } from '../../src/app/check/fixCells';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import { openTab, SHEET, type Tab } from './tab';

const HEADER = ['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration'];
const GOOD = ['1756900062392749367', '2026-11-20 10:00:00', '+79161234567', 136];

function rowWith(column: number, value: StoredValue): StoredValue[] {
  return GOOD.map((good, index) => (index + 1 === column ? value : good));
}

function valueAt(tab: Tab, row: number, column: number): StoredValue | undefined {
  return tab.workbook.sheet(SHEET)?.value(row, column);
}

const fixAll = { code: 'TIME_UNREADABLE' };

describe('all of a kind', () => {
  test('is written, and undone in one step', () => {
    const cells = [HEADER, rowWith(2, '20.11.26 10:00'), rowWith(2, '21.11.2026 24:00'), GOOD];
    const tab = openTab({ cells, formats: { 2: '@' } });
    const fixed = tab.ask<FixedCells>('fixCells', fixAll);
    expect(fixed).toMatchObject({ written: 2, formulas: [], changed: [], spills: [] });
    expect(tab.ask<CheckAnswer>('checkSheet').counts.byCode).not.toHaveProperty('TIME_UNREADABLE');
    tab.ask('undoFix');
    expect(valueAt(tab, 2, 2)).toBe('20.11.26 10:00');
    expect(valueAt(tab, 3, 2)).toBe('21.11.2026 24:00');
    expect(tab.failure('undoFix').code).toBe('NOTHING_TO_UNDO');
  });

  test('digits and phones stay text', () => {
    const cells = [HEADER, rowWith(1, '1 756 900 062 392 749 367'), rowWith(3, 'Иван 89161234567')];
    const tab = openTab({ cells });
    tab.ask('fixCells', { code: 'ID_NOT_DIGITS' });
    expect(valueAt(tab, 2, 1)).toBe('1756900062392749367');
    tab.ask('fixCells', { code: 'PHONE_UNREADABLE' });
    expect(valueAt(tab, 3, 3)).toBe('+79161234567');
    expect(tab.workbook.sheet(SHEET)?.attribute(3, 3, 'format')).toBe('@');
  });

  test('never goes into a formula', () => {
    const tab = openTab({ cells: [HEADER, rowWith(2, '20.11.26 10:00')], formats: { 2: '@' } });
    const areas = [{ row: 2, column: 2, rows: 1, columns: 1 }];
    const formula = '=TEXT(F2;"dd.mm.yy hh:mm")';
    tab.workbook.apply({
      type: 'attribute',
      sheetId: SHEET,
      attribute: 'formula',
      areas,
      value: formula,
    });
    expect(tab.ask<FixedCells>('fixCells', fixAll)).toMatchObject({
      written: 0,
      formulas: ['B2'],
    });
    expect(tab.workbook.sheet(SHEET)?.attribute(2, 2, 'formula')).toBe(formula);
  });

  test('that breaks a spilled formula is taken out again, and said', () => {
    const tab = openTab({ cells: [HEADER, rowWith(2, ''), rowWith(2, '')], formats: { 2: '@' } });
    const values = [['2026-11-20 10:00:00'], ['20.11.26 10:00']];
    const spill = { row: 2, column: 2, rows: 2, columns: 1, values };
    const areas = [{ row: 2, column: 2, rows: 1, columns: 1 }];
    tab.workbook.apply({
      type: 'attribute',
      sheetId: SHEET,
      attribute: 'formula',
      areas,
      value: '=IMPORTRANGE("x";"B2:B3")',
    });
    tab.workbook.apply({ type: 'sheetProperties', sheetId: SHEET, set: { spills: [spill] } });
    expect(tab.ask<FixedCells>('fixCells', fixAll)).toMatchObject({ written: 0, spills: ['B2'] });
    expect([valueAt(tab, 2, 2), valueAt(tab, 3, 2)]).toEqual(values.flat());
  });
});

test('one cell is written with the value that was chosen, and with no other', () => {
  const cells = [
    ['ClientId', 'DateTime', 'Price'],
    [...GOOD.slice(0, 2), '1,234'],
  ];
  const tab = openTab({ cells, formats: { 3: '@' } });
  const ask = { code: 'PRICE_UNREADABLE', cell: 'C2' };
  expect(tab.ask<FixedCells>('fixCells', { ...ask, value: '99' }).written).toBe(0);
  expect(tab.ask<FixedCells>('fixCells', { ...ask, value: '1234' }).written).toBe(1);
  expect(valueAt(tab, 2, 3)).toBe(1234);
});

describe('amounts that can be read two ways', () => {
  const open = () => {
    const amounts = ['1,234', '2,500', '1,234', '100'];
    const rows = amounts.map((amount, index) => [
      '1756900062392749367',
      `2026-11-20 1${index}:00:00`,
      amount,
    ]);
    return openTab({ cells: [['ClientId', 'DateTime', 'Price'], ...rows], formats: { 3: '@' } });
  };
  const amountsOf = (tab: Tab) => [2, 3, 4, 5].map((row) => valueAt(tab, row, 3));

  test('are one line a value, with both readings', () => {
    const { digest } = open().ask<CheckAnswer>('checkSheet');
    const group = digest.groups.find(({ code }) => code === 'PRICE_UNREADABLE');
    expect(group).toMatchObject({ count: 3, rows: 3, choices: 2 });
    expect(group?.values).toMatchObject([
      { seen: '1,234', count: 2, rows: [2, 4], offered: ['1.234', '1234'] },
      { seen: '2,500', count: 1, rows: [3] },
    ]);
  });

  test.each([
    [{ cell: 'C2', value: '1234', alike: true }, [1234, '2,500', 1234, '100']],
    [{ cell: 'C2', value: '1234' }, [1234, '2,500', '1,234', '100']],
    [{ cell: 'C2', value: '99', alike: true }, ['1,234', '2,500', '1,234', '100']],
    [{ choice: 1 }, [1234, 2500, 1234, '100']],
    [{ choice: 0 }, [1.234, 2.5, 1.234, '100']],
    [{ choice: 7 }, ['1,234', '2,500', '1,234', '100']],
  ])('are written by %j, and put back in one step', (which, written) => {
    const tab = open();
    tab.ask('fixCells', { code: 'PRICE_UNREADABLE', ...which });
    expect(amountsOf(tab)).toEqual(written);
    tab.run('undoFix');
    expect(amountsOf(tab)).toEqual(['1,234', '2,500', '1,234', '100']);
  });
});

test('a protected cell is left as it is and named; the others are written and undone', () => {
  const cells = [HEADER, rowWith(2, '20.11.26 10:00'), rowWith(2, '21.11.26 10:00')];
  const area = { row: 2, column: 2, rows: 1, columns: 1, editable: false };
  const tab = openTab({ cells, formats: { 2: '@' }, properties: { protectedAreas: [area] } });
  expect(tab.ask<FixedCells>('fixCells', fixAll)).toMatchObject({
    written: 1,
    protectedCells: ['B2'],
  });
  expect(valueAt(tab, 2, 2)).toBe('20.11.26 10:00');
  tab.workbook.apply({
    type: 'sheetProperties',
    sheetId: SHEET,
    set: { protectedAreas: [{ ...area, row: 3 }] },
  });
  expect(tab.ask<FixedCells>('undoFix')).toMatchObject({ written: 0, protectedCells: ['B3'] });
});

test('a closed sheet takes what its owner left open; the other cells are named', () => {
  const wrong = ['20.11.26 10:00', '21.11.26 10:00', '22.11.26 10:00'];
  const cells = [HEADER, ...wrong.map((time) => rowWith(2, time))];
  const openAreas = [2, 4].map((row) => ({ row, column: 1, rows: 1, columns: 4 }));
  const properties = { protectedSheet: 'locked', openAreas } as const;
  const tab = openTab({ cells, formats: { 2: '@' }, properties });
  expect(tab.ask<FixedCells>('fixCells', fixAll)).toMatchObject({
    written: 2,
    protectedCells: ['B3'],
  });
  expect([2, 3, 4].map((row) => valueAt(tab, row, 2) === wrong[row - 2])).toEqual([
    false,
    true,
    false,
  ]);
});

test('protected cells are listed, not marked', () => {
  const cells = [HEADER, rowWith(1, '1.7E+18'), rowWith(1, '1.8E+18')];
  const protectedAreas = [{ row: 2, column: 1, rows: 1, columns: 1, editable: false }];
  const tab = openTab({ cells, properties: { protectedAreas } });
  const answer = tab.ask<CheckAnswer>('checkSheet');
  expect([answer.protectedCells, answer.marked]).toEqual([['A2'], 1]);
  const sheet = tab.workbook.sheet(SHEET);
  expect(sheet?.attribute(2, 1, 'background')).toBeUndefined();
  expect(sheet?.attribute(3, 1, 'background')).toBe('#fce8e6');
});

test('a mark in a cell that was protected since does not keep the others from being taken off', () => {
  const tab = openTab({ cells: [HEADER, rowWith(1, '1.7E+18'), rowWith(1, '1.8E+18')] });
  tab.ask('checkSheet');
  const protectedAreas = [{ row: 2, column: 1, rows: 1, columns: 1, editable: false }];
  tab.workbook.apply({ type: 'sheetProperties', sheetId: SHEET, set: { protectedAreas } });
  expect(tab.ask('clearSheet')).toBe(1);
  expect(tab.workbook.sheet(SHEET)?.attribute(2, 1, 'background')).toBe('#fce8e6');
  expect(tab.workbook.sheet(SHEET)?.attribute(3, 1, 'background')).toBeUndefined();
});

test('a check of a protected sheet marks nothing and changes nothing', () => {
  const tab = openTab({
    cells: [HEADER, rowWith(1, '1.7E+18')],
    properties: { protectedSheet: 'locked' },
  });
  const answer = tab.ask<CheckAnswer>('checkSheet');
  expect([answer.protectedCells, answer.marked]).toEqual([['A2'], 0]);
});

describe('a mapping that was kept', () => {
  test('follows its headers through a renamed tab and moved columns', () => {
    const tab = openTab({ cells: [HEADER, GOOD] });
    tab.ask('checkSheet');
    tab.workbook.apply({ type: 'sheetProperties', sheetId: SHEET, set: { name: 'Звонки' } });
    tab.workbook.apply({ type: 'insertColumns', sheetId: SHEET, at: 1, count: 2 });
    const answer = tab.ask<CheckAnswer>('checkSheet');
    expect(answer.mapping).toMatchObject({ ClientId: 'C', DateTime: 'D', PhoneNumber: 'E' });
    expect(answer.ready).toBe(1);
  });

  test('holds every row when one of its headers is gone, an optional one too', () => {
    const tab = openTab({ cells: [HEADER, GOOD] });
    tab.ask('checkSheet');
    const values = [['Caller phone number']];
    tab.workbook.apply({ type: 'values', sheetId: SHEET, row: 1, column: 3, values });
    const answer = tab.ask<CheckAnswer>('checkSheet');
    expect(answer.counts.byCode).toMatchObject({ COLUMN_LOST: 1 });
    expect([answer.ready, answer.held]).toEqual([0, 1]);
    expect(answer.mapping).not.toHaveProperty('PhoneNumber');
  });
});
