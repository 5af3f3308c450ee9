/** What a scheduled run costs at a large sheet: counted service calls at the times that were published for them. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { CALLS, makeWorld, newCall, type Person, startSchedule, type World } from './scheduleWorld';

/**
 * Seconds, from what was measured in public. 100,000 rows of ten columns are read in 8 to 9 s (ten million cells in
 * blocks of 200,000 rows: 85 s); in such a book one cell costs 0.3 s to read and 0.2 s to write; a property 0.08 s;
 * a request 0.16 s, to which Metrica's own time comes.
 */
const SECONDS = { cellRead: 8.5 / 1_000_000, trip: 0.3, write: 0.2, property: 0.08, fetch: 0.16 };

/** What nobody has published is taken large: Metrica's time for a request, the processor's for 100,000 rows. */
const METRICA_SECONDS = 5;
const COMPUTING_SECONDS = 20;

const OLD_ROWS = 100_000;
const NEW_ROWS = 500;

/** A scheduled run works at most three minutes. */
const LIMIT_SECONDS = 180;

let world: World;
let anna: Person;

beforeAll(() => {
  world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  anna = world.person('anna@agency.ru');
  const set = { maxRows: OLD_ROWS + NEW_ROWS + 10 };
  world.workbook.apply({ type: 'sheetProperties', sheetId: CALLS, set });
  world.addRows(calls(OLD_ROWS));
  startSchedule(world, anna, { kind: 'daily', hour: 7 });
  world.clock.nowMs = Date.parse('2025-03-11T04:20:00Z');
  world.addRows(calls(NEW_ROWS));
  anna.host.resetCounts();
  anna.tick();
}, 600_000);

/** Calls of the last days, some minutes apart. */
function calls(count: number) {
  return Array.from({ length: count }, (_, index) => newCall(world, 30 + (index % 3000)));
}

describe('a scheduled run at 100,000 rows with 500 new ones', () => {
  test('delivers the 500', () => {
    const [run, sent] = world.log();
    expect(run).toMatchObject({ Action: 'schedule', Accepted: '' });
    expect(sent).toMatchObject({ Action: 'upload', Accepted: NEW_ROWS });
    expect(world.delivered()).toHaveLength(OLD_ROWS + NEW_ROWS);
  });

  test('stays within three minutes at the published times of its service calls', () => {
    const { counts } = anna.host;
    const named = (pattern: RegExp) =>
      Object.entries(counts.calls)
        .filter(([name]) => pattern.test(name))
        .reduce((sum, [, count]) => sum + count, 0);
    const properties = named(/^(Properties|Cache)\./);
    const fetches = named(/^UrlFetchApp\.fetch/);
    const seconds =
      COMPUTING_SECONDS +
      counts.cellsRead * SECONDS.cellRead +
      properties * SECONDS.property +
      fetches * (SECONDS.fetch + METRICA_SECONDS) +
      (counts.reads - properties - fetches) * SECONDS.trip +
      counts.writes * SECONDS.write;
    expect(fetches).toBeGreaterThan(0);
    expect(counts.cellsRead).toBeGreaterThan(OLD_ROWS);
    expect(seconds).toBeLessThanOrEqual(LIMIT_SECONDS);
  });

  test('keeps to the round trips of an upload of one batch, with those of the hourly settling', () => {
    // Design section 14: check 20 + 5 for each 50,000 rows, upload 12 + 10 a batch; the tick settles first.
    const check = 20 + 5 * Math.ceil((OLD_ROWS + NEW_ROWS) / 50_000);
    expect(anna.host.counts.reads).toBeLessThanOrEqual(2 * (check + 12 + 10));
  });
});

describe('a check and an upload by hand beside 100,500 delivered calls', () => {
  const CHECK_READS = 20 + 5 * Math.ceil((OLD_ROWS + NEW_ROWS + 1) / 50_000);

  test('cost no more round trips than in a spreadsheet that has sent nothing', () => {
    world.addRows([newCall(world)]);
    anna.host.resetCounts();
    const checked = anna.want('checkSheet', { sheetId: CALLS });
    expect(checked).toMatchObject({ ready: 1, sentBefore: OLD_ROWS + NEW_ROWS });
    expect(anna.host.counts.reads).toBeLessThanOrEqual(CHECK_READS);
    anna.host.resetCounts();
    const sent = anna.want('uploadCalls', { sheetId: CALLS, confirmed: [] });
    expect(sent).toMatchObject({ uploads: [{ rows: 1, state: 'accepted' }] });
    expect(anna.host.counts.reads).toBeLessThanOrEqual(CHECK_READS + 12 + 10);
  });
});

describe('a scheduled run with more than fits into three minutes', () => {
  test('does not begin a batch that would not end in time, and goes on in the next hours', () => {
    const slow = makeWorld({ now: '2025-03-10T06:20:00Z' });
    const owner = slow.person('anna@agency.ru');
    const set = { maxRows: 31_000 };
    slow.workbook.apply({ type: 'sheetProperties', sheetId: CALLS, set });
    slow.addRows([newCall(slow)]);
    startSchedule(slow, owner, { kind: 'daily', hour: 7 });
    slow.clock.nowMs = Date.parse('2025-03-11T04:20:00Z');
    slow.addRows(Array.from({ length: 30_000 }, (_, index) => newCall(slow, 30 + (index % 3000))));
    slow.order('delay:80000,on=upload');
    const spent: number[] = [];
    for (let hour = 0; hour < 2; hour += 1) {
      const startMs = Date.parse('2025-03-11T04:20:00Z') + hour * 3_600_000;
      slow.clock.nowMs = startMs;
      owner.tick();
      spent.push((slow.clock.nowMs - startMs) / 1000);
    }
    for (const seconds of spent) expect(seconds).toBeLessThanOrEqual(LIMIT_SECONDS);
    expect(slow.delivered()).toHaveLength(30_001);
    const [last, first] = slow.log().filter(({ Action }) => Action === 'schedule');
    expect(String(first?.Message)).toMatch(/^20,000 sent, 0 wait\. Goes on in the next hour\.$/);
    expect(String(last?.Message)).toMatch(/^10,000 sent, 0 wait\. Next run/);
  }, 600_000);
});
