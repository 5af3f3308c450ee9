/** Takes the pictures of the documents in the playground, into docs/images: `npm run pictures`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../local/metrica/api/accounts';
import { startPlayground } from '../local/playground/playground';
import { buildAddOn, EXAMPLE, EXAMPLE_NOW_MS } from '../local/run/runOnce';
import { findBrowser } from '../test/browser/findBrowser';
import { palettePng } from './palettePng';
import { picturedCells, takeStory } from './pictureStory';

const FOLDER = 'docs/images';

/** Sharp on the screens of today. */
const SCALE = 1.5;

function keep(name: string, picture: Buffer): void {
  writeFileSync(join(FOLDER, `${name}.png`), palettePng(picture));
}

/** The example for the README: checked, with marks in the cells and the list in the panel; then the log of its upload. */
async function takeExample(browser: Browser): Promise<void> {
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
    const viewport = { width: 1280, height: 770 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE });
    await page.goto(playground.url);
    const panel = page.frameLocator('#panel iframe');
    await panel.locator('#next-button').click();
    await panel.locator('#result-check').waitFor();
    await page.locator('.tabulator-cell.has-note[data-row="18"]').waitFor();
    keep('playground', await page.screenshot({ animations: 'disabled' }));
    await sendExample(page, panel);
    keep('log', await picturedCells(page, { width: 1500, height: 170 }));
  } finally {
    await playground.stop();
  }
}

/** The calls are sent, their statuses become final; then the log is shown. */
async function sendExample(page: Page, panel: FrameLocator): Promise<void> {
  const press = (id: string) => panel.locator(id).click();
  await press('#next-button');
  await panel.locator('#token').fill(TEST_TOKEN);
  await press('#save-token');
  await press(`#counter-${TEST_COUNTER_ID}`);
  await press('#use-counter');
  await panel.locator('#test').waitFor();
  await press('#next-button');
  await press('#send');
  await panel.locator('#delivery').waitFor();
  await page.getByRole('button', { name: '+1 day' }).click();
  await page.getByRole('button', { name: 'Metrica Calls' }).click();
  await page.getByRole('menuitem', { name: 'Refresh statuses' }).click();
  await page.getByRole('tab', { name: 'Metrica Calls log' }).click();
  await page.locator('.tabulator-cell').getByText('PROCESSED').first().waitFor();
  await page.setViewportSize({ width: 1760, height: 770 });
  await page.locator('.panel-head button').click();
  await page.mouse.move(0, 0);
}

async function main(): Promise<void> {
  const unbuilt = buildAddOn();
  if (unbuilt !== null) throw new Error(unbuilt);
  mkdirSync(FOLDER, { recursive: true });
  const browser = await findBrowser();
  try {
    await takeExample(browser);
    for (const language of ['en', 'ru'] as const) await takeStory(browser, language, SCALE, keep);
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
