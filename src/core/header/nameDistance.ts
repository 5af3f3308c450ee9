/** How near two names are: the number of typing mistakes between them. */

/**
 * Edit distance with swapped neighbours counted as one mistake (optimal string alignment). Gives
 * `limit + 1` as soon as it is known to be more than the limit.
 */
export function nameDistance(first: string, second: string, limit: number): number {
  if (first === second) return 0;
  const width = second.length;
  if (Math.abs(first.length - width) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = first.charCodeAt(row - 1) === second.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped =
        first.charCodeAt(row - 1) === second.charCodeAt(column - 2) &&
        first.charCodeAt(row - 2) === second.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] as number) + 1);
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = now;
  }
  return Math.min(last[width] as number, limit + 1);
}

/** The letters of a name as bits of a number, some letters sharing one. */
export function lettersIn(name: string): number {
  let bits = 0;
  for (let index = 0; index < name.length; index += 1) bits |= 1 << (name.charCodeAt(index) & 31);
  return bits;
}

/** The least mistakes between names of these letters: each letter that only one name has is one. Most pairs of names need no closer look. */
export function leastMistakes(first: number, second: number): number {
  return Math.max(countBits(first & ~second), countBits(second & ~first));
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Mistakes that a name of this length may have and still be taken for another: none in short names. */
export function allowedMistakes(length: number): number {
  if (length < 5) return 0;
  if (length < 10) return 1;
  return length < 16 ? 2 : 3;
}
