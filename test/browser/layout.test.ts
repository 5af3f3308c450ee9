/** Every state of the panel in both languages: nothing overflows 300 px, nobody is shut out, one blue button. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { blueButton } from '../../src/sidebar/panel/blueButton';
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

/** What a person would see of one state. */
interface Seen {
  /** Elements that reach out of the panel or whose text is cut. */
  readonly overflowing: readonly string[];
  readonly blue: readonly string[];
  /** How far down the blue button reaches, in px. */
  readonly blueBottom: number;
  readonly doubledIds: readonly string[];
  /** The texts, each on a line of its own. */
  readonly text: string;
}

async function seen(): Promise<Seen> {
  return page.evaluate((width) => {
    const overflowing: string[] = [];
    if (document.documentElement.scrollWidth > width) overflowing.push('the page');
    for (const element of document.querySelectorAll<HTMLElement>('#panel *:not(pre):not(option)')) {
      if (element.closest('.unseen, .bar') !== null) continue;
      const { left, right } = element.getBoundingClientRect();
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isInline = getComputedStyle(element).display === 'inline';
      const isField = element.matches('input, select');
      if (left < 0 || right > width || (isCut && !isInline && !isField)) {
        const { tagName, id, className, textContent } = element;
        overflowing.push(`${tagName} ${id} ${className} ${textContent}`);
      }
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const panel = document.getElementById('panel') as HTMLElement;
    const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    const lines: string[] = [];
    while (texts.nextNode() !== null) lines.push(texts.currentNode.textContent ?? '');
    return {
      overflowing,
      blue: [...document.querySelectorAll('.blue')].map(({ id }) => id),
      blueBottom: document.querySelector('.blue')?.getBoundingClientRect().bottom ?? 0,
      doubledIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      text: lines.join('\n'),
    };
  }, WIDTH);
}

describe('the panel at 300 px', () => {
  test.each(STATES)(
    'fits and says everything in words in the state $name in $language',
    async ({ state }) => {
      await show(page, state);
      const { overflowing, blue, blueBottom, doubledIds, text } = await seen();
      expect(overflowing).toEqual([]);
      const chosen = blueButton(state);
      expect(blue).toEqual(chosen !== null ? [chosen] : blue.filter((id) => id === 'allow'));
      // What is next is in the first screen, whatever is open.
      expect(blueBottom).toBeLessThanOrEqual(600);
      expect(doubledIds).toEqual([]);
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
      const result = await axe.run(document, { resultTypes: ['violations'], preload: false });
      return result.violations.map((each) => {
        const { id, nodes } = each as { id: string; nodes: { html: string }[] };
        return `${id}: ${nodes.map(({ html }) => html).join(' | ')}`;
      });
    });
    expect(violations).toEqual([]);
  });
});
