/** Results of the built bundle: each kind of difference that is put in on purpose is named, each failure has its sentence, and requests are few. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  EDIT_COUNTER_ID,
  TEST_CLIENT_ID,
  TEST_COUNTER_ID,
  TEST_TOKEN,
} from '../../local/metrica/api/accounts';
import type { ResultsAnswer } from '../../src/app/page/serveResults';
import type { NoteCode } from '../../src/app/results/difference';
import { uploadElsewhere } from '../local/metrica/elsewhere';
import { CALLS, HOUR_MS, makeWorld, type Person, type World } from './scheduleWorld';

const ANNA = 'anna@agency.ru';

let world: World;
let anna: Person;
let made = 0;

beforeEach(() => {
  world = makeWorld({ now: '2026-11-20T12:00:00+03:00' });
  anna = world.person(ANNA);
  world.workbook.apply({
    ...{ type: 'values', sheetId: CALLS, row: 1, column: 1 },
    values: [['ClientId', 'DateTime', 'PhoneNumber', 'StaticCall', 'Price', 'Currency']],
  });
  anna.want('pasteToken', { token: TEST_TOKEN });
  anna.want('chooseCounter', { sheetId: CALLS, counterId: String(TEST_COUNTER_ID) });
});

interface CallSpec {
  readonly hoursAgo?: number;
  /** Metrica finds no visitor for it. */
  readonly isUnknown?: boolean;
  readonly isStatic?: boolean;
}

/** Adds calls and sends all that is new. */
function send(calls: number, spec: CallSpec = {}): void {
  world.addRows(Array.from({ length: calls }, () => rowOf(spec)));
  const sent = anna.want('uploadCalls', {
    sheetId: CALLS,
    confirmed: ['elsewhere', 'over-ten-percent', 'reading'],
  });
  expect(sent).toMatchObject({ uploads: [{ rows: calls }] });
}

/** A call that nobody made before. */
function rowOf({ hoursAgo = 2, isUnknown = false, isStatic = false }: CallSpec) {
  made += 1;
  const second = Math.floor((world.clock.nowMs - hoursAgo * HOUR_MS) / 1000) - made;
  return [
    idOf(made, isUnknown),
    String(second),
    `+7945${1_230_000 + made}`,
    isStatic ? '1' : '0',
    '100',
    'RUB',
  ];
}

/** The stand-in knows no visitor whose id’s character codes add up to a multiple of ten. */
function idOf(number: number, isUnknown: boolean): string {
  for (let last = 0; ; last += 1) {
    const id = `1700000000${String(10_000_001 + number * 7919 + last)}`;
    const sum = [...id].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
    if ((sum % 10 === 0) === isUnknown) return id;
  }
}

function ask(more: object = {}): ResultsAnswer {
  return anna.want('readResults', { ask: 'results', sheetId: CALLS, ...more }) as ResultsAnswer;
}

function results(more: object = {}) {
  const answer = ask(more);
  if (answer.ask !== 'results' && answer.ask !== 'sheet') throw new Error('not asked');
  return answer.results;
}

const codes = (notes: readonly { readonly code: NoteCode }[]) => notes.map(({ code }) => code);

/** Requests to Metrica that a work sends. */
function requestsOf(work: () => void): readonly string[] {
  const before = world.requests.length;
  work();
  return world.requests.slice(before).map(({ url }) => new URL(url).pathname);
}

const later = (hours: number) => {
  world.clock.nowMs += hours * HOUR_MS;
};

