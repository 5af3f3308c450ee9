/** Texts of sheets, servers and people that look like code: shown as text, run nothing, leave the layout whole. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fakeServer, good } from './fakeServer';
import { findBrowser } from './findBrowser';
import { openWindow, type PanelWindow } from './panelPage';
import { openStatePage, WIDTH } from './statePage';
import { type States, statesIn } from './states';
import { panelOf } from './views';

let browser: Browser;
let page: Page;
let served: PanelWindow;

beforeAll(async () => {
  browser = await findBrowser();
  [page, served] = await Promise.all([openStatePage(browser), openWindow(browser)]);
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
  {
    what: 'a word of sixty letters',
    text: 'Рентгеноэлектрокардиографического'.repeat(2).slice(0, 60),
  },
  { what: 'ten thousand emoji', text: '👩‍👩‍👧'.repeat(1_250) },
  { what: 'line breaks and control characters', text: 'a\nb\u0000c\u0007\td' },
];

interface Found {
  readonly name: string;
  readonly what: string;
}

/** Shows one state after the other in the page and looks for what must not be. */
async function lookFor(states: States, text: string): Promise<readonly Found[]> {
  return page.evaluate(
    ([shown, foreign, width]) => {
      const { showState } = globalThis as unknown as {
        showState(state: unknown, foreign: string): void;
      };
      const found: { name: string; what: string }[] = [];
      for (const [name, state] of Object.entries(shown)) {
        showState(state, foreign);
        const tell = (what: string) => found.push({ name, what });
        if ((globalThis as { ran?: number }).ran !== undefined) tell('a script ran');
        if (document.querySelector('#panel script, #panel img') !== null) tell('HTML of the text');
        for (const each of document.querySelectorAll('#panel *')) {
          if (each.closest('.unseen, pre, select') !== null) continue;
          if (each.getBoundingClientRect().right > width) tell(`too wide: ${each.tagName}`);
        }
        // A cell of ten thousand letters must not make the panel endless.
        if (document.body.scrollHeight >= 20_000) tell('too long');
        if (document.querySelector('#panel') === null) tell('nothing is shown');
      }
      return found;
    },
    [states, text, WIDTH] as const,
  );
}

describe('a sheet', () => {
  test.each(HOSTILE)('with $what is shown as text in every state', async ({ text }) => {
    expect(await lookFor(statesIn('ru'), text)).toEqual([]);
  });
});

describe('the served page', () => {
  test.each(HOSTILE)('shows a tab whose name is $what', async ({ text }) => {
    const { serve } = fakeServer({ readPanel: () => good(panelOf(text)) });
    await served.open(serve);
    await served.page.locator('#sections').waitFor();
    expect(await served.page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    const shown = (await served.page.locator('#sheet').textContent()) ?? '';
    const [first] = [...text.replace(/[\u0000\n]/g, '')];
    expect(shown).toContain(first);
  });
});
