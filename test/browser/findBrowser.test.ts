/** The way to a browser for these tests: what is tried, and what is said when nothing starts. */

import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser';

const { CHROME_PATH, BROWSER_FROM } = process.env;

afterEach(() => {
  jest.restoreAllMocks();
  Object.assign(process.env, { CHROME_PATH: CHROME_PATH ?? '', BROWSER_FROM: BROWSER_FROM ?? '' });
});

const nothingStarts = () =>
  jest
    .spyOn(chromium, 'launch')
    .mockRejectedValue(new Error('Failed\nerror while loading libx.so'));

describe('a browser for the tests', () => {
  test('that does not start is told by name, with what each said', async () => {
    nothingStarts();
    Object.assign(process.env, { CHROME_PATH: '/nowhere/chrome', BROWSER_FROM: '' });
    const failure = findBrowser();
    await expect(failure).rejects.toThrow(/CHROME_PATH.*Tried:\n- \/nowhere\/chrome: Failed/);
    await expect(failure).rejects.toThrow(
      /- @sparticuz\/chromium: Failed error while loading libx/,
    );
    await expect(failure).rejects.toThrow(/- @sparticuz\/chromium with its own libraries: Failed/);
  });

  test('is the one from npm alone where BROWSER_FROM says so', async () => {
    const launch = nothingStarts();
    Object.assign(process.env, { CHROME_PATH: '/nowhere/chrome', BROWSER_FROM: 'npm' });
    await expect(findBrowser()).rejects.toThrow('No browser starts');
    expect(launch.mock.calls.map(([options]) => options?.executablePath)).not.toContain(
      '/nowhere/chrome',
    );
  });

  test('is not started as the one process of a function in the cloud', async () => {
    const launch = nothingStarts();
    Object.assign(process.env, { BROWSER_FROM: 'npm' });
    await expect(findBrowser()).rejects.toThrow('No browser starts');
    const args = launch.mock.calls.flatMap(([options]) => options?.args ?? []);
    expect(args).toContain('--no-sandbox');
    expect(args.filter((each) => /single-process|zygote|in-process-gpu/.test(each))).toEqual([]);
  });
});
