/** One tab of calls with the built add-on over it, in the strict host; its server functions are asked as the page asks. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, loadBundle } from '../../local/host/host';
import type { CallOutcome, FaultPlan, Host } from '../../local/host/hostOptions';
import { createPropertyBag } from '../../local/host/services/propertyBag';
import { createTriggerBag } from '../../local/host/services/triggerBag';
import type { Positions } from '../../local/host/switches';
import type { SheetProperties, StoredValue, Workbook } from '../../local/workbook/model';
import { createWorkbook } from '../../local/workbook/workbook';
import type { Answer } from '../../src/app/page/answer';
import type { ErrorView } from '../../src/app/tell/errorView';
import { askedPositions } from './askedPositions';

const DIST = join(__dirname, '..', '..', 'dist');

export const SHEET = 1;
export const NOW_MS = Date.parse('2026-11-24T12:00:00Z');

export interface TabOptions {
  /** From row 1, column 1 on; dates as their serial numbers. */
  readonly cells: readonly (readonly StoredValue[])[];
  /** Number formats below the header by 1-based column. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly properties?: Partial<SheetProperties>;
  readonly language?: 'en' | 'ru';
  /** Of the spreadsheet: Moscow and ru_RU unless said. */
  readonly timeZone?: string;
  readonly locale?: string;
  readonly nowMs?: number;
  readonly faults?: FaultPlan;
  readonly google?: Partial<Positions>;
}

export interface Tab {
  readonly host: Host;
  readonly workbook: Workbook;
  /** What a server function gives for the tab; a failure makes the test fail. */
  ask<T>(functionName: string, request?: object): T;
  /** The failure of a server function that must not work. */
  failure(functionName: string, request?: object): ErrorView;
  /** Runs it in whatever way it ends. */
  run(functionName: string, request?: object): CallOutcome;
}

/** Opens a tab; the bundle must be built. */
export function openTab(options: TabOptions): Tab {
  const workbook = workbookOf(options);
  const host = createHost({
    workbook,
    userEmail: 'anna@example.com',
    userLocale: options.language ?? 'en',
    language: options.language ?? 'en',
    now: () => options.nowMs ?? NOW_MS,
    manifest: JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')),
    properties: {
      user: createPropertyBag(),
      document: createPropertyBag(),
      script: createPropertyBag(),
    },
    triggers: createTriggerBag(),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    google: options.google ?? askedPositions(),
  });
  loadBundle(DIST, host);
  const run = (functionName: string, request: object = {}) =>
    host.call(functionName, [{ sheetId: SHEET, ...request }], 'page');
  const answerOf = <T>(functionName: string, request?: object): Answer<T> => {
    const outcome = run(functionName, request);
    if (outcome.kind === 'returned') return outcome.value as Answer<T>;
    throw new Error(`${functionName} ended as ${outcome.kind}: ${outcome.message}`);
  };
  return {
    host,
    workbook,
    run,
    ask<T>(functionName: string, request?: object): T {
      const answer = answerOf<T>(functionName, request);
      if (answer.ok) return answer.value;
      throw new Error(`${functionName} failed with ${answer.error.code}: ${answer.error.message}`);
    },
    failure(functionName, request) {
      const answer = answerOf(functionName, request);
      if (!answer.ok) return answer.error;
      throw new Error(`${functionName} did not fail.`);
    },
  };
}

function workbookOf(options: TabOptions): Workbook {
  const { cells, formats = {}, properties = {} } = options;
  const rows = Math.max(1, cells.length);
  const columns = cells.reduce((most, line) => Math.max(most, line.length), 1);
  const workbook = createWorkbook({
    id: 'spreadsheet-1',
    name: 'Calls',
    timeZone: options.timeZone ?? 'Europe/Moscow',
    locale: options.locale ?? 'ru_RU',
    metadata: {},
  });
  const name = 'Calls';
  workbook.apply({ type: 'insertSheet', sheetId: SHEET, index: 0, name, rows, columns });
  const values = cells.map((line) => [...line, ...Array(columns - line.length).fill('')]);
  if (values.length > 0) {
    workbook.apply({ type: 'values', sheetId: SHEET, row: 1, column: 1, values });
  }
  for (const [column, value] of Object.entries(formats)) {
    const areas = [{ row: 2, column: Number(column), rows, columns: 1 }];
    workbook.apply({ type: 'attribute', sheetId: SHEET, attribute: 'format', areas, value });
  }
  workbook.apply({ type: 'sheetProperties', sheetId: SHEET, set: properties });
  return workbook;
}
