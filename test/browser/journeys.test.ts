/** What goes wrong on a person's way, with the built add-on and the stand-in Metrica behind the panel. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  EDIT_COUNTER_ID,
  EXPIRED_TOKEN,
  TEST_COUNTER_ID,
  TEST_TOKEN,
} from '../../local/metrica/api/accounts';
import type { StoredValue } from '../../local/workbook/model';
import type { PanelView } from '../../src/app/panel/panel';
import { goodCalls, goodTab, HEADERS } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LiveOptions, type LivePlace, type LiveSheet, openLivePlace } from './liveSheet';
import { focusIsOn, press, shows, until } from './person';

const HOUR_MS = 3_600_000;

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

async function start(options: Partial<LiveOptions> = {}): Promise<LiveSheet> {
  return place.newSheet({ language: 'en', rows: goodTab(5), ...options });
}

/** Token and counter as a person sets them. */
async function connect(page: Page): Promise<void> {
  await page.locator('#head-connect').click();
  await page.getByLabel('Token', { exact: true }).fill(TEST_TOKEN);
  await press(page, 'Save and test');
  await page.getByLabel(new RegExp(String(TEST_COUNTER_ID))).check();
  await press(page, 'Use this counter');
  await page.locator('#test').waitFor();
  await page.locator('#head-connect').click();
}

async function reviewAndSend(page: Page, name: string): Promise<void> {
  await page.locator('#head-upload').click();
  await press(page, 'Check this sheet');
  await page.locator('#result-check').waitFor();
  await press(page, name);
}

describe('a question of meaning', () => {
  const directions = ['Входящий', 'Исходящий', 'Входящий', 'Исходящий', 'Входящий'];
  const rows = [
    [...HEADERS, 'Направление'],
    ...goodCalls(5).map((row, index) => [...row, directions[index] ?? '']),
  ];

  test('holds all calls until one press answers it, and asks again when the answer is taken back', async () => {
    const sheet = await start({ rows });
    const page = await sheet.openPanel();
    await press(page, 'Check this sheet');
    await shows(page, 'Calls that did not come in');
    await shows(page, 'Исходящий');
    await press(page, 'Only calls that came in');
    await shows(page, 'Kept for this sheet: Only calls that came in');
    await shows(page, /^3 calls are ready/);
    await page.locator('#head-columns').click();
    await press(page, 'Take back: Calls to send: Only calls that came in');
    await shows(page, 'Taken back; the sheet was checked again.');
    await shows(page, 'Nothing is sent until you answer 1 question about this sheet.');
    await press(page, 'Answer');
    await shows(page, 'Calls that did not come in');
  });
});

describe('the token', () => {
  test('that Metrica refuses is said with its words, and a good one goes on', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await page.locator('#head-connect').click();
    await page.getByLabel('Token', { exact: true }).fill(EXPIRED_TOKEN);
    await press(page, 'Save and test');
    await shows(page, /Metrica did not accept the token/);
    await shows(page, /Invalid oauth_token/);
    await page.getByLabel('Token', { exact: true }).fill(TEST_TOKEN);
    await press(page, 'Save and test');
    await shows(page, 'Metrica accepts the token.');
    expect(await page.content()).not.toContain(TEST_TOKEN);
  });

  test('stands nowhere in the details that are copied, but what was asked does', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#head-connect').click();
    await page.getByLabel('Token', { exact: true }).fill(EXPIRED_TOKEN);
    await press(page, 'Save and test');
    await press(page, 'Copy details');
    await shows(page, 'Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('code: TOKEN_REFUSED');
    expect(text).toMatch(/GET https:\/\/api-metri[ck]a\.yandex\.net\/management\/v1\/counters/);
    expect(text).toContain('Authorization: OAuth ••••');
    expect(text).toMatch(/status 40[13]/);
    expect(text).not.toContain(EXPIRED_TOKEN);
  });

  test('that is plainly something else is called so', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await page.locator('#head-connect').click();
    await page.getByLabel('Token', { exact: true }).fill('12345678');
    await press(page, 'Save and test');
    await shows(page, /This is not a token but a counter number/);
  });

  test('is gone after Remove token, which asks first', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await page.locator('#head-connect').click();
    await press(page, 'Remove token');
    await shows(page, /Uploads and schedules that use this token stop/);
    await page.keyboard.press('Escape');
    await page.locator('#confirm-remove').waitFor({ state: 'detached' });
    await press(page, 'Remove token');
    await page.locator('#yes-remove').click();
    await shows(page, 'your own token needed');
  });

  test('comes by signing in, where a client is set up', async () => {
    const sheet = await start({
      settings: { YANDEX_CLIENT_ID: '5f2c1e9a7b3d4c68a0e1f2b3c4d5e6f7' },
    });
    const page = await sheet.openPanel();
    await page.locator('#head-connect').click();
    await page
      .context()
      .route('https://oauth.yandex.ru/**', (route) => route.fulfill({ body: '' }));
    await press(page, 'Sign in with Yandex');
    await page.getByLabel('Code from Yandex').fill('wrong');
    await press(page, 'Finish sign-in');
    await shows(page, /Yandex does not take the code/);
    const address = await page.locator('#open-yandex').getAttribute('href');
    expect(address).toMatch(/code_challenge_method=S256/);
  });
});

