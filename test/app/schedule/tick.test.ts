/** A tick over several tabs, counters and faults: who comes first, what is asked, and what is told. */

import { describe, expect, test } from '@jest/globals';
import { isWaitingForQuota, waitForQuota } from '../../../src/app/run/quotaWait';
import { runHourly } from '../../../src/app/schedule/hourly';
import {
  isCutOff,
  loadSchedules,
  type ScheduledRun,
} from '../../../src/app/schedule/scheduleState';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import type { Ports } from '../../../src/ports';
import { SECOND_ID } from '../../simulation/world/cloud';
import { type Fake, SHEET_ID } from '../fakes/fakePorts';
import {
  callRows,
  HEADER,
  refusal,
  type SendingTab,
  sendingTab,
  taken,
  unknown,
} from '../fakes/sendingTab';
import { dueTab, linesOf, schedule, set, stateKey, stateOf, subjectsOf } from './dueTab';

const SCOPE = 'https://www.googleapis.com/auth/';
const TRACE = 'mc.tick.anna@agency.ru';

/** Two tabs that are due; the second has waited longer. */
function twoDue(): Fake {
  const fake = dueTab();
  fake.cloud.tabs.set(SECOND_ID, [['ClientId', 'DateTime']]);
  schedule(fake, { turnAtMs: 5, sheet: 'Branch' }, SECOND_ID);
  schedule(fake, { turnAtMs: 9 });
  return fake;
}

function hours(fake: Fake, count: number): void {
  for (let hour = 0; hour < count; hour += 1) {
    runHourly(fake.ports);
    fake.cloud.nowMs += HOUR_MS;
  }
}

const sheetsOf = (fake: Fake) => {
  fake.ports.table.flush();
  return fake.cloud.log.map(({ sheet }) => sheet);
};

describe('of several tabs that are due', () => {
  test('the one that waited longest comes first', () => {
    const fake = twoDue();
    runHourly(fake.ports);
    expect(sheetsOf(fake)).toEqual(['Calls', 'Branch']);
    expect(stateOf(fake, SECOND_ID).turnAtMs).toBe(fake.cloud.nowMs);
  });

  test.each([
    [180_000, true],
    [179_999, false],
  ])('the next has no turn after %d ms, and is told so', (spentMs, isTold) => {
    const fake = twoDue();
    fake.meanwhile('log.add', () => {
      fake.cloud.nowMs += spentMs;
    });
    runHourly(fake.ports);
    expect(linesOf(fake).some((line) => line.includes('no time was left'))).toBe(isTold);
    // Without a turn it is the first in the next hour.
    expect(stateOf(fake).turnAtMs).toBe(isTold ? 9 : fake.cloud.nowMs);
    expect(stateOf(fake).run?.error).toBe(isTold ? 'NO_TURN' : 'TOKEN_MISSING');
  });
});

