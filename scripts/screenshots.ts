/**
 * Draws every state of the panel in both languages: `npm run screenshots [-- NAME …] [--out FOLDER]`. All go into docs/images/states, which
 * is not kept; those that the documents show go into docs/images too.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../test/browser/findBrowser';
import { openStatePage, show } from '../test/browser/statePage';
import { statesIn } from '../test/browser/states';
import { palettePng } from './palettePng';

/** States that the documents show, with the names of their pictures. */
const IN_DOCUMENTS: Readonly<Record<string, string>> = {
  'frame-first': 'panel-first',
  'frame-working-day': 'panel-working-day',
  'columns-done': 'panel-columns',
  'check-problems-first': 'panel-check',
  'check-question': 'panel-question',
  'check-by-value': 'panel-fixes',
  'connect-token': 'panel-connect',
  'connect-choose': 'panel-counter',
  'upload-ready': 'panel-upload',
  'upload-in-doubt': 'panel-in-doubt',
  'schedule-off': 'panel-schedule-off',
  'schedule-on': 'panel-schedule',
  'results-month': 'panel-results',
  'history-done': 'panel-history',
};

/** What is longer is cut in the documents, in pixels of the page. */
const MOST_HEIGHT = 700;

/** Sharp on the screens of today. */
const SCALE = 1.5;

const NOTHING = { width: 0, height: 0 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'docs/images' } },
});

async function main(): Promise<void> {
  const all = join(values.out, 'states');
  mkdirSync(all, { recursive: true });
  const browser = await findBrowser();
  const page = await openStatePage(browser, SCALE);
  for (const language of ['en', 'ru'] as const) {
    for (const [name, state] of Object.entries(statesIn(language))) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      await show(page, state);
      const picture = await page.locator('body').screenshot({ animations: 'disabled' });
      writeFileSync(join(all, `${name}-${language}.png`), picture);
      const inDocuments = IN_DOCUMENTS[name];
      if (inDocuments === undefined) continue;
      const { width, height } = (await page.locator('body').boundingBox()) ?? NOTHING;
      const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) };
      const part = await page.screenshot({ animations: 'disabled', fullPage: true, clip });
      writeFileSync(join(values.out, `${inDocuments}-${language}.png`), palettePng(part));
    }
  }
  await browser.close();
}

void main();
