/** Reads JSON answers without trusting them: every field may be missing, of another type, or new. */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Integers of 16 digits and more, which a double can no longer tell apart. */
const LONG_INTEGER = /^-?\d{16,}$/;

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * The value of a JSON text, or undefined where it is none. Integers of 16 or more digits come as strings of
 * their digits: upload ids are int64, and two ids must never fall together by rounding.
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(json);
    if (!/\d{16}/.test(json)) return value;
    return JSON.parse(
      json.replace(STRING_OR_NUMBER, (token) => (LONG_INTEGER.test(token) ? `"${token}"` : token)),
    );
  } catch {
    return undefined;
  }
}

/** An object that is not an array, or null. */
export function asRecord(value: unknown): JsonRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as JsonRecord;
}

/** A text as it stands; '' where the field is missing or no text. */
export function readText(record: JsonRecord, name: string): string {
  const value = record[name];
  return typeof value === 'string' ? value : '';
}

/** A count: a whole number from 0 up, as a number or a string of digits; null where it is missing or anything else. */
export function readCount(record: JsonRecord, name: string): number | null {
  const value = record[name];
  const count =
    typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value.trim()) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** An id as text, given as a whole number or a non-empty string; null where it is missing or anything else. */
export function readId(record: JsonRecord, name: string): string | null {
  const value = record[name];
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  }
  if (typeof value !== 'string') return null;
  const id = value.trim();
  return id === '' ? null : id;
}
