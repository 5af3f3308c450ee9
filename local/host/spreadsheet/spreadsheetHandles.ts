/** The objects that scripts hold for parts of a spreadsheet, and how services make one another. */

import type { Area } from '../../workbook/model';

export type GasRange = GoogleAppsScript.Spreadsheet.Range;
export type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GasSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GasRangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type GasFilter = GoogleAppsScript.Spreadsheet.Filter;
export type GasProtection = GoogleAppsScript.Spreadsheet.Protection;
export type GasSelection = GoogleAppsScript.Spreadsheet.Selection;
export type GasMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
export type GasMetadataFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
export type GasUi = GoogleAppsScript.Base.Ui;

/** Where metadata hangs: a sheet's id, a column of a sheet, or null for the spreadsheet. */
export type MetadataPlace = number | ColumnPlace | null;

export interface ColumnPlace {
  readonly sheetId: number;
  readonly column: number;
}

export interface SpreadsheetHandles {
  spreadsheet(): GasSpreadsheet;
  sheet(sheetId: number): GasSheet;
  /** `notation` where Google names the range as it was asked for. */
  range(sheetId: number, area: Area, notation?: string | null): GasRange;
  rangeList(sheetId: number, areas: readonly Area[]): GasRangeList;
  filter(sheetId: number): GasFilter;
  protection(sheetId: number, area: Area | null): GasProtection;
  selection(): GasSelection;
  metadata(place: MetadataPlace, key: string): GasMetadata;
  metadataFinder(sheetId: number | null): GasMetadataFinder;
  ui(): GasUi;
}
