/** What is measured: the core, papaparse alone, and the usual libraries put together. */

import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import Papa from 'papaparse';
import { z } from 'zod';
import { COLUMN_NAMES } from '../src/core/call/columns';
import type { Cell, SheetColumn } from '../src/core/cell/cell';
import { checkTab } from '../src/core/check/check';
import { splitBatches, toCsv } from '../src/core/deliver/csv';
import { CallPrints, fingerprintsOf, SECRET_CHARACTERS } from '../src/core/deliver/fingerprint';
import { zoneOf } from '../src/core/time/zone';
import { MAPPING } from './callRows';

const NOW_MS = Date.UTC(2025, 2, 20);
const PRINTS = new CallPrints('a'.repeat(SECRET_CHARACTERS));

/** Cells → check → fingerprints, where asked for → CSV in batches. Returns the bytes' worth of text. */
export function runCore(
  cells: ReadonlyMap<number, SheetColumn>,
  rowCount: number,
  withFingerprints: boolean,
): number {
  const zone = zoneOf('Europe/Moscow');
  if (zone === null) throw new Error('Europe/Moscow is not known here.');
  const checked = checkTab({
    headerRow: 1,
    rowCount,
    mapping: MAPPING,
    headers: Object.keys(MAPPING),
    idType: 'CLIENT_ID',
    cells,
    context: {
      sheetZone: zone,
      dataZone: zone,
      locale: 'ru_RU',
      country: 'RU',
      nowMs: NOW_MS,
      timeForDates: null,
      flagWords: {},
    },
    rules: {
      filter: null,
      onlyAfterMs: null,
      atLeastHoursOld: 0,
      leaveOutOld: false,
      sendWithout: [],
      sendChanged: false,
      tryRefused: false,
      onlyRows: null,
    },
    counter: null,
    tabProblems: [],
  });
  if (checked.ready < rowCount * 0.99) throw new Error('The rows of the benchmark are not good.');
  const prints = withFingerprints ? fingerprintsOf(PRINTS, checked.calls, 'CLIENT_ID').length : 0;
  let characters = 0;
  for (const { from, to } of splitBatches(checked.calls)) {
    characters += toCsv(checked.calls, from, to).length;
  }
  return characters + prints;
}

export function runUnparse(rows: readonly (readonly Cell[])[]): number {
  return Papa.unparse({ fields: [...COLUMN_NAMES], data: rows as Cell[][] }, { newline: '\n' })
    .length;
}

const flag = z.enum(['', '0', '1']);
const seconds = z.string().regex(/^\d*$/);
const url = z.union([z.literal(''), z.string().regex(/^https?:\/\/\S+$/)]);

const call = z.object({
  UserId: z.string().trim(),
  ClientId: z.string().regex(/^\d+$/),
  Yclid: z.string().regex(/^\d*$/),
  DateTime: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    .transform((text) => String(Date.parse(`${text.replace(' ', 'T')}+03:00`) / 1000)),
  StaticCall: flag,
  Price: z.string().regex(/^(?:\d+(?:\.\d+)?)?$/),
  Currency: z.string().regex(/^(?:[A-Z]{3})?$/),
  PhoneNumber: z.string().transform((text) => {
    const phone = parsePhoneNumberFromString(text, 'RU');
    return phone !== undefined && isValidPhoneNumber(phone.number) ? phone.number : '';
  }),
  TalkDuration: seconds,
  HoldDuration: seconds,
  CallMissed: flag,
  Tag: z.string(),
  FirstTimeCaller: flag,
  URL: url,
  CallTrackerURL: url,
});

/** zod checks, libphonenumber-js reads phones, papaparse writes: no problems list, no duplicates, no trackers' forms. */
export function runLibraries(rows: readonly (readonly Cell[])[]): number {
  const good: unknown[][] = [];
  for (const row of rows) {
    const read = call.safeParse(
      Object.fromEntries(COLUMN_NAMES.map((name, place) => [name, row[place]])),
    );
    if (read.success) good.push(COLUMN_NAMES.map((name) => read.data[name]));
  }
  return Papa.unparse({ fields: [...COLUMN_NAMES], data: good }, { newline: '\n' }).length;
}
