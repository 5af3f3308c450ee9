/** What happens around a schedule that nobody wished for: nothing is lost, nothing doubled, and a person is told. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { TEST_TOKEN } from '../../local/metrica/api/accounts';
import { uploadElsewhere } from '../local/metrica/elsewhere';
import {
  addSheet,
  CALLS,
  HOUR_MS,
  makeWorld,
  newCall,
  type Person,
  startSchedule,
  type World,
} from './scheduleWorld';

const ANNA = 'anna@agency.ru';
const BORIS = 'boris@agency.ru';
const STATE = `mc.tab.${CALLS}.schedule`;
const SETTINGS = `mc.tab.${CALLS}.settings`;
const DAILY = { kind: 'daily', hour: 7 };

let world: World;
let anna: Person;

beforeEach(() => {
  world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  anna = world.person(ANNA);
  world.addRows([newCall(world), newCall(world)]);
  startSchedule(world, anna, DAILY);
});

function results(): readonly string[] {
  return world.log().map(({ Action, Result }) => `${Action}: ${Result}`);
}

function messages(): string {
  return world
    .log()
    .map(({ Message }) => Message)
    .join('\n');
}

function subjects(): readonly string[] {
  return world.mails().map(({ subject }) => subject);
}

/** A day later with one call more: what is delivered is delivered once. */
function nextDay(count = 1): void {
  for (let index = 0; index < count; index += 1) world.addRows([newCall(world)]);
  world.pass(24);
}

function expectDelivered(count: number): void {
  const delivered = world.delivered();
  expect(new Set(delivered).size).toBe(delivered.length);
  expect(delivered).toHaveLength(count);
}

describe('switching on', () => {
  test('is refused before one upload of the tab by hand, with what to do', () => {
    addSheet(world.workbook, 9, 'Other');
    const answer = anna.ask('switchScheduleOn', { sheetId: 9, schedule: DAILY, mail: true });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_UPLOADED_YET' } });
  });

  test('is allowed after an upload whose lost answer was found later', () => {
    const other = makeWorld({ now: '2025-03-10T06:20:00Z' });
    const person = other.person(ANNA);
    other.addRows([newCall(other)]);
    person.want('pasteToken', { token: TEST_TOKEN });
    person.want('chooseCounter', { sheetId: CALLS, counterId: '12345678' });
    other.order('drop-after,times=1');
    person.want('uploadCalls', { sheetId: CALLS });
    const on = () => person.ask('switchScheduleOn', { sheetId: CALLS, schedule: DAILY });
    expect(on()).toMatchObject({ ok: false, error: { code: 'NOT_UPLOADED_YET' } });
    person.want('settleCalls');
    expect(on().ok).toBe(true);
  });

  test('keeps the one trigger when the schedule is changed', () => {
    const before = world.triggers.all;
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule: { kind: 'hours', everyHours: 6 } });
    expect(world.triggers.all).toEqual(before);
  });

  test('removes a trigger of another version that stands in the way', () => {
    anna.want('switchScheduleOff', { sheetId: CALLS });
    world.triggers.add({
      uniqueId: '1',
      userEmail: ANNA,
      documentId: world.workbook.properties.id,
      handler: 'runEveryDay',
      schedule: { kind: 'everyHours', hours: 24 },
      createdAt: world.clock.nowMs,
    });
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule: DAILY });
    expect(world.triggers.all.map(({ handler }) => handler)).toEqual(['onHourly']);
  });

  test('says in words which permission is missing, with the page that gives it', () => {
    anna.want('switchScheduleOff', { sheetId: CALLS });
    world.denied = ['script.scriptapp'];
    const answer = anna.ask('switchScheduleOn', { sheetId: CALLS, schedule: DAILY });
    expect(answer).toMatchObject({ ok: false, error: { code: 'SCOPE_MISSING' } });
    expect(answer.ok ? '' : answer.error.message).toMatch(/https:.*script\.scriptapp/);
    expect(world.triggers.all).toEqual([]);
  });

  test('says Google’s own words when it takes no trigger', () => {
    anna.want('switchScheduleOff', { sheetId: CALLS });
    world.faults = ({ name, when }) =>
      name === 'ClockTriggerBuilder.create' && when === 'before'
        ? { kind: 'error', message: 'Service ScriptApp failed.' }
        : undefined;
    const answer = anna.ask('switchScheduleOn', { sheetId: CALLS, schedule: DAILY });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'TRIGGER_REFUSED', server: 'Service ScriptApp failed.' },
    });
  });
});

