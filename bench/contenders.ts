/** What is measured: the core, whole and in parts, and the usual libraries for the same rows. */

import { csvFormatRows } from 'd3-dsv';
import Papa from 'papaparse';
import * as v from 'valibot';
import { z } from 'zod';
import type { CheckedTab } from '../src/core/call/checked';
import { COLUMN_NAMES } from '../src/core/call/columns';
import type { KnownCall, KnownCalls } from '../src/core/call/delivered';
import type { Cell, SheetColumn } from '../src/core/cell/cell';
import { checkTab } from '../src/core/check/check';
import { splitBatches, toCsv } from '../src/core/deliver/csv';
import { CallPrints, fingerprintsOf, SECRET_CHARACTERS } from '../src/core/deliver/fingerprint';
import { zoneOf } from '../src/core/time/zone';
import { ALL_ROWS } from '../test/core/check/tabInput';
import { MAPPING } from './callRows';

const NOW_MS = Date.UTC(2025, 2, 20);
const ID_TYPE = 'CLIENT_ID';
const SECRET = 'a'.repeat(SECRET_CHARACTERS);
const PRINTS = new CallPrints(SECRET);

type Cells = ReadonlyMap<number, SheetColumn>;
type Rows = readonly (readonly Cell[])[];

/** The check alone: no fingerprints, no CSV. */
export function runCheck(cells: Cells, rowCount: number, known?: KnownCalls): CheckedTab {
  const zone = zoneOf('Europe/Moscow');
  if (zone === null) throw new Error('Europe/Moscow is not known here.');
  const checked = checkTab(
    {
      headerRow: 1,
      rowCount,
      mapping: MAPPING,
      headers: Object.keys(MAPPING),
      idType: ID_TYPE,
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
      rules: ALL_ROWS,
      counter: null,
      tabProblems: [],
    },
    known,
  );
  const good = checked.ready + checked.sentBefore;
  if (good < rowCount * 0.99) throw new Error('The rows of the benchmark are not good.');
  return checked;
}

/** Cells → check → fingerprints of the new calls → CSV in batches, as bytes. Returns how many. */
export function runCore(cells: Cells, rowCount: number, known?: KnownCalls): number {
  const { calls } = runCheck(cells, rowCount, known);
  const prints = fingerprintsOf(PRINTS, calls, ID_TYPE).length;
  let bytes = 0;
  for (const { from, to } of splitBatches(calls)) bytes += bytesOf(toCsv(calls, from, to));
  return bytes + prints;
}

/** A ledger that knows the first rows, as many as that share of them. */
export function ledgerOf(cells: Cells, rowCount: number, share: number): KnownCalls {
  const { calls } = runCheck(cells, rowCount);
  const known = new Map<string, readonly KnownCall[]>();
  for (const { key, content } of fingerprintsOf(PRINTS, calls, ID_TYPE).slice(
    0,
    rowCount * share,
  )) {
    known.set(key, [{ content, state: 'delivered', batch: 'batch' }]);
  }
  const find = (key: string) => known.get(key);
  return { size: known.size, canBeMoved: false, secret: SECRET, find, alike: () => [] };
}

export function runUnparse(rows: Rows): number {
  const data = { fields: [...COLUMN_NAMES], data: rows as Cell[][] };
  return bytesOf(Papa.unparse(data, { newline: '\n' }));
}

export function runD3(rows: Rows): number {
  return bytesOf(csvFormatRows([[...COLUMN_NAMES], ...(rows as string[][])]));
}

/** Apps Script makes the bytes of a text itself; here it is Node. */
function bytesOf(text: string): number {
  return Buffer.from(text).length;
}

const ID = /^\d+$/;
const ID_OR_NONE = /^\d*$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const PRICE = /^(?:\d+(?:\.\d+)?)?$/;
const CURRENCY = /^(?:[A-Z]{3})?$/;
const SECONDS = /^\d*$/;
const URL_OR_NONE = /^(?:https?:\/\/\S+)?$/;
const FLAGS = ['', '0', '1'] as const;

const zodCall = z.object({
  UserId: z.string().trim(),
  ClientId: z.string().regex(ID),
  Yclid: z.string().regex(ID_OR_NONE),
  DateTime: z.string().regex(TIME),
  StaticCall: z.enum(FLAGS),
  Price: z.string().regex(PRICE),
  Currency: z.string().regex(CURRENCY),
  PhoneNumber: z.string(),
  TalkDuration: z.string().regex(SECONDS),
  HoldDuration: z.string().regex(SECONDS),
  CallMissed: z.enum(FLAGS),
  Tag: z.string(),
  FirstTimeCaller: z.enum(FLAGS),
  URL: z.string().regex(URL_OR_NONE),
  CallTrackerURL: z.string().regex(URL_OR_NONE),
});

const matches = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));

const valibotCall = v.object({
  UserId: v.pipe(v.string(), v.trim()),
  ClientId: matches(ID),
  Yclid: matches(ID_OR_NONE),
  DateTime: matches(TIME),
  StaticCall: v.picklist(FLAGS),
  Price: matches(PRICE),
  Currency: matches(CURRENCY),
  PhoneNumber: v.string(),
  TalkDuration: matches(SECONDS),
  HoldDuration: matches(SECONDS),
  CallMissed: v.picklist(FLAGS),
  Tag: v.string(),
  FirstTimeCaller: v.picklist(FLAGS),
  URL: matches(URL_OR_NONE),
  CallTrackerURL: matches(URL_OR_NONE),
});

/** Patterns of the cells, and nothing else: no phones, no list of problems, no duplicates, no forms of the call trackers. */
export function runZod(rows: Rows): number {
  return goodOf(rows, (row) => zodCall.safeParse(row).success);
}

/** The same by valibot. */
export function runValibot(rows: Rows): number {
  return goodOf(rows, (row) => v.safeParse(valibotCall, row).success);
}

function goodOf(rows: Rows, isGood: (row: unknown) => boolean): number {
  let good = 0;
  for (const row of rows) {
    if (isGood(Object.fromEntries(COLUMN_NAMES.map((name, place) => [name, row[place]]))))
      good += 1;
  }
  return good;
}
