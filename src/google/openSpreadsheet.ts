/** The open spreadsheet and the sheets in it that are ours, found by their metadata. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a sheet of ours is for. */
export type SheetRole = 'log' | 'ledger' | 'problems' | 'sample';

/** Names under which our sheets are made; people may rename them. */
export const OUR_SHEETS: Readonly<Record<SheetRole, string>> = {
  log: 'Metrica Calls log',
  ledger: 'Metrica Calls ledger',
  problems: 'Metrica Calls problems',
  sample: 'Metrica Calls sample',
};

const METADATA_KEY = 'metrica-calls';

export interface OpenSpreadsheet {
  /** Null when the run has no spreadsheet (a trigger without its document). */
  readonly spreadsheet: () => Spreadsheet | null;
  readonly sheetById: (sheetId: number) => Sheet | null;
  /** The sheet that holds a role, or null. */
  readonly ours: (role: SheetRole) => Sheet | null;
  /** Ids of all sheets of ours but the sample, which people fill in. */
  readonly ourIds: () => ReadonlySet<number>;
  /** Makes a sheet for a role without moving the person's view. */
  readonly make: (role: SheetRole, name: string) => Sheet;
  /** Forgets a sheet that was deleted. */
  readonly forget: (role: SheetRole) => void;
}

/** One run's view of the spreadsheet; what was found is kept for the run. */
export function openSpreadsheet(): OpenSpreadsheet {
  let spreadsheet: Spreadsheet | null | undefined;
  let roles: Map<SheetRole, Sheet> | null = null;

  const open = () => {
    if (spreadsheet === undefined) spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return spreadsheet;
  };
  const known = () => {
    if (roles === null) roles = findRoles(open());
    return roles;
  };

  return {
    spreadsheet: open,
    sheetById: (sheetId) => open()?.getSheetById(sheetId) ?? null,
    ours: (role) => known().get(role) ?? null,
    ourIds: () => {
      const ids = new Set<number>();
      for (const [role, sheet] of known()) if (role !== 'sample') ids.add(sheet.getSheetId());
      return ids;
    },
    make(role, name) {
      const book = open();
      if (book === null) throw new Error('No spreadsheet is open.');
      const before = book.getActiveSheet();
      const sheet = book.insertSheet(freeName(book, name), book.getNumSheets());
      book.setActiveSheet(before, true);
      sheet.addDeveloperMetadata(METADATA_KEY, role);
      known().set(role, sheet);
      return sheet;
    },
    forget: (role) => {
      known().delete(role);
    },
  };
}

function findRoles(book: Spreadsheet | null): Map<SheetRole, Sheet> {
  const roles = new Map<SheetRole, Sheet>();
  if (book === null) return roles;
  for (const entry of book.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const role = entry.getValue();
    const sheet = entry.getLocation().getSheet();
    // A duplicated sheet carries the metadata along: the first one stays ours.
    if (sheet !== null && isRole(role) && !roles.has(role)) roles.set(role, sheet);
  }
  for (const role of ['log', 'ledger', 'problems'] as const) {
    if (roles.has(role)) continue;
    // Other programs drop metadata when they save a file.
    const sheet = book.getSheetByName(OUR_SHEETS[role]);
    if (sheet !== null) roles.set(role, sheet);
  }
  return roles;
}

function isRole(text: string | null): text is SheetRole {
  return text !== null && Object.hasOwn(OUR_SHEETS, text);
}

function freeName(book: Spreadsheet, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (book.getSheetByName(name) === null) return name;
  }
}