describe('a trigger', () => {
  test('that exists twice runs everything once, and one of the two goes', () => {
    const [trigger] = world.triggers.all;
    if (trigger === undefined) throw new Error('There is no trigger.');
    world.triggers.add({ ...trigger, uniqueId: '2', createdAt: trigger.createdAt + 1000 });
    nextDay();
    expectDelivered(3);
    expect(world.triggers.all).toHaveLength(1);
  });

  test('of somebody without a schedule removes itself', () => {
    const [trigger] = world.triggers.all;
    if (trigger === undefined) throw new Error('There is no trigger.');
    world.triggers.add({ ...trigger, uniqueId: '2', userEmail: BORIS });
    world.pass(2);
    expect(world.triggers.all.map(({ userEmail }) => userEmail)).toEqual([ANNA]);
  });

  test('goes with the last schedule of its person', () => {
    anna.want('switchScheduleOff', { sheetId: CALLS });
    expect(world.triggers.all).toEqual([]);
    expect(results()[0]).toBe('setup: ok');
  });
});

describe('properties', () => {
  const fill = () => {
    // Google's store holds 512 KB; hardly anything fits any more.
    let left = 524_288;
    for (const [key, value] of world.document.values) {
      left -= Buffer.byteLength(key) + Buffer.byteLength(value);
    }
    for (let index = 0; left > 20; index += 1) {
      const key = `other.addon.${index}`;
      const size = Math.max(0, Math.min(9000, left - key.length - 12));
      world.document.set(key, 'x'.repeat(size));
      left -= size + key.length;
      if (size < 9000) break;
    }
  };

  test('that are full stop the run before anything is sent; log and mail say so, and it goes on later', () => {
    fill();
    nextDay();
    expectDelivered(2);
    expect(messages()).toMatch(/exceeded the property storage quota/);
    expect(
      world
        .mails()
        .map(({ body }) => body)
        .join(),
    ).toMatch(/exceeded the property storage quota/);
    for (const key of [...world.document.values.keys()]) {
      if (key.startsWith('other.')) world.document.set(key, null);
    }
    nextDay();
    expectDelivered(4);
  });

  test('that are full everywhere mail at most once a day', () => {
    fill();
    for (let index = 0; index < 60; index += 1) {
      anna.properties.set(`other.${index}`, 'x'.repeat(8900));
    }
    anna.properties.set('mc.mailed', null);
    world.pass(72);
    const times = world.mails().map(({ sentAt }) => sentAt);
    expect(times.length).toBeGreaterThan(0);
    expect(times.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['{"owner":"anna@agency.ru","spreadsheetId":"book-of-calls"}'],
    [
      '{"owner":"anna@agency.ru","spreadsheetId":"book-of-calls","doneDueMs":"soon","run":"done","loadingRuns":1}',
    ],
    [
      '{"owner":"anna@agency.ru","spreadsheetId":"book-of-calls","doneDueMs":null,"run":{"state":"unknown"}}',
    ],
  ])('of an older version go on: %s', (text) => {
    world.document.set(STATE, text);
    nextDay();
    expectDelivered(3);
  });

  test.each([
    ['garbage', STATE, '{{{'],
    ['gone', STATE, null],
    ['of nobody', STATE, '{"owner":7}'],
    ['settings that are garbage', SETTINGS, 'not json'],
  ] as const)(
    'that are %s switch the schedule off, in the log and by mail',
    (_what, key, value) => {
      world.document.set(key, value);
      nextDay();
      expectDelivered(2);
      expect(results()).toContain('schedule: stopped');
      expect(messages()).toMatch(/can no longer be read, so it is off/);
      expect(subjects()).toEqual(['Metrica Calls: “Calls” needs you']);
      expect(world.triggers.all).toEqual([]);
    },
  );

  test('of the last run that are garbage harm nothing', () => {
    world.document.set(`mc.tab.${CALLS}.last`, '{"badRows":7,"refusedSet":[],"sent":"many"}');
    world.document.set(`mc.tab.${CALLS}.held`, '[[');
    world.document.set('mc.lacking', '7');
    nextDay();
    expectDelivered(3);
  });
});

describe('a tab', () => {
  test('that is renamed, moved and hidden is sent as before', () => {
    addSheet(world.workbook, 9, 'Other');
    const set = { name: 'Звонки за март', hidden: true };
    world.workbook.apply({ type: 'sheetProperties', sheetId: CALLS, set });
    world.workbook.apply({ type: 'moveSheet', sheetId: CALLS, index: 1 });
    nextDay();
    expectDelivered(3);
    expect(world.log()[0]).toMatchObject({ Sheet: 'Звонки за март', Result: 'ok' });
  });

  test('that is deleted takes its schedule along, by name in the log and the mail', () => {
    addSheet(world.workbook, 9, 'Other');
    world.workbook.apply({ type: 'deleteSheet', sheetId: CALLS });
    world.pass(24);
    expect(messages()).toMatch(/“Calls” is no longer in the spreadsheet; its schedule is off/);
    expect(subjects()).toEqual(['Metrica Calls: “Calls” needs you']);
    expect(world.triggers.all).toEqual([]);
  });

  test('that is protected is sent all the same: a schedule marks nothing', () => {
    const set = { protectedSheet: 'locked' } as const;
    world.workbook.apply({ type: 'sheetProperties', sheetId: CALLS, set });
    nextDay();
    expectDelivered(3);
  });

  test.each(['log', 'ledger'] as const)(
    'of ours, the %s, that is protected is said by mail',
    (role) => {
      const sheet = world.workbook.sheets.find(
        ({ properties }) => properties.metadata['metrica-calls'] === role,
      );
      // Who made a sheet may always edit it, so another person runs the schedule.
      const boris = world.person(BORIS);
      boris.want('pasteToken', { token: TEST_TOKEN });
      boris.want('takeScheduleOver', { sheetId: CALLS });
      const set = { protectedSheet: 'locked' } as const;
      world.workbook.apply({ type: 'sheetProperties', sheetId: sheet?.sheetId ?? 0, set });
      nextDay();
      expect(subjects()).not.toEqual([]);
      world.workbook.apply({
        type: 'sheetProperties',
        sheetId: sheet?.sheetId ?? 0,
        set: { protectedSheet: 'no' },
      });
      world.pass(24);
      expectDelivered(3);
    },
  );
});

describe('a copied spreadsheet', () => {
  beforeEach(() => {
    world.workbook.apply({ type: 'spreadsheet', set: { id: 'the-copy', name: 'Copy of calls' } });
  });

  test('shows no schedule, and sends nothing by itself', () => {
    const panel = anna.want('readPanel', { sheetId: CALLS }) as { schedule: unknown };
    expect(panel.schedule).toBeNull();
    world.addRows([newCall(world)]);
    world.pass(24);
    expectDelivered(2);
  });

  test('whose trigger runs switches the schedule off, and says so once', () => {
    const [trigger] = world.triggers.all;
    if (trigger === undefined) throw new Error('There is no trigger.');
    world.triggers.add({ ...trigger, uniqueId: '2', documentId: 'the-copy' });
    world.pass(24);
    expect(messages()).toMatch(/is a copy, so the schedule that came with “Calls” is off/);
    expect(subjects()).toHaveLength(1);
    expect(world.triggers.all.map(({ documentId }) => documentId)).toEqual(['book-of-calls']);
  });
});

describe('an owner', () => {
  test('without access to the file is mailed three times in a week, the last time with the way out, then no more', () => {
    world.faults = ({ name, when }) =>
      name === 'SpreadsheetApp.getActiveSpreadsheet' && when === 'before'
        ? { kind: 'error', message: 'You do not have permission to access the requested document.' }
        : undefined;
    world.pass(7 * 24);
    expect(subjects()).toHaveLength(3);
    world.pass(33 * 24);
    expect(subjects()).toHaveLength(3);
    const [mail, second, last] = world.mails();
    expect(mail?.subject).toBe('Metrica Calls: “Calls of 2025” needs you');
    expect(second?.body).not.toContain('https://script.google.com/home/triggers');
    expect(last?.body).toContain('https://script.google.com/home/triggers');
    expect(mail?.body).toContain('Calls of 2025');
    expect(mail?.body).toContain('You do not have permission');
  });

  test('whose trigger gets no spreadsheet for three hours is mailed too', () => {
    for (let hour = 0; hour <= 4; hour += 1) {
      expect(subjects()).toHaveLength(hour <= 3 ? 0 : 1);
      anna.tick({ withoutDocument: true });
      world.clock.nowMs += HOUR_MS;
    }
    expect(subjects()).toEqual(['Metrica Calls: “Calls of 2025” needs you']);
  });

  test('who wants no mails gets none', () => {
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule: DAILY, mail: false });
    world.order('status:503:html,on=list');
    world.pass(30);
    anna.tick({ withoutDocument: true });
    world.denied = ['userinfo.email'];
    world.pass(3);
    expect(results()).toContain('schedule: failed');
    expect(subjects()).toEqual([]);
  });

  test.each(['script.external_request', 'userinfo.email', 'spreadsheets.currentonly'])(
    'whose permission %s lapsed is mailed where to give it, and runs go on afterwards',
    (scope) => {
      world.denied = [scope];
      nextDay();
      const [mail] = world.mails();
      expect(mail?.subject).toBe('Metrica Calls: “Calls of 2025” needs you');
      expect(mail?.body).toContain(encodeURIComponent(scope));
      expect(subjects()).toHaveLength(1);
      if (scope !== 'spreadsheets.currentonly') {
        expect(results()).toContain('schedule: authorisation lapsed');
      }
      world.denied = [];
      world.pass(2);
      expectDelivered(3);
    },
  );

  test('without the permission to mail still has calls delivered', () => {
    world.denied = ['script.send_mail', 'script.container.ui'];
    nextDay();
    expectDelivered(3);
  });

  test('who is mailed nothing because the day’s mails are used up finds a line in the log', () => {
    world.faults = ({ name, when }) =>
      name === 'MailApp.getRemainingDailyQuota' && when === 'before'
        ? { kind: 'error', message: 'Service invoked too many times for one day: email.' }
        : undefined;
    world.order('status:503:html,on=list');
    world.pass(26);
    expect(messages()).toMatch(/could not be mailed: Metrica Calls: “Calls” goes on by itself/);
  });

  test('who removed the token is told what to do', () => {
    anna.want('forgetToken');
    nextDay();
    expect(results()).toContain('schedule: stopped');
    expect(world.mails()[0]?.body).toMatch(/There is no token yet/);
    expectDelivered(2);
  });
});

