/** A ledger of many small batches: after days of hourly schedules a check costs no more than on the first day. */

import { beforeAll, expect, test } from '@jest/globals';
import {
  addSheet,
  CALLS,
  makeWorld,
  newCall,
  type Person,
  startSchedule,
  TITLES,
  type World,
} from './scheduleWorld';

const OTHER = 2;
const HOURS = 60;

let world: World;
let anna: Person;

/** Two tabs send a call every hour, so that lines of both, and of changed statuses, stand between each other. */
beforeAll(() => {
  world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  anna = world.person('anna@agency.ru');
  addSheet(world.workbook, OTHER, 'Other calls');
  world.addRows([TITLES], OTHER);
  for (const sheetId of [CALLS, OTHER]) {
    world.addRows([newCall(world)], sheetId);
    startSchedule(world, anna, { kind: 'hours', everyHours: 1 }, { sheetId });
  }
  world.pass(HOURS, {
    between: () => {
      for (const sheetId of [CALLS, OTHER]) world.addRows([newCall(world)], sheetId);
    },
  });
}, 600_000);

test('every call of both tabs was delivered, hour by hour', () => {
  const uploads = world.standIn.state().uploads.length;
  expect(uploads).toBeGreaterThanOrEqual(2 * HOURS);
  expect(new Set(world.delivered()).size).toBe(2 * (HOURS + 1));
});

test.each([CALLS, OTHER])(
  'a check of tab %s keeps to the round trips of a new spreadsheet',
  (tab) => {
    anna.host.resetCounts();
    const checked = anna.want('checkSheet', { sheetId: tab });
    expect(checked).toMatchObject({ ready: 0, sentBefore: HOURS + 1 });
    expect(anna.host.counts.reads).toBeLessThanOrEqual(20 + 5);
  },
);