describe('a run', () => {
  test('that throws has failed, and is tried again', () => {
    const { fake } = sendingTab({ rows: [HEADER, ...callRows(1)], uploads: [taken] });
    schedule(fake, {});
    fake.fails('table.readValues', 'Service Spreadsheets failed.');
    runHourly(fake.ports);
    expect(linesOf(fake)[0]).toMatch(/^failed: .*Service Spreadsheets failed.*next hour/);
    expect(stateOf(fake)).toMatchObject({
      run: { state: 'failed', error: 'UNEXPECTED' },
      failingSinceMs: fake.cloud.nowMs,
    });
  });

  test('sends what is new once, and is done until its next due hour', () => {
    const {
      fake,
      files,
      set: change,
    } = sendingTab({ rows: [HEADER, ...callRows(2)], uploads: [taken] });
    change({});
    schedule(fake, {});
    hours(fake, 3);
    expect(files).toHaveLength(1);
    expect(stateOf(fake).run).toMatchObject({ state: 'done', sent: 2, error: '' });
    expect(subjectsOf(fake)).toEqual([]);
  });

  test('leaves a heartbeat before it does anything', () => {
    let before: ScheduledRun | null = null;
    const tab: SendingTab = sendingTab({
      rows: [HEADER, ...callRows(1)],
      uploads: () => {
        before = stateOf(tab.fake).run;
        return taken;
      },
    });
    schedule(tab.fake, {});
    runHourly(tab.fake.ports);
    expect(before).toEqual({
      ...{ startedAtMs: tab.fake.cloud.nowMs, endedAtMs: null },
      ...{ state: 'running', sent: 0, held: 0, error: '' },
    });
  });

  test('at Metrica’s daily limit is told once, and nothing is asked until midnight', () => {
    const { fake } = sendingTab({
      rows: [HEADER, ...callRows(1)],
      uploads: [taken],
      list: () => refusal('quota_requests_by_uid', 'Quota', 429),
    });
    schedule(fake, {});
    hours(fake, 1);
    expect(isWaitingForQuota(fake.ports)).toBe(true);
    const asked = fake.requests.length;
    hours(fake, 4);
    expect(fake.requests).toHaveLength(asked);
    expect(linesOf(fake).filter((line) => /used up/.test(line))).toHaveLength(1);
  });

  test('whose schedule is switched off meanwhile leaves it off', () => {
    const fake = dueTab();
    fake.meanwhile('log.add', () => fake.cloud.document.delete(stateKey()));
    runHourly(fake.ports);
    expect(stateOf(fake)).toBeNull();
  });

  test('whose due hour somebody dealt with meanwhile leaves that', () => {
    const fake = dueTab();
    fake.meanwhile('log.add', () =>
      fake.cloud.document.set(stateKey(), JSON.stringify({ ...stateOf(fake), doneDueMs: 7 })),
    );
    runHourly(fake.ports);
    expect(stateOf(fake).doneDueMs).toBe(7);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('that came late is mailed where mails are wanted: %s', (mail, count) => {
    const fake = dueTab();
    fake.cloud.nowMs += 3 * HOUR_MS;
    set(fake, { mail });
    runHourly(fake.ports);
    expect(fake.mails.filter(({ body }) => /did not happen in time/.test(body))).toHaveLength(
      count,
    );
    expect(fake.cloud.log.at(-1)).toMatchObject({ action: 'schedule', result: 'failed' });
  });
});

describe('earlier batches', () => {
  /** A tab whose batch is open, and whose schedule is not due. */
  function open(list: (tab: SendingTab) => readonly unknown[] = () => []): SendingTab {
    let isLater = false;
    const tab: SendingTab = sendingTab({
      rows: [HEADER, ...callRows(1)],
      uploads: [unknown, taken],
      list: () => (isLater ? list(tab) : []),
    });
    tab.upload();
    isLater = true;
    schedule(tab.fake, { doneDueMs: tab.fake.cloud.nowMs });
    return tab;
  }

  test('are asked about in an hour in which nothing is due, and the counter is remembered', () => {
    const { fake, states } = open(({ book }) => [
      { id: '7', comment: book().batches[0]?.claim.batch, source_quantity: 1, line_quantity: 1 },
    ]);
    runHourly(fake.ports);
    expect(states()).toEqual(['accepted']);
    expect(JSON.parse(fake.cloud.document.get(TRACE) ?? '')).toMatchObject({
      counter: '12345678',
      endedAtMs: fake.cloud.nowMs,
    });
  });

  test('that did not arrive go out in the same hour', () => {
    const others = { id: '90', create_time: '2026-11-20T09:30:00Z', source_quantity: 9 };
    const tab: SendingTab = sendingTab({
      rows: [HEADER, ...callRows(2)],
      uploads: [taken, unknown, taken],
      list: () => {
        const comment = tab.book().batches[0]?.claim.batch;
        return comment === undefined ? [] : [others, { id: '7', comment, source_quantity: 1 }];
      },
    });
    const { fake, files, states } = tab;
    tab.upload();
    schedule(fake, { doneDueMs: fake.cloud.nowMs });
    fake.cloud.nowMs += 2 * HOUR_MS;
    runHourly(fake.ports);
    expect(states()).toEqual(['accepted', 'in doubt']);
    fake.cloud.nowMs += HOUR_MS;
    runHourly(fake.ports);
    expect(states()).toEqual(['accepted', 'not arrived', 'accepted']);
    expect(files).toHaveLength(3);
  });

  test('are not asked about during the daily limit', () => {
    const { fake } = open();
    const asked = fake.requests.length;
    waitForQuota(fake.ports);
    runHourly(fake.ports);
    expect(fake.requests).toHaveLength(asked);
  });

  test('that cannot be settled now stop nothing', () => {
    const { fake } = open();
    fake.fails('ledger.readFrom', 'Service Spreadsheets failed.');
    runHourly(fake.ports);
    expect(linesOf(fake).join()).not.toContain('Service Spreadsheets failed');
    expect(JSON.parse(fake.cloud.document.get(TRACE) ?? '').endedAtMs).toBe(fake.cloud.nowMs);
  });
});

describe('a tick that Google cut off', () => {
  /** The trace of an hour ago, without an end. */
  function cut(run: ScheduledRun | null): Fake {
    const fake = twoDue();
    const startedAtMs = fake.cloud.nowMs - HOUR_MS;
    const trace = { spreadsheetId: 'spreadsheet-1', startedAtMs, endedAtMs: null };
    fake.cloud.document.set(TRACE, JSON.stringify(trace));
    schedule(fake, { run });
    runHourly(fake.ports);
    return fake;
  }

  test('outside of any run has a line of its own', () => {
    const fake = cut(null);
    expect(linesOf(fake).at(-1)).toMatch(
      /^cut off: Google cut off the work of the hour that began at 2026-11-20 11:00/,
    );
    expect(fake.cloud.log.at(-1)).toMatchObject({
      action: 'schedule',
      by: 'anna@agency.ru',
      sheet: '',
    });
  });

  test('in a run has the line of that run', () => {
    const startedAtMs = Date.parse('2026-11-20T08:00:00Z');
    const run = { startedAtMs, endedAtMs: null, sent: 0, held: 0, error: '' };
    const fake = cut({ ...run, state: 'running' });
    const cuts = linesOf(fake).filter((line) => line.startsWith('cut off'));
    expect(cuts).toEqual([expect.stringMatching(/The run that began at 2026-11-20 11:00/)]);
  });
});

describe('where Google’s permission is gone', () => {
  test('each schedule has one line, and its person a mail a day', () => {
    const fake = twoDue();
    fake.missingScopes = [`${SCOPE}script.external_request`];
    hours(fake, 24);
    expect(linesOf(fake)).toEqual(
      Array(2).fill(
        expect.stringMatching(/^authorisation lapsed: Google’s permission for anna@agency.ru/),
      ),
    );
    expect([...sheetsOf(fake)].sort()).toEqual(['Branch', 'Calls']);
    expect(subjectsOf(fake)).toEqual(['“Book” needs you']);
    expect(fake.mails[0]?.body).toMatch(/^Scheduled runs have stopped/);
    expect(fake.mails[0]?.body).not.toContain('one of these spreadsheets');
    expect(stateOf(fake).run).toMatchObject({
      state: 'authorisation lapsed',
      error: 'SCOPE_MISSING',
    });
    expect(stateOf(fake).run?.endedAtMs).toBe(stateOf(fake).run?.startedAtMs);
    hours(fake, 1);
    expect(subjectsOf(fake)).toHaveLength(2);
  });

  test('a tab that is gone has its line by the name that it had', () => {
    const fake = twoDue();
    fake.missingScopes = [`${SCOPE}script.external_request`];
    fake.cloud.tabs.delete(SECOND_ID);
    runHourly(fake.ports);
    expect([...sheetsOf(fake)].sort()).toEqual(['Branch', 'Calls']);
  });

  test.each([
    [false, false, 0],
    [true, false, 1],
    [true, true, 1],
  ])('a mail goes out where any tab mails: %s, %s', (first, second, count) => {
    const fake = twoDue();
    set(fake, { mail: first });
    set(fake, { mail: second }, SECOND_ID);
    fake.missingScopes = [`${SCOPE}userinfo.email`];
    runHourly(fake.ports);
    expect(fake.mails).toHaveLength(count);
  });

  test('and the spreadsheet cannot be asked for, the mail names those with schedules', () => {
    const fake = twoDue();
    fake.missingScopes = [`${SCOPE}spreadsheets.currentonly`];
    hours(fake, 3);
    expect(linesOf(fake)).toEqual([]);
    expect(fake.mails).toHaveLength(1);
    expect(fake.mails[0]?.body).toContain('one of these spreadsheets with your schedules: Book.');
    expect(fake.mails[0]?.body).not.toContain('docs.google.com');
  });

  test('and nobody wants mails, none goes out', () => {
    const fake = twoDue();
    fake.ports.store.remove('user', 'mc.schedules');
    fake.missingScopes = [`${SCOPE}spreadsheets.currentonly`];
    hours(fake, 3);
    expect(fake.mails).toEqual([]);
  });

  test('for what no run needs, the runs go on', () => {
    const fake = dueTab();
    fake.missingScopes = [`${SCOPE}script.send_mail`];
    runHourly(fake.ports);
    expect(stateOf(fake).run).toMatchObject({ error: 'TOKEN_MISSING' });
  });
});

test('a trigger without its spreadsheet is told after three hours', () => {
  const fake = dueTab();
  const ports: Ports = { ...fake.ports, table: { ...fake.ports.table, spreadsheet: () => null } };
  for (let hour = 0; hour <= 3; hour += 1) {
    expect(fake.mails).toEqual([]);
    runHourly(ports);
    fake.cloud.nowMs += HOUR_MS;
  }
  expect(fake.mails[0]?.body).toMatch(
    /It is one of these spreadsheets with your schedules: Book\.\n\nIf/,
  );
});

test('a log that takes lines again in between is not told as lost', () => {
  const fake = dueTab();
  const due = () => schedule(fake, {});
  for (let hour = 0; hour < 12; hour += 1) {
    due();
    fake.fails('log.add', hour % 3 === 2 ? null : 'Service Spreadsheets failed.');
    hours(fake, 1);
  }
  expect(fake.mails.filter(({ body }) => /could not be written into the log/.test(body))).toEqual(
    [],
  );
});

describe('what is kept of a schedule', () => {
  const stateIn = (text: string) => loadSchedules({ [stateKey()]: text }).get(SHEET_ID);

  test.each(['{', 'null', '7', '{}', '{"owner":7}', '{"owner":""}'])(
    'is none where it says %s',
    (text) => {
      expect(stateIn(text)).toBeUndefined();
    },
  );

  test('is read although much of it is missing', () => {
    expect(stateIn('{"owner":"anna","doneDueMs":"x","failingSinceMs":null}')).toEqual({
      ...{ owner: 'anna', spreadsheetId: '', sheet: '', timeZone: '' },
      ...{ doneDueMs: 0, failingSinceMs: 0, turnAtMs: 0, run: null },
    });
  });

  test.each([
    ['{"startedAtMs":5,"endedAtMs":null,"state":"running"}', 5],
    ['{"startedAtMs":5,"endedAtMs":6,"state":"done"}', 5],
    ['{"startedAtMs":"5","endedAtMs":6,"state":"done"}', 0],
    ['{"startedAtMs":5,"endedAtMs":"6","state":"done"}', 0],
    ['{"startedAtMs":5,"endedAtMs":6,"state":"lost"}', 0],
    ['{"startedAtMs":5,"state":"done"}', 0],
    ['"done"', 0],
    ['null', 0],
  ])('has a last run only where it is whole: %s', (run, turnAtMs) => {
    const state = stateIn(`{"owner":"anna","run":${run}}`);
    expect([state?.turnAtMs, state?.run === null]).toEqual([turnAtMs, turnAtMs === 0]);
  });

  test('of other keys is nothing', () => {
    const text = '{"owner":"anna"}';
    const keys = [`x${stateKey()}`, `${stateKey()}x`, 'mc.tab.x.schedule', 'mc.tab..schedule'];
    expect(loadSchedules(Object.fromEntries(keys.map((key) => [key, text]))).size).toBe(0);
  });
});

test.each([
  [10, null, true],
  [9, null, false],
  [0, null, false],
  [-1, null, true],
  [99, 5, false],
])(
  'a run that began %d minutes ago and ended at %s is cut off: %s',
  (minutes, endedAtMs, isCut) => {
    const startedAtMs = 1_000_000_000;
    const run = { startedAtMs, endedAtMs, state: 'running', sent: 0, held: 0, error: '' } as const;
    expect(isCutOff(run, startedAtMs + minutes * 60_000)).toBe(isCut);
    expect(isCutOff(null, startedAtMs)).toBe(false);
  },
);
