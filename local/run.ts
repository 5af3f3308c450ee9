/** `npm start`: opens a file as a spreadsheet, checks and sends it with the built add-on, saves the workbook. */

import { HELP } from './run/options/help';
import { readOptions } from './run/options/options';
import { failedRun, runOnce } from './run/runOnce';

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return 0;
  }
  const read = readOptions(args, process.env);
  if (!read.ok) {
    return failedRun('USAGE', read.message, json);
  }
  return runOnce(read.options);
}

const json = process.argv.includes('--json');

// Who reads only the beginning (`… | head`) ends the printing, not the run: the workbook is saved by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.exitCode = failedRun('UNEXPECTED', `The run broke off: ${reason}`, json);
  },
);
