/** The watchman as part of a schedule's mails: only where a person asked for it, each thing once, with its figure. */

import { expect, test } from '@jest/globals';
import { changeSettings } from '../../../src/app/tab/tabState';
import { SHEET_ID } from '../fakes/fakePorts';
import { makeTickWorld, SCHEDULES, type TickWorld } from './tickWorld';

const DAY_MS = 24 * 3_600_000;
const [, DAILY] = SCHEDULES[1] ?? SCHEDULES[0] ?? ['', { kind: 'daily', hour: 13 }];

function watched(watch: boolean, mail = true): TickWorld {
  const world = makeTickWorld(DAILY);
  world.byHand((ports) =>
    changeSettings(ports, SHEET_ID, (now) => ({ ok: true, value: { ...now, watch, mail } })),
  );
  return world;
}

/** A run a day, with calls as far as `calls` says; Saturdays and Sundays have none. */
function passDays(world: TickWorld, days: number, calls: (day: number) => boolean): void {
  for (let day = 0; day < days; day += 1) {
    world.cloud.nowMs = Date.parse('2026-11-20T09:58:00Z') + day * DAY_MS;
    const weekday = new Date(world.cloud.nowMs).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && calls(day)) world.addCalls(3);
    world.pass(1);
  }
}

const bodies = (world: TickWorld) =>
  world.mails.map(({ subject, body }) => `${subject}: ${body.split('\n')[0]}`);

test('a silence after weeks with calls on each working day is mailed once', () => {
  const world = watched(true);
  // Tuesday, 29 December, is the last day with calls.
  passDays(world, 47, (day) => day < 40);
  expect(bodies(world)).toEqual([
    'Metrica Calls: “Calls” needs you: No calls have come for 2 working days: the last ones were made on 2026-12-29, and before that there were some on each working day. Look whether the export, the form or the formula that fills the sheet still works.',
  ]);
});

test.each([
  ['nobody asked for it', false, true],
  ['mails are off', true, false],
])('nothing is said where %s', (_what, watch, mail) => {
  const world = watched(watch, mail);
  passDays(world, 47, (day) => day < 40);
  expect(bodies(world)).toEqual([]);
});

test('a schedule that fails has its own mail, and is no silence', () => {
  const world = watched(true);
  passDays(world, 40, () => true);
  world.answer = () => ({ kind: 'answer', status: 401, headers: {}, text: '' });
  for (let day = 0; day < 5; day += 1) world.pass(24);
  expect(bodies(world).join()).not.toMatch(/No calls have come/);
});

test.each([
  [3, 'it is said how many of the new rows are bad', /^3 of 5 new rows \(60 %\) cannot be sent/m],
  [1, 'a tenth is no cause', null],
])('of %d bad new rows among others %s', (bad, _what, words) => {
  const world = watched(true);
  world.byHand((ports) =>
    changeSettings(ports, SHEET_ID, (now) => ({
      ok: true,
      value: { ...now, overTenPercent: 'send-good' },
    })),
  );
  if (words === null) world.addCalls(7);
  for (let row = 0; row < bad; row += 1) {
    world.cloud.tabs.get(SHEET_ID)?.push(['not an id', `2026-11-20 12:0${row}:00`]);
  }
  world.pass(1);
  const [mail] = world.mails;
  if (words === null) expect(mail?.body).not.toMatch(/new rows \(/);
  else expect(mail?.body).toMatch(words);
});
