/** Each service call of a due tick fails, is cut off or takes long, for each schedule: the right reason, no false mail, nothing lost, nothing doubled. */

import { describe, expect, test } from '@jest/globals';
import { FAULT, type Hurt, makeTickWorld, SCHEDULES, type TickWorld } from './tickWorld';

const DUE_MS = Date.parse('2026-11-20T10:17:00Z');

/** The calls of a tick in which nothing goes wrong. */
function callsOfTick(schedule: (typeof SCHEDULES)[number][1]): readonly string[] {
  const world = makeTickWorld(schedule);
  world.cloud.nowMs = DUE_MS;
  return world.tick();
}

/** Lines since the schedule was switched on, the newest first. */
const lines = (world: TickWorld) =>
  world
    .log()
    .slice(0, -2)
    .map(({ action, result, message }) => `${action}, ${result}: ${message}`);

/** What a tick that was hurt, and the two after it, did wrong; '' where all is right. */
function wrongOf(schedule: (typeof SCHEDULES)[number][1], name: string, hurt: Hurt): string {
  const world = makeTickWorld(schedule);
  world.cloud.nowMs = DUE_MS;
  world.tick(hurt);
  const first = { lines: lines(world), stored: world.stored(), mails: world.mails.length };
  world.pass(2);
  const all = lines(world);
  const wrong: string[] = [];
  const claim = (isSo: boolean, what: string) => {
    if (!isSo) wrong.push(what);
  };
  const said = all.join('\n');
  const isCut = hurt.how.startsWith('cut');
  const inDoubt = /, in doubt: /.test(said);
  claim(!/Google did not start it/.test(said), 'Google is said not to have come');
  claim(isCut || !/cut off/.test(said), 'it is said to have been cut off');
  claim(
    world.stored().every((times) => times <= 1),
    'a call was sent twice',
  );
  claim(inDoubt || world.stored().every((times) => times === 1), 'a call was not made up for');
  claim(world.state()?.failingSinceMs === 0, 'tries are still counted');
  claim(/^(?:done|nothing new)$/.test(world.state()?.run?.state ?? ''), 'it did not end well');
  const undone = first.stored.some((times) => times === 0);
  if (hurt.how.startsWith('fails')) {
    // Before the spreadsheet is reached there is no log, and a log that fails has no line.
    const hasLog = hurt.call > 2 && name !== 'log.add';
    const reason = first.lines.some((line) => line.includes(FAULT) || /in doubt/.test(line));
    claim(!undone || !hasLog || reason, 'the hour that did nothing has no reason');
  }
  if (hurt.how === 'slow') {
    claim(!/failed|stopped|refused/.test(said), 'what was slow is said to have failed');
    claim(!undone || /schedule, busy: .*no time was left/.test(first.lines[0] ?? ''), 'no reason');
  }
  const mayMail = isCut || inDoubt;
  const subjects = world.mails.map(({ subject }) => subject);
  claim(subjects.length <= (mayMail ? 2 : 0), `mails: ${subjects.join('; ')}`);
  claim(
    subjects.every((subject) => subject.endsWith('goes on by itself')),
    'a person is called',
  );
  return wrong.length === 0 ? '' : `${hurt.how}, call ${hurt.call} ${name}: ${wrong.join(', ')}`;
}

const WAYS = [
  'fails before',
  'cut, writes kept',
  'slow',
  'fails after',
  'cut, writes lost',
] as const;

describe.each(SCHEDULES)('%s', (name, schedule) => {
  // What differs by schedule is when it tries again: a week shows most.
  test.each(WAYS.slice(0, name === 'weekly' ? 5 : 3))(
    'a tick of which any one call %s is told as it was, and made up for',
    (how) => {
      const calls = callsOfTick(schedule);
      expect(calls.length).toBeGreaterThan(60);
      const wrong = calls
        .map((call, index) => wrongOf(schedule, call, { call: index + 1, how }))
        .filter((each) => each !== '');
      expect(wrong).toEqual([]);
    },
  );
});
