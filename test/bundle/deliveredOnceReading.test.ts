/** Rows that are read in another way than calls that went out before: nothing goes out until a person says so. */

import { expect, test } from '@jest/globals';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import type { StoredValue } from '../../local/workbook/model';
import {
  addSheet,
  CALLS,
  makeWorld,
  type Person,
  startSchedule,
  type World,
  type WorldOptions,
} from './scheduleWorld';

const COPY = 8;
const IDS = ['1700000000100000001', '1700000000100000002', '1700000000100000003'];

interface Sent {
  readonly uploads: readonly { readonly rows: number; readonly state: string }[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** A connected person before a tab with a call for each id, at the times given. */
function start(
  times: readonly StoredValue[],
  options: WorldOptions = { now: '2026-11-24T12:00:00Z' },
): { readonly world: World; readonly anna: Person } {
  const world = makeWorld(options);
  world.addRows(callsAt(times));
  const anna = world.person('anna@agency.ru');
  anna.want('pasteToken', { token: TEST_TOKEN });
  chooseCounter(anna, CALLS);
  return { world, anna };
}

function callsAt(times: readonly StoredValue[]): readonly (readonly StoredValue[])[] {
  return times.map((time, index) => [IDS[index % IDS.length] ?? '', time, '', '', `call ${index}`]);
}

function chooseCounter(anna: Person, sheetId: number): void {
  anna.want('chooseCounter', { sheetId, counterId: String(TEST_COUNTER_ID) });
}

function send(anna: Person, sheetId = CALLS, confirmed: readonly string[] = []): Sent {
  return anna.want('uploadCalls', { sheetId, confirmed: ['elsewhere', ...confirmed] }) as Sent;
}

function set(anna: Person, sheetId: number, change: object): void {
  anna.want('saveSettings', { sheetId, change });
}

const MORNING = ['2026-11-24 09:00:00', '2026-11-24 09:01:00', '2026-11-24 09:02:00'];

test('another zone while a batch is in doubt', () => {
  const { world, anna } = start(MORNING);
  world.order('drop-after,times=1');
  expect(send(anna).uploads[0]).toMatchObject({ rows: 3, state: 'in doubt' });
  world.order('list-lag:180,on=list');
  set(anna, CALLS, { timeZone: 'Europe/Samara' });
  const again = send(anna);
  expect(again).toMatchObject({ uploads: [], error: { code: 'READING_CHANGED' } });
  expect(again.error?.message).toContain('3 calls would go out');
  expect(world.delivered()).toHaveLength(3);
});

test('a tab that was duplicated and is read in another zone', () => {
  const { world, anna } = start(MORNING);
  send(anna);
  addSheet(world.workbook, COPY, 'Copy of Calls');
  world.addRows([['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration', 'Tag']], COPY);
  world.addRows(callsAt(MORNING), COPY);
  chooseCounter(anna, COPY);
  set(anna, COPY, { timeZone: 'Asia/Omsk' });
  const sent = send(anna, COPY);
  expect(sent).toMatchObject({ uploads: [], error: { code: 'READING_CHANGED' } });
  expect(sent.error?.message).toContain('“Calls”');
  expect(world.delivered()).toHaveLength(3);
});

test('a time of day for dates that was none in between', () => {
  const dates = ['2026-11-21', '2026-11-22', '2026-11-23'];
  const { world, anna } = start(dates);
  set(anna, CALLS, { timeForDates: '12:00' });
  expect(send(anna).uploads).toHaveLength(1);
  set(anna, CALLS, { timeForDates: null });
  world.addRows([['1700000000100000009', '2026-11-24 10:00:00', '', '', 'new']]);
  expect(send(anna, CALLS, ['over-ten-percent']).uploads[0]).toMatchObject({ rows: 1 });
  set(anna, CALLS, { timeForDates: '13:00' });
  expect(send(anna)).toMatchObject({ uploads: [], error: { code: 'READING_CHANGED' } });
  expect(world.delivered()).toHaveLength(4);
});

test('the order of day and month is kept when the dates that proved it are gone', () => {
  const times = ['25/11/2026 10:00', '26/11/2026 10:00', '27/11/2026 10:00'];
  const later = ['01/12/2026 10:00', '02/12/2026 10:00', '03/12/2026 10:00', '04/12/2026 10:00'];
  const options = { now: '2026-12-05T12:00:00Z', locale: 'en_US' };
  const { world, anna } = start([...times, ...later], options);
  expect(send(anna).uploads[0]).toMatchObject({ rows: 7 });
  const empty = times.map(() => ['', '', '', '', '']);
  world.workbook.apply({ type: 'values', sheetId: CALLS, row: 2, column: 1, values: empty });
  world.clock.nowMs = Date.parse('2027-05-01T12:00:00Z');
  expect(send(anna)).toMatchObject({ uploads: [], error: null });
  world.addRows([['1700000000100000009', '12/25/2026 10:00', '', '', 'month first']]);
  expect(send(anna, CALLS, ['over-ten-percent'])).toMatchObject({ uploads: [], error: null });
  expect(world.delivered()).toHaveLength(7);
});

test('what a person has confirmed is not asked again, until the rows are read in yet another way', () => {
  const { world, anna } = start(MORNING);
  send(anna);
  addSheet(world.workbook, COPY, 'Branch');
  world.addRows([['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration', 'Tag']], COPY);
  world.addRows([['1700000000100000011', '2026-11-24 11:00:00', '', '', 'branch']], COPY);
  chooseCounter(anna, COPY);
  set(anna, COPY, { timeZone: 'Europe/Samara' });
  expect(send(anna, COPY).error?.code).toBe('READING_CHANGED');
  expect(send(anna, COPY, ['reading']).uploads).toHaveLength(1);
  world.addRows([['1700000000100000012', '2026-11-24 11:05:00', '', '', 'branch']], COPY);
  expect(send(anna, COPY)).toMatchObject({ uploads: [{ rows: 1 }], error: null });
  set(anna, COPY, { timeZone: 'Europe/Moscow' });
  expect(send(anna, COPY).error?.code).toBe('READING_CHANGED');
});

test('a schedule stops and says so', () => {
  const world = makeWorld({ now: '2026-11-24T12:00:00Z' });
  world.addRows(callsAt(MORNING));
  const anna = world.person('anna@agency.ru');
  startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
  set(anna, CALLS, { timeZone: 'Asia/Omsk' });
  world.pass(3);
  expect(world.delivered()).toHaveLength(3);
  expect(world.log().some(({ Message }) => String(Message).includes('read in another way'))).toBe(
    true,
  );
});
