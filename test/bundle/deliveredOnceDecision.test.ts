/** A ledger that was damaged: a word about one tab is none about another, by hand or by schedule, nor about another counter. */

import { describe, expect, test } from '@jest/globals';
import { EDIT_COUNTER_ID, TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import {
  addSheet,
  CALLS,
  makeWorld,
  newCall,
  type Person,
  TITLES,
  type World,
} from './scheduleWorld';

const BRANCH = 8;

/** Two tabs whose calls went out to one counter, or to two; the second sends every hour. */
function start(counters = [TEST_COUNTER_ID, TEST_COUNTER_ID]): {
  readonly world: World;
  readonly anna: Person;
} {
  const world = makeWorld({ now: '2026-11-24T09:00:00Z' });
  addSheet(world.workbook, BRANCH, 'Branch');
  world.addRows([TITLES], BRANCH);
  const anna = world.person('anna@agency.ru');
  anna.want('pasteToken', { token: TEST_TOKEN });
  for (const [index, sheetId] of [CALLS, BRANCH].entries()) {
    world.addRows([newCall(world), newCall(world), newCall(world)], sheetId);
    anna.want('chooseCounter', { sheetId, counterId: String(counters[index]) });
    send(anna, sheetId);
    world.clock.nowMs += 1000;
  }
  anna.want('switchScheduleOn', {
    sheetId: BRANCH,
    schedule: { kind: 'hours', everyHours: 1 },
    mail: true,
  });
  return { world, anna };
}

function send(anna: Person, sheetId: number) {
  return anna.want('uploadCalls', { sheetId, confirmed: ['elsewhere', 'counter'] }) as {
    readonly uploads: readonly unknown[];
    readonly error: { readonly code: string } | null;
  };
}

function ledgerOf({ workbook }: World): number {
  const sheet = workbook.sheets.find(
    ({ properties }) => properties.metadata['metrica-calls'] === 'ledger',
  );
  if (sheet === undefined) throw new Error('There is no ledger.');
  return sheet.sheetId;
}

/** Cuts lines out of the ledger sheet; the first is 2. */
function cutLines(world: World, line: number, count: number): void {
  world.workbook.apply({ type: 'deleteRows', sheetId: ledgerOf(world), at: line, count });
}

const HARMS: readonly (readonly [string, (world: World) => void, string])[] = [
  [
    'was deleted',
    (world) => world.workbook.apply({ type: 'deleteSheet', sheetId: ledgerOf(world) }),
    'LEDGER_GONE',
  ],
  ['lost a line', (world) => cutLines(world, 2, 1), 'LEDGER_DAMAGED'],
  [
    'has an edited claim',
    (world) => {
      const sheetId = ledgerOf(world);
      world.workbook.apply({ type: 'values', sheetId, row: 2, column: 5, values: [['boris']] });
    },
    'LEDGER_DAMAGED',
  ],
  ['is of an old version', (world) => cutLines(world, 4, 2), 'LEDGER_BEHIND'],
];

/** The word itself stands in a new ledger, which lacks what the old one had. */
function afterOneWord(code: string): string {
  return code === 'LEDGER_GONE' ? 'LEDGER_BEHIND' : code;
}

describe.each(HARMS)('a ledger that %s', (_what, harm, code) => {
  test('is asked about at each tab, although the other has its answer', () => {
    const { world, anna } = start();
    const sent = world.delivered().length;
    harm(world);
    expect(send(anna, CALLS).error?.code).toBe(code);
    anna.want('decideLedger', { sheetId: CALLS, decision: 'count as delivered' });
    expect(send(anna, CALLS)).toMatchObject({ uploads: [], error: null });
    expect(send(anna, BRANCH).error?.code).toBe(afterOneWord(code));
    world.addRows([newCall(world)], BRANCH);
    const mails = world.mails().length;
    world.pass(3);
    expect(world.delivered()).toHaveLength(sent);
    expect(world.mails().length).toBeGreaterThan(mails);
  });

  test('is closed once each tab has its answer, and new calls go on', () => {
    const { world, anna } = start();
    const sent = world.delivered().length;
    harm(world);
    for (const sheetId of [CALLS, BRANCH]) {
      anna.want('decideLedger', { sheetId, decision: 'count as delivered' });
    }
    world.addRows([newCall(world)], CALLS);
    world.addRows([newCall(world)], BRANCH);
    expect(send(anna, CALLS)).toMatchObject({ error: null });
    world.pass(3);
    expect(world.delivered()).toHaveLength(sent + 2);
    expect(new Set(world.delivered()).size).toBe(sent + 2);
  });

  test('is asked about for another counter of the same tab, too', () => {
    const { world, anna } = start([TEST_COUNTER_ID, EDIT_COUNTER_ID]);
    const { length } = world.standIn.state().uploads;
    harm(world);
    anna.want('decideLedger', { sheetId: BRANCH, decision: 'count as delivered' });
    anna.want('chooseCounter', { sheetId: BRANCH, counterId: String(TEST_COUNTER_ID) });
    expect(send(anna, BRANCH).error?.code).toBe(afterOneWord(code));
    expect(world.standIn.state().uploads).toHaveLength(length);
  });
});