describe('an upload', () => {
  test('whose answer was lost waits, and Metrica settles it', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await sheet.order('drop-after,times=1');
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /5 calls were sent and no clear answer came/);
    expect(await sheet.uploads()).toEqual([5]);
    await press(page, 'Ask Metrica');
    await shows(page, 'Metrica has them: 5 calls arrived.');
    await shows(page, /all delivered/);
    expect(await sheet.uploads()).toEqual([5]);
  });

  test('that never arrived is sent again only by a person’s word', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await sheet.order('drop-before,times=1');
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /no clear answer came/);
    await press(page, 'Ask Metrica');
    await shows(page, /Metrica does not list these calls yet/);
    await press(page, 'Send again');
    await shows(page, /If these 5 calls did arrive, Metrica will count them twice/);
    expect(await sheet.uploads()).toEqual([]);
    await page.locator('[id^=yes-again]').click();
    await shows(page, 'Noted.');
    await shows(page, /^5 calls are ready\.$/);
    await press(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /Metrica accepted 5 of 5 calls/);
    expect(await sheet.uploads()).toEqual([5]);
  });

  test('that Metrica refuses leaves the calls new and says its words', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await sheet.order('refuse:invalid_uploading,on=upload,times=1');
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /Metrica refused the file and stored nothing/);
    await shows(page, 'refused');
    await shows(page, 'Review and send');
    expect(await sheet.uploads()).toEqual([]);
  });

  test('of ten to try leaves the others new', async () => {
    const sheet = await start({ rows: goodTab(14) });
    const page = await sheet.openPanel();
    await connect(page);
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 10 to try');
    await shows(page, 'Metrica accepted 10 calls to try. The others are still new.');
    expect(await sheet.uploads()).toEqual([10]);
    await press(page, 'Review and send');
    await press(page, 'Send 4 calls');
    await shows(page, /Metrica accepted 4 of 4 calls/);
    expect(await sheet.uploads()).toEqual([10, 4]);
  });

  test('asks first when more than a tenth of the rows are bad', async () => {
    const bad: readonly StoredValue[] = ['1.70E+18', '', '', '', ''];
    const sheet = await start({ rows: [...goodTab(5), bad, bad] });
    const page = await sheet.openPanel();
    await connect(page);
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /2 of 7 new rows/);
    expect(await sheet.uploads()).toEqual([]);
    await press(page, 'Send only what is ready');
    await shows(page, /Metrica accepted 5 of 5 calls/);
  });

  test('to another counter begins with a check: there all calls are new', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /Metrica accepted 5 of 5 calls/);
    await page.locator('#head-connect').click();
    await press(page, 'Change counter');
    await page.locator(`#counter-${EDIT_COUNTER_ID}`).check();
    await press(page, 'Use this counter');
    await page.locator('[id^=yes-]').click();
    await shows(page, 'Check this sheet. Nothing is sent and no value is changed.');
    await page.locator('#next-button').click();
    await shows(page, /^5 calls are ready\.$/);
  });

  test('is not repeated for calls that were counted as delivered', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Sent before in another way?');
    await press(page, 'Count these rows as delivered');
    await page.locator('#yes-count').click();
    await shows(page, 'Counted as delivered: 5 calls.');
    await shows(page, 'Check this sheet. Nothing is sent and no value is changed.');
    expect(await sheet.uploads()).toEqual([]);
  });
});

