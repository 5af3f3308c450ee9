/** `npm start` over HTTP: a month delivered day by day, then what became of its calls, right to the call. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isLinked } from '../../../local/metrica/api/uploadObject';
import {
  type ReportedCall,
  reportedCalls,
  SOURCES,
} from '../../../local/metrica/reports/reportedCalls';
import { startInBackground } from '../../../local/metrica/serve/background';
import type { StoredUpload } from '../../../local/metrica/state';
import { type Folder, makeFolder, type Ran, runHere } from './startRun';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2026-10-29T00:10:00+03:00');
/** The 30 days that end then begin with the first day. */
const END = '2026-11-27T23:30:00+03:00';

interface Call {
  readonly id: string;
  readonly ms: number;
  readonly isStatic: boolean;
}

/** A month of calls, 3 to 9 a day in Moscow, the first of each day static. */
const CALLS: readonly Call[] = Array.from({ length: 30 }, (_, day) =>
  Array.from({ length: 3 + ((day * 5) % 7) }, (_call, index) => ({
    id: `1700000000${String(1_000_000 + day * 1000 + index * 37)}`,
    ms: START_MS + day * DAY_MS + index * 2.3 * 3_600_000,
    isStatic: index === 0,
  })),
).flat();

const CSV = [
  'ClientId,DateTime,StaticCall,Price,Currency,TalkDuration,CallMissed,FirstTimeCaller',
  ...CALLS.map(({ id, ms, isStatic }, index) => {
    const price = index % 3 === 0 ? 1500 : '';
    const flags = [index % 4 === 0 ? 1 : 0, index % 2];
    return [id, Math.floor(ms / 1000), isStatic ? 1 : 0, price, 'RUB', 60 + index, ...flags].join();
  }),
].join('\n');

interface ResultsJson {
  readonly days: readonly {
    readonly day: string;
    readonly delivered: number;
    readonly linked: number | null;
    readonly reported: number | null;
  }[];
  readonly totals: Readonly<Record<'delivered' | 'linked' | 'reported', number>>;
  readonly sources: readonly {
    readonly source: string;
    readonly calls: number;
    readonly missed: number;
    readonly firstTime: number;
    readonly averageTalk: number | null;
    readonly revenue: number;
  }[];
  readonly sampled: boolean;
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly notes: readonly { readonly code: string; readonly message: string }[];
}

let folder: Folder;
let common: readonly string[];
let results: ResultsJson;
let shown: Ran;
let uploads: readonly StoredUpload[];

beforeAll(async () => {
  folder = makeFolder();
  const file = folder.write('month.csv', `${CSV}\n`);
  common = [file, '--out', folder.file('out.xlsx')];
  const month = await runHere([
    ...common,
    ...['--now', '2026-10-29T03:00:00+03:00', '--yes', '--set', 'overTenPercent=send-good'],
    ...['--schedule', 'daily 22', '--hours', '716', '--json'],
  ]);
  expect(month.stderr).toBe('');
  const asked = await runHere([...common, '--now', END, '--do', 'results', '--json']);
  expect(asked.code).toBe(0);
  results = asked.json() as unknown as ResultsJson;
  shown = await runHere([...common, '--now', END, '--lang', 'ru', '--do', 'results-sheet=30']);
  const standIn = await startInBackground({ statePath: folder.file('out.metrica.json') });
  const state = await fetch(`${standIn.url}/_stand-in/state`);
  uploads = ((await state.json()) as { uploads: readonly StoredUpload[] }).uploads;
  await standIn.stop();
}, 300_000);

afterAll(() => folder.remove());

const dayOf = (ms: number) => new Date(ms + 3 * 3_600_000).toISOString().slice(0, 10);

/** Calls with the upload that they went in. */
function sent(): readonly (Call & { readonly createdMs: number })[] {
  return uploads.flatMap(({ rows, createdMs }) =>
    rows.flatMap((row) =>
      CALLS.filter(({ id }) => row.startsWith(id)).map((call) => ({ ...call, createdMs })),
    ),
  );
}

