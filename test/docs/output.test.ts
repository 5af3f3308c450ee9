/** What the README shows of a run is what the run prints. */

import { afterAll, expect, test } from '@jest/globals';
import { makeFolder, startRun } from '../local/run/startRun';
import { readDocument } from './documents';

const folder = makeFolder();
afterAll(() => folder.remove());

/** The number of a batch is another one each time, and the workbook goes elsewhere here. */
function steady(text: string): string {
  return text
    .replace(/^ {2}[a-z2-7]{16}(?= · )/m, '  BATCH')
    .replace(/^Workbook: .*$/m, 'Workbook: …')
    .trim();
}

test('the output of npm start in the README is the true one', async () => {
  const { text } = readDocument('README.md');
  const [, shown = ''] = /```text\n(examples\/calls\.xlsx,[\s\S]*?)```/.exec(text) ?? [];
  const { code, stdout } = await startRun(['--out', folder.file('example.xlsx')]);
  expect(steady(stdout)).toBe(steady(shown));
  expect(code).toBe(1);
});
