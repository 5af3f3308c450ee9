/** Rows that the ledger knows: delivered, in doubt, refused, changed; and rows that stand twice. */

import { describe, expect, test } from '@jest/globals';
import type { CheckedTab } from '../../../src/core/call/checked';
import type { KnownCalls } from '../../../src/core/call/delivered';
import { checkTab, readRows } from '../../../src/core/check/check';
import { knownOf, sentBy } from './knownFixture';
import { type Columns, type TabChanges, tabInput, told } from './tabInput';

const T1 = '2025-03-10 12:00:00';
const T2 = '2025-03-11 12:00:00';
const ID = '1234567890123456789';
const A: Columns = { ClientId: [ID], DateTime: [T1], Tag: ['A'] };
const B: Columns = { ClientId: [ID], DateTime: [T1], Tag: ['B'] };
const C: Columns = { ClientId: [ID], DateTime: [T1], Tag: ['C'] };

function rowsOf(...parts: readonly Columns[]): Columns {
  const names = [...new Set(parts.flatMap((part) => Object.keys(part)))] as (keyof Columns)[];
  const cellsOf = (part: Columns, name: keyof Columns) =>
    part[name] ?? (part.DateTime ?? []).map(() => '');
  return Object.fromEntries(
    names.map((name) => [name, parts.flatMap((part) => cellsOf(part, name))]),
  );
}

function check(
  columns: Columns,
  { known, ...changes }: TabChanges & { readonly known?: KnownCalls } = {},
): CheckedTab {
  return checkTab(tabInput(columns, changes), known);
}

const deliveredA = sentBy(tabInput(A));
const deliveredB = sentBy(tabInput(B));

describe('delivered calls', () => {
  test('are counted and not sent again', () => {
    const checked = check(rowsOf(A, { ClientId: ['17000000001234567'], DateTime: [T2] }), {
      known: knownOf(deliveredA),
    });
    expect(checked).toMatchObject({ rows: 2, sentBefore: 1, ready: 1, held: 0, problems: [] });
    expect(checked.calls.rowNumbers).toEqual([3]);
  });

  test('have no problem, whatever would be said about them today', () => {
    const old: Columns = {
      ClientId: [ID],
      DateTime: ['2024-03-10 12:00:00'],
      Price: ['1 000'],
      PhoneNumber: ['нечто'],
    };
    const whenSent: TabChanges = { rules: { sendWithout: ['PHONE_UNREADABLE'] } };
    const known = knownOf(sentBy(tabInput(old, whenSent)));
    expect(check(old, { known })).toMatchObject({ sentBefore: 1, problems: [], errorRows: [] });
    expect(told(check(old).problems)).toEqual([
      'TIME_TOO_OLD B2',
      'CURRENCY_MISSING C2',
      'PHONE_UNREADABLE D2',
    ]);
  });

  test('stay known when a later row makes the dates of the column ambiguous', () => {
    const slashes = { ...A, DateTime: ['04/03/2025 12:00'] };
    const whenSent: TabChanges = { context: { dateOrder: 'dmy' } };
    const known = knownOf(sentBy(tabInput(slashes, whenSent)));
    const more = rowsOf(slashes, {
      ClientId: ['17000000001234567', '17000000001234568'],
      DateTime: ['28/02/2025 10:00', '03/15/2025 10:00'],
    });
    expect(told(check(more).problems)).toEqual(['TIME_AMBIGUOUS B2']);
    expect(check(more, { known })).toMatchObject({ sentBefore: 1, ready: 2, problems: [] });
    const other = { ...more, Tag: ['B', '', ''] };
    expect(told(check(other, { known }).problems)).toEqual(['TIME_AMBIGUOUS B2']);
  });

  test('stay known when later rows make rounded ids an error', () => {
    const rounded = { ...A, ClientId: ['1234567890123450000'] };
    const known = knownOf(sentBy(tabInput(rounded)));
    const more = rowsOf(rounded, {
      ClientId: ['2234567890123450000', '3234567890123450000'],
      DateTime: [T1, T2],
    });
    expect(told(check(more).problems)).toEqual([
      'IDS_LOST_DIGITS',
      'ID_ROUNDED A2',
      'ID_ROUNDED A3',
      'ID_ROUNDED A4',
    ]);
    const checked = check(more, { known });
    expect(told(checked.problems)).toEqual(['IDS_LOST_DIGITS', 'ID_ROUNDED A3', 'ID_ROUNDED A4']);
    expect(checked).toMatchObject({ sentBefore: 1, held: 2, ready: 0 });
  });

  test('stand twice in the tab: both rows are that call', () => {
    expect(check(rowsOf(A, A), { known: knownOf(deliveredA) })).toMatchObject({
      sentBefore: 2,
      ready: 0,
      problems: [],
    });
  });

  test('are known under every id column that the sheet has', () => {
    const both: Columns = { ClientId: [ID], UserId: ['anna'], DateTime: [T1], Tag: ['A'] };
    const asUser = sentBy(tabInput(both, { idType: 'USER_ID' }));
    expect(check(both, { known: knownOf(asUser) })).toMatchObject({ sentBefore: 1, ready: 0 });
    expect(check(A, { known: knownOf(asUser) })).toMatchObject({ sentBefore: 0, ready: 1 });
  });

  test('stay known when an empty column comes, or a column of ids that are not sent', () => {
    const more = { ...A, HoldDuration: [''], UserId: ['anna'] };
    expect(check(more, { known: knownOf(deliveredA) }).sentBefore).toBe(1);
  });

  test('are left out by a filter before the ledger is asked', () => {
    const checked = check(A, {
      others: [['out']],
      rules: { filter: { column: 4, values: ['in'] } },
      known: knownOf(deliveredA),
    });
    expect(checked).toMatchObject({ rows: 0, leftOut: 1 });
  });
});

