/** Reads and checks an uploaded file of calls: CSV in UTF-8 with the documented columns, every row complete. */

import { parse } from 'csv-parse/sync';
import type { ClientIdType } from '../state';
import { CALL_COLUMNS, CLIENT_ID_TYPES, ID_COLUMNS } from './callColumns';

/** One row of the file: its text as sent, and what the linking needs to know. */
export interface FileCall {
  readonly row: string;
  readonly id: string;
  readonly timeSeconds: number;
  readonly isStatic: boolean;
}

export type CallsFile =
  | {
      readonly ok: true;
      readonly header: string;
      readonly clientIdType: ClientIdType;
      readonly calls: readonly FileCall[];
      /** Rows of the file, bad ones included. */
      readonly sourceQuantity: number;
    }
  | { readonly ok: false; readonly message: string };

export interface ReadingOptions {
  /** As the query says; null when it was left out: then the columns tell. */
  readonly clientIdType: ClientIdType | null;
  readonly nowMs: number;
  /** Leave bad rows out instead of refusing the file. Which of the two Metrica does is not documented. */
  readonly skipBadRows: boolean;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * Stricter than Metrica may be, so that no client leans on luck: no byte order mark, comma only, names in the API's own
 * spelling, no unknown or doubled column, one id column, no row without id or time. Both kinds of line end are taken.
 */
export function readCallsFile(content: string | Uint8Array, options: ReadingOptions): CallsFile {
  const text = decode(content);
  if (text === null) return bad('The file is not in UTF-8.');
  if (text.startsWith('\uFEFF')) return bad('The file begins with a byte order mark.');
  if (text === '') return bad('The file is empty.');
  const records = parseCsv(text);
  if (typeof records === 'string') return bad(records);

  const [head, ...body] = records;
  const names = head?.record ?? [];
  const headerFault = checkHeader(names, options.clientIdType);
  if (headerFault !== null) return bad(headerFault);
  if (body.length === 0) return bad('The file has no rows.');

  const clientIdType =
    options.clientIdType ??
    CLIENT_ID_TYPES.find((type) => names.includes(ID_COLUMNS[type])) ??
    'CLIENT_ID';
  const calls: FileCall[] = [];
  for (const [index, { record, raw }] of body.entries()) {
    const rowFault = checkRow(names, record, Math.floor(options.nowMs / 1000));
    if (rowFault !== null) {
      if (options.skipBadRows) continue;
      return bad(`Line ${index + 2}: ${rowFault}`);
    }
    const cell = (name: string) => record[names.indexOf(name)] ?? '';
    calls.push({
      row: raw.replace(/\r?\n?$/, ''),
      id: cell(ID_COLUMNS[clientIdType]),
      timeSeconds: Number(cell('DateTime')),
      isStatic: cell('StaticCall') === '1',
    });
  }
  return {
    ok: true,
    header: (head?.raw ?? '').replace(/\r?\n?$/, ''),
    clientIdType,
    calls,
    sourceQuantity: body.length,
  };
}

function bad(message: string): CallsFile {
  return { ok: false, message };
}

function decode(content: string | Uint8Array): string | null {
  if (typeof content === 'string') return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

function parseCsv(text: string): readonly ParsedRecord[] | string {
  try {
    // `raw` changes what comes back to {record, raw}, which the library's types do not say.
    return parse(text, {
      raw: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
    }) as unknown as readonly ParsedRecord[];
  } catch (error) {
    return `The file is not CSV: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function checkHeader(names: readonly string[], clientIdType: ClientIdType | null): string | null {
  for (const [index, name] of names.entries()) {
    if (!Object.hasOwn(CALL_COLUMNS, name)) return `Unknown column "${name}".`;
    if (names.indexOf(name) !== index) return `Column "${name}" stands twice.`;
  }
  if (!names.includes('DateTime')) return 'Column "DateTime" is missing.';
  const given = CLIENT_ID_TYPES.filter((type) => names.includes(ID_COLUMNS[type]));
  if (given.length === 0) return 'A column with user ids is missing: ClientId, UserId or Yclid.';
  if (clientIdType === null) return null;
  if (!given.includes(clientIdType)) {
    return `Column "${ID_COLUMNS[clientIdType]}" is missing, client_id_type is ${clientIdType}.`;
  }
  const other = given.find((type) => type !== clientIdType);
  return other === undefined
    ? null
    : `Column "${ID_COLUMNS[other]}" is only for client_id_type ${other}.`;
}

function checkRow(
  names: readonly string[],
  record: readonly string[],
  nowSeconds: number,
): string | null {
  if (record.length !== names.length) {
    return `${record.length} values, the header has ${names.length}.`;
  }
  let ids = 0;
  for (const [index, name] of names.entries()) {
    const value = record[index] ?? '';
    const isId = Object.values(ID_COLUMNS).includes(name);
    if (value === '') {
      if (name === 'DateTime') return 'DateTime is empty.';
      continue;
    }
    if (isId) ids += 1;
    const complaint = CALL_COLUMNS[name]?.(value, nowSeconds) ?? null;
    if (complaint !== null) return `${name} "${value}" ${complaint}.`;
  }
  return ids === 0 ? 'the user id is empty.' : null;
}
