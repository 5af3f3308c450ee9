/** What a run has: document, lock, person, permissions, triggers, requests. */

import { thrownWords } from '../thrownWords';
import { type Look, refused, sight, unseen } from './fact';

/** Scopes of the manifest; the build puts them in from appsscript.json. */
declare const SCOPES: readonly string[];

/** Asked without a token: Metrica refuses, which is an answer. */
const METRICA = 'https://api-metrica.yandex.net/management/v1/counters';

const SLOWEST_LOAD_MS = 1000;

export const RUN_FACTS = {
  'first-line': ({ loadMs }) => sight(loadMs <= SLOWEST_LOAD_MS, `${loadMs} ms`),
  document: () => {
    const has = SpreadsheetApp.getActiveSpreadsheet() !== null;
    return sight(has, has ? 'yes' : 'null');
  },
  lock: () => {
    const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
    const isTaken = lock?.tryLock(1000) ?? false;
    lock?.releaseLock();
    return sight(isTaken, lock === null ? 'null' : `taken: ${isTaken}`);
  },
  person: () => {
    const isKnown = Session.getEffectiveUser().getEmail() !== '';
    return sight(isKnown, isKnown ? 'yes' : 'no address');
  },
  'active-sheet': ({ book }) => {
    const sheet = book().getActiveSheet() as GoogleAppsScript.Spreadsheet.Sheet | null;
    if (sheet !== null) book().setActiveSheet(sheet, true);
    return sight(sheet !== null, `sheet ${sheet?.getIndex()}`);
  },
  scopes: () => {
    const granted = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes();
    const missing = SCOPES.filter((scope) => !granted.includes(scope));
    return sight(missing.length === 0, missing.length === 0 ? 'all' : missing);
  },
  // Never granted: the add-on asks for the open spreadsheet alone. Nothing is opened.
  'scope-words': () =>
    refused(
      () => SpreadsheetApp.openById('x'),
      /permission to call SpreadsheetApp\.openById.*auth\/spreadsheets/,
    ),
  triggers: ({ book, triggerId }) => {
    const listed = ScriptApp.getUserTriggers(book()).map((trigger) => trigger.getUniqueId());
    const all = ScriptApp.getProjectTriggers().length;
    if (all === 0) unseen('no trigger');
    const isListed = triggerId === null ? listed.length > 0 : listed.includes(triggerId);
    return sight(isListed, `${listed.length} of ${all}`);
  },
  mail: () => sight(true, `${MailApp.getRemainingDailyQuota()} left`),
  request: () => {
    const { status, ms } = ask(90);
    return sight(status === 401 || status === 403, `status ${status} in ${ms} ms`);
  },
  'time-out': () => {
    let ms: number;
    try {
      ms = ask(1).ms;
    } catch (error) {
      return sight(/^timeout/i.test(thrownWords(error)), thrownWords(error));
    }
    return unseen(`answered in ${ms} ms`);
  },
  'allow-list': () =>
    refused(() => UrlFetchApp.fetch('https://example.com/', { muteHttpExceptions: true })),
  multipart: () => {
    const file = Utilities.newBlob('x', 'text/csv', 'data.csv');
    const payload: unknown = UrlFetchApp.getRequest(METRICA, {
      method: 'post',
      payload: { field: '1', file },
    }).payload;
    const text = Array.isArray(payload) ? Utilities.newBlob(payload).getDataAsString() : payload;
    const head = /name="?field"?[^\r\n]*/.exec(String(text))?.[0];
    return sight(/field"?$/.test(head ?? unseen(`payload: ${typeof payload}`)), head);
  },
} as const satisfies Record<string, Look>;

function ask(timeoutSeconds: number): { readonly status: number; readonly ms: number } {
  const fromMs = Date.now();
  const options = { muteHttpExceptions: true, followRedirects: false, timeoutSeconds };
  const status = UrlFetchApp.fetch(METRICA, options).getResponseCode();
  return { status, ms: Date.now() - fromMs };
}
