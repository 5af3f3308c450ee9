/** Every number that the panel shows of a sheet is the one that `npm start --json` prints of the same workbook and state. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unparse } from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { openSession } from '../../local/run/files/openSession';
import { type Session, startSession } from '../../local/run/session';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import type { PanelView } from '../../src/app/panel/panel';
import type { RunJson } from '../local/run/startRun';
import { HEADERS } from './callsTab';
import { findBrowser } from './findBrowser';
import {
  jsonOfRun,
  quantitiesOfCheck,
  quantitiesOfResults,
  quantitiesOfUploads,
  type ResultsJson,
} from './jsonNumbers';
import { type LivePlace, openLivePlace, openPanelOf } from './liveSheet';
import { quantityOf } from './meanings';
import { type Drawn, numbersOn, type PageNumber } from './pageNumbers';
import { MIXED, SHEETS } from './sheetsOfNumbers';

let browser: Browser;
let place: LivePlace;
let folder: string;

beforeAll(async () => {
  browser = await findBrowser();
  place = await openLivePlace(browser);
  folder = mkdtempSync(join(tmpdir(), 'metrica-calls-numbers-'));
});

afterAll(async () => {
  await place?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All numbers of the page, in the language that it has and in the other. */
async function numbersOf(page: Page): Promise<readonly PageNumber[]> {
  const first = (await page.getAttribute('html', 'lang')) === 'ru' ? 'ru' : 'en';
  const found: PageNumber[] = [];
  for (const language of [first, first === 'ru' ? 'en' : 'ru'] as const) {
    if (language !== first) await page.locator(`#language-${language}`).click();
    await page.locator(`#language-${language}[aria-pressed=true]`).waitFor();
    const drawn = await page.evaluate(() => {
      const of = (element: Element): Drawn => ({
        tag: element.tagName.toLowerCase(),
        attributes: { id: element.id === '' ? undefined : element.id, class: element.className },
        children: [...element.childNodes].map((child) =>
          child instanceof Element ? of(child) : (child.textContent ?? ''),
        ),
      });
      return of(document.getElementById('panel') as HTMLElement);
    });
    found.push(...numbersOn(language, [drawn]).numbers);
  }
  return found;
}

/** Opens all that is folded, and what opens with it. */
async function unfold(page: Page, within: string): Promise<void> {
  const closed = await page.evaluate((root) => {
    const folds = document.querySelectorAll<HTMLElement>(
      `${root} .fold > button[aria-expanded=false]`,
    );
    for (const fold of folds) fold.click();
    return folds.length;
  }, within);
  if (closed > 0) await unfold(page, within);
}

/** Every screen of the tab: as it opens; checked, with all folds open; reviewed; its results and history. */
async function everyScreen(page: Page): Promise<readonly (readonly PageNumber[])[]> {
  const screens: (readonly PageNumber[])[] = [];
  const look = async () => screens.push(await numbersOf(page));
  await page.locator('#sections').waitFor();
  await look();
  await page.locator('#head-check').click();
  await page.locator('#check').click();
  await page.locator('#result-check').waitFor();
  await unfold(page, '#body-check');
  await look();
  const review = page.locator('#review');
  await ((await review.isVisible()) ? review : page.locator('#head-upload')).click();
  await page.locator('#body-upload').waitFor();
  await look();
  await page.locator('#head-history').click();
  if (await page.locator('#show-results').isVisible()) {
    await page.locator('#show-results').click();
    await page.locator('#result-results').waitFor();
    await unfold(page, '#body-history');
  }
  await look();
  return screens;
}

const HOUR_MS = 3_600_000;

function counted(number: PageNumber) {
  const quantity = quantityOf(number);
  return { ...number, quantity: quantity === undefined ? `nothing (${number.said})` : quantity };
}

