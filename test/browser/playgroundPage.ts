/** Opens the playground in the browser and finds its parts, as a person names them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../local/playground/playground';

export interface OpenPlayground {
  readonly page: Page;
  /** What is inside the panel's frame. */
  readonly panel: FrameLocator;
  readonly playground: Playground;
  /** The cell as the grid draws it: `B2`. */
  cell(name: string): Locator;
  /** Types into a cell by the keyboard, as a person does. */
  type(name: string, text: string): Promise<void>;
  /** Presses a button of the panel. */
  press(name: string | RegExp): Promise<void>;
  /** Waits for words in the panel. */
  shows(text: string | RegExp): Promise<void>;
  stop(): Promise<void>;
}

export interface Opening {
  /** Lines of a CSV file; its cells come in as text. */
  readonly lines: readonly (readonly string[])[];
  readonly language?: 'en' | 'ru';
  readonly nowMs?: number;
  /** Name of the file, and so of its one tab. */
  readonly name?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly scale?: number;
}

/** Starts a playground on a file of these lines and opens its page. */
export async function openPlayground(browser: Browser, opening: Opening): Promise<OpenPlayground> {
  const { lines, language = 'en', nowMs = null, name = 'Calls', scale = 1 } = opening;
  const { viewport = { width: 1280, height: 760 } } = opening;
  const folder = mkdtempSync(join(tmpdir(), 'metrica-calls-file-'));
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, lines.map((line) => line.map(quoted).join(';')).join('\n'));
  const playground = await startPlayground({
    file,
    sheet: null,
    dist: 'dist',
    port: 0,
    language,
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    nowMs,
    hasSignIn: false,
    faults: [],
  });
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  page.setDefaultTimeout(20_000);
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await page.goto(playground.url);
  const panel = page.frameLocator('#panel iframe');
  const cell = (name: string) => {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(name) ?? [];
    const column = letter.charCodeAt(0) - 64;
    return page.locator(`.tabulator-cell[data-row="${row}"][data-column="${column}"]`);
  };
  return {
    page,
    panel,
    playground,
    cell,
    async type(name, text) {
      await cell(name).click();
      await page.keyboard.press('F2');
      await page.getByLabel('Content of the cell').nth(1).fill(text);
      await page.keyboard.press('Enter');
      await cell(name).getByText(text, { exact: true }).waitFor();
    },
    press: (name) => panel.getByRole('button', { name, exact: true }).first().click(),
    shows: (text) => panel.getByText(text).first().waitFor(),
    async stop() {
      await page.close();
      await playground.stop();
      rmSync(folder, { recursive: true });
      // Nothing that a person does here makes the page throw.
      if (thrown[0] !== undefined) throw thrown[0];
    },
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
