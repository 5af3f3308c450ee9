/** What page, web server and the thread of the spreadsheet say to each other: plain values only. */

export type Language = 'en' | 'ru';

/** A rectangle in 1-based coordinates. */
export interface AreaView {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SelectionView {
  readonly sheetId: number;
  readonly area: AreaView;
}

/** One cell as a person sees it; what is absent has its default, an empty cell without looks is null. */
export interface CellView {
  /** The text that it shows. */
  readonly text: string;
  /** `n` number or date, `b` truth value, `e` error, `c` checkbox; text when absent. */
  readonly kind?: 'n' | 'b' | 'e' | 'c';
  readonly fill?: string;
  readonly color?: string;
  readonly note?: string;
  readonly bold?: true;
  /** What the editor begins with, where it is not the text that is shown. */
  readonly edit?: string;
}

/** Rows of a sheet from `from` on. */
export interface BlockView {
  readonly from: number;
  readonly rows: readonly (readonly (CellView | null)[])[];
}

export interface TabView {
  readonly sheetId: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly hiddenRows: readonly number[];
  /** Pixels by column number; other columns have the usual width. */
  readonly widths: Readonly<Record<number, number>>;
  readonly color: string | null;
}

/** The spreadsheet without its cells; hidden sheets are left out. */
export interface BookView {
  readonly name: string;
  readonly tabs: readonly TabView[];
  /** The tab that is shown first. */
  readonly activeSheetId: number;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly hasSignIn: boolean;
}

export interface MenuItemView {
  /** '' is a line between items. */
  readonly caption: string;
  readonly functionName: string;
}

/** What a run of the script did to the person's window, besides its result. */
export interface Effects {
  readonly toasts: readonly {
    readonly title: string;
    readonly message: string;
    readonly seconds: number | null;
  }[];
  readonly alerts: readonly {
    readonly title: string;
    readonly message: string;
    readonly answer: string;
  }[];
  /** Pages that the script wants shown: a sidebar, or a dialog. */
  readonly pages: readonly {
    readonly kind: 'sidebar' | 'dialog';
    readonly title: string;
    readonly content: string;
  }[];
  /** Where the script went; null when it left the selection alone. */
  readonly selection: SelectionView | null;
}

export type RunOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly name?: string };

/** A run of one server function for one window. */
export interface RunRequest {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly how: 'page' | 'menu';
  readonly client: string;
  readonly language: Language;
}

/** What a person does with tabs, rows and columns. */
export type HandEdit =
  | { readonly kind: 'addTab' }
  | { readonly kind: 'copyTab' | 'deleteTab'; readonly sheetId: number }
  | { readonly kind: 'renameTab'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'moveTab'; readonly sheetId: number; readonly by: 1 | -1 }
  | {
      readonly kind: LinesEdit;
      readonly sheetId: number;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'checkboxes'; readonly sheetId: number; readonly area: AreaView }
  | {
      readonly kind: 'sort';
      readonly sheetId: number;
      readonly column: number;
      readonly ascending: boolean;
    };

export type LinesEdit =
  | 'insertRows'
  | 'copyRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns';

/** `refused`: Google's words where it cannot be done; `sheetId`: the tab that is shown then. */
export interface HandAnswer {
  readonly refused: string | null;
  readonly sheetId: number | null;
}

/** Everything that can be asked of the thread, by name: what goes there and what comes back. */
export interface BookRequests {
  book: { readonly request: null; readonly answer: BookView };
  menu: {
    readonly request: { readonly language: Language };
    readonly answer: readonly MenuItemView[];
  };
  cells: {
    readonly request: { readonly sheetId: number; readonly from: number; readonly rows: number };
    readonly answer: BlockView;
  };
  select: {
    readonly request: SelectionView & { readonly client: string };
    readonly answer: null;
  };
  /** A person types or pastes: Google's message when a cell does not take it, else null. */
  type: {
    readonly request: {
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly (readonly string[])[];
      readonly language: Language;
    };
    readonly answer: string | null;
  };
  edit: {
    readonly request: { readonly edit: HandEdit; readonly language: Language };
    readonly answer: HandAnswer;
  };
  /** Ctrl+Z, or Ctrl+Y; false when there is no step. */
  undo: { readonly request: { readonly redo: boolean }; readonly answer: boolean };
  run: {
    readonly request: RunRequest;
    readonly answer: { readonly outcome: RunOutcome; readonly effects: Effects };
  };
  /** Moves every clock on and runs the triggers that are due on the way; how many ran. */
  advance: { readonly request: { readonly durationMs: number }; readonly answer: number };
  signIn: { readonly request: { readonly on: boolean }; readonly answer: null };
  /** The spreadsheet as an XLSX file. */
  file: { readonly request: null; readonly answer: Uint8Array };
}

export type BookRequestName = keyof BookRequests;

/** Told without being asked. */
export type BookEvent =
  /** Cells or looks of these sheets changed. */
  | { readonly type: 'cells'; readonly sheetIds: readonly number[] }
  /** Tabs, sizes or the clock changed. */
  | { readonly type: 'book' }
  | { readonly type: 'mail'; readonly to: string; readonly subject: string; readonly body: string };

/** What the page hears from the server. */
export type PageEvent =
  | BookEvent
  /** The first word of every connection; another `server` than before is a new playground. */
  | { readonly type: 'hello'; readonly server: string }
  /** The stand-in was spoken to. */
  | { readonly type: 'metrica' };

/** The stand-in for Metrica as the switchboard shows it. */
export interface MetricaView {
  readonly nowMs: number;
  /** Orders that are still open, as after `--fault`. */
  readonly faults: readonly string[];
  readonly uploads: readonly {
    readonly id: number;
    readonly createdMs: number;
    readonly counterId: number;
    readonly comment: string;
    readonly rows: number;
    readonly sent: number;
    readonly status: string;
  }[];
  readonly token: string;
  readonly clientId: string;
}
