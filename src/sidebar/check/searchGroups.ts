/** Search in the list of problems: by what stands in a cell, by its address, by the name of a kind. */

import type { GroupView } from '../../app/panel/panelDigest';

/** The field of the search. */
export const SEARCH = 'check-search';

/** What is looked for: case and outer spaces do not matter. */
export function searched(typed: string): string {
  return typed.trim().toLowerCase();
}

/** The group with what was found in it; the same group where its name was, null where nothing was. */
export function foundIn(group: GroupView, heading: string, query: string): GroupView | null {
  if (query === '' || heading.toLowerCase().includes(query)) return group;
  const values = group.values.flatMap((value) => {
    if (value.seen.toLowerCase().includes(query)) return [value];
    if (!ADDRESS.test(query)) return [];
    const letters = value.letters.toLowerCase();
    const rows = value.rows.filter(
      (row) => String(row) === query || `${letters}${row}`.startsWith(query),
    );
    return rows.length === 0 ? [] : [{ ...value, rows, count: rows.length }];
  });
  const count = values.reduce((sum, value) => sum + value.count, 0);
  return values.length === 0 ? null : { ...group, values, count };
}

/** The beginning of an address that has at least a digit, `C3`; or a whole row, `33`. */
const ADDRESS = /^[a-z]{0,3}\d+$/;
