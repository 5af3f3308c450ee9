/** A check of some rows through the built add-on leaves what is known of the tab alone; a watched row tells when it changes. */

import { describe, expect, test } from '@jest/globals';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { PanelView } from '../../src/app/panel/panel';
import type { NowView } from '../../src/app/panel/panelNow';
import { waitingOf } from '../../src/sidebar/panel/waiting';
import { openTab, SHEET, type Tab } from './tab';

const ID = '1756900062392749367';

function openCalls(): Tab {
  const cells = [
    ['ClientId', 'DateTime', 'PhoneNumber'],
    [ID, '2026-11-20 10:00:00', 'Иван'],
    [ID, '2026-11-20 11:00:00', '+79161234567'],
    [ID, '2026-11-20 12:00:00', 'Олег'],
  ];
  return openTab({ cells, formats: { 3: '@' } });
}

function fillOf({ workbook }: Tab, row: number): unknown {
  return workbook.sheet(SHEET)?.attribute(row, 3, 'background');
}

function logLines({ workbook }: Tab): number {
  return workbook.sheets.find(({ properties }) => /log/.test(properties.name))?.lastRow() ?? 0;
}

describe('a check of selected rows', () => {
  test('leaves the counts of the whole tab and the marks of other rows', () => {
    const tab = openCalls();
    tab.ask('checkSheet');
    const { lastRun } = tab.ask<PanelView>('readPanel');
    expect(lastRun).toMatchObject({ ready: 1, held: 2, errors: 2, questions: 0, sentBefore: 0 });
    const answer = tab.ask<CheckAnswer>('checkSheet', { onlyRows: [{ from: 2, to: 3 }] });
    expect([answer.rows, answer.ready, answer.held]).toEqual([2, 1, 1]);
    expect(tab.ask<PanelView>('readPanel').lastRun).toEqual(lastRun);
    expect([2, 4].map((row) => fillOf(tab, row))).toEqual(['#fce8e6', '#fce8e6']);
  });

  test('takes the mark off a row that was mended, and marks one that went wrong', () => {
    const tab = openCalls();
    tab.ask('checkSheet');
    const values = [['+79161234567'], ['Пётр'], ['+79161234567']];
    tab.workbook.apply({ type: 'values', sheetId: SHEET, row: 2, column: 3, values });
    tab.ask('checkSheet', { onlyRows: [{ from: 2, to: 3 }] });
    expect([2, 3, 4].map((row) => fillOf(tab, row))).toEqual([undefined, '#fce8e6', '#fce8e6']);
  });
});

test('what the panel remembers of a check is what the check said, each call counted once', () => {
  const tab = openTab({
    cells: [
      ['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration'],
      ['1.7E+18', '2026-11-20 10:00:00', 'Иван', 'долго'],
      ['', '2026-11-20 11:00:00', '+79161234567', '60'],
      [ID, 'вчера', 'Иван', 'долго'],
      [ID, '2026-11-20 12:00:00', '8 (916) 123-45-67', '60'],
      [ID, '2026-11-20 12:00:00', '8 (916) 123-45-67', '60'],
      [ID, '2026-11-20 13:00:00', '8 (916) 123-45-67', '5:30:00'],
    ],
    formats: { 1: '@', 3: '@', 4: '@' },
  });
  const answer = tab.ask<CheckAnswer>('checkSheet');
  const { ready, held, callsBySeverity } = answer;
  const { errors, withoutId } = waitingOf(answer);
  expect(tab.ask<PanelView>('readPanel').lastRun).toMatchObject({ ready, held, errors, withoutId });
  const { error, warning, fix } = callsBySeverity;
  expect({
    ready,
    held,
    error,
    waits: callsBySeverity.held,
    warning,
    fix,
    withoutId,
    errors,
  }).toEqual({
    ready: 2,
    held: 4,
    error: 2,
    waits: 2,
    warning: 1,
    fix: 1,
    withoutId: 2,
    errors: 1,
  });
  for (const { code, severity, count, values } of answer.digest.groups) {
    const calls = answer.problems.filter((problem) => problem.code === code);
    expect(new Set(calls.map(({ row }) => row)).size).toBe(count);
    if (severity !== 'fix') expect(values.reduce((sum, each) => sum + each.count, 0)).toBe(count);
  }
});

test('a quiet check is no line of the log', () => {
  const tab = openCalls();
  tab.ask('checkSheet');
  const before = logLines(tab);
  tab.ask('checkSheet', { isQuiet: true });
  expect(logLines(tab)).toBe(before);
  tab.ask('checkSheet');
  expect(logLines(tab)).toBe(before + 1);
});

describe('a watched cell', () => {
  const watched = (tab: Tab, cell: string) =>
    tab.ask<NowView>('readNow', { watch: { sheetId: SHEET, cell } }).watched;

  test('says whether it, its row or another one is selected, and when its row changes', () => {
    const tab = openCalls();
    const text = tab.ask<string>('showCell', { cell: 'C2' });
    expect(watched(tab, 'C2')).toEqual({ selected: 'cell', text });
    expect(watched(tab, 'B2')?.selected).toBe('row');
    expect(watched(tab, 'C3')?.selected).toBe('no');
    tab.workbook.apply({ type: 'values', sheetId: SHEET, row: 2, column: 1, values: [['1']] });
    expect(watched(tab, 'C2')?.text).not.toBe(text);
  });

  test('of a sheet of two hundred columns is watched and written as any other', () => {
    const more = Array.from({ length: 196 }, (_, index) => `Column ${index}`);
    const cells = [
      ['ClientId', 'DateTime', 'Price', 'Currency', ...more],
      [ID, '2026-11-20 10:00:00', '1,234', 'RUB', ...more.map(() => 'x')],
    ];
    const tab = openTab({ cells, formats: { 3: '@' } });
    const text = tab.ask<string>('showCell', { cell: 'C2' });
    tab.ask('fixCells', { code: 'PRICE_UNREADABLE', choice: 0 });
    expect(watched(tab, 'C2')?.text).not.toBe(text);
    tab.ask('undoFix');
    expect(watched(tab, 'C2')?.text).toBe(text);
  });

  test('that is gone with its rows, or none, tells nothing', () => {
    const tab = openCalls();
    const beyond = tab.ask<string>('showCell', { cell: 'C999' });
    expect(watched(tab, 'C999')).toEqual({ selected: 'no', text: beyond });
    expect(watched(tab, 'no cell')).toBeNull();
    expect(tab.ask<NowView>('readNow').watched).toBeNull();
  });
});
