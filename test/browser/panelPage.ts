/** Opens the real page of the panel as Google shows it, with any server behind it. */

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ServerOutcome } from '../../local/playground/scriptRun';
import { buildSidebar } from '../../scripts/sidebarPage.mjs';
import { WIDTH } from './statePage';

export interface Opening {
  readonly language?: 'en' | 'ru';
  readonly section?: string;
  readonly start?: boolean;
  /** Gives the page another clock: time stands until the test lets it go. */
  readonly stopClock?: boolean;
}

/** Answers one call; a promise that never ends is a call that hangs. */
export type Serve = (
  name: string,
  args: readonly unknown[],
) => ServerOutcome | Promise<ServerOutcome>;

/** The page with what the server's `showPanel` puts into it. */
export async function openPanelPage(
  browser: Browser,
  serve: Serve,
  opening: Opening = {},
): Promise<Page> {
  return openPageText(browser, await pageText(opening), serve, opening.stopClock);
}

/** Any page of the panel, with the server behind it. */
export async function openPageText(
  browser: Browser,
  html: string,
  serve: Serve,
  stopClock = false,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 700 } });
  page.setDefaultTimeout(15_000);
  await page.exposeFunction('callServer', serve);
  await page.addInitScript({ content: await scriptRun() });
  if (stopClock) await page.clock.install();
  // An address of its own: storage, clipboard and links work as in a page of the net.
  await page.route('https://panel.test/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('https://panel.test/');
  return page;
}

let built: Promise<string> | null = null;
let shim: Promise<string> | null = null;

/** The page as the build makes it. */
export function builtPage(): Promise<string> {
  built ??= buildSidebar({ version: '0.1.0' });
  return built;
}

async function pageText({ language = 'en', section = '', start = false }: Opening) {
  const page = await builtPage();
  return page
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('data-section=""', `data-section="${section}"`)
    .replace('data-start=""', `data-start="${start ? 'yes' : ''}"`);
}

function scriptRun(): Promise<string> {
  shim ??= build({
    entryPoints: ['test/browser/scriptRunPage.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return shim;
}
