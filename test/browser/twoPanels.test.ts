/** Panels that do not stand alone: two people at one sheet, a run that ends while nobody looks, a screen that is magnified. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { blueButton } from '../../src/sidebar/panel/blueButton';
import { goodTab } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';
import { openWindow, type PanelWindow } from './panelPage';
import { press, shows } from './person';
import { openStatePage, WIDTH } from './statePage';
import { statesIn } from './states';

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

/** Five good calls, connected; the panel of one person stands at *Review*. */
async function reviewed(): Promise<{ readonly sheet: LiveSheet; readonly page: Page }> {
  const sheet = await place.newSheet({ language: 'en', rows: goodTab(5) });
  sheet.ask('pasteToken', { token: TEST_TOKEN });
  sheet.ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
  const page = await sheet.openPanel();
  await page.locator('#next-button').click();
  await page.locator('#result-check').waitFor();
  await page.locator('#next-button').click();
  await page.locator('#send').waitFor();
  return { sheet, page };
}

const look = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

describe('two panels at one sheet', () => {
  test('send each call once: the second finds nothing new', async () => {
    const { sheet, page } = await reviewed();
    const other = await sheet.openPanel('openPanel', second);
    await press(other, 'Review and send');
    await press(other, 'Send 5 calls');
    await shows(other, /Metrica accepted 5 of 5 calls/);
    await press(page, 'Send 5 calls');
    await shows(page, 'Nothing new to send.');
    expect(await sheet.uploads()).toEqual([5]);
    await page.locator('#delivery').waitFor();
  });

  test('do not speak of calls as ready that the other has sent', async () => {
    const { sheet, page } = await reviewed();
    const other = await sheet.openPanel('openPanel', second);
    await press(other, 'Review and send');
    await press(other, 'Send 5 calls');
    await shows(other, /Metrica accepted 5 of 5 calls/);
    await look(page);
    await shows(page, 'A run has just ended: 5 sent, 0 wait.');
    await page.locator('#send').waitFor({ state: 'detached' });
    await shows(page, /^Delivered 5/);
  });
});

test('a scheduled run that ended while the panel was hidden is seen when the person comes back', async () => {
  const { sheet, page } = await reviewed();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  sheet.host.call('uploadCalls', [{ sheetId: 7 }], 'page');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await shows(page, 'A run has just ended: 5 sent, 0 wait.');
  await shows(page, 'All calls are delivered. Send new ones automatically?');
});

test.each(['en', 'ru'] as const)(
  'at a zoom of 200 %% nothing is cut, and the blue button comes into view when it is reached (%s)',
  async (language) => {
    const page = await openStatePage(browser);
    // Google's sidebar keeps its 300 px; of a screen of 700 half is left.
    await page.setViewportSize({ width: WIDTH, height: 350 });
    const states = Object.entries(statesIn(language)).map(
      ([name, state]) => [name, state, blueButton(state)] as const,
    );
    const wrong = await page.evaluate(
      ([shown, width]) =>
        shown.flatMap(([name, state, blue]) => {
          (globalThis as unknown as { showState(state: unknown): void }).showState(state);
          const button = blue === null ? null : document.getElementById(blue);
          // The same button of the state before has the focus already, and would not come into view.
          button?.blur();
          button?.focus();
          const { top = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
          const isWide = document.documentElement.scrollWidth > width;
          // A browser scrolls by whole pixels.
          return isWide || top < -1 || bottom > innerHeight + 1
            ? [{ name, top, bottom, isWide }]
            : [];
        }),
      [states, WIDTH] as const,
    );
    expect(wrong).toEqual([]);
    await page.close();
  },
);

test.each(['en', 'ru'] as const)(
  'on a low screen a section’s blue button is in view with the section (%s)',
  async (language) => {
    const page = await openStatePage(browser);
    const states = Object.entries(statesIn(language)).flatMap(([name, state]) => {
      const blue = blueButton(state);
      return blue === null ? [] : [[name, state, blue] as const];
    });
    await page.setViewportSize({ width: WIDTH, height: 300 });
    const places = await page.evaluate(
      (all) =>
        all.flatMap(([name, state, blue]) => {
          (globalThis as unknown as { showState(state: unknown): void }).showState(state);
          const button = document.getElementById(blue);
          // A question is answered where it is read.
          const section = button?.closest('.body > .buttons')?.closest('.section');
          if (button === null || section == null) return [];
          section.scrollIntoView();
          return [{ name, bottom: button.getBoundingClientRect().bottom }];
        }),
      states,
    );
    expect(places.filter(({ bottom }) => bottom > 301)).toEqual([]);
    expect(places.length).toBeGreaterThan(30);
    await page.close();
  },
);
