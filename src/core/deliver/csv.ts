/** Calls as the CSV that is sent: RFC 4180, in the API's spelling, and its length in bytes. */

import type { Calls } from '../call/checked';

/** Half-open run of calls, by index. */
export interface CallRange {
  readonly from: number;
  readonly to: number;
}

export interface BatchLimits {
  readonly maxCalls: number;
  /** Bytes of UTF-8, header included. */
  readonly maxBytes: number;
}

/** Far below the 50 MB of a post in Apps Script: a line of the longest cells adds 2.4 MB at most, so that a body needs no check. */
export const BATCH_LIMITS: BatchLimits = { maxCalls: 10_000, maxBytes: 10_000_000 };

const NEEDS_QUOTES = /[",\n\r]/;

/**
 * The calls `from` … `to - 1` below a line of column names. Commas, LF, a line break after the last
 * line too, as most writers of CSV files do; no byte order mark. Fields are quoted only where RFC
 * 4180 requires it, all others stand as they are, also those beginning with `= + - @`.
 */
export function toCsv(calls: Calls, from = 0, to = calls.rowNumbers.length): string {
  const { columns, values } = calls;
  const [first, ...others] = values;
  let csv = `${columns.join(',')}\n`;
  if (first === undefined) return csv;
  for (let index = from; index < to; index += 1) {
    csv += quote(first[index] as string);
    for (const column of others) csv += `,${quote(column[index] as string)}`;
    csv += '\n';
  }
  return csv;
}

/** One line of the columns' texts at an index, without a line break. */
export function csvLine(columns: readonly (readonly string[])[], index: number): string {
  return columns.map((column) => quote(column[index] ?? '')).join(',');
}

function quote(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

/**
 * Cuts calls into batches within the limits, in their order. A single call over `maxBytes` is a
 * batch of its own. Sizes are those of `toCsv` in UTF-8.
 */
export function splitBatches(calls: Calls, limits: BatchLimits = BATCH_LIMITS): CallRange[] {
  const batches: CallRange[] = [];
  for (let from = 0; from < calls.rowNumbers.length; ) {
    const to = endOfBatch(calls, from, limits);
    batches.push({ from, to });
    from = to;
  }
  return batches;
}

function endOfBatch(calls: Calls, from: number, limits: BatchLimits): number {
  const most = Math.min(from + limits.maxCalls, calls.rowNumbers.length);
  const headerBytes = calls.columns.join(',').length + 1;
  if (headerBytes + mostBytes(calls, from, most) <= limits.maxBytes) return most;
  let bytes = headerBytes;
  for (let index = from; index < most; index += 1) {
    bytes += bytesOfLine(calls, index);
    if (bytes > limits.maxBytes && index > from) return index;
  }
  return most;
}

/** A bound that needs no look at the characters: three bytes for each, two quotes and a comma for each value. */
function mostBytes(calls: Calls, from: number, to: number): number {
  let characters = 0;
  for (const column of calls.values) {
    for (let index = from; index < to; index += 1) characters += (column[index] as string).length;
  }
  return 3 * (characters + (to - from) * calls.values.length);
}

function bytesOfLine(calls: Calls, index: number): number {
  // One for each comma, the line break takes the place of the last.
  let bytes = calls.values.length;
  for (const column of calls.values) bytes += utf8Bytes(quote(column[index] ?? ''));
  return bytes;
}

/** Bytes of a text in UTF-8; half a surrogate pair counts as U+FFFD, as encoders write it. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A pair takes four bytes for its two units: its second half adds nothing more.
    if (isHalf(unit, 0xd800) && isHalf(text.charCodeAt(index + 1), 0xdc00)) index += 1;
  }
  return bytes;
}

/** Whether a unit lies among the 1,024 first (from 0xd800) or second (from 0xdc00) halves of pairs. */
function isHalf(unit: number, first: number): boolean {
  return (unit & 0xfc00) === first;
}
