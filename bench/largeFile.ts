/** What `npm start` pays for on a large file, by phases: processor time and memory of a process of its own. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { COLUMN_NAMES } from '../src/core/call/columns';
import { atMost, type BenchLine, plainLine } from './benchLine';
import { callRows } from './callRows';
import type { RunPhases } from './runPhases';

const ROWS = 100_000;
const MOST_SECONDS = 9;
const MOST_MB = 400;

/** A CSV file, then the workbook that came of it, checked again. */
export function benchLargeFile(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const csv = join(folder, 'calls.csv');
    const [first, second] = [join(folder, 'first.xlsx'), join(folder, 'second.xlsx')];
    const text = Papa.unparse({ fields: [...COLUMN_NAMES], data: [...callRows(ROWS)] });
    writeFileSync(csv, text);
    return [...linesOf('CSV', run(csv, first)), ...linesOf('XLSX', run(first, second))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(kind: string, { load, open, check, save, peak }: RunPhases): BenchLine[] {
  const size = `${ROWS.toLocaleString('en')} rows of ${kind}`;
  const shown = [load, open, check, save].map((seconds) => seconds.toFixed(1)).join(' + ');
  const sum = Number((load + open + check + save).toFixed(1));
  const memory = Math.round(peak);
  return [
    plainLine(`${size}: load + open + check + save`, `${shown} s`),
    atMost(`${size}: processor`, sum, MOST_SECONDS, ' s'),
    kind === 'CSV'
      ? atMost(`${size}: memory`, memory, MOST_MB, ' MB')
      : plainLine(`${size}: memory`, `${memory} MB`),
  ];
}

function run(file: string, out: string): RunPhases {
  const script = join(__dirname, 'runPhases.ts');
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, file, out]);
  return JSON.parse(output.toString()) as RunPhases;
}
