/** What must hold before and between the batches of an upload, whatever became of earlier ones. */

import { describe, expect, test } from '@jest/globals';
import { spreadsheetMark } from '../../../src/app/ledger/batchId';
import { openLedger } from '../../../src/app/ledger/openLedger';
import { saveSettings } from '../../../src/app/tab/tabState';
import { DEFAULT_SETTINGS } from '../../../src/core/call/settings';
import type { Cell } from '../../../src/core/cell/cell';
import { SECOND_ID } from '../../simulation/world/cloud';
import { answered } from '../fakes/fakePorts';
import {
  COUNTER,
  callRows,
  HEADER,
  refusal,
  type SendingTab,
  sendingTab,
  type TabSetup,
  taken,
  unknown,
} from '../fakes/sendingTab';

function tab(uploads: TabSetup['uploads'] = [taken], more: Partial<TabSetup> = {}): SendingTab {
  return sendingTab({ rows: [HEADER, ...callRows(3)], uploads, ...more });
}

const counterOf = (id: string) => ({ id, name: '', hosts: [], timeZone: '' });

describe('nothing goes out', () => {
  test.each<[string, () => SendingTab, string]>([
    [
      'while Metrica’s list cannot be read',
      () => tab([taken], { list: () => refusal('backend_error', 'Down', 503) }),
      'METRICA_UNREACHABLE',
    ],
    [
      'from a sheet without times',
      () => tab([taken], { rows: [['ClientId'], ['1500000000000000001']] }),
      'COLUMN_MISSING',
    ],
    [
      'where Metrica lists a batch of this spreadsheet that the ledger does not know',
      () => {
        const one: SendingTab = tab([taken], {
          list: () => {
            const mark = spreadsheetMark(one.fake.ports.ids, 'spreadsheet-1');
            return [{ id: '5', comment: `${mark}bbbbccccdddd`, source_quantity: 1 }];
          },
        });
        return one;
      },
      'UPLOAD_UNKNOWN',
    ],
    [
      'from a ledger that is gone',
      () => {
        const one = tab();
        one.upload({ limit: 1 });
        one.fake.cloud.ledger = null;
        return one;
      },
      'LEDGER_GONE',
    ],
  ])('%s', (_what, make, code) => {
    const one = make();
    const before = one.files.length;
    expect(one.upload().error?.code).toBe(code);
    expect(one.files).toHaveLength(before);
  });

  test('beside another run', () => {
    const one = tab();
    one.fake.isBusy = true;
    expect(() => one.upload()).toThrow('BUSY');
    expect(one.files).toEqual([]);
  });

  test('from a sheet that is gone', () => {
    const one = tab();
    one.fake.cloud.tabs.clear();
    expect(one.upload()).toMatchObject({ error: { code: 'SHEET_MISSING' } });
  });
});

describe('the ledger says of a batch', () => {
  const counts = { source_quantity: 1, line_quantity: 1, status: 'UPLOADED' };

  test.each<[string, TabSetup['uploads'], object]>([
    [
      'what Metrica answered',
      [answered(200, { uploading: { id: '7', ...counts } })],
      { uploadId: '7', source: 1, accepted: 1, status: 'UPLOADED', error: '' },
    ],
    [
      'why it was refused',
      [refusal('invalid_uploading', 'Bad row')],
      { state: 'refused', uploadId: '', error: 'invalid_uploading' },
    ],
    ['that nothing is known', [unknown], { state: 'in doubt', uploadId: '' }],
  ])('%s', (_what, uploads, last) => {
    const one = tab(uploads);
    one.upload({ limit: 1 });
    expect(one.book().batches[0]?.last).toMatchObject(last);
    const { claims, claiming } = openLedger(one.fake.ports).count() ?? {};
    expect([claims, claiming]).toEqual([1, '']);
  });
});

describe('an answer that says to wait', () => {
  const wait = refusal('quota_requests_by_ip', 'Too many', 429);

  test('is waited for, and the same file goes out again', () => {
    const one = tab([wait, wait, taken]);
    expect(one.upload({ limit: 1 })).toMatchObject({
      error: null,
      uploads: [{ state: 'accepted' }],
    });
    expect(new Set(one.files).size).toBe(1);
    expect(one.files).toHaveLength(3);
  });

  test('is given up after some tries, and the calls are new', () => {
    const one = tab([wait]);
    expect(one.upload()).toMatchObject({ uploads: [{ state: 'refused' }] });
    expect(one.files.length).toBeLessThan(10);
    expect(one.files.length).toBeGreaterThan(1);
  });
});

test('a person stops a run after the batch that is on its way', () => {
  const one = tab();
  Object.assign(one.fake.ports.progress, { stopAsked: () => true });
  expect(one.upload()).toMatchObject({ stopped: 'person', remaining: 2, error: null });
  expect(one.files).toHaveLength(1);
});

test('earlier batches of all counters are asked about by hand, those of its own by a schedule', () => {
  const asked = (how: 'hand' | 'schedule') => {
    const one = tab([unknown, taken], { maxCalls: 100 });
    one.upload();
    one.set({ counter: counterOf('87654321') });
    one.setRows([HEADER, ...callRows(1, 50)]);
    const before = one.fake.requests.length;
    one.upload({ how, confirmed: ['counter', 'elsewhere'] });
    return one.fake.requests.slice(before).some(({ url }) => url.includes(COUNTER));
  };
  expect([asked('hand'), asked('schedule')]).toEqual([true, false]);
});

