/** The questions that stop an upload: when they are asked, and which word goes past them. */

import { describe, expect, test } from '@jest/globals';
import { DOCUMENT_KEYS } from '../../../src/app/base/keys';
import { saveSettings } from '../../../src/app/tab/tabState';
import type { Confirmation } from '../../../src/app/upload/uploadState';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import { SECOND_ID, SHEET_ID, type SheetCell } from '../../simulation/world/cloud';
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

const LAST_RUN = DOCUMENT_KEYS.lastRun(SHEET_ID);

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

describe('a question says', () => {
  test('of others’ uploads how many there are, and when the last of them came', () => {
    const days = [9, 3, 5];
    const { upload } = tab({
      list: () => days.map((each, index) => ({ ...(foreign(each) as object), id: String(index) })),
    });
    expect(upload().error?.details).toEqual({
      counter: COUNTER,
      n: 3,
      date: '2026-11-17T09:00:00.000Z',
    });
  });

  test('of rows that are read in another way what differs from the last way, moved ones counted too', () => {
    const { upload, set, setRows } = tab();
    upload();
    set({ timeZone: 'Asia/Omsk' });
    expect(upload().error?.details).toEqual({
      n: 3,
      sheet: 'Calls',
      what: 'zone: Europe/Moscow → Asia/Omsk',
    });
    setRows([HEADER, ...callRows(1, 50)]);
    upload({ confirmed: ['reading'] });
    set({ timeZone: 'Asia/Tokyo' });
    setRows([HEADER, ...callRows(2, 50)]);
    expect(upload().error?.details).toMatchObject({ what: 'zone: Asia/Omsk → Asia/Tokyo' });
  });

  test('of an open question of the tab its sentence', () => {
    const rows = callRows(2).map(([id = ''], index) => [id, `0${index + 1}/11/2026 10:00`]);
    const { fake, upload } = tab({ rows: [HEADER, ...rows] });
    fake.cloud.locale = 'en_US';
    expect(String(upload().error?.details?.question)).toContain('month');
  });
});

test('a schedule sends no column that was only guessed; a person’s run does', () => {
  const rows = [
    ['ClientId', 'DateTime', 'Price', 'Curency'],
    ...callRows(3).map((row) => [...row, '100', 'RUB']),
  ];
  const { upload } = tab({ rows });
  expect(upload({ how: 'schedule' }).error).toMatchObject({
    code: 'COLUMN_UNCONFIRMED',
    details: { header: 'Curency' },
  });
  expect(upload({ how: 'hand' })).toMatchObject({ error: null });
});

describe('what another tab delivered', () => {
  /** Two tabs; the second has sent to a counter of its own. */
  function besides(counter: string): SendingTab {
    const two = tab({ list: () => [foreign(3)] });
    const { cloud, ports } = two.fake;
    cloud.tabs.set(
      SECOND_ID,
      [HEADER, ...callRows(3, 700)].map((row) => [...row]),
    );
    saveSettings(ports.store, SECOND_ID, { ...DEFAULT_SETTINGS, counter: counterOf(counter) });
    const sent = two.upload({ sheetId: SECOND_ID, confirmed: ['elsewhere'] });
    expect(sent).toMatchObject({ error: null, uploads: [{ rows: 3 }] });
    return two;
  }

  test('is no other counter of this tab', () => {
    expect(besides(OTHER).upload({ confirmed: ['elsewhere'] }).error).toBeNull();
  });

  test('is no first upload of this tab', () => {
    expect(besides(COUNTER).upload().error?.code).toBe('UPLOADS_ELSEWHERE');
  });
});

test('the counter that calls went to is known from the ledger although properties were lost', () => {
  const { fake, upload, set } = sentThen(() => undefined);
  for (const key of [...fake.cloud.document.keys()]) {
    if (key === LAST_RUN) fake.cloud.document.delete(key);
  }
  set({ counter: counterOf(OTHER) });
  expect(upload().error).toMatchObject({ code: 'COUNTER_CHANGED', details: { old: COUNTER } });
});

test('a tab that has delivered is not asked about others’ uploads, though the record is lost', () => {
  const { fake, upload } = tab({ list: () => (fake.cloud.ledger === null ? [] : [foreign(3)]) });
  upload({ limit: 1 });
  fake.cloud.document.delete(LAST_RUN);
  expect(upload()).toMatchObject({ error: null, remaining: 0 });
});
