/** The open spreadsheet and the sheets in it that are ours, found by their metadata. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a sheet of ours is for. */
export type SheetRole = 'log' | 'ledger' | 'problems' | 'results' | 'case' | 'sample';

/** Names under which our sheets are made; people may rename them. */
export const OUR_SHEETS: Readonly<Record<SheetRole, string>> = {
  log: 'Metrica Calls log',
  ledger: 'Metrica Calls ledger',
  problems: 'Metrica Calls problems',
  results: 'Metrica Calls results',
  case: 'Metrica Calls case file',
  sample: 'Metrica Calls sample',
};

/** Part of the name of every sample as it is made, in both languages, and of its copies. */
export const SAMPLE_NAME = /metrica calls (?:sample|пример)/i;

/** Behind the name of a sheet of ours that is not ready yet. */
const UNREADY = '(new)';

/** Of the ten million that a spreadsheet has room for. */
const MANY_CELLS = 1_000_000;

export const METADATA_KEY = 'metrica-calls';

/** Marks a column, not a sheet. */
export const SENT_COLUMN = 'sent';

export interface OpenSpreadsheet {
  /** Null when the run has no spreadsheet (a trigger without its document). */
  readonly spreadsheet: () => Spreadsheet | null;
  readonly sheetById: (sheetId: number) => Sheet | null;
  /** The sheet that holds a role, or null. */
  readonly ours: (role: SheetRole) => Sheet | null;
  /** Ids of all sheets of ours but the sample, which people fill in. */
  readonly ourIds: () => ReadonlySet<number>;
  /** Ids of the samples: a copy of one carries the mark along, and is one too. */
  readonly sampleIds: () => ReadonlySet<number>;
  /** 1-based places of the columns that say what was sent, by the id of their sheet. */
  readonly sentColumns: () => Map<number, number>;
  /**
   * Makes a sheet for a role without moving the person's view. With `prepare` it has another name, and no role, until
   * that is done.
   */
  readonly make: (role: SheetRole, name: string, prepare?: (sheet: Sheet) => void) => Sheet;
  /** Forgets a sheet that was deleted. */
  readonly forget: (role: SheetRole) => void;
}

/** One run's view of the spreadsheet; what was found is kept for the run. */
export function openSpreadsheet(): OpenSpreadsheet {
  let spreadsheet: Spreadsheet | null | undefined;
  let marked: MarkedSheets | null = null;

  const open = () => {
    if (spreadsheet === undefined) spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return spreadsheet;
  };
  const found = () => {
    if (marked === null) marked = findMarked(open());
    return marked;
  };
  const known = () => found().roles;

  return {
    spreadsheet: open,
    sheetById: (sheetId) => open()?.getSheetById(sheetId) ?? null,
    ours: (role) => known().get(role) ?? null,
    ourIds: () => {
      const ids = new Set<number>();
      for (const [role, sheet] of known()) if (role !== 'sample') ids.add(sheet.getSheetId());
      return ids;
    },
    sampleIds: () => found().samples,
    sentColumns: () => found().columns,
    make(role, name, prepare) {
      const book = open();
      if (book === null) throw new Error('No spreadsheet is open.');
      const made = prepare === undefined ? name : `${name} ${UNREADY}`;
      const sheet = insertBehind(book, freeName(book, made));
      if (prepare !== undefined) {
        prepare(sheet);
        sheet.setName(freeName(book, name));
      }
      sheet.addDeveloperMetadata(METADATA_KEY, role);
      known().set(role, sheet);
      if (role === 'sample') found().samples.add(sheet.getSheetId());
      return sheet;
    },
    forget: (role) => {
      known().delete(role);
    },
  };
}

/** A new sheet behind all others; the person's view stays where it is. */
export function insertBehind(book: Spreadsheet, name: string): Sheet {
  // In a trigger nobody looks: whether a sheet is active then, no page says.
  const before = book.getActiveSheet() as Sheet | null;
  const sheet = inserted(book, name);
  if (before !== null) book.setActiveSheet(before, true);
  return sheet;
}

/** Google's words about too many cells do not tell where they are: the largest sheet is named behind them. */
function inserted(book: Spreadsheet, name: string): Sheet {
  try {
    return book.insertSheet(name, book.getNumSheets());
  } catch (error) {
    const size = (sheet: Sheet) => sheet.getMaxRows() * sheet.getMaxColumns();
    const [largest] = book.getSheets().sort((a, b) => size(b) - size(a));
    if (largest === undefined || size(largest) < MANY_CELLS) throw error;
    const shape = `${largest.getMaxRows()} × ${largest.getMaxColumns()}`;
    throw new Error(`${(error as Error).message} (“${largest.getName()}”: ${shape})`);
  }
}

interface MarkedSheets {
  readonly roles: Map<SheetRole, Sheet>;
  readonly samples: Set<number>;
  /** Places of the columns that say what was sent, by the id of their sheet. */
  readonly columns: Map<number, number>;
}

function findMarked(book: Spreadsheet | null): MarkedSheets {
  const roles = new Map<SheetRole, Sheet>();
  const samples = new Set<number>();
  const columns = new Map<number, number>();
  if (book === null) return { roles, samples, columns };
  for (const entry of book.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const role = entry.getValue();
    const sheet = entry.getLocation().getSheet();
    // A duplicated sheet carries the metadata along: the first one stays ours.
    if (sheet !== null && isRole(role) && !roles.has(role)) roles.set(role, sheet);
    if (role === SENT_COLUMN) addColumn(columns, entry.getLocation().getColumn());
    if (sheet !== null && role === 'sample') samples.add(sheet.getSheetId());
  }
  for (const role of ['log', 'ledger', 'problems', 'results', 'case'] as const) {
    if (roles.has(role)) continue;
    // Other programs drop metadata when they save a file.
    const sheet = book.getSheetByName(OUR_SHEETS[role]);
    // Whether Google tells names apart by case is not known: another case is somebody's own sheet.
    if (sheet?.getName() === OUR_SHEETS[role]) roles.set(role, sheet);
  }
  return { roles, samples, columns };
}

function addColumn(
  columns: Map<number, number>,
  range: GoogleAppsScript.Spreadsheet.Range | null,
): void {
  if (range !== null) columns.set(range.getSheet().getSheetId(), range.getColumn());
}

function isRole(text: string | null): text is SheetRole {
  return text !== null && Object.hasOwn(OUR_SHEETS, text);
}

/** No two sheets may have names that differ in case alone. */
function freeName(book: Spreadsheet, wanted: string): string {
  const taken = new Set(book.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
