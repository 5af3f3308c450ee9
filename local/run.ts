/** `npm start`: opens a file as a spreadsheet, checks and sends it with the built add-on, saves the workbook. */

import { readOptions } from './run/options';
import { failedRun, runOnce } from './run/runOnce';

async function main(): Promise<number> {
  const read = readOptions(process.argv.slice(2), process.env);
  if (!read.ok) {
    return failedRun('USAGE', read.message, json);
  }
  return runOnce(read.options);
}

const json = process.argv.includes('--json');

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    process.exitCode = failedRun('UNEXPECTED', `The run broke off: ${reason}`, json);
  },
);
