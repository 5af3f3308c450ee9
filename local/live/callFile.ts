/** The small files that are sent: good calls of an hour ago, one of which a question spoils. */

import Papa from 'papaparse';
import type { Known } from './question';

/** A call by column; a column that is left out is blank. */
export type Call = Readonly<Record<string, string>>;

const COLUMNS = [
  'ClientId',
  'DateTime',
  'StaticCall',
  'Price',
  'Currency',
  'PhoneNumber',
  'TalkDuration',
  'HoldDuration',
  'CallMissed',
  'Tag',
  'FirstTimeCaller',
  'URL',
  'CallTrackerURL',
] as const;

const HOUR = 3600;
const THREE_DAYS = 3 * 24 * HOUR;

/** A good call; another `number` is another visitor at another minute. */
export function goodCall({ nowSeconds, site }: Known, number: number): Call {
  return {
    // Born three days ago, as Metrica's tag makes them: the second of the first visit and nine digits.
    ClientId: `${nowSeconds - THREE_DAYS}${100_000_000 + number}`,
    DateTime: String(nowSeconds - HOUR - 60 * number),
    StaticCall: '0',
    Price: '1200.50',
    Currency: 'RUB',
    PhoneNumber: `+7945123${String(4000 + number)}`,
    TalkDuration: '136',
    HoldDuration: '17',
    CallMissed: '0',
    Tag: 'Кафе "Ъ", 2-й этаж',
    FirstTimeCaller: '1',
    URL: `https://${site}/price`,
    CallTrackerURL: `https://${site}/call/${number}`,
  };
}

/** The file of these calls; `columns` are all that the API knows but for the other two ids, unless given. */
export function fileOf(calls: readonly Call[], columns: readonly string[] = COLUMNS): string {
  return csv([columns, ...calls.map((call) => columns.map((name) => call[name] ?? ''))]);
}

/** Two good calls and a third with other values. */
export function threeCalls(known: Known, changed: Call): string {
  const third = { ...goodCall(known, 3), ...changed };
  return fileOf([goodCall(known, 1), goodCall(known, 2), third]);
}

/** Lines of cells as CSV with quotes where they are needed; the last line has its end too. */
export function csv(lines: readonly (readonly string[])[], end = '\n'): string {
  return Papa.unparse(lines as string[][], { newline: end }) + end;
}
