/** Checks what a page sends: every argument is untrusted, whatever the types say. */

import type { RowRules } from '../../core/call/checked';
import { done, failed, type Result } from './result';

export type Fields = Readonly<Record<string, unknown>>;

/** A plain object, or BAD_REQUEST. */
export function readFields(value: unknown): Result<Fields> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failed('BAD_REQUEST', { what: 'request' });
  }
  return done(value as Fields);
}

/** The id of the tab that an action is for. */
export function readSheetId(fields: Fields): Result<number> {
  const { sheetId } = fields;
  return typeof sheetId === 'number' && Number.isInteger(sheetId) && sheetId >= 0
    ? done(sheetId)
    : failed('BAD_REQUEST', { what: 'sheetId' });
}

/** A text of at most `most` characters; `fallback` where there is none. */
export function readText(
  fields: Fields,
  name: string,
  most = 10_000,
  fallback = '',
): Result<string> {
  const value = fields[name];
  if (value === undefined || value === null) return done(fallback);
  return typeof value === 'string' && value.length <= most
    ? done(value)
    : failed('BAD_REQUEST', { what: name });
}

/** True only for `true`. */
export function readFlag(fields: Fields, name: string): boolean {
  return fields[name] === true;
}

/** The words of a list that are among the known ones; others are a BAD_REQUEST. */
export function readWords<Word extends string>(
  fields: Fields,
  name: string,
  known: readonly Word[],
): Result<readonly Word[]> {
  const value = fields[name];
  if (value === undefined || value === null) return done([]);
  if (!Array.isArray(value)) return failed('BAD_REQUEST', { what: name });
  const words: Word[] = [];
  for (const word of value) {
    const match = known.find((each) => each === word);
    if (match === undefined) return failed('BAD_REQUEST', { what: `${name}: ${String(word)}` });
    words.push(match);
  }
  return done(words);
}

/** A positive whole number, or null where there is none. */
export function readCount(fields: Fields, name: string): Result<number | null> {
  const value = fields[name];
  if (value === undefined || value === null) return done(null);
  return typeof value === 'number' && Number.isInteger(value) && value > 0
    ? done(value)
    : failed('BAD_REQUEST', { what: name });
}

/** Spans of rows `[{from, to}]`, or null for the whole tab. */
export function readRows(fields: Fields): Result<RowRules['onlyRows']> {
  const { onlyRows } = fields;
  if (onlyRows === undefined || onlyRows === null) return done(null);
  if (!Array.isArray(onlyRows)) return failed('BAD_REQUEST', { what: 'onlyRows' });
  const spans: { from: number; to: number }[] = [];
  for (const span of onlyRows) {
    const { from, to } = (span ?? {}) as { from?: unknown; to?: unknown };
    if (typeof from !== 'number' || typeof to !== 'number') {
      return failed('BAD_REQUEST', { what: 'onlyRows' });
    }
    spans.push({ from, to });
  }
  return done(spans);
}

/** The language in which a page wants its answer; undefined leaves it to the locale. */
export function askedLanguage(request: unknown): 'en' | 'ru' | undefined {
  const language = (request as { language?: unknown } | null | undefined)?.language;
  return language === 'en' || language === 'ru' ? language : undefined;
}
