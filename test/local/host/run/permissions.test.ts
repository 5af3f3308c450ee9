/** Authorization modes of editor add-ons, and scopes that the user has not granted. */

import { describe, expect, test } from '@jest/globals';
import type { CallSource } from '../../../../local/host/hostOptions';
import { fixture, SCOPES, type Services } from '../hostFixture';

const SCOPE = 'https://www.googleapis.com/auth/';

type Script = (services: Services) => unknown;

const scripts: readonly [string, Script][] = [
  ['the user locale', ({ Session }) => Session.getActiveUserLocale()],
  [
    'a menu',
    ({ SpreadsheetApp }) => SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi(),
  ],
  ['the enum AuthMode', ({ ScriptApp }) => String(ScriptApp.AuthMode.NONE)],
  ['Utilities and Logger', ({ Utilities, Logger }) => Logger.log(Utilities.getUuid())],
  ['the document', ({ SpreadsheetApp }) => SpreadsheetApp.getActiveSheet().getName()],
  ['properties', ({ PropertiesService }) => PropertiesService.getUserProperties().getKeys()],
  [
    'a sidebar',
    ({ SpreadsheetApp, HtmlService }) =>
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
  ],
  ['the user address', ({ Session }) => Session.getEffectiveUser().getEmail()],
  ['a request', ({ UrlFetchApp }) => UrlFetchApp.fetch('https://api.example.com/v1/')],
  ['a mail', ({ MailApp }) => MailApp.sendEmail('a@b.c', 's', 'b')],
  ['triggers', ({ ScriptApp }) => ScriptApp.getProjectTriggers()],
];

/** Names of the scripts above that ran to their end. */
function allowed(how: CallSource, authMode?: 'NONE' | 'LIMITED' | 'FULL'): string[] {
  const made = fixture({
    http: () => ({ status: 200, headers: [], body: new Uint8Array() }),
    ...(authMode === undefined ? {} : { authMode }),
  });
  return scripts
    .filter(([, script]) => made.call(script, how).kind === 'returned')
    .map(([name]) => name);
}

const inNone = ['the user locale', 'a menu', 'the enum AuthMode', 'Utilities and Logger'];

describe('authorization modes (editor-auth-lifecycle)', () => {
  test('NONE: only menus, the locale, Logger and Utilities', () => {
    expect(allowed('open', 'NONE')).toEqual(inNone);
  });

  test('LIMITED, the mode of onOpen: the document and properties too, no window, no user, no requests', () => {
    expect(allowed('open')).toEqual([...inNone, 'the document', 'properties']);
  });

  test('FULL from the menu, a page and onInstall: everything', () => {
    const all = scripts.map(([name]) => name);
    expect(allowed('menu')).toEqual(all);
    expect(allowed('page')).toEqual(all);
    expect(allowed('install', 'NONE')).toEqual(all);
  });

  test('a trigger is FULL but has no window (many threads)', () => {
    const made = fixture();
    expect(made.failure(({ SpreadsheetApp }) => SpreadsheetApp.getUi(), 'trigger')).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(made.call(({ Session }) => Session.getEffectiveUser().getEmail(), 'trigger')).toEqual({
      kind: 'returned',
      value: 'anna@example.com',
    });
  });

  test('a refusal names the method and the scopes', () => {
    const made = fixture();
    expect(
      made.failure(({ UrlFetchApp }) => UrlFetchApp.fetch('https://api.example.com/v1/'), 'open'),
    ).toBe(
      `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${SCOPE}script.external_request`,
    );
    const none = fixture({ authMode: 'NONE' });
    expect(
      none.failure(({ PropertiesService }) => PropertiesService.getUserProperties(), 'open'),
    ).toBe('You do not have permission to call PropertiesService.getUserProperties');
  });

  test('simple triggers are told their mode in the event (event-objects)', () => {
    const { host } = fixture({ authMode: 'NONE' });
    const modes: string[] = [];
    host.globals.onOpen = (event: { authMode: unknown }) => modes.push(String(event.authMode));
    host.call('onOpen', [], 'open');
    host.call('onOpen', [], 'install');
    expect(modes).toEqual(['NONE', 'FULL']);
  });
});

describe('scopes', () => {
  const without = (scope: string) => SCOPES.filter((each) => !each.endsWith(scope));

  test.each<[string, string, Script]>([
    [
      'script.external_request',
      'UrlFetchApp.fetch',
      ({ UrlFetchApp }) => UrlFetchApp.fetch('https://api.example.com/v1/'),
    ],
    ['userinfo.email', 'User.getEmail', ({ Session }) => Session.getActiveUser().getEmail()],
    [
      'script.send_mail',
      'MailApp.getRemainingDailyQuota',
      ({ MailApp }) => MailApp.getRemainingDailyQuota(),
    ],
    [
      'script.scriptapp',
      'ScriptApp.getProjectTriggers',
      ({ ScriptApp }) => ScriptApp.getProjectTriggers(),
    ],
    ['script.container.ui', 'Ui.alert', ({ SpreadsheetApp }) => SpreadsheetApp.getUi().alert('x')],
  ])('without %s %s fails (BetterLog#29)', (scope, method, script) => {
    const { failure } = fixture({ grantedScopes: without(scope) });
    const needed = `to call ${method}. Required permissions: ${SCOPE}${scope}`;
    expect(failure(script)).toBe(`You do not have permission ${needed}`);
    const older = fixture({
      grantedScopes: without(scope),
      google: { missingScope: 'notSufficient' },
    });
    expect(older.failure(script)).toBe(`Specified permissions are not sufficient ${needed}`);
  });

  test('another spreadsheet needs the scope that an add-on for the open file does not have', () => {
    const { failure } = fixture();
    expect(failure(({ SpreadsheetApp }) => SpreadsheetApp.openById('spreadsheet-1'))).toBe(
      `You do not have permission to call SpreadsheetApp.openById. Required permissions: ${SCOPE}spreadsheets`,
    );
  });

  test('getAuthorizationInfo tells status, granted scopes and an address that names what is missing', () => {
    const { run } = fixture({ grantedScopes: without('send_mail') });
    const got = run(({ ScriptApp }) => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as ReturnType<
        typeof ScriptApp.getAuthorizationInfo
      > & { getAuthorizedScopes(): string[] };
      return {
        required: info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED,
        url: info.getAuthorizationUrl(),
        scopes: info.getAuthorizedScopes().length,
      };
    });
    expect(got.required).toBe(true);
    expect(decodeURIComponent(got.url)).toContain(`${SCOPE}script.send_mail`);
    expect(got.scopes).toBe(5);
  });

  test('requireScopes stops a run that lacks one of them', () => {
    const { run, failure } = fixture({ grantedScopes: without('send_mail') });
    const ask = (scope: string) => (services: Services) =>
      services.ScriptApp.requireScopes(services.ScriptApp.AuthMode.FULL, [SCOPE + scope]);
    expect(run(ask('script.scriptapp'))).toBeUndefined();
    expect(failure(ask('script.send_mail'))).toBe(
      'Authorization is required to perform that action.',
    );
    expect(failure(({ ScriptApp }) => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL))).toBe(
      'Authorization is required to perform that action.',
    );
  });
});
