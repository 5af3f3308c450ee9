/** *Schedule* in the served page: a trigger that is gone comes back with one button; a run is followed and stopped by its own name. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fakeServer, good } from './fakeServer';
import { findBrowser } from './findBrowser';
import { openWindow, type PanelWindow } from './panelPage';
import { press as pressIn, shows as showsIn, until } from './person';
import { scheduleOn } from './statesSchedule';
import { checkedOf, connectedPanel, NO_RUN, sentOf } from './views';

let browser: Browser;
let window: PanelWindow;

beforeAll(async () => {
  browser = await findBrowser();
  window = await openWindow(browser);
});

afterAll(() => browser?.close());

const shows = (text: string | RegExp) => showsIn(window.page, text);
const press = (name: string | RegExp) => pressIn(window.page, name);

const uploaded = connectedPanel('Calls', { lastRun: { ...NO_RUN, counterId: '24226447' } });

describe('an owner whose trigger is gone', () => {
  test.each([
    ['en', /Google no longer has the hourly trigger/, 'Bring it back'],
    ['ru', /У Google больше нет ежечасного триггера/, 'Вернуть триггер'],
  ] as const)(
    'is told so (%s), and one button brings the same schedule back',
    async (language, words, caption) => {
      let isStopped = true;
      const panel = () => ({
        ...uploaded,
        ...scheduleOn(language, isStopped ? { isStopped: true } : {}),
        language,
      });
      const server = fakeServer({
        readPanel: () => good(panel()),
        saveSettings: () => good(panel().settings),
        switchScheduleOn: () => {
          isStopped = false;
          return good({});
        },
      });
      await window.open(server.serve, { section: 'schedule', language });
      await shows(words);
      await press(caption);
      await until(() => server.asked.some(({ name }) => name === 'switchScheduleOn'));
      const asked = server.asked.find(({ name }) => name === 'switchScheduleOn');
      const { schedule, mail } = panel().settings ?? {};
      expect(asked?.request).toMatchObject({ schedule, mail });
      await window.page.locator('#schedule-stopped').waitFor({ state: 'detached' });
    },
  );
});

describe('a run of this page', () => {
  test('is asked after and stopped by the name that it was sent with', async () => {
    const progress = { phase: 'sending', done: 1, total: 2, batch: 1, batches: 2 } as const;
    let finish: (value: unknown) => void = () => undefined;
    const checked = checkedOf('Calls', [], { ready: 2, rows: 2 });
    const lastRun = { ...uploaded.lastRun, checkedAtMs: 1, ready: 2 };
    const ready = { ...uploaded, isChecked: true, lastRun };
    const server = fakeServer({
      readPanel: () => good(ready),
      checkSheet: () => good(checked),
      uploadCalls: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
      readNow: () => good({ active: null, selection: [], progress }),
    });
    await window.open(server.serve, {});
    await press('Review and send');
    await press(/^Send 2 calls/);
    await shows('1 of 2 · batch 1 of 2');
    await press('Stop after this batch');
    finish(good(sentOf({ stopped: 'person', remaining: 1 })));
    await until(() => server.asked.some(({ name }) => name === 'stopUpload'));
    const runOf = (wanted: string) =>
      server.asked.filter(({ name }) => name === wanted).map(({ request }) => Object(request).run);
    const [run] = runOf('uploadCalls');
    expect(run).toMatch(/^\w+-\w+$/);
    expect(runOf('stopUpload')).toEqual([run]);
    expect(runOf('readNow')).toContain(run);
    expect(runOf('checkSheet')).not.toContain(run);
  });
});
