/** Processes killed at random moments and started again: each call is kept once in the end (issue 4, 4). */

import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiServer, startApiServer } from './apiServer';
import { type Folder, makeFolder, type RunJson, startRun } from './startRun';

/** Another seed gives other moments; this one is the one that was looked at. */
const SEED = 20_261_124;
const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 20, 6);

/** A small generator of its own, so that the moments are the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A sheet that grows by three calls before every run, as a real one does. */
class Calls {
  readonly ids: string[] = [];

  constructor(private readonly folder: Folder) {}

  grow(): string {
    for (let count = 0; count < 3; count += 1)
      this.ids.push(`17000000000000${1000 + this.ids.length}`);
    const rows = this.ids.map(
      (id, index) => `${id},2026-11-19 10:${10 + (index % 50)}:00,+7916123${1000 + index}`,
    );
    return this.folder.write(
      'calls.csv',
      ['ClientId,DateTime,PhoneNumber', ...rows, ''].join('\n'),
    );
  }

  /** Each id as often as it stands in the lines. */
  expectOnce(lines: readonly string[]): void {
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual([...this.ids].sort());
  }
}

/** Kills the process once its journal has grown to the size; one that ends before has nothing left to cut. */
function killAtSize(journal: string, size: number): (child: ChildProcess) => void {
  return (child) => {
    const look = setInterval(() => {
      if (child.exitCode !== null || child.signalCode !== null) return clearInterval(look);
      const now = statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
      if (now < size) return;
      child.kill('SIGKILL');
      clearInterval(look);
    }, 1);
  };
}

interface Chain {
  readonly calls: Calls;
  /** Runs once more, an hour and a half later than the last time. */
  run(onStart?: (child: ChildProcess) => void): ReturnType<typeof startRun>;
  readonly journal: string;
}

function chainIn(folder: Folder, api: readonly string[]): Chain {
  const calls = new Calls(folder);
  let runs = 0;
  return {
    calls,
    journal: folder.file('calls.journal'),
    run(onStart) {
      const now = new Date(START_MS + runs * 1.5 * HOUR_MS).toISOString();
      runs += 1;
      const args = [folder.file('calls.csv'), ...api, '--out', folder.file('calls.xlsx')];
      return startRun([...args, '--now', now, '--json'], onStart === undefined ? {} : { onStart });
    },
  };
}

/** After the last kill: two lists an hour apart tell what did not arrive; then nothing is open any more. */
async function settleDown(chain: Chain): Promise<RunJson> {
  await chain.run();
  await chain.run();
  const last = await chain.run();
  return last.json();
}

/** A journal of one whole run is about this long; the moments are spread over it. */
const JOURNAL_BYTES = 9_000;

describe('runs that are killed at random moments, with new calls before each', () => {
  let folder: Folder;
  let server: ApiServer;

  beforeAll(async () => {
    server = await startApiServer();
    folder = makeFolder();
  });

  afterAll(async () => {
    server.intercept(null);
    await server.close();
    folder.remove();
  });

  test('leave each call once on a server that stays', async () => {
    const random = randomFrom(SEED);
    const api = ['--api', server.url, '--token', server.token, '--counter', '12345678'];
    const chain = chainIn(folder, api);
    let killed = 0;
    for (let round = 0; round < 14; round += 1) {
      chain.calls.grow();
      let child: ChildProcess | null = null;
      const kind = Math.floor(random() * 4);
      const size = Math.floor(random() * JOURNAL_BYTES);
      // Two of four kinds fall while the server has the file: before it keeps it, and before it answers.
      server.intercept((request, _response, self) => {
        if (kind < 2 || !request.path.endsWith('/upload_calls')) return false;
        if (kind === 2) child?.kill('SIGKILL');
        else void self.store(request).then(() => child?.kill('SIGKILL'));
        return true;
      });
      const atSize = killAtSize(chain.journal, kind < 2 ? size : Number.POSITIVE_INFINITY);
      const ran = await chain.run((started) => {
        child = started;
        atSize(started);
      });
      if (ran.code === null) killed += 1;
    }
    server.intercept(null);
    expect(killed).toBeGreaterThanOrEqual(10);
    const last = await settleDown(chain);
    chain.calls.expectOnce(server.lines);
    expect(last).toMatchObject({ ready: 0, inDoubt: 0, held: 0 });
    expect(last.sentBefore).toBe(chain.calls.ids.length);
  }, 600_000);

  test('leave each call once in the stand-in that comes and goes with the run', async () => {
    const own = makeFolder();
    const random = randomFrom(SEED + 1);
    const chain = chainIn(own, []);
    let killed = 0;
    for (let round = 0; round < 6; round += 1) {
      chain.calls.grow();
      const size = Math.floor(random() * JOURNAL_BYTES);
      const { code } = await chain.run(killAtSize(chain.journal, size));
      if (code === null) killed += 1;
    }
    expect(killed).toBeGreaterThanOrEqual(3);
    const last = await settleDown(chain);
    chain.calls.expectOnce(storedLines(own.read('calls.metrica.json')));
    expect(last).toMatchObject({ ready: 0, inDoubt: 0, sentBefore: chain.calls.ids.length });
    own.remove();
  }, 600_000);
});

/** Rows of every upload in the stand-in's own file. */
function storedLines(journal: string): readonly string[] {
  return journal
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { type?: string; upload?: { rows: readonly string[] } })
    .flatMap((event) => (event.type === 'stored' ? (event.upload?.rows ?? []) : []));
}
