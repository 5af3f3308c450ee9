/** Measures the core: beside the usual libraries, and as tabs grow. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type BenchLine, plainLine, ratioAtMost } from './benchLine';

const COMPARED_ROWS = 100_000;
const GROWTH = [1_000, 10_000, 100_000, 500_000] as const;

/** All lines for the core, and the time that it takes for a row; takes about two minutes. */
export function benchCore(): { lines: BenchLine[]; msPerRow: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const worker = join(folder, 'worker.cjs');
    // Built as the add-on is: a transpiler that keeps names slows the hashing down many times.
    buildSync({
      entryPoints: [join(__dirname, 'coreWorker.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2020',
      outfile: worker,
      logLevel: 'error',
    });
    const compared = measure(worker, 'compare', COMPARED_ROWS);
    const lines = [...compareLines(compared), ...growthLines(worker)];
    return { lines, msPerRow: measuredAs(compared, 'core') / COMPARED_ROWS };
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
  const time = (name: string) => measuredAs(times, name);
  const unparse = time('unparse');
  return [
    plainLine('papaparse.unparse to bytes, 100,000 × 15', ms(unparse)),
    plainLine('core: cells → check → fingerprints → bytes of CSV', ms(time('core'))),
    ratioAtMost('· as a multiple of unparse', time('core') / unparse, 1),
    plainLine('core, 90 % of the rows delivered before', ms(time('coreDelivered'))),
    ratioAtMost('· as a multiple of unparse', time('coreDelivered') / unparse, 0.85),
    plainLine('the check alone, phones and duplicates in it', ms(time('check'))),
    plainLine('· zod, patterns of the same cells alone', ms(time('zod'))),
    plainLine('· valibot, patterns of the same cells alone', ms(time('valibot'))),
    plainLine('· d3-dsv, writing the same cells alone', ms(time('d3'))),
  ];
}

function growthLines(worker: string): BenchLine[] {
  const grown = GROWTH.map((rows) => ({ rows, ...measure(worker, 'grow', rows) }));
  const lines = grown.map(({ rows, ...measured }) => {
    const added = `${measuredAs(measured, 'addedMb').toFixed(0)} MB`;
    return plainLine(
      `core, ${rows.toLocaleString('en')} rows: time, peak memory added`,
      `${ms(measuredAs(measured, 'ms'))}, ${added}`,
    );
  });
  const [, , hundred = {}, most = {}] = grown as Record<string, number>[];
  const growth = (name: string) => measuredAs(most, name) / measuredAs(hundred, name);
  return [
    ...lines,
    ratioAtMost('· 500,000 rows, time as a multiple of 100,000', growth('ms'), 6),
    ratioAtMost('· 500,000 rows, memory as a multiple of 100,000', growth('addedMb'), 6),
  ];
}

function measuredAs(measured: Record<string, number>, name: string): number {
  const value = measured[name];
  if (value === undefined) throw new Error(`The worker did not measure ${name}.`);
  return value;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
