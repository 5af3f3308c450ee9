/** A simulated month of the built bundle: rows appear, things go wrong, the zone and the owner change; every call arrives once and every failure is told. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { nextDueMs } from '../../src/core/settings/dueTime';
import { zoneOf } from '../../src/core/time/zone';
import { quotaEndsAtMs } from '../../src/metrica/errors';
import {
  addSheet,
  CALLS,
  HOUR_MS,
  type LogLine,
  makeWorld,
  newCall,
  type Person,
  startSchedule,
  TITLES,
  type World,
} from './scheduleWorld';

const ANNA = 'anna@agency.ru';
const BORIS = 'boris@agency.ru';
const SECOND_TAB = 8;
const DAYS = 30;
/** Monday; Berlin's clock goes forward on the 30th of March. */
const START = '2025-03-10T09:20:00+01:00';

interface Month {
  readonly world: World;
  readonly anna: Person;
  readonly boris: Person;
  /** ClientIds of all calls that can be sent. */
  readonly ids: readonly string[];
  readonly phones: readonly string[];
  readonly mostTriggers: number;
  readonly days: readonly {
    readonly name: string;
    readonly fromMs: number;
    readonly toMs: number;
  }[];
  /** Log lines by the hour in which they were first seen: old ones move and are updated. */
  readonly seenLines: readonly { readonly atMs: number; readonly line: LogLine }[];
  /** What the panel told Boris before he took over. */
  readonly panelOfBoris: Readonly<Record<string, unknown>>;
}

let month: Month;

beforeAll(() => {
  month = playMonth();
}, 600_000);

