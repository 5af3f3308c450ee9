/** The interfaces to the outside, in our words: plain values only, everything synchronous. */

import type { Cell } from './core/cell/cell';
import type { Language, Message } from './texts/say';

/** A rectangle of cells, 1-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SpreadsheetInfo {
  readonly id: string;
  readonly name: string;
  /** IANA zone that date cells show. */
  readonly timeZone: string;
  /** `ru_RU` */
  readonly locale: string;
}

export interface SheetInfo {
  readonly sheetId: number;
  readonly name: string;
  /** `other`: charts and data sources, which have no cells. */
  readonly kind: 'grid' | 'other';
  /** A sheet that the add-on made: log, ledger, problems. */
  readonly ours: boolean;
  /** A sample of ours, or a copy of one: its calls are invented, whatever was typed over them since. */
  readonly sample: boolean;
  /** 1-based place of the column of ours that says what was sent; null where there is none. */
  readonly sentColumn: number | null;
  readonly hidden: boolean;
}

/** The same text or colour for a set of cells given as A1 addresses of cells and ranges. */
export interface CellGroup<T> {
  readonly addresses: readonly string[];
  readonly value: T;
}

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** Format the cell as plain text first, so that digits and `+` stay. */
  readonly asText: boolean;
}

/** A new sheet of our own, as plain content. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | WallTime)[])[];
  /** Number format by 0-based column; columns without one stay general. */
  readonly formats: Readonly<Record<number, string>>;
  /** Notes of the header row by 0-based column. */
  readonly notes: Readonly<Record<number, string>>;
  readonly widths: Readonly<Record<number, number>>;
  readonly checkboxes: readonly number[];
  readonly dropdowns: Readonly<Record<number, readonly string[]>>;
  /** People can filter and sort by every column. */
  readonly hasFilter?: boolean;
  readonly activate: boolean;
}

/** A wall time for a date cell: `yyyy-mm-dd hh:mm:ss` in the spreadsheet's zone. */
export interface WallTime {
  readonly wall: string;
}

/** The sheets with people's cells. Reading goes in blocks; every method is a few service calls, whatever the number of cells. */
export interface Table {
  /** null: no spreadsheet is open to this run (a trigger without its document). */
  spreadsheet(): SpreadsheetInfo | null;
  sheets(): readonly SheetInfo[];
  /** null: no such sheet. */
  sheet(sheetId: number): SheetInfo | null;
  /** Last row and column with content; 0 when empty. Sheets that were shortened since read as fewer rows. */
  size(sheetId: number): { readonly rows: number; readonly columns: number };
  readValues(sheetId: number, block: Block): readonly (readonly Cell[])[];
  readShown(sheetId: number, block: Block): readonly (readonly string[])[];
  readNotes(sheetId: number, block: Block): readonly (readonly string[])[];
  /** Fills as `#rrggbb`; `#ffffff` where there is none. */
  readFills(sheetId: number, block: Block): readonly (readonly string[])[];
  /** '' where there is no formula. */
  readFormulas(sheetId: number, block: Block): readonly (readonly string[])[];
  /** What the user may not edit: areas, and of a protected sheet everything but the open parts (null: it is none). */
  protectedBlocks(sheetId: number): {
    readonly blocks: readonly Block[];
    readonly onlyOpen: readonly Block[] | null;
  };
  /** '' takes a note away. */
  writeNotes(sheetId: number, groups: readonly CellGroup<string>[]): void;
  /** null takes a fill away. */
  writeFills(sheetId: number, groups: readonly CellGroup<string | null>[]): void;
  writeCells(sheetId: number, writes: readonly CellWrite[]): void;
  /** Empties cells (a broken spill comes back). */
  clearCells(sheetId: number, addresses: readonly string[]): void;
  /** Texts one below the other. */
  writeTexts(sheetId: number, row: number, column: number, texts: readonly string[]): void;
  /** Puts the column that says what was sent behind another one, with its header. */
  addSentColumn(sheetId: number, after: number, headerRow: number, header: string): void;
  /** Takes that column away; with `keepsCells` it only stops being ours. */
  dropSentColumn(sheetId: number, column: number, keepsCells: boolean): void;
  /** Makes everything written so far lasting. */
  flush(): void;
  /** Puts a sheet of ours in place of the one that had the same name and role; returns its id. */
  writeSheet(role: 'problems' | 'sample' | 'results' | 'case', sheet: NewSheet): number;
  /** Shows a cell to the person. */
  showCell(sheetId: number, row: number, column: number): void;
}

