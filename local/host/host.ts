/** The strict Apps Script host: services over a workbook, and runs of the loaded bundle as Google would run it. */

import { loadInto } from './bundle';
import { spreadsheetHandlesOf } from './handles';
import type { Host, HostOptions } from './hostOptions';
import { urlFetchApp } from './http/urlFetchApp';
import { Machine } from './machine';
import { runFunction } from './run/run';
import { cacheService } from './services/cacheService';
import { htmlService } from './services/htmlService';
import { lockService } from './services/lockService';
import { loggingServices } from './services/logging';
import { peopleServices } from './services/people';
import { propertiesService } from './services/propertiesService';
import { scriptApp } from './services/scriptApp';
import { utilities } from './services/utilities';
import { spreadsheetApp } from './spreadsheet/spreadsheetApp';

export { loadWithoutServices } from './bundle';
export type { CallOutcome, CallSource, Host, HostOptions } from './hostOptions';

const machines = new WeakMap<Host, Machine>();

/** A host over a workbook; `loadBundle` gives it the add-on. */
export function createHost(options: HostOptions): Host {
  const machine = new Machine(options, spreadsheetHandlesOf);
  const globals: Record<string, unknown> = {
    SpreadsheetApp: spreadsheetApp(machine),
    UrlFetchApp: urlFetchApp(machine),
    PropertiesService: propertiesService(machine),
    CacheService: cacheService(machine),
    LockService: lockService(machine),
    ScriptApp: scriptApp(machine),
    HtmlService: htmlService(machine),
    Utilities: utilities(machine),
    ...peopleServices(machine),
    ...loggingServices(machine),
  };
  const host: Host = {
    globals,
    counts: machine.counts,
    resetCounts: () => machine.counts.reset(),
    call(functionName, args, how, callOptions = {}) {
      // `Date` may stand among the globals, but no run can be a call of it.
      const work = functionName === 'Date' ? undefined : globals[functionName];
      return runFunction(machine, work, functionName, args, how, callOptions);
    },
    ui: machine.ui,
    mails: machine.mails,
    console: machine.console,
  };
  machines.set(host, machine);
  return host;
}

/** Loads every script of the folder into the host's context; `HtmlService` finds its pages there. */
export function loadBundle(distFolder: string, host: Host): void {
  const machine = machines.get(host);
  if (machine === undefined) throw new Error('Not a host of createHost.');
  loadInto(machine, host.globals, distFolder);
}
