/** What each cause comes to for each schedule: the line of the log, the mail, and when it is tried again. */

import { describe, expect, test } from '@jest/globals';
import { quotaEndsAtMs } from '../../src/metrica/errors';
import { CALLS, HOUR_MS, makeWorld, newCall, startSchedule, type World } from './scheduleWorld';

const ANNA = 'anna@agency.ru';

/** The first due hour after 10 March 2025, 06:20 GMT, for each schedule. */
const SCHEDULES = [
  ['hourly', { kind: 'hours', everyHours: 1 }, '2025-03-10T07:00:00Z'],
  ['daily', { kind: 'daily', hour: 10 }, '2025-03-10T07:00:00Z'],
  ['weekly', { kind: 'weekdays', hour: 10, weekdays: [1] }, '2025-03-10T07:00:00Z'],
] as const;

interface Cause {
  readonly what: string;
  readonly begin: (world: World) => void;
  readonly line: RegExp;
  /** Nothing: it passes and mails only after three hours. */
  readonly subject: 'goes on by itself' | 'needs you';
  /** Hours after the due hour in which the first mail comes. */
  readonly mailedAfter: 0 | 3;
  /** It is tried again in the next hour. */
  readonly tries: boolean;
}

const fault = (text: string) => (world: World) => world.order(text);
const passing = { subject: 'goes on by itself', mailedAfter: 3, tries: true } as const;
const needsYou = { subject: 'needs you', mailedAfter: 0, tries: false } as const;
const service = (name: string, message: string) => (world: World) => {
  world.faults = (point) =>
    point.name === name && point.when === 'before' ? { kind: 'error', message } : undefined;
};

const CAUSES: readonly Cause[] = [
  {
    what: 'status 500',
    begin: fault('status:500:html,on=list'),
    line: /could not answer/,
    ...passing,
  },
  {
    what: 'status 503',
    begin: fault('status:503:html,on=list'),
    line: /could not answer/,
    ...passing,
  },
  { what: 'no answer', begin: fault('drop-before,on=list'), line: /Metrica/, ...passing },
  {
    what: 'many requests',
    begin: fault('refuse:quota_requests_by_ip,on=list'),
    line: /requests/i,
    ...passing,
  },
  {
    what: 'parallel requests',
    begin: fault('refuse:quota_parallel_requests,on=list'),
    line: /requests/i,
    ...passing,
  },
  { what: 'a bare 429', begin: fault('status:429:json,on=list'), line: /429/, ...passing },
  {
    what: 'the daily limit',
    begin: (world) => {
      const until = String(quotaEndsAtMs(world.clock.nowMs));
      world.person(ANNA).properties.set('mc.quota', until);
    },
    line: /used up Metrica’s requests/,
    ...passing,
  },
  {
    what: 'a sheet that loads',
    begin: (world) => world.addRows(Array.from({ length: 9 }, () => Array(5).fill('Loading...'))),
    line: /still loading/,
    ...passing,
  },
  {
    what: 'a service that fails',
    begin: service('SpreadsheetApp.Range.getValues', 'Service Spreadsheets failed.'),
    line: /Service Spreadsheets failed/,
    ...passing,
  },
  {
    what: 'a refused token',
    begin: fault('refuse:invalid_token,on=list'),
    line: /token/i,
    ...needsYou,
  },
  {
    what: 'no access',
    begin: fault('refuse:access_denied,on=list'),
    line: /access|right/i,
    ...needsYou,
  },
  {
    what: 'a token that is gone',
    begin: (world) => world.person(ANNA).want('forgetToken'),
    line: /There is no token yet/,
    ...needsYou,
  },
  {
    what: 'no permission for requests',
    begin: (world) => {
      world.denied = ['script.external_request'];
    },
    line: /permission for anna@agency.ru has lapsed/,
    ...needsYou,
  },
  {
    what: 'a question about the sheet that nobody answered',
    begin: (world) => {
      const [id = '', , ...rest] = newCall(world);
      world.addRows([[id, '03/02/2025 10:15', ...rest]]);
    },
    line: /a question about this sheet is open.*dateOrder=dmy/,
    ...needsYou,
  },
  {
    what: 'a permission that Google withholds within the run',
    begin: service(
      'SpreadsheetApp.Range.getValues',
      'You do not have permission to call Range.getValues. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
    ),
    line: /has not allowed Metrica Calls to read and write/,
    ...needsYou,
  },
];

const TABLE = CAUSES.flatMap((cause) =>
  SCHEDULES.map(([name, schedule, due]) => ({ ...cause, name, schedule, dueMs: Date.parse(due) })),
);

describe('a cause and a schedule', () => {
  test.each(TABLE)('$what, $name: line, mail and next try', (row) => {
    const world = makeWorld({ now: '2025-03-10T06:20:00Z' });
    const anna = world.person(ANNA);
    world.addRows([newCall(world), newCall(world)]);
    startSchedule(world, anna, row.schedule);
    world.addRows([newCall(world)]);
    row.begin(world);
    world.pass(5);
    const messages = world.log().map(({ Message }) => String(Message));
    expect(messages.join('\n')).toMatch(row.line);
    expect(messages.join('\n')).not.toMatch(/Google did not start it/);
    const [mail, ...more] = world.mails();
    expect(mail?.subject).toContain(row.subject);
    expect(more.map(({ subject }) => subject)).toEqual([]);
    const hours = ((mail?.sentAt ?? 0) - row.dueMs) / HOUR_MS;
    expect(Math.floor(hours)).toBe(row.mailedAfter);
    const state = JSON.parse(world.document.values.get(`mc.tab.${CALLS}.schedule`) ?? '{}');
    expect(state.failingSinceMs > 0).toBe(row.tries);
    expect(world.delivered()).toHaveLength(2);
  });
});

test('the mail about an open question says the question, comes once in a day, and none after the answer', () => {
  const world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  const anna = world.person(ANNA);
  world.addRows([newCall(world), newCall(world)]);
  startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
  const [id = '', , ...rest] = newCall(world);
  world.addRows([[id, '03/02/2025 10:15', ...rest]]);
  world.pass(12);
  const [mail, ...more] = world.mails();
  expect(mail?.body).toMatch(/03\/02\/2025 10:15 = 2025-02-03[\s\S]*dateOrder=dmy/);
  expect(more).toEqual([]);
  expect(world.delivered()).toHaveLength(2);
  anna.want('saveSettings', { sheetId: CALLS, set: [['dateOrder', 'dmy']] });
  world.pass(3);
  expect(world.delivered()).toHaveLength(3);
  expect(world.log().map(({ Message }) => String(Message))).toEqual(
    expect.arrayContaining([expect.stringContaining('ay first')]),
  );
});