describe('rows whose id and second were delivered with other details', () => {
  test('are changed and held when the delivered form is gone', () => {
    const checked = check(B, { known: knownOf(deliveredA) });
    expect(told(checked.problems)).toEqual(['ROW_CHANGED A2']);
    expect(checked).toMatchObject({
      held: 1,
      ready: 0,
      heldByCode: { ROW_CHANGED: 1 },
      errorRows: [],
    });
  });

  test('have no other problem, and go when a person says so', () => {
    const broken: Columns = { ...B, PhoneNumber: ['нечто'] };
    const known = knownOf(deliveredA);
    expect(told(check(broken, { known }).problems)).toEqual(['ROW_CHANGED A2']);
    const sent = check(broken, { known, rules: { sendChanged: true } });
    expect(told(sent.problems)).toEqual(['PHONE_UNREADABLE D2']);
    expect(check(B, { known, rules: { sendChanged: true } })).toMatchObject({ ready: 1 });
  });

  test('are another call while the delivered form stands in the tab, in whatever order', () => {
    for (const columns of [rowsOf(A, B), rowsOf(B, A)]) {
      const checked = check(columns, { known: knownOf(deliveredA) });
      expect(checked).toMatchObject({ sentBefore: 1, ready: 1 });
      expect(checked.problems.map(({ code }) => code)).toEqual(['ROW_CONFLICT']);
    }
  });

  test('are another call also when the delivered form is left out by a filter, or not selected', () => {
    const known = knownOf(deliveredA);
    const filtered = check(rowsOf(A, B), {
      others: [['out', 'in']],
      rules: { filter: { column: 4, values: ['in'] } },
      known,
    });
    expect(told(filtered.problems)).toEqual(['ROW_CONFLICT A3']);
    const selected = check(rowsOf(A, B), { rules: { onlyRows: [{ from: 3, to: 3 }] }, known });
    expect(told(selected.problems)).toEqual(['ROW_CONFLICT A3']);
  });

  test('are changed while any delivered form is gone', () => {
    const known = knownOf(deliveredA, deliveredB);
    expect(told(check(rowsOf(B, C), { known }).problems)).toEqual(['ROW_CHANGED A3']);
    expect(told(check(rowsOf(A, B, C), { known }).problems)).toEqual(['ROW_CONFLICT A4']);
  });
});

