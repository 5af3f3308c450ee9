/** Every state of the panel in both languages: nothing overflows 300 px, nobody is shut out, one blue button. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findBrowser } from './findBrowser';
import { openStatePage, show, WIDTH } from './statePage';
import { statesIn } from './states';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await findBrowser();
  page = await openStatePage(browser);
  await page.addScriptTag({
    content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'),
  });
});

afterAll(() => browser?.close());

const STATES = (['en', 'ru'] as const).flatMap((language) =>
  Object.entries(statesIn(language)).map(([name, state]) => ({ name, language, state })),
);

/** Elements that reach out of the panel or whose text is cut. */
async function overflowing(): Promise<readonly string[]> {
  return page.evaluate((width) => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) found.push('the page');
    for (const element of document.querySelectorAll<HTMLElement>('#panel *:not(pre):not(option)')) {
      if (element.closest('.unseen, .bar') !== null) continue;
      const { left, right } = element.getBoundingClientRect();
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isInline = getComputedStyle(element).display === 'inline';
      const isField = element.matches('input, select');
      if (left < 0 || right > width || (isCut && !isInline && !isField)) {
        found.push(`${element.tagName} ${element.id} ${element.className} ${element.textContent}`);
      }
    }
    return found;
  }, WIDTH);
}

/** The texts of the panel, each on a line of its own. */
async function textLines(): Promise<string> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    while (texts.nextNode() !== null) {
      const { currentNode } = texts;
      if (currentNode.parentElement?.closest('#panel') != null) {
        lines.push(currentNode.textContent ?? '');
      }
    }
    return lines.join('\n');
  });
}

describe('the panel at 300 px', () => {
  test.each(STATES)(
    'fits and says everything in words in the state $name in $language',
    async ({ state }) => {
      await show(page, state);
      expect(await overflowing()).toEqual([]);
      expect(await page.locator('.blue').count()).toBeLessThanOrEqual(1);
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll('[id]')].map(({ id }) => id),
      );
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const text = await textLines();
      expect(text).not.toMatch(/\{\w+|undefined|NaN|\[object|null|Invalid Date/);
      expect(text).not.toMatch(/\b(?:problem|error|metrica|panel|upload|check)\.[\w.]+/);
    },
  );
});

describe('a person who uses a screen reader', () => {
  test.each(STATES)('finds no barrier in the state $name in $language', async ({ state }) => {
    await show(page, state);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<{ violations: unknown[] }> };
      };
      const result = await axe.run(document, { resultTypes: ['violations'] });
      return result.violations.map((each) => {
        const { id, nodes } = each as { id: string; nodes: { html: string }[] };
        return `${id}: ${nodes.map(({ html }) => html).join(' | ')}`;
      });
    });
    expect(violations).toEqual([]);
  });
});
