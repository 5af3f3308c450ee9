/** The first ready calls of a check, for a person to read before they go. */

import type { Calls } from '../../core/call/checked';
import { type ColumnName, kindOf } from '../../core/call/columns';

/** One ready call: what is sent of each column but the ids; columns that send nothing are left out. */
export interface FirstCall {
  /** 1-based sheet row. */
  readonly row: number;
  readonly seconds: number;
  readonly sent: Readonly<Partial<Record<ColumnName, string>>>;
}

/** How many calls a person looks at. */
const MOST_CALLS = 10;

export function firstCalls({ columns, values, rowNumbers, seconds }: Calls): readonly FirstCall[] {
  return rowNumbers.slice(0, MOST_CALLS).map((row, index) => {
    const sent: Partial<Record<ColumnName, string>> = {};
    columns.forEach((name, place) => {
      const text = values[place]?.[index] ?? '';
      if (text !== '' && kindOf(name) !== 'id' && name !== 'DateTime') sent[name] = text;
    });
    return { row, seconds: seconds[index] ?? 0, sent };
  });
}
