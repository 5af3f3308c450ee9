/** Schedules that cannot run any more are switched off, and their owner hears of it in log and mail. */

import { describe, expect, test } from '@jest/globals';
import { runHourly } from '../../../src/app/schedule/hourly';
import { loadSettings } from '../../../src/app/tab/tabState';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import { SECOND_ID } from '../../simulation/world/cloud';
import { type Fake, SHEET_ID } from '../fakes/fakePorts';
import { dueTab, linesOf, schedule, set, stateKey, stateOf, subjectsOf } from './dueTab';

const SETTINGS = (sheetId: number) => `mc.tab.${sheetId}.settings`;

/** The due tab, and a second one beside it whose schedule is due tomorrow. */
function twoTabs(): Fake {
  const fake = dueTab();
  fake.hasTrigger = true;
  fake.cloud.tabs.set(SECOND_ID, [['ClientId', 'DateTime']]);
  schedule(fake, { doneDueMs: fake.cloud.nowMs, sheet: 'Branch' }, SECOND_ID);
  return fake;
}

const put = ({ ports }: Fake, key: string, text: string) => ports.store.set('document', key, text);

const isOn = ({ ports }: Fake, sheetId: number) =>
  loadSettings(ports.store.all('document'), sheetId).schedule !== null;

/** What was said of the second tab. */
const saidOf = (fake: Fake, words: RegExp) => linesOf(fake).filter((line) => words.test(line));

describe('a schedule is switched off and told', () => {
  const BROKEN: readonly (readonly [string, (fake: Fake) => void, RegExp, string])[] = [
    [
      'whose state was cut',
      (fake) => put(fake, stateKey(SECOND_ID), '{"owner":'),
      /^stopped: What was kept of the schedule of “Branch” can no longer be read/,
      'Branch',
    ],
    [
      'whose state says nothing of an owner',
      (fake) => put(fake, stateKey(SECOND_ID), '{"owner":""}'),
      /^stopped: What was kept of the schedule of “Branch” can no longer be read/,
      'Branch',
    ],
    [
      'whose state is gone',
      (fake) => fake.ports.store.remove('document', stateKey(SECOND_ID)),
      /^stopped: What was kept of the schedule of “Branch” can no longer be read/,
      'Branch',
    ],
    [
      'whose settings cannot be read',
      (fake) => put(fake, SETTINGS(SECOND_ID), '{"schedule":'),
      /^stopped: What was kept of the schedule of “Branch” can no longer be read/,
      'Branch',
    ],
    [
      'whose tab was deleted',
      (fake) => fake.cloud.tabs.delete(SECOND_ID),
      /^stopped: The sheet “Branch” is no longer in the spreadsheet/,
      'Branch',
    ],
  ];

  test.each(BROKEN)('%s', (_what, harm, words, name) => {
    const fake = twoTabs();
    harm(fake);
    runHourly(fake.ports);
    expect(saidOf(fake, words)).toHaveLength(1);
    expect(subjectsOf(fake)).toContain(`“${name}” needs you`);
    const mail = fake.mails.find(({ subject }) => subject.includes(name));
    expect(mail?.body).toMatch(new RegExp(words.source.replace('^stopped: ', '^')));
    expect(mail?.body).toContain(`Spreadsheet “Book”, sheet “${name}”.`);
    expect(stateOf(fake, SECOND_ID)).toBeNull();
    // The other tab ran, and keeps the trigger.
    expect(stateOf(fake).run).toMatchObject({ error: 'TOKEN_MISSING' });
    expect(fake.hasTrigger).toBe(true);
    const { action, by, sheet } =
      fake.cloud.log.find(({ message }) => words.test(`stopped: ${message}`)) ?? {};
    expect([action, by, sheet]).toEqual(['schedule', 'anna@agency.ru', name]);
    const said = [linesOf(fake), subjectsOf(fake)];
    for (let hour = 0; hour < 3; hour += 1) {
      runHourly(fake.ports);
      fake.cloud.nowMs += HOUR_MS;
    }
    expect([linesOf(fake), subjectsOf(fake)]).toEqual(said);
  });

  test('by the name that its tab had, where both are lost', () => {
    const fake = twoTabs();
    put(fake, SETTINGS(SECOND_ID), '{');
    fake.cloud.tabs.delete(SECOND_ID);
    runHourly(fake.ports);
    expect(saidOf(fake, /schedule of “Branch” can no longer be read/)).toHaveLength(1);
  });

  test('without a mail where its person wants none', () => {
    const fake = twoTabs();
    set(fake, { mail: false }, SECOND_ID);
    fake.cloud.tabs.delete(SECOND_ID);
    runHourly(fake.ports);
    expect(saidOf(fake, /“Branch” is no longer/)).toHaveLength(1);
    expect(subjectsOf(fake)).toEqual(['“Calls” needs you']);
  });

  test('no sooner than a run that goes on is over', () => {
    const fake = twoTabs();
    put(fake, stateKey(SECOND_ID), '{');
    fake.isBusy = true;
    runHourly(fake.ports);
    expect(saidOf(fake, /can no longer be read/)).toEqual([]);
    expect(isOn(fake, SECOND_ID)).toBe(true);
    fake.isBusy = false;
    runHourly(fake.ports);
    expect(saidOf(fake, /can no longer be read/)).toHaveLength(1);
  });
});

