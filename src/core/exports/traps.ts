/** Tells look-alikes of our columns by the other headers of their export. */

import { foldHeader } from '../cell/headerText';
import type { Trap } from './trapList';
import { TRAPS } from './trapList';

let index: ReadonlyMap<string, readonly Trap[]> | null = null;

function byName(): ReadonlyMap<string, readonly Trap[]> {
  index ??= indexTraps();
  return index;
}

function indexTraps(): ReadonlyMap<string, readonly Trap[]> {
  const byName = new Map<string, Trap[]>();
  for (const trap of TRAPS) {
    for (const name of new Set(trap.names.map(foldHeader))) {
      byName.set(name, [...(byName.get(name) ?? []), trap]);
    }
  }
  return byName;
}

/** The trap that a header is in the company of the others, or null. An exact name (`ClientId`) never is one: ask for it first. */
export function trapOf(header: string, headers: readonly string[]): Trap | null {
  for (const trap of byName().get(foldHeader(header)) ?? []) {
    if (trap.beside === undefined || headers.some((other) => isMark(other, trap.beside ?? []))) {
      return trap;
    }
  }
  return null;
}

/** Whether a header is a trap somewhere: such a name says that a row is a header, and is never guessed to be one of ours. */
export function isTrapName(header: string): boolean {
  return byName().has(foldHeader(header));
}

function isMark(header: string, marks: readonly string[]): boolean {
  const text = header.toLowerCase();
  return marks.some((mark) =>
    mark === 'ct…'
      ? /^ct(?:[A-Z_]|clientid$|callerid$|globalid$)/.test(header)
      : text === mark.toLowerCase(),
  );
}