/** One line of the ledger sheet, all texts. Packed fingerprints are read apart. */
export interface LedgerLine {
  readonly cells: readonly string[];
  readonly packed: readonly string[];
}

/** Lines side by side, of which packed cells are read. */
export interface LineBlock {
  /** 0-based. */
  readonly first: number;
  readonly lines: number;
  /** Packed cells of a line that are wanted. */
  readonly cells: number;
}

/** The ledger sheet: lines are appended, and taken away only when others say the same. */
export interface Ledger {
  /** All lines without their packed cells, oldest first; `missing` when the sheet is not there. */
  read(): readonly (readonly string[])[] | 'missing';
  /** The lines from a 0-based index on, packed cells included at the end of each. */
  readFrom(lineIndex: number): readonly (readonly string[])[];
  /** Packed cells of the lines of a block. */
  readPacked(block: LineBlock): readonly (readonly string[])[];
  /** Appends one line, making the sheet where needed; not lasting before `Table.flush`. */
  append(line: LedgerLine): void;
  /** Takes lines away; those below move up. */
  remove(first: number, lines: number): void;
}

export const LOG_COLUMNS = [
  'Time',
  'Sheet',
  'Action',
  'Result',
  'Rows',
  'Accepted',
  'Linked',
  'Status',
  'Upload ID',
  'Batch',
  'Counter',
  'By',
  'Message',
] as const;

export type LogColumn = (typeof LOG_COLUMNS)[number];

export const LOG_ACTIONS = ['check', 'upload', 'settle', 'status', 'schedule', 'setup'] as const;

export type LogAction = (typeof LOG_ACTIONS)[number];

export const LOG_RESULTS = [
  'ok',
  'rows held',
  'accepted short',
  'refused',
  'in doubt',
  'not arrived',
  'arrived (by hand)',
  'send again (by hand)',
  'withdrawn',
  'nothing new',
  'stopped',
  'busy',
  'cut off',
  'authorisation lapsed',
  'failed',
] as const;

export type LogResult = (typeof LOG_RESULTS)[number];

/** Action and result are codes here; the sheet shows them in words of its writer's language. */
export interface LogLine {
  /** `yyyy-mm-dd hh:mm:ss` in the spreadsheet's zone. */
  readonly time: string;
  readonly sheet: string;
  readonly action: LogAction;
  readonly result: LogResult;
  readonly rows: number | null;
  readonly accepted: number | null;
  readonly linked: number | null;
  readonly status: string;
  readonly uploadId: string;
  readonly batch: string;
  readonly counter: string;
  readonly by: string;
  readonly message: string;
}

/** The log sheet: newest line on top. */
export interface Log {
  /** The newest lines, at most `limit`; [] when there is no log yet. */
  read(limit: number): readonly LogLine[];
  /** Puts lines on top (first one topmost), making the sheet where needed, and cuts it at 2,000 lines. */
  add(lines: readonly LogLine[]): void;
  /** Takes the line of a 0-based index away and puts another on top. */
  moveToTop(index: number, line: LogLine): void;
  /** Rewrites what is known of batches, wherever their lines stand now; the batches that have a line. */
  update(changes: readonly LogUpdate[]): readonly string[];
}

export interface LogUpdate {
  readonly batch: string;
  readonly result?: LogResult;
  readonly accepted?: number | null;
  readonly linked?: number | null;
  readonly status?: string;
  readonly uploadId?: string;
  readonly message?: string;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HttpBody | null;
  readonly timeoutSeconds: number;
}

