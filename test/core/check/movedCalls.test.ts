/** New calls that were delivered under another time which no longer stands in the tab: are they the same calls? */

import { describe, expect, test } from '@jest/globals';
import type { CheckedTab } from '../../../src/core/call/checked';
import { checkTab } from '../../../src/core/check/check';
import { type KnownEntry, knownOf, sentBy } from './knownFixture';
import { type Columns, type TabChanges, tabInput, told } from './tabInput';

const ID = '1234567890123456789';
const OTHER = '1234567890987654321';
const NINE = '2025-03-10 09:00:00';
const ELEVEN = '2025-03-10 11:00:00';

const call = (id: string, time: string, tag = 'A', more: Columns = {}): Columns => ({
  ClientId: [id],
  DateTime: [time],
  Tag: [tag],
  ...more,
});

function tab(...calls: readonly Columns[]): Columns {
  const names = [...new Set(calls.flatMap((one) => Object.keys(one)))] as (keyof Columns)[];
  return Object.fromEntries(names.map((name) => [name, calls.map((one) => one[name]?.[0] ?? '')]));
}

function check(
  columns: Columns,
  known: readonly (readonly KnownEntry[])[],
  changes: TabChanges = {},
): CheckedTab {
  return checkTab(tabInput(columns, changes), knownOf(...known));
}

const delivered = sentBy(tabInput(call(ID, NINE)));

describe('a call with a corrected time', () => {
  test.each<[string, Columns, readonly KnownEntry[], string]>([
    ['two hours later', call(ID, ELEVEN), delivered, 'ROW_MOVED'],
    ['a year earlier', call(ID, '2025-03-10 09:00:01'), delivered, 'ROW_MOVED'],
    ['in doubt', call(ID, ELEVEN), sentBy(tabInput(call(ID, NINE)), 'inDoubt'), 'ROW_MOVED'],
    ['refused', call(ID, ELEVEN), sentBy(tabInput(call(ID, NINE)), 'refused'), ''],
    ['of another visitor', call(OTHER, ELEVEN), delivered, ''],
    ['with other details', call(ID, ELEVEN, 'B'), delivered, ''],
    ['beside the delivered one', tab(call(ID, NINE), call(ID, ELEVEN)), delivered, ''],
    ['and an error', call(ID, 'нечто'), delivered, 'TIME_UNREADABLE'],
  ])('%s', (_name, columns, known, code) => {
    const checked = check(columns, [known]);
    const codes = told(checked.problems).map((text) => text.split(' ')[0]);
    expect(codes).toEqual(code === '' ? [] : [code]);
    expect(checked.ready).toBe(code === '' ? 1 : 0);
  });

  test('is a question of that row alone, at its id; the others go', () => {
    const checked = check(tab(call(ID, ELEVEN), call(OTHER, ELEVEN)), [delivered]);
    expect(checked).toMatchObject({ ready: 1, held: 1, heldByCode: { ROW_MOVED: 1 } });
    expect(checked.problems).toEqual([
      expect.objectContaining({
        code: 'ROW_MOVED',
        severity: 'question',
        cell: 'A2',
        details: { batch: 'batch1' },
      }),
    ]);
    expect(checked.calls.rowNumbers).toEqual([3]);
  });

  test('goes when a person says that it is another call', () => {
    expect(check(call(ID, ELEVEN), [delivered], { rules: { sendMoved: true } })).toMatchObject({
      ready: 1,
      problems: [],
    });
  });

  test('is found under every id that the sheet has', () => {
    const both = { ...call(ID, NINE), UserId: ['42'] };
    const byUser = sentBy(tabInput(both, { idType: 'USER_ID' }));
    expect(told(check({ ...both, DateTime: [ELEVEN] }, [byUser]).problems)).toEqual([
      'ROW_MOVED A2',
    ]);
  });

  test('is another call while a row that a filter leaves out still has the delivered time', () => {
    const columns = tab(call(ID, NINE), call(ID, ELEVEN));
    const rules = { filter: { column: 4, values: ['yes'] } };
    const others = [['no', 'yes']];
    expect(check(columns, [delivered], { rules, others })).toMatchObject({ ready: 1, leftOut: 1 });
  });
});
