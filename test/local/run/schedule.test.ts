/** `npm start -- --schedule SPEC --hours N`: hours pass on a clock of the run's own, and a person reads what each run did. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { type Folder, makeFolder, type Ran, runHere } from './startRun';

const NOW = '2026-11-21T09:00:00+03:00';
const ROWS = Array.from({ length: 6 }, (_, index) => {
  const id = `17000000100000${index}17`;
  return `${id},2026-11-20T10:0${index}:00+03:00,+7945123450${index}`;
});

interface Scheduled {
  readonly schedule: {
    readonly from: string;
    readonly to: string;
    readonly ticks: number;
    readonly owner: string;
    readonly next: string | null;
    readonly runs: readonly {
      readonly at: string;
      readonly state: string;
      readonly sent: number;
    }[];
    readonly mails: readonly unknown[];
  };
}

let folder: Folder;
let file: string;

beforeAll(() => {
  folder = makeFolder();
  file = folder.write('calls.csv', `ClientId,DateTime,PhoneNumber\n${ROWS.join('\n')}\n`);
});

afterAll(() => folder.remove());

function run(out: string, ...args: string[]): Promise<Ran> {
  return runHere([file, '--now', NOW, '--out', folder.file(out), ...args]);
}

describe('hours of a schedule', () => {
  let ran: Ran;
  const scheduled = () => ran.json() as unknown as Scheduled;

  beforeAll(async () => {
    ran = await run('daily.xlsx', '--schedule', 'daily 07', '--hours', '48', '--json');
  });

  test('pass trigger by trigger, and every due run is told', () => {
    expect(ran.code).toBe(0);
    expect(scheduled().schedule).toMatchObject({
      from: '2026-11-21T06:00:00.000Z',
      to: '2026-11-23T06:00:00.000Z',
      ticks: 48,
      owner: 'you@example.com',
      next: '2026-11-24T04:00:00.000Z',
      runs: [
        { at: '2026-11-22T04:00:00.000Z', sheet: 'calls', state: 'nothing new', sent: 0, held: 0 },
        { at: '2026-11-23T04:00:00.000Z', sheet: 'calls', state: 'nothing new', sent: 0, held: 0 },
      ],
      mails: [],
    });
  });

  test('bring every upload of the run to its last status', () => {
    expect(ran.json().uploads).toMatchObject([{ rows: 6, state: 'accepted', status: 'PROCESSED' }]);
  });

  test('send what came in since, when they pass on from there', async () => {
    const added = `17000000100000917,2026-11-22T10:00:00+03:00,+79451234599`;
    const more = folder.write(
      'calls.csv',
      `ClientId,DateTime,PhoneNumber\n${[...ROWS, added].join('\n')}\n`,
    );
    const again = await runHere([
      more,
      ...['--now', '2026-11-23T09:00:00+03:00', '--out', folder.file('daily.xlsx')],
      ...['--schedule', 'every 6h', '--hours', '12', '--json'],
    ]);
    expect(again.json()).toMatchObject({ sentBefore: 6, ready: 1, uploads: [{ rows: 1 }] });
    folder.write('calls.csv', `ClientId,DateTime,PhoneNumber\n${ROWS.join('\n')}\n`);
  });

  test('leave no token, phone or id in any file but the workbook’s own cells', () => {
    const state = folder.everything().filter(({ name }) => name.includes('state'));
    expect(state.length).toBeGreaterThan(0);
    for (const { name, bytes } of state) {
      expect([name, bytes.includes(TEST_TOKEN)]).toEqual([name, false]);
      expect([name, bytes.includes('7945123450')]).toEqual([name, false]);
      expect([name, bytes.includes('1700000010000')]).toEqual([name, false]);
    }
  });
});

describe('a schedule for people', () => {
  test('reads like a diary', async () => {
    const { stdout, code } = await run('diary.xlsx', '--schedule', 'every 12h', '--hours', '24');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /24 hours passed, from 2026-11-21 09:00 to 2026-11-22 09:00 \(Europe\/Moscow\)/,
    );
    expect(stdout).toMatch(/2026-11-21 12:00 {2}calls {2}nothing new: 0 sent, 0 wait/);
    expect(stdout).toMatch(/Next run 2026-11-22 12:00, as you@example\.com\./);
  });

  test('that is off lets the hours pass without a run', async () => {
    const { stdout, code } = await run(
      'off.xlsx',
      '--schedule',
      'off',
      '--hours',
      '24',
      '--lang',
      'ru',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/Расписание выключено/);
  });
});

describe('a schedule that cannot be', () => {
  test.each([
    [
      'a way to write it that nobody knows',
      ['--schedule', 'sometimes', '--hours', '5'],
      /daily 07/,
    ],
    ['without hours', ['--schedule', 'daily 07'], /go together/],
    [
      'with a check alone',
      ['--check', '--schedule', 'daily 07', '--hours', '5'],
      /--check sends nothing/,
    ],
    [
      'at the real Metrica',
      [
        ...['--api', 'https://api-metrica.yandex.net', '--token', 'x', '--counter', '12345678'],
        ...['--schedule', 'daily 07', '--hours', '5'],
      ],
      /real Metrica has its own clock/,
    ],
  ] as const)('is refused in one line: %s', async (_what, args, line) => {
    const ran = await runHere([file, ...args, '--out', folder.file('none.xlsx')]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(line);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });
});
