/** A host over a small spreadsheet, and a short way to run a piece of script in it. */

import { createHost, type HostOptions } from '../../../local/host/host';
import type { CallOptions, CallOutcome, CallSource, Host } from '../../../local/host/hostOptions';
import { createPropertyBag, type PropertyBag } from '../../../local/host/services/propertyBag';
import { createTriggerBag } from '../../../local/host/services/triggerBag';
import type { StoredValue, Workbook } from '../../../local/workbook/model';
import { createWorkbook } from '../../../local/workbook/workbook';

export const SCOPES = [
  'spreadsheets.currentonly',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((scope) => `https://www.googleapis.com/auth/${scope}`);

export const MANIFEST = {
  oauthScopes: SCOPES,
  urlFetchWhitelist: ['https://api.example.com/v1/', 'https://*.example.org/'],
  timeZone: 'America/New_York',
};

/** The services as a script sees them. */
export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Console;
}

export interface Fixture {
  readonly host: Host;
  readonly workbook: Workbook;
  /** What the script does; `sheet` is the first sheet. */
  call(script: Script, how?: CallSource, options?: CallOptions): CallOutcome;
  /** The value that the script returns; a script that fails makes the test fail. */
  run<T>(script: (services: Services, sheet: GoogleAppsScript.Spreadsheet.Sheet) => T): T;
  /** Message of the exception that the script ends with. */
  failure(script: Script, how?: CallSource, options?: CallOptions): string;
}

type Script = (services: Services, sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown;

export interface FixtureOptions extends Partial<HostOptions> {
  readonly rows?: number;
  readonly columns?: number;
  readonly locale?: string;
  readonly spreadsheetZone?: string;
  readonly values?: readonly (readonly StoredValue[])[];
}

export const CALLS_SHEET = 7;

export function callsWorkbook(options: FixtureOptions = {}): Workbook {
  const workbook = createWorkbook({
    id: 'spreadsheet-1',
    name: 'Calls of March',
    timeZone: options.spreadsheetZone ?? 'Europe/Moscow',
    locale: options.locale ?? 'en_US',
    metadata: {},
  });
  const { rows = 20, columns = 8 } = options;
  workbook.apply({
    type: 'insertSheet',
    sheetId: CALLS_SHEET,
    index: 0,
    name: 'Calls',
    rows,
    columns,
  });
  if (options.values !== undefined) {
    const { values } = options;
    workbook.apply({ type: 'values', sheetId: CALLS_SHEET, row: 1, column: 1, values });
  }
  return workbook;
}

export function emptyBags(): Record<'user' | 'document' | 'script', PropertyBag> {
  return {
    user: createPropertyBag(),
    document: createPropertyBag(),
    script: createPropertyBag(),
  };
}

export function fixture(options: FixtureOptions = {}): Fixture {
  const workbook = options.workbook ?? callsWorkbook(options);
  const host = createHost({
    userEmail: 'anna@example.com',
    userLocale: 'en',
    manifest: MANIFEST,
    properties: emptyBags(),
    triggers: createTriggerBag(),
    ...options,
    workbook,
  });
  const services = host.globals as unknown as Services;
  const call: Fixture['call'] = (script, how = 'menu', callOptions = {}) => {
    host.globals.work = () => {
      // A run without a document has no sheet; a simple trigger may not have one.
      const book =
        callOptions.withoutDocument || how === 'open' ? null : services.SpreadsheetApp.getActive();
      const sheet = book === null ? null : book.getSheets()[0];
      return script(services, sheet as GoogleAppsScript.Spreadsheet.Sheet);
    };
    return host.call('work', [], how, callOptions);
  };
  return {
    host,
    workbook,
    call,
    run<T>(script: (services: Services, sheet: GoogleAppsScript.Spreadsheet.Sheet) => T): T {
      const outcome = call(script);
      if (outcome.kind === 'returned') return outcome.value as T;
      throw new Error(`The script ended as ${outcome.kind}: ${outcome.message}`);
    },
    failure(script, how, callOptions) {
      const outcome = call(script, how, callOptions);
      if (outcome.kind === 'threw') return outcome.message;
      throw new Error(`The script did not throw: ${outcome.kind}`);
    },
  };
}

/** Value, display text, format and formula of A1 after one value was written. */
export function written(value: unknown, options: FixtureOptions = {}, format?: string) {
  const { run } = fixture({ now: () => Date.UTC(2025, 2, 14), ...options });
  return run((_, sheet) => {
    const cell = sheet.getRange('A1');
    if (format !== undefined) cell.setNumberFormat(format);
    cell.setValue(value);
    const got: unknown = cell.getValue();
    return {
      value: Object.prototype.toString.call(got) === '[object Date]' ? 'Date' : got,
      shown: cell.getDisplayValue(),
      format: cell.getNumberFormat(),
      formula: cell.getFormula(),
    };
  });
}
