/** `npm run playground`: builds the add-on and shows it in a page of this machine, until it is stopped. */

import { join, resolve } from 'node:path';
import { buildAddOn, EXAMPLE, EXAMPLE_NOW_MS } from '../../run/runOnce';
import { type Playground, startPlayground } from '../playground';
import { HELP, readOptions } from './options';
import { refusalOf } from './refusals';

const DIST = join(__dirname, '..', '..', '..', 'dist');

async function main(): Promise<void> {
  const reading = readOptions(process.argv.slice(2));
  if (!reading.ok) return fail(reading.message);
  const { options } = reading;
  if (options.isHelp) {
    console.log(HELP);
    return;
  }
  const unbuilt = buildAddOn();
  if (unbuilt !== null) return fail(unbuilt);
  let playground: Playground;
  try {
    playground = await startPlayground({
      ...options,
      dist: DIST,
      file: resolve(options.file ?? EXAMPLE),
      nowMs: options.nowMs ?? (options.file === null ? EXAMPLE_NOW_MS : null),
    });
  } catch (error) {
    const refusal = refusalOf(error, options.port);
    if (refusal !== null) return fail(refusal);
    throw error;
  }
  for (const warning of playground.warnings) console.error(warning);
  console.log(`The playground is open at ${playground.url}`);
  console.log('Nothing leaves this computer. Ctrl+C stops it.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.stop().then(() => process.exit(0)));
  }
}

/** One line on stderr, exit code 2. */
function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(2);
});
