/** A person's whole way, by clicking: from the first opening of the panel to delivered calls, in both languages. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import type { Language } from '../../src/texts/records';
import { goodTab } from './callsTab';
import { findBrowser } from './findBrowser';
import { type LivePlace, openLivePlace } from './liveSheet';
import { focusIsOn, press, shows, tabTo } from './person';

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
    check: 'Check this sheet',
    noProblems: /No problems in 25 rows/,
    connect: 'Connect',
    token: 'Token',
    save: 'Save and test',
    accepts: 'Metrica accepts the token.',
    counter: 'Use this counter',
    review: 'Review and send',
    confirm: /25 calls from “Calls” to /,
    send: 'Send 25 calls',
    accepted: /Metrica accepted 25 of 25 calls/,
    history: /Results and history/,
    processing: /25 calls · you/,
  },
  ru: {
    check: 'Проверить этот лист',
    noProblems: /В 25 строках проблем нет/,
    connect: 'Подключить',
    token: 'Токен',
    save: 'Сохранить и проверить',
    accepts: 'Метрика принимает токен.',
    counter: 'Выбрать этот счётчик',
    review: 'Просмотреть и отправить',
    confirm: /Из листа «Calls» — 25 звонков в счётчик/,
    send: 'Отправить 25 звонков',
    accepted: /Метрика приняла звонки: 25 из 25/,
    history: /Результаты и история/,
    processing: /25 звонков · вы/,
  },
} as const;

describe('from the first opening to a delivered upload', () => {
  test.each(['en', 'ru'] as const)('works by clicking in %s', async (language: Language) => {
    const words = WORDS[language];
    const live = await place.newSheet({ language, rows: goodTab(25) });
    const page = await live.openPanel();
    await press(page, words.check);
    await shows(page, words.noProblems);
    await page.locator('#next-button').click();
    await page.getByLabel(words.token, { exact: true }).fill(`OAuth ${TEST_TOKEN}`);
    await press(page, words.save);
    await shows(page, words.accepts);
    await page.getByLabel(new RegExp(String(TEST_COUNTER_ID))).check();
    await press(page, words.counter);
    await page.locator('#test').waitFor();
    await page.locator('#next-button').click();
    await shows(page, words.confirm);
    expect(await live.uploads()).toHaveLength(0);
    await press(page, words.send);
    await shows(page, words.accepted);
    expect(await live.uploads()).toEqual([25]);
    await page.getByRole('button', { name: words.history }).click();
    await shows(page, words.processing);
    expect(await page.content()).not.toContain(TEST_TOKEN);
  });

  test('works by keyboard alone', async () => {
    const live = await place.newSheet({ language: 'en', rows: goodTab(3) });
    const page = await live.openPanel();
    await page.locator('#sections').waitFor();
    const enter = async (id: string) => {
      await page.locator(`#${id}`).waitFor();
      await tabTo(page, id);
      await page.keyboard.press('Enter');
    };
    await enter('next-button');
    await focusIsOn(page, 'result-check');
    await enter('next-button');
    await focusIsOn(page, 'head-connect');
    await tabTo(page, 'token');
    await page.keyboard.type(TEST_TOKEN);
    await enter('save-token');
    await focusIsOn(page, 'result-connect');
    await tabTo(page, `counter-${TEST_COUNTER_ID}`);
    await page.keyboard.press('Space');
    await enter('use-counter');
    await focusIsOn(page, 'result-connect');
    await enter('next-button');
    await enter('send');
    await focusIsOn(page, 'result-upload');
    await shows(page, /Metrica accepted 3 of 3 calls/);
    expect(await live.uploads()).toEqual([3]);
  });
});
