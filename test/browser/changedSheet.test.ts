/** A sheet that changes beside its check: the panel says so when the person comes back to it, and takes it back when nothing is left to say. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import type { StoredValue } from '../../local/workbook/model';
import { goodTab } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';
import { openWindow, type PanelWindow } from './panelPage';
import { press, shows } from './person';

let browser: Browser;
let place: LivePlace;
let second: PanelWindow;

beforeAll(async () => {
  browser = await findBrowser();
  [place, second] = await Promise.all([openLivePlace(browser), openWindow(browser)]);
});

afterAll(async () => {
  await place?.close();
  await browser?.close();
});

const WORDS = {
  en: { said: 'The sheet has changed since this check.', again: 'Check again' },
  ru: { said: 'С проверки лист изменился.', again: 'Проверить снова' },
} as const;

const BAD = 'звонил Иван';

/** Five calls; the phone of the second is none. */
const ONE_BAD = goodTab(5).map((row, index) =>
  index === 2 ? row.map((cell, column) => (column === 3 ? BAD : cell)) : row,
);

function put({ workbook }: LiveSheet, row: number, column: number, value: StoredValue): void {
  workbook.apply({ type: 'values', sheetId: 7, row, column, values: [[value]] });
}

/** The person comes back to the panel, and it has asked the server. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  // The server answers one call after the other: when this one is there, so is the look.
  await page.evaluate(() =>
    (
      globalThis as unknown as { callServer: (name: string, args: unknown[]) => unknown }
    ).callServer('readNow', [{}]),
  );
}

async function checkedPanel(sheet: LiveSheet, inWindow?: PanelWindow): Promise<Page> {
  const page = await sheet.openPanel('openCheck', inWindow);
  await page.locator('#result-check').waitFor();
  await page.locator('[aria-disabled]').first().waitFor({ state: 'detached' });
  return page;
}

const linesOf = (page: Page) => page.locator('#check-changed, #review-again').count();

describe('an edit to which the panel did not lead', () => {
  test.each(['en', 'ru'] as const)(
    'is said above the results until the sheet is checked again, in %s',
    async (language) => {
      const other = language === 'en' ? 'ru' : 'en';
      const sheet = await place.newSheet({ language, rows: goodTab(5) });
      const page = await checkedPanel(sheet);
      await comeBack(page);
      expect(await linesOf(page)).toBe(0);
      put(sheet, 3, 4, BAD);
      await comeBack(page);
      await page.locator('#body-check').getByText(WORDS[language].said).waitFor();
      expect(await page.locator('#head-check .mark').textContent()).toBe('!');
      await page.locator(`#language-${other}`).click();
      await page.locator('#body-check').getByText(WORDS[other].said).waitFor();
      await page.locator(`#language-${language}`).click();
      await press(page, WORDS[language].again);
      await page.locator('#check-changed').waitFor({ state: 'detached' });
      await shows(page, BAD);
      await comeBack(page);
      expect(await linesOf(page)).toBe(0);
    },
  );

  test('is said no longer once it is undone, and is seen after the panel was hidden', async () => {
    const rows = goodTab(5);
    const sheet = await place.newSheet({ language: 'en', rows });
    const page = await checkedPanel(sheet);
    const hide = (value: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, value);
    await hide(true);
    sheet.workbook.apply({ type: 'deleteRows', sheetId: 7, at: 4, count: 2 });
    await hide(false);
    await page.locator('#check-changed').waitFor();
    sheet.workbook.apply({ type: 'insertRows', sheetId: 7, at: 4, count: 2 });
    sheet.workbook.apply({ type: 'values', sheetId: 7, row: 1, column: 1, values: rows });
    await comeBack(page);
    await page.locator('#check-changed').waitFor({ state: 'detached' });
  });

  test('is said where the calls are reviewed, and the person stays there', async () => {
    const sheet = await place.newSheet({ language: 'en', rows: goodTab(5) });
    sheet.ask('pasteToken', { token: TEST_TOKEN });
    sheet.ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
    const page = await sheet.openPanel('openUpload');
    await page.locator('#send').waitFor();
    put(sheet, 3, 4, BAD);
    await comeBack(page);
    await page.locator('#review-again').click();
    await shows(page, 'Send 4 calls');
    expect(await linesOf(page)).toBe(0);
    expect(await page.locator('#body-upload').count()).toBe(1);
  });

  test('is said in each panel whose check is older', async () => {
    const sheet = await place.newSheet({ language: 'en', rows: ONE_BAD });
    const page = await checkedPanel(sheet);
    put(sheet, 3, 4, '+79161112233');
    const later = await checkedPanel(sheet, second);
    await comeBack(later);
    expect(await linesOf(later)).toBe(0);
    await comeBack(page);
    await page.locator('#check-changed').waitFor();
  });
});

describe('no unsaid edit', () => {
  test('is that of the row to which the panel led: it is checked again', async () => {
    const sheet = await place.newSheet({ language: 'en', rows: ONE_BAD });
    const page = await checkedPanel(sheet);
    await page.locator('#cell-PHONE_UNREADABLE-D3').click();
    await page.waitForFunction(() => document.querySelector('[aria-disabled]') === null);
    put(sheet, 3, 4, '+79161112233');
    const area = { row: 6, column: 1, rows: 1, columns: 1 };
    sheet.workbook.apply({ type: 'activate', sheetId: 7, area });
    await shows(page, 'Row 3 was checked again: nothing holds it.');
    await comeBack(page);
    expect(await linesOf(page)).toBe(0);
  });

  test('are our own marks, the column of what was sent, and a column that feeds nothing', async () => {
    const rows = ONE_BAD.map((row, index) => [...row, index === 0 ? 'Заметка' : '']);
    const sheet = await place.newSheet({ language: 'en', rows });
    const page = await checkedPanel(sheet);
    put(sheet, 3, 6, 'перезвонить');
    sheet.ask('checkSheet', { sentColumn: true });
    sheet.ask('clearSheet');
    await comeBack(page);
    expect(await linesOf(page)).toBe(0);
  });
});