test('what is left of the schedule of a tab that is gone is tidied up, and nothing said', () => {
  const fake = twoTabs();
  put(fake, stateKey(SECOND_ID), '{');
  fake.cloud.tabs.delete(SECOND_ID);
  runHourly(fake.ports);
  expect(fake.cloud.document.has(stateKey(SECOND_ID))).toBe(false);
  expect(linesOf(fake)).toHaveLength(1);
});

test('a schedule that a person switched off is only tidied up', () => {
  const fake = twoTabs();
  set(fake, { schedule: null }, SECOND_ID);
  runHourly(fake.ports);
  expect(stateOf(fake, SECOND_ID)).toBeNull();
  expect(linesOf(fake).join()).not.toContain('Branch');
});

test.each([
  [
    'a tab without a schedule',
    (fake: Fake) => fake.ports.store.remove('document', stateKey(SECOND_ID)),
    true,
  ],
  ['two that are whole', () => undefined, false],
])('%s is left as it is', (_what, change, isOff) => {
  const fake = twoTabs();
  if (isOff) set(fake, { schedule: null }, SECOND_ID);
  change(fake);
  put(fake, `${stateKey(SECOND_ID)}.old`, '{');
  put(fake, `old.${stateKey(SECOND_ID)}`, '{');
  const before = [fake.cloud.document.get(stateKey(SECOND_ID)), isOn(fake, SECOND_ID)];
  runHourly(fake.ports);
  expect([fake.cloud.document.get(stateKey(SECOND_ID)), isOn(fake, SECOND_ID)]).toEqual(before);
  expect(linesOf(fake)).toHaveLength(1);
});

describe('in a copy of the spreadsheet', () => {
  function copied(owner = 'anna@agency.ru'): Fake {
    const fake = twoTabs();
    for (const sheetId of [SHEET_ID, SECOND_ID]) {
      schedule(fake, { spreadsheetId: 'the original', owner }, sheetId);
    }
    runHourly(fake.ports);
    return fake;
  }

  test('the schedules that came along are off, with the trigger', () => {
    const fake = copied();
    expect(saidOf(fake, /^stopped: This spreadsheet is a copy/)).toHaveLength(2);
    expect(subjectsOf(fake)).toEqual(['“Calls” needs you', '“Branch” needs you']);
    expect([stateOf(fake), stateOf(fake, SECOND_ID)]).toEqual([null, null]);
    expect(fake.hasTrigger).toBe(false);
  });

  test('another person’s are left to that person', () => {
    const fake = copied('boris@agency.ru');
    expect(linesOf(fake)).toEqual([]);
    expect(stateOf(fake)).toMatchObject({ owner: 'boris@agency.ru' });
  });
});

test('a trigger whose person has no schedule here switches off no whole one of another', () => {
  const fake = twoTabs();
  for (const sheetId of [SHEET_ID, SECOND_ID])
    schedule(fake, { owner: 'boris@agency.ru' }, sheetId);
  runHourly(fake.ports);
  expect([isOn(fake, SHEET_ID), linesOf(fake)]).toEqual([true, []]);
  expect(fake.hasTrigger).toBe(false);
});