describe('a sheet', () => {
  test('with damaged ids says how to bring them in again and leads to the cell', async () => {
    const damaged = goodCalls(3).map((row): readonly StoredValue[] => [
      '1,70E+18',
      ...row.slice(1),
    ]);
    const sheet = await start({ rows: [HEADERS, ...goodCalls(9), ...damaged] });
    const page = await sheet.openPanel('openCheck');
    await shows(page, 'Damaged ids');
    await shows(page, /The last digits of these ids are lost/);
    await press(page, 'How to bring them in again');
    await shows(page, /Switch “Convert text to numbers/);
    await press(page, '1,70E+18 × 3');
    await page.locator('#cell-ID_DAMAGED-A12').click();
    await until(() => sheet.workbook.active?.area?.row === 12);
    expect(sheet.workbook.active).toMatchObject({ sheetId: 7, area: { row: 12, column: 1 } });
  });

  test('is checked again when the row to which the panel led was mended; what others changed is said', async () => {
    const rows = goodTab(4).map((row, index) =>
      index === 2 || index === 3 ? row.map((cell, column) => (column === 2 ? 'Кто?' : cell)) : row,
    );
    const sheet = await start({ rows });
    const { workbook } = sheet;
    const type = (row: number, value: string) =>
      workbook.apply({ type: 'values', sheetId: 7, row, column: 3, values: [[value]] });
    const goTo = (row: number) =>
      workbook.apply({
        type: 'activate',
        sheetId: 7,
        area: { row, column: 3, rows: 1, columns: 1 },
      });
    const page = await sheet.openPanel('openCheck');
    await press(page, 'Кто? × 2');
    await press(page, 'C3');
    await until(() => workbook.active?.area?.row === 3);
    type(3, '0');
    goTo(4);
    await shows(page, 'Row 3 was checked again: nothing holds it.');
    await shows(page, /To be corrected \(1\)/);
    expect(workbook.sheet(7)?.attribute(3, 3, 'background')).toBeUndefined();
    await page.locator('#cell-FLAG_UNREADABLE-C4').click();
    await until(() => workbook.active?.area?.row === 4);
    type(4, 'А кто?');
    type(2, 'Никто');
    goTo(5);
    await shows(page, 'Row 4 was checked again: it still waits.');
    await shows(page, 'The sheet has changed since the check; the list shows it as it is now.');
    await shows(page, /To be corrected \(2\)/);
  });

  test('gets a chosen value into its cell, and the old one back', async () => {
    const rows = [
      [...HEADERS, 'Сумма'],
      ...goodCalls(2).map((row) => [...row, '100']),
      [...(goodCalls(3)[2] ?? []), '1,234'],
    ];
    const sheet = await start({ rows });
    const cell = () => sheet.workbook.sheet(7)?.value(4, 6);
    const page = await sheet.openPanel('openCheck');
    await page.getByRole('button', { name: 'Write “1234” into F4' }).click();
    await shows(page, 'Written: 1 cell.');
    expect(cell()).toBe(1234);
    await press(page, 'Undo');
    await shows(page, 'Put back: 1 cell.');
    expect(cell()).toBe('1,234');
  });

  test('takes the meaning of an unknown word and remembers it', async () => {
    const rows = goodTab(3).map((row, index) =>
      index === 2 ? row.map((cell, column) => (column === 2 ? 'Перезвонить' : cell)) : row,
    );
    const sheet = await start({ rows });
    const page = await sheet.openPanel('openCheck');
    await press(page, '“Перезвонить” means Missed');
    await shows(page, 'Remembered for this sheet.');
    await shows(page, /3 calls are ready|no problems|to look at/);
  });

  test('that lost a column waits for a person to choose it again', async () => {
    const sheet = await start();
    const page = await sheet.openPanel('openCheck');
    await page.locator('#result-check').waitFor();
    sheet.workbook.apply({
      type: 'values',
      sheetId: 7,
      row: 1,
      column: 2,
      values: [['Когда звонили']],
    });
    const again = await sheet.openPanel();
    await shows(again, 'a column is gone');
    await press(again, 'Choose the column');
    await shows(again, /Column “Дата звонка”, which gave Date and time, is no longer in the sheet/);
    await again.locator('#col-DateTime').selectOption({ label: 'Когда звонили (B)' });
    await press(again, 'Save columns');
    await shows(again, 'Saved.');
    await shows(again, '5 found');
  });

  test('takes one value for all rows only where it can be read', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await press(page, 'Check this sheet');
    await shows(page, /^5 calls are ready/);
    await page.locator('#head-columns').click();
    await page.locator('#open-not-here').click();
    await page.locator('#col-Currency').selectOption('constant');
    await page.locator('#const-Currency').fill('рублики');
    await press(page, 'Save columns');
    await shows(page, /“рублики” cannot be read as Currency/);
    await focusIsOn(page, 'const-Currency');
    const kept = () => sheet.ask<PanelView>('readPanel').settings?.columns.Currency ?? null;
    expect(kept()).toBeNull();
    await page.locator('#const-Currency').fill('rub');
    await press(page, 'Save columns');
    await shows(page, 'Saved.');
    await shows(page, 'Check this sheet. Nothing is sent and no value is changed.');
    expect(kept()).toEqual({ constant: 'rub' });
  });

  test('that is deleted while the panel is open is missed in words', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await page.locator('#sections').waitFor();
    sheet.workbook.apply({
      type: 'insertSheet',
      sheetId: 8,
      index: 1,
      name: 'Costs',
      rows: 10,
      columns: 5,
    });
    sheet.workbook.apply({ type: 'deleteSheet', sheetId: 7 });
    await press(page, 'Check this sheet');
    await shows(page, /This sheet is no longer in the spreadsheet/);
    await shows(page, 'Show “Costs”');
  });

  test('is kept in the panel when another one becomes active', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await page.locator('#sections').waitFor();
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    sheet.workbook.apply({
      type: 'insertSheet',
      sheetId: 8,
      index: 1,
      name: 'Costs',
      rows: 10,
      columns: 5,
    });
    sheet.workbook.apply({ type: 'values', sheetId: 8, row: 1, column: 1, values: goodTab(1) });
    sheet.workbook.apply({ type: 'activate', sheetId: 8, area });
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await shows(page, 'You are on “Costs”; the panel shows “Calls”.');
    await press(page, 'Check this sheet');
    await shows(page, /5 rows/);
    await press(page, 'Show “Costs”');
    await shows(page, 'Sheet: Costs');
  });
});