export type HttpBody =
  | { readonly kind: 'form'; readonly fields: Readonly<Record<string, string>> }
  | {
      readonly kind: 'file';
      /** Name of the one form part. */
      readonly part: string;
      readonly fileName: string;
      readonly contentType: string;
      readonly text: string;
    };

/** An answer, or that it is not known what became of the request. */
export type HttpOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Lower-case names. */
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | { readonly kind: 'unknown'; readonly detail: string };

/** Sends one request; never throws. */
export interface Http {
  send(request: HttpRequest): HttpOutcome;
}

/** `document`: shared by all who edit the spreadsheet. `user`: one person's, in every spreadsheet. `script`: the publisher's. */
export type StoreScope = 'user' | 'document' | 'script';

/** Small lasting values, at most 9 KB each; a write is lasting at once. */
export interface Store {
  get(scope: StoreScope, key: string): string | null;
  /** Everything of a scope in one round trip. */
  all(scope: StoreScope): Readonly<Record<string, string>>;
  set(scope: 'user' | 'document', key: string, value: string): void;
  remove(scope: 'user' | 'document', key: string): void;
}

/** The one hourly trigger of this user in this spreadsheet. */
export interface HourlyTrigger {
  exists(): boolean;
  /** Makes it where it is not there; others of the add-on that would stand in its way are removed. */
  ensure(): void;
  /** Leaves one where there are more. */
  removeSurplus(): void;
  remove(): void;
}

/** The lock of the spreadsheet (`document`) or of the person (`user`). */
export interface Lock {
  /** Runs the work under the lock and releases it whatever happens; `busy` when another run holds it. */
  run<T>(work: () => T): { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' };
}

export interface ProgressState {
  readonly phase: 'reading' | 'checking' | 'marking' | 'settling' | 'sending' | 'searching';
  readonly done: number;
  readonly total: number;
  readonly batch: number;
  readonly batches: number;
}

/** What a long run tells the panel, and whether a person asked it to stop: each run of a spreadsheet apart from all others. */
export interface Progress {
  /** Names the run that goes now, as the page named it; a scheduled run has no name, and nobody stops it. */
  begin(run: string): void;
  report(state: ProgressState): void;
  stopAsked(): boolean;
  /** For the panel's own calls: of the run with a name, without one of the scheduled run. */
  read(run: string): ProgressState | null;
  askStop(run: string): void;
}

export interface Session {
  /** E-mail of the person who runs this; '' when it is not known. */
  user(): string;
  language(): Language;
  activeSheetId(): number | null;
  /** Selected blocks of the active sheet. */
  selection(): readonly Block[];
  /** Scopes of the manifest that were not granted. */
  missingScopes(): readonly string[];
  /** Address at which a person grants them. */
  authorisationUrl(): string;
}

export interface Mail {
  /** False when the day's quota is used up or sending failed. */
  send(to: string, subject: string, body: string): boolean;
}

export interface Clock {
  nowMs(): number;
  sleep(durationMs: number): void;
}

export interface Ids {
  /** Random lower-case base-32 characters (a–z, 2–7). */
  random(length: number): string;
  /** SHA-256 of a text, as base64url without padding (PKCE). */
  sha256(text: string): string;
}

/** The sentences people read. */
export interface Words {
  readonly language: Language;
  say(message: Message): string;
  /** The sentence of a key in every language, without parameters; [] for a key that is not known. */
  inAllLanguages(key: string): readonly string[];
}

export interface Ports {
  readonly table: Table;
  readonly ledger: Ledger;
  readonly log: Log;
  readonly http: Http;
  readonly store: Store;
  readonly trigger: HourlyTrigger;
  readonly documentLock: Lock;
  readonly userLock: Lock;
  readonly progress: Progress;
  readonly session: Session;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly words: Words;
}
