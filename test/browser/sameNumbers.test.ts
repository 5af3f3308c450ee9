/** Every number that the panel shows of a sheet is the one that `--json` prints of the same sheet: calls, each counted once. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import type { StoredValue } from '../../local/workbook/model';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { PanelView } from '../../src/app/panel/panel';
import type { Language } from '../../src/texts/records';
import { goodCalls, HEADERS } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';

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

const [ID, , STATE, PHONE, TALK] = [0, 1, 2, 3, 4];

/** Good calls with some cells changed: by 0-based row, column and text. */
function calls(
  count: number,
  ...changes: readonly (readonly [row: number, column: number, value: StoredValue])[]
): readonly (readonly StoredValue[])[] {
  const rows = goodCalls(count).map((row) => [...row]);
  for (const [row, column, value] of changes) (rows[row] as StoredValue[])[column] = value;
  return [HEADERS, ...rows];
}

const mixed = calls(
  30,
  // Three findings in one row are one call.
  ...([
    [3, PHONE, 'нет'],
    [3, TALK, 'долго'],
    [3, STATE, 'Недозвон'],
  ] as const),
  ...([
    [4, STATE, 'Недозвон'],
    [5, STATE, 'Недозвон'],
    [6, ID, ''],
    [7, ID, '1.7E+18'],
  ] as const),
  [8, PHONE, '101'],
);
const SHEETS: Readonly<Record<string, readonly (readonly StoredValue[])[]>> = {
  'one good call': calls(1),
  'one call that waits': calls(1, [0, ID, '']),
  'calls of every kind': [...mixed, mixed[20] ?? [], mixed[21] ?? [], ['Итого', '', '', '', 99]],
  'nothing but calls without an id': calls(
    12,
    ...goodCalls(12).map((_, row) => [row, ID, ''] as const),
  ),
  'an open question': [
    [...HEADERS, 'Направление'],
    ...goodCalls(9).map((row, index) => [...row, index % 3 === 0 ? 'Исходящий' : 'Входящий']),
  ],
};

/** All that the panel says in numbers. */
async function shown(page: Page) {
  return page.evaluate(() => {
    const numbers = (element: Element | null) =>
      (element?.textContent?.match(/\d[\d\u00a0,]*/g) ?? []).map((text) =>
        Number(text.replace(/[\u00a0,]/g, '')),
      );
    return {
      next: numbers(document.querySelector('#next p')),
      waiting: numbers(document.querySelector('#see-waiting')),
      check: numbers(document.querySelector('#head-check .summary')),
      upload: numbers(document.querySelector('#head-upload .summary')),
      delivery: numbers(document.querySelector('#delivery')),
      counts: [...document.querySelectorAll('.counts .row')].map((row) => ({
        caption: row.firstElementChild?.textContent ?? '',
        n: numbers(row.lastElementChild)[0] ?? 0,
      })),
      confirm: numbers(document.querySelector('#result-upload p'))[0] ?? null,
    };
  });
}

const WAITS = /^(?:Waiting|Doubled|Changed|Refused|Ждут|Повторены|Изменены|Не приняты)/;
const READY = /^(?:Ready|New$|Готовы|Новые$)/;

/** Sums the lines of the counts whose caption is of a kind. */
function sumOf(lines: readonly { readonly caption: string; readonly n: number }[], kind: RegExp) {
  return lines.filter(({ caption }) => kind.test(caption)).reduce((sum, { n }) => sum + n, 0);
}

/** Compares the panel after a check, first with the list open, then with all closed, then opened anew. */
async function compare(sheet: LiveSheet, page: Page): Promise<CheckAnswer> {
  const json = sheet.ask<CheckAnswer>('checkSheet', { allProblems: true });
  const { ready, held, sentBefore, callsBySeverity: counts } = json;
  const open = await shown(page);
  const isClean = counts.error + counts.question + counts.held + counts.warning === 0;
  expect(sumOf(open.counts, WAITS)).toBe(held);
  if (!isClean) expect(sumOf(open.counts, READY)).toBe(ready);
  expect(sumOf(open.counts, /^(?:Delivered before|Уже доставлены)/)).toBe(sentBefore);
  if (held > 0 && counts.question === 0) expect(open.check).toEqual([held]);
  if (counts.question > 0) expect(open.next).toEqual([counts.question]);
  else if (ready > 0) expect(open.next[0]).toBe(ready);
  await page.locator('#head-check').click();
  const closed = await shown(page);
  if (ready > 0 && held > 0 && counts.question === 0) expect(closed.waiting[0]).toBe(held);
  if (ready > 0 && counts.question === 0 && closed.upload.length > 0) {
    expect(closed.upload).toEqual([ready]);
  }
  return json;
}

describe.each(['en', 'ru'] as const)('in the panel (%s)', (language: Language) => {
  test.each(Object.keys(SHEETS))(
    '%s count as in --json, also when it is opened again',
    async (name) => {
      const sheet = await place.newSheet({ language, rows: SHEETS[name] ?? [] });
      const page = await sheet.openPanel();
      await page.locator('#next-button').click();
      await page.locator('#result-check').waitFor();
      await compare(sheet, page);
      const before = await shown(page);
      const again = await sheet.openPanel();
      await again.locator('#sections').waitFor();
      const after = await shown(again);
      expect([after.next, after.waiting]).toEqual([before.next, before.waiting]);
    },
  );
});

test('what was sent, waits and is in doubt counts as in the ledger and at Metrica, at every step', async () => {
  const sheet = await place.newSheet({ language: 'en', rows: mixed });
  sheet.ask('pasteToken', { token: TEST_TOKEN });
  sheet.ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
  const page = await sheet.openPanel();
  await page.locator('#next-button').click();
  await page.locator('#result-check').waitFor();
  const { ready } = await compare(sheet, page);
  await page.locator('#next-button').click();
  await page.locator('#try').waitFor();
  expect((await shown(page)).confirm).toBe(ready);
  await page.locator('#try').click();
  await page.locator('#review-upload, #go-on').first().waitFor();
  if (await page.locator('#go-on').isVisible()) await page.locator('#go-on').click();
  await page.locator('#delivery').waitFor();
  const history = () => sheet.ask<PanelView>('readPanel').history;
  expect(await sheet.uploads()).toEqual([10]);
  expect((await shown(page)).delivery[0]).toBe(10);
  expect(history()?.delivered).toBe(10);
  await sheet.order('drop-after,times=1');
  await page.locator('#review-upload').click();
  await page.locator('#send').click();
  if (await page.locator('#go-on').isVisible()) await page.locator('#go-on').click();
  await page.locator('#ask-metrica').waitFor();
  const inDoubt = history()?.open.reduce((sum, batch) => sum + batch.calls, 0);
  expect(inDoubt).toBe(ready - 10);
  expect((await shown(page)).next).toEqual([inDoubt]);
  await page.locator('#ask-metrica').click();
  await page.locator('#delivery', { hasText: String(ready) }).waitFor();
  const stored = await sheet.uploads();
  expect(stored.reduce((sum, n) => sum + n, 0)).toBe(ready);
  expect(history()?.delivered).toBe(ready);
});
