/**
 * Which service calls a run may make: the authorization modes of editor add-ons
 * (editor-auth-lifecycle) and the OAuth scopes that each method's page names.
 */

import type { AuthModeName } from '../hostOptions';
import type { ErrorTexts } from './errorTexts';

const SCOPE = 'https://www.googleapis.com/auth/';

/** First match counts. Any one of the scopes is enough; an empty list needs none. */
const scopesByMethod: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^SpreadsheetApp\.(openById|openByUrl|create)$/, ['spreadsheets']],
  [/^SpreadsheetApp\.(getUi|newDataValidation)$/, []],
  [/^SpreadsheetApp\.DataValidation/, []],
  [/^SpreadsheetApp\./, ['spreadsheets.currentonly', 'spreadsheets']],
  [/^Ui\.(showSidebar|showModalDialog|showModelessDialog|alert|prompt)$/, ['script.container.ui']],
  [/^UrlFetchApp\.(fetch|fetchAll)$/, ['script.external_request']],
  [
    /^ScriptApp\.(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)$/,
    ['script.scriptapp'],
  ],
  [/^ClockTriggerBuilder\.create$/, ['script.scriptapp']],
  [/^User\.getEmail$/, ['userinfo.email']],
  [/^MailApp\./, ['script.send_mail']],
];

/** Allowed while nobody has used the add-on in the file, and while the bundle loads. */
const allowedInNone =
  /^(SpreadsheetApp\.getUi|Ui\.(createMenu|createAddonMenu)|Menu\.|Session\.(getActiveUserLocale|getScriptTimeZone)|ScriptApp\.getAuthorizationInfo|AuthorizationInfo\.|Utilities\.|Blob\.|Logger\.|console\.|HtmlService\.|HtmlOutput\.)/;

/** Need the user's data or a window, so a simple trigger may not. */
const refusedInLimited =
  /^(UrlFetchApp\.fetch|MailApp\.|User\.getEmail$|Ui\.(show|alert|prompt)|ScriptApp\.(newTrigger|deleteTrigger|getProjectTriggers|getUserTriggers)$|ClockTriggerBuilder\.create$)/;

/** Full scope addresses of which the method needs one; empty when it needs none. */
function requiredScopes(method: string): readonly string[] {
  const found = scopesByMethod.find(([pattern]) => pattern.test(method));
  return (found?.[1] ?? []).map((scope) => SCOPE + scope);
}

/** Google's refusal of the call, or undefined when it may go on. */
export function permissionFault(
  method: string,
  mode: AuthModeName,
  granted: readonly string[],
  texts: ErrorTexts,
): string | undefined {
  const scopes = requiredScopes(method);
  const list = scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes.join('');
  const refused =
    (mode === 'NONE' && !allowedInNone.test(method)) ||
    (mode === 'LIMITED' && refusedInLimited.test(method));
  if (refused) {
    return scopes.length > 0 ? texts.notPermitted(method, list) : texts.notPermittedInMode(method);
  }
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
    return texts.scopeMissing(method, list);
  }
  return undefined;
}
