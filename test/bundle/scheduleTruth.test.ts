/** What a schedule says is what happened: each way in which one was silent or blamed Google, over the built bundle. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { TEST_TOKEN } from '../../local/metrica/api/accounts';
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

const ANNA = 'anna@agency.ru';
const BORIS = 'boris@agency.ru';
const STATE = `mc.tab.${CALLS}.schedule`;
const DAILY = { kind: 'daily', hour: 7 };
const HOURLY = { kind: 'hours', everyHours: 1 };

let world: World;
let anna: Person;

/** 09:20 in Moscow; the next daily run is due at 04:00 GMT of the day after. */
function start(schedule: object): void {
  world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  anna = world.person(ANNA);
  world.addRows([newCall(world), newCall(world)]);
  startSchedule(world, anna, schedule);
}

beforeEach(() => start(DAILY));

const messages = () => world.log().map(({ Message }) => String(Message));
const subjects = () => world.mails().map(({ subject }) => subject);

function expectDelivered(count: number): void {
  const delivered = world.delivered();
  expect([new Set(delivered).size, delivered.length]).toEqual([count, count]);
}

describe('a due run', () => {
  test('comes before long lists of other counters are asked for', () => {
    addSheet(world.workbook, 9, 'Branch');
    world.addRows([TITLES, newCall(world)], 9);
    anna.want('chooseCounter', { sheetId: 9, counterId: '23456789' });
    anna.want('uploadCalls', { sheetId: 9, confirmed: ['elsewhere'] });
    world.addRows([newCall(world)]);
    world.order('delay:55000,on=list');
    world.pass(23);
    expectDelivered(4);
    expect(messages().join()).not.toMatch(/Google did not start it/);
    expect(subjects()).toEqual([]);
  });

  test('that gets no turn is told so, and comes first in the next hour', () => {
    for (const sheetId of [11, 12]) {
      addSheet(world.workbook, sheetId, `Branch ${sheetId}`);
      world.addRows([TITLES, newCall(world)], sheetId);
      startSchedule(world, anna, DAILY, { sheetId });
    }
    for (const sheetId of [CALLS, 11, 12]) world.addRows([newCall(world)], sheetId);
    for (const where of ['list', 'upload']) world.order(`delay:48000,on=${where}`);
    world.pass(24);
    expectDelivered(7);
    expect(messages().filter((text) => /no time was left/.test(text))).not.toEqual([]);
    expect(messages().join()).not.toMatch(/Google did not start it/);
    expect(subjects()).toEqual([]);
  });
});

test('an hour that Google cut while earlier uploads were asked about has its line', () => {
  let isCut = false;
  world.faults = ({ name, when }) => {
    const isSettling = JSON.parse(world.document.values.get(`mc.tick.${ANNA}`) ?? '{}').counter;
    if (name !== 'UrlFetchApp.fetch' || when !== 'before' || isCut || !isSettling) return undefined;
    isCut = true;
    return { kind: 'abort', keep: 0 };
  };
  world.pass(3);
  expect(isCut).toBe(true);
  expect(messages().join()).toMatch(/Google cut off the work of the hour that began at/);
});

describe('Metrica’s daily limit', () => {
  test('that is met while settling is the reason in the log when the run is due, not Google', () => {
    world.addRows([newCall(world)]);
    // 05:00 in Moscow, two hours before the run: all of the day's requests are gone until 03:00 of the next.
    world.pass(20);
    anna.properties.set('mc.quota', String(Date.parse('2025-03-12T00:00:00Z')));
    world.pass(20);
    expectDelivered(2);
    expect(messages().filter((text) => /used up Metrica’s requests/.test(text))).toHaveLength(1);
    expect(subjects()).toEqual(['Metrica Calls: “Calls” goes on by itself']);
    world.pass(8);
    expectDelivered(3);
    expect(messages().join()).not.toMatch(/Google did not start it/);
  });
});

describe('what passes by itself', () => {
  test.each([
    ['an address with too many requests', 'refuse:quota_requests_by_ip,on=list'],
    ['parallel requests', 'refuse:quota_parallel_requests,on=list'],
    ['a bare 429', 'status:429:json,on=list'],
    ['a bare 420', 'status:420:json,on=list'],
    ['an outage', 'status:503:html,on=list'],
  ])('does not cost a weekly schedule its week: %s', (_what, fault) => {
    const monday = { kind: 'weekdays', hour: 10, weekdays: [1] };
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule: monday });
    world.addRows([newCall(world)]);
    world.order(fault);
    world.pass(6);
    expectDelivered(2);
    expect(subjects()).toEqual(['Metrica Calls: “Calls” goes on by itself']);
    world.standIn.faults.clear();
    world.pass(2);
    expectDelivered(3);
  });

  test('too many uploads at once are no refusal of these calls', () => {
    world.addRows([newCall(world)]);
    world.order('refuse:quota_requests_by_ip,on=upload,times=6');
    world.pass(25);
    expectDelivered(3);
    expect(subjects()).toEqual([]);
  });

  test('is given up at the next due time, by mail', () => {
    world.order('status:503:html,on=list');
    world.pass(47);
    expect(subjects()).toEqual([
      'Metrica Calls: “Calls” goes on by itself',
      expect.stringMatching(/“Calls” gave up until 2025-03-12 07:00–08:00/),
    ]);
  });
});

