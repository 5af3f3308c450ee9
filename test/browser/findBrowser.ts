/** Finds a Chrome or Chromium to test in, or starts the one from npm. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type Launch, npmBrowsers } from './npmBrowser';

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

const ADVICE =
  'No browser starts for the tests of the panel. Install Google Chrome or Chromium, or name one in CHROME_PATH. Tried:';

/**
 * A running browser; the first that starts: the one that `CHROME_PATH` names, one in the usual places, the one from npm.
 * With `BROWSER_FROM=npm` no other is looked for. Fails with every one that was tried and what it said.
 */
export async function findBrowser(): Promise<Browser> {
  const said: string[] = [];
  const fails = (name: string, error: unknown) => said.push(`- ${name}: ${inOneLine(error)}`);
  const start = async ({ name, args, ...launch }: Launch) => {
    try {
      const env = launch.env as Record<string, string>;
      return await chromium.launch({ ...launch, env, args: [...args, ...ARGUMENTS] });
    } catch (error) {
      fails(name, error);
      return null;
    }
  };
  if (process.env.BROWSER_FROM !== 'npm') {
    for (const launch of installedBrowsers()) {
      const browser = await start(launch);
      if (browser !== null) return browser;
    }
  }
  for (const launch of launchesFromNpm(fails)) {
    const browser = await start(launch);
    if (browser !== null) return browser;
  }
  throw new Error([ADVICE, ...said].join('\n'));
}

function launchesFromNpm(fails: (name: string, error: unknown) => void): readonly Launch[] {
  try {
    return npmBrowsers();
  } catch (error) {
    fails('the browser from npm', error);
    return [];
  }
}

/** Those of this machine; the one that `CHROME_PATH` names comes first and is tried even where nothing seems to be. */
function installedBrowsers(): readonly Launch[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const asked = process.env.CHROME_PATH;
  const found = [...inPath, ...PLACES].filter(canRun);
  const paths = new Set([...(asked ? [asked] : []), ...found]);
  return [...paths].map((path) => ({
    name: path,
    executablePath: path,
    args: [],
    env: process.env,
  }));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a failed start says first, and the line in which the browser itself complains. */
function inOneLine(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  const own = lines.find((line) => /error while loading|\bERROR\b|ENOENT|not found/i.test(line));
  return [...new Set([lines[0], own])]
    .filter((line) => line !== undefined)
    .join(' ')
    .slice(0, 500);
}
