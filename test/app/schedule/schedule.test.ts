/** A schedule is switched on, off and handed over: what must be there, whose it is, and who hears of it. */

import { describe, expect, test } from '@jest/globals';
import { serveSettings } from '../../../src/app/page/serveSettings';
import { noteMailOff, switchOff, switchOn, takeOver } from '../../../src/app/schedule/schedule';
import { loadSchedules } from '../../../src/app/schedule/scheduleState';
import { loadSettings, saveLastRun, saveSettings } from '../../../src/app/tab/tabState';
import { mailedSpreadsheets } from '../../../src/app/tell/ownSchedules';
import type { Schedule } from '../../../src/core/call/settings';
import type { Ports, SheetInfo } from '../../../src/ports';
import { type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

const DAILY: Schedule = { kind: 'daily', hour: 12 };
const SCOPE = 'https://www.googleapis.com/auth/';

let anna: Fake;
let boris: Fake;

/** A tab from which Anna has sent by hand once. */
function begin(): void {
  anna = fakePorts();
  boris = anna.as('boris@agency.ru');
  saveLastRun(anna.ports.store, SHEET_ID, { counterId: '12345678' });
}

function on({ ports }: Fake, mail = true) {
  const result = switchOn(ports, SHEET_ID, DAILY, mail);
  ports.table.flush();
  return result;
}

const stateOf = () => loadSchedules(anna.ports.store.all('document')).get(SHEET_ID);
const settingsOf = () => loadSettings(anna.ports.store.all('document'), SHEET_ID);
const lines = () => {
  for (const { ports } of [anna, boris]) ports.table.flush();
  return anna.cloud.log.map(({ action, by, message }) => `${action} ${by}: ${message}`);
};

describe('Switch on', () => {
  test('makes one trigger, begins at the next due hour and says so', () => {
    begin();
    const { nowMs } = anna.cloud;
    expect(on(anna)).toMatchObject({ ok: true, value: { owner: 'anna@agency.ru', run: null } });
    expect(anna.hasTrigger).toBe(true);
    expect(stateOf()).toMatchObject({ sheet: 'Calls', doneDueMs: nowMs, failingSinceMs: 0 });
    expect(settingsOf()).toMatchObject({ schedule: DAILY, mail: true });
    expect(lines()).toEqual([
      'setup anna@agency.ru: The schedule is on. Next run 2026-11-21 12:00–13:00.',
    ]);
  });

  test('of one’s own again keeps how its last run went', () => {
    begin();
    on(anna);
    const run = { startedAtMs: 1, endedAtMs: 2, state: 'done', sent: 3, held: 0, error: '' };
    const state = { ...stateOf(), run, turnAtMs: 5, failingSinceMs: 9 };
    anna.ports.store.set('document', `mc.tab.${SHEET_ID}.schedule`, JSON.stringify(state));
    on(anna, false);
    expect(stateOf()).toMatchObject({ run, turnAtMs: 5, failingSinceMs: 0 });
    expect(settingsOf().mail).toBe(false);
  });

  test('waits for one upload by hand', () => {
    begin();
    saveLastRun(anna.ports.store, SHEET_ID, { counterId: '' });
    expect(on(anna)).toMatchObject({ ok: false, error: { code: 'NOT_UPLOADED_YET' } });
    expect([anna.hasTrigger, stateOf(), lines()]).toEqual([false, undefined, []]);
  });

  test('of somebody else’s is refused with the owner’s name', () => {
    begin();
    on(anna);
    const details = { owner: 'anna@agency.ru' };
    expect(on(boris)).toMatchObject({ ok: false, error: { code: 'NOT_OWNER', details } });
    expect(boris.hasTrigger).toBe(false);
  });

  test.each([
    ['spreadsheets.currentonly', true, 'scope.spreadsheet'],
    ['userinfo.email', true, 'scope.email'],
    ['script.external_request', true, 'scope.request'],
    ['script.scriptapp', true, 'scope.trigger'],
    ['script.send_mail', true, 'scope.mail'],
  ])('asks for %s before anything changes', (scope, mail, key) => {
    begin();
    anna.missingScopes = [SCOPE + scope];
    const message = { key };
    expect(on(anna, mail)).toMatchObject({ ok: false, error: { code: 'SCOPE_MISSING', message } });
    expect([anna.hasTrigger, stateOf(), settingsOf().schedule]).toEqual([false, undefined, null]);
  });

  test('needs no permission for mails that are not wanted', () => {
    begin();
    anna.missingScopes = [`${SCOPE}script.send_mail`, `${SCOPE}script.container.ui`];
    expect(on(anna, false)).toMatchObject({ ok: true });
  });

  test('asks for the address where Google does not tell it', () => {
    begin();
    const nobody = anna.as('');
    const message = { key: 'scope.email' };
    expect(on(nobody)).toMatchObject({ ok: false, error: { code: 'SCOPE_MISSING', message } });
  });

  test.each([
    ['This add-on has created too many time-based triggers', 'TRIGGER_REFUSED'],
    [`You do not have permission. Required permissions: ${SCOPE}script.scriptapp`, 'SCOPE_MISSING'],
  ])('says what Google said of the trigger: %s', (words, code) => {
    begin();
    anna.fails('trigger.ensure', words);
    expect(on(anna)).toMatchObject({ ok: false, error: { code } });
    expect([stateOf(), settingsOf().schedule]).toEqual([undefined, null]);
  });

  test('while a run goes on waits for it', () => {
    begin();
    anna.isBusy = true;
    expect(on(anna)).toMatchObject({ ok: false, error: { code: 'BUSY' } });
    expect([stateOf(), lines()]).toEqual([undefined, []]);
  });

  test('of a tab that is gone is refused', () => {
    begin();
    expect(switchOn(anna.ports, 4711, DAILY, true)).toMatchObject({
      error: { code: 'SHEET_MISSING' },
    });
  });
});

describe('Switch off', () => {
  test('takes the trigger with the last schedule, and says so', () => {
    begin();
    on(anna);
    expect(switchOff(anna.ports, SHEET_ID)).toEqual({ ok: true, value: null });
    expect([anna.hasTrigger, stateOf(), settingsOf().schedule]).toEqual([false, undefined, null]);
    expect(lines()[0]).toBe('setup anna@agency.ru: The schedule is off.');
    expect(mailedSpreadsheets(anna.ports)).toEqual([]);
  });

  test('leaves the trigger while another tab of this person has a schedule', () => {
    begin();
    on(anna);
    const state = JSON.stringify(stateOf());
    anna.ports.store.set('document', 'mc.tab.4711.schedule', state);
    switchOff(anna.ports, SHEET_ID);
    expect(anna.hasTrigger).toBe(true);
  });

  test('is the owner’s, and waits while a run goes on', () => {
    begin();
    on(anna);
    expect(switchOff(boris.ports, SHEET_ID)).toMatchObject({ error: { code: 'NOT_OWNER' } });
    anna.isBusy = true;
    expect(switchOff(anna.ports, SHEET_ID)).toMatchObject({ error: { code: 'BUSY' } });
    expect(stateOf()).toMatchObject({ owner: 'anna@agency.ru' });
  });
});

describe('Take over', () => {
  test('makes it this person’s, with the former owner in the log', () => {
    begin();
    on(anna);
    expect(takeOver(boris.ports, SHEET_ID)).toMatchObject({
      ok: true,
      value: { owner: 'boris@agency.ru' },
    });
    expect(boris.hasTrigger).toBe(true);
    expect(lines()[0]).toMatch(/^setup boris@agency\.ru: .* taken over from anna@agency\.ru: /);
    expect(mailedSpreadsheets(boris.ports)).toEqual(['Book']);
  });

  test('without a permission that a run needs leaves it with its owner', () => {
    begin();
    on(anna);
    boris.missingScopes = [`${SCOPE}userinfo.email`];
    expect(takeOver(boris.ports, SHEET_ID)).toMatchObject({ error: { code: 'SCOPE_MISSING' } });
    boris.missingScopes = [];
    boris.fails('trigger.ensure', 'too many triggers');
    expect(takeOver(boris.ports, SHEET_ID)).toMatchObject({ error: { code: 'TRIGGER_REFUSED' } });
    expect(stateOf()).toMatchObject({ owner: 'anna@agency.ru' });
    expect(lines()).toHaveLength(1);
  });

  test('of nothing is a request that is not understood', () => {
    begin();
    expect(takeOver(boris.ports, SHEET_ID)).toMatchObject({ error: { code: 'BAD_REQUEST' } });
  });
});

describe('mails', () => {
  test.each([
    ['of another’s schedule that somebody switches off', () => boris, 2],
    ['of one’s own', () => anna, 1],
  ])('%s stand in the log where the owner would wonder', (_what, person, count) => {
    begin();
    on(anna);
    const { ports } = person();
    expect(serveSettings(ports, { sheetId: SHEET_ID, set: [['mail', '0']] }).ok).toBe(true);
    expect(lines()).toHaveLength(count);
    if (count === 2) {
      expect(lines()[0]).toBe(
        'setup boris@agency.ru: Mails about the schedule of anna@agency.ru are off.',
      );
    }
    expect(settingsOf().mail).toBe(false);
  });

  test('about the spreadsheet go on while any tab of it mails', () => {
    begin();
    on(anna, false);
    const state = JSON.stringify(stateOf());
    anna.ports.store.set('document', 'mc.tab.4711.schedule', state);
    on(anna, false);
    // The other tab mails, as tabs do unless a person says no.
    expect(mailedSpreadsheets(anna.ports)).toEqual(['Book']);
  });
});

/** The ports as a trigger without its document sees them. */
const nowhere = ({ ports }: Fake): Ports => ({
  ...ports,
  table: { ...ports.table, spreadsheet: () => null },
});

/** The ports with the tab gone, or as a sample. */
const withTab = ({ ports }: Fake, sheet: SheetInfo | null): Ports => ({
  ...ports,
  table: { ...ports.table, sheet: () => sheet },
});

describe('a place in which nothing can be switched', () => {
  test.each([
    ['Switch on', (ports: Ports) => switchOn(ports, SHEET_ID, DAILY, true)],
    ['Switch off', (ports: Ports) => switchOff(ports, SHEET_ID)],
    ['Take over', (ports: Ports) => takeOver(ports, SHEET_ID)],
  ])('is told by “%s”', (_what, act) => {
    begin();
    expect(act(nowhere(anna))).toMatchObject({ ok: false, error: { code: 'NO_SPREADSHEET' } });
  });

  test('is a sample: its calls are invented', () => {
    begin();
    const known = anna.ports.table.sheet(SHEET_ID);
    const sample = known === null ? null : { ...known, sample: true };
    const on = switchOn(withTab(anna, sample), SHEET_ID, DAILY, true);
    expect(on).toMatchObject({ ok: false, error: { code: 'SAMPLE_SHEET' } });
  });
});

describe('a tab that is gone', () => {
  test('can be switched off, by the name that it had', () => {
    begin();
    on(anna);
    const ports = withTab(anna, null);
    expect(switchOff(ports, SHEET_ID)).toEqual({ ok: true, value: null });
    ports.table.flush();
    expect(stateOf()).toBeUndefined();
    expect(anna.cloud.log[0]).toMatchObject({ sheet: 'Calls', message: 'The schedule is off.' });
  });

  test('can be taken over, by the name that it had', () => {
    begin();
    on(anna);
    const ports = withTab(boris, null);
    expect(takeOver(ports, SHEET_ID)).toMatchObject({ ok: true });
    ports.table.flush();
    expect(anna.cloud.log[0]).toMatchObject({ sheet: 'Calls' });
  });
});

describe('whose schedule it is', () => {
  test('cannot be told without the address: nothing is switched off', () => {
    begin();
    on(anna);
    const result = switchOff(anna.as('').ports, SHEET_ID);
    const message = { key: 'scope.email' };
    expect(result).toMatchObject({ ok: false, error: { code: 'SCOPE_MISSING', message } });
    expect(stateOf()).toMatchObject({ owner: 'anna@agency.ru' });
  });

  test('is named to whoever may not switch it off', () => {
    begin();
    on(anna);
    const details = { owner: 'anna@agency.ru' };
    expect(switchOff(boris.ports, SHEET_ID)).toMatchObject({ error: { details } });
  });

  test('needs both its state and its settings', () => {
    begin();
    const details = { what: 'schedule' };
    expect(takeOver(boris.ports, SHEET_ID)).toMatchObject({ error: { details } });
    on(anna);
    saveSettings(anna.ports.store, SHEET_ID, { ...settingsOf(), schedule: null });
    expect(takeOver(boris.ports, SHEET_ID)).toMatchObject({ error: { code: 'BAD_REQUEST' } });
    // What is left of one that was cut is switched off all the same.
    expect(switchOff(anna.ports, SHEET_ID)).toEqual({ ok: true, value: null });
    expect(stateOf()).toBeUndefined();
  });

  test.each([
    ['another person', { owner: 'boris@agency.ru' }],
    ['another spreadsheet, which this is a copy of', { spreadsheetId: 'the original' }],
  ])('of %s keeps no trigger of this one', (_what, change) => {
    begin();
    on(anna);
    const other = JSON.stringify({ ...stateOf(), ...change });
    anna.ports.store.set('document', 'mc.tab.4711.schedule', other);
    switchOff(anna.ports, SHEET_ID);
    expect(anna.hasTrigger).toBe(false);
    expect(mailedSpreadsheets(anna.ports)).toEqual([]);
  });

  test('that came with a copy counts as none', () => {
    begin();
    on(anna);
    const copied = JSON.stringify({ ...stateOf(), spreadsheetId: 'the original' });
    anna.ports.store.set('document', `mc.tab.${SHEET_ID}.schedule`, copied);
    expect(on(boris)).toMatchObject({ ok: true, value: { owner: 'boris@agency.ru' } });
  });
});

test('a trigger that Google does not let remove stays, and nothing else', () => {
  begin();
  on(anna);
  const ports: Ports = {
    ...anna.ports,
    trigger: {
      ...anna.ports.trigger,
      remove: () => {
        throw new Error('You do not have permission to call ScriptApp.deleteTrigger.');
      },
    },
  };
  expect(switchOff(ports, SHEET_ID)).toEqual({ ok: true, value: null });
  expect(stateOf()).toBeUndefined();
});

test('mails of a tab without a schedule are nobody’s', () => {
  begin();
  noteMailOff(boris.ports, SHEET_ID);
  noteMailOff(nowhere(boris), SHEET_ID);
  expect(lines()).toEqual([]);
});
