/** Settings of a tab when several people, a check and a run save at once: nothing is lost silently, nothing is kept for tabs that are not there. */

import { describe, expect, test } from '@jest/globals';
import { chooseCounter } from '../../../src/app/access/connect';
import { serveSettings } from '../../../src/app/page/serveSettings';
import { underRunLock } from '../../../src/app/run/runLock';
import type { ReadyTab } from '../../../src/app/tab/readTab';
import { rememberMapping } from '../../../src/app/tab/rememberMapping';
import { loadLastRun, loadSettings, saveLastRun } from '../../../src/app/tab/tabState';
import { answered, type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

const OTHER_TAB = 4711;

const save = ({ ports }: Fake, change: object, sheetId = SHEET_ID) =>
  serveSettings(ports, { sheetId, change });

const kept = ({ ports }: Fake) => loadSettings(ports.store.all('document'), SHEET_ID);

describe('two people', () => {
  test('who save different settings at once keep both', () => {
    const anna = fakePorts({
      answers: () => {
        // While Metrica answers about Anna's counter, Boris saves.
        save(anna.as('boris@agency.ru'), { comment: 'July' });
        return answered(200, { counter: { id: 5, name: 'Site', site: 'a.ru' } });
      },
    });
    anna.ports.store.set('user', 'mc.token', JSON.stringify({ token: 'y0_x', setAtMs: 0 }));
    expect(chooseCounter(anna.ports, SHEET_ID, '5')).toMatchObject({ ok: true });
    save(anna, { goal: 'Call' });
    expect(kept(anna)).toMatchObject({ comment: 'July', goal: 'Call', counter: { id: '5' } });
  });

  test('of whom one sends: the other is told who and since when, and nothing is kept of it', () => {
    const anna = fakePorts();
    const boris = anna.as('boris@agency.ru');
    boris.isBusy = true;
    underRunLock(anna.ports, 'hand', () => {
      anna.cloud.nowMs += 60_000;
      const saved = save(boris, { comment: 'July' });
      const params = { person: 'anna@agency.ru', time: '12:00' };
      expect(saved).toMatchObject({ ok: false, error: { code: 'BUSY', message: { params } } });
      expect(chooseCounter(boris.ports, SHEET_ID, '5')).toMatchObject({ error: { code: 'BUSY' } });
      return saved;
    });
    expect([...anna.cloud.document.keys()]).toEqual([]);
  });
});

describe('a tab that is not there', () => {
  test.each([
    ['settings', (fake: Fake) => save(fake, { comment: 'x' }, OTHER_TAB)],
    ['a counter', (fake: Fake) => chooseCounter(fake.ports, OTHER_TAB, '5')],
  ])('gets no %s', (_what, change) => {
    const fake = fakePorts();
    expect(change(fake)).toMatchObject({ ok: false, error: { code: 'SHEET_MISSING' } });
    expect([...fake.cloud.document.keys()]).toEqual([]);
    expect(fake.requests).toEqual([]);
  });
});

describe('what a check or an upload found of the columns', () => {
  /** A tab as it was read when these settings were kept; the headers found are those of the search. */
  const tabWith = (fake: Fake) =>
    ({
      sheet: { sheetId: SHEET_ID },
      settings: kept(fake),
      search: {
        found: [
          { column: 'ClientId', kept: { header: 'visitor' } },
          { column: 'DateTime', kept: { header: 'when' } },
          { column: 'Tag', kept: { header: 'note' } },
        ],
        notSent: [],
        lost: [],
      },
    }) as unknown as ReadyTab;

  test('is kept by headers', () => {
    const fake = fakePorts();
    rememberMapping(fake.ports, tabWith(fake));
    expect(kept(fake).columns).toMatchObject({
      ClientId: { header: 'visitor' },
      DateTime: { header: 'when' },
    });
  });

  test('never takes back what a person chose meanwhile', () => {
    const fake = fakePorts();
    const tab = tabWith(fake);
    save(fake, { columns: { Tag: { notSent: true } }, comment: 'July' });
    rememberMapping(fake.ports, tab);
    expect(kept(fake)).toMatchObject({
      comment: 'July',
      columns: { ClientId: { header: 'visitor' }, Tag: { notSent: true } },
    });
  });

  test('is not written where it is known', () => {
    const fake = fakePorts();
    rememberMapping(fake.ports, tabWith(fake));
    fake.fails(`store.set mc.tab.${SHEET_ID}.settings`, 'full');
    expect(() => rememberMapping(fake.ports, tabWith(fake))).not.toThrow();
  });
});

test('the record of a check that took long keeps what a run wrote meanwhile', () => {
  const { ports } = fakePorts();
  saveLastRun(ports.store, SHEET_ID, { counterId: '5', refusedSet: 'abc' });
  saveLastRun(ports.store, SHEET_ID, { checkedAtMs: 7 });
  const last = loadLastRun(ports.store.all('document'), SHEET_ID);
  expect(last).toMatchObject({ counterId: '5', refusedSet: 'abc', checkedAtMs: 7 });
});
