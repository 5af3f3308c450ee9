/** Reads equal cells once: columns repeat few phones, words and codes. */

import type { Cell } from './cell';

/** A reader of cells that remembers the first `most` different ones. */
export function readOnce<T extends Cell, Answer>(
  most: number,
  read: (cell: T) => Answer,
): (cell: T) => Answer {
  const remembered = new Map<T, Answer>();
  return (cell) => {
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const answer = read(cell);
    if (remembered.size < most) remembered.set(cell, answer);
    return answer;
  };
}
