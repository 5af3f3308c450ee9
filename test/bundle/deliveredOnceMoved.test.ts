/** Delivered calls whose times are corrected in the sheet: nothing of them goes out again until a person says what they are. */

import { expect, test } from '@jest/globals';
import type { StoredValue } from '../../local/workbook/model';
import { CALLS, makeWorld, type Person, startSchedule, type World } from './scheduleWorld';

const IDS = ['1700000000100000001', '1700000000100000002', '1700000000100000003'];
const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';

interface Sent {
  readonly checked: { readonly heldByCode: Readonly<Record<string, number>> } | null;
  readonly uploads: readonly { readonly rows: number; readonly state: string }[];
  readonly error: { readonly code: string } | null;
}

/** Three delivered calls and a schedule. */
function start(times: readonly StoredValue[]): { readonly world: World; readonly anna: Person } {
  const world = makeWorld({ now: '2026-11-24T12:00:00Z' });
  world.addRows(times.map((time, index) => [IDS[index] ?? '', time, '', '30', `call ${index}`]));
  const anna = world.person('anna@agency.ru');
  startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
  expect(world.delivered()).toEqual(IDS);
  return { world, anna };
}

function setTimes({ workbook }: World, times: readonly StoredValue[]): void {
  const values = times.map((time) => [time]);
  workbook.apply({ type: 'values', sheetId: CALLS, row: 2, column: 2, values });
}

function send(anna: Person, request: object = {}): Sent {
  return anna.want('uploadCalls', { sheetId: CALLS, ...request }) as Sent;
}

const NINE = ['2026-11-24 09:00:00', '2026-11-24 09:01:00', '2026-11-24 09:02:00'];
const ELEVEN = ['2026-11-24 11:00:00', '2026-11-24 11:01:00', '2026-11-24 11:02:00'];

test('times that were corrected by two hours wait; new calls go, and a schedule says so by mail', () => {
  const { world, anna } = start(NINE);
  setTimes(world, ELEVEN);
  world.addRows([['1700000000100000009', '2026-11-24 12:00:00', '', '', 'new']]);
  const mails = world.mails().length;
  world.pass(3);
  expect(world.delivered()).toEqual([...IDS, '1700000000100000009']);
  expect(world.mails().length).toBeGreaterThan(mails);
  expect(send(anna)).toMatchObject({ uploads: [], checked: { heldByCode: { ROW_MOVED: 3 } } });
});

test('the same calls are written down as delivered, and asked about no more', () => {
  const { world, anna } = start(NINE);
  setTimes(world, ELEVEN);
  expect(anna.want('decideLedger', { sheetId: CALLS, decision: 'same calls' })).toBe(3);
  expect(send(anna)).toMatchObject({ uploads: [], checked: { heldByCode: {}, sentBefore: 3 } });
  expect(anna.want('decideLedger', { sheetId: CALLS, decision: 'same calls' })).toBe(0);
  expect(world.delivered()).toEqual(IDS);
  expect(world.log()[0]).toMatchObject({ Action: 'setup', Rows: 0 });
});

test('other calls are sent once by a person’s word', () => {
  const { world, anna } = start(NINE);
  setTimes(world, ELEVEN);
  expect(send(anna, { sendMoved: true }).uploads).toMatchObject([{ rows: 3, state: 'accepted' }]);
  expect(send(anna, { sendMoved: true }).uploads).toEqual([]);
  expect(world.delivered()).toEqual([...IDS, ...IDS]);
});

test('a formula that moves its times sends nothing a second time, hour after hour', () => {
  const { world } = start(NINE);
  for (let hour = 0; hour < 6; hour += 1) {
    setTimes(
      world,
      NINE.map((_time, index) => `2026-11-24 1${index}:00:0${hour}`),
    );
    world.pass(1);
  }
  expect(world.delivered()).toEqual(IDS);
});

test('date cells that became shown text without their seconds send nothing again', () => {
  const world = makeWorld({ now: '2026-11-24T12:00:00Z' });
  const areas = [{ row: 2, column: 2, rows: 3, columns: 1 }];
  world.workbook.apply({
    type: 'attribute',
    sheetId: CALLS,
    attribute: 'format',
    areas,
    value: DATE_FORMAT,
  });
  // 24 November 2026, some seconds after nine.
  const serials = [0, 1, 2].map((index) => 46_350 + (9 * 3600 + 60 * index + 17) / 86_400);
  world.addRows(serials.map((time, index) => [IDS[index] ?? '', time, '', '30', `call ${index}`]));
  const anna = world.person('anna@agency.ru');
  startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
  expect(world.delivered()).toEqual(IDS);
  setTimes(world, ['24.11.2026 9:00', '24.11.2026 9:01', '24.11.2026 9:02']);
  world.pass(2);
  expect(world.delivered()).toEqual(IDS);
});
