/** What the cells below a header look like: enough to choose between columns, never to read a value. */

import type { ColumnKind } from '../call/columns';
import type { Cell } from '../cell/cell';
import { cleanText } from '../cell/text';

/** How the filled cells of a column tell a time. `other` also for a mixture, `none` when all are empty. */
export type TimeShape = 'date' | 'time' | 'dateTime' | 'other' | 'none';

const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?: ?г\.?)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?$/i;
const DATE_TIME = /\d[T,\s]+\d{1,2}:\d{2}|^\d{10}(?:\d{3})?$/;
const MONTH_NAME =
  /^(?:\d{1,2}[\s-]+\p{L}{3,}|\p{L}{3,}\.?\s+\d{1,2},?)\.?[\s-]+\d{4}(?:\s*г\.?)?$/u;
const MONTH_AND_TIME = /\p{L}{3,}.*\d{1,2}:\d{2}/u;

const DAY_MS = 86_400_000;
const QUARTER_HOUR_MS = 900_000;

/**
 * The shape that the cells have in common. Date cells carry no zone here: they are mere dates when
 * all stand on a quarter of an hour and at one or two times of day (midnight, before and after the
 * clocks change), unless a text shown has a time.
 */
export function timeShape(cells: readonly Cell[], shown: readonly string[] | null): TimeShape {
  const shapes = new Set<TimeShape>();
  const dates: number[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell !== 'object') {
      const shape = shapeOf(cell);
      if (shape !== 'none') shapes.add(shape);
      return;
    }
    const text = shown?.[index];
    if (text !== undefined && text !== '') shapes.add(shapeOf(text));
    else if (cell.getUTCFullYear() < 1905) shapes.add('time');
    else dates.push(Math.round(cell.getTime()));
  });
  if (dates.length > 0) shapes.add(areMidnights(dates) ? 'date' : 'dateTime');
  const [only] = shapes;
  if (only === undefined) return 'none';
  return shapes.size === 1 ? only : 'other';
}

function shapeOf(cell: string | number | boolean): TimeShape {
  if (typeof cell === 'boolean') return 'other';
  if (typeof cell === 'number') {
    if (cell > 0 && cell < 1) return 'time';
    if (cell >= 20_000 && cell <= 80_000) return Number.isInteger(cell) ? 'date' : 'dateTime';
    return cell >= 1e9 && cell < 1e13 ? 'dateTime' : 'other';
  }
  const text = cleanText(cell.slice(0, 60));
  if (text === '') return 'none';
  if (DATE.test(text) || MONTH_NAME.test(text)) return 'date';
  if (TIME.test(text)) return 'time';
  return DATE_TIME.test(text) || MONTH_AND_TIME.test(text) ? 'dateTime' : 'other';
}

function areMidnights(dates: readonly number[]): boolean {
  const times = new Set(dates.map((ms) => ((ms % DAY_MS) + DAY_MS) % DAY_MS));
  return times.size <= 2 && [...times].every((ms) => ms % QUARTER_HOUR_MS === 0);
}

const FLAG_WORD =
  /^(?:[01]|yes|no|true|false|да|нет|истина|ложь)$|answer|miss|lost|busy|fail|success|congestion|cancel|отвеч|ответ|пропущ|потер|успеш|принят|занят|недозв|дозвон|сброш|состоял/i;

/** Whether values of this kind could stand in these cells: one such cell is enough, and so is none at all. */
export function couldBe(kind: ColumnKind, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => typeof cell !== 'string' || cell.trim() !== '');
  return filled.length === 0 || filled.some((cell) => isLike(kind, cell));
}

function isLike(kind: ColumnKind, cell: Cell): boolean {
  if (kind === 'time') {
    return typeof cell === 'object' || !['other', 'none'].includes(shapeOf(cell));
  }
  if (typeof cell === 'object') return kind === 'duration';
  if (kind === 'flag') return FLAG_WORD.test(textOf(cell));
  if (kind === 'phone') return countDigits(textOf(cell)) >= 5;
  if (kind === 'url') return /https?:|^[\w-]+(?:\.[\w-]+)+\//i.test(textOf(cell));
  return kind !== 'price' || /^[^\p{L}]*\d[^\p{L}]*(?:\p{L}{1,4}\.?)?$/u.test(textOf(cell));
}

/** Whether the cells are plain 1 and 0, yes and no or ticks, and not words that speak for themselves. */
export function areBooleans(cells: readonly Cell[]): boolean {
  const words = cells.map((cell) => textOf(cell).toLowerCase()).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.every((word) => /^(?:[01]|true|false|yes|no|да|нет|истина|ложь)$/.test(word))
  );
}

/** Whether a cell can only be data, never a column's name: a date, a long number, an address, a tick. */
export function isData(cell: Cell): boolean {
  if (typeof cell === 'object' || typeof cell === 'boolean') return true;
  if (typeof cell === 'number') return Math.abs(cell) >= 100_000;
  const text = cleanText(cell.slice(0, 200));
  if (!['other', 'none'].includes(shapeOf(text)) || /^https?:/i.test(text)) return true;
  return countDigits(text) >= 6 && !/\p{L}{3,}/u.test(text);
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cleanText(cell.slice(0, 200));
  return typeof cell === 'object' ? '' : String(cell);
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
