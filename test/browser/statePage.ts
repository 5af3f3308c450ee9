/** Opens the page that shows any state, at the width of Google's sidebar. */

import type { Browser, Page } from 'playwright-core';
import { buildSidebar } from '../../scripts/sidebarPage.mjs';
import type { State } from '../../src/sidebar/panel/state';

/** Google gives a sidebar 300 px. */
export const WIDTH = 300;

/** A page on which `show` draws. */
export async function openStatePage(browser: Browser, scale = 1): Promise<Page> {
  const html = await buildSidebar({
    version: '0.1.0',
    entry: 'test/browser/showState.ts',
  });
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 700 },
    deviceScaleFactor: scale,
  });
  await page.setContent(html);
  return page;
}

/** Shows one state. */
export async function show(page: Page, state: State): Promise<void> {
  await page.evaluate((shown) => {
    (globalThis as unknown as { showState(state: unknown): void }).showState(shown);
  }, state);
}
