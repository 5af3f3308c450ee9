/** What the cells below a header look like: enough to choose between columns, never to read a value. */

import type { ColumnKind } from '../call/columns';
import type { Cell } from '../cell/cell';
import { cleanText, isEmptyText } from '../cell/text';

/** How most filled cells of a column tell a time. `other` also where none is in the majority, `none` when all are empty. */
export type TimeShape = 'date' | 'time' | 'dateTime' | 'other' | 'none';

// Of texts in lower case.
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?: ?г\.?)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?$/;
const DATE_TIME = /\d[t,\s]+\d{1,2}:\d{2}|^\d{10}(?:\d{3})?$/;

/** Letters in which months are written. For those of every script (`\p{L}`) such patterns take milliseconds to make, in every click. */
const LETTER = '[a-z\u00df-\u024f\u0400-\u04ff]';
const MONTH_NAME = new RegExp(
  `^(?:\\d{1,2}[\\s-]+${LETTER}{3,}|${LETTER}{3,}\\.?\\s+\\d{1,2},?)\\.?[\\s-]+\\d{4}(?:\\s*г\\.?)?$`,
);
const MONTH_AND_TIME = new RegExp(`${LETTER}{3,}.*\\d{1,2}:\\d{2}`);

const WEEKDAY_WORD =
  '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)';

/** «ср, 04.03.2026», `Tue 02/03/2026`, `Wednesday, March 4`: a weekday before a date, or behind it: «04.03.2026 (ср)». */
const WEEKDAY = new RegExp(
  `^${WEEKDAY_WORD}(?:[.,]\\s*|\\s+)(?=\\S*\\d|${LETTER}+\\.?\\s+\\d)|(?<=\\d)[\\s,(]+${WEEKDAY_WORD}[.)]*$`,
);

/** «МСК», `UTC`, `+03:00` behind a time of day. */
const ZONE =
  /(?<=\d{1,2}:\d{2}(?::\d{2})?)\s*(?:\(?(?:мск|msk|utc|gmt)\)?(?:\s?[+-]\d{1,2})?|z|[+-]\d{2}:?\d{2})$/;

const DAY_MS = 86_400_000;
const QUARTER_HOUR_MS = 900_000;

/**
 * The shape that most of the cells have: an odd one among them costs its own row, never the mapping. Date cells carry no zone here: they are mere dates when
 * all stand on a quarter of an hour and at one or two times of day (midnight, before and after the
 * clocks change), unless a text shown has a time.
 */
export function timeShape(cells: readonly Cell[], shown: readonly string[] | null): TimeShape {
  const counts = new Map<TimeShape, number>();
  const add = (shape: TimeShape, many = 1) => counts.set(shape, (counts.get(shape) ?? 0) + many);
  const dates: number[] = [];
  cells.forEach((cell, index) => {
    const text = typeof cell === 'object' ? (shown?.[index] ?? '') : cell;
    if (typeof cell !== 'object' || text !== '') add(shapeOf(text));
    else if (cell.getUTCFullYear() < 1905) add('time');
    else dates.push(Math.round(cell.getTime()));
  });
  if (dates.length > 0) add(areMidnights(dates) ? 'date' : 'dateTime', dates.length);
  counts.delete('none');
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].find(([, count]) => count * 2 > filled) ?? [];
  return filled === 0 ? 'none' : (most ?? 'other');
}

function shapeOf(cell: string | number | boolean): TimeShape {
  if (typeof cell === 'boolean') return 'other';
  if (typeof cell === 'number') {
    if (cell > 0 && cell < 1) return 'time';
    if (cell >= 20_000 && cell <= 80_000) return Number.isInteger(cell) ? 'date' : 'dateTime';
    return cell >= 1e9 && cell < 1e13 ? 'dateTime' : 'other';
  }
  const small = cleanText(cell.slice(0, 60)).toLowerCase();
  if (isEmptyText(small)) return 'none';
  const text = small.replace(WEEKDAY, '').replace(ZONE, '').trim();
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

const RECORDING =
  /\.(?:mp3|wav|ogg|gsm|m4a|opus|amr)(?:[?#]|$)|[?&]\w+=(?:mp3|wav|ogg)(?:&|$)|:\/\/(?:rec|records?|recordings?|audio)\.|\/(?:rec|records?|recordings?|call-?records?|audio|zapis)(?:\/|[?#]|$)/i;

/** Whether most addresses in the cells are of recordings of calls, not of pages. */
export function areRecordings(cells: readonly Cell[]): boolean {
  const filled = cells.map(textOf).filter((text) => text !== '');
  return filled.filter((text) => RECORDING.test(text)).length * 2 > filled.length;
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
