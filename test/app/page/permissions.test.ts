/** Each permission that Google withholds, at each thing a person does: told as what it is for, or not needed. */

import { describe, expect, test } from '@jest/globals';
import { listCounters } from '../../../src/app/access/connect';
import { testConnection } from '../../../src/app/access/testConnection';
import { type Answer, answer } from '../../../src/app/page/answer';
import { serveCheck } from '../../../src/app/page/serveCheck';
import { serveSwitchOff, serveSwitchOn, serveTakeOver } from '../../../src/app/page/serveSchedule';
import { serveCounter, serveSettings } from '../../../src/app/page/serveSettings';
import { serveUpload } from '../../../src/app/page/serveUpload';
import { readPanel } from '../../../src/app/panel/panel';
import { refreshStatuses } from '../../../src/app/settle/refresh';
import { settleNow } from '../../../src/app/settle/settleNow';
import type { HttpRequest, Ports } from '../../../src/ports';
import { COUNTER, makeMetrica, sendTo, TOKEN } from '../../simulation/world/metrica';
import { type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

const SCOPE = 'https://www.googleapis.com/auth/';
const DAILY = { kind: 'daily', hour: 7 };

const ACTIONS: Readonly<Record<string, (ports: Ports) => Answer<unknown>>> = {
  'opens the panel': (ports) => answer(ports, (each) => readPanel(each, { sheetId: SHEET_ID })),
  checks: (ports) => answer(ports, (each) => serveCheck(each, { sheetId: SHEET_ID })),
  sends: (ports) =>
    answer(ports, (each) => serveUpload(each, { sheetId: SHEET_ID, confirmed: ['elsewhere'] })),
  'asks Metrica': (ports) => answer(ports, (each) => settleNow(each)),
  'refreshes statuses': (ports) => answer(ports, (each) => refreshStatuses(each, 'hand')),
  'lists counters': (ports) => answer(ports, (each) => listCounters(each)),
  'tests the connection': (ports) =>
    answer(ports, (each) => testConnection(each, { sheetId: SHEET_ID })),
  'chooses a counter': (ports) =>
    answer(ports, (each) => serveCounter(each, { sheetId: SHEET_ID, counterId: '23456789' })),
  'saves settings': (ports) =>
    answer(ports, (each) => serveSettings(each, { sheetId: SHEET_ID, change: { comment: 'x' } })),
  'switches the schedule on': (ports) =>
    answer(ports, (each) => serveSwitchOn(each, { sheetId: SHEET_ID, schedule: DAILY })),
  'takes the schedule over': (ports) =>
    answer(ports, (each) => serveTakeOver(each, { sheetId: SHEET_ID })),
  'switches the schedule off': (ports) =>
    answer(ports, (each) => serveSwitchOff(each, { sheetId: SHEET_ID })),
};

/** Everything that asks the spreadsheet. */
const SHEET_CALLS = [
  'table.spreadsheet',
  'table.sheet',
  'table.sheets',
  'table.size',
  'table.readValues',
  'table.readShown',
  'ledger.read',
  'ledger.readFrom',
  'log.read',
  'log.add',
];

const words = (what: string, scope: string) =>
  `You do not have permission to call ${what}. Required permissions: (${SCOPE}${scope} || ${SCOPE}${scope}.other)`;

/** What Google does without each permission, and the sentence that names it. */
const WITHHELD: Readonly<Record<string, readonly [key: string, withhold: (fake: Fake) => void]>> = {
  'spreadsheets.currentonly': [
    'scope.spreadsheet',
    (fake) => {
      for (const name of SHEET_CALLS) {
        fake.fails(name, words('SpreadsheetApp.getActiveSpreadsheet', 'spreadsheets.currentonly'));
      }
    },
  ],
  'script.external_request': ['scope.request', () => undefined],
  'userinfo.email': ['scope.email', () => undefined],
  'script.scriptapp': [
    'scope.trigger',
    (fake) => {
      for (const name of ['trigger.ensure', 'trigger.removeSurplus']) {
        fake.fails(name, words('ScriptApp.getUserTriggers', 'script.scriptapp'));
      }
    },
  ],
  'script.send_mail': [
    'scope.mail',
    (fake) => {
      fake.takesMail = false;
    },
  ],
  'script.container.ui': ['scope.panel', () => undefined],
};

/** A person who is connected, with a call that was sent and one that is new, and a colleague's schedule where it matters. */
function person(action: string, scope: string | null): Fake {
  const metrica = makeMetrica();
  const rows = [
    ['ClientId', 'DateTime'],
    ['17000000001234567', String(Date.parse('2026-11-20T07:00:00Z') / 1000)],
  ];
  const isDenied = scope === 'script.external_request';
  const unknown = {
    kind: 'unknown',
    detail: words('UrlFetchApp.fetch', 'script.external_request'),
  } as const;
  const first = fakePorts({ rows, user: scope === 'userinfo.email' ? '' : 'anna@agency.ru' });
  const { cloud } = first;
  const send = (request: HttpRequest) => sendTo(metrica, cloud, request);
  const ready = fakePorts({ rows, answers: send }, cloud);
  ready.ports.store.set('user', 'mc.token', JSON.stringify({ token: TOKEN, setAtMs: 0 }));
  serveCounter(ready.ports, { sheetId: SHEET_ID, counterId: COUNTER });
  serveUpload(ready.ports, { sheetId: SHEET_ID, confirmed: ['elsewhere'] });
  const owner = action === 'takes the schedule over' ? ready.as('boris@agency.ru') : ready;
  if (action !== 'switches the schedule on') {
    serveSwitchOn(owner.ports, { sheetId: SHEET_ID, schedule: DAILY });
  }
  for (const { ports } of [ready, owner]) ports.table.flush();
  const user = scope === 'userinfo.email' ? '' : 'anna@agency.ru';
  const fake = fakePorts({ rows, user, answers: isDenied ? () => unknown : send }, cloud);
  if (user === '') {
    const own = cloud.users.get('user anna@agency.ru') ?? new Map<string, string>();
    cloud.users.set('user ', own);
  }
  cloud.tabs.get(SHEET_ID)?.push(['17000000001234568', rows[1]?.[1] ?? '']);
  if (scope !== null) {
    fake.missingScopes = [SCOPE + scope];
    WITHHELD[scope]?.[1](fake);
  }
  return fake;
}

/** The code of what failed; of a run that ended early, too. */
function codeOf(result: Answer<unknown>): readonly [code: string, key: string] {
  const { error } = result.ok
    ? (Object(result.value) as { readonly error?: { code: string; said: { key: string } } | null })
    : result;
  return error === null || error === undefined ? ['ok', ''] : [error.code, error.said.key];
}

const act = (action: string, scope: string | null) =>
  codeOf(ACTIONS[action]?.(person(action, scope).ports) as Answer<unknown>);

describe.each(Object.keys(ACTIONS))('somebody who %s', (action) => {
  test('can, with every permission', () => {
    expect(act(action, null)).toEqual(['ok', '']);
  });

  test.each(Object.keys(WITHHELD))(
    'without %s is told what it is for, or needs it not',
    (scope) => {
      const [key] = WITHHELD[scope] ?? [];
      const [code, said] = act(action, scope);
      if (code !== 'ok') expect([code, said]).toEqual(['SCOPE_MISSING', key]);
    },
  );
});

test.each([
  ['checks', 'spreadsheets.currentonly'],
  ['sends', 'script.external_request'],
  ['lists counters', 'script.external_request'],
  ['tests the connection', 'script.external_request'],
  ['switches the schedule on', 'userinfo.email'],
  ['switches the schedule on', 'script.scriptapp'],
  ['switches the schedule on', 'script.send_mail'],
  ['takes the schedule over', 'userinfo.email'],
  ['takes the schedule over', 'script.external_request'],
  ['switches the schedule off', 'userinfo.email'],
])('somebody who %s needs %s', (action, scope) => {
  expect(act(action, scope)[0]).toBe('SCOPE_MISSING');
});
