/** Sizes of what is pushed, the time of the first `npm start`, and an estimate of the time on Google. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { atMost, type BenchLine, plainLine } from './benchLine';
import { type HostCalls, runAddOn } from './host';

const KB = 1024;
const DIST = join(__dirname, '..', 'dist');

/** The built bundle and page. */
export function benchSizes(): BenchLine[] {
  const size = (name: string) => statSync(join(DIST, name)).size;
  return [
    atMost(
      'server bundle, readable, with libraries',
      size('metrica-calls.js'),
      1024 * KB,
      ' bytes',
    ),
    atMost('sidebar page, readable', size('sidebar.html'), 400 * KB, ' bytes'),
  ];
}

const CLICKS = 15;

/** What every click pays; a new process each time, as each call of a function of Apps Script is one. */
export function benchClick(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    // Built before, so that nothing but Node and the add-on runs in the process that is measured. It finds packages from here.
    const script = join(folder, 'coldClick.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'coldClick.ts')],
      bundle: true,
      platform: 'node',
      define: { __filename: JSON.stringify(__filename) },
      outfile: script,
      logLevel: 'error',
    });
    const plain = clickMs(script, 'plain');
    const written = clickMs(script, 'written');
    return [
      atMost('a click: load, first sentence, first phone', plain, 60, ' ms'),
      plainLine('· the same over Russian headers and written values', `${written} ms`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median. */
function clickMs(script: string, kind: 'plain' | 'written'): number {
  const times = Array.from({ length: CLICKS }, () => {
    const output = execFileSync(process.execPath, [script, DIST, kind]);
    return (JSON.parse(output.toString()) as { ms: number }).ms;
  }).sort((a, b) => a - b);
  return Math.round(times[Math.floor(CLICKS / 2)] ?? 0);
}

const STARTS = 3;

/** `npm start` on the example, built before; the fastest of three, so that other programs count less. */
export function benchStart(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const seconds = Array.from({ length: STARTS }, (_, round) => {
      const start = process.hrtime.bigint();
      runAddOn(['--out', join(folder, `example-${round}.xlsx`)]);
      return Number(process.hrtime.bigint() - start) / 1e9;
    });
    return [atMost('npm start on the example', Number(Math.min(...seconds).toFixed(1)), 10, ' s')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Published: 10,000,000 cells are read in 85 s in blocks of 200,000 rows (docs/performance.md names the sources). */
const SECONDS_PER_CELL = 85 / 10_000_000;
/** Published for one property; taken for every other small round trip and write. */
const SECONDS_PER_CALL = 0.08;
/** Nobody has published how fast Google's processors are; half as fast as this one is a guess. */
const SLOWER = 2;

/** Nothing was ever run on Google: published costs times what was counted here. */
export function estimateGoogle(
  { rows, reads, writes }: HostCalls,
  columns: number,
  coreMs: number,
): BenchLine[] {
  const reading = rows * columns * SECONDS_PER_CELL;
  const calls = (reads + writes) * SECONDS_PER_CALL;
  const processor = (coreMs * SLOWER) / 1000;
  const seconds = (value: number) => `${value.toFixed(1)} s`;
  const size = `${rows.toLocaleString('en')} × ${columns}`;
  return [
    plainLine(`ESTIMATE for Google, check of ${size}: reading cells`, seconds(reading)),
    plainLine('ESTIMATE · other reads, and writes', seconds(calls)),
    plainLine('ESTIMATE · processor', seconds(processor)),
    plainLine('ESTIMATE · together', `≈ ${(reading + calls + processor).toFixed(0)} s`),
  ];
}
