/** The pictures of the guide: one run of the playground, clicked in the order of the guide. */

import type { Browser, Page } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../local/metrica/api/accounts';
import type { BookView } from '../local/playground/protocol';
import type { Language } from '../src/texts/records';
import { type OpenPlayground, openPlayground } from '../test/browser/playgroundPage';
import { laterLines, STORY_NOW_MS, storyLines, storyTab } from './storySheet';

/** What is longer is cut in the documents, in pixels of the page. */
const MOST_HEIGHT = 700;
/** Above what a picture begins with. */
const MARGIN = 8;

/** Keeps a picture under a name without folder and ending. */
export type Keep = (name: string, picture: Buffer) => void;

export async function takeStory(
  browser: Browser,
  language: Language,
  scale: number,
  keep: Keep,
): Promise<void> {
  const open = await openPlayground(browser, {
    language,
    scale,
    name: storyTab(language),
    lines: storyLines(language),
    nowMs: STORY_NOW_MS,
    // High enough for a panel of the most height.
    viewport: { width: 1280, height: 900 },
  });
  try {
    await tell(open, language, keep);
  } finally {
    await open.stop();
  }
}

async function tell(open: OpenPlayground, language: Language, keep: Keep): Promise<void> {
  const { page, panel } = open;
  const at = async (id: string) => {
    await panel.locator(id).first().waitFor();
    await panel.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  };
  const press = async (id: string, then: string) => {
    await panel.locator(id).first().click();
    await at(then);
  };
  /** The panel from its top, or from an element on. */
  const take = async (name: string, from = 'body') => {
    await page.mouse.move(0, 0);
    await panel.locator(from).evaluate((element) => {
      element.ownerDocument.activeElement.blur();
      element.scrollIntoView();
    });
    const [frame, body, top] = await Promise.all([
      page.locator('#panel iframe').boundingBox(),
      panel.locator('body').boundingBox(),
      panel.locator(from).boundingBox(),
    ]);
    if (frame === null || body === null || top === null) throw new Error(`${from} is not shown.`);
    const y = Math.max(top.y - MARGIN, frame.y);
    const height = Math.min(body.y + body.height - y, frame.y + frame.height - y, MOST_HEIGHT);
    const clip = { x: frame.x, y, width: frame.width, height };
    keep(`panel-${name}-${language}`, await page.screenshot({ animations: 'disabled', clip }));
  };
  const post = async (path: string, data: object) => {
    const origin = new URL(page.url()).origin;
    const answer = await page.request.post(`${origin}/${path}`, { data, headers: { origin } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  };
  /** Hours later the panel is opened anew. */
  const pass = async (hours: number) => {
    await post('clock', { hours });
    await page.reload();
    await at('#delivery');
  };
  // How long a check took must not differ from run to run. The page looks how far the playground's clock is ahead when it opens.
  await page.clock.setFixedTime(STORY_NOW_MS);
  await page.reload();

  await at('#next-button');
  await take('first');
  await press('#head-columns', '#save-columns');
  await take('columns');
  await press('#head-columns', '#next-button');

  await press('#next-button', '[id^=ask-DATE_ORDER]');
  await take('question');
  await press('[id^=answer-dateOrder]', '#note-check');
  await take('check');
  await open.cell('A8').hover();
  await page.locator('#note').waitFor();
  keep(`sheet-${language}`, await picturedCells(page, { width: 900, height: 395 }));
  await panel.locator('#open-PRICE_UNREADABLE-error').click();
  await take('fixes', '#open-of-error');

  await press('#next-button', '#token');
  await take('connect');
  await panel.locator('#token').fill(TEST_TOKEN);
  await press('#save-token', '#use-counter');
  await press(`#counter-${TEST_COUNTER_ID}`, '#use-counter');
  await take('counter');
  await press('#use-counter', '#test');

  await press('#next-button', '#try');
  await take('upload');
  await press('#try', '#go-on');
  await press('#go-on', '#delivery');
  await pass(3);
  await press('#delivery', '#result-results');
  await take('results');
  await press('#open-uploads', '#refresh');
  await press('#refresh', '#result-history');
  await take('history', '#open-uploads');

  await press('#head-schedule', '#switch-on');
  await take('schedule-off');
  await press('#switch-on', '#note-schedule');
  await pass(21);
  await take('working-day');
  await press('#head-schedule', '#body-schedule');
  await take('schedule');

  await post('type', await below(open, language));
  await page.locator('#fault').selectOption('after');
  await press('#head-check', '#check');
  await press('#check', '#next-button');
  await press('#next-button', '#send');
  await press('#send', '#ask-metrica');
  await take('in-doubt');

  await page.getByRole('tab', { name: 'Metrica Calls log' }).click();
  await open.cell('A8').getByText(/\d/).waitFor();
  await page.setViewportSize({ width: 1760, height: 900 });
  await page.locator('.panel-head button').click();
  await page.mouse.move(0, 0);
  keep(`log-${language}`, await picturedCells(page, { width: 1500, height: 260 }));
}

/** The cells from their upper left corner, as far as that. */
export async function picturedCells(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const grid = await page.locator('#grid').boundingBox();
  if (grid === null) throw new Error('The page shows no cells.');
  const clip = { x: grid.x, y: grid.y, ...size };
  return page.screenshot({ animations: 'disabled', clip });
}

/** The later calls, typed below the last ones. */
async function below({ page }: OpenPlayground, language: Language): Promise<object> {
  const book = (await (
    await page.request.get(new URL('/book', page.url()).href)
  ).json()) as BookView;
  const row = storyLines(language).length + 1;
  return { sheetId: book.tabs[0]?.sheetId, row, column: 1, texts: laterLines(language), language };
}
