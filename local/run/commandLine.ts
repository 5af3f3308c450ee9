/** The command line of `npm start`: from the arguments to the exit code. */

import { HELP } from './options/help';
import { readOptions } from './options/options';
import { failedRun, runOnce } from './runOnce';

/** Runs and prints on the console; whatever goes wrong is an exit code with one line, never a throw. */
export async function runCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const json = args.includes('--json');
  const read = readOptions(args, env);
  if (!read.ok) return failedRun('USAGE', read.message, json);
  try {
    return await runOnce(read.options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failedRun('UNEXPECTED', `The run broke off: ${reason}`, json);
  }
}
