/**
 * Draws every state of the panel in both languages into docs/images/states, which is not kept:
 * `npm run screenshots [-- NAME …] [--out FOLDER]`.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../test/browser/findBrowser';
import { openStatePage, show } from '../test/browser/statePage';
import { statesIn } from '../test/browser/states';

/** Sharp on the screens of today. */
const SCALE = 1.5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'docs/images/states' } },
});

async function main(): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const browser = await findBrowser();
  const page = await openStatePage(browser, SCALE);
  for (const language of ['en', 'ru'] as const) {
    for (const [name, state] of Object.entries(statesIn(language))) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      await show(page, state);
      const picture = await page.locator('body').screenshot({ animations: 'disabled' });
      writeFileSync(join(values.out, `${name}-${language}.png`), picture);
    }
  }
  await browser.close();
}

void main();
