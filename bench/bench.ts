/** `npm run bench`: prints what was measured beside the budgets; exit code 1 where one is missed. */

import { COLUMN_NAMES } from '../src/core/call/columns';
import { type BenchLine, tableOf } from './benchLine';
import { benchCore } from './core';
import { benchHost } from './host';
import { benchLargeFile } from './largeFile';
import { benchClick, benchSizes, benchStart, estimateGoogle } from './product';
import { benchYear } from './year';

/** A part of the table; the next one may take a minute. */
function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}

say('a click, and npm start on the example');
const start = [...benchClick(), ...benchStart()];
say('round trips of check and upload');
const host = benchHost();
say('npm start on a large file');
const large = benchLargeFile();
say('a year of hourly runs');
const year = benchYear();
say('the core beside papaparse, zod, valibot and d3-dsv, then growing');
const { lines: core, msPerRow } = benchCore();
const { largest } = host;
const estimate = estimateGoogle(largest, COLUMN_NAMES.length, msPerRow * largest.rows);

const lines: BenchLine[] = [
  ...core,
  ...host.lines,
  ...year,
  ...benchSizes(),
  ...start,
  ...large,
  ...estimate,
];
process.stdout.write(`${tableOf(lines)}\n`);
process.exitCode = lines.some(({ holds }) => holds === false) ? 1 : 0;
