/** What a line says that stands for many old batches, and which batches share one. */

import { describe, expect, test } from '@jest/globals';
import type { Batch } from '../../../src/app/ledger/book';
import { type DecisionLine, LEDGER_COLUMNS, stateLine } from '../../../src/app/ledger/ledgerLines';
import { rollUp } from '../../../src/app/ledger/rollUp';
import { DAY_MS, LedgerSheet, READING, type Sent, SPREADSHEET, send } from './ledgerSheet';
import { BEFORE, batchOf, overAndOver, whatIsKnown } from './oldLedger';

const DAY = 86_400;
/** 00:00 in Moscow, the zone of the counter. */
const MIDNIGHT = Date.parse('2026-01-01T21:00:00Z') / 1000;
const KIND: Sent = {
  sheetId: 1,
  counter: '100',
  ids: ['11'],
  second: MIDNIGHT,
  state: 'accepted',
};

const WORD: DecisionLine = {
  ...{ kind: 'decision', batch: 'word', timeMs: BEFORE, by: '', decision: 'count as delivered' },
  ...{ sheetId: 1, counter: '100', spreadsheetId: SPREADSHEET, strangers: [], faults: '' },
  unreadable: [],
};

/** Batches that went out one after the other, ninety days ago. */
function old(sent: readonly Sent[]): LedgerSheet {
  const sheet = new LedgerSheet();
  const ledger = sheet.open();
  sheet.nowMs = BEFORE;
  sent.forEach((each, index) => {
    send(sheet, ledger, batchOf(index), each);
  });
  sheet.nowMs += 90 * DAY_MS;
  return sheet;
}

/** As many batches, each made from its place. */
const make = (count: number, each: (index: number) => Partial<Sent> = () => ({})) =>
  Array.from({ length: count }, (_, index): Sent => ({ ...KIND, ...each(index) }));

/** Rolls up until there is nothing left to do. */
function rolled(sheet: LedgerSheet): readonly Batch[] {
  for (let run = 0; run < 2; run += 1) rollUp(sheet.ports(), sheet.open(), 'anna@example.com');
  return sheet.open().book().batches;
}

const sizes = (batches: readonly Batch[]) => batches.map(({ members }) => members?.length ?? 0);

describe('a line that stands for many batches', () => {
  test('has their days, their times and what Metrica linked of them', () => {
    const sheet = old(make(300, (index) => ({ second: MIDNIGHT + (index % 3) * DAY + index })));
    const [line, ...more] = rolled(sheet);
    expect(more).toEqual([]);
    expect(line?.claim).toMatchObject({
      calls: 300,
      firstSecond: MIDNIGHT,
      lastSecond: MIDNIGHT + 2 * DAY + 299,
      days: { zone: 'Europe/Moscow', first: '2026-01-02', counts: [100, 100, 100] },
      sheet: 'Tab 1',
      how: 'schedule',
      by: 'anna@example.com',
    });
    expect(line?.last?.linked).toBe(300);
  });

  test('says nothing of links where Metrica has said nothing, and counts those that it has said', () => {
    const unsaid = (sheet: LedgerSheet, from: number) => {
      const ledger = sheet.open();
      sheet.nowMs = BEFORE;
      for (let index = from; index < 250; index += 1) {
        ledger.write(stateLine(sheet.ports(), '', batchOf(index), 'accepted'));
      }
      sheet.nowMs += 90 * DAY_MS;
      return rolled(sheet)[0]?.last?.linked;
    };
    expect(unsaid(old(make(250)), 0)).toBeNull();
    expect(unsaid(old(make(250)), 240)).toBe(240);
  });

  test('ends where its batches would not fit into a cell, or are too many', () => {
    const longIds = old(make(300, (index) => ({ uploadId: `${index} `.padEnd(300, 'x') })));
    const before = whatIsKnown(longIds, make(300));
    const lines = rolled(longIds);
    expect(lines.length).toBeGreaterThan(1);
    expect(sizes(lines).reduce((a, b) => a + b, 0)).toBe(300);
    const widest = Math.max(...(longIds.rows ?? []).flat().map((cell) => cell.length));
    expect(widest).toBeLessThanOrEqual(48_000);
    expect(whatIsKnown(longIds, make(300))).toEqual(before);
    expect(sizes(rolled(old(make(502)))).sort()).toEqual([2, 500]);
    const ids = Array.from({ length: 50 }, (_, index) => String(index));
    expect(sizes(rolled(old(make(250, () => ({ ids }))))).sort()).toEqual([200, 50]);
  });

  test('has batches of neighbouring days, whatever the order in which they went out', () => {
    const sheet = old(make(600, (index) => ({ second: MIDNIGHT + ((index * 7) % 600) * 60 })));
    const spans = rolled(sheet)
      .map(({ claim }) => [claim.firstSecond, claim.lastSecond] as const)
      .sort(([a], [b]) => a - b);
    expect(spans).toHaveLength(2);
    expect(spans[0]?.[1]).toBeLessThan(spans[1]?.[0] ?? 0);
  });
});

