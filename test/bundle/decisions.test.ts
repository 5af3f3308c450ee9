/** Decisions of a tab through the built add-on: each is listed in words, can be taken back, and is a line of the log. */

import { describe, expect, test } from '@jest/globals';
import type { StoredValue } from '../../local/workbook/model';
import type { FixedCells } from '../../src/app/check/fixCells';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { PanelView } from '../../src/app/panel/panel';
import { fill } from '../../src/texts/fill';
import { openTab, SHEET, type Tab } from './tab';

const ID = '1756900062392749367';

/** Two amounts that can be read two ways, a word, a phone that cannot be read. */
function openCalls(language: 'en' | 'ru' = 'en'): Tab {
  const cells = [
    ['ClientId', 'DateTime', 'Price', 'Currency', 'CallMissed', 'PhoneNumber', 'Total'],
    [ID, '2026-11-20 10:00:00', '1,234', 'RUB', 'Недозвон', '+79161234567', '5'],
    [ID, '2026-11-20 11:00:00', '1,234', 'RUB', '0', 'Иван', '6'],
    [ID, '2026-11-20 12:00:00', '2,500', 'RUB', '0', '+79161234567', '7'],
  ];
  return openTab({ cells, language, formats: { 3: '@', 6: '@' } });
}

function decisionsOf(tab: Tab, language: 'en' | 'ru' = 'en'): readonly string[] {
  const { decisions } = tab.ask<PanelView>('readPanel');
  return decisions.map(({ said }) => fill(language, said[language], said.params));
}

/** Messages of the log that tell of decisions, newest first. */
function told(tab: Tab): readonly string[] {
  const log = tab.workbook.sheets.find(({ properties }) => /log/.test(properties.name));
  const messages = Array.from({ length: log?.lastRow() ?? 0 }, (_, index) =>
    String(log?.value(index + 1, 13) ?? ''),
  );
  return messages.filter((message) => /^(?:Decided|Taken back|Решено|Отменено)/.test(message));
}

function takeBack(tab: Tab, index = 0): void {
  const id = tab.ask<PanelView>('readPanel').decisions[index]?.id;
  tab.ask('saveSettings', { takeBack: id });
}

function pricesOf(tab: Tab): readonly (StoredValue | undefined)[] {
  return [2, 3, 4].map((row) => tab.workbook.sheet(SHEET)?.value(row, 3));
}

describe('a decision', () => {
  test.each([
    [{ answers: { dateOrder: 'dmy' } }, 'Dates: Day first'],
    [{ sendWithout: ['PHONE_UNREADABLE'] }, 'Sent without the value: Phone cannot be read'],
    [{ flagWords: { CallMissed: { Недозвон: '1' } } }, 'CallMissed: “недозвон” means Missed'],
  ])('%j is listed, and after Take back it is asked about again', (change, words) => {
    const tab = openCalls();
    const before = tab.ask<CheckAnswer>('checkSheet').counts;
    tab.ask('saveSettings', { change });
    expect(decisionsOf(tab)).toEqual([words]);
    tab.ask('checkSheet');
    takeBack(tab);
    expect(decisionsOf(tab)).toEqual([]);
    expect(tab.ask<CheckAnswer>('checkSheet').counts).toEqual(before);
    const inLog = words.replace('CallMissed:', 'Missed:');
    expect(told(tab)).toEqual([`Taken back: ${inLog}.`, `Decided: ${inLog}.`]);
  });

  test.each([
    [{ columns: { Price: { header: 'Total' } } }, 'Price: column “Total”'],
    [{ columns: { Currency: { constant: 'USD' } } }, 'Currency: USD for all rows'],
    [{ columns: { PhoneNumber: { notSent: true } } }, 'PhoneNumber: not sent'],
  ])('about a column, %j, goes back to what the names say', (change, words) => {
    const tab = openCalls();
    const { mapping } = tab.ask<CheckAnswer>('checkSheet');
    tab.ask('saveSettings', { change });
    tab.ask('checkSheet');
    expect(decisionsOf(tab)).toEqual([words]);
    takeBack(tab);
    expect(tab.ask<CheckAnswer>('checkSheet').mapping).toEqual(mapping);
    expect(told(tab)[0]).toMatch(/^Taken back: /);
  });

  test('that confirmed a guess is listed, and taken back it is a guess again', () => {
    const cells = [
      ['ClientId', 'DateTime', 'Телефон (моб.)'],
      [ID, '2026-11-20 10:00:00', '+79161234567'],
    ];
    const tab = openTab({ cells });
    const guessed = () => tab.ask<CheckAnswer>('checkSheet').counts.byCode.COLUMN_GUESSED;
    expect([guessed(), decisionsOf(tab)]).toEqual([1, []]);
    const change = { columns: { PhoneNumber: { header: 'Телефон (моб.)' } } };
    tab.ask('saveSettings', { change });
    const words = 'PhoneNumber: column “Телефон (моб.)”';
    expect([guessed(), decisionsOf(tab)]).toEqual([undefined, [words]]);
    takeBack(tab);
    expect([guessed(), decisionsOf(tab)]).toEqual([1, []]);
  });

  test('is told in the language of who takes it back', () => {
    const tab = openCalls('ru');
    tab.ask('saveSettings', { change: { sendWithout: ['PHONE_UNREADABLE'] } });
    expect(decisionsOf(tab, 'ru')).toEqual(['Отправляются без значения: Телефон не прочитан']);
    takeBack(tab);
    expect(told(tab)[0]).toBe('Отменено: Отправляются без значения: Телефон не прочитан.');
  });

  test('that somebody else has taken back meanwhile is taken back, without another line', () => {
    const tab = openCalls();
    tab.ask('saveSettings', { change: { answers: { dateOrder: 'dmy' } } });
    tab.ask('saveSettings', { takeBack: 'answers.dateOrder' });
    tab.ask('saveSettings', { takeBack: 'answers.dateOrder' });
    expect(told(tab)).toHaveLength(2);
  });
});

