/** `npm start`: opens a file as a spreadsheet, checks and sends it with the built add-on, saves the workbook. */

import { readOptions } from './run/options';
import { failedRun, runOnce } from './run/runOnce';

async function main(): Promise<number> {
  const read = readOptions(process.argv.slice(2), process.env);
  if (!read.ok) {
    return failedRun('USAGE', read.message, process.argv.includes('--json'));
  }
  return runOnce(read.options);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
