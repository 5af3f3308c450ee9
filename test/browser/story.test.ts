/** A person's first day with the panel, by clicking: sample, own sheet, questions, ten to try, the rest, results, a lost answer, decisions taken back. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import type { PanelView } from '../../src/app/panel/panel';
import { sayOnPage } from '../../src/sidebar/panel/panelWords';
import type { Language } from '../../src/texts/records';
import { goodCalls, HEADERS } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

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

/** The id of a sheet that the person adds beside the first one. */
const OWN = 70;

/** Calls in and out, one without an id, one whose phone cannot be read. */
function ownRows(count: number) {
  const rows = goodCalls(count).map((row, index) => [
    ...row,
    index % 6 === 5 ? 'Исходящий' : 'Входящий',
  ]);
  (rows[1] as (string | number)[])[0] = '';
  (rows[2] as (string | number)[])[3] = '8 903 12';
  return [[...HEADERS, 'Направление'], ...rows];
}

/** Puts rows into the person's own sheet and shows it, as they would in Sheets. */
function ownSheet({ workbook }: LiveSheet, count: number): void {
  const values = ownRows(count);
  if (workbook.sheet(OWN) === undefined) {
    const made = { index: 1, name: 'Звонки', rows: 200, columns: 10 } as const;
    workbook.apply({ type: 'insertSheet', sheetId: OWN, ...made });
  }
  workbook.apply({ type: 'values', sheetId: OWN, row: 1, column: 1, values });
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  workbook.apply({ type: 'activate', sheetId: OWN, area });
}

/** A walk through the panel: each press is counted, and after each the panel is looked at. */
class Walk {
  clicks = 0;

  constructor(
    readonly page: Page,
    private readonly language: Language,
  ) {}

  /** Presses, then waits until the panel has come to rest at an element. */
  async press(id: string, then: string): Promise<void> {
    await this.page.locator(id).first().click();
    this.clicks += 1;
    await this.at(then);
  }

  /** What is there has no barrier, and the blue button is in the first screen. */
  async at(id: string): Promise<void> {
    await this.page.locator(id).first().waitFor();
    await this.page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const seen = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string }[] }> };
      };
      const options = { resultTypes: ['violations'], preload: false };
      const { violations } = await axe.run(document, options);
      const blue = [...document.querySelectorAll('.blue')].map((each) =>
        each.getBoundingClientRect(),
      );
      return {
        barriers: violations.map((each) => each.id),
        blue: blue.length,
        below: blue.filter(({ bottom }) => bottom + scrollY > 600).length,
        width: document.documentElement.scrollWidth,
      };
    });
    expect({ id, ...seen }).toEqual({ id, barriers: [], blue: seen.blue, below: 0, width: 300 });
    expect(seen.blue).toBeLessThanOrEqual(1);
  }

  /** Words of the panel by their key. */
  async says(key: Parameters<typeof sayOnPage>[1], params = {}): Promise<void> {
    await this.page
      .getByText(sayOnPage(this.language, key, params))
      .first()
      .waitFor();
  }
}

describe.each(['en', 'ru'] as const)('the first day (%s)', (language: Language) => {
  test('goes from an empty sheet to results, by clicking', async () => {
    const sheet = await place.newSheet({ language, rows: [], sheet: 'Лист1' });
    const page = await sheet.openPanel();
    await page.addScriptTag({ content: AXE });
    const walk = new Walk(page, language);
    const panelOf = () => sheet.ask<PanelView>('readPanel', { sheetId: OWN });

    // An empty sheet offers the sample, and leads to it.
    await walk.at('#insert-sample.blue');
    await walk.says('panel.purpose');
    await walk.press('#insert-sample', '#next-button');
    await walk.press('#next-button', '#result-check');
    await walk.says('next.sample');
    // Sending it is refused where one would send, with the reason.
    await walk.press('#head-upload', '#body-upload');
    const why = sayOnPage(language, 'next.sample');
    expect(await page.locator('#body-upload').textContent()).toBe(why);
    await walk.press('#head-schedule', '#body-schedule');
    expect(await page.locator('#body-schedule').textContent()).toBe(why);
    await walk.press('#head-check', '#check');
    expect(await page.locator('#review').count()).toBe(0);
    await walk.press('#head-upload', '#body-upload');
    const sampleId = sheet.workbook.active.sheetId;
    sheet.ask('pasteToken', { token: TEST_TOKEN });
    sheet.ask('chooseCounter', { sheetId: sampleId, counterId: String(TEST_COUNTER_ID) });
    const refused = sheet.host.call('uploadCalls', [{ sheetId: sampleId }], 'page');
    expect(JSON.stringify(refused)).toContain('SAMPLE_SHEET');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await page.locator('#body-upload').textContent()).toBe(why);
    sheet.ask('forgetToken');
    expect(await sheet.uploads()).toEqual([]);

    // The person's own sheet: said, not followed; then it is shown.
    ownSheet(sheet, 24);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await walk.press('#show-other', '#next-button');
    await walk.says('panel.sheet', { sheet: 'Звонки' });
    const startedMs = Date.now();
    walk.clicks = 0;
    await walk.press('#next-button', '#ask-DIRECTION_MIXED');
    await walk.press('#answer-direction-inbound', '#note-check');
    await walk.press('#next-button', '#token');
    await page.locator('#token').fill(TEST_TOKEN);
    await walk.press('#save-token', '#use-counter');
    await walk.press(`#counter-${TEST_COUNTER_ID}`, '#use-counter');
    await walk.press('#use-counter', '#test');
    await walk.press('#next-button', '#try');
    // Ten are tried first.
    expect(await page.locator('#try.blue').count()).toBe(1);
    await walk.press('#try', '#delivery');
    expect(await sheet.uploads()).toEqual([10]);
    const tried = { clicks: walk.clicks, seconds: Math.round((Date.now() - startedMs) / 100) / 10 };
    process.stderr.write(
      `from opening to a delivered upload (${language}): ${JSON.stringify(tried)}\n`,
    );
    expect(tried.clicks).toBeLessThanOrEqual(9);

    // The answer of the rest is lost, and found again.
    await sheet.order('drop-after,times=1');
    await walk.press('#review-upload', '#send');
    await walk.press('#send', '#ask-metrica');
    expect((await sheet.uploads()).length).toBe(2);
    await walk.press('#ask-metrica', '#note-upload');
    const { history } = panelOf();
    expect(history?.open).toEqual([]);
    expect(history?.delivered).toBe((await sheet.uploads()).reduce((sum, n) => sum + n, 0));

    // Results, one press from the line that says what was delivered.
    await walk.press('#delivery', '#body-history');

    // Every decision has a way back.
    await walk.press('#head-check', '#check');
    await walk.press('#check', '#result-check');
    const backs = () => panelOf().decisions.filter(({ stays }) => stays === null).length;
    expect(backs()).toBeGreaterThan(0);
    await walk.press('#open-decisions', '[id^=take-back-check-]');
    for (let left = backs(); left > 0; left = backs()) {
      await walk.press('[id^=take-back-check-]', '#note-check');
      expect(backs()).toBeLessThan(left);
    }
    expect(panelOf().settings?.answers).toEqual({});
  });
});
