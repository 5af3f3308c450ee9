/** Options of `npm start` that choose the tab, say how it is read, or begin anew: seen as a person sees them. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeFolder, npmStart, type RunJson, runHere } from './startRun';

const folder = makeFolder();
const NOW = ['--now', '2026-11-24T10:00:00Z'];

const CALLS =
  'ClientId,DateTime,PhoneNumber\n' +
  '1734567890123456701,2026-11-20 10:30:15,030 901820\n' +
  '1734567890123456702,2026-11-20 11:30:15,+49 30 901821\n';

afterAll(() => folder.remove());

function json(args: readonly string[]): Promise<RunJson> {
  return runHere([...args, ...NOW, '--json']).then((ran) => ran.json());
}

describe('how a file is read', () => {
  let file: string;

  beforeAll(() => {
    file = folder.write('calls 📞.csv', CALLS);
  });

  test.each([
    ['DE', 0],
    ['RU', 1],
  ])('phones without a country are those of --country %s', async (country, unreadable) => {
    const out = folder.file(`${country}.xlsx`);
    const { counts } = await json([file, '--check', '--country', country, '--out', out]);
    expect(counts.byCode.PHONE_UNREADABLE ?? 0).toBe(unreadable);
  });

  test('--const gives a column that the sheet lacks, and --timezone the zone of its times', async () => {
    const more = ['--const', 'StaticCall=0', '--const', 'Currency=rub', '--timezone', 'Asia/Tokyo'];
    const out = folder.file('const.xlsx');
    const ran = await runHere([file, ...more, ...NOW, '--do', 'line=3', '--out', out]);
    const [, ...sent] = ran.stdout.split('\n').map((line) => line.trim());
    expect(sent.slice(0, 2)).toEqual([
      'ClientId,DateTime,StaticCall,Currency,PhoneNumber',
      `1734567890123456702,${Date.UTC(2026, 10, 20, 2, 30, 15) / 1000},0,RUB,+4930901821`,
    ]);
  });
});

describe('--sheet', () => {
  test('that is not there is one line with the tabs that are', async () => {
    const file = folder.write('tabs.csv', CALLS);
    const ran = await runHere([file, '--sheet', 'Nope', '--out', folder.file('tabs.xlsx')]);
    expect(ran.code).toBe(2);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/“Nope”.*“tabs”/);
  });
});

describe('--fresh', () => {
  test('forgets what was delivered, which a second run without it does not', async () => {
    const file = folder.write('fresh.csv', CALLS);
    const run = async (...more: string[]) => {
      const { ready, sentBefore } = await json([
        ...[file, '--country', 'DE', '--out', folder.file('fresh.xlsx')],
        ...more,
      ]);
      return { ready, sentBefore };
    };
    expect(await run()).toEqual({ ready: 2, sentBefore: 0 });
    expect(await run()).toEqual({ ready: 0, sentBefore: 2 });
    expect(await run('--fresh')).toEqual({ ready: 2, sentBefore: 0 });
  });
});

describe('a reader that leaves early', () => {
  test('ends the printing without a fault, and the workbook is there all the same', async () => {
    const file = folder.write('early.csv', CALLS);
    const out = folder.file('early.xlsx');
    const ran = await npmStart([file, '--check', ...NOW, '--country', 'DE', '--out', out], {
      onStart: (child) => child.stdout?.destroy(),
    });
    expect(ran.stderr).not.toContain('EPIPE');
    expect(ran.code).toBe(0);
    expect(folder.everything().map(({ name }) => name)).toContain('early.xlsx');
  });
});
