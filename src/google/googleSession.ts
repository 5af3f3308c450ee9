/** The Session port: who runs this, in which language, and what they allowed. */

import type { Block, Session } from '../ports';
import type { OpenSpreadsheet } from './openSpreadsheet';

/** Everything that the manifest asks for, by `SCOPES` of the build. */
export function googleSession(open: OpenSpreadsheet, scopes: readonly string[]): Session {
  const authorisation = () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return {
    user: () => Session.getEffectiveUser().getEmail(),
    language: () => (Session.getActiveUserLocale().startsWith('ru') ? 'ru' : 'en'),
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
    missingScopes() {
      const granted = new Set(authorisation().getAuthorizedScopes());
      return scopes.filter((scope) => !granted.has(scope));
    },
    authorisationUrl: () => authorisation().getAuthorizationUrl() ?? '',
  };
}