describe('batches share a line', () => {
  const OTHER_WAYS: readonly (readonly [string, Partial<Sent>])[] = [
    ['of another tab', { sheetId: 2 }],
    ['of another counter', { counter: '200' }],
    ['that were read in another way', { reading: { ...READING, zone: 'UTC' } }],
    ['that were sent from the original of a copy', { spreadsheetId: 'the original' }],
    ['that Metrica refused', { state: 'refused' }],
  ];

  test.each(OTHER_WAYS)('with none %s', (_what, more) => {
    const sent = overAndOver([KIND, { ...KIND, ...more }], 300);
    const sheet = old(sent);
    const before = whatIsKnown(sheet, sent);
    const lines = rolled(sheet).map(({ claim, members }) => [claim.sheetId, members?.length]);
    const isRefused = more.state === 'refused';
    expect(lines.map(([, size]) => size)).toEqual(isRefused ? [150] : [150, 150]);
    expect(whatIsKnown(sheet, sent)).toEqual(before);
    expect(sheet.open().book().missing).toEqual([]);
  });

  test('with those only that stand on the same side of a person’s word', () => {
    const sheet = old(make(150));
    sheet.open().write({ ...WORD, decision: 'send all' });
    const ledger = sheet.open();
    sheet.nowMs = BEFORE;
    for (let index = 150; index < 300; index += 1) {
      send(sheet, ledger, batchOf(index), { ...KIND, ids: ['22'] });
    }
    sheet.nowMs += 90 * DAY_MS;
    const sent = [...make(150), ...make(150, () => ({ ids: ['22'] }))];
    const before = whatIsKnown(sheet, sent);
    expect(sizes(rolled(sheet))).toEqual([150, 150]);
    expect(whatIsKnown(sheet, sent)).toEqual(before);
  });

  test('with none that a person has named, nor with one of which something was heard lately', () => {
    const sheet = old(make(302));
    const ledger = sheet.open();
    ledger.write({ ...WORD, unreadable: [batchOf(7)] });
    ledger.write(stateLine(sheet.ports(), '', batchOf(9), 'accepted'));
    const batches = rolled(sheet);
    expect(sizes(batches).sort()).toEqual([0, 0, 300]);
    expect(batches.map(({ claim }) => claim.batch)).toEqual(
      expect.arrayContaining([batchOf(7), batchOf(9)]),
    );
  });

  test('once: a second time a line of before stays', () => {
    const sheet = old(make(300));
    rolled(sheet);
    const ledger = sheet.open();
    for (let index = 300; index < 600; index += 1) send(sheet, ledger, batchOf(index), KIND);
    sheet.nowMs += 90 * DAY_MS;
    const before = whatIsKnown(sheet, make(600));
    expect(sizes(rolled(sheet))).toEqual([300, 300]);
    expect(whatIsKnown(sheet, make(600))).toEqual(before);
  });
});

describe('lines that others stand for', () => {
  /** A run that was cut once the new lines were written. */
  function written(sent: readonly Sent[], writes: number): LedgerSheet {
    const sheet = old(sent);
    sheet.writesLeft = writes;
    expect(() => rollUp(sheet.ports(), sheet.open(), '')).toThrow('cut');
    sheet.writesLeft = Number.POSITIVE_INFINITY;
    return sheet;
  }

  test('go in the next run', () => {
    const sheet = written(make(300), 1);
    expect(sheet.rows).toHaveLength(601);
    rollUp(sheet.ports(), sheet.open(), '');
    expect(sheet.rows).toHaveLength(1);
  });

  test('stay where the packed cells of the new one were edited', () => {
    const sheet = written(make(300), 1);
    const packedAt = LEDGER_COLUMNS.length;
    sheet.put(
      (sheet.rows ?? []).map((row, line) =>
        line < 600 ? row : row.map((cell, place) => (place === packedAt ? `${cell}!` : cell)),
      ),
    );
    rollUp(sheet.ports(), sheet.open(), '');
    expect(sheet.rows).toHaveLength(601);
  });

  test('go however damaged a batch is that stands for itself', () => {
    const sheet = written([...make(300), { ...KIND, state: 'in doubt' }], 1);
    const packedAt = LEDGER_COLUMNS.length;
    sheet.put(
      (sheet.rows ?? []).map((row, line) =>
        line !== 600 ? row : row.map((cell, place) => (place === packedAt ? `${cell}!` : cell)),
      ),
    );
    rollUp(sheet.ports(), sheet.open(), '');
    expect(sheet.rows).toHaveLength(3);
  });

  test('go in twenty pieces at most, the last ones first', () => {
    // An open batch stands behind every tenth.
    const sheet = old(make(440, (index) => (index % 11 === 10 ? { state: 'in doubt' } : {})));
    sheet.writesLeft = 21;
    rollUp(sheet.ports(), sheet.open(), '');
    expect(sheet.rows).toHaveLength(40 * 2 + 20 * 20 + 1);
    sheet.writesLeft = 20;
    rollUp(sheet.ports(), sheet.open(), '');
    expect(sheet.rows).toHaveLength(40 * 2 + 1);
  });
});
