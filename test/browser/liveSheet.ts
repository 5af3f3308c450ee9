/** A spreadsheet with the built add-on in the host, the stand-in Metrica behind it, and its panel in a browser. */

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createHost, loadBundle } from '../../local/host/host';
import type { CallOutcome, Host } from '../../local/host/hostOptions';
import { createPropertyBag } from '../../local/host/services/propertyBag';
import { createTriggerBag } from '../../local/host/services/triggerBag';
import { startInBackground } from '../../local/metrica/serve/background';
import type { ServerOutcome } from '../../local/playground/book/scriptRun';
import type { StoredValue, Workbook } from '../../local/workbook/model';
import { createWorkbook } from '../../local/workbook/workbook';
import type { Answer } from '../../src/app/page/answer';
import { openWindow, type PanelWindow } from './panelPage';

/** Hosts of Metrica and Yandex that go to the stand-in. */
const HOSTS = [
  'https://api-metrica.yandex.net',
  'https://api-metrika.yandex.net',
  'https://oauth.yandex.ru',
];

export interface LiveSheet {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Opens the panel by a function of the menu, as a person does; in another window it is a second person's. */
  openPanel(menuFunction?: string, inWindow?: PanelWindow): Promise<Page>;
  /** What a server function answers to a page, for comparing with what the page shows. */
  ask<T>(name: string, request?: object): T;
  /** Orders faults of the stand-in, as after `--fault`. */
  order(...faults: readonly string[]): Promise<void>;
  /** How many calls each upload has that the stand-in stored. */
  uploads(): Promise<readonly number[]>;
  /** Moves the add-on's clock and the stand-in's on. */
  pass(durationMs: number): Promise<void>;
}

/** One window, one stand-in and one built add-on for all sheets of a test file: starting them costs seconds. */
export interface LivePlace {
  readonly metrica: LiveMetrica;
  readonly window: PanelWindow;
  /** A spreadsheet with one tab; Metrica knows nothing of the one before. */
  newSheet(options: LiveOptions): Promise<LiveSheet>;
  close(): Promise<void>;
}

/** The stand-in and how it is told what to do. */
export interface LiveMetrica {
  readonly url: string;
  /** It knows nothing, and its clock is the machine's. */
  reset(): Promise<void>;
  /** Orders faults, as after `--fault`, in place of those before. */
  order(faults: readonly string[]): Promise<void>;
  setClock(nowMs: number): Promise<void>;
  /** How many calls each upload has that it stored. */
  uploads(): Promise<readonly number[]>;
}

export interface LiveOptions {
  readonly language: 'en' | 'ru';
  readonly rows: readonly (readonly StoredValue[])[];
  readonly sheet?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Opens the window, starts the stand-in, takes the build. */
export async function openLivePlace(browser: Browser): Promise<LivePlace> {
  const [server, window] = await Promise.all([startInBackground(), openWindow(browser)]);
  // A build that runs meanwhile must not take the add-on away.
  const dist = mkdtempSync(join(tmpdir(), 'metrica-calls-dist-'));
  cpSync('dist', dist, { recursive: true });
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${server.url}/_stand-in/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const live: LiveMetrica = {
    url: server.url,
    async reset() {
      await control('POST', 'reset', {});
      await control('POST', 'clock', { real: true });
    },
    order: async (faults) => {
      await control('POST', 'faults', { faults });
    },
    setClock: async (nowMs) => {
      await control('POST', 'clock', { nowMs });
    },
    uploads: async () => {
      const state = (await control('GET', 'state')) as {
        uploads: readonly { readonly rows: readonly unknown[] }[];
      };
      return state.uploads.map(({ rows: sent }) => sent.length);
    },
  };
  return {
    metrica: live,
    window,
    async newSheet(options) {
      await live.reset();
      return newSheet(options, { dist, metrica: live, window });
    },
    async close() {
      await server.stop();
      rmSync(dist, { recursive: true });
    },
  };
}

interface Surroundings {
  readonly dist: string;
  readonly metrica: LiveMetrica;
  readonly window: PanelWindow;
}

function newSheet(options: LiveOptions, around: Surroundings): LiveSheet {
  const { language, rows, sheet = 'Calls' } = options;
  const { dist, metrica, window } = around;
  let passedMs = 0;
  const workbook = createWorkbook({
    id: 'spreadsheet-of-the-browser-test',
    name: 'Calls of the clinic',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    metadata: {},
  });
  workbook.apply({
    type: 'insertSheet',
    sheetId: 7,
    index: 0,
    name: sheet,
    rows: 1000,
    columns: 26,
  });
  workbook.apply({ type: 'values', sheetId: 7, row: 1, column: 1, values: rows });
  const host = createHost({
    workbook,
    userEmail: 'boris@agency.ru',
    userLocale: language,
    language,
    now: () => Date.now() + passedMs,
    sleep: (ms) => {
      passedMs += ms;
    },
    manifest: JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')),
    properties: {
      user: createPropertyBag({}),
      document: createPropertyBag({}),
      script: createPropertyBag(options.settings ?? {}),
    },
    triggers: createTriggerBag(),
    rewriteHost: Object.fromEntries(HOSTS.map((name) => [name, metrica.url])),
  });
  loadBundle(dist, host);
  return {
    host,
    workbook,
    ask<T>(name: string, request: object = {}): T {
      const outcome = host.call(name, [{ sheetId: 7, ...request }], 'page');
      const answer = outcome.kind === 'returned' ? (outcome.value as Answer<T>) : null;
      if (answer?.ok === true) return answer.value;
      throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    },
    openPanel: (menuFunction = 'openPanel', inWindow = window) =>
      openPanelOf(host, inWindow, menuFunction),
    order: (...faults) => metrica.order(faults),
    uploads: metrica.uploads,
    async pass(durationMs) {
      passedMs += durationMs;
      await metrica.setClock(Date.now() + passedMs);
    },
  };
}

/** The panel of a spreadsheet in a window, opened by a function of the menu. */
export async function openPanelOf(
  host: Host,
  window: PanelWindow,
  menuFunction = 'openPanel',
): Promise<Page> {
  const opened = host.call(menuFunction, [], 'menu');
  const page = host.ui.sidebars[host.ui.sidebars.length - 1];
  if (opened.kind !== 'returned' || page === undefined) {
    throw new Error(`The panel did not open: ${JSON.stringify(opened)}`);
  }
  await window.openText(page.content, (name, args) => outcomeOf(host.call(name, args, 'page')));
  return window.page;
}

function outcomeOf(outcome: CallOutcome): ServerOutcome {
  if (outcome.kind === 'returned') return { ok: true, value: outcome.value };
  if (outcome.kind === 'threw') {
    return { ok: false, message: outcome.message, name: outcome.name };
  }
  return { ok: false, message: outcome.message };
}
