/** The cells of calls that arrived twice, because their batch turned up after it was called *not arrived*. */

import { describe, expect, test } from '@jest/globals';
import { stateLine } from '../../../src/app/ledger/ledgerLines';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { cellsTwice } from '../../../src/app/settle/arrivedTwice';
import type { SheetCell } from '../../simulation/world/cloud';
import { callRows, HEADER, type SendingTab, sendingTab, taken, unknown } from '../fakes/sendingTab';

/** A tab whose first batch was lost, called *not arrived* and sent again; then it turned up. */
function turnedUp(rows: readonly SheetCell[][]): SendingTab {
  const tab = sendingTab({ rows: [HEADER, ...rows], uploads: [unknown, taken], maxCalls: 1000 });
  tab.upload();
  write(tab, 'not arrived');
  tab.upload();
  write(tab, 'accepted');
  return tab;
}

function write({ fake: { ports } }: SendingTab, state: 'not arrived' | 'accepted'): void {
  const ledger = openLedger(ports);
  const batch = ledger.book().batches[0]?.claim.batch ?? '';
  ledger.write(stateLine(ports, 'anna@agency.ru', batch, state));
  ports.table.flush();
}

function twice({ fake: { ports } }: SendingTab): readonly string[] {
  const ledger = openLedger(ports);
  const [first] = ledger.book().batches;
  if (first === undefined) throw new Error('There is no batch.');
  return cellsTwice(ports, ledger, first.claim);
}

describe('named are', () => {
  test('the id cells of all its calls, as ranges', () => {
    expect(twice(turnedUp(callRows(5)))).toEqual(['A2:A6']);
  });

  test('the rows as they stand now', () => {
    const tab = turnedUp(callRows(4));
    tab.setRows([HEADER, ...callRows(1, 90), ...callRows(4)]);
    expect(twice(tab)).toEqual(['A3:A6']);
  });

  test('not those that were changed or taken out since', () => {
    const tab = turnedUp(callRows(5));
    const [first = [], , third = [], ...rest] = callRows(5);
    const moved = ['1500000000000000003', '2026-11-18 11:00:00'];
    expect(third).not.toEqual(moved);
    tab.setRows([HEADER, first, moved, ...rest]);
    expect(twice(tab)).toEqual(['A4:A5', 'A2']);
  });

  test('not calls that went out once', () => {
    const tab = turnedUp(callRows(2));
    tab.setRows([HEADER, ...callRows(4)]);
    tab.upload();
    expect(twice(tab)).toEqual(['A2:A3']);
  });

  test('forty ranges at most', () => {
    const rows = callRows(90);
    const tab = turnedUp(rows);
    const gaps = callRows(90, 500);
    tab.setRows([HEADER, ...rows.flatMap((row, index) => [row, gaps[index] ?? []])]);
    expect(twice(tab)).toHaveLength(40);
  });
});

describe('nothing is named', () => {
  test('of a batch that was not sent again', () => {
    const tab = sendingTab({ rows: [HEADER, ...callRows(3)], uploads: [taken], maxCalls: 100 });
    tab.upload();
    expect(twice(tab)).toEqual([]);
  });

  test.each([
    ['the tab is gone', (tab: SendingTab) => tab.fake.cloud.tabs.clear()],
    ['its columns are not found', (tab: SendingTab) => tab.setRows([['a', 'b']])],
    [
      'fingerprints were edited',
      (tab: SendingTab) => tab.fake.cloud.ledger?.[0]?.splice(7, 1, 'AAAA'),
    ],
  ])('where %s', (_what, harm) => {
    const tab = turnedUp(callRows(3));
    harm(tab);
    expect(twice(tab)).toEqual([]);
  });
});
