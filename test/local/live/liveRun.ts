/** Runs `npm run live` in this process against a stand-in over HTTP, without its pauses. */

import { readFileSync } from 'node:fs';
import type { Difference } from '../../../local/live/compare';
import type { LiveOptions } from '../../../local/live/liveOptions';
import { runLive } from '../../../local/live/runLive';
import { OWNER_TOKEN, TEST_TOKEN } from '../../../local/metrica/api/accounts';
import { fault } from '../../../local/metrica/faults/faults';
import { type RunningServer, startServer } from '../../../local/metrica/serve/server';
import { type Folder, makeFolder } from '../run/startRun';

export const NOW_SECONDS = Math.floor(Date.now() / 1000);

export interface LiveRun {
  readonly code: number;
  readonly printed: string;
  readonly warned: string;
  readonly differences: readonly Difference[];
}

let folder: Folder | null = null;
let server: RunningServer | null = null;

/** The folder of this test's answers. */
export function liveFolder(): Folder {
  folder ??= makeFolder();
  return folder;
}

/** For `afterEach`. */
export async function endLive(): Promise<void> {
  await server?.close();
  folder?.remove();
  [server, folder] = [null, null];
}

/** A stand-in with these faults, written as after `--fault`. */
export async function standInAt(...faults: readonly string[]): Promise<string> {
  await server?.close();
  const settings = { requestsPerSecond: 1_000_000 };
  server = await startServer({ port: 0, settings, faults: faults.map(fault) });
  return server.url;
}

/** Asks everything there. `onSleep` counts the pauses: one before each request. */
export async function askLive(
  api: string,
  options: Partial<LiveOptions> = {},
  onSleep: (count: number, stop: AbortController) => void = () => undefined,
): Promise<LiveRun> {
  const [printed, warned]: string[][] = [[], []];
  const stop = new AbortController();
  let pauses = 0;
  const code = await runLive(
    {
      api,
      token: OWNER_TOKEN,
      narrowToken: TEST_TOKEN,
      site: 'trial.example',
      folder: liveFolder().path,
      ...options,
    },
    {
      print: (line) => printed?.push(line),
      warn: (line) => warned?.push(line),
      sleep: async () => {
        pauses += 1;
        onSleep(pauses, stop);
      },
      nowSeconds: NOW_SECONDS,
      mark: 'test',
      paceMs: 0,
      stop: stop.signal,
      made: () => undefined,
    },
  );
  return {
    code,
    printed: printed?.join('\n') ?? '',
    warned: warned?.join('\n') ?? '',
    differences: readDifferences(),
  };
}

/** Counters that the token may delete, as the stand-in has them now. */
export async function ownCounters(api: string): Promise<readonly string[]> {
  const headers = { authorization: `OAuth ${OWNER_TOKEN}` };
  const reply = await fetch(`${api}/management/v1/counters?permission=own`, { headers });
  const { counters } = (await reply.json()) as { counters: readonly { name: string }[] };
  return counters.map(({ name }) => name);
}

function readDifferences(): readonly Difference[] {
  try {
    return JSON.parse(readFileSync(liveFolder().file('differences.json'), 'utf8'));
  } catch {
    return [];
  }
}
