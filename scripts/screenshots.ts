/** Draws every state of the panel in both languages into docs/images: `npx tsx scripts/screenshots.ts [NAME …] [--out FOLDER]`. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../test/browser/findBrowser';
import { openStatePage, show } from '../test/browser/statePage';
import { statesIn } from '../test/browser/states';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'docs/images' } },
});

async function main(): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const browser = await findBrowser();
  const page = await openStatePage(browser, 2);
  for (const language of ['en', 'ru'] as const) {
    for (const [name, state] of Object.entries(statesIn(language))) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      await show(page, state);
      const path = join(values.out, `panel-${name}-${language}.png`);
      await page.locator('body').screenshot({ path, animations: 'disabled' });
    }
  }
  await browser.close();
}

void main();