test('a row that Metrica refuses does not stop the rows behind it, and is named', () => {
  start(HOURLY);
  const bad = newCall(world);
  world.addRows([bad]);
  world.order(`refuse-rows:${String(bad[0])}`);
  for (let hour = 0; hour < 12; hour += 1) {
    world.addRows([newCall(world)]);
    world.pass(1);
  }
  expectDelivered(14);
  const refused = world
    .log()
    .filter(({ Action, Result }) => Action === 'upload' && Result === 'refused');
  expect(refused.length).toBeLessThan(4);
  expect(messages().join()).toMatch(/Metrica refused row 4\. The other calls went out\./);
  expect(subjects()).toEqual(['Metrica Calls: “Calls” needs you']);
});

describe('without the permission for the address', () => {
  beforeEach(() => {
    world.denied = ['userinfo.email'];
  });

  test('no schedule is switched on', () => {
    const answer = anna.ask('switchScheduleOn', { sheetId: CALLS, schedule: HOURLY });
    expect(answer).toMatchObject({ ok: false, error: { code: 'SCOPE_MISSING' } });
    expect(answer.ok ? '' : answer.error.message).toMatch(/to know your address.*https:/);
  });

  test('no schedule changes hands', () => {
    const boris = world.person(BORIS);
    boris.want('pasteToken', { token: TEST_TOKEN });
    expect(boris.ask('takeScheduleOver', { sheetId: CALLS }).ok).toBe(false);
    expect(JSON.parse(world.document.values.get(STATE) ?? '{}')).toMatchObject({ owner: ANNA });
    expect(world.triggers.all.map(({ userEmail }) => userEmail)).toEqual([ANNA]);
  });
});

describe('a log that takes no writing', () => {
  beforeEach(() => {
    const sheet = world.workbook.sheets.find(
      ({ properties }) => properties.metadata['metrica-calls'] === 'log',
    );
    const set = { protectedSheet: 'locked' } as const;
    world.workbook.apply({ type: 'sheetProperties', sheetId: sheet?.sheetId ?? 0, set });
  });

  test.each([
    ['an upload', 'uploadCalls', {}],
    ['a check', 'checkSheet', {}],
    ['taking over', 'takeScheduleOver', {}],
  ])('fails not %s; the panel is told the sheet and why', (_what, name, request) => {
    // Who made a sheet may always edit it.
    const boris = world.person(BORIS);
    boris.want('pasteToken', { token: TEST_TOKEN });
    world.addRows([newCall(world)]);
    const answer = boris.ask(name, { sheetId: CALLS, ...request });
    expect(answer).toMatchObject({
      ok: true,
      notice: { params: { why: expect.stringMatching(/“Metrica Calls log”: .*protected/) } },
    });
  });
});

describe('a missing permission', () => {
  test('is told as what it is for when Google throws it, not as a spreadsheet that can only be viewed', () => {
    world.faults = ({ name, when }) =>
      name === 'SpreadsheetApp.Sheet.getLastRow' && when === 'before'
        ? {
            kind: 'error',
            message:
              'You do not have permission to call SpreadsheetApp.getActive. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
          }
        : undefined;
    const answer = anna.ask('checkSheet', { sheetId: CALLS });
    expect(answer).toMatchObject({ ok: false, error: { code: 'SCOPE_MISSING' } });
    expect(answer.ok ? '' : answer.error.message).toMatch(/read and write this spreadsheet/);
  });

  test('for triggers kills no tick', () => {
    world.denied = ['script.scriptapp'];
    world.addRows([newCall(world)]);
    world.pass(24);
    expectDelivered(3);
  });
});

test('mails and log lines are in the language that the person chose, with a link', () => {
  anna.want('setLanguage', { language: 'ru' });
  anna.want('forgetToken');
  world.pass(24);
  const [mail] = world.mails();
  expect(mail?.subject).toBe('Metrica Calls: «Calls» — нужно ваше участие');
  expect(mail?.body).toContain('https://docs.google.com/spreadsheets/d/book-of-calls/edit');
  expect(messages()[0]).toMatch(/Токена ещё нет/);
});

test('hours in which Google does not come are told as such, and only those', () => {
  world.pass(20);
  world.pass(5, { asleep: [ANNA] });
  world.pass(2);
  expect(messages().filter((text) => /Google did not start it/.test(text))).toHaveLength(1);
  expect(subjects()).toEqual(['Metrica Calls: “Calls” goes on by itself']);
});

test('an owner whose trigger is gone is offered to bring it back, and it comes back', () => {
  const [trigger] = world.triggers.all;
  world.triggers.remove(trigger?.uniqueId ?? '');
  const shown = () => anna.want('readPanel', { sheetId: CALLS }) as { schedule: object };
  expect(shown().schedule).toMatchObject({ isMine: true, isStopped: true });
  anna.want('switchScheduleOn', { sheetId: CALLS, schedule: DAILY });
  expect(shown().schedule).not.toHaveProperty('isStopped');
  world.addRows([newCall(world)]);
  world.pass(24);
  expectDelivered(3);
});

test('settings are kept for tabs that are there alone', () => {
  const answer = anna.ask('saveSettings', { sheetId: 4711, change: { comment: 'x' } });
  expect(answer).toMatchObject({ ok: false, error: { code: 'SHEET_MISSING' } });
});

describe('a token that Yandex renews', () => {
  const renewable = () => {
    const token = JSON.parse(anna.properties.values.get('mc.token') ?? '{}');
    anna.properties.set('mc.token', JSON.stringify({ ...token, refreshToken: 'refresh-1' }));
    world.script.set('YANDEX_CLIENT_ID', 'client');
  };

  test('is renewed in an upload by hand too', () => {
    renewable();
    world.order('refuse:invalid_token,on=list,times=1');
    const requests = world.requests.length;
    world.addRows([newCall(world)]);
    anna.ask('uploadCalls', { sheetId: CALLS });
    const asked = world.requests.slice(requests).map(({ url }) => url);
    expect(asked.some((url) => url.includes('/token'))).toBe(true);
  });
});
