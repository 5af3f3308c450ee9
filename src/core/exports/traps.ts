/** Tells look-alikes of our columns by the other headers of their export. */

import { foldHeader } from '../cell/headerText';
import { madeOnce } from '../cell/madeOnce';
import { EXPORTS } from './exportList';
import type { TrackerExport, Trap } from './form/trackerExport';
import { GENERAL_TRAPS } from './generalNames';
import { exportOf } from './recogniseExport';

/** Look-alikes that are told without knowing the export, in the order of the exports. */
export function allTraps(): readonly Trap[] {
  return [...EXPORTS.flatMap(({ traps }) => traps ?? []), ...GENERAL_TRAPS];
}

const byName = madeOnce(indexTraps);

function indexTraps(): ReadonlyMap<string, readonly Trap[]> {
  const byName = new Map<string, Trap[]>();
  for (const trap of allTraps()) {
    for (const name of new Set(trap.names.map(foldHeader))) {
      byName.set(name, [...(byName.get(name) ?? []), trap]);
    }
  }
  return byName;
}

/**
 * The trap that a header is in the company of the others, or null: one of its own export first. An exact name
 * (`ClientId`) never is one: ask for it first.
 */
export function trapOf(
  header: string,
  headers: readonly string[],
  written: TrackerExport | null = exportOf(headers),
): Trap | null {
  const own = ownTrapOf(header, written);
  if (own !== null) return own;
  for (const trap of byName().get(foldHeader(header)) ?? []) {
    if (trap.beside === undefined || headers.some((other) => isMark(other, trap.beside ?? []))) {
      return trap;
    }
  }
  return null;
}

/** The trap that a header is in the export that the sheet is; an exact name can be one there. */
export function ownTrapOf(header: string, written: TrackerExport | null): Trap | null {
  const name = foldHeader(header);
  const isIt = ({ names }: Trap) => names.some((one) => foldHeader(one) === name);
  return written?.ownTraps?.find(isIt) ?? null;
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
