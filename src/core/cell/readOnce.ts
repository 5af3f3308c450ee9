/** Reads equal cells once: columns repeat few phones, words and codes. */

import type { Cell, Finding } from './cell';

/** A reader of cells that remembers the first `most` different ones. */
export function readOnce<T extends Cell>(
  most: number,
  read: (cell: T) => string | Finding,
): (cell: T) => string | Finding {
  const remembered = new Map<T, string | Finding>();
  return (cell) => {
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const answer = read(cell);
    if (remembered.size < most) remembered.set(cell, answer);
    return answer;
  };
}