describe('Metrica’s daily limit', () => {
  test('is waited out without a word about hours that Google should have started', () => {
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule: { kind: 'hours', everyHours: 1 } });
    world.pass(5);
    world.order('refuse:quota_requests_by_uid,times=1');
    world.pass(14);
    expect(results()).toContain('schedule: failed');
    expect(messages()).not.toMatch(/did not happen in time/);
    expect(subjects()).toHaveLength(1);
    nextDay();
    expectDelivered(3);
  });
});

describe('taking over', () => {
  test('while a run of the former owner is under way keeps the new owner', () => {
    const boris = world.person(BORIS);
    boris.want('pasteToken', { token: TEST_TOKEN });
    world.addRows([newCall(world)]);
    let isTaken = false;
    world.faults = ({ name, when }) => {
      if (name === 'UrlFetchApp.fetch' && when === 'before' && !isTaken) {
        const state = JSON.parse(world.document.values.get(STATE) ?? '{}');
        if (state.run?.state === 'running') {
          isTaken = true;
          boris.want('takeScheduleOver', { sheetId: CALLS });
        }
      }
      return undefined;
    };
    world.pass(24);
    expect(isTaken).toBe(true);
    expect(JSON.parse(world.document.values.get(STATE) ?? '{}')).toMatchObject({ owner: BORIS });
    nextDay();
    expectDelivered(4);
    expect(world.triggers.all.map(({ userEmail }) => userEmail)).toEqual([BORIS]);
  });

  test('makes the former owner’s trigger do nothing, and only the owner may change the schedule', () => {
    const boris = world.person(BORIS);
    const change = { sheetId: CALLS, schedule: DAILY };
    expect(boris.ask('switchScheduleOn', change)).toMatchObject({ error: { code: 'NOT_OWNER' } });
    expect(boris.ask('switchScheduleOff', change)).toMatchObject({ error: { code: 'NOT_OWNER' } });
    boris.want('pasteToken', { token: TEST_TOKEN });
    boris.want('takeScheduleOver', { sheetId: CALLS });
    expect(anna.ask('switchScheduleOff', change)).toMatchObject({ error: { code: 'NOT_OWNER' } });
    nextDay();
    expectDelivered(3);
    expect(world.log()[0]).toMatchObject({ By: BORIS, Result: 'ok' });
  });
});