function reported(): readonly ReportedCall[] {
  const all = reportedCalls(uploads, 'Europe/Moscow', Date.parse(END), 0);
  return all.filter(({ day }) => day >= '2026-10-29' && day <= '2026-11-27');
}

describe('after a month of deliveries', () => {
  test('there were uploads on most days, and every call that was made by then was delivered', () => {
    expect(uploads.length).toBeGreaterThan(25);
    expect(sent().length).toBeGreaterThan(140);
    expect(results.totals.delivered).toBe(sent().length);
  });

  test('each day has its delivered calls, to the call, in the zone of the counter', () => {
    expect(results).toMatchObject({
      timeZone: 'Europe/Moscow',
      from: '2026-10-29',
      to: '2026-11-27',
    });
    expect(results.days.map(({ day, delivered }) => [day, delivered])).toEqual(
      results.days.map(({ day }) => [day, sent().filter(({ ms }) => dayOf(ms) === day).length]),
    );
  });

  test('linked calls add up to those that Metrica linked', () => {
    const linked = sent().filter((call) =>
      isLinked({ ...call, row: '', timeSeconds: Math.floor(call.ms / 1000) }, call.createdMs),
    );
    expect(results.totals.linked).toBe(linked.length);
    const byDay = results.days.map((day) => day.linked ?? 0);
    expect(byDay.reduce((a, b) => a + b, 0)).toBe(linked.length);
    for (const { delivered, linked: part } of results.days)
      expect(part ?? 0).toBeLessThanOrEqual(delivered);
  });

  test('each day has what Metrica’s report shows for it', () => {
    expect(results.days.map(({ day, reported: count }) => [day, count])).toEqual(
      results.days.map(({ day }) => [day, reported().filter((call) => call.day === day).length]),
    );
    expect(results.totals.reported).toBe(reported().length);
    expect(results.sampled).toBe(false);
  });

  test('each source has its calls, missed and first-time ones, talk and revenue', () => {
    const names = new Map<string, ReportedCall[]>();
    for (const call of reported()) {
      const name = call.visit === null ? '' : SOURCES[call.visit.source].en;
      names.set(name, [...(names.get(name) ?? []), call]);
    }
    const expected = [...names].map(([source, calls]) => {
      const talks = calls.flatMap(({ talkSeconds }) => (talkSeconds === null ? [] : [talkSeconds]));
      return {
        source,
        calls: calls.length,
        missed: calls.filter(({ isMissed }) => isMissed).length,
        firstTime: calls.filter(({ isFirst }) => isFirst).length,
        averageTalk: talks.length === 0 ? null : talks.reduce((a, b) => a + b, 0) / talks.length,
        revenue: calls.reduce((sum, { revenue }) => sum + revenue, 0),
      };
    });
    const byName = (a: { source: string }, b: { source: string }) => (a.source < b.source ? -1 : 1);
    expect([...results.sources].sort(byName)).toEqual(expected.sort(byName));
  });

  test('a person sees the same as a table with bars, in Russian, and on a sheet of ours', () => {
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/2026-11-10 +\d+ +\d+ +\d+ {2}█+░*/);
    expect(shown.stdout).toContain('Переходы по рекламе');
    expect(shown.stdout).toContain('Metrica Calls results');
  });

  test('the sheet of results is never taken for calls', async () => {
    const ran = await runHere([...common, '--now', END, '--check', '--json']);
    expect(ran.json().sheet).toBe('month');
    const named = await runHere([
      ...common,
      '--now',
      END,
      '--check',
      '--json',
      '--sheet',
      'Metrica Calls results',
    ]);
    expect(named.code).toBe(2);
  });
});

test.each(['results=0', 'results=91', 'campaigns=abc', 'results-sheet=-1'])(
  '--do %s says how it is written',
  async (action) => {
    const ran = await runHere(['--do', action]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/1 to 90/);
  },
);
