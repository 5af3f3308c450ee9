/** Makes the in-memory spreadsheet: every change is applied to it as plain data, then told on. */

import type {
  Area,
  Change,
  SheetProperties,
  SheetView,
  SpreadsheetProperties,
  Workbook,
} from './model';
import { SheetStore } from './sheetStore';

const A1: Area = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * A spreadsheet without sheets; add them with `insertSheet`. The first one added is active.
 *
 * - `values` leaves formulas alone: who overwrites a formula also clears the `formula` attribute.
 *   Values outside the grid make it grow, as an import does.
 * - A spill shows its values while its anchor has a formula and no other cell of it has a value or
 *   formula of its own; otherwise the anchor shows `#REF!` and the rest what is stored there. So a
 *   reader must not store the values that a spill shows.
 * - An empty cell with a checkbox reads as FALSE.
 * - Changes that name an unknown sheet throw: they are mistakes of the caller.
 */
export function createWorkbook(properties: SpreadsheetProperties): Workbook {
  return new MemoryWorkbook(properties);
}

/** The properties of a sheet that was just made. */
function newSheetProperties(name: string, rows: number, columns: number): SheetProperties {
  return {
    name,
    kind: 'GRID',
    hidden: false,
    maxRows: rows,
    maxColumns: columns,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    filter: null,
    protectedSheet: 'no',
    protectedAreas: [],
    openAreas: [],
    protectionDescription: '',
    merges: [],
    spills: [],
    metadata: {},
    columnMetadata: {},
    columnWidths: {},
  };
}

class MemoryWorkbook implements Workbook {
  sheets: readonly SheetStore[] = [];
  active: { readonly sheetId: number; readonly area: Area } = { sheetId: -1, area: A1 };
  private readonly listeners = new Set<(change: Change) => void>();

  constructor(public properties: SpreadsheetProperties) {}

  sheet(sheetId: number): SheetView | undefined {
    return this.sheets.find((sheet) => sheet.sheetId === sheetId);
  }

  apply(change: Change): void {
    this.change(change);
    for (const listener of this.listeners) listener(change);
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private change(change: Change): void {
    switch (change.type) {
      case 'values':
        this.store(change.sheetId).setValues(change.row, change.column, change.values);
        return;
      case 'attribute':
        this.store(change.sheetId).fillAttribute(change.attribute, change.areas, change.value);
        return;
      case 'attributeBlock':
        this.store(change.sheetId).setAttributeBlock(
          change.attribute,
          change.row,
          change.column,
          change.values,
        );
        return;
      case 'insertRows':
      case 'deleteRows':
      case 'insertColumns':
      case 'deleteColumns':
        this.store(change.sheetId).move(change);
        return;
      case 'reorderRows':
        this.store(change.sheetId).reorderRows(change);
        return;
      case 'insertSheet':
        this.insertSheet(change);
        return;
      case 'deleteSheet':
        this.deleteSheet(change.sheetId);
        return;
      case 'moveSheet': {
        const moved = this.store(change.sheetId);
        const others = this.sheets.filter((sheet) => sheet !== moved);
        this.sheets = [...others.slice(0, change.index), moved, ...others.slice(change.index)];
        return;
      }
      case 'sheetProperties':
        this.store(change.sheetId).setProperties(change.set);
        return;
      case 'activate':
        this.store(change.sheetId);
        this.active = { sheetId: change.sheetId, area: change.area };
        return;
      case 'spreadsheet':
        this.properties = { ...this.properties, ...change.set };
        return;
    }
  }

  private insertSheet(change: Extract<Change, { type: 'insertSheet' }>): void {
    if (this.sheet(change.sheetId) !== undefined) {
      throw new Error(`There is already a sheet with id ${change.sheetId}.`);
    }
    const made = new SheetStore(
      change.sheetId,
      newSheetProperties(change.name, change.rows, change.columns),
    );
    this.sheets = [...this.sheets.slice(0, change.index), made, ...this.sheets.slice(change.index)];
    if (this.sheets.length === 1) this.active = { sheetId: made.sheetId, area: A1 };
  }

  private deleteSheet(sheetId: number): void {
    const index = this.sheets.indexOf(this.store(sheetId));
    this.sheets = this.sheets.filter((sheet) => sheet.sheetId !== sheetId);
    if (this.active.sheetId === sheetId) {
      const next = this.sheets[Math.min(index, this.sheets.length - 1)];
      this.active = { sheetId: next?.sheetId ?? -1, area: A1 };
    }
  }

  private store(sheetId: number): SheetStore {
    const found = this.sheets.find((sheet) => sheet.sheetId === sheetId);
    if (found === undefined) throw new Error(`There is no sheet with id ${sheetId}.`);
    return found;
  }
}
