/** Opens the real page of the panel as Google shows it, with any server behind it. */

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ServerOutcome } from '../../local/playground/book/scriptRun';
import { buildSidebar } from '../../scripts/sidebarPage.mjs';
import { WIDTH } from './statePage';

export interface Opening {
  readonly language?: 'en' | 'ru';
  readonly section?: string;
  readonly start?: boolean;
}

/** Answers one call; a promise that never ends is a call that hangs. */
export type Serve = (
  name: string,
  args: readonly unknown[],
) => ServerOutcome | Promise<ServerOutcome>;

/** A window in which one panel after the other is opened: a new one for each test would cost seconds. */
export interface PanelWindow {
  readonly page: Page;
  /** Opens the panel with what the server's `showPanel` puts into its page. */
  open(serve: Serve, opening?: Opening): Promise<void>;
  /** Opens any page of the panel. */
  openText(html: string, serve: Serve): Promise<void>;
}

/** An address of its own: storage, clipboard and links work as in a page of the net. */
const ADDRESS = 'https://panel.test/';

/** A new window; with `stopClock` its time stands until the test lets it go. */
export async function openWindow(
  browser: Browser,
  { stopClock = false }: { readonly stopClock?: boolean } = {},
): Promise<PanelWindow> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 700 } });
  page.setDefaultTimeout(30_000);
  let answering: Serve = () => ({ ok: false, message: 'No panel is open.' });
  let shown = '';
  await page.exposeFunction('callServer', (name: string, args: readonly unknown[]) =>
    answering(name, args),
  );
  await page.addInitScript({ content: await scriptRun() });
  await page.route(`${ADDRESS}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown }),
  );
  if (stopClock) await page.clock.install();
  const openText = async (html: string, serve: Serve) => {
    // A tab that the panel before opened stands in front of this one, and a page in the back is drawn once a second.
    for (const other of page.context().pages()) if (other !== page) await other.close();
    // The panel before it is gone first: a call of its own must not reach the new server.
    await page.goto('about:blank');
    answering = serve;
    shown = html;
    await page.goto(ADDRESS);
  };
  return {
    page,
    openText,
    open: async (serve, opening = {}) => openText(await pageText(opening), serve),
  };
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
