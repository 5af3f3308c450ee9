/** Delivered calls with corrected times in `npm start`: they wait, the others go, and one option says what they are. */

import { afterAll, expect, test } from '@jest/globals';
import { makeFolder, runHere } from './startRun';

const folder = makeFolder();
afterAll(() => folder.remove());

const HEADER = 'ClientId,DateTime,Tag';
const NINE = [
  '1700000000100000001,2026-11-24 09:00:00,a',
  '1700000000100000002,2026-11-24 09:01:00,b',
];

/** Writes the file anew and runs it at an hour of 24 November 2026. */
async function run(name: string, rows: readonly string[], hour: number, more: readonly string[]) {
  const path = folder.write(`${name}.csv`, `${[HEADER, ...rows].join('\n')}\n`);
  const out = ['--out', folder.file(`${name}.xlsx`), '--now', `2026-11-24T${hour}:00:00Z`];
  const ran = await runHere([path, '--json', '--yes', ...out, ...more]);
  const { ready, sentBefore, counts, uploads } = ran.json();
  return {
    code: ran.code,
    moved: counts.byCode.ROW_MOVED ?? 0,
    ready,
    sentBefore,
    uploaded: uploads.map((batch) => batch.rows),
  };
}

const corrected = NINE.map((row) => row.replace(' 09:', ' 11:'));
const added = '1700000000100000009,2026-11-24 11:30:00,new';

test('wait while a new call goes, and are written down as the same calls', async () => {
  await run('same', NINE, 12, ['--fresh']);
  const rows = [...corrected, added];
  expect(await run('same', rows, 13, [])).toMatchObject({ code: 1, moved: 2, uploaded: [1] });
  expect(await run('same', rows, 14, ['--decide', 'same-calls'])).toEqual({
    code: 0,
    moved: 0,
    ready: 0,
    sentBefore: 3,
    uploaded: [],
  });
});

test('are sent once as other calls', async () => {
  await run('other', NINE, 12, ['--fresh']);
  const sent = await run('other', corrected, 13, ['--do', 'send-moved']);
  expect(sent).toMatchObject({ code: 0, uploaded: [2] });
  expect(await run('other', corrected, 14, [])).toMatchObject({
    code: 0,
    moved: 0,
    sentBefore: 2,
    uploaded: [],
  });
});
