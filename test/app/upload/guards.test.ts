/** The questions that stop an upload: when they are asked, and which word goes past them. */

import { describe, expect, test } from '@jest/globals';
import type { Confirmation } from '../../../src/app/upload/uploadState';
import type { SheetCell } from '../../simulation/cloud';
import {
  COUNTER,
  callRows,
  HEADER,
  type SendingTab,
  sendingTab,
  type TabSetup,
  taken,
} from '../fakes/sendingTab';

const OTHER = '87654321';

/** What another program uploaded, some days before. */
function foreign(days: number, more: object = {}) {
  const at = new Date(Date.parse('2026-11-20T09:00:00Z') - days * 86_400_000).toISOString();
  return { id: '5', create_time: at, comment: 'tracker', source_quantity: 9, ...more };
}

function tab(more: Partial<TabSetup> = {}): SendingTab {
  return sendingTab({ rows: [HEADER, ...callRows(3)], uploads: [taken], maxCalls: 100, ...more });
}

const badRows = (count: number): SheetCell[][] =>
  Array.from({ length: count }, (_, index) => [`bad-${index}`, '2026-11-18 10:00:00']);

function counterOf(id: string) {
  return { id, name: '', hosts: [], timeZone: '' };
}

/** A tab whose calls went out, in which something was changed since; a new call waits. */
function sentThen(change: (sent: SendingTab) => void): SendingTab {
  const sent = tab();
  sent.upload();
  sent.setRows([HEADER, ...callRows(4)]);
  change(sent);
  return sent;
}

describe('a person is asked', () => {
  const QUESTIONS: readonly (readonly [string, () => SendingTab, string, Confirmation])[] = [
    [
      'where the counter is another',
      () => sentThen(({ set }) => set({ counter: counterOf(OTHER) })),
      'COUNTER_CHANGED',
      'counter',
    ],
    [
      'where rows are read in another way',
      () => sentThen(({ set }) => set({ timeZone: 'Asia/Omsk' })),
      'READING_CHANGED',
      'reading',
    ],
    [
      'where others upload to the counter',
      () => tab({ list: () => [foreign(3)] }),
      'UPLOADS_ELSEWHERE',
      'elsewhere',
    ],
    [
      'where the time of others’ uploads cannot be read',
      () => tab({ list: () => [foreign(3, { create_time: 'yesterday' })] }),
      'UPLOADS_ELSEWHERE',
      'elsewhere',
    ],
    [
      'where more than a tenth of the rows is bad',
      () => tab({ rows: [HEADER, ...callRows(3), ...badRows(1)] }),
      'OVER_TEN_PERCENT',
      'over-ten-percent',
    ],
  ];

  test.each(QUESTIONS)('%s, and their word goes past it', (_what, make, code, word) => {
    const asked = make();
    const before = asked.files.length;
    expect(asked.upload()).toMatchObject({ error: { code }, uploads: [] });
    expect(asked.upload({ how: 'schedule' })).toMatchObject({ error: { code }, uploads: [] });
    expect(asked.files).toHaveLength(before);
    expect(asked.upload({ confirmed: [word] })).toMatchObject({ error: null });
    expect(asked.files).toHaveLength(before + 1);
  });

  test.each(QUESTIONS)('%s, and no other word goes past it', (_what, make, code, word) => {
    const words: readonly Confirmation[] = ['over-ten-percent', 'reading', 'elsewhere', 'counter'];
    const confirmed = words.filter((each) => each !== word);
    expect(make().upload({ confirmed })).toMatchObject({ error: { code }, uploads: [] });
  });
});

describe('nobody is asked', () => {
  test.each<[string, () => SendingTab]>([
    [
      'about uploads of others that are older than 30 days',
      () => tab({ list: () => [foreign(31)] }),
    ],
    [
      'about ten rows of which one is bad',
      () => tab({ rows: [HEADER, ...callRows(9), ...badRows(1)] }),
    ],
    ['about a tab that sends for the first time', () => tab()],
  ])('%s', (_what, make) => {
    expect(make().upload()).toMatchObject({ error: null, remaining: 0 });
  });

  test('a second time about uploads of others', () => {
    const { upload, setRows } = tab({ list: () => [foreign(3)] });
    upload({ confirmed: ['elsewhere'] });
    setRows([HEADER, ...callRows(4)]);
    expect(upload()).toMatchObject({ error: null, uploads: [{ rows: 1 }] });
  });

  test('a second time about a word that was given before anything went out', () => {
    const { upload, files } = tab({
      list: () => [foreign(3)],
      rows: [HEADER, ...callRows(1), ...badRows(1)],
    });
    expect(upload({ confirmed: ['elsewhere'] }).error?.code).toBe('OVER_TEN_PERCENT');
    expect(upload({ confirmed: ['over-ten-percent'] }).error).toBeNull();
    expect(files).toHaveLength(1);
  });

  test('about the counter when nothing is new', () => {
    const { upload, set, setRows } = tab();
    upload();
    setRows([HEADER]);
    set({ counter: counterOf(OTHER) });
    expect(upload()).toMatchObject({ error: null, uploads: [] });
  });

  test('about rows that were bad at the last run', () => {
    const { upload, setRows } = tab({ rows: [HEADER, ...callRows(3), ...badRows(2)] });
    upload({ confirmed: ['over-ten-percent'] });
    setRows([HEADER, ...callRows(4), ...badRows(2)]);
    expect(upload()).toMatchObject({ error: null, uploads: [{ rows: 1 }] });
  });

  test('on a schedule that sends the good ones', () => {
    const { upload } = tab({
      rows: [HEADER, ...callRows(1), ...badRows(3)],
      settings: { overTenPercent: 'send-good' },
    });
    expect(upload({ how: 'schedule' })).toMatchObject({ error: null, uploads: [{ rows: 1 }] });
    expect(upload({ how: 'hand' }).error).toBeNull();
  });
});

test('one bad row more than a tenth names how many, of how many, in percent', () => {
  const { upload } = tab({ rows: [HEADER, ...callRows(8), ...badRows(1)] });
  expect(upload().error?.details).toEqual({ bad: 1, rows: 9, percent: '11 %', ready: 8 });
});

test('the question about a counter names both', () => {
  const { upload } = sentThen(({ set }) => set({ counter: counterOf(OTHER) }));
  expect(upload().error?.details).toEqual({ new: OTHER, old: COUNTER, n: 4 });
});

test('an open question of the tab stops every run, whatever is confirmed', () => {
  const rows = callRows(3).map(([id = ''], index) => [id, `0${index + 1}/11/2026 10:00`]);
  const { fake, upload, set } = tab({ rows: [HEADER, ...rows] });
  fake.cloud.locale = 'en_US';
  const confirmed = ['over-ten-percent', 'reading', 'elsewhere', 'counter'] as const;
  expect(upload({ confirmed })).toMatchObject({ error: { code: 'QUESTION_OPEN' }, uploads: [] });
  set({ answers: { dateOrder: 'dmy' } });
  expect(upload()).toMatchObject({ error: null, uploads: [{ rows: 3 }] });
});
