/** Measures the core: against papaparse alone, against the usual libraries put together, and as tabs grow. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** One line of the table; `holds` is null where no budget is named. */
export interface BenchLine {
  readonly what: string;
  readonly value: string;
  readonly budget: string;
  readonly holds: boolean | null;
}

const COMPARED_ROWS = 100_000;
const GROWTH = [1_000, 10_000, 100_000, 500_000] as const;

/** All lines for the core; takes about two minutes. */
export function benchCore(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const worker = join(folder, 'worker.cjs');
    // Built as the add-on is: a transpiler that keeps names slows the hashing down many times.
    buildSync({
      entryPoints: [join(__dirname, 'coreWorker.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2019',
      outfile: worker,
      logLevel: 'error',
    });
    return [...compareLines(measure(worker, 'compare', COMPARED_ROWS)), ...growthLines(worker)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(worker: string, kind: 'compare' | 'grow', rows: number): Record<string, number> {
  const options = ['--expose-gc', '--max-old-space-size=4096'];
  const output = execFileSync(process.execPath, [...options, worker, kind, String(rows)]);
  return JSON.parse(output.toString()) as Record<string, number>;
}

function compareLines(times: Record<string, number>): BenchLine[] {
  const { unparse = 0, core = 0, coreWithoutFingerprints: plain = 0, libraries = 0 } = times;
  return [
    { what: 'papaparse.unparse, 100,000 × 15', value: ms(unparse), budget: '', holds: null },
    { what: 'core: check, fingerprints, CSV', value: ms(core), budget: '', holds: null },
    {
      what: '  as a multiple of unparse',
      value: `${(core / unparse).toFixed(2)} ×`,
      budget: '≤ 2.0 ×',
      holds: core <= 2 * unparse,
    },
    { what: 'core without fingerprints', value: ms(plain), budget: '', holds: null },
    { what: 'zod + libphonenumber-js + papaparse', value: ms(libraries), budget: '', holds: null },
    {
      what: '  times slower than the core',
      value: `${(libraries / plain).toFixed(2)} ×`,
      budget: '≥ 1.5 ×',
      holds: libraries >= 1.5 * plain,
    },
  ];
}

function growthLines(worker: string): BenchLine[] {
  const grown = GROWTH.map((rows) => ({ rows, ...measure(worker, 'grow', rows) }));
  const lines = grown.map(
    ({ rows, ...measured }): BenchLine => ({
      what: `core, ${rows.toLocaleString('en')} rows`,
      value: `${ms(measuredAs(measured, 'ms'))}, ${measuredAs(measured, 'addedMb').toFixed(0)} MB`,
      budget: '',
      holds: null,
    }),
  );
  const [, , hundred = {}, most = {}] = grown as Record<string, number>[];
  return [
    ...lines,
    growthLine('  500,000 rows: time, times that of 100,000', hundred, most, 'ms'),
    growthLine('  500,000 rows: memory, times that of 100,000', hundred, most, 'addedMb'),
  ];
}

function growthLine(
  what: string,
  hundred: Record<string, number>,
  most: Record<string, number>,
  name: string,
): BenchLine {
  const ratio = measuredAs(most, name) / measuredAs(hundred, name);
  return { what, value: `${ratio.toFixed(2)} ×`, budget: '≤ 6 ×', holds: ratio <= 6 };
}

function measuredAs(measured: Record<string, number>, name: string): number {
  const value = measured[name];
  if (value === undefined) throw new Error(`The worker did not measure ${name}.`);
  return value;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

/** A table for the terminal. */
export function tableOf(lines: readonly BenchLine[]): string {
  const width = (pick: (line: BenchLine) => string) =>
    Math.max(...lines.map((line) => pick(line).length));
  const [what, value, budget] = [
    width((line) => line.what),
    width((line) => line.value),
    width((line) => line.budget),
  ];
  return lines
    .map((line) => {
      const verdict = line.holds === null ? '' : line.holds ? 'holds' : 'MISSED';
      const cells = [
        line.what.padEnd(what),
        line.value.padStart(value),
        line.budget.padEnd(budget),
      ];
      return [...cells, verdict].join('  ').trimEnd();
    })
    .join('\n');
}
