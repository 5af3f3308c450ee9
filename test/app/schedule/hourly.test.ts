/** A tick over fakes of the ports: what it notes, runs, skips and tells. */

import { describe, expect, test } from '@jest/globals';
import { waitForQuota } from '../../../src/app/run/quotaWait';
import { runHourly } from '../../../src/app/schedule/hourly';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import type { Fake } from '../fakes/fakePorts';
import { dueTab, linesOf, schedule, stateKey, stateOf, subjectsOf } from './dueTab';

const STATE = stateKey();
const SCOPE = 'https://www.googleapis.com/auth/';

let fake: Fake;

function begin(): void {
  fake = dueTab();
}

const state = () => stateOf(fake);
const lines = () => linesOf(fake);
const subjects = () => subjectsOf(fake);

describe('a due run', () => {
  test('without a token stops, says so once in log and mail, and is dealt with', () => {
    begin();
    runHourly(fake.ports);
    expect(lines()).toEqual([
      expect.stringMatching(/^stopped: There is no token yet.* Next run 2026-11-21 12:00–13:00/),
    ]);
    expect(subjects()).toEqual(['“Calls” needs you']);
    expect(fake.mails[0]?.body).toContain(
      'https://docs.google.com/spreadsheets/d/spreadsheet-1/edit',
    );
    expect(state()).toMatchObject({ doneDueMs: fake.cloud.nowMs, failingSinceMs: 0 });
    expect(state().run).toMatchObject({ state: 'stopped', error: 'TOKEN_MISSING' });
    fake.cloud.nowMs += HOUR_MS;
    runHourly(fake.ports);
    expect(lines()).toHaveLength(1);
  });

  test('beside another run is tried every hour, and mailed after three', () => {
    begin();
    fake.isBusy = true;
    for (let hour = 0; hour <= 4; hour += 1) {
      runHourly(fake.ports);
      expect(subjects()).toEqual(hour < 3 ? [] : ['“Calls” goes on by itself']);
      fake.cloud.nowMs += HOUR_MS;
    }
    expect(lines()).toHaveLength(5);
    expect(lines()[0]).toMatch(/^busy: .*Goes on in the next hour\.$/);
    expect(fake.mails[0]?.body).toContain('tried every hour since 2026-11-20 12:00');
    expect(state()).toMatchObject({ failingSinceMs: fake.cloud.nowMs - 5 * HOUR_MS });
  });

  test('during the daily limit has one line, and is told to go on', () => {
    begin();
    fake.cloud.nowMs += HOUR_MS;
    waitForQuota(fake.ports);
    for (let hour = 0; hour < 5; hour += 1) {
      runHourly(fake.ports);
      fake.cloud.nowMs += HOUR_MS;
    }
    expect(lines()).toEqual([expect.stringMatching(/^failed: .*used up Metrica’s requests/)]);
    expect(subjects()).toEqual(['“Calls” goes on by itself']);
    expect(fake.requests).toEqual([]);
  });

  test('of another owner is left alone, and this trigger goes', () => {
    begin();
    fake.hasTrigger = true;
    schedule(fake, { owner: 'boris@agency.ru' });
    runHourly(fake.ports);
    expect([fake.hasTrigger, lines(), state().run]).toEqual([false, [], null]);
  });

  test('that another tick is at is left to it', () => {
    begin();
    const run = {
      startedAtMs: fake.cloud.nowMs - 60_000,
      endedAtMs: null,
      sent: 0,
      held: 0,
      error: '',
    };
    schedule(fake, { run: { ...run, state: 'running' } });
    runHourly(fake.ports);
    expect(lines()).toEqual([]);
  });
});

describe('a run that was cut', () => {
  test('is noted before anything else, and made up for', () => {
    begin();
    const startedAtMs = fake.cloud.nowMs - HOUR_MS;
    const run = { startedAtMs, endedAtMs: null, sent: 0, held: 0, error: '' };
    schedule(fake, { run: { ...run, state: 'running' } });
    runHourly(fake.ports);
    expect(lines()).toEqual([
      expect.stringMatching(/^stopped: There is no token/),
      expect.stringMatching(/^cut off: The run that began at 2026-11-20 11:00/),
    ]);
    expect(subjects()).toEqual(['“Calls” goes on by itself', '“Calls” needs you']);
  });
});

