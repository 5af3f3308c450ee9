/** Questions in `npm start`: what a person and a program see, and that one option answers each for good. */

import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { PROBLEM_SEVERITY } from '../../../src/core/call/problem';
import { makeFolder, type RunJson, runHere } from './startRun';

const NOW = ['--now', '2026-03-05T12:00:00Z'];

const folder = makeFolder();
afterAll(() => folder.remove());

/** A table as a CSV file. */
function fileOf(name: string, lines: readonly string[]): string {
  const path = folder.file(name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const QUESTIONS = [
  {
    code: 'DIRECTION_MIXED',
    lines: [
      'ClientId,Start Time,Direction,Customer Phone Number',
      '17726080001234567,2026-03-04 10:15:00,outbound,79161234567',
      '17726080001234568,2026-03-04 10:16:00,inbound,79161234568',
    ],
    answer: 'direction=inbound',
    sent: 1,
  },
  {
    code: 'PRICE_IS_COST',
    lines: [
      'callid,startTime,duration,caller,callee,price,ClientId',
      'x1,2026-03-04 10:15:00,65,+79161234567,+74951112233,0.0125,1700000000123456001',
    ],
    answer: 'priceIs=cost',
    sent: 1,
  },
  {
    code: 'DURATION_FRACTION',
    lines: [
      'ClientId,DateTime,TalkDuration',
      '1700000000123456001,2026-03-04 10:15:00,2.5',
      '1700000000123463920,2026-03-04 10:16:00,12',
    ],
    answer: 'durationUnit=minutes',
    sent: 2,
  },
  {
    code: 'DATE_ORDER_UNPROVEN',
    lines: ['ClientId,DateTime', '1700000000123456001,02/03/2026 10:15:00'],
    answer: 'dateOrder=mdy',
    sent: 1,
  },
  {
    code: 'IDS_NOT_METRICA',
    lines: ['ClientId,DateTime', '48213,2026-03-04 10:15:00', '48214,2026-03-04 10:16:00'],
    answer: 'ids=metrica',
    sent: 2,
  },
  {
    code: 'USER_ID_UNPROVEN',
    lines: ['user_id,start_time,duration', '4512,2026-03-04 10:15:00,65'],
    answer: 'ids=site',
    sent: 1,
  },
  {
    code: 'TIMES_BEFORE_IDS',
    lines: [
      'ClientId,DateTime',
      '17726265001234567,2026-03-04 10:15:00',
      '17726265001234568,2026-03-04 10:16:00',
      '17726265001234569,2026-03-04 10:17:00',
    ],
    answer: 'times=right',
    sent: 3,
  },
] as const;

describe.each(QUESTIONS)('$code', ({ code, lines, answer, sent }) => {
  const path = fileOf(`${code}.csv`, lines);
  const out = ['--out', folder.file(`${code}.xlsx`)];
  const rows = lines.length - 1;

  test('is printed by the check with the options that answer it, and ends with 1', async () => {
    const ran = await runHere([path, '--check', ...NOW, ...out, '--fresh']);
    expect([ran.code, ran.stdout.includes(code), ran.stdout.includes(`--set ${answer}`)]).toEqual([
      1,
      true,
      true,
    ]);
  });

  test('stops an upload, which --yes does not answer: the whole check stands beside the error', async () => {
    const ran = await runHere([path, '--yes', '--json', ...NOW, ...out, '--fresh']);
    const { ready, held, counts, error, uploads }: RunJson = ran.json();
    expect(ran.code).toBe(2);
    expect({ ready, held, question: counts.question, uploads }).toEqual({
      ready: 0,
      held: rows,
      question: 1,
      uploads: [],
    });
    expect(error?.code).toBe('QUESTION_OPEN');
    expect(ran.stderr).toContain(`--set ${answer}`);
  });

  test('is answered by one option, and never asked again for the tab', async () => {
    const first = await runHere([
      path,
      '--yes',
      '--json',
      ...NOW,
      ...out,
      '--fresh',
      '--set',
      answer,
    ]);
    expect([first.json().counts.question, first.json().uploads[0]?.rows]).toEqual([0, sent]);
    const again = await runHere([path, '--yes', '--json', ...NOW, ...out]);
    const { counts, sentBefore, ready } = again.json();
    expect([counts.question, sentBefore, ready]).toEqual([0, sent, 0]);
  });
});

test('every question of a tab stands here', () => {
  const codes = Object.entries(PROBLEM_SEVERITY).filter(([, severity]) => severity === 'question');
  // Calls under another time are asked about row by row.
  const ofTabs = codes.map(([code]) => code).filter((code) => code !== 'ROW_MOVED');
  expect(QUESTIONS.map(({ code }) => code as string).sort()).toEqual(ofTabs.sort());
});

test('a wrong answer is told with the right ones', async () => {
  const path = fileOf('wrong.csv', QUESTIONS[0].lines);
  const ran = await runHere([path, '--check', ...NOW, '--set', 'direction=sideways']);
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('direction=inbound')]);
});
