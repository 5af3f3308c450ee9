/** The repair desk by clicking and by keyboard, in both languages: one answer for all of a kind, and the way back of each decision. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { goodCalls, HEADERS } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';
import { press, shows, tabTo } from './person';

let browser: Browser;
let place: LivePlace;

beforeAll(async () => {
  browser = await findBrowser();
  place = await openLivePlace(browser);
});

afterAll(async () => {
  await place?.close();
  await browser?.close();
});

const WORDS = {
  en: {
    alike: 'All like 1234',
    asks: /This changes 3 cells in your sheet/,
    change: 'Change 3 cells',
    written: 'Written: 3 cells.',
    means: '“Кто?” means Missed',
    remembered: 'Remembered for this sheet.',
    without: 'Send these calls without the phone',
    unsent: 'Errors of this kind are sent without the value now.',
    forAll: 'Use for all',
    saved: 'Saved.',
    back: /(?:Put back: 3 cells|Taken back; the sheet was checked again)\.$/,
    told: /^Taken back: /,
  },
  ru: {
    alike: 'Все как 1234',
    asks: /В листе изменятся 3 ячейки/,
    change: 'Изменить 3 ячейки',
    written: 'Записано ячеек: 3.',
    means: '«Кто?» значит Пропущен',
    remembered: 'Запомнено для этого листа.',
    without: 'Отправить эти звонки без телефона',
    unsent: 'Теперь такие звонки уходят без этого значения.',
    forAll: 'Для всех',
    saved: 'Сохранено.',
    back: /(?:Возвращено ячеек: 3|Отменено; лист проверен снова)\.$/,
    told: /^Отменено: /,
  },
} as const;

/** Five calls: amounts that can be read two ways and have no currency, a word, a phone that is none. */
const ROWS = [
  [...HEADERS, 'Сумма'],
  ...goodCalls(5).map((call, index) => [
    ...call.map((cell, column) => {
      if (column === 2 && index === 3) return 'Кто?';
      return column === 3 && index === 4 ? 'Иван' : cell;
    }),
    ['1,234', '2,500', '1,234', '100', '100'][index] ?? '',
  ]),
];

function amountsOf({ workbook }: LiveSheet): readonly unknown[] {
  return [2, 3, 4].map((row) => workbook.sheet(7)?.value(row, 6));
}

function toldBy({ workbook }: LiveSheet, words: RegExp): number {
  const log = workbook.sheets.find(({ properties }) => /log/.test(properties.name));
  const messages = Array.from({ length: log?.lastRow() ?? 0 }, (_, index) =>
    String(log?.value(index + 1, 13) ?? ''),
  );
  return messages.filter((message) => words.test(message)).length;
}

async function countsOf(page: Page): Promise<string | null> {
  return page.locator('#body-check .counts').first().textContent();
}

describe('the repair desk', () => {
  test.each(['en', 'ru'] as const)(
    'takes one answer for all of a kind and takes each back, in %s',
    async (language) => {
      const words = WORDS[language];
      const sheet = await place.newSheet({ language, rows: ROWS });
      const page = await sheet.openPanel('openCheck');
      await page.locator('#result-check').waitFor();
      const before = await countsOf(page);
      await page.locator('#open-PRICE_UNREADABLE-error').click();
      await press(page, words.alike);
      await shows(page, words.asks);
      expect(amountsOf(sheet)).toEqual(['1,234', '2,500', '1,234']);
      await press(page, words.change);
      await shows(page, words.written);
      expect(amountsOf(sheet)).toEqual([1234, 2500, 1234]);
      await press(page, words.means);
      await shows(page, words.remembered);
      await press(page, words.without);
      await shows(page, words.unsent);
      await page.locator('#open-of-warning').click();
      await page.locator('#open-CURRENCY_MISSING-warning').click();
      await press(page, words.forAll);
      await shows(page, words.saved);
      await page.locator('#open-decisions').click();
      const left = page.locator('[id^=take-back-check-]');
      for (let count = 4; count > 0; count -= 1) {
        expect(await left.count()).toBe(count);
        // The first with the keyboard alone.
        if (count === 4) {
          await tabTo(page, 'take-back-check-0');
          await page.keyboard.press('Enter');
        } else await left.first().click();
        await page.locator('#note-check').getByText(words.back).waitFor();
        await page.locator(`#take-back-check-${count - 1}`).waitFor({ state: 'detached' });
      }
      expect(await page.locator('#open-decisions').count()).toBe(0);
      expect(amountsOf(sheet)).toEqual(['1,234', '2,500', '1,234']);
      expect(await countsOf(page)).toBe(before);
      expect(toldBy(sheet, words.told)).toBe(4);
    },
  );

  test('finds a value in a long list, and shows all of it, five hundred at a time', async () => {
    const many = Array.from({ length: 700 }, (_, index) => [
      `17000000001234567${index}`,
      `31.11.2026 10:${index}`,
      'успешный',
      '',
      '60',
    ]);
    const sheet = await place.newSheet({ language: 'en', rows: [HEADERS, ...many] });
    const page = await sheet.openPanel('openCheck');
    await shows(page, 'Show 500 more (680 left)');
    const lines = page.locator('#body-check .cells > li');
    expect(await lines.count()).toBe(20);
    await press(page, 'Show 500 more (680 left)');
    await press(page, 'Show all (700)');
    expect(await lines.count()).toBe(700);
    await page.getByLabel('Search in the list').fill('b701');
    await shows(page, '31.11.2026 10:699');
    expect(await lines.count()).toBe(1);
    await page.getByLabel('Search in the list').fill('nothing of the kind');
    await shows(page, 'Nothing found.');
  });
});
