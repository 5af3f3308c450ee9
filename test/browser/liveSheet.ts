/** A spreadsheet with the built add-on in the host, the stand-in Metrica behind it, and its panel in a browser. */

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createHost, loadBundle } from '../../local/host/host';
import type { CallOutcome, Host } from '../../local/host/hostOptions';
import { createPropertyBag } from '../../local/host/propertyBag';
import { createTriggerBag } from '../../local/host/triggerBag';
import { startInBackground } from '../../local/metrica/background';
import type { ServerOutcome } from '../../local/playground/scriptRun';
import type { StoredValue, Workbook } from '../../local/workbook/model';
import { createWorkbook } from '../../local/workbook/workbook';
import { openPageText } from './panelPage';

/** Hosts of Metrica and Yandex that go to the stand-in. */
const HOSTS = [
  'https://api-metrica.yandex.net',
  'https://api-metrika.yandex.net',
  'https://oauth.yandex.ru',
  'https://oauth.yandex.com',
];

export interface LiveSheet {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Opens the panel by a function of the menu, as a person does. */
  openPanel(menuFunction?: string): Promise<Page>;
  /** Orders faults of the stand-in, as after `--fault`. */
  order(...faults: readonly string[]): Promise<void>;
  /** How many calls each upload has that the stand-in stored. */
  uploads(): Promise<readonly number[]>;
  /** Moves the add-on's clock and the stand-in's on. */
  pass(durationMs: number): Promise<void>;
  stop(): Promise<void>;
}

export interface LiveOptions {
  readonly language: 'en' | 'ru';
  readonly rows: readonly (readonly StoredValue[])[];
  readonly sheet?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts a spreadsheet with one tab. */
export async function startLiveSheet(browser: Browser, options: LiveOptions): Promise<LiveSheet> {
  const { language, rows, sheet = 'Calls' } = options;
  const metrica = await startInBackground();
  // A build that runs meanwhile must not take the add-on away.
  const dist = mkdtempSync(join(tmpdir(), 'metrica-calls-dist-'));
  cpSync('dist', dist, { recursive: true });
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
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${metrica.url}/_stand-in/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    host,
    workbook,
    async openPanel(menuFunction = 'openPanel') {
      const opened = host.call(menuFunction, [], 'menu');
      const page = host.ui.sidebars[host.ui.sidebars.length - 1];
      if (opened.kind !== 'returned' || page === undefined) {
        throw new Error(`The panel did not open: ${JSON.stringify(opened)}`);
      }
      return openPageText(browser, page.content, (name, args) =>
        outcomeOf(host.call(name, args, 'page')),
      );
    },
    order: async (...faults) => {
      await control('POST', 'faults', { faults });
    },
    uploads: async () => {
      const state = (await control('GET', 'state')) as {
        uploads: readonly { readonly rows: readonly unknown[] }[];
      };
      return state.uploads.map(({ rows: sent }) => sent.length);
    },
    async pass(durationMs) {
      passedMs += durationMs;
      await control('POST', 'clock', { nowMs: Date.now() + passedMs });
    },
    async stop() {
      await metrica.stop();
      rmSync(dist, { recursive: true });
    },
  };
}

function outcomeOf(outcome: CallOutcome): ServerOutcome {
  if (outcome.kind === 'returned') return { ok: true, value: outcome.value };
  if (outcome.kind === 'threw') {
    return { ok: false, message: outcome.message, name: outcome.name };
  }
  return { ok: false, message: outcome.message };
}
