/** Methods of Apps Script that the published types do not know yet. */

declare namespace GoogleAppsScript {
  namespace Spreadsheet {
    interface Spreadsheet {
      /** Since December 2024 (release notes). */
      getSheetById(id: number): Sheet | null;
    }
  }
  namespace Script {
    interface ScriptApp {
      /** For some of the scopes (granular consent, 2025). */
      getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): AuthorizationInfo;
    }
    interface AuthorizationInfo {
      /** Scopes that were granted (granular consent, 2025). */
      getAuthorizedScopes(): string[];
    }
  }
  namespace URL_Fetch {
    interface URLFetchRequestOptions {
      timeoutSeconds?: number;
    }
  }
}
