/** Round trips of a check, counted by the host: they grow with blocks of rows, not with rows or problems. */

import { describe, expect, test } from '@jest/globals';
import type { StoredValue } from '../../local/workbook/model';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { NowView } from '../../src/app/panel/panelNow';
import { COLUMN_NAMES } from '../../src/core/call/columns';
import { openTab, type Tab } from './tab';

const FIRST_SERIAL = 46_330;
const MINUTE = 1 / 1440;

/** Every column, and notes people made; each tenth row has something wrong in several cells. */
function rowOf(index: number): StoredValue[] {
  const isBad = index % 10 === 3;
  const isOdd = index % 10 === 7;
  const cells: Readonly<Record<(typeof COLUMN_NAMES)[number], StoredValue>> = {
    UserId: `user-${index}`,
    ClientId: isBad && index % 3 === 0 ? '1.7E+18' : `17569000623${10_000_000 + index}`,
    Yclid: '',
    DateTime: isBad && index % 3 === 1 ? 45_000 : FIRST_SERIAL - (index % 20_000) * MINUTE,
    StaticCall: index % 2 === 0,
    Price: isBad ? '1.234' : isOdd ? '' : 1500.5,
    Currency: isBad ? 'XXQ' : 'RUB',
    PhoneNumber: isOdd ? '+70123456789' : isBad ? 'нет такого' : 79161234567,
    TalkDuration: isOdd ? 4 / 24 : 136 / 86_400,
    HoldDuration: 7,
    CallMissed: isBad ? 'Перезвонить' : 'отвечен',
    Tag: 'целевой',
    FirstTimeCaller: 'да',
    URL: isBad ? 'страница' : 'https://klinika-sever.ru/',
    CallTrackerURL: '',
  };
  return COLUMN_NAMES.map((name) => cells[name]);
}

interface CountedTab {
  readonly tab: Tab;
  readonly cells: Map<string, number>;
}

function tabOf(rows: number): CountedTab {
  const cells: StoredValue[][] = [[...COLUMN_NAMES]];
  for (let index = 0; index < rows; index += 1) cells.push(rowOf(index));
  const date = COLUMN_NAMES.indexOf('DateTime') + 1;
  const talk = COLUMN_NAMES.indexOf('TalkDuration') + 1;
  const formats = { [date]: 'dd.mm.yyyy hh:mm:ss', [talk]: 'h:mm:ss' };
  const read = new Map<string, number>();
  let before = 0;
  const tab = openTab({
    cells,
    formats,
    faults: ({ name, when }) => {
      const now = tab.host.counts.cellsRead;
      if (when === 'before') before = now;
      else read.set(name, (read.get(name) ?? 0) + now - before);
      return undefined;
    },
  });
  return { tab, cells: read };
}

/** Different notes of the tab: each costs two writes at most. */
function distinctNotes({ tab }: CountedTab): number {
  const notes = new Set<string>();
  tab.workbook.sheet(1)?.eachAttribute('note', (_row, _column, note) => {
    notes.add(note);
  });
  return notes.size;
}

describe.each([10, 10_000, 100_000])('a check of %i rows', (rows) => {
  const tab = tabOf(rows);
  const mapped = COLUMN_NAMES.length;
  const first = counted(tab);
  const again = counted(tab);

  test('finds the same each time, and every row once', () => {
    const { rows: seen, ready, held, counts } = first.answer;
    expect([seen, ready + held]).toEqual([rows, rows]);
    expect(counts.error).toBeGreaterThan(0);
    expect(again.answer.counts).toEqual(counts);
  });

  test.each([
    ['first', first],
    ['next', again],
  ])('makes few round trips, the %s time', (_, { reads, writes }) => {
    expect(reads).toBeLessThanOrEqual(20 + 5 * Math.ceil(rows / 50_000));
    const notes = distinctNotes(tab);
    expect(notes).toBeGreaterThan(4);
    expect(notes).toBeLessThanOrEqual(60);
    expect(writes).toBeLessThanOrEqual(20 + 2 * notes);
  });

  test('reads each cell once, and what dates and durations show', () => {
    const { valuesRead, shownRead } = first;
    // Rows 1 to 20 are read whole to find the header.
    expect(valuesRead).toBeLessThanOrEqual(1.1 * rows * mapped);
    // Of the first amounts the sign of their format.
    expect(shownRead).toBeLessThanOrEqual(2 * rows + 20);
  });

  test('is followed by looks whether the sheet has changed that cost little, however large it is', () => {
    const { host } = tab.tab;
    const { sliceRows, ...print } = again.answer.print as NonNullable<CheckAnswer['print']>;
    host.resetCounts();
    tab.cells.clear();
    const now = tab.tab.ask<NowView>('readNow', { tab: 1, since: { ...print, turn: 1 } });
    expect(now.changed).toBeNull();
    expect(host.counts.reads).toBeLessThanOrEqual(20);
    expect(host.counts.writes).toBe(0);
    const looked = Math.min(rows + 1, 3 * sliceRows);
    expect(tab.cells.get('SpreadsheetApp.Range.getValues')).toBeLessThanOrEqual(
      1.1 * looked * mapped,
    );
  });
});

/** A check with what it cost; cells are counted by the method that asks for them. */
function counted({ tab, cells }: CountedTab) {
  const { host } = tab;
  host.resetCounts();
  cells.clear();
  const answer = tab.ask<CheckAnswer>('checkSheet');
  const { reads, writes } = host.counts;
  return {
    answer,
    reads,
    writes,
    valuesRead: cells.get('SpreadsheetApp.Range.getValues') ?? 0,
    shownRead: cells.get('SpreadsheetApp.Range.getDisplayValues') ?? 0,
  };
}
