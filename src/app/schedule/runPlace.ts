/** Where a scheduled run works: the spreadsheet, the tab and its settings. */

import type { TabSettings } from '../../core/call/settings';
import type { Ports, SpreadsheetInfo } from '../../ports';

/** What a run is about. */
export interface RunPlace {
  readonly ports: Ports;
  readonly spreadsheet: SpreadsheetInfo;
  readonly sheetId: number;
  readonly sheet: string;
  readonly settings: TabSettings;
}