describe('a clock', () => {
  test.each([2, 30, 24 * 40])(
    'that is set back by %d hours doubles nothing and loses nothing',
    (hours) => {
      nextDay();
      world.clock.nowMs -= hours * HOUR_MS;
      const [trigger] = world.triggers.all;
      if (trigger === undefined) throw new Error('There is no trigger.');
      world.triggers.remove(trigger.uniqueId);
      world.triggers.add({ ...trigger, createdAt: world.clock.nowMs });
      nextDay();
      nextDay();
      world.pass(hours);
      expectDelivered(5);
    },
  );
});

describe('a run that is cut', () => {
  /** Names of the service calls of one due tick. */
  function callsOfTick(): number {
    let count = 0;
    world.faults = ({ when }) => {
      if (when === 'before') count += 1;
      return undefined;
    };
    world.clock.nowMs = dueMs();
    anna.tick();
    world.faults = () => undefined;
    return count;
  }

  const dueMs = () => Date.parse('2025-03-11T04:20:02Z');

  test('at any service call is noted, and delivers every call once', () => {
    world.addRows([newCall(world)]);
    const count = callsOfTick();
    expect(count).toBeGreaterThan(60);
    for (let index = 1; index <= count; index += 1) {
      for (const keep of [[0, 1, 100][index % 3] ?? 0]) {
        world = makeWorld({ now: '2025-03-10T06:20:00Z' });
        anna = world.person(ANNA);
        world.addRows([newCall(world), newCall(world)]);
        startSchedule(world, anna, DAILY);
        world.addRows([newCall(world)]);
        let nth = 0;
        world.faults = ({ when }) => {
          if (when === 'after') nth += 1;
          return when === 'after' && nth === index ? { kind: 'abort', keep } : undefined;
        };
        world.clock.nowMs = dueMs();
        const outcome = anna.tick();
        expect(outcome.kind).toBe('aborted');
        world.faults = () => undefined;
        for (let hour = 1; hour <= 4; hour += 1) {
          world.clock.nowMs = dueMs() + hour * HOUR_MS;
          // Another program's upload shows that the lists after it are fresh.
          if (hour === 1) uploadElsewhere(world.standIn, world.clock.nowMs);
          anna.tick();
        }
        expect([
          index,
          keep,
          [...new Set(world.delivered())].length,
          world.delivered().length,
        ]).toEqual([index, keep, 3, 3]);
        const told = results();
        expect([index, told.some((each) => each.startsWith('schedule:'))]).toEqual([index, true]);
      }
    }
  }, 600_000);
});
