/** Times that a cell may mean whose day and month cannot be told apart: by them a delivered call is still known. */

import type { ReadContext } from '../call/finding';
import type { ReadColumn } from '../read/readColumn';
import { timeReader } from '../read/time/readTime';

/** By 0-based row: Unix seconds, none where the column has no ambiguous times. */
export function possibleTimes(
  time: ReadColumn,
  context: ReadContext,
): ReadonlyMap<number, readonly number[]> {
  const rowIndexes: number[] = [];
  const choices: string[] = [];
  for (const list of time.found) {
    for (const [place, finding] of list.findings.entries()) {
      if (typeof finding === 'string' || finding.code !== 'TIME_AMBIGUOUS') continue;
      for (const choice of finding.choices ?? []) {
        rowIndexes.push(list.rowIndexes[place] as number);
        choices.push(choice);
      }
    }
  }
  const cells = { values: choices, shown: null };
  const read = timeReader({ name: 'DateTime', cells, inverse: false }, context);
  const times = new Map<number, number[]>();
  for (const [place, rowIndex] of rowIndexes.entries()) {
    const result = read(place);
    const second = Number(typeof result === 'string' ? result : result.sent);
    if (second > 0) times.set(rowIndex, [...(times.get(rowIndex) ?? []), second]);
  }
  return times;
}
