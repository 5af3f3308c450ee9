/** What inserting and deleting rows or columns does to rectangles and to a sheet's properties. */

import type { Area, SheetProperties } from './model';

export type Move = {
  readonly type: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
  readonly at: number;
  readonly count: number;
};

/** First number and length of a stretch after the move; undefined when nothing is left of it. */
function movedStretch(
  start: number,
  length: number,
  inserts: boolean,
  at: number,
  count: number,
): { readonly start: number; readonly length: number } | undefined {
  const end = start + length;
  if (inserts) {
    if (at <= start) return { start: start + count, length };
    return { start, length: at < end ? length + count : length };
  }
  const cut = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  if (cut >= length) return undefined;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return { start: start > at ? start - before : start, length: length - cut };
}

export function movedArea<A extends Area>(area: A, move: Move): A | undefined {
  const inserts = move.type === 'insertRows' || move.type === 'insertColumns';
  if (move.type === 'insertRows' || move.type === 'deleteRows') {
    const moved = movedStretch(area.row, area.rows, inserts, move.at, move.count);
    return moved && { ...area, row: moved.start, rows: moved.length };
  }
  const moved = movedStretch(area.column, area.columns, inserts, move.at, move.count);
  return moved && { ...area, column: moved.start, columns: moved.length };
}

function movedAreas<A extends Area>(areas: readonly A[], move: Move): A[] {
  return areas.flatMap((area) => movedArea(area, move) ?? []);
}

/** The properties after rows or columns came or went: sizes, filter, merges, protection, widths. */
export function movedProperties(properties: SheetProperties, move: Move): SheetProperties {
  const inserts = move.type === 'insertRows' || move.type === 'insertColumns';
  const grown = inserts ? move.count : -move.count;
  const moveNumber = (number: number): number | undefined =>
    movedStretch(number, 1, inserts, move.at, move.count)?.start;
  const byRows = move.type === 'insertRows' || move.type === 'deleteRows';
  const areas = {
    protectedAreas: movedAreas(properties.protectedAreas, move),
    openAreas: movedAreas(properties.openAreas, move),
    merges: movedAreas(properties.merges, move),
    spills: properties.spills.flatMap((spill) => {
      // A spill keeps its size: its formula fills again from wherever the anchor went.
      const anchor = movedArea({ ...spill, rows: 1, columns: 1 }, move);
      return anchor ? { ...spill, row: anchor.row, column: anchor.column } : [];
    }),
  };
  const filter = properties.filter && (movedArea(properties.filter, move) ?? null);
  if (byRows) {
    return {
      ...properties,
      ...areas,
      maxRows: properties.maxRows + grown,
      filter: filter && {
        ...filter,
        hiddenRows: filter.hiddenRows.flatMap((row) => moveNumber(row) ?? []),
      },
    };
  }
  const byColumn = <T>(former: Readonly<Record<number, T>>): Record<number, T> =>
    Object.fromEntries(
      Object.entries(former).flatMap(([column, value]) => {
        const moved = moveNumber(Number(column));
        return moved === undefined ? [] : [[moved, value]];
      }),
    );
  return {
    ...properties,
    ...areas,
    filter,
    columnWidths: byColumn(properties.columnWidths),
    columnMetadata: byColumn(properties.columnMetadata),
    maxColumns: properties.maxColumns + grown,
  };
}
