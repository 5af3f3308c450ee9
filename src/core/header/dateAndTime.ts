/** Chooses the sheet column of DateTime, or the two that hold the date and the time of day. */

import type { TimeShape } from './cellShapes';
import type { Claim } from './nameClaims';

export type TimeChoice =
  | { readonly kind: 'one'; readonly claim: Claim }
  | { readonly kind: 'two'; readonly date: Claim; readonly time: Claim }
  | { readonly kind: 'doubled'; readonly claims: readonly Claim[] };

/**
 * The best ranked claim stands alone unless its cells are mere dates, or mere times of day, or
 * empty under such a name, and another claim has the rest (or both at once). Without cells the names decide: «Дата» beside «Время».
 * Sipuni's «Время» alone is date and time. null when there are no claims.
 */
export function chooseTime(
  claims: readonly Claim[],
  shapeOf: (sheetColumn: number) => TimeShape,
): TimeChoice | null {
  const ranked = [...claims].sort((first, second) => first.rank - second.rank);
  const best = ranked[0];
  if (best === undefined) return null;
  const equals = ranked.filter((claim) => claim.rank === best.rank);
  if (equals.length > 1) return { kind: 'doubled', claims: equals };
  if (best.rank === 0) return { kind: 'one', claim: best };
  const part = partOf(best, shapeOf(best.sheetColumn));
  if (part === null) return { kind: 'one', claim: best };
  for (const other of ranked) {
    const shape = shapeOf(other.sheetColumn);
    if (shape === 'dateTime') return { kind: 'one', claim: other };
    const otherPart = partOf(other, shape);
    if (otherPart !== null && otherPart !== part) {
      return part === 'date'
        ? { kind: 'two', date: best, time: other }
        : { kind: 'two', date: other, time: best };
    }
  }
  return { kind: 'one', claim: best };
}

/** Which half of a time a column holds, by its cells or, where it has none, by its name; null when it holds both or something else. */
function partOf(claim: Claim, shape: TimeShape): 'date' | 'time' | null {
  if (shape === 'date' || shape === 'time') return shape;
  return shape === 'none' ? (claim.group?.part ?? null) : null;
}