describe('cells that were written', () => {
  const write = { code: 'PRICE_UNREADABLE', cell: 'C2', value: '1234', alike: true };

  test('are put back after new checks and further writing, each step by itself', () => {
    const tab = openCalls();
    tab.ask('fixCells', write);
    tab.ask('checkSheet');
    tab.ask('fixCells', { code: 'PRICE_UNREADABLE', cell: 'C4', value: '2.500' });
    tab.ask('checkSheet');
    expect(decisionsOf(tab)).toEqual([
      'Amount cannot be read: written into 2 cells',
      'Amount cannot be read: written into 1 cell',
    ]);
    const [first] = tab.ask<PanelView>('readPanel').decisions;
    tab.ask('undoFix', { step: first?.step });
    expect(pricesOf(tab)).toEqual(['1,234', '1,234', 2.5]);
    tab.ask('undoFix');
    expect(pricesOf(tab)).toEqual(['1,234', '1,234', '2,500']);
    expect(decisionsOf(tab)).toEqual([]);
    expect(told(tab)).toEqual([
      'Taken back: Amount cannot be read: written into 1 cell.',
      'Taken back: Amount cannot be read: written into 2 cells.',
      'Decided: Amount cannot be read: written into 2 cells.',
    ]);
  });

  test('are found again where rows above them were deleted, and those that are gone are named', () => {
    const tab = openCalls();
    tab.ask('fixCells', { code: 'PRICE_UNREADABLE', choice: 1 });
    tab.workbook.apply({ type: 'deleteRows', sheetId: SHEET, at: 2, count: 1 });
    const undone = tab.ask<FixedCells>('undoFix');
    expect(undone).toMatchObject({ written: 2, changed: ['C2'] });
    expect(pricesOf(tab)).toEqual(['1,234', '2,500', '']);
  });

  test('that another panel has put back already are no longer there to put back', () => {
    const tab = openCalls();
    tab.ask('fixCells', write);
    const [{ step } = { step: null }] = tab.ask<PanelView>('readPanel').decisions;
    tab.ask('undoFix', { step });
    expect(tab.failure('undoFix', { step }).code).toBe('NOTHING_TO_UNDO');
    expect(tab.failure('saveSettings', { change: { sendWithout: ['no code'] } }).code).toBe(
      'BAD_REQUEST',
    );
  });

  test('are put back by Undo alone: to take the decision back some other way is refused', () => {
    const tab = openCalls();
    tab.ask('fixCells', write);
    const [{ id } = { id: '' }] = tab.ask<PanelView>('readPanel').decisions;
    expect(tab.failure('saveSettings', { takeBack: id }).code).toBe('BAD_REQUEST');
    expect(pricesOf(tab)).toEqual([1234, 1234, '2,500']);
  });

  test('are put back after the rows were sorted', () => {
    const tab = openCalls();
    tab.ask('fixCells', { code: 'PRICE_UNREADABLE', choice: 1 });
    const sheet = tab.workbook.sheet(SHEET);
    const rows = sheet?.values({ row: 2, column: 1, rows: 3, columns: 7 }) ?? [];
    const values = [...rows].reverse().map((line) => [...line]);
    tab.workbook.apply({ type: 'values', sheetId: SHEET, row: 2, column: 1, values });
    tab.ask('undoFix');
    expect(pricesOf(tab)).toEqual(['2,500', '1,234', '1,234']);
  });
});