describe('a token that Metrica refuses', () => {
  const refused = refusal('invalid_token', 'Token', 401);

  /** A tab whose token was got with one by which it is renewed, if at all. */
  function aging(uploads: TabSetup['uploads'], refreshToken?: string): SendingTab {
    const one = tab(uploads);
    const { store, http } = one.fake.ports;
    const get = store.get;
    store.get = (scope, key) => (scope === 'script' ? 'app' : get(scope, key));
    store.set('user', 'mc.token', JSON.stringify({ token: 'y0_x', setAtMs: 0, refreshToken }));
    const send = http.send;
    http.send = (request) =>
      request.url.includes('oauth')
        ? answered(200, { access_token: 'y0_new', refresh_token: 'r2', expires_in: 1e6 })
        : send(request);
    return one;
  }

  test('is renewed, and the calls go out in the same run', () => {
    const one = aging([refused, taken], 'r1');
    expect(one.upload({ limit: 1 }).error).toBeNull();
    expect(one.states()).toEqual(['refused', 'accepted']);
  });

  test('is told where it cannot be renewed', () => {
    const one = aging([refused, taken]);
    expect(one.upload({ limit: 1 }).error?.code).toBe('TOKEN_REFUSED');
    expect(one.files).toHaveLength(1);
  });

  test('after calls went out is told, and the next run renews it', () => {
    const one = aging([taken, refused, taken], 'r1');
    expect(one.upload()).toMatchObject({ error: { code: 'TOKEN_REFUSED' } });
    expect(one.states()).toEqual(['accepted', 'refused']);
  });

  test('is no matter of other refusals', () => {
    const one = aging([refusal('invalid_uploading', 'Bad row'), taken], 'r1');
    expect(one.upload({ limit: 1 }).error?.code).toBe('METRICA_ERROR');
    expect(one.files).toHaveLength(1);
  });
});

describe('dates in cells', () => {
  /** A tab whose times are dates, made anew at each reading, as Google does. */
  function dated(): SendingTab {
    const one = tab();
    const { table } = one.fake.ports;
    const read = table.readValues;
    const toDate = (cell: unknown) =>
      typeof cell === 'string' && cell.startsWith('2026')
        ? new Date(`${cell.replace(' ', 'T')}Z`)
        : cell;
    table.readValues = (...args) =>
      read(...args).map((row) => row.map((cell) => toDate(cell) as Cell));
    return one;
  }

  test('that stay the same are sent, one batch after the other', () => {
    const one = dated();
    expect(one.upload()).toMatchObject({ error: null, remaining: 0 });
    expect(one.files).toHaveLength(3);
  });

  test('that somebody changes amid a run are read again', () => {
    const one = dated();
    const rows = callRows(3).map(([id = ''], at) => [id, `2026-11-17 09:0${at}:00`]);
    one.fake.meanwhile('table.flush', () => one.setRows([HEADER, ...rows]));
    expect(one.upload()).toMatchObject({ error: null, remaining: 0 });
    const seconds = one.files.map((csv) => Number(csv.split('\n')[1]?.split(',')[1]));
    expect((seconds[2] ?? 0) - (seconds[1] ?? 0)).toBe(60);
  });
});

describe('calls that were read in another way', () => {
  /** Another tab has sent a call some days apart, read in the zone of Omsk. */
  function besides(daysApart: number, answer = taken): SendingTab {
    const one = tab([answer, taken]);
    const day = String(18 - daysApart).padStart(2, '0');
    const row = [callRows(1, 700)[0]?.[0] ?? '', `2026-11-${day} 10:00:00`];
    one.fake.cloud.tabs.set(SECOND_ID, [[...HEADER], row]);
    saveSettings(one.fake.ports.store, SECOND_ID, {
      ...DEFAULT_SETTINGS,
      counter: counterOf(COUNTER),
      timeZone: 'Asia/Omsk',
    });
    one.upload({ sheetId: SECOND_ID });
    return one;
  }

  test.each<[string, number, typeof taken, string | null]>([
    ['of the same days are asked about', 0, taken, 'READING_CHANGED'],
    ['two days before are asked about', 1, taken, 'READING_CHANGED'],
    ['in doubt are asked about', 0, unknown, 'READING_CHANGED'],
    ['of another time are other calls', 9, taken, null],
    ['that were refused are none', 0, refusal('invalid_uploading', 'Bad'), null],
  ])('%s', (_what, daysApart, answer, code) => {
    const { error } = besides(daysApart, answer).upload();
    expect(error?.code ?? null).toBe(code);
    if (code !== null) {
      expect(error?.details).toMatchObject({
        sheet: 'Branch',
        what: 'zone: Asia/Omsk → Europe/Moscow',
      });
    }
  });

  test('and confirmed are not asked about again, until the tab is read in yet another way', () => {
    const one = besides(0);
    expect(one.upload({ confirmed: ['reading'] }).error).toBeNull();
    one.setRows([HEADER, ...callRows(4)]);
    expect(one.upload().error).toBeNull();
    one.set({ timeZone: 'Asia/Tokyo' });
    one.setRows([HEADER, ...callRows(1, 60)]);
    expect(one.upload().error?.code).toBe('READING_CHANGED');
    expect(one.upload({ confirmed: ['reading'] }).error).toBeNull();
    one.setRows([HEADER, ...callRows(2, 60)]);
    expect(one.upload().error).toBeNull();
  });
});
