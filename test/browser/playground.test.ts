/** The playground as a person sees it: a sheet, the add-on's menu and panel, and the stand-in for Metrica behind it. */

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
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
});