describe('a schedule', () => {
  test('is switched on after the first upload, and off after a question', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await page.locator('#head-schedule').click();
    await shows(page, /after one upload of this sheet by hand/);
    await connect(page);
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /Metrica accepted 5 of 5 calls/);
    await page.locator('#head-schedule').click();
    await page.getByLabel('How often').selectOption('weekdays');
    await page.getByLabel('Hour of the run').selectOption('8');
    await press(page, 'Switch on');
    await shows(page, /On\. The first run is .* between 08:00 and 09:00/);
    await shows(page, 'on chosen days 08:00–09:00');
    await press(page, 'Switch off');
    await page.locator('#yes-switch-off').click();
    await shows(page, 'Off.');
  });
});

describe('what was sent', () => {
  const WORDS = {
    en: {
      offer: 'Show what was sent in the sheet',
      made: /“Metrica Calls” stands at the right end/,
    },
    ru: {
      offer: 'Показать в листе, что отправлено',
      made: /«Metrica Calls» — справа в конце листа/,
    },
  } as const;

  test.each(['en', 'ru'] as const)(
    'is shown in the sheet with one press from what the upload came to, and offered only while it is not, in %s',
    async (language) => {
      const { offer, made } = WORDS[language];
      const sheet = await start({ language });
      sheet.ask('pasteToken', { token: TEST_TOKEN });
      sheet.ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
      const page = await sheet.openPanel('openUpload');
      await page.locator('#send').waitFor();
      expect(await page.locator('#sent-column-upload').count()).toBe(0);
      await page.locator('#send').click();
      await page.locator('#sent-column-upload').waitFor();
      const columns = () => sheet.workbook.sheet(7)?.lastColumn();
      expect(columns()).toBe(HEADERS.length);
      await press(page, offer);
      await page.locator('#note-upload').getByText(made).waitFor();
      expect(columns()).toBe(HEADERS.length + 1);
      // What the upload came to is still there to be read, and nothing is offered twice.
      expect(await page.locator('#result-upload').textContent()).toMatch(/5 (?:of|из) 5/);
      expect(await page.locator('#sent-column-upload').count()).toBe(0);
      // Taken away with the marks, it is offered again.
      await page.locator('#head-check').click();
      await page.locator('#open-more').click();
      await page.locator('#check').click();
      await page.locator('#clear').click();
      await page.locator('#sent-column-check').waitFor();
      expect(columns()).toBe(HEADERS.length);
    },
  );

  test('is not shown where the sheet cannot be read any more, and why is said there', async () => {
    const sheet = await start();
    sheet.ask('pasteToken', { token: TEST_TOKEN });
    sheet.ask('chooseCounter', { counterId: String(TEST_COUNTER_ID) });
    const page = await sheet.openPanel('openUpload');
    await page.locator('#send').click();
    await page.locator('#sent-column-upload').waitFor();
    sheet.workbook.apply({
      type: 'values',
      sheetId: 7,
      row: 3,
      column: 2,
      values: [['Loading...']],
    });
    await press(page, 'Show what was sent in the sheet');
    await page.locator('#note-upload[role=alert]').waitFor();
    expect(await page.locator('#result-upload').textContent()).toMatch(/5 of 5/);
  });
});

describe('the history', () => {
  test('says the next morning how many calls were linked', async () => {
    const sheet = await start();
    const page = await sheet.openPanel();
    await connect(page);
    await reviewAndSend(page, 'Review and send');
    await press(page, 'Send 5 calls');
    await shows(page, /Metrica accepted 5 of 5 calls/);
    await sheet.pass(20 * HOUR_MS);
    const morning = await sheet.openPanel();
    await shows(morning, /Delivered 5 · linked \d \(\d+\s%\)/);
    await morning.locator('#head-history').click();
    await shows(morning, /processed: \d linked/);
  });
});