describe('a difference', () => {
  test('there is none but that of the days where every call is linked', () => {
    send(5);
    later(3);
    const { totals, notes } = results();
    expect(totals).toEqual({ delivered: 5, linked: 5, reported: 5 });
    expect(codes(notes)).toEqual(['visitDays', 'attribution', 'currency']);
  });

  test.each<[NoteCode, string, () => void]>([
    ['processing', '4 calls: Metrica is still processing', () => send(4)],
    ['static', '3 calls are static', () => send(3, { isStatic: true })],
    ['noVisit', '6 calls: Metrica found no visitor', () => send(6, { isUnknown: true })],
    ['old', '7 calls were sent more than 21 days', () => send(7, { hoursAgo: 23 * 24 })],
    [
      'others',
      '1 upload of others with 11 rows',
      () => uploadElsewhere(world.standIn, world.clock.nowMs),
    ],
    [
      'short',
      '2 calls were sent, but Metrica did not take them',
      () => {
        world.order('short:2');
        send(5);
      },
    ],
    [
      'inDoubt',
      '3 calls are in doubt',
      () => {
        world.order('drop-before');
        world.order('list-lag:600');
        send(3);
      },
    ],
    [
      'sampled',
      'worked out from 10 % of the visits',
      () => {
        world.order('report-sampled:10');
        send(1);
      },
    ],
    [
      'lag',
      'lags 30 minutes behind',
      () => {
        world.order('report-lag:30');
        send(1);
      },
    ],
  ])('of kind %s is named: %s', (code, words, put) => {
    const without = new Set(codes(results().notes));
    expect(without.has(code)).toBe(false);
    put();
    if (code !== 'processing') later(3);
    const found = results({ days: 30 }).notes.find((note) => note.code === code);
    expect(found?.message).toContain(words);
    expect(found?.said.ru).toMatch(/[а-яё]/);
  });

  test('all kinds at once are named with their own numbers', () => {
    send(4);
    send(3, { isStatic: true });
    send(6, { isUnknown: true });
    send(2, { hoursAgo: 25 * 24 });
    uploadElsewhere(world.standIn, world.clock.nowMs);
    later(3);
    send(5);
    const { totals, notes } = results();
    expect(totals).toMatchObject({ delivered: 20, linked: 4 });
    const said = Object.fromEntries(notes.map(({ code, said: { params } }) => [code, params.n]));
    expect(said).toMatchObject({ processing: 5, static: 3, noVisit: 8, old: 2, others: 1 });
  });

  test('calls of the reports of others stand in the report, not among ours', () => {
    send(5);
    uploadElsewhere(world.standIn, world.clock.nowMs);
    later(3);
    const { totals } = results();
    expect(totals).toMatchObject({ delivered: 5, linked: 5 });
    expect(totals.reported).toBeGreaterThan(5);
  });

  test('calls of two tabs and of another counter are told apart', () => {
    send(5);
    anna.want('chooseCounter', { sheetId: CALLS, counterId: String(EDIT_COUNTER_ID) });
    anna.want('uploadCalls', { sheetId: CALLS, confirmed: ['elsewhere', 'counter', 'reading'] });
    later(3);
    expect(results().totals.delivered).toBe(5);
    expect(results()).toMatchObject({
      counter: String(EDIT_COUNTER_ID),
      zone: 'Asia/Yekaterinburg',
    });
    expect(results().span.to).toBe('2026-11-20');
  });
});

