/** The ledger of one run: what it wrote is read back, others’ lines behind it are seen, and it is read whole only once. */

import { describe, expect, test } from '@jest/globals';
import { openForRun } from '../../../src/app/ledger/ledgerGuard';
import { type OpenLedger, openLedger } from '../../../src/app/ledger/openLedger';
import { LedgerSheet, type Sent, send } from './ledgerSheet';

const SENT: Sent = {
  sheetId: 1,
  counter: '100',
  ids: ['11', '22'],
  second: 1_700_000_000,
  state: 'accepted',
};

function sentBatches(count: number): LedgerSheet {
  const sheet = new LedgerSheet();
  for (let index = 0; index < count; index += 1) send(sheet, sheet.open(), `batch${index}`, SENT);
  return sheet;
}

const statesIn = (ledger: OpenLedger) =>
  ledger.book().batches.map(({ claim, state }) => `${claim.batch} ${state}`);

describe('a run that opens the ledger again', () => {
  /** The ledger as the same run knows it, and how many cells it reads where it opens it once more. */
  function again(change: (sheet: LedgerSheet) => void) {
    const sheet = sentBatches(20);
    const ports = sheet.ports();
    openLedger(ports);
    change(sheet);
    sheet.cellsRead = 0;
    const ledger = openLedger(ports);
    return { cells: sheet.cellsRead, states: statesIn(ledger), whole: statesIn(sheet.open()) };
  }

  test('reads only its end, others’ new lines with it', () => {
    const { cells, states, whole } = again((sheet) => send(sheet, sheet.open(), 'new', SENT));
    expect(states).toEqual(whole);
    expect(states).toHaveLength(21);
    expect(cells).toBeLessThan(50);
  });

  test.each<[string, (rows: readonly (readonly string[])[]) => readonly (readonly string[])[]]>([
    ['was sorted', (rows) => [...rows].reverse()],
    ['lost its end', (rows) => rows.slice(0, -4)],
    ['lost a line and got another', (rows) => [...rows.slice(1), rows[0] ?? []]],
    ['has its last line edited', (rows) => rows.map((row, at) => (at < 39 ? row : ['1', ...row]))],
    ['is empty', () => []],
  ])('reads it whole where it %s', (_what, change) => {
    const { states, whole } = again((sheet) => sheet.put(change(sheet.rows ?? [])));
    expect(states).toEqual(whole);
  });

  test('reads it whole where its sheet is gone', () => {
    const sheet = sentBatches(2);
    const ports = sheet.ports();
    openLedger(ports);
    sheet.put(null);
    expect(openLedger(ports)).toMatchObject({ present: false });
    expect(statesIn(openLedger(ports))).toEqual([]);
  });
});

describe('a line that is read back', () => {
  const own = { decision: 'send all', sheetId: 1, counter: '100', spreadsheetId: '' } as const;
  const words = { strangers: [], unreadable: [], faults: '', timeMs: 0, by: '' } as const;

  /** A run writes a line; then something happens, and it looks. */
  function readBack(change: (sheet: LedgerSheet) => void) {
    const sheet = sentBatches(2);
    const ledger = sheet.open();
    ledger.write({ kind: 'decision', batch: 'word', ...own, ...words }, ['packed']);
    change(sheet);
    return { sheet, ledger, back: ledger.readBack() };
  }

  test('stands as it was written', () => {
    const { sheet, ledger, back } = readBack(() => undefined);
    expect(back).toEqual({ own: true, foreignClaim: false });
    expect(ledger.book()).toEqual(sheet.open().book());
  });

  test.each([
    ['a claim', 1, true],
    ['a claim and its state', 2, true],
  ])('has %s of another run behind it', (_what, lines, foreignClaim) => {
    const { sheet, ledger, back } = readBack((each) => {
      const rows = each.rows ?? [];
      send(each, each.open(), 'other', SENT);
      each.put((each.rows ?? []).slice(0, rows.length + lines));
    });
    expect(back).toEqual({ own: true, foreignClaim });
    expect(statesIn(ledger)).toEqual(statesIn(sheet.open()));
    expect(ledger.book().lastNumber).toBe(5 + lines);
    // What is written next takes the next number.
    ledger.write({ kind: 'decision', batch: 'another word', ...own, ...words });
    expect(sheet.open().book().missing).toEqual([]);
    expect(
      sheet
        .open()
        .book()
        .decisions.map(({ number }) => number),
    ).toEqual([5, 6 + lines]);
  });

  test.each<[string, (rows: readonly (readonly string[])[]) => readonly (readonly string[])[]]>([
    ['is gone', (rows) => rows.slice(0, -1)],
    ['has other packed cells', (rows) => rows.map((row) => row.filter((c) => c !== 'packed'))],
    ['was edited', (rows) => rows.map((row, at) => (at < 4 ? row : ['9', ...row.slice(1)]))],
  ])('%s', (_what, change) => {
    const { sheet, ledger, back } = readBack((each) => each.put(change(each.rows ?? [])));
    expect(back).toEqual({ own: false, foreignClaim: false });
    expect(ledger.book().decisions).toEqual(sheet.open().book().decisions);
  });
});

describe('a claim that was cut before it was sent', () => {
  /** A claim of one batch among others, and what the property says of it. */
  function cut(state: Sent['state'], claiming: string, claims = 2): LedgerSheet {
    const sheet = sentBatches(1);
    send(sheet, sheet.open(), 'open', { ...SENT, state: 'in doubt' });
    send(sheet, sheet.open(), 'cut', { ...SENT, state });
    sheet.open().saveCount({ claims, claiming });
    openForRun({ ...sheet.ports(), session: { user: () => 'anna' } } as never, 'anna');
    return sheet;
  }

  test('is taken back, and no other', () => {
    const sheet = cut('sending', 'cut');
    expect(statesIn(sheet.open())).toEqual(['batch0 accepted', 'open in doubt', 'cut withdrawn']);
    expect(sheet.open().book().batches[2]?.last?.error).toBe('CUT_BEFORE_SENDING');
    expect(sheet.open().count()).toEqual({ claims: 3, claiming: '' });
  });

  test('that never stood in the ledger is forgotten', () => {
    const sheet = cut('accepted', 'never written', 3);
    expect(statesIn(sheet.open())).toEqual(['batch0 accepted', 'open in doubt', 'cut accepted']);
    expect(sheet.open().count()).toEqual({ claims: 3, claiming: '' });
  });

  test('keeps what became of it', () => {
    const sheet = cut('accepted', 'cut');
    expect(statesIn(sheet.open())[2]).toBe('cut accepted');
    expect(sheet.open().count()).toEqual({ claims: 3, claiming: '' });
  });
});

test.each(['{', '', 'null'])('a count that says %j is none', (text) => {
  const sheet = sentBatches(1);
  sheet.document.set('mc.ledger', text);
  expect(sheet.open().count()).toBeNull();
});

test('a ledger that never counted has no count', () => {
  expect(new LedgerSheet().open().count()).toBeNull();
});