describe('calls in doubt', () => {
  const doubtA = sentBy(tabInput(A), 'inDoubt', 'batch7');

  test('wait and have no problem', () => {
    expect(check(A, { known: knownOf(doubtA) })).toMatchObject({
      rows: 1,
      inDoubt: 1,
      ready: 0,
      problems: [],
    });
  });

  test('that were changed wait too, also when changed rows are sent', () => {
    const known = knownOf(doubtA);
    for (const sendChanged of [false, true]) {
      expect(check(B, { known, rules: { sendChanged } })).toMatchObject({ inDoubt: 1, ready: 0 });
    }
    expect(check(rowsOf(A, B), { known })).toMatchObject({ inDoubt: 1, ready: 1 });
  });

  test('that were delivered by another batch count as delivered', () => {
    expect(check(A, { known: knownOf(doubtA, deliveredA) })).toMatchObject({ sentBefore: 1 });
  });
});

describe('calls that Metrica refused', () => {
  const refused = sentBy(tabInput(A), 'refused', 'batch9');
  const known = knownOf(refused.map(([key, call]) => [key, { ...call, reason: 'wrong phone' }]));

  test('are held until they change or a person tries again', () => {
    const checked = check(A, { known });
    expect(told(checked.problems)).toEqual(['ROW_REFUSED A2']);
    expect(checked.problems[0]?.details).toEqual({ batch: 'batch9', reason: 'wrong phone' });
    expect(checked).toMatchObject({ held: 1, heldByCode: { ROW_REFUSED: 1 } });
    expect(check(A, { known, rules: { tryRefused: true } })).toMatchObject({ ready: 1 });
    expect(check(B, { known })).toMatchObject({ ready: 1, problems: [] });
  });
});

describe('what the ledger is asked for', () => {
  test('the span of the rows that have an id and a time', () => {
    const columns: Columns = {
      ClientId: [ID, '', '5', '6'],
      DateTime: [T1, '2025-03-01 00:00', T2, 'вчера'],
    };
    expect(readRows(tabInput(columns)).span).toEqual({ first: 1741597200, last: 1741683600 });
    expect(readRows(tabInput({ ClientId: [ID, ''], DateTime: ['', T1] })).span).toBeNull();
    expect(readRows(tabInput({ ClientId: [ID] })).span).toBeNull();
  });
});

describe('rows that stand twice', () => {
  test('of equal rows the later ones are held', () => {
    expect(told(check(rowsOf(A, A, A)).problems)).toEqual(['ROW_DOUBLED A3', 'ROW_DOUBLED A4']);
  });

  test('equal is what is sent, not how it is written', () => {
    const columns: Columns = {
      ClientId: [ID, ` ${ID}`],
      DateTime: ['1741597200', '10.03.2025 12:00'],
      PhoneNumber: ['+79451234567', '8 945 123-45-67'],
      UserId: ['anna', 'boris'],
    };
    expect(told(check(columns).problems)).toEqual(['ROW_DOUBLED A3', 'VALUE_NORMALISED C3']);
  });

  test('rows with other details are all in conflict, and are sent', () => {
    const checked = check(rowsOf(A, B, A));
    expect(told(checked.problems)).toEqual([
      'ROW_CONFLICT A2',
      'ROW_CONFLICT A3',
      'ROW_DOUBLED A4',
    ]);
    expect(checked.calls.rowNumbers).toEqual([2, 3]);
  });

  test('another second or another id is another call', () => {
    const columns = {
      ClientId: [ID, ID, '12', '1'],
      DateTime: [T1, T2, '1741597200', '1741597200'],
    };
    expect(check(columns)).toMatchObject({ ready: 4, problems: [] });
  });

  test('rows with errors and rows that are left out do not count', () => {
    const columns = { ...rowsOf(A, A, A), PhoneNumber: ['нечто', '', ''] };
    const checked = check(columns, {
      others: [['in', 'out', 'in']],
      rules: { filter: { column: 5, values: ['in'] } },
    });
    expect(told(checked.problems)).toEqual(['PHONE_UNREADABLE D2']);
    expect(checked.calls.rowNumbers).toEqual([4]);
  });

  test('a less severe problem of the id cell gives way', () => {
    const rounded = '1234567890123450000';
    const columns = { ClientId: [rounded, rounded], DateTime: [T1, T1] };
    expect(told(check(columns).problems)).toEqual(['ID_ROUNDED A2', 'ROW_DOUBLED A3']);
  });
});
