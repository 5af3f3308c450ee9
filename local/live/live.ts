/** The command `npm run live`: asks Metrica what no documentation says, with a counter of its own. */

import { setTimeout as sleep } from 'node:timers/promises';
import { LIVE_HELP, readLiveOptions } from './liveOptions';
import { runLive } from './runLive';

/** Below the thirty requests a second that Metrica takes from one address. */
const PACE_MS = 100;

async function live(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(LIVE_HELP);
    return 0;
  }
  const reading = readLiveOptions(args, process.env);
  if (!reading.ok) {
    console.error(`live: ${reading.message}\nlive: --help lists all options`);
    return 2;
  }
  const stop = new AbortController();
  let counterId: number | null = null;
  let firstAt = 0;
  const onSignal = () => {
    if (!stop.signal.aborted) {
      console.error('Stopping: the counter is deleted first. Once more Ctrl-C leaves it there.');
      firstAt = Date.now();
      stop.abort();
      return;
    }
    // npm and the shell may both pass one Ctrl-C on.
    if (Date.now() - firstAt < 500) return;
    if (counterId !== null) console.error(`Counter ${counterId} may still be there. Delete it.`);
    process.exit(130);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const nowSeconds = Math.floor(Date.now() / 1000);
  return runLive(reading.options, {
    print: (line) => console.log(line),
    warn: (line) => console.error(line),
    sleep,
    nowSeconds,
    mark: `${new Date(nowSeconds * 1000).toISOString().slice(0, 16)} ${nowSeconds % 100_000}`,
    paceMs: PACE_MS,
    stop: stop.signal,
    made: (id) => {
      counterId = id;
    },
  });
}

live(process.argv.slice(2)).then(
  (code) => {
    process.exit(code);
  },
  (error: unknown) => {
    console.error(`live: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
