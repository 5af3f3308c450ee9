/** `npm start`: opens a file as a spreadsheet, checks and sends it with the built add-on, saves the workbook. */

import { runCommandLine } from './run/commandLine';

// Who reads only the beginning (`… | head`) ends the printing, not the run: the workbook is saved by then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code;
});