describe('requests', () => {
  beforeEach(() => {
    send(5);
    later(3);
  });

  test('of a press are three: days, sources, the list', () => {
    expect(requestsOf(() => ask())).toEqual([
      '/stat/v1/data',
      '/stat/v1/data',
      `/management/v1/counter/${TEST_COUNTER_ID}/offline_conversions/calls_uploadings`,
    ]);
    expect(requestsOf(() => ask({ ask: 'campaigns' }))).toHaveLength(2);
    expect(requestsOf(() => ask({ ask: 'sheet' }))).toHaveLength(3);
  });

  test.each([
    'refuse:invalid_token,on=report',
    'refuse:access_denied,on=report',
    'refuse:quota_requests_by_ip,on=report',
    'refuse:quota_requests_by_uid,on=report',
    'refuse:backend_error,on=report+list',
    'refuse:too_much_rows,on=report',
    'status:429:empty,on=report',
    'status:503:html,on=report',
    'not-json,on=report',
    'report-shape:rows',
    'cut-answer,on=report',
  ])('are never more than four, whatever happens: %s', (order) => {
    world.order(order);
    for (const what of ['results', 'campaigns', 'sheet']) {
      const sent = requestsOf(() => void anna.ask('readResults', { ask: what, sheetId: CALLS }));
      expect(sent.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('a token that Metrica refuses and Yandex renews', () => {
  /** Signed in, with a token that Metrica does not know any more. */
  function withRefusedToken(): void {
    world.script.set('YANDEX_CLIENT_ID', TEST_CLIENT_ID);
    const { url } = anna.want('startSignIn') as { url: string };
    const { pathname, search } = new URL(url);
    const head = { method: 'GET', url: `${pathname}${search}`, headers: {} };
    world.standIn.handle({ ...head, body: { kind: 'none' } }, world.clock.nowMs);
    const codes = world.standIn.state().codes;
    anna.want('finishSignIn', { code: codes[codes.length - 1]?.code ?? '' });
    const kept = JSON.parse(anna.properties.values.get('mc.token') ?? '{}');
    anna.properties.set('mc.token', JSON.stringify({ ...kept, token: 'y0_withdrawn' }));
  }

  test('is renewed once: the reports are read, the list is left for another time, four requests in all', () => {
    send(5);
    later(3);
    withRefusedToken();
    let found: ReturnType<typeof results> | null = null;
    const sent = requestsOf(() => {
      found = results();
    });
    expect(sent).toEqual(['/stat/v1/data', '/token', '/stat/v1/data', '/stat/v1/data']);
    expect(found).toMatchObject({ totals: { delivered: 5, reported: 5 }, failure: null });
    expect(codes((found as unknown as ReturnType<typeof results>).notes)).toContain('listUnread');
  });
});

describe('a report that cannot be had', () => {
  beforeEach(() => {
    send(5);
    later(3);
  });

  test.each([
    ['refuse:access_denied,on=report', 'metrika:read'],
    ['refuse:invalid_parameter,on=report', 'does not make this report'],
    ['refuse:query_error,on=report', 'Choose fewer days'],
    ['refuse:quota_requests_by_uid,on=report', 'used up Metrica’s requests for today'],
    ['status:429:json,on=report', '200 in five minutes'],
    ['status:420:empty,on=report', '200 in five minutes'],
    ['refuse:invalid_token,on=report', 'did not accept the token'],
    ['refuse:backend_error,on=report', 'fault of its own'],
    ['not-json,on=report', 'a form that is not known here'],
    ['report-shape:renamed', 'a form that is not known here'],
    ['report-shape:rows', 'a form that is not known here'],
    ['cut-answer,on=report', 'does not answer'],
  ])('by %s leaves what was delivered, and says in a sentence: %s', (order, words) => {
    world.order(order);
    const { totals, days, sources, failure } = results();
    expect(totals).toMatchObject({ delivered: 5, reported: null });
    expect(sources).toBeNull();
    expect(days.every(({ reported }) => reported === null)).toBe(true);
    expect(failure?.message).toContain(words);
    expect(failure?.said.ru).toMatch(/[а-яё]/);
  });

  test('without a token says so, and shows what was delivered', () => {
    anna.want('forgetToken');
    expect(results()).toMatchObject({
      totals: { delivered: 5 },
      failure: { code: 'TOKEN_MISSING' },
    });
  });

  test('without Google’s permission says so', () => {
    world.denied = ['script.external_request'];
    expect(results()).toMatchObject({
      totals: { delivered: 5 },
      failure: { code: 'SCOPE_MISSING' },
    });
  });

  test('of bare rows is a report', () => {
    world.order('report-shape:bare');
    expect(results()).toMatchObject({ totals: { reported: 5 }, failure: null });
  });

  test('touches no upload: nothing is written but a sheet that was asked for', () => {
    const changes: string[] = [];
    world.workbook.onChange((change) => changes.push(change.type));
    const before = new Map(world.document.values);
    world.order('refuse:backend_error,on=report');
    ask();
    ask();
    expect(changes).toEqual([]);
    expect(new Map(world.document.values)).toEqual(before);
    world.standIn.faults.clear();
    send(2);
    later(3);
    expect(results().totals).toEqual({ delivered: 7, linked: 7, reported: 7 });
  });
});

describe('campaigns', () => {
  test('are those by UTM tag and of Direct, as many calls as there are', () => {
    send(40);
    later(3);
    const answer = ask({ ask: 'campaigns' });
    if (answer.ask !== 'campaigns') throw new Error('not asked');
    const { utm, direct, notes } = answer.campaigns;
    expect(utm.map(({ source }) => source)).toContain('autumn-1');
    expect(direct.some(({ source }) => source.startsWith('Поиск'))).toBe(true);
    expect(utm.reduce((sum, { calls }) => sum + (calls ?? 0), 0)).toBe(40);
    expect(codes(notes)).toContain('attribution');
  });

  test('of 10,000 show the 200 with most calls, and that is said', () => {
    world.order('report-campaigns:10000');
    send(3);
    later(3);
    const answer = ask({ ask: 'campaigns' });
    if (answer.ask !== 'campaigns') throw new Error('not asked');
    expect(answer.campaigns.utm).toHaveLength(200);
    const cut = answer.campaigns.notes.filter(({ code }) => code === 'campaignsCut');
    expect(cut[0]?.message).toMatch(/^Of 10,00\d campaigns the 200 with most calls are shown/);
  });
});

describe('days', () => {
  test('of a change of the clock are 25 hours long, and each call stands on its own', () => {
    // The counter’s zone is Moscow’s in the stand-in: the kept one is what counts here.
    const key = `mc.tab.${CALLS}.settings`;
    const settings = JSON.parse(world.document.values.get(key) ?? '{}');
    const counter = { ...settings.counter, timeZone: 'Europe/Berlin' };
    world.document.set(key, JSON.stringify({ ...settings, counter }));
    const at = (iso: string) => String(Date.parse(iso) / 1000);
    world.addRows([
      [idOf(901, false), at('2026-10-25T00:00:00+02:00'), '+79451230901', '0', '', ''],
      [idOf(902, false), at('2026-10-25T23:59:59+01:00'), '+79451230902', '0', '', ''],
      [idOf(903, false), at('2026-10-26T00:00:00+01:00'), '+79451230903', '0', '', ''],
    ]);
    anna.want('uploadCalls', { sheetId: CALLS, confirmed: ['elsewhere'] });
    const { days, zone } = results({ days: 30 });
    expect(zone).toBe('Europe/Berlin');
    const found = days.filter(({ delivered }) => delivered > 0);
    expect(found.map(({ day, delivered }) => [day, delivered])).toEqual([
      ['2026-10-25', 2],
      ['2026-10-26', 1],
    ]);
  });

  test('of a counter in another zone than the report say so', () => {
    const key = `mc.tab.${CALLS}.settings`;
    const settings = JSON.parse(world.document.values.get(key) ?? '{}');
    const counter = { ...settings.counter, timeZone: 'Asia/Tomsk' };
    world.document.set(key, JSON.stringify({ ...settings, counter }));
    const { notes } = results();
    expect(notes.find(({ code }) => code === 'zoneDiffers')?.message).toContain('+03:00');
  });

  test.each([1, 7, 90])('are as many as asked for: %i', (days) => {
    expect(results({ days }).days).toHaveLength(days);
  });

  test.each([0, 91, 2.5, 'all', -1])('%p of them are refused', (days) => {
    expect(anna.ask('readResults', { ask: 'results', sheetId: CALLS, days })).toMatchObject({
      ok: false,
      error: { code: 'BAD_REQUEST' },
    });
  });

  test('before the first upload are all empty', () => {
    expect(results()).toMatchObject({ totals: { delivered: 0, linked: null, reported: 0 } });
  });

  test('of a tab without a counter are not asked for', () => {
    expect(anna.ask('readResults', { ask: 'results', sheetId: 99 })).toMatchObject({
      error: { code: 'COUNTER_MISSING' },
    });
  });
});

describe('the sheet of results', () => {
  const sheetOf = () =>
    world.workbook.sheets.find(
      ({ properties }) => properties.metadata['metrica-calls'] === 'results',
    );

  test('holds numbers as numbers, days as dates, sources beside them, in the language of the person', () => {
    send(5);
    later(3);
    anna.want('readResults', { ask: 'sheet', sheetId: CALLS, language: 'ru' });
    const sheet = sheetOf();
    expect(sheet?.properties.name).toBe('Metrica Calls results');
    const [titles = [], first = []] =
      sheet?.values({ row: 1, column: 1, rows: 2, columns: 13 }) ?? [];
    expect(titles).toEqual([
      ...['День', 'Доставлено', 'Связано с визитами', 'В отчёте Метрики', ''],
      ...[
        'Источник трафика',
        'Звонки',
        'Пропущенные',
        'Первичные',
        'Средний разговор, с',
        'Доход',
        '',
      ],
      'Что это за числа',
    ]);
    expect(typeof first[6]).toBe('number');
    const last = sheet?.values({ row: 31, column: 1, rows: 1, columns: 4 })[0];
    expect(last?.slice(1)).toEqual([5, 5, expect.any(Number)]);
  });

  test('is made anew in its place, wherever it was moved and whatever it is called', () => {
    anna.want('readResults', { ask: 'sheet', sheetId: CALLS });
    const sheetId = sheetOf()?.sheetId ?? 0;
    world.workbook.apply({ type: 'sheetProperties', sheetId, set: { name: 'Итоги' } });
    send(5);
    later(3);
    expect(anna.want('readResults', { ask: 'sheet', sheetId: CALLS, days: 7 })).toMatchObject({
      sheetId,
    });
    expect(sheetOf()?.properties.name).toBe('Итоги');
    expect(sheetOf()?.values({ row: 9, column: 1, rows: 1, columns: 2 })[0]).toEqual(['', '']);
  });

  test('is none of the person’s sheets: it cannot be checked, sent or scheduled', () => {
    anna.want('readResults', { ask: 'sheet', sheetId: CALLS });
    const sheetId = sheetOf()?.sheetId ?? 0;
    expect(anna.ask('checkSheet', { sheetId })).toMatchObject({ error: { code: 'SHEET_OURS' } });
  });

  test('says why a report is missing, and keeps what was delivered', () => {
    send(5);
    world.order('refuse:access_denied,on=report');
    anna.want('readResults', { ask: 'sheet', sheetId: CALLS });
    const about = sheetOf()?.values({ row: 2, column: 13, rows: 4, columns: 1 }).flat().join(' ');
    expect(about).toContain('metrika:read');
    expect(sheetOf()?.values({ row: 31, column: 2, rows: 1, columns: 3 })[0]).toEqual([5, '', '']);
  });

  test('takes Metrica’s words as text, never as a formula', () => {
    anna.want('readResults', { ask: 'sheet', sheetId: CALLS });
    expect(sheetOf()?.attribute(2, 6, 'format')).toBe('@');
  });
});

describe('a sheet that is kept up daily', () => {
  const sheetOf = () =>
    world.workbook.sheets.find(
      ({ properties }) => properties.metadata['metrica-calls'] === 'results',
    );
  const keepUp = (on: boolean) => anna.ask('readResults', { ask: 'keepUp', sheetId: CALLS, on });
  const reports = () => world.requests.filter(({ url }) => url.includes('/stat/v1/data'));

  beforeEach(() => {
    send(3);
    const schedule = { kind: 'daily', hour: 7 };
    anna.want('switchScheduleOn', { sheetId: CALLS, schedule, mail: true });
  });

  test('is made anew once a day, with two requests, for a week', () => {
    expect(keepUp(true)).toMatchObject({ ok: true });
    const byDay = new Map<string, number>();
    world.pass(24 * 7);
    for (const { atMs } of reports()) {
      const day = new Date(atMs + 3 * HOUR_MS).toISOString().slice(0, 10);
      byDay.set(day, (byDay.get(day) ?? 0) + 1);
    }
    expect(byDay.size).toBeGreaterThanOrEqual(7);
    expect([...byDay.values()].every((count) => count === 2)).toBe(true);
    const last = sheetOf()?.values({ row: 31, column: 1, rows: 1, columns: 2 })[0];
    expect(last?.[1]).toBe(0);
    expect(
      results()
        .days.slice(0, -1)
        .reduce((sum, { delivered }) => sum + delivered, 0),
    ).toBe(3);
  });

  test('is not made before somebody asked, and no more once it was ended', () => {
    world.pass(24);
    expect(sheetOf()).toBeUndefined();
    expect(reports()).toHaveLength(0);
    keepUp(true);
    world.pass(24);
    const made = reports().length;
    expect(made).toBeGreaterThan(0);
    keepUp(false);
    world.pass(48);
    expect(reports()).toHaveLength(made);
  });

  test.each([
    'refuse:access_denied,on=report',
    'refuse:invalid_token,on=report',
    'status:503:html,on=report',
    'report-shape:rows',
  ])('fails alone: runs go on, nobody is mailed, at most two requests a day: %s', (order) => {
    keepUp(true);
    world.order(order);
    world.pass(24 * 3, {
      between: () => world.addRows([rowOf({})]),
    });
    expect(world.mails()).toEqual([]);
    expect(reports().length).toBeLessThanOrEqual(8);
    expect(results().totals.delivered).toBeGreaterThan(50);
  });

  test('is for whose schedule sends the tab', () => {
    anna.want('switchScheduleOff', { sheetId: CALLS });
    expect(keepUp(true)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  });
});

describe('the case file', () => {
  const caseOf = (batch: string, more: object = {}) => {
    const answer = ask({ ask: 'caseFile', batch, ...more });
    if (answer.ask !== 'caseFile') throw new Error('not asked');
    return answer.text;
  };
  const lastBatch = () => {
    const panel = anna.want('readPanel', { sheetId: CALLS }) as {
      history: { batches: readonly { batch: string }[] };
    };
    return panel.history.batches[0]?.batch ?? '';
  };

  test('of an upload that was accepted short has its ids, counts, times, request and masked examples', () => {
    world.order('short:2');
    send(5);
    later(3);
    const text = caseOf(lastBatch());
    expect(text).toContain('Of 5 rows 3 were taken');
    expect(text).toContain('What was expected: All 5 rows are taken');
    expect(text).toMatch(/upload id: 7194\d{5}/);
    expect(text).toContain(lastBatch());
    expect(text).toContain('line_quantity: 3');
    expect(text).toMatch(/Request: POST \S+upload_calls\?client_id_type=CLIENT_ID&comment=/);
    expect(text).toMatch(/Example, masked: ClientId,DateTime,StaticCall/);
    expect(text.match(/Example, masked: 1700•+\d\d,\d{10},0/g)).toHaveLength(3);
  });

  test('holds no token, no whole id and no whole phone', () => {
    world.order('short:2');
    send(5);
    const text = caseOf(lastBatch());
    expect(text).not.toContain(TEST_TOKEN);
    expect(text).not.toMatch(/17000000\d{11}/);
    expect(text).not.toMatch(/\+7945\d{7}/);
  });

  test('of an upload without a link says what was expected, in Russian on a sheet of ours', () => {
    send(3, { isUnknown: true });
    later(3);
    const text = caseOf(lastBatch(), { language: 'ru' });
    expect(text).toContain('Ни один звонок из 3 не связан с визитом (LINKAGE_FAILURE).');
    expect(text).toContain('user_not_found_quantity: 3');
    const sheet = world.workbook.sheets.find(
      ({ properties }) => properties.metadata['metrica-calls'] === 'case',
    );
    expect(sheet?.properties.name).toBe('Metrica Calls case file');
    const values = sheet?.values({ row: 1, column: 1, rows: sheet.lastRow(), columns: 2 }) ?? [];
    expect(values.slice(1).map(([name, value]) => `${name}: ${value}`)).toEqual(
      text.split('\n').slice(1),
    );
  });

  test('of a batch in doubt is made without an answer of Metrica', () => {
    world.order('drop-before');
    send(3);
    world.order('refuse:backend_error,on=list');
    expect(caseOf(lastBatch())).toContain('it is not known whether the 3 rows arrived');
  });

  test('of a batch that is not in the ledger is refused', () => {
    expect(anna.ask('readResults', { ask: 'caseFile', sheetId: CALLS, batch: 'x' })).toMatchObject({
      error: { code: 'BATCH_UNKNOWN' },
    });
  });
});
