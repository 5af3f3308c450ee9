/** The command `npm run metrica`: runs the stand-in until Ctrl-C. */

import { TEST_COUNTER_ID, TEST_TOKEN } from '../api/accounts';
import { helpText, readCommandLine } from './commandLine';
import { startServer } from './server';

async function serve(args: readonly string[]): Promise<number> {
  const reading = readCommandLine(args);
  if (!reading.ok) {
    console.error(`metrica: ${reading.message}\nmetrica: --help lists all options`);
    return 2;
  }
  const { isHelp, port, host, statePath, faults, settings, startMs } = reading.value;
  if (isHelp) {
    console.log(helpText());
    return 0;
  }
  const stopped = stopSignal();
  const shiftMs = startMs === null ? 0 : startMs - Date.now();
  try {
    const server = await startServer({
      port,
      host,
      faults,
      settings,
      nowMs: () => Date.now() + shiftMs,
      ...(statePath === null ? {} : { statePath }),
    });
    console.log(`Stand-in for Metrica at ${server.url}`);
    console.log(`Test token   ${TEST_TOKEN}`);
    console.log(`Test counter ${TEST_COUNTER_ID}`);
    console.log(statePath === null ? 'Nothing is kept (no --state)' : `State in     ${statePath}`);
    for (const { name, args: words, times } of faults) {
      console.log(
        `Fault        ${[name, ...words].join(':')}${times === null ? '' : `, ${times} times`}`,
      );
    }
    console.log('Ctrl-C stops it.');
    await stopped;
    await server.close();
    return 0;
  } catch (error) {
    console.error(`metrica: ${explain(error, port)}`);
    return 2;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function explain(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return `port ${port} is taken; choose another with --port, or 0 for any`;
  return error.message;
}

void serve(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
