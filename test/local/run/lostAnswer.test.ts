/** An answer that was lost, and lists three hours behind: by the commands as a person types them, nothing is sent twice (design section 7). */

import { type ChildProcess, spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { makeFolder, npmStart, ROOT } from './startRun';

const MINUTE_MS = 60_000;

/** Starts `npm run metrica`; its address and what ends it. */
async function startMetrica(...args: readonly string[]): Promise<{ url: string; stop(): void }> {
  const command = ['--import', 'tsx', 'local/metrica/serve/serve.ts', '--port', '0', ...args];
  const child: ChildProcess = spawn(process.execPath, command, { cwd: ROOT });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/\S+/.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error(said)));
  });
  return { url, stop: () => void child.kill() };
}

test('runs at once, after 65 and after 85 minutes leave each call in Metrica once', async () => {
  const folder = makeFolder();
  const metrica = await startMetrica(
    ...['--fault', 'drop-after,times=1,on=upload', '--fault', 'list-lag:180,on=list'],
  );
  try {
    const startMs = Date.now();
    const calls: string[] = [];
    const run = async (minutes: number, more: number) => {
      for (let index = 0; index < more; index += 1) {
        const time = new Date(startMs - (calls.length + 1) * MINUTE_MS).toISOString();
        calls.push(`17000000000000${1000 + calls.length},${time.slice(0, 19).replace('T', ' ')}`);
      }
      const file = folder.write('calls.csv', ['ClientId,DateTime', ...calls, ''].join('\n'));
      const now = new Date(startMs + minutes * MINUTE_MS).toISOString();
      const ran = await npmStart([
        ...[file, '--api', metrica.url, '--token', TEST_TOKEN, '--timezone', 'UTC'],
        ...['--counter', String(TEST_COUNTER_ID), '--now', now, '--yes', '--json'],
        ...['--out', folder.file('result.xlsx')],
      ]);
      const { uploads, inDoubt, sentBefore } = ran.json();
      return { states: uploads.map(({ state, rows }) => [state, rows]), inDoubt, sentBefore };
    };

    expect(await run(0, 52)).toMatchObject({ states: [['in doubt', 52]] });
    // New calls go on; their upload is not listed either.
    expect(await run(65, 3)).toEqual({ states: [['accepted', 3]], inDoubt: 52, sentBefore: 0 });
    expect(await run(85, 1)).toEqual({ states: [['accepted', 1]], inDoubt: 52, sentBefore: 3 });

    const state = (await (await fetch(`${metrica.url}/_stand-in/state`)).json()) as {
      readonly uploads: readonly { readonly lineQuantity: number }[];
    };
    expect(state.uploads.map(({ lineQuantity }) => lineQuantity)).toEqual([52, 3, 1]);
  } finally {
    metrica.stop();
    folder.remove();
  }
}, 120_000);
