/** The served page against a server that answers as it is told: failures, long runs, keyboard, languages. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Answers, fakeServer, good, HANGS } from './fakeServer';
import { findBrowser } from './findBrowser';
import { builtPage, type Opening, openWindow, type PanelWindow } from './panelPage';
import { focusIsOn, press as pressIn, shows as showsIn, until } from './person';
import { DATES } from './statesCheck';
import {
  ANSWERED,
  COUNTERS,
  checkedOf,
  connectedPanel,
  errorOf,
  groupOf,
  NO_RUN,
  panelOf,
  sentOf,
} from './views';

let browser: Browser;
let window: PanelWindow;
let page: Page;

beforeAll(async () => {
  browser = await findBrowser();
  window = await openWindow(browser);
  page = window.page;
});

afterAll(() => browser?.close());

/** Opens the panel on the tab “Calls”. */
async function open(answers: Answers, opening: Opening = {}) {
  const server = fakeServer({ readPanel: () => good(panelOf('Calls')), ...answers });
  await window.open(server.serve, opening);
  return server;
}

const shows = (text: string | RegExp) => showsIn(page, text);
const press = (name: string | RegExp) => pressIn(page, name);

describe('the page', () => {
  test('is one file of at most 400 KB without a backtick and loads nothing', async () => {
    const text = await builtPage();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(400 * 1024);
    expect(text).not.toContain('`');
    expect(text).not.toMatch(/<(?:script|link|img|iframe)[^>]*(?:src|href)=/i);
    expect(text).not.toMatch(
      /@import|url\(|innerHTML\s*=|outerHTML|insertAdjacentHTML|document\.write/,
    );
  });

  test('says how to go on before any script, in the language of the person', async () => {
    await open({ readPanel: () => HANGS }, { language: 'ru' });
    await shows('Открываем панель…');
    await shows(/Через 15 секунд всё ещё пусто/);
    expect(await page.getByText('Opening the panel…').isVisible()).toBe(false);
  });

  test('makes no request of its own', async () => {
    const asked: string[] = [];
    await open({});
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#sections').waitFor();
    await page.locator('#head-columns').click();
    expect(asked).toEqual([]);
  });
});

describe('a call that goes wrong', () => {
  test.each([
    'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    'Authorization is required to perform that action.',
    'Для выполнения этого действия необходима авторизация.',
  ])('because of several accounts is said so: %s', async (words) => {
    await open({
      readPanel: () => {
        throw new Error(words);
      },
    });
    await shows(/most often because several Google accounts are signed in/);
    await shows(words);
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  test('when the panel opens can be tried again', async () => {
    let times = 0;
    await open({
      readPanel: () => {
        times += 1;
        if (times === 1) throw new Error('Internal error');
        return good(panelOf('Calls'));
      },
    });
    await press('Try again');
    await shows('Sheet: Calls');
  });

  test.each([
    ['brings nothing', () => null],
    ['brings something else', () => 'done'],
    [
      'fails at Google',
      () => {
        throw new Error('Exceeded maximum execution time');
      },
    ],
  ])('a check that %s is said beside the check, with what to do', async (_what, checkSheet) => {
    await open({ checkSheet });
    await press('Check this sheet');
    await shows(/The check did not finish: Google took too long/);
    await page.getByRole('button', { name: 'Copy details' }).waitFor();
    await press('Check again');
    await shows(/The check did not finish/);
  });

  test('and hangs is given up after Google’s longest time', async () => {
    const stopped = await openWindow(browser, { stopClock: true });
    const { serve } = fakeServer({
      readPanel: () => good(panelOf('Calls')),
      checkSheet: () => HANGS,
    });
    await stopped.open(serve);
    await pressIn(stopped.page, 'Check this sheet');
    await stopped.page.clock.runFor(10_000);
    await showsIn(stopped.page, /Checking…/);
    await stopped.page.clock.runFor(7 * 60_000);
    await showsIn(stopped.page, /The check did not finish/);
    await stopped.page.close();
  });

  test('because Google throws in the page is said too', async () => {
    await open({});
    await page.locator('#sections').waitFor();
    await page.evaluate(() => {
      const run = {
        withSuccessHandler(): never {
          throw new Error('Failed due to illegal value in property: 3');
        },
      };
      Object.assign(globalThis, { google: { script: { run } } });
    });
    await press('Check this sheet');
    await shows(/The check did not finish/);
    await shows('Failed due to illegal value in property: 3');
  });

  test('for want of the right to edit is said so, beside what failed', async () => {
    await open({
      saveSettings: () => {
        throw new Error('You do not have permission to access the requested document.');
      },
    });
    await page.locator('#head-columns').click();
    await press('Save columns');
    await page
      .locator('#note-columns')
      .getByText('You can view this spreadsheet but not edit it.')
      .waitFor();
    await focusIsOn(page, 'note-columns');
  });

  test('of the add-on itself is said in its words', async () => {
    await open({
      checkSheet: () => ({ ok: false, error: errorOf('NOT_LOADED', { sheet: 'Calls' }) }),
    });
    await press('Check this sheet');
    await shows(/Some cells of “Calls” are still loading/);
  });

  test('is copied with its code and without secrets', async () => {
    await open({
      checkSheet: () => ({ ok: false, error: errorOf('NOT_LOADED', { sheet: 'Calls' }) }),
    });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press('Check this sheet');
    await press('Copy details');
    await shows('Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/code: NOT_LOADED/);
    expect(text).toMatch(/Metrica Calls 0\.1\.0/);
  });
});

describe('a permission that was not granted', () => {
  test('is named with the way to grant it', async () => {
    await open({
      readPanel: () =>
        good(
          panelOf('Calls', {
            missingScopes: ['script.external_request'],
            authorisationUrl: 'https://accounts.google.com/authorise',
          }),
        ),
    });
    await shows('Google has not allowed the panel to reach Metrica. Press Allow to continue.');
    const href = await page.getByRole('link', { name: 'Allow' }).getAttribute('href');
    expect(href).toBe('https://accounts.google.com/authorise');
  });
});

describe('what a person chooses', () => {
  test('does nothing until a button is pressed, and then is saved for the tab that is shown', async () => {
    const server = await open({ saveSettings: () => good({}) });
    await page.locator('#head-columns').click();
    await page.locator('#id-type').selectOption('YCLID');
    await press('Not in this sheet (5)');
    await page.locator('#col-Currency').selectOption('constant');
    await page.getByLabel('Value of Currency for all rows').fill('RUB');
    await press('How values are read');
    await page.getByLabel('Time zone of the calls').selectOption('Asia/Omsk');
    await page.getByLabel('Country of phone numbers').selectOption('KZ');
    await page.getByLabel('Rows to take').selectOption('on');
    await page.getByLabel('Column of the filter').selectOption({ label: 'Менеджер (I)' });
    await page.getByLabel(/^One of these values/).fill('Анна; Борис');
    // What a choice would send is read again; nothing is kept.
    expect(new Set(server.asked.map(({ name }) => name))).toEqual(new Set(['readPanel']));
    await press('Save columns');
    await shows('Saved.');
    const [saved] = server.asked.filter(({ name }) => name === 'saveSettings');
    expect(saved?.request).toEqual({
      sheetId: 7,
      language: 'en',
      change: {
        columns: { Currency: { constant: 'RUB' } },
        idType: 'YCLID',
        timeZone: 'Asia/Omsk',
        country: 'KZ',
        filter: { header: 'Менеджер', values: ['Анна', 'Борис'] },
      },
    });
  });

  test('among counters is found by a part of its name, site or number; one to look at only cannot be chosen', async () => {
    const token = { isSet: true, setAtMs: 1, testedAtMs: 1 };
    let isChosen = false;
    const server = await open({
      readPanel: () => good(isChosen ? connectedPanel('Calls') : panelOf('Calls', { token })),
      readCounters: () => good(COUNTERS),
      chooseCounter: () => {
        isChosen = true;
        return good({});
      },
    });
    await page.locator('#head-connect').click();
    await press('Choose counter');
    expect(await page.getByRole('radio', { name: /87654321/ }).isDisabled()).toBe(true);
    await page.getByLabel('Name, site or number').fill('spb.');
    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio').count()).toBe(1);
    await page.getByRole('radio', { name: /23456789/ }).check();
    await press('Use this counter');
    await page.locator('#list-counters').waitFor();
    const [chosen] = server.asked.filter(({ name }) => name === 'chooseCounter');
    expect(chosen?.request).toEqual({ sheetId: 7, counterId: '23456789', language: 'en' });
  });
});

describe('a check', () => {
  const answer = checkedOf('Calls', [
    groupOf('PHONE_UNREADABLE', 'PhoneNumber', 2, [
      ['F12', 'звонил Иван'],
      ['F19', 'нет'],
    ]),
  ]);

  test('says that it works once it takes longer than people notice', async () => {
    let finish: (value: unknown) => void = () => undefined;
    await open({
      checkSheet: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
      readNow: () =>
        good({
          active: null,
          selection: [],
          progress: { phase: 'reading', done: 9000, total: 20400, batch: 0, batches: 0 },
        }),
    });
    await press('Check this sheet');
    await shows('Please do not sort or delete rows until it ends.');
    // Nothing else is begun meanwhile.
    await page.locator('#head-columns').click();
    expect(await page.locator('#save-columns').getAttribute('aria-disabled')).toBe('true');
    await page.locator('#save-columns').click({ force: true });
    await page.locator('#head-check').click();
    await shows(/Checking 20,400 rows/);
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('44');
    finish(good(answer));
    await shows('Phone cannot be read');
    await focusIsOn(page, 'result-check');
  });

  test('leads to a cell, for the tab that the panel shows', async () => {
    const server = await open({ checkSheet: () => good(answer), showCell: () => good(null) });
    await press('Check this sheet');
    await press(/F19/);
    await until(() => server.asked.some(({ name }) => name === 'showCell'));
    const [asked] = server.asked.filter(({ name }) => name === 'showCell');
    expect(asked?.request).toEqual({ sheetId: 7, cell: 'F19', language: 'en' });
  });

  test('can send the calls without a value that cannot be read', async () => {
    const server = await open({ checkSheet: () => good(answer), saveSettings: () => good({}) });
    await press('Check this sheet');
    await press('Send these calls without the phone');
    await shows('Errors of this kind are sent without the value now.');
    const [saved] = server.asked.filter(({ name }) => name === 'saveSettings');
    expect(saved?.request.change).toEqual({ sendWithout: ['PHONE_UNREADABLE'] });
    expect(server.asked.filter(({ name }) => name === 'checkSheet')).toHaveLength(2);
  });

  test('of the selected rows takes those of this tab only', async () => {
    let active = 8;
    const server = await open({
      checkSheet: () => good(answer),
      readNow: () =>
        good({
          active: { sheetId: active, name: 'Other' },
          selection: [{ from: 5, to: 20 }],
          progress: null,
        }),
    });
    await page.locator('#head-check').click();
    await press('More');
    await press('Check selected rows');
    await shows('Select a row of “Calls” first.');
    active = 7;
    await press('Check selected rows');
    await shows('Only the selected rows: 5–20.');
    const [checked] = server.asked.filter(({ name }) => name === 'checkSheet');
    expect(checked?.request.onlyRows).toEqual([{ from: 5, to: 20 }]);
  });
});

describe('a question of meaning', () => {
  const asking = checkedOf('Calls', [DATES], {
    ready: 0,
    held: 1420,
    heldByCode: { DATE_ORDER_UNPROVEN: 1420 },
  });
  const unasked = checkedOf('Calls', [], { ready: 1420 });

  test('is the next step, is answered with one press, and the sheet is checked again', async () => {
    let isAnswered = false;
    const server = await open({
      readPanel: () => {
        const checked = { ...NO_RUN, checkedAtMs: 1 };
        return good(
          connectedPanel('Calls', {
            isChecked: true,
            lastRun: isAnswered ? { ...checked, ready: 1420 } : { ...checked, questions: 1 },
          }),
        );
      },
      checkSheet: () => good(isAnswered ? unasked : asking),
      saveSettings: () => {
        isAnswered = true;
        return good({});
      },
    });
    await shows('Nothing is sent until you answer 1 question about this sheet.');
    await press('Answer');
    await shows('Day or month first?');
    await shows(/Day first: 3\sFeb/);
    expect(await page.locator('.blue').textContent()).toBe('Day first');
    await press('Month first');
    await shows('Kept for this sheet: Month first');
    const [saved] = server.asked.filter(({ name }) => name === 'saveSettings');
    expect(saved?.request).toMatchObject({
      sheetId: 7,
      change: { answers: { dateOrder: 'mdy' } },
    });
    expect(server.asked.filter(({ name }) => name === 'checkSheet')).toHaveLength(2);
    expect(await page.getByText('Day or month first?').count()).toBe(0);
    expect(await page.locator('.blue').textContent()).toBe('Review and send');
  });

  test('answered by the keyboard leaves the focus at its section while the sheet is checked', async () => {
    let checks = 0;
    await open({
      readPanel: () => good(connectedPanel('Calls')),
      checkSheet: () => {
        checks += 1;
        return checks === 1 ? good(asking) : HANGS;
      },
      saveSettings: () => good({}),
    });
    await page.locator('#head-check').click();
    await page.locator('#check').click();
    await page.locator('#answer-dateOrder-mdy').focus();
    await page.keyboard.press('Enter');
    await page.locator('#check-progress').waitFor();
    await focusIsOn(page, 'head-check');
  });

  test('that was answered can be taken back in Columns', async () => {
    let decisions = [ANSWERED];
    const server = await open({
      readPanel: () => good(connectedPanel('Calls', { decisions })),
      checkSheet: () => good(asking),
      saveSettings: () => {
        decisions = [];
        return good({});
      },
    });
    await page.locator('#head-columns').click();
    await shows('Calls to send: Only calls that came in');
    await press('Take back: Calls to send: Only calls that came in');
    await shows('Taken back; the sheet was checked again.');
    const [saved] = server.asked.filter(({ name }) => name === 'saveSettings');
    expect(saved?.request).toMatchObject({ takeBack: 'answers.direction' });
    expect(await page.getByText('Calls to send: Only calls that came in').count()).toBe(0);
  });

  test('of the ledger says how many rows it is about, and what was counted', async () => {
    await open({
      readPanel: () =>
        good(
          connectedPanel('Calls', {
            question: errorOf('LEDGER_GONE'),
            lastRun: { ...NO_RUN, lastRow: 43, ready: 12, sentBefore: 30 },
          }),
        ),
    });
    await press('See what to do');
    await shows(
      /Rows of this sheet that it is about: 42\. .*12 were ready and 30 delivered before/,
    );
  });
});

describe('an upload', () => {
  const ready = connectedPanel('Calls', {
    isChecked: true,
    lastRun: { ...NO_RUN, checkedAtMs: 1, ready: 25_000 },
  });
  const answers: Answers = {
    readPanel: () => good(ready),
    checkSheet: () => good(checkedOf('Calls', [], { ready: 25_000, rows: 25_000 })),
  };
  const batch = (rows: number) => ({
    batch: 'abcd234567234567',
    rows,
    state: 'accepted',
    uploadId: '719450782',
    source: rows,
    accepted: rows,
    status: 'UPLOADED',
    error: null,
  });
  const checked = (count: number) => checkedOf('Calls', [], { ready: count, rows: count });

  test('that the time cut goes on by itself until all is sent', async () => {
    const runs = [
      sentOf({
        checked: checked(25_000),
        uploads: [batch(10_000)],
        remaining: 15_000,
        stopped: 'time',
      }),
      sentOf({ checked: checked(15_000), uploads: [batch(15_000)], remaining: 0 }),
    ];
    const server = await open({ ...answers, uploadCalls: () => good(runs.shift()) });
    await press('Review and send');
    await press('Send 25,000 calls');
    await shows('✓ Metrica accepted 25,000 of 25,000 calls.');
    expect(server.asked.filter(({ name }) => name === 'uploadCalls')).toHaveLength(2);
  });

  test('stops after the batch when a person says so', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const server = await open({
      ...answers,
      uploadCalls: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
      pressStopUpload: () => good(null),
      readNow: () =>
        good({
          active: null,
          selection: [],
          progress: { phase: 'sending', done: 10_000, total: 25_000, batch: 2, batches: 3 },
        }),
    });
    await press('Review and send');
    await press('Send 25,000 calls');
    await shows('10,000 of 25,000 · batch 2 of 3');
    await press('Stop after this batch');
    await shows('Stops after this batch…');
    finish(
      good(
        sentOf({
          checked: checked(25_000),
          uploads: [batch(20_000)],
          remaining: 5000,
          stopped: 'person',
        }),
      ),
    );
    await shows('Stopped. 20,000 of 25,000 calls are delivered, the rest is still new.');
    expect(server.asked.filter(({ name }) => name === 'uploadCalls')).toHaveLength(1);
    expect(server.asked.filter(({ name }) => name === 'stopUpload')).toHaveLength(1);
  });

  test.each([
    ['OVER_TEN_PERCENT', 'Send only what is ready', 'over-ten-percent'],
    ['READING_CHANGED', 'Go on', 'reading'],
    ['COUNTER_CHANGED', 'Go on', 'counter'],
  ])('that asks %s goes on with the person’s word', async (code, caption, word) => {
    const runs = [
      sentOf({ error: errorOf(code) }),
      sentOf({ uploads: [batch(5)], checked: checked(5) }),
    ];
    const server = await open({ ...answers, uploadCalls: () => good(runs.shift()) });
    await press('Review and send');
    await press('Send 25,000 calls');
    await press(caption);
    await shows(/Metrica accepted/);
    const [, second] = server.asked.filter(({ name }) => name === 'uploadCalls');
    expect(second?.request.confirmed).toEqual([word]);
  });

  test('to a counter that others use goes on only when the calls are said to be others', async () => {
    const error = errorOf('UPLOADS_ELSEWHERE', {
      counter: '1',
      n: 40,
      date: '2025-03-03T08:00:00Z',
    });
    const server = await open({ ...answers, uploadCalls: () => good(sentOf({ error })) });
    await press('Review and send');
    await press('Send 25,000 calls');
    await shows(/40 uploads in 30 days, the last on/);
    await page.getByRole('button', { name: 'Go on' }).click({ force: true });
    await page.getByLabel('These are other calls').check();
    expect(server.asked.filter(({ name }) => name === 'uploadCalls')).toHaveLength(1);
    await page.getByRole('button', { name: 'Go on' }).click();
    const sent = () => server.asked.filter(({ name }) => name === 'uploadCalls');
    await until(() => sent().length > 1);
    expect(sent()).toHaveLength(2);
  });

  test('that is cancelled at a question sends nothing', async () => {
    const server = await open({
      ...answers,
      uploadCalls: () => good(sentOf({ error: errorOf('READING_CHANGED') })),
    });
    await press('Review and send');
    await press('Send 25,000 calls');
    await press('Cancel');
    await page.getByRole('button', { name: 'Send 25,000 calls' }).waitFor();
    expect(server.asked.filter(({ name }) => name === 'uploadCalls')).toHaveLength(1);
  });

  test('keeps comment, goal and the choice about old calls before anything goes out', async () => {
    const server = await open({
      ...answers,
      checkSheet: () => good(checkedOf('Calls', [], { ready: 100, rows: 100 }, { oldReady: 40 })),
      saveSettings: () => good({}),
      uploadCalls: () => good(sentOf({ uploads: [batch(60)], checked: checked(60) })),
    });
    await press('Review and send');
    await press('Comment and goal name');
    await page.getByLabel(/^Comment/).fill('March');
    await page.getByLabel('leave out').check();
    await press('Send 60 calls');
    await shows(/Metrica accepted 60 of 60 calls/);
    const order = server.asked.map(({ name }) => name).filter((name) => /save|upload/.test(name));
    expect(order).toEqual(['saveSettings', 'uploadCalls']);
    const [saved] = server.asked.filter(({ name }) => name === 'saveSettings');
    expect(saved?.request.change).toEqual({ comment: 'March', leaveOutOld: true });
  });

  test('is not offered by the menu of statuses, which asks Metrica at once', async () => {
    const server = await open(
      { ...answers, pressRefreshStatuses: () => good({ changed: 0 }) },
      { section: 'history', start: true },
    );
    await page.locator('#body-history').waitFor();
    await page.locator('#head-upload').click();
    expect(server.asked.map(({ name }) => name)).toContain('refreshStatuses');
    expect(server.asked.map(({ name }) => name)).not.toContain('uploadCalls');
  });

  test('from the menu shows the counts and sends nothing', async () => {
    const server = await open(answers, { section: 'upload', start: true });
    await page.getByRole('button', { name: 'Send 25,000 calls' }).waitFor();
    expect(server.asked.filter(({ name }) => name === 'uploadCalls')).toEqual([]);
  });
});

describe('the language', () => {
  test('changes at once and is kept for the person', async () => {
    const server = await open({
      checkSheet: () =>
        good(
          checkedOf('Calls', [
            groupOf('PHONE_UNREADABLE', 'PhoneNumber', 1, [['F12', 'звонил Иван']]),
          ]),
        ),
    });
    await press('Check this sheet');
    await shows('Phone cannot be read');
    await press('RU: Русский');
    await shows('Телефон не прочитан');
    await shows(/Ждёт 1 звонок: не прочитано поле «Номер звонившего»/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
    const [kept] = server.asked.filter(({ name }) => name === 'setLanguage');
    expect(kept?.request.language).toBe('ru');
  });
});

describe('a person with a keyboard only', () => {
  test('comes from the language over the next step to the sections, and can do everything', async () => {
    await open({
      checkSheet: () => good(checkedOf('Calls', [])),
      forgetToken: () => good({}),
      readPanel: () => good(connectedPanel('Calls')),
    });
    await page.locator('#sections').waitFor();
    const order: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => document.activeElement?.id ?? ''));
    }
    expect(order).toEqual([
      'language-en',
      'language-ru',
      'next-button',
      'head-connect',
      'head-columns',
      'head-check',
      'head-upload',
      'head-schedule',
      'head-history',
    ]);
    await page.locator('#head-connect').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#head-connect').getAttribute('aria-expanded')).toBe('true');
    await page.locator('#remove-token').focus();
    await page.keyboard.press('Space');
    await page.locator('#confirm-remove').waitFor();
    await focusIsOn(page, 'confirm-remove');
    await page.keyboard.press('Escape');
    await page.locator('#confirm-remove').waitFor({ state: 'detached' });
    await page.locator('#next-button').focus();
    await page.keyboard.press('Enter');
    await shows(/No problems/);
    await focusIsOn(page, 'result-check');
  });

  test('keeps the place in a field while the panel draws itself anew', async () => {
    await open({});
    await page.locator('#head-connect').click();
    await page.getByLabel('ClientID of the app').fill('abc');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('x');
    expect(await page.getByLabel('ClientID of the app').inputValue()).toBe('abxc');
    expect(await page.getByRole('link', { name: 'Show my token' }).getAttribute('href')).toContain(
      'client_id=abxc',
    );
  });
});

describe('what is read aloud', () => {
  test('is the result, in a polite region that was there before', async () => {
    const phones = groupOf('PHONE_UNREADABLE', 'PhoneNumber', 1, [['F12', 'звонил Иван']]);
    await open({
      clearSheet: () => good(3),
      checkSheet: () => good(checkedOf('Calls', [phones])),
    });
    await page.locator('#spoken').waitFor({ state: 'attached' });
    const before = await page.locator('#spoken').elementHandle();
    await press('Check this sheet');
    await press('Clear marks');
    await shows('Marks are off; your own colours and notes are back.');
    expect(await before?.textContent()).toBe('Marks are off; your own colours and notes are back.');
  });
});
