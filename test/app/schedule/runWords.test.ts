/** What a person reads of a scheduled run: one line in the log, and mails only of what is theirs to know. */

import { describe, expect, test } from '@jest/globals';
import type { RunPlace } from '../../../src/app/schedule/dueRun';
import type { RunEnd } from '../../../src/app/schedule/runEnd';
import { keepLog, logRun } from '../../../src/app/schedule/scheduleLines';
import {
  tellCutOff,
  tellMissed,
  tellRun,
  tellWatched,
} from '../../../src/app/schedule/scheduleMail';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import { HOUR_MS } from '../../../src/core/time/wallTime';
import type { Language } from '../../../src/texts/say';
import { type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

const COUNTER = { id: '12345678', name: '', hosts: [], timeZone: '' };

/** A tab that runs daily at noon, when the fake’s clock begins. */
function place(settings: Partial<TabSettings> = {}, language: Language = 'en', sheet = 'Calls') {
  const fake = fakePorts({ language });
  const spreadsheet = fake.ports.table.spreadsheet();
  if (spreadsheet === null) throw new Error('No spreadsheet.');
  const all = { ...DEFAULT_SETTINGS, schedule: { kind: 'daily', hour: 12 }, counter: COUNTER };
  const at: RunPlace = {
    ...{ ports: fake.ports, spreadsheet, sheetId: SHEET_ID, sheet },
    settings: { ...all, ...settings } as TabSettings,
  };
  return { fake, at };
}

const DONE: RunEnd = {
  ...{ state: 'done', result: 'ok', sent: 0, held: 0, error: '', rows: 9, accepted: null },
  ...{ waiting: 0, inDoubt: 0, short: 0, newlyHeld: 0, refusedRows: [], why: null, server: '' },
  ...{ causes: [], plan: { kind: 'done', sinceMs: 0 } },
};

const FAILED = {
  state: 'failed',
  result: 'failed',
  error: 'METRICA_UNREACHABLE',
  why: { key: 'error.NO_TURN' },
} as const;

function linesOf({ ports, cloud }: Fake) {
  ports.table.flush();
  return cloud.log;
}

describe('the line of a run says', () => {
  test.each<[string, Partial<RunEnd>, string]>([
    ['what was sent and what waits', { sent: 3, held: 1 }, '3 sent, 1 waits. Next run'],
    ['what is in doubt, now and from before', { inDoubt: 2, waiting: 1 }, 'In doubt: 3 calls.'],
    ['which row Metrica refused', { refusedRows: [7] }, 'Metrica refused row 7. Metrica’s'],
    [
      'that the others went out',
      { sent: 2, refusedRows: [7, 9] },
      'refused rows 7, 9. The other calls went out.',
    ],
    ['why it stopped', FAILED, 'It was due in this hour, but no time was left'],
    ['what went out before it stopped', { ...FAILED, sent: 2 }, '2 sent, 0 wait. It was due'],
    ['what a server said', { ...FAILED, server: 'Teapot' }, 'next hour. “Teapot”'],
    [
      'that it goes on',
      { plan: { kind: 'goes on', sinceMs: 1 } },
      '0 sent, 0 wait. Goes on in the next hour.',
    ],
    ['when it comes again', {}, 'Next run 2026-11-21 12:00–13:00.'],
  ])('%s', (_what, end, words) => {
    const { fake, at } = place();
    logRun(at, { ...DONE, ...end });
    const [line] = linesOf(fake);
    expect(line?.message).toContain(words);
    expect(line).toMatchObject({
      action: 'schedule',
      sheet: 'Calls',
      rows: 9,
      by: 'anna@agency.ru',
    });
    expect([line?.counter, line?.result]).toEqual(['12345678', end.result ?? 'ok']);
  });

  test.each<[string, Partial<RunEnd>, Partial<TabSettings>]>([
    ['of a schedule that is off', {}, { schedule: null }],
    ['at the daily limit, whose sentence says it', { ...FAILED, error: 'QUOTA' }, {}],
  ])('nothing of the next run %s', (_what, end, settings) => {
    const { fake, at } = place(settings);
    logRun(at, { ...DONE, ...end });
    expect(linesOf(fake)[0]?.message).not.toMatch(/Next run|Goes on|\s$/);
  });

  test.each([
    [20, /19, 20\. Metrica/],
    [21, /19, 20, …\. Metrica/],
  ])('of %d refused rows twenty', (count, words) => {
    const { fake, at } = place({ counter: null });
    const refusedRows = Array.from({ length: count }, (_, index) => index + 1);
    logRun(at, { ...DONE, refusedRows });
    expect(linesOf(fake)[0]?.message).toMatch(words);
    expect(linesOf(fake)[0]?.counter).toBe('');
  });

  test('the same in Russian, with a capital letter', () => {
    const { fake, at } = place({}, 'ru');
    logRun(at, { ...DONE, sent: 3 });
    expect(linesOf(fake)[0]?.message).toMatch(/^Отправлено 3, ждут 0\. Следующий запуск /);
  });
});

describe('runs that had nothing new', () => {
  const NOTHING: RunEnd = { ...DONE, state: 'nothing new', result: 'nothing new' };

  test('have one line for each tab, whose time moves', () => {
    const { fake, at } = place();
    const branch = { ...at, sheet: 'Branch' };
    for (let hour = 0; hour < 4; hour += 1) {
      logRun(at, NOTHING);
      logRun(branch, NOTHING);
      linesOf(fake);
      fake.cloud.nowMs += HOUR_MS;
    }
    expect(linesOf(fake).map(({ sheet, time }) => `${sheet} ${time}`)).toEqual([
      'Branch 2026-11-20 15:00:00',
      'Calls 2026-11-20 15:00:00',
    ]);
  });

  test.each<[string, Partial<RunEnd>, string]>([
    ['after a run that sent something', { sent: 1, result: 'ok' }, 'anna@agency.ru'],
    ['beside those of another person', {}, 'boris@agency.ru'],
  ])('have a new line %s', (_what, end, user) => {
    const { fake, at } = place();
    const { ports } = fake.as(user);
    logRun({ ...at, ports }, { ...NOTHING, ...end });
    ports.table.flush();
    logRun(at, NOTHING);
    logRun(at, { ...DONE, sent: 2 });
    logRun(at, NOTHING);
    expect(linesOf(fake)).toHaveLength(4);
  });
});

test('a log that takes no writing stops no run', () => {
  const { fake, at } = place();
  fake.fails('table.flush', 'You are trying to edit a protected cell');
  expect(() => keepLog(at.ports)).not.toThrow();
});

describe('a mail', () => {
  function mailsOf(end: Partial<RunEnd>, settings: Partial<TabSettings> = {}) {
    const { fake, at } = place(settings);
    tellRun(at, { ...DONE, ...end });
    return fake.mails.map(({ subject, body }) => ({
      subject: subject.replace('Metrica Calls: ', ''),
      body,
    }));
  }

  test('about a run in which all went well is not sent', () => {
    expect(mailsOf({ sent: 3, held: 4, waiting: 2 })).toEqual([]);
  });

  test.each<[string, Partial<RunEnd>, string]>([
    ['needs a person', { plan: { kind: 'needs you', sinceMs: 0 } }, '“Calls” needs you'],
    ['goes on', { plan: { kind: 'goes on', sinceMs: 1 } }, '“Calls” goes on by itself'],
    [
      'gave up',
      { plan: { kind: 'gave up', sinceMs: 1 } },
      '“Calls” gave up until 2026-11-21 12:00–13:00',
    ],
  ])('says in its subject that the schedule %s, and where it is', (_what, end, subject) => {
    const [mail, ...more] = mailsOf({ ...FAILED, server: 'id 15000000', ...end });
    expect(mail?.subject).toBe(subject);
    expect(mail?.body).toMatch(/^It was due in this hour/);
    expect(mail?.body).toContain('Spreadsheet “Book”, sheet “Calls”.');
    expect(mail?.body).not.toContain('15000000');
    expect(more).toEqual([]);
  });

  test('of a schedule that was switched off meanwhile needs a person', () => {
    const [mail] = mailsOf(
      { ...FAILED, plan: { kind: 'gave up', sinceMs: 1 } },
      { schedule: null },
    );
    expect(mail?.subject).toBe('“Calls” needs you');
  });

  test.each([
    ['says since when it was tried', Date.parse('2026-11-20T07:00:00Z'), true],
    ['of a first try does not', Date.parse('2026-11-20T09:00:00Z'), false],
    ['of what needs a person does not', 0, false],
  ])('%s', (_what, sinceMs, isSaid) => {
    const [mail] = mailsOf({ ...FAILED, plan: { kind: 'goes on', sinceMs } });
    const said = (mail?.body ?? '').includes(
      'It has been tried every hour since 2026-11-20 10:00.',
    );
    expect(said).toBe(isSaid);
    expect((mail?.body ?? '').includes('tried every hour')).toBe(isSaid);
  });

  test('names what may be behind a refused token, the likeliest first', () => {
    const [mail] = mailsOf({ ...FAILED, causes: ['expired', 'otherAccount'] });
    expect(mail?.body).toMatch(/Possible causes:\n– .+\n– .+\n\n/);
    expect(mailsOf(FAILED)[0]?.body).not.toContain('Possible causes');
  });

  test.each<[string, Partial<RunEnd>, string, RegExp]>([
    [
      'calls in doubt',
      { inDoubt: 2 },
      'goes on by itself',
      /^2 calls were sent.*\n\nEvery hour asks/,
    ],
    [
      'calls that were left out',
      { short: 3, accepted: 2, sent: 3 },
      'needs you',
      /^Metrica took 2 of 3 calls/,
    ],
    ['calls left out, uncounted', { short: 3, sent: 3 }, 'needs you', /^Metrica took 0 of 3 calls/],
    ['refused rows', { refusedRows: [4] }, 'needs you', /^Metrica refused row 4/],
    ['new calls that wait', { newlyHeld: 2 }, 'needs you', /^2 rows came in since[^%]*$/],
  ])('tells of %s', (_what, end, subject, words) => {
    expect(mailsOf(end)).toEqual([
      { subject: `“Calls” ${subject}`, body: expect.stringMatching(words) },
    ]);
  });

  test('tells apart what is apart, each once a day', () => {
    const { fake, at } = place();
    const end = { ...DONE, ...FAILED, inDoubt: 1, short: 1, refusedRows: [3], newlyHeld: 1 };
    tellRun(at, end);
    tellRun(at, end);
    expect(fake.mails).toHaveLength(5);
    tellRun(at, { ...end, error: 'TOKEN_REFUSED' });
    tellRun({ ...at, sheetId: 7 }, { ...DONE, inDoubt: 1 });
    expect(fake.mails).toHaveLength(7);
    fake.cloud.nowMs += 24 * HOUR_MS;
    tellRun(at, end);
    expect(fake.mails).toHaveLength(12);
  });

  test.each([
    [1, 8, true, /1 of 9 new rows \(11 %\) cannot be sent/],
    [1, 9, true, null],
    [3, 1, true, /3 of 4 new rows \(75 %\)/],
    [3, 1, false, null],
  ])(
    'about %d new rows that wait, beside %d sent, says when they are many',
    (newlyHeld, sent, watch, words) => {
      const [mail] = mailsOf({ newlyHeld, sent }, { watch });
      if (words === null) expect(mail?.body).not.toMatch(/ %\)/);
      else expect(mail?.body).toMatch(words);
    },
  );

  test.each<[string, (at: RunPlace) => void, string, string]>([
    [
      'a run that Google cut off',
      (at) => tellCutOff(at, '09:17'),
      'goes on by itself',
      'The run that began at 09:17 was cut off',
    ],
    [
      'runs that Google did not start',
      (at) => tellMissed(at, '09:00'),
      'goes on by itself',
      'The run due 09:00 did not happen',
    ],
    [
      'what the watchman saw',
      (at) => tellWatched(at, [{ key: 'watch.silent', params: { n: 2, day: '2026-11-18' } }]),
      'needs you',
      'No calls have come for 2 working days',
    ],
  ])('tells of %s, once a day', (_what, tell, subject, words) => {
    const { fake, at } = place();
    tell(at);
    tell(at);
    expect(fake.mails).toHaveLength(1);
    expect(fake.mails[0]?.subject).toBe(`Metrica Calls: “Calls” ${subject}`);
    expect(fake.mails[0]?.body).toContain(words);
  });

  test('of the watchman about two things is two mails', () => {
    const { fake, at } = place();
    const low = { last: 10, before: 60, counter: '12345678' };
    tellWatched(at, [
      { key: 'watch.silent', params: { n: 2, day: '2026-11-18' } },
      { key: 'watch.low', params: low },
    ]);
    tellCutOff(at, '09:17');
    tellMissed(at, '09:00');
    expect(fake.mails).toHaveLength(4);
  });

  test('that Google does not take has a line in the log, with its subject', () => {
    const { fake, at } = place();
    fake.takesMail = false;
    tellCutOff(at, '09:17');
    expect(linesOf(fake)).toMatchObject([
      {
        action: 'schedule',
        result: 'failed',
        message: 'This could not be mailed: Metrica Calls: “Calls” goes on by itself',
      },
    ]);
  });
});
