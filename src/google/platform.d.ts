/** Methods of Apps Script that the published types do not know yet. */

declare namespace GoogleAppsScript {
  namespace Spreadsheet {
    interface Spreadsheet {
      /** Since December 2024 (release notes). */
      getSheetById(id: number): Sheet | null;
    }
  }
  namespace Script {
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
