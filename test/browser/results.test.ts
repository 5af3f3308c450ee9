/** *Results* with the built add-on and the stand-in Metrica: from the delivery line to bars, sources, campaigns and a sheet. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { goodTab } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';
import { focusIsOn, press, shows } from './person';

const HOUR_MS = 3_600_000;
const SHEET_ID = 7;

let browser: Browser;
let place: LivePlace;

beforeAll(async () => {
  browser = await findBrowser();
  place = await openLivePlace(browser);
});

afterAll(async () => {
  await place?.close();
  await browser?.close();
});

/** A sheet whose 25 calls were delivered three hours ago. */
async function delivered(language: 'en' | 'ru' = 'en', ...faults: string[]): Promise<LiveSheet> {
  const sheet = await sent(language, ...faults);
  await sheet.pass(3 * HOUR_MS);
  return sheet;
}

/** A sheet whose 25 calls were delivered just now. */
async function sent(language: 'en' | 'ru' = 'en', ...faults: string[]): Promise<LiveSheet> {
  const sheet = await place.newSheet({ language, rows: goodTab(25) });
  if (faults.length > 0) await sheet.order(...faults);
  const ask = (name: string, request: object) =>
    sheet.host.call(name, [{ sheetId: SHEET_ID, ...request }], 'page');
  ask('pasteToken', { token: TEST_TOKEN });
  ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
  ask('uploadCalls', { confirmed: ['elsewhere', 'reading'] });
  expect(await sheet.uploads()).toHaveLength(1);
  return sheet;
}

/** The numbers of the table that is heard, without its head. */
function table(page: Page): Promise<readonly (readonly string[])[]> {
  return page
    .locator('#days-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
}

describe('what became of the calls', () => {
  test('is one press from the delivery line: totals, bars, a table that is heard', async () => {
    const sheet = await delivered();
    const page = await sheet.openPanel();
    await page.locator('#delivery').click();
    await focusIsOn(page, 'result-results');
    await shows(page, /^Delivered 25 · linked \d+ \(\d+\s%\)$/);
    expect(await page.locator('#bars .day').count()).toBe(30);
    const rows = await table(page);
    expect(rows).toHaveLength(30);
    expect(rows.map(([, count]) => Number(count)).reduce((a, b) => a + b)).toBe(25);
    const tallest = page.locator(
      '#bars .delivered[style*="height: 100%"], #bars .delivered[style*="height:100%"]',
    );
    expect(await tallest.count()).toBe(1);
  });

  test('is the same in the delivery line, also when Metrica linked the calls while the panel was open', async () => {
    const sheet = await sent();
    const page = await sheet.openPanel();
    await page.locator('#delivery').waitFor();
    await sheet.pass(3 * HOUR_MS);
    await page.locator('#delivery').click();
    await focusIsOn(page, 'result-results');
    const totals = await page.locator('#result-results strong').textContent();
    expect(totals).toMatch(/^Delivered 25 · linked \d+ \(\d+\s%\)$/);
    expect(await page.locator('#delivery').textContent()).toContain(totals);
    await page.locator('#head-history .mark.done').waitFor();
  });

  test('is said by source, by campaign on a press, with the reasons why numbers differ', async () => {
    const sheet = await delivered();
    const page = await sheet.openPanel();
    await page.locator('#delivery').click();
    await press(page, 'Why the numbers differ');
    await shows(page, /Metrica counts a call on the day of its visit/);
    await press(page, 'By source');
    await shows(page, 'Ad traffic');
    await press(page, 'Show campaigns');
    await shows(page, 'Campaigns by UTM tag');
    await shows(page, /^autumn-\d$/);
    await shows(page, 'Campaigns of Yandex Direct');
  });

  test('can be asked of seven days and of ninety', async () => {
    const sheet = await delivered();
    const page = await sheet.openPanel();
    await page.locator('#head-history').click();
    for (const days of ['7', '90']) {
      await page.getByLabel('The last days').selectOption(days);
      await press(page, 'Show results');
      await page.waitForFunction(
        (count) => document.querySelectorAll('#bars .day').length === Number(count),
        days,
      );
    }
  });

  test('is put on a sheet, and the person is taken there', async () => {
    const sheet = await delivered('ru');
    const page = await sheet.openPanel();
    await page.locator('#delivery').click();
    await press(page, 'Вынести на лист');
    await shows(page, 'Лист «Metrica Calls results» готов.');
    const made = sheet.workbook.sheets.find(
      ({ properties }) => properties.name === 'Metrica Calls results',
    );
    expect(made?.values({ row: 1, column: 1, rows: 1, columns: 2 })).toEqual([
      ['День', 'Доставлено'],
    ]);
  });

  test('keeps what was delivered where Metrica refuses the report, and says why', async () => {
    const sheet = await delivered();
    await sheet.order('refuse:access_denied,on=report');
    const page = await sheet.openPanel();
    await page.locator('#delivery').click();
    await shows(page, /it needs the right metrika:read/);
    await shows(page, 'Access is denied');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'Copy details');
    await shows(page, 'Copied.');
    const details = await page.evaluate(() => navigator.clipboard.readText());
    expect(details).toContain('GET https://api-metrica.yandex.net/stat/v1/data?ids=');
    expect(details).not.toContain(TEST_TOKEN);
    await shows(page, /^Delivered 25/);
    expect((await table(page)).every(([, , , reported]) => reported === '—')).toBe(true);
  });

  test('leaves the uploads one fold away, and leads to Metrica in a new tab', async () => {
    const sheet = await delivered();
    const page = await sheet.openPanel();
    await page.locator('#delivery').click();
    const link = page.getByRole('link', { name: /Reports of the counter in Metrica/ });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('href')).toContain(String(TEST_COUNTER_ID));
    await press(page, 'History of uploads (1)');
    await shows(page, /25 calls · you/);
  });
});

describe('an upload that went wrong', () => {
  test('has a case file for Metrica’s support, on a sheet and on the clipboard', async () => {
    const sheet = await delivered('en', 'short:2');
    const page = await sheet.openPanel();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#head-history').click();
    await press(page, /Case file for Metrica’s support/);
    await shows(page, 'The case file is on the sheet “Metrica Calls case file”.');
    await shows(page, 'Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('Of 25 rows 23 were taken');
    expect(text).not.toContain(TEST_TOKEN);
    expect(text).not.toMatch(/17000000001234567\d\d/);
  });
});
