/** Counts the round trips of check and upload through the built bundle and the host, at several sizes. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { COLUMN_NAMES } from '../src/core/call/columns';
import { atMost, type BenchLine } from './benchLine';
import { callRows } from './callRows';

const SIZES = [1_000, 10_000, 60_000] as const;
/** Every 25th row has a fault of one of these kinds. */
const FAULTS: readonly (readonly [column: (typeof COLUMN_NAMES)[number], cell: string])[] = [
  ['PhoneNumber', '12'],
  ['ClientId', '1.70E+18'],
  ['Price', 'many'],
  ['TalkDuration', 'long'],
  ['DateTime', 'yesterday'],
  ['URL', 'not an address'],
  ['Currency', 'XYZ'],
  ['ClientId', ''],
];
const FAULTY_EVERY = 25;

export interface HostCalls {
  readonly rows: number;
  readonly reads: number;
  readonly writes: number;
}

interface RunResult {
  readonly counts: { readonly byCode: Readonly<Record<string, number>> };
  readonly uploads: readonly unknown[];
  readonly serviceCalls: Readonly<Record<'check' | 'upload', { reads: number; writes: number }>>;
}

/** The lines, and what the largest check asked of the host. */
export function benchHost(): { lines: BenchLine[]; largest: HostCalls } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    let largest: HostCalls = { rows: 0, reads: 0, writes: 0 };
    const lines = SIZES.flatMap((rows) => {
      const result = runOn(folder, rows);
      largest = { rows, ...result.serviceCalls.check };
      return linesOf(rows, result);
    });
    return { lines, largest };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(rows: number, { counts, uploads, serviceCalls }: RunResult): BenchLine[] {
  const { check, upload } = serviceCalls;
  const checkReads = 20 + 5 * Math.ceil(rows / 50_000);
  const notes = Object.keys(counts.byCode).length;
  const batches = uploads.length;
  const size = rows.toLocaleString('en');
  return [
    atMost(`check of ${size} rows: reads`, check.reads, checkReads),
    atMost(
      `check of ${size} rows, ${notes} codes: writes`,
      check.writes,
      Math.min(60, 20 + 2 * notes),
    ),
    atMost(
      `upload of ${size} rows, ${batches} ${batches === 1 ? 'batch' : 'batches'}: reads`,
      upload.reads,
      checkReads + 12 + 10 * batches,
    ),
  ];
}

function runOn(folder: string, count: number): RunResult {
  const file = join(folder, `calls-${count}.csv`);
  const rows = callRows(count).map((row, index) => {
    if (index % FAULTY_EVERY !== 0) return row;
    const [column, cell] = FAULTS[(index / FAULTY_EVERY) % FAULTS.length] ?? ['Tag', ''];
    return row.map((value, place) => (COLUMN_NAMES[place] === column ? cell : value));
  });
  writeFileSync(file, Papa.unparse({ fields: [...COLUMN_NAMES], data: rows }, { newline: '\n' }));
  const out = join(folder, `calls-${count}.xlsx`);
  const output = runAddOn([file, '--out', out, '--now', '2025-03-20T12:00:00Z', '--yes', '--json']);
  return JSON.parse(output) as RunResult;
}

/** What `npm start -- …` prints; exit code 1 says that rows were held. */
export function runAddOn(options: readonly string[]): string {
  const run = join(__dirname, '..', 'local', 'run.ts');
  const tsx = join(__dirname, '..', 'node_modules', '.bin', 'tsx');
  try {
    return execFileSync(tsx, [run, ...options], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: Buffer };
    if (status === 1 && stdout !== undefined) return stdout.toString();
    throw error;
  }
}
