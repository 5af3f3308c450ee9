/** Plans which blocks of cells are read: few round trips, little beyond the columns that are needed. */

import type { Block, LineBlock } from '../../ports';

/** Cells of one block at most, so that no single read runs into the time limit: 50,000 rows of 16 columns. */
const MAX_BLOCK_CELLS = 800_000;

/** The same for notes, of which most cells have none. */
export const MAX_NOTE_CELLS = 1_600_000;

/** Columns in between that may be read in vain, as a share of the needed ones. */
const GAP_SHARE = 0.1;

/**
 * Blocks that together cover the columns (1-based, any order) from `firstRow` on. Small sheets are read
 * in one piece; `mostRuns` columns side by side are read apart, whatever stands between them.
 */
export function planBlocks(
  columns: readonly number[],
  firstRow: number,
  rowCount: number,
  mostRuns = maxRuns(rowCount),
  mostCells = MAX_BLOCK_CELLS,
): readonly Block[] {
  if (columns.length === 0 || rowCount <= 0) return [];
  const runs = mergeRuns(toRuns(columns), columns.length, mostRuns);
  const blocks: Block[] = [];
  for (const run of runs) {
    const width = run.to - run.from + 1;
    const height = Math.max(1, Math.floor(mostCells / width));
    for (let done = 0; done < rowCount; done += height) {
      blocks.push({
        row: firstRow + done,
        column: run.from,
        rows: Math.min(height, rowCount - done),
        columns: width,
      });
    }
  }
  return blocks;
}

/** Reads of scattered lines together at most: a round trip costs as much as thousands of cells. */
const MOST_LINE_READS = 8;

/** Lines that are rather read with their neighbours than skipped. */
const NEAR_LINES = 40;

/**
 * Blocks that together cover lines (0-based, any order), each with as many packed cells as its widest line needs: one for
 * each run of lines, few however many runs there are; they part where the widest gaps are.
 */
export function planLines(
  wanted: readonly { readonly lineIndex: number; readonly cells: number }[],
): readonly LineBlock[] {
  const sorted = [...wanted].sort((a, b) => a.lineIndex - b.lineIndex);
  const at = (place: number) => (sorted[place] as (typeof sorted)[number]).lineIndex;
  const gaps = sorted.slice(1).map((_, place) => at(place + 1) - at(place));
  const widest = [...gaps].sort((a, b) => b - a)[MOST_LINE_READS - 1] ?? 0;
  const near = Math.max(NEAR_LINES, widest);
  const blocks: LineBlock[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end + 1 < sorted.length && (gaps[end] as number) <= near) end += 1;
    const cells = Math.max(...sorted.slice(start, end + 1).map((line) => line.cells));
    blocks.push({ first: at(start), lines: at(end) - at(start) + 1, cells });
    start = end + 1;
  }
  return blocks;
}

/** Round trips are allowed by started 50,000 rows. */
export const STARTED_ROWS = 50_000;

interface Run {
  readonly from: number;
  readonly to: number;
}

function maxRuns(rowCount: number): number {
  return rowCount <= 500 ? 1 : 1 + 2 * Math.ceil(rowCount / STARTED_ROWS);
}

function toRuns(columns: readonly number[]): readonly Run[] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const column of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && column === last.to + 1) {
      runs[runs.length - 1] = { from: last.from, to: column };
    } else {
      runs.push({ from: column, to: column });
    }
  }
  return runs;
}

/** Joins the runs with the smallest gaps between them, while the gaps are cheap or the runs too many. */
function mergeRuns(runs: readonly Run[], needed: number, most: number): readonly Run[] {
  let merged = [...runs];
  let spent = 0;
  while (merged.length > 1) {
    const at = smallestGap(merged);
    const left = merged[at] as Run;
    const right = merged[at + 1] as Run;
    const gap = right.from - left.to - 1;
    if (spent + gap > needed * GAP_SHARE && merged.length <= most) break;
    spent += gap;
    merged = [...merged.slice(0, at), { from: left.from, to: right.to }, ...merged.slice(at + 2)];
  }
  return merged;
}

function smallestGap(runs: readonly Run[]): number {
  let best = 0;
  let bestGap = Number.POSITIVE_INFINITY;
  for (let index = 0; index + 1 < runs.length; index += 1) {
    const gap = (runs[index + 1] as Run).from - (runs[index] as Run).to;
    if (gap < bestGap) {
      best = index;
      bestGap = gap;
    }
  }
  return best;
}