/** Whatever is wrong on a day is put right at its end. */
function playMonth(): Month {
  const world = makeWorld({ now: START, timeZone: 'Europe/Berlin', locale: 'de_DE' });
  const anna = world.person(ANNA);
  const boris = world.person(BORIS);
  const ids: string[] = [];
  const phones: string[] = [];
  const days: { name: string; fromMs: number; toMs: number }[] = [];
  const seenLines: { atMs: number; line: LogLine }[] = [];
  const seen = new Set<string>();
  let mostTriggers = 0;
  world.triggers.onChange(() => {
    for (const email of [ANNA, BORIS]) {
      const own = world.triggers.all.filter(({ userEmail }) => userEmail === email);
      mostTriggers = Math.max(mostTriggers, own.length);
    }
  });
  const appear = (sheetId: number, count: number) => {
    for (let index = 0; index < count; index += 1) {
      const call = newCall(world);
      ids.push(String(call[0]));
      phones.push(String(call[2]));
      world.addRows([call], sheetId);
    }
  };
  const between = (nowMs: number) => {
    for (const line of world.log()) {
      const key = JSON.stringify([line.Time, line.Sheet, line.Action, line.Result, line.Batch]);
      if (seen.has(key)) continue;
      seen.add(key);
      seenLines.push({ atMs: nowMs, line });
    }
    // Calls come in by day on one tab, every five hours on the other.
    const hour = Math.floor(nowMs / HOUR_MS);
    if (hour % 24 > 7 && hour % 24 < 18 && hour % 3 === 0) appear(CALLS, 1);
    if (hour % 5 === 0) appear(SECOND_TAB, 1);
  };
  const day = (name: string, asleep: readonly string[] = [], hours = 24) => {
    const fromMs = world.clock.nowMs;
    world.pass(hours, { asleep, between });
    days.push({ name, fromMs, toMs: world.clock.nowMs });
  };

  addSheet(world.workbook, SECOND_TAB, 'Branch');
  world.addRows([TITLES], SECOND_TAB);
  appear(CALLS, 3);
  appear(SECOND_TAB, 3);
  startSchedule(world, anna, { kind: 'daily', hour: 7 });
  startSchedule(world, anna, { kind: 'hours', everyHours: 6 }, { sheetId: SECOND_TAB });

  day('quiet');
  world.order('drop-after,times=1');
  day('an answer is lost');
  world.order('status:503:html,on=list,times=2');
  day('Metrica is down');
  let cuts = 1;
  world.faults = (point) =>
    point.name === 'SpreadsheetApp.Sheet.appendRow' && point.when === 'after' && cuts-- > 0
      ? { kind: 'abort', keep: 1 }
      : undefined;
  day('a run is cut');
  world.faults = () => undefined;
  world.order('refuse:invalid_uploading,on=upload,times=1');
  day('a file is refused');
  day('after the refusal');
  const bad = newCall(world);
  const badIds = ['bad', 'worse', 'worst'];
  for (const id of badIds) world.addRows([[id, ...bad.slice(1)]]);
  day('too many errors');
  mend(world, badIds, ids);
  day('mended', [ANNA], 30);
  day('Google starts again');
  const loadingRow = world.workbook.sheet(CALLS)?.lastRow() ?? 2;
  setTag(world, loadingRow, 'Loading...');
  day('loading');
  setTag(world, loadingRow, 'loaded');
  day('loaded');
  world.order('refuse:quota_requests_by_uid,times=1');
  day('quota');
  day('after the quota');
  world.workbook.apply({ type: 'spreadsheet', set: { timeZone: 'Asia/Yekaterinburg' } });
  day('another zone');
  for (const sheetId of [CALLS, SECOND_TAB]) {
    appear(sheetId, 2);
    anna.want('uploadCalls', { sheetId, confirmed: ['reading'] });
  }
  day('the zone is confirmed');
  world.denied = ['script.external_request'];
  day('permission lapsed');
  day('permission lapsed still');
  world.denied = [];
  day('allowed again');
  world.workbook.apply({ type: 'spreadsheet', set: { timeZone: 'Europe/Berlin' } });
  for (const sheetId of [CALLS, SECOND_TAB]) {
    appear(sheetId, 2);
    anna.want('uploadCalls', { sheetId, confirmed: ['reading'] });
    appear(sheetId, 4);
  }
  world.order('short:1,times=1');
  day('taken short');
  day('the owner has left', [ANNA], 72);
  const panelOfBoris = boris.want('readPanel', { sheetId: CALLS }) as Month['panelOfBoris'];
  boris.want('pasteToken', { token: TEST_TOKEN });
  for (const sheetId of [CALLS, SECOND_TAB]) boris.want('takeScheduleOver', { sheetId });
  while (world.clock.nowMs < Date.parse(START) + DAYS * 24 * HOUR_MS) day('taken over');
  // One more night delivers what came in last.
  world.pass(30);
  return { world, anna, boris, ids, phones, mostTriggers, days, seenLines, panelOfBoris };
}

/** The person corrects the ids of three rows. */
function mend(world: World, badIds: readonly string[], ids: string[]): void {
  const sheet = world.workbook.sheet(CALLS);
  for (let row = 1; row <= (sheet?.lastRow() ?? 0); row += 1) {
    if (!badIds.includes(String(sheet?.value(row, 1)))) continue;
    const call = newCall(world);
    ids.push(String(call[0]));
    world.workbook.apply({ type: 'values', sheetId: CALLS, row, column: 1, values: [call] });
  }
}

/** A tag that a formula fills. */
function setTag(world: World, row: number, value: string): void {
  const column = TITLES.indexOf('Tag') + 1;
  world.workbook.apply({ type: 'values', sheetId: CALLS, row, column, values: [[value]] });
}

