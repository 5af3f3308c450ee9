/** One run of `npm run live`: the same questions to Metrica and to a stand-in, and what they answer differently. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWNER_TOKEN, TEST_TOKEN } from '../metrica/api/accounts';
import { startServer } from '../metrica/serve/server';
import { differencesOf } from './compare';
import { openFixtures } from './fixtures';
import { type Interview, interview } from './interview';
import type { LiveOptions } from './liveOptions';
import { reportLines } from './report';

export interface LiveIo {
  readonly print: (line: string) => void;
  /** For what must not be missed. */
  readonly warn: (line: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nowSeconds: number;
  /** Makes the counter's name one of its own. */
  readonly mark: string;
  readonly paceMs: number;
  /** Ctrl-C: no more questions, then the counter is deleted. */
  readonly stop: AbortSignal;
  /** Told of the counter as soon as it is there. */
  readonly made: (counterId: number) => void;
}

/** Runs it; gives the exit code. */
export async function runLive(options: LiveOptions, io: LiveIo): Promise<number> {
  const { api, token, narrowToken, site, folder } = options;
  const secrets = [token, narrowToken ?? token];
  const fixtures = openFixtures(folder, secrets);
  io.print(`Asking ${api} …`);
  const heard = await interview({
    ...io,
    world: {
      api,
      tokens: { own: token, narrow: narrowToken },
      paceMs: io.paceMs,
      sleep: io.sleep,
    },
    site,
    heard: fixtures.write,
    made: (counterId) => {
      io.print(`Counter ${counterId} was made.`);
      io.made(counterId);
    },
  });
  for (const id of heard.older) io.warn(`An earlier run left counter ${id}. Delete it in Metrica.`);
  if (heard.refused !== null) {
    io.warn(heard.refused);
    return 2;
  }
  for (const { id, why } of heard.left) {
    io.warn(`Counter ${id} was NOT deleted: ${why}. Delete it by hand in Metrica.`);
  }
  if (heard.left.length === 0) io.print(`Counter ${heard.counterId} was deleted.`);

  const expected = await askStandIn(io, site, narrowToken !== null);
  const differences = differencesOf(heard.exchanges, expected.exchanges);
  for (const line of reportLines(heard, differences, folder)) io.print(line);
  writeFileSync(join(folder, 'differences.json'), `${JSON.stringify(differences, null, 2)}\n`);
  const isAllWell = differences.length === 0 && heard.stopped === null && heard.left.length === 0;
  return isAllWell ? 0 : 1;
}

/** The same questions to a stand-in of the run's own, which is gone afterwards. */
export async function askStandIn(
  io: Pick<LiveIo, 'sleep' | 'nowSeconds' | 'mark'>,
  site: string,
  hasNarrowToken: boolean,
): Promise<Interview> {
  const server = await startServer({ port: 0, settings: { requestsPerSecond: 1_000_000 } });
  try {
    return await interview({
      ...io,
      world: {
        api: server.url,
        tokens: { own: OWNER_TOKEN, narrow: hasNarrowToken ? TEST_TOKEN : null },
        paceMs: 0,
        sleep: io.sleep,
      },
      site,
      stop: new AbortController().signal,
      heard: () => undefined,
      made: () => undefined,
    });
  } finally {
    await server.close();
  }
}
