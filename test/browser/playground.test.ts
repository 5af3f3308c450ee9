/** The playground as a person sees it: a sheet, the add-on's menu and panel, and the stand-in for Metrica behind it. */

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { TEST_COUNTER_ID } from '../../local/metrica/api/accounts';
import { goodTab } from './callsTab';
import { findBrowser } from './findBrowser';
import { type OpenPlayground, openPlayground } from './playgroundPage';

let browser: Browser;
let open: OpenPlayground | undefined;

beforeAll(async () => {
  browser = await findBrowser();
});

afterEach(async () => {
  await open?.stop();
  open = undefined;
});

afterAll(() => browser?.close());

const texts = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.map(String));

/** Connects with the token that the page itself offers, and takes the first counter. */
async function connect({ page, panel, press, shows }: OpenPlayground): Promise<void> {
  const token = await page.locator('#token').textContent();
  await panel.locator('#next-button').click();
  await panel.getByLabel('Token', { exact: true }).fill(token ?? '');
  await press('Save and test');
  await shows('Metrica accepts the token.');
  await panel.getByLabel(new RegExp(String(TEST_COUNTER_ID))).check();
  await press('Use this counter');
  await panel.locator('#test').waitFor();
}

describe('the playground', () => {
  test('leads from a bad cell to accepted calls, by clicking', async () => {
    const lines = texts(goodTab(12)).map((line, row) =>
      row === 3 ? ['1.70E+18', ...line.slice(1)] : line,
    );
    open = await openPlayground(browser, { lines });
    const { page, panel, cell, type, press, shows } = open;
    await page.getByRole('tab', { name: 'Calls' }).waitFor();
    await press('Check this sheet');
    await shows(/1 wait/);
    await cell('A4').and(page.locator('.has-note')).waitFor();
    await cell('A4').hover();
    await page.getByText('— Metrica Calls —').waitFor();
    expect(
      await cell('A4').evaluate((each) => (each as HTMLElement).style.backgroundColor),
    ).not.toBe('');
    await type('A4', '1700000000123456999');
    await panel.getByRole('button', { name: 'Check again' }).click();
    await shows(/No problems in 12 rows/);
    await connect(open);
    await panel.locator('#next-button').click();
    await press('Send 12 calls');
    await shows(/Metrica accepted 12 of 12 calls/);
    await page.getByRole('tab', { name: 'Metrica Calls log' }).click();
    await cell('A1').getByText('Time', { exact: true }).waitFor();
    await cell('C2').getByText('upload', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Uploads 1/ }).click();
    await page.getByRole('cell', { name: 'UPLOADED' }).waitFor();
  });

  test('breaks an upload on order, and Metrica tells what became of it', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const [head = [], ...calls] = texts(goodTab(5));
    const lines = [[...head, 'Метка'], ...calls.map((line) => [...line, evil])];
    open = await openPlayground(browser, { lines });
    const { page, panel, cell, press, shows } = open;
    await cell('F2').getByText(evil, { exact: true }).waitFor();
    await press('Check this sheet');
    await shows(/No problems in 5 rows/);
    await connect(open);
    await page.getByLabel('Next upload').selectOption('is stored, the answer is lost');
    await panel.locator('#next-button').click();
    await press('Send 5 calls');
    await shows(/5 in doubt/);
    // It struck once: the switchboard stands where it stood before.
    await page.locator('#fault:not(.on)').waitFor();
    await press('Ask Metrica');
    await shows('Metrica has them: 5 calls arrived.');
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByRole('button', { name: /Uploads 1/ }).click();
    await page.getByRole('cell', { name: 'PROCESSED' }).waitFor();
    await cell('F3').click();
    expect(await page.getByLabel('Content of the cell').first().inputValue()).toBe(evil);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('lets a person add, name, copy, sort and delete tabs and rows, and take it all back', async () => {
    open = await openPlayground(browser, { lines: texts(goodTab(5)) });
    const { page, cell, type } = open;
    const choose = async (from: Locator, item: string) => {
      await from.click({ button: 'right' });
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    };
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    const first = (await cell('A2').getByText(/^\d+$/).textContent()) ?? '';
    await choose(page.locator('.tabulator-col', { hasText: /^A$/ }), 'Sort sheet Z to A');
    await cell('A6').getByText(first, { exact: true }).waitFor();
    await choose(cell('A3'), 'Delete rows');
    await cell('A5').getByText(first, { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await cell('A2').getByText(first, { exact: true }).waitFor();
    await page.keyboard.press('Control+y');
    await cell('A6').getByText(first, { exact: true }).waitFor();

    await choose(tab('Calls'), 'Duplicate');
    await choose(tab('Calls (2)'), 'Rename');
    await page.getByLabel('Name of the sheet').fill('Mine');
    await page.keyboard.press('Enter');
    await tab('Mine').waitFor();
    await choose(tab('Mine'), 'Delete');
    await tab('Mine').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Add a sheet' }).click();
    await type('A1', '2');
    await type('A2', '40');
    await cell('A3').click();
    await page.keyboard.type('=SUM(A1:A2)');
    await page.keyboard.press('Enter');
    await cell('A3').getByText('42', { exact: true }).waitFor();
    await type('A1', '3');
    await cell('A3').getByText('43', { exact: true }).waitFor();
    await choose(cell('A1'), 'Insert rows above');
    await cell('A4').click();
    expect(await page.getByLabel('Content of the cell').first().inputValue()).toBe('=SUM(A2:A3)');
  });

  test('ticks a checkbox with a click and with the space bar', async () => {
    open = await openPlayground(browser, { lines: texts(goodTab(2)) });
    const { page, cell } = open;
    await cell('G2').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Insert checkboxes' }).click();
    await cell('G2').getByText('☐').click();
    await cell('G2').getByText('☑').waitFor();
    await page.keyboard.press('Space');
    await cell('G2').getByText('☐').waitFor();
    await page.keyboard.press('Control+z');
    await cell('G2').getByText('☑').waitFor();
  });
});