describe('Google', () => {
  test('is blamed where no tick came for two hours after the due hour', () => {
    begin();
    fake.cloud.nowMs += 3 * HOUR_MS;
    schedule(fake, { doneDueMs: fake.cloud.nowMs - 27 * HOUR_MS });
    runHourly(fake.ports);
    expect(lines().join('\n')).toMatch(
      /The run due 2026-11-20 12:00 did not happen in time: Google did not start it/,
    );
  });

  test('is not blamed where a tick came that could do nothing', () => {
    begin();
    fake.missingScopes = [`${SCOPE}script.external_request`];
    for (let hour = 0; hour < 4; hour += 1) {
      runHourly(fake.ports);
      fake.cloud.nowMs += HOUR_MS;
    }
    fake.missingScopes = [];
    runHourly(fake.ports);
    expect(lines().join('\n')).not.toMatch(/Google did not start it/);
    expect(lines().join('\n')).toMatch(/authorisation lapsed: /);
    expect(subjects()[0]).toBe('“Book” needs you');
  });
});

describe('a tick', () => {
  test('that throws outside of any run has a line each hour, and one mail a day after three', () => {
    begin();
    fake.fails('table.sheet', 'Service Spreadsheets failed.');
    for (let hour = 0; hour < 6; hour += 1) {
      expect(subjects()).toEqual(hour <= 3 ? [] : ['“Book” goes on by itself']);
      runHourly(fake.ports);
      fake.cloud.nowMs += HOUR_MS;
    }
    expect(
      lines().filter((line) => /^failed: .*Service Spreadsheets failed/.test(line)),
    ).toHaveLength(6);
  });

  test('that throws for what stays mails at once', () => {
    begin();
    fake.fails('table.sheet', 'You have exceeded the property storage quota.');
    runHourly(fake.ports);
    expect(subjects()).toEqual(['“Book” needs you']);
  });

  test('that threw and goes on counts no hour as cut off', () => {
    begin();
    fake.fails(`store.set ${STATE}`, 'Service Spreadsheets failed.');
    runHourly(fake.ports);
    fake.fails(`store.set ${STATE}`, null);
    fake.cloud.nowMs += HOUR_MS;
    runHourly(fake.ports);
    expect(lines()).toEqual([
      expect.stringMatching(/^stopped: There is no token/),
      expect.stringMatching(/^failed: .*Service Spreadsheets failed/),
    ]);
  });

  test.each([
    ['“Metrica Calls log”: You are trying to edit a protected cell', 1],
    ['“Журнал”: Вы пытаетесь изменить защищённую ячейку или объект', 1],
    ['“Metrica Calls log”: Service Spreadsheets failed.', 25],
  ])(
    'whose log takes no writing runs all the same, and says which sheet and why: %s',
    (words, hours) => {
      begin();
      fake.fails('log.add', words);
      const told = () => fake.mails.filter(({ body }) => body.includes(words)).length;
      for (let hour = 1; hour <= hours; hour += 1) {
        expect(told()).toBe(0);
        runHourly(fake.ports);
        fake.cloud.nowMs += HOUR_MS;
      }
      expect(state().run).toMatchObject({ error: 'TOKEN_MISSING' });
      expect(told()).toBe(1);
    },
  );

  test('whose permission is back counts the hours without it as told, not as cut off', () => {
    begin();
    fake.missingScopes = [`${SCOPE}script.external_request`];
    runHourly(fake.ports);
    fake.missingScopes = [];
    fake.cloud.nowMs += HOUR_MS;
    runHourly(fake.ports);
    expect(lines().join('\n')).not.toMatch(/cut off/);
  });

  test('without the permission for triggers runs all the same', () => {
    begin();
    fake.fails(
      'trigger.removeSurplus',
      'You do not have permission to call ScriptApp.getUserTriggers.',
    );
    runHourly(fake.ports);
    expect(state().run).toMatchObject({ error: 'TOKEN_MISSING' });
  });

  test('that cannot reach the spreadsheet mails three times in a week, then no more', () => {
    begin();
    fake.fails('table.spreadsheet', 'You do not have permission to access the requested document.');
    for (let hour = 0; hour < 24 * 20; hour += 1) {
      runHourly(fake.ports);
      fake.cloud.nowMs += HOUR_MS;
    }
    expect(subjects()).toEqual(Array(3).fill('“Book” needs you'));
    expect(fake.mails[2]?.body).toContain('https://script.google.com/home/triggers');
    // Once it was reached again, a new week begins.
    fake.fails('table.spreadsheet', null);
    runHourly(fake.ports);
    fake.fails('table.spreadsheet', 'gone');
    for (let hour = 0; hour <= 3; hour += 1) {
      fake.cloud.nowMs += HOUR_MS;
      runHourly(fake.ports);
    }
    expect(fake.mails.filter(({ body }) => /cannot be reached/.test(body))).toHaveLength(4);
  });
});
