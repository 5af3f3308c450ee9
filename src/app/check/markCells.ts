/** Marks the bad cells of a tab and takes marks off, so that no trace of ours is left. */

import type { RowRules } from '../../core/call/checked';
import { PROBLEM_CODES, type Problem } from '../../core/call/problem';
import { parseCellAddress } from '../../core/cell/a1';
import { cappedProblems } from '../../core/check/listing';
import { isMarked, type KnownNotes, knownNotes } from '../../core/marks/markNote';
import {
  type CellLook,
  type MarkPlan,
  planClear,
  planMarks,
  type WantedMark,
} from '../../core/marks/marks';
import type { Block, Ports } from '../../ports';
import { done, type Result } from '../base/result';
import { lockOf } from '../tab/lockedCells';
import { MAX_NOTE_CELLS, planBlocks } from '../tab/readPlan';
import { readHead, type TabHead } from '../tab/readTab';
import { dropSentColumn } from './dropSentColumn';

export interface Marked {
  readonly marked: number;
  /** Addresses of bad cells that the user may not edit. */
  readonly protectedCells: readonly string[];
}

export const NOTHING_MARKED: Marked = { marked: 0, protectedCells: [] };

/** Fills of columns far apart are read in this many pieces. */
const MOST_FILL_RUNS = 2;

/** Marks the cells of the problems and clears every other mark of the tab, or of the rows that were checked. */
export function markProblems(
  ports: Ports,
  head: TabHead,
  problems: readonly Problem[],
  onlyRows: RowRules['onlyRows'] = null,
): Marked {
  const { sheetId } = head.sheet;
  const locked = lockOf(ports, sheetId);
  const wanted: WantedMark[] = [];
  const protectedCells: string[] = [];
  const toMark = problems.filter(({ cell, severity }) => cell !== null && severity !== 'fix');
  for (const problem of cappedProblems(toMark)) {
    const { cell, severity } = problem;
    const place = cell === null ? null : parseCellAddress(cell);
    if (cell === null || place === null || severity === 'fix' || severity === 'question') continue;
    if (locked(place.row, place.column)) protectedCells.push(cell);
    else wanted.push({ ...place, severity, words: wordsOf(ports, problem) });
  }
  // A mark in a cell that was protected since stays: it cannot be taken off.
  const isChecked = (row: number) =>
    onlyRows === null || onlyRows.some(({ from, to }) => row >= from && row <= to);
  const looks = lookAround(ports, head, wanted).filter(
    ({ row, column }) => isChecked(row) && !locked(row, column),
  );
  const plan = planMarks(looks, wanted, notesOf(ports));
  writePlan(ports, sheetId, plan);
  return { marked: plan.marked, protectedCells };
}

/** *Clear marks*: people's own colours and notes come back. */
export function clearMarks(ports: Ports, sheetId: number): Result<number> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head.error.code === 'SHEET_EMPTY' ? done(0) : head;
  const locked = lockOf(ports, sheetId);
  const looks = lookAround(ports, head.value, []).filter(({ row, column }) => !locked(row, column));
  writePlan(ports, sheetId, planClear(looks, notesOf(ports)));
  dropSentColumn(ports, head.value);
  return done(looks.length);
}

/** Former fills, notes, new fills: each lasting before the next, so that a cut run can be cleared up. */
function writePlan(ports: Ports, sheetId: number, plan: MarkPlan): void {
  const { table } = ports;
  if (plan.fillsBack.length > 0) {
    table.writeFills(sheetId, plan.fillsBack);
    table.flush();
  }
  if (plan.notes.length > 0) {
    table.writeNotes(sheetId, plan.notes);
    table.flush();
  }
  if (plan.fills.length > 0) {
    table.writeFills(sheetId, plan.fills);
    table.flush();
  }
}

/** Every cell with a part of ours, and every cell to be marked. */
function lookAround(
  ports: Ports,
  head: TabHead,
  wanted: readonly WantedMark[],
): readonly CellLook[] {
  const { sheetId } = head.sheet;
  const notes = new Map<string, { row: number; column: number; note: string }>();
  for (const { row, column } of wanted) notes.set(`${row} ${column}`, { row, column, note: '' });
  for (const block of noteBlocks(head)) {
    ports.table.readNotes(sheetId, block).forEach((line, rowOffset) => {
      line.forEach((note, columnOffset) => {
        if (note === '') return;
        const row = block.row + rowOffset;
        const column = block.column + columnOffset;
        const key = `${row} ${column}`;
        if (isMarked(note) || notes.has(key)) notes.set(key, { row, column, note });
      });
    });
  }
  return withFills(ports, sheetId, [...notes.values()]);
}

/** The whole tab: marks travel with their cells, also into columns that are mapped no more. */
function noteBlocks(head: TabHead): readonly Block[] {
  const { rows, columns } = head.size;
  const all = Array.from({ length: columns }, (_, index) => index + 1);
  return planBlocks(all, 1, rows, 1, MAX_NOTE_CELLS);
}

function withFills(
  ports: Ports,
  sheetId: number,
  cells: readonly { readonly row: number; readonly column: number; readonly note: string }[],
): readonly CellLook[] {
  if (cells.length === 0) return [];
  const first = cells.reduce((row, cell) => Math.min(row, cell.row), Number.POSITIVE_INFINITY);
  const last = cells.reduce((row, cell) => Math.max(row, cell.row), 0);
  const columns = [...new Set(cells.map((cell) => cell.column))];
  const fills = new Map<number, Map<number, string>>();
  for (const { row, column } of cells) {
    const byRow = fills.get(column) ?? new Map<number, string>();
    fills.set(column, byRow.set(row, '#ffffff'));
  }
  for (const block of planBlocks(columns, first, last - first + 1, MOST_FILL_RUNS)) {
    const values = ports.table.readFills(sheetId, block);
    for (let offset = 0; offset < block.columns; offset += 1) {
      const byRow = fills.get(block.column + offset);
      if (byRow === undefined) continue;
      for (const row of byRow.keys()) {
        const fill = values[row - block.row]?.[offset];
        if (fill !== undefined) byRow.set(row, fill);
      }
    }
  }
  return cells.map((cell) => ({
    ...cell,
    fill: fills.get(cell.column)?.get(cell.row) ?? '#ffffff',
  }));
}

function wordsOf(ports: Ports, { code }: Problem): WantedMark['words'] {
  const [memory = ''] = lineIn(ports, 'mark.memory');
  return {
    sentence: ports.words.say({ key: `problem.${code}.sentence` }),
    memory,
    none: ports.words.say({ key: 'mark.none' }),
  };
}

/** The line that remembers the fill, still to be filled: in the language of this run first. */
function lineIn(ports: Ports, key: 'mark.memory' | 'mark.none'): readonly string[] {
  const both = ports.words.inAllLanguages(key);
  return ports.words.language === 'ru' ? [...both].reverse() : both;
}

/** A note may have been written in the other language. */
function notesOf(ports: Ports): KnownNotes {
  const sentences = PROBLEM_CODES.flatMap((code) =>
    ports.words.inAllLanguages(`problem.${code}.sentence`),
  );
  const nones = lineIn(ports, 'mark.none');
  const memories = lineIn(ports, 'mark.memory').map((memory, at) => ({
    memory,
    none: nones[at] ?? '',
  }));
  return knownNotes(sentences, memories);
}