function dayOf(name: string) {
  const found = month.days.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no day “${name}”.`);
  return found;
}

/** What a person was told within a day and the hours after it: results of the log, subjects of mails. */
function toldOn(name: string, hoursAfter = 0) {
  const { fromMs, toMs } = dayOf(name);
  const within = (ms: number) => ms >= fromMs && ms < toMs + hoursAfter * HOUR_MS;
  return {
    results: month.seenLines
      .filter(({ atMs }) => within(atMs - HOUR_MS))
      .map(({ line }) => `${line.Action}: ${line.Result}`),
    mails: month.world
      .mails()
      .filter(({ sentAt }) => within(sentAt))
      .map(({ subject, body }) => `${subject}\n${body}`),
  };
}

describe('a month of runs', () => {
  test('delivers every call once', () => {
    const delivered = month.world.delivered();
    expect(delivered.length).toBeGreaterThan(150);
    expect(new Set(delivered).size).toBe(delivered.length);
    // One that Metrica itself left out: told in numbers, and never sent again.
    const missing = month.ids.filter((id) => !delivered.includes(id));
    expect(missing).toHaveLength(1);
    const sent = month.world.requests.filter(({ body }) =>
      new TextDecoder().decode(body ?? new Uint8Array()).includes(missing[0] ?? '?'),
    );
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['an answer is lost', 'schedule: in doubt', /no clear answer came/],
    ['a run is cut', 'schedule: cut off', /was cut off by Google/],
    ['too many errors', 'schedule: stopped', /Nothing was sent: 3 of/],
    ['Google starts again', 'schedule: failed', /did not happen in time/],
    ['quota', 'schedule: failed', /used up Metrica’s requests for today/],
    ['another zone', 'schedule: stopped', /read in another way/],
    ['permission lapsed', 'schedule: authorisation lapsed', /Allow it here: https:/],
    ['taken short', 'schedule: accepted short', /Metrica took \d+ of \d+ calls/],
  ] as const)('on the day “%s” the log says %s and a mail tells why', (name, result, mail) => {
    const told = toldOn(name);
    expect(told.results).toContain(result);
    expect(told.mails.filter((text) => mail.test(text))).not.toEqual([]);
  });

  test('an hour without an answer from Metrica is in the log, goes on and mails nobody', () => {
    const told = toldOn('Metrica is down');
    expect(told.results).toContain('schedule: failed');
    expect(told.mails).toEqual([]);
  });

  test('a file that is refused once goes out in halves within the same run', () => {
    const { results } = toldOn('a file is refused');
    expect(results).toContain('upload: refused');
    expect(results).not.toContain('schedule: refused');
  });

  test('a sheet that is still loading waits, and is reported after three hours', () => {
    const { fromMs } = dayOf('loading');
    const mails = month.world.mails().filter(({ body }) => /still loading/.test(body));
    const zone = zoneOf('Europe/Berlin');
    if (zone === null) throw new Error('Berlin is gone.');
    const dueMs = nextDueMs({ kind: 'daily', hour: 7 }, zone, fromMs);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.sentAt).toBeGreaterThanOrEqual(dueMs + 3 * HOUR_MS);
    expect(mails[0]?.sentAt).toBeLessThan(dueMs + 4 * HOUR_MS);
  });

  test('no request goes to Metrica between the daily limit and 00:00 GMT', () => {
    const mails = month.world.mails().filter(({ body }) => /used up Metrica/.test(body));
    // One for each sheet, after three hours of waiting.
    expect(mails).toHaveLength(2);
    const metMs = (mails[0]?.sentAt ?? 0) - 3 * HOUR_MS + 60_000;
    const endsMs = quotaEndsAtMs(metMs);
    const times = month.world.requests.map(({ atMs }) => atMs);
    expect(times.filter((atMs) => atMs > metMs && atMs < endsMs)).toEqual([]);
    expect(times.filter((atMs) => atMs >= endsMs && atMs < endsMs + HOUR_MS)).not.toEqual([]);
  });

  test('a schedule goes on by itself once its permission is given again', () => {
    expect(toldOn('permission lapsed still').mails).toHaveLength(1);
    expect(toldOn('allowed again').results).toContain('schedule: ok');
  });

  test('tells whoever opens the panel that the owner’s runs have stopped, and lets them take over', () => {
    expect(month.panelOfBoris).toMatchObject({
      schedule: { owner: ANNA, isMine: false, missedMs: expect.any(Number) },
    });
    const line = month.seenLines.find(({ line: { Message } }) =>
      /taken over/.test(String(Message)),
    );
    expect(line?.line).toMatchObject({ Action: 'setup', Result: 'ok', By: BORIS });
    expect(String(line?.line.Message)).toContain(ANNA);
    expect(toldOn('taken over').results).toContain('schedule: ok');
  });

  test('mails at most once a day for the same reason', () => {
    const last = new Map<string, number>();
    for (const { to, subject, body, sentAt } of month.world.mails()) {
      // A reason is told by its sentence, whatever numbers and times stand in it.
      const reason = `${to} ${subject} ${(body.split('\n')[0] ?? '').replace(/\d+/g, 'N')}`;
      const before = last.get(reason) ?? Number.NEGATIVE_INFINITY;
      expect({ reason, hours: sentAt - before >= 23.8 * HOUR_MS }).toEqual({ reason, hours: true });
      last.set(reason, sentAt);
    }
    expect(last.size).toBeGreaterThan(8);
  });

  test('never has more than one trigger for a person in the spreadsheet', () => {
    expect(month.mostTriggers).toBe(1);
    const trigger = { schedule: { kind: 'everyHours', hours: 1 }, handler: 'onHourly' };
    expect(month.world.triggers.all.find(({ userEmail }) => userEmail === BORIS)).toMatchObject(
      trigger,
    );
  });
});

describe('the log of a month', () => {
  test('reads like a diary: newest on top, a line a run, nothing new in a row only once', () => {
    const lines = month.world.log();
    const times = lines.map(({ Time }) => String(Time));
    expect(times.every((time) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time))).toBe(true);
    for (const sheet of ['Calls', 'Branch']) {
      const runs = lines.filter(({ Action, Sheet }) => Action === 'schedule' && Sheet === sheet);
      expect(runs.length).toBeGreaterThan(DAYS / 2);
      runs.forEach((line, index) => {
        const isRepeated =
          line.Result === 'nothing new' && runs[index + 1]?.Result === 'nothing new';
        // Between two of them stands at least a line of another kind.
        if (isRepeated)
          expect(lines.indexOf(runs[index + 1] ?? line) - lines.indexOf(line)).toBeGreaterThan(1);
      });
    }
  });

  test('names the owner, the counts and the next run', () => {
    const run = month.world
      .log()
      .find(({ Action, Result }) => Action === 'schedule' && Result === 'ok');
    expect(run).toMatchObject({
      By: BORIS,
      Counter: String(TEST_COUNTER_ID),
      Rows: expect.any(Number),
    });
    expect(String(run?.Message)).toMatch(
      /^\d+ sent, \d+ waits?\. Next run \d{4}-\d\d-\d\d \d\d:00–\d\d:00\.$/,
    );
  });

  test('follows every upload to its last status', () => {
    const batches = month.world.log().filter(({ 'Upload ID': id }) => id !== '');
    expect(batches.length).toBeGreaterThan(50);
    for (const { Status, Time } of batches.slice(5)) {
      expect([Time, ['PROCESSED', 'LINKAGE_FAILURE'].includes(String(Status))]).toEqual([
        Time,
        true,
      ]);
    }
  });
});

describe('what was written in a month', () => {
  test('holds no token, phone or id outside the sheet of calls and the people’s own properties', () => {
    const { world, anna, boris, ids, phones } = month;
    const sheets = world.workbook.sheets
      .filter(({ sheetId }) => sheetId !== CALLS && sheetId !== SECOND_TAB)
      .map((sheet) =>
        sheet.values({ row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() }),
      );
    const people = [anna, boris];
    const written = JSON.stringify([
      sheets,
      [...world.document.values],
      [...world.script.values],
      world.mails(),
      people.map(({ host }) => [host.console, host.ui]),
      people.map((person) => person.want('readPanel', { sheetId: SECOND_TAB })).map(withoutSamples),
      world.requests.map(({ url }) => url),
    ]);
    for (const secret of [TEST_TOKEN, ...ids, ...phones]) {
      expect(written.includes(secret) ? secret : '').toBe('');
    }
    // The search itself finds what is there.
    expect(JSON.stringify([...anna.properties.values])).toContain(TEST_TOKEN);
  });
});

/** The panel shows a few cells of the tab it is on, as they stand there. */
function withoutSamples(panel: unknown) {
  const { columns: _columns, ...rest } = panel as Record<string, unknown>;
  return rest;
}
