/** `SpreadsheetApp.Spreadsheet`: the open document. */

import type { Machine } from '../machine';
import { free, read, write } from '../run/argumentRules';
import { behind, service } from '../run/expose';
import { addMetadata, metadataAt } from './metadataStore';
import { activeSheetId } from './selection';
import { freeSheetId } from './sheet/copySheet';
import { checkCellLimit, checkSheetName } from './sheet/sheetRows';
import type {
  GasMetadata,
  GasMetadataFinder,
  GasSheet,
  GasSpreadsheet,
} from './spreadsheetHandles';
import { FIRST_CELL, SpreadsheetSelection } from './spreadsheetSelection';

/** Rows and columns of a sheet that a person or a script adds. */
const NEW_SHEET = { rows: 1000, columns: 26 };

class SpreadsheetService extends SpreadsheetSelection {
  getId(): string {
    return this.machine.workbook.properties.id;
  }

  /** The id's old name. */
  getKey(): string {
    return this.getId();
  }

  /** Of the sheet on display, as a sheet's methods on a spreadsheet are. */
  getSheetId(): number {
    return activeSheetId(this.machine);
  }

  getName(): string {
    return this.machine.workbook.properties.name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.machine.workbook.properties.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.machine.workbook.properties.locale;
  }

  /** Zone and locale change at once: they are asked for without a round trip. */
  setSpreadsheetTimeZone(timeZone: string): void {
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      this.machine.fail(this.machine.texts.invalidArgument('timezone'));
    }
    this.machine.workbook.apply({ type: 'spreadsheet', set: { timeZone } });
  }

  setSpreadsheetLocale(locale: string): void {
    this.machine.workbook.apply({ type: 'spreadsheet', set: { locale } });
  }

  getSheets(): GasSheet[] {
    return this.machine.workbook.sheets.map((sheet) => this.machine.handles.sheet(sheet.sheetId));
  }

  getNumSheets(): number {
    return this.machine.workbook.sheets.length;
  }

  getSheetByName(name: string): GasSheet | null {
    const anyCase = this.machine.google.sheetByName === 'anyCase';
    const told = (text: string) => (anyCase ? text.toLowerCase() : text);
    const found = this.machine.workbook.sheets.find(
      (sheet) => told(sheet.properties.name) === told(name),
    );
    return found === undefined ? null : this.machine.handles.sheet(found.sheetId);
  }

  /** Null for an id that no sheet has (release notes, December 2024). */
  getSheetById(sheetId: number): GasSheet | null {
    return this.machine.workbook.sheet(sheetId) === undefined
      ? null
      : this.machine.handles.sheet(sheetId);
  }

  /** To a 1-based place among the tabs. */
  moveActiveSheet(place: number): void {
    const { machine } = this;
    if (place < 1 || place > this.getNumSheets())
      machine.fail(machine.texts.invalidArgument('pos'));
    const sheetId = activeSheetId(machine);
    machine.workbook.apply({ type: 'moveSheet', sheetId, index: place - 1 });
  }

  deleteActiveSheet(): GasSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  /** The new sheet becomes the active one; the name and the place may be left out. */
  insertSheet(nameOrIndex?: string | number, place?: number): GasSheet {
    const { machine } = this;
    const { sheets, active } = machine.workbook;
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : this.freeName();
    checkSheetName(machine, name, null);
    checkCellLimit(machine, NEW_SHEET.rows * NEW_SHEET.columns);
    const index = typeof nameOrIndex === 'number' ? nameOrIndex : (place ?? this.afterActive());
    const sheetId = freeSheetId(machine);
    this.selections.set(active.sheetId, active.area);
    machine.workbook.apply({
      type: 'insertSheet',
      sheetId,
      index: Math.min(index, sheets.length),
      name,
      ...NEW_SHEET,
    });
    machine.workbook.apply({ type: 'activate', sheetId, area: FIRST_CELL });
    return machine.handles.sheet(sheetId);
  }

  deleteSheet(sheet: object): void {
    const machine: Machine = this.machine;
    const target = behind(machine, sheet, 'SpreadsheetApp.Sheet') as
      | { sheetId: number }
      | undefined;
    if (target === undefined) machine.fail(machine.texts.invalidArgument('sheet'));
    const others = machine.workbook.sheets.filter((each) => each.sheetId !== target.sheetId);
    if (others.length === 0) machine.fail(machine.texts.allSheets());
    if (others.every((each) => each.properties.hidden)) {
      machine.fail(machine.texts.allVisibleSheets());
    }
    machine.workbook.apply({ type: 'deleteSheet', sheetId: target.sheetId });
  }

  toast(message: string, title = '', seconds: number | null = 5): void {
    const shown = seconds !== null && seconds < 0 ? null : seconds;
    this.machine.ui.toasts.push({ message, title, seconds: shown });
  }

  addDeveloperMetadata(key: string, value: unknown = ''): this {
    addMetadata(this.machine, null, key, value);
    return this;
  }

  getDeveloperMetadata(): GasMetadata[] {
    return Object.keys(metadataAt(this.machine, null)).map((key) =>
      this.machine.handles.metadata(null, key),
    );
  }

  createDeveloperMetadataFinder(): GasMetadataFinder {
    return this.machine.handles.metadataFinder(null);
  }

  private afterActive(): number {
    const { sheets, active } = this.machine.workbook;
    return sheets.findIndex((sheet) => sheet.sheetId === active.sheetId) + 1;
  }

  private freeName(): string {
    const names = new Set(this.machine.workbook.sheets.map((sheet) => sheet.properties.name));
    let number = names.size + 1;
    while (names.has(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

/** A name that the published types have dropped. */
interface OlderSpreadsheet extends GasSpreadsheet {
  getKey(): string;
}

const expose = service<OlderSpreadsheet>()('SpreadsheetApp.Spreadsheet', {
  addDeveloperMetadata: write(
    ['text'],
    ['text', 'text'],
    ['text', 'object'],
    ['text', 'text', 'object'],
  ),
  createDeveloperMetadataFinder: free(),
  deleteActiveSheet: read(),
  deleteSheet: read(['object']),
  getActiveCell: free(),
  getActiveRange: free(),
  getActiveRangeList: free(),
  getActiveSheet: free(),
  getCurrentCell: free(),
  getDeveloperMetadata: read(),
  getId: free(),
  getKey: free(),
  getName: free(),
  getNumSheets: free(),
  getRange: free(['text']),
  getSelection: free(),
  getSheetById: free(['integer']),
  getSheetId: free(),
  getSheetByName: free(['text']),
  getSheets: free(),
  getSpreadsheetLocale: free(),
  getSpreadsheetTimeZone: free(),
  getUrl: free(),
  insertSheet: read([], ['text'], ['integer'], ['text', 'integer']),
  moveActiveSheet: write(['integer']),
  setActiveRange: write(['object']),
  setActiveSelection: write(['text'], ['object']),
  setActiveSheet: write(['object'], ['object', 'boolean']),
  setCurrentCell: write(['object']),
  setSpreadsheetLocale: write(['text']),
  setSpreadsheetTimeZone: write(['text']),
  toast: free(['textual'], ['textual', 'textual'], ['textual', 'textual', 'number?']),
});

/** The one document of the host. */
export function spreadsheet(machine: Machine): GasSpreadsheet {
  return expose(machine, new SpreadsheetService(machine));
}
