/**
 * The spreadsheet in memory: what Google's cloud would keep. All changes are plain data
 * (`Change`), so that a journal can append them and a new process can replay them.
 *
 * Rows and columns are 1-based here, as people see them. A date is its serial number (days since
 * 1899-12-30, wall time of the spreadsheet's zone) with a number format that shows a date; no
 * instant and no zone is ever stored in a cell.
 */

/** What a cell holds. Empty is `''`. Sheets errors are `{ error: '#N/A' }`. */
export type StoredValue = string | number | boolean | CellError;

export interface CellError {
  readonly error: string;
}

/** Per-cell attributes other than the value; an absent attribute has its default. */
export interface CellAttributes {
  /** Number format pattern as in Sheets (`@`, `0.00`, `dd.mm.yyyy hh:mm:ss`); default `General`. */
  readonly format: string;
  /** Fill as lower-case `#rrggbb`; default none (reads as `#ffffff`). */
  readonly background: string;
  /** Note text; default none. */
  readonly note: string;
  /** Formula with its leading `=`; the value layer keeps what it shows. */
  readonly formula: string;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly fontColor: string;
  readonly validation: Validation;
}

/** A data validation rule: a checkbox, a dropdown, or anything a file brought that we only carry. */
export type Validation =
  | { readonly kind: 'checkbox' }
  | {
      readonly kind: 'list';
      readonly values: readonly string[];
      readonly strict: boolean;
      /** False: the cell shows no arrow. */
      readonly arrow?: boolean;
    }
  | { readonly kind: 'carried'; readonly rule: unknown };

export type Attribute = keyof CellAttributes;

/** Every attribute: what a copy of cells takes along beside their values. */
export const ATTRIBUTES: readonly Attribute[] = [
  'format',
  'background',
  'note',
  'formula',
  'bold',
  'wrap',
  'fontColor',
  'validation',
];

/** A rectangle in 1-based coordinates. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that a formula at the top-left corner fills; written into, the anchor turns to #REF!. */
export interface Spill extends Area {
  readonly values: readonly (readonly StoredValue[])[];
}

export interface ProtectedArea extends Area {
  /** Whether the running user may edit all the same. */
  readonly editable: boolean;
  /** Everybody may, after a question; then `editable` is true. */
  readonly warningOnly?: boolean;
  readonly description?: string;
}

export interface SheetProperties {
  readonly name: string;
  readonly kind: 'GRID' | 'OBJECT' | 'DATASOURCE';
  readonly hidden: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  /** Basic filter of the sheet, or null. */
  readonly filter: FilterState | null;
  readonly protectedSheet: 'no' | 'warning' | 'locked';
  readonly protectedAreas: readonly ProtectedArea[];
  /** Where a protected sheet may be edited all the same. */
  readonly openAreas: readonly Area[];
  readonly protectionDescription: string;
  readonly merges: readonly Area[];
  readonly spills: readonly Spill[];
  /** Developer metadata, key → value. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The same of whole columns, by 1-based column number. */
  readonly columnMetadata: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Column widths in pixels, by 1-based column number. */
  readonly columnWidths: Readonly<Record<number, number>>;
}

export interface FilterState extends Area {
  /** 1-based numbers of rows that the filter hides. */
  readonly hiddenRows: readonly number[];
}

/** Everything that can happen to a spreadsheet. Serialisable as JSON. */
export type Change =
  | {
      readonly type: 'values';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly StoredValue[])[];
    }
  | {
      readonly type: 'attribute';
      readonly sheetId: number;
      readonly attribute: Attribute;
      /** Each area gets the same value; null is the default. */
      readonly areas: readonly Area[];
      readonly value: CellAttributes[Attribute] | null;
    }
  | {
      readonly type: 'attributeBlock';
      readonly sheetId: number;
      readonly attribute: Attribute;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly (CellAttributes[Attribute] | null)[])[];
    }
  | {
      readonly type: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheetId: number;
      /** First row or column that is inserted or deleted. */
      readonly at: number;
      readonly count: number;
    }
  | {
      /** Rows from `row` on are put in this order (old row numbers); whole rows, attributes too. */
      readonly type: 'reorderRows';
      readonly sheetId: number;
      readonly row: number;
      readonly order: readonly number[];
    }
  | {
      readonly type: 'insertSheet';
      readonly sheetId: number;
      readonly index: number;
      readonly name: string;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly type: 'deleteSheet'; readonly sheetId: number }
  | { readonly type: 'moveSheet'; readonly sheetId: number; readonly index: number }
  | {
      readonly type: 'sheetProperties';
      readonly sheetId: number;
      readonly set: Partial<SheetProperties>;
    }
  | { readonly type: 'activate'; readonly sheetId: number; readonly area: Area }
  | {
      readonly type: 'spreadsheet';
      readonly set: Partial<SpreadsheetProperties>;
    };

export interface SpreadsheetProperties {
  /** Google's id of the spreadsheet: stable over runs, new in a copy. */
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** `ru_RU`, `en_US`. */
  readonly locale: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** One sheet as it is now. */
export interface SheetView {
  readonly sheetId: number;
  readonly properties: SheetProperties;
  /** Last row and column that hold a value or a formula (a checkbox counts as FALSE); 0 when empty. */
  lastRow(): number;
  lastColumn(): number;
  value(row: number, column: number): StoredValue;
  /** A new rows × columns array. */
  values(area: Area): StoredValue[][];
  attribute<A extends Attribute>(
    row: number,
    column: number,
    name: A,
  ): CellAttributes[A] | undefined;
  /** Every cell in which the attribute is set, by row, then column. */
  eachAttribute<A extends Attribute>(
    name: A,
    visit: (row: number, column: number, value: CellAttributes[A]) => void,
  ): void;
}

/** The spreadsheet: reading is direct, every change goes through `apply`. */
export interface Workbook {
  readonly properties: SpreadsheetProperties;
  /** In tab order. */
  readonly sheets: readonly SheetView[];
  readonly active: { readonly sheetId: number; readonly area: Area };
  sheet(sheetId: number): SheetView | undefined;
  apply(change: Change): void;
  /** Tells every applied change, in order; the journal and the playground listen. */
  onChange(listener: (change: Change) => void): () => void;
}
