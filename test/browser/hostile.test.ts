/** Texts of sheets, servers and people that look like code: shown as text, run nothing, leave the layout whole. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { State } from '../../src/sidebar/state';
import { fakeServer, good } from './fakeServer';
import { findBrowser } from './findBrowser';
import { openPanelPage } from './panelPage';
import { openStatePage, show, WIDTH } from './statePage';
import { statesIn } from './states';
import { panelOf } from './views';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await findBrowser();
  page = await openStatePage(browser);
});

afterAll(() => browser?.close());

const HOSTILE = [
  { what: 'a script', text: '<script>globalThis.ran = 1</script>' },
  { what: 'the end of a script', text: '</script><script>globalThis.ran = 1</script>' },
  { what: 'an image that fails', text: '"><img src=x onerror="globalThis.ran = 1">' },
  { what: 'quotes', text: `'"\`«“` },
  {
    what: 'a template',
    text: '{{constructor.constructor("globalThis.ran = 1")()}} <?= globalThis.ran ?>',
  },
  { what: 'a placeholder of ours', text: '{n:call} {sheet} [[better?x]]' },
  { what: 'marks of direction', text: '\u202Eкод\u202C \u2067abc\u2069 \u200F!' },
  { what: 'ten thousand letters without a space', text: 'Щ'.repeat(10_000) },
  { what: 'ten thousand emoji', text: '👩‍👩‍👧'.repeat(1_250) },
  { what: 'line breaks and control characters', text: 'a\nb\u0000c\u0007\td' },
];

/** Puts a text in place of every text of a sheet, a server or a person; words that the page branches on stay. */
function withText(value: unknown, text: string, path: readonly string[] = []): unknown {
  const [name = ''] = path.slice(-1);
  if (typeof value === 'string') return isForeign(path, name) ? text : value;
  if (Array.isArray(value)) return value.map((each) => withText(each, text, [...path, name]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withText(each, text, [...path, key])]),
  );
}

const FOREIGN =
  /^(?:name|header|seen|sent|suggestion|choices|word|hosts|site|owner|by|stateBy|user|server|words|uploadId|status|message|candidate|taken|better|values|cell|line|constant|comment|goal|zone)$/;

function isForeign(path: readonly string[], name: string): boolean {
  return FOREIGN.test(name) || path.includes('params');
}

const NAMES = [
  'frame-other-sheet',
  'frame-accounts',
  'connect-choose',
  'connect-done',
  'connect-refused',
  'columns-folds',
  'columns-lost',
  'columns-guess',
  'check-folds',
  'check-written',
  'upload-ready',
  'upload-busy',
  'upload-refused',
  'upload-short',
  'upload-busy-elsewhere',
  'schedule-failed',
  'schedule-foreign',
  'history-why',
  'history-failed',
];

describe.each(HOSTILE)('a sheet with $what', ({ text }) => {
  test.each(NAMES)('is shown as text in the state %s', async (name) => {
    const state = statesIn('ru')[name] as State;
    await show(page, withText(state, text) as State);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect(await page.locator('#panel script, #panel img').count()).toBe(0);
    const widest = await page.evaluate(() =>
      [...document.querySelectorAll('#panel *')]
        .filter((each) => each.closest('.unseen, pre, select') === null)
        .reduce((most, each) => Math.max(most, each.getBoundingClientRect().right), 0),
    );
    expect(widest).toBeLessThanOrEqual(WIDTH);
    // A cell of ten thousand letters must not make the panel endless.
    expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThan(20_000);
  });
});

describe('the served page', () => {
  test.each(HOSTILE)('shows a tab whose name is $what', async ({ text }) => {
    const { serve } = fakeServer({ readPanel: () => good(panelOf(text)) });
    const served = await openPanelPage(browser, serve);
    await served.locator('#sections').waitFor();
    expect(await served.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    const shown = (await served.locator('#sheet').textContent()) ?? '';
    const [first] = [...text.replace(/[\u0000\n]/g, '')];
    expect(shown).toContain(first);
    await served.close();
  });
});
