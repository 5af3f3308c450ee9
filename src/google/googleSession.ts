/** The Session port: who runs this, in which language, and what they allowed. */

import type { Block, Session } from '../ports';
import type { Language } from '../texts/records';
import type { OpenSpreadsheet } from './openSpreadsheet';

/** Everything that the manifest asks for, by `SCOPES` of the build. */
export function googleSession(open: OpenSpreadsheet, scopes: readonly string[]): Session {
  const missing = () => missingOf(scopes);
  // The same person all through a run: asked once.
  let user: string | null = null;
  let language: Language | null = null;
  return {
    user() {
      user ??= emailOfUser();
      return user;
    },
    language() {
      language ??= localeLanguage();
      return language;
    },
    activeSheetId: () => open.spreadsheet()?.getActiveSheet().getSheetId() ?? null,
    selection() {
      const ranges = open.spreadsheet()?.getActiveRangeList()?.getRanges() ?? [];
      return ranges.map(
        (range): Block => ({
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getNumRows(),
          columns: range.getNumColumns(),
        }),
      );
    },
    missingScopes: missing,
    authorisationUrl() {
      const asked = missing();
      return infoOf(asked.length === 0 ? scopes : asked).getAuthorizationUrl() ?? '';
    },
  };
}

function emailOfUser(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch {
    // The permission for the address can be withheld on its own.
    return '';
  }
}

/** Scopes that were not granted one by one; where Google cannot tell them apart, all or none. */
function missingOf(scopes: readonly string[]): readonly string[] {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (typeof info.getAuthorizedScopes !== 'function') {
    const isMissing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
    return isMissing ? scopes : [];
  }
  const granted = new Set(info.getAuthorizedScopes());
  return scopes.filter((scope) => !granted.has(scope));
}

/** The consent page asks for the named scopes alone. */
function infoOf(scopes: readonly string[]): GoogleAppsScript.Script.AuthorizationInfo {
  return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [...scopes]);
}

/** The language of the user's locale, the only user data that may be read in `AuthMode.NONE`. */
export function localeLanguage(): Language {
  return Session.getActiveUserLocale().startsWith('ru') ? 'ru' : 'en';
}
