/** Finds a Chrome or Chromium to test in, or brings one from npm. */

import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

const PLACES = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Installed ones, the one that `CHROME_PATH` names first. */
function installedBrowsers(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const asked = process.env.CHROME_PATH;
  return [...(asked === undefined ? [] : [asked]), ...inPath, ...PLACES].filter(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The one from npm, unpacked. Its package is an ES module that looks for its own folder: Jest cannot load it itself. */
function bundledBrowser(): { readonly executablePath: string; readonly args: readonly string[] } {
  const script = `
    import chromium from '@sparticuz/chromium';
    const executablePath = await chromium.executablePath();
    console.log(JSON.stringify({ executablePath, args: chromium.args }));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output);
}

/** A running browser; the first that starts. Fails with what to do when none does. */
export async function findBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  const [installed] = installedBrowsers();
  if (installed !== undefined) {
    try {
      return await chromium.launch({ executablePath: installed, args: ARGUMENTS });
    } catch (error) {
      reasons.push(`${installed}: ${firstLine(error)}`);
    }
  }
  try {
    const { executablePath, args } = bundledBrowser();
    return await chromium.launch({ executablePath, args: [...args, ...ARGUMENTS] });
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${firstLine(error)}`);
  }
  throw new Error(
    `No browser for the tests of the panel. Install Google Chrome or Chromium, or name one in CHROME_PATH.\n${reasons.join('\n')}`,
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
