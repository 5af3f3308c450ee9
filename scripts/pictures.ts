/** Takes the pictures of the documents in the playground, into docs/images: `npm run pictures`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../local/playground/playground';
import type { Language } from '../local/playground/protocol';
import { buildAddOn, EXAMPLE, EXAMPLE_NOW_MS } from '../local/run/runOnce';
import { findBrowser } from '../test/browser/findBrowser';
import { palettePng } from './palettePng';

const FOLDER = 'docs/images';
const SIZE = { width: 1280, height: 770 };

const WORDS = {
  en: {
    check: 'Check this sheet',
    held: 'Waiting to be corrected',
    token: 'Token',
    accepts: /accepts the token/,
  },
  ru: {
    check: 'Проверить этот лист',
    held: 'Ждут исправления',
    token: 'Токен',
    accepts: /принимает токен/,
  },
} as const;

interface Shown {
  readonly page: Page;
  readonly panel: FrameLocator;
}

/** The example, checked: marks in the cells, the list in the panel. */
async function checked(browser: Browser, url: string, language: Language): Promise<Shown> {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5 });
  await page.goto(`${url}?lang=${language}`);
  const panel = page.frameLocator('#panel iframe');
  const words = WORDS[language];
  await panel.getByRole('button', { name: words.check, exact: true }).first().click();
  await panel.getByText(words.held).first().waitFor();
  await page.locator('.tabulator-cell.has-note[data-row="18"]').waitFor();
  return { page, panel };
}

/** Marked cells with the note of one of them; the panel is put away to have room. */
async function pictureSheet({ page }: Shown, language: Language): Promise<void> {
  await page.locator('.panel-head button').click();
  const cell = page.locator('.tabulator-cell[data-row="18"][data-column="1"]');
  await page.locator('.tabulator-tableholder').evaluate((holder) => {
    holder.scrollTop = 12 * 23;
  });
  await cell.hover();
  await page.locator('#note').waitFor();
  await takePart(page, language === 'en' ? 'sheet.png' : 'sheet-ru.png', {
    width: 1010,
    height: 395,
  });
}

/** The calls are sent, their statuses become final; then the log is shown. */
async function pictureLog({ page, panel }: Shown): Promise<void> {
  const words = WORDS.en;
  const token = await page.locator('#token').textContent();
  await panel
    .getByRole('button', { name: /Connect/ })
    .first()
    .click();
  await panel.getByLabel(words.token, { exact: true }).fill(token ?? '');
  await panel.getByRole('button', { name: 'Save and test' }).click();
  await panel.getByText(words.accepts).first().waitFor();
  await panel.getByLabel(/12345678/).check();
  await panel.getByRole('button', { name: 'Use this counter' }).click();
  await panel.locator('#test').waitFor();
  await panel
    .getByRole('button', { name: /Upload/ })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Send 56 calls' }).click();
  await panel
    .getByText(/accepted 56 of 56/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: '+1 day' }).click();
  await page.getByRole('button', { name: 'Metrica Calls' }).click();
  await page.getByRole('menuitem', { name: 'Refresh statuses' }).click();
  await page.getByRole('tab', { name: 'Metrica Calls log' }).click();
  await page.locator('.tabulator-cell').getByText('PROCESSED').first().waitFor();
  await page.setViewportSize({ width: 1760, height: SIZE.height });
  await page.locator('.panel-head button').click();
  await page.mouse.move(0, 0);
  await takePart(page, 'log.png', { width: 1500, height: 170 });
}

/** The cells from their upper left corner, as far as that. */
async function takePart(
  page: Page,
  name: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const grid = await page.locator('#grid').boundingBox();
  if (grid === null) throw new Error('The page shows no cells.');
  const clip = {
    x: grid.x,
    y: grid.y,
    width: Math.min(size.width, grid.width),
    height: size.height,
  };
  await take(page, name, clip);
}

async function take(
  page: Page,
  name: string,
  clip?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
): Promise<void> {
  const picture = await page.screenshot({
    animations: 'disabled',
    ...(clip === undefined ? {} : { clip }),
  });
  writeFileSync(join(FOLDER, name), palettePng(picture));
}

async function withPlayground(work: (playground: Playground) => Promise<void>): Promise<void> {
  const playground = await startPlayground({
    file: EXAMPLE,
    sheet: null,
    dist: 'dist',
    port: 0,
    language: 'en',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    nowMs: EXAMPLE_NOW_MS,
    hasSignIn: false,
    faults: [],
  });
  try {
    await work(playground);
  } finally {
    await playground.stop();
  }
}

async function main(): Promise<void> {
  const unbuilt = buildAddOn();
  if (unbuilt !== null) throw new Error(unbuilt);
  mkdirSync(FOLDER, { recursive: true });
  const browser = await findBrowser();
  try {
    await withPlayground(async ({ url }) => {
      const shown = await checked(browser, url, 'en');
      await take(shown.page, 'playground.png');
      await pictureLog(shown);
    });
    for (const language of ['en', 'ru'] as const) {
      await withPlayground(async ({ url }) => {
        await pictureSheet(await checked(browser, url, language), language);
      });
    }
  } finally {
    await browser.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