/** A spreadsheet as the runs of `npm start` have left it. */
async function sessionOf(file: string, out: string, nowMs: number): Promise<Session> {
  const opened = await openSession(
    { file, out, fresh: false },
    { name: 'Metrica Calls', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
  );
  if (!opened.ok) throw new Error(opened.message);
  return startSession(opened.value, { out, language: 'en', api: place.metrica.url, nowMs });
}

/** What its panel says of any quantity that is otherwise in the JSON. */
async function otherNumbers(session: Session, expected: ReadonlyMap<string, number>) {
  const page = await openPanelOf(session.host, place.window);
  const seen = (await everyScreen(page)).flatMap((screen) => screen.map(counted));
  expect(seen.some(({ quantity }) => quantity !== null)).toBe(true);
  return seen.flatMap(({ quantity, value, text }) =>
    quantity === null || expected.get(quantity) === value
      ? []
      : [{ text, json: `${quantity}: ${expected.get(quantity)}` }],
  );
}

describe('the panel and npm start --json', () => {
  test.each(Object.keys(SHEETS))('say the same of %s', async (name) => {
    const base = join(folder, `calls-${Object.keys(SHEETS).indexOf(name)}`);
    const out = `${base}-out.xlsx`;
    const { metrica } = place;
    await metrica.reset();
    let nowMs = Date.now();
    const run = <T = RunJson>(file: string, ...args: readonly string[]) =>
      jsonOfRun<T>([
        ...[file, ...args, '--api', metrica.url, '--token', TEST_TOKEN],
        ...['--counter', String(TEST_COUNTER_ID), '--now', new Date(nowMs).toISOString()],
      ]);
    const uploads: RunJson['uploads'][number][] = [];
    for (const { rows, args = [], faults = [], hours = 0 } of SHEETS[name] ?? []) {
      writeFileSync(`${base}.csv`, unparse(rows as string[][]));
      await metrica.order(faults);
      const ran = await run(`${base}.csv`, ...args, '--out', out);
      uploads.push(...ran.uploads);
      nowMs += hours * HOUR_MS;
      await metrica.setClock(nowMs);
      if (hours > 0) await run(out, '--do', 'refresh', '--out', out);
    }
    const json = await run(out, '--check', '--out', `${base}-check.xlsx`);
    const results = await run<ResultsJson>(out, '--do', 'results', '--out', `${base}-results.xlsx`);
    const expected = new Map([
      ...quantitiesOfCheck(json),
      ...quantitiesOfResults(results),
      ...quantitiesOfUploads(uploads, results),
    ]);

    const session = await sessionOf(out, `${base}-view.xlsx`, nowMs);
    session.ask('pasteToken', { token: TEST_TOKEN });
    expect(await otherNumbers(session, expected)).toEqual([]);
  });

  test('say the same of the sample sheet, which is never sent', async () => {
    const nowMs = Date.now();
    const [file, out] = [join(folder, 'own.csv'), join(folder, 'sample.xlsx')];
    writeFileSync(file, unparse([HEADERS]));
    const session = await sessionOf(file, out, nowMs);
    session.call('insertSampleSheet', 'menu');
    await session.save();
    const sheet = session.workbook.sheet(session.workbook.active.sheetId)?.properties.name ?? '';
    const now = new Date(nowMs).toISOString();
    const json = await jsonOfRun([
      ...[out, '--sheet', sheet, '--check', '--out', join(folder, 'sample-check.xlsx')],
      ...['--now', now, '--api', place.metrica.url, '--token', TEST_TOKEN],
    ]);
    expect(json.callsBySeverity.error).toBeGreaterThan(0);
    expect(await otherNumbers(session, quantitiesOfCheck(json))).toEqual([]);
  });
});

test('what was sent, waits and is in doubt counts as in the ledger and at Metrica, at every step', async () => {
  const sheet = await place.newSheet({ language: 'en', rows: MIXED });
  sheet.ask('pasteToken', { token: TEST_TOKEN });
  sheet.ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
  const page = await sheet.openPanel();
  await page.locator('#next-button').click();
  await page.locator('#result-check').waitFor();
  const { ready } = sheet.ask<CheckAnswer>('checkSheet');
  const shown = async (quantity: string) => {
    const numbers = (await numbersOf(page)).map(counted);
    return new Set(numbers.flatMap((each) => (each.quantity === quantity ? [each.value] : [])));
  };
  await page.locator('#next-button').click();
  await page.locator('#try').waitFor();
  expect(await shown('to send')).toEqual(new Set([ready]));
  await page.locator('#try').click();
  await page.locator('#review-upload, #go-on').first().waitFor();
  if (await page.locator('#go-on').isVisible()) await page.locator('#go-on').click();
  await page.locator('#delivery').waitFor();
  const history = () => sheet.ask<PanelView>('readPanel').history;
  expect(await sheet.uploads()).toEqual([10]);
  expect(await shown('delivered')).toEqual(new Set([10]));
  expect(await shown('upload: sent')).toEqual(new Set([10]));
  expect(history()?.delivered).toBe(10);
  await sheet.order('drop-after,times=1');
  await page.locator('#review-upload').click();
  await page.locator('#send').click();
  if (await page.locator('#go-on').isVisible()) await page.locator('#go-on').click();
  await page.locator('#ask-metrica').waitFor();
  const inDoubt = history()?.open.reduce((sum, batch) => sum + batch.calls, 0);
  expect(inDoubt).toBe(ready - 10);
  expect(await shown('in doubt')).toEqual(new Set([inDoubt]));
  await page.locator('#ask-metrica').click();
  await page.locator('#delivery', { hasText: String(ready) }).waitFor();
  const stored = await sheet.uploads();
  expect(stored.reduce((sum, n) => sum + n, 0)).toBe(ready);
  expect(history()?.delivered).toBe(ready);
});
