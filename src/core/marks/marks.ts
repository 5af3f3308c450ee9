/** Plans which notes and fills to write so that marks do no harm, wherever the run is cut. */

import type { CellGroup } from '../../ports';
import type { Severity } from '../call/problem';
import { rangeAddresses } from '../cell/a1';
import {
  joinNote,
  type KnownNotes,
  MARK_COLOURS,
  type MarkMemory,
  type MarkWords,
  type SplitNote,
  splitNote,
} from './markNote';

/** Longest note that is written; a cell holds 50,000 characters. */
const NOTE_CHARACTERS = 50_000;

/** Every distinct note is a write of its own: more are not made in one run. */
const DISTINCT_NOTES = 60;

/** What stands around a cell now. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly note: string;
  /** `#rrggbb`; `#ffffff` where there is none. */
  readonly fill: string;
}

/** A cell that is to be marked. */
export interface WantedMark {
  readonly row: number;
  readonly column: number;
  readonly severity: Exclude<Severity, 'fix' | 'question'>;
  readonly words: MarkWords;
}

/**
 * Three steps, each flushed before the next: former fills, notes, new fills. Cut anywhere, every cell
 * either has its former fill, or a note that remembers it.
 */
export interface MarkPlan {
  readonly fillsBack: readonly CellGroup<string | null>[];
  readonly notes: readonly CellGroup<string>[];
  readonly fills: readonly CellGroup<string | null>[];
  readonly marked: number;
  /** Wanted marks that are not made: the notes would be too many or too long. */
  readonly leftUnmarked: number;
}

/** What a cell must become; null: nothing to write. */
interface Change {
  readonly row: number;
  readonly column: number;
  fillBack: { readonly fill: string | null } | null;
  note: string | null;
  fill: string | null;
}

/**
 * Marks the wanted cells and clears all others that are marked. `looks` has every cell that carries a
 * part of ours and every wanted one, each once. A cell whose fill is not our colour any more was
 * repainted: it keeps its fill. Marks that are already right are not touched.
 */
export function planMarks(
  looks: readonly CellLook[],
  wanted: readonly WantedMark[],
  known: KnownNotes,
): MarkPlan {
  const wantedAt = new Map(wanted.map((mark) => [placeOf(mark), mark]));
  const changes: Change[] = [];
  const noteCells = new Map<string, { rank: number; changes: Change[]; looks: CellLook[] }>();
  for (const look of looks) {
    const split = splitNote(look.note, known);
    const mark = wantedAt.get(placeOf(look));
    if (mark === undefined) {
      if (split.isOurs) changes.push(clearCell(look, split));
    } else {
      const change = markCell(look, split, mark);
      const note = change.note ?? look.note;
      const group = noteCells.get(note) ?? { rank: RANKS[mark.severity], changes: [], looks: [] };
      group.changes.push(change);
      group.looks.push(look);
      noteCells.set(note, group);
    }
  }
  const made = new Set(chooseNotes(noteCells));
  let marked = 0;
  for (const [note, group] of noteCells) {
    if (made.has(note)) {
      changes.push(...group.changes);
      marked += group.changes.length;
      continue;
    }
    for (const look of group.looks) {
      const split = splitNote(look.note, known);
      if (split.isOurs) changes.push(clearCell(look, split));
    }
  }
  return { ...groupsOf(changes), marked, leftUnmarked: wantedAt.size - marked };
}

/** Takes all marks off: former fills first, then notes. */
export function planClear(looks: readonly CellLook[], known: KnownNotes): MarkPlan {
  return planMarks(looks, [], known);
}

const RANKS: Readonly<Record<WantedMark['severity'], number>> = { error: 0, held: 1, warning: 2 };

/** Severe ones first, then those that many cells share. */
function chooseNotes(
  groups: ReadonlyMap<string, { readonly rank: number; readonly changes: readonly Change[] }>,
): string[] {
  return [...groups]
    .filter(([note]) => note.length <= NOTE_CHARACTERS)
    .sort(([, a], [, b]) => a.rank - b.rank || b.changes.length - a.changes.length)
    .slice(0, DISTINCT_NOTES)
    .map(([note]) => note);
}

function clearCell(look: CellLook, split: SplitNote): Change {
  const { row, column } = look;
  const former = formerFill(look, split);
  return {
    row,
    column,
    fillBack: former === fillOf(look) ? null : { fill: former },
    note: split.own,
    fill: null,
  };
}

function markCell(look: CellLook, split: SplitNote, mark: WantedMark): Change {
  const { row, column } = look;
  const colour = MARK_COLOURS[mark.severity];
  const was = formerFill(look, split);
  const note = joinNote(split.own, mark.words, { was });
  const now = fillOf(look);
  // Our own colour of another severity must go before the note that explained it does.
  const isOtherMark = now !== was && now !== colour;
  return {
    row,
    column,
    fillBack: isOtherMark ? { fill: was } : null,
    note: note === look.note ? null : note,
    fill: now === colour ? null : colour,
  };
}

/** The fill without our mark. */
function formerFill(look: CellLook, { memory, isSure }: SplitNote): string | null {
  const now = fillOf(look);
  // Our colours are ours, any other is the user's; where the line that remembered the fill is gone there was none.
  return isSure && OUR_COLOURS.has(now) ? (memory?.was ?? null) : now;
}

const OUR_COLOURS: ReadonlySet<string | null> = new Set(Object.values(MARK_COLOURS));

/** Sheets tells no fill and white not apart. */
function fillOf({ fill }: CellLook): MarkMemory['was'] {
  const colour = fill.toLowerCase();
  return colour === '#ffffff' || colour === '' ? null : colour;
}

function groupsOf(changes: readonly Change[]): Pick<MarkPlan, 'fillsBack' | 'notes' | 'fills'> {
  const fillsBack = new Map<string | null, Change[]>();
  const notes = new Map<string, Change[]>();
  const fills = new Map<string | null, Change[]>();
  for (const change of changes) {
    if (change.fillBack !== null) add(fillsBack, change.fillBack.fill, change);
    if (change.note !== null) add(notes, change.note, change);
    if (change.fill !== null) add(fills, change.fill, change);
  }
  return { fillsBack: asGroups(fillsBack), notes: asGroups(notes), fills: asGroups(fills) };
}

function add<T>(groups: Map<T, Change[]>, value: T, change: Change): void {
  const group = groups.get(value);
  if (group === undefined) groups.set(value, [change]);
  else group.push(change);
}

function asGroups<T>(groups: ReadonlyMap<T, readonly Change[]>): CellGroup<T>[] {
  return [...groups].map(([value, cells]) => ({ addresses: rangeAddresses(cells), value }));
}

function placeOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}
