/** The server beside a caller whose own thread is blocked. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TEST_TOKEN } from '../../../../local/metrica/api/accounts';
import { startInBackground } from '../../../../local/metrica/serve/background';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'background-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Asks in a process of its own while this thread waits: nothing of this event loop can run meanwhile. */
function askBlocking(url: string): string {
  const program = `fetch(${JSON.stringify(url)}).then((r) => r.text()).then((t) => process.stdout.write(t))`;
  return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
}

test('it answers while the caller blocks, and keeps its state over a restart', async () => {
  const statePath = join(folder, 'state.jsonl');
  const startMs = Date.UTC(2025, 2, 14, 12);
  const first = await startInBackground({ statePath, startMs, faults: ['half,times=1'] });
  const state = JSON.parse(askBlocking(`${first.url}/_stand-in/state`));
  expect(state).toMatchObject({
    now: expect.stringMatching(/^2025-03-14T12:0/),
    faults: [{ name: 'half' }],
  });
  await fetch(`${first.url}/_stand-in/uploads`, { method: 'POST', body: '{"rows":2}' });
  await first.stop();
  await expect(fetch(first.url)).rejects.toThrow();
  const second = await startInBackground({ statePath });
  const again = await fetch(`${second.url}/_stand-in/state`);
  expect(await again.json()).toMatchObject({ uploads: [{ lineQuantity: 2 }], faults: [] });
  await second.stop();
});

test('it tells why it cannot start', async () => {
  await expect(startInBackground({ faults: ['hafl'] })).rejects.toThrow('unknown name "hafl"');
  const path = join(folder, 'foreign.csv');
  writeFileSync(path, 'ClientId,DateTime\n');
  await expect(startInBackground({ statePath: path })).rejects.toThrow('not a state file');
});

test('it ends with its caller and does not keep it alive', async () => {
  const module = join(
    __dirname,
    '..',
    '..',
    '..',
    '..',
    'local',
    'metrica',
    'serve',
    'background.ts',
  );
  const program = `import(${JSON.stringify(module)}).then((m) => (m.startInBackground ?? m.default.startInBackground)()).then((s) => process.stdout.write(s.url))`;
  const url = execFileSync(process.execPath, ['--import', 'tsx', '-e', program], {
    encoding: 'utf8',
  });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(fetch(url)).rejects.toThrow();
});

test.each([
  ['en', /^[\x20-\x7e]+$/],
  ['ru', /[А-Яа-яё]/],
] as const)(
  'in %s its counters have names of that language, also after a reset',
  async (language, letters) => {
    const { url, stop } = await startInBackground({ language });
    const names = async () => {
      const headers = { Authorization: `OAuth ${TEST_TOKEN}` };
      const answer = await fetch(`${url}/management/v1/counters`, { headers });
      const { counters } = (await answer.json()) as { counters: readonly { name: string }[] };
      return counters.map(({ name }) => name);
    };
    const before = await names();
    expect(before).toHaveLength(3);
    for (const name of before) expect(name).toMatch(letters);
    await fetch(`${url}/_stand-in/reset`, { method: 'POST', body: '{}' });
    expect(await names()).toEqual(before);
    await stop();
  },
);
