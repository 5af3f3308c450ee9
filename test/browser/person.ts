/** What a person does with the panel: presses what has a caption, waits for words, moves the focus. */

import type { Page } from 'playwright-core';

/** Presses the first button with that caption. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

/** Waits until the words stand in the panel. */
export async function shows(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Waits until the focus is on the element with that id: it moves after the picture is drawn. */
export async function focusIsOn(page: Page, id: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
}

/** Goes on with the Tab key until the focus is on the element with that id, as who has no mouse does. */
export async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
  }
  throw new Error(`The Tab key does not come to ${id}.`);
}

const MOST_STEPS = 150;

/** Waits until something is so behind the panel, where nothing in its page tells of it. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
