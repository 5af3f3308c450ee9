/** Runs one measurement of the core in a process of its own and prints it as JSON. */

import { callRows, columnsOf } from './callRows';
import { ledgerOf, runCheck, runCore, runD3, runUnparse, runValibot, runZod } from './contenders';

const RUNS = 7;
/** The everyday case: most rows of a tab were delivered before. */
const DELIVERED = 0.9;

/** Processor time: what other programs do meanwhile hardly counts. */
function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Each contender once in every round, so that a busy moment hits all alike. */
function compare(count: number): Record<string, number> {
  const rows = callRows(count);
  const cells = columnsOf(rows);
  const known = ledgerOf(cells, count, DELIVERED);
  const contenders = {
    unparse: () => runUnparse(rows),
    core: () => runCore(cells, count),
    coreDelivered: () => runCore(cells, count, known),
    check: () => runCheck(cells, count),
    zod: () => runZod(rows),
    valibot: () => runValibot(rows),
    d3: () => runD3(rows),
  };
  const times = Object.keys(contenders).map((): number[] => []);
  for (let round = -1; round < RUNS; round += 1) {
    for (const [place, work] of Object.values(contenders).entries()) {
      global.gc?.();
      const took = milliseconds(work);
      // The first round only warms up.
      if (round >= 0) times[place]?.push(took);
    }
  }
  return Object.fromEntries(
    Object.keys(contenders).map((name, at) => [name, median(times[at] ?? [])]),
  );
}

/** Median time of three runs, and how much the first one adds to the memory of the process. */
function grow(count: number): Record<string, number> {
  let rows = callRows(count);
  const cells = columnsOf(rows);
  rows = [];
  global.gc?.();
  const before = process.memoryUsage().rss;
  const run = () => {
    global.gc?.();
    return milliseconds(() => runCore(cells, count));
  };
  const first = run();
  const addedMb = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
  return { ms: median([first, run(), run()]), addedMb, rows: count + rows.length };
}

const [, , kind = 'compare', count = '100000'] = process.argv;
const measured = kind === 'grow' ? grow(Number(count)) : compare(Number(count));
process.stdout.write(`${JSON.stringify(measured)}\n`);
