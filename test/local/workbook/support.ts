/** Opens and saves workbooks in a folder of their own, and shows a sheet as plain data. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CarriedParts } from '../../../local/workbook/carriedParts';
import type {
  Attribute,
  SheetView,
  SpreadsheetProperties,
  StoredValue,
  Workbook,
} from '../../../local/workbook/model';
import { openWorkbookFile } from '../../../local/workbook/open';
import { saveWorkbookFile } from '../../../local/workbook/save';

export const SPREADSHEET: SpreadsheetProperties = {
  id: 'spreadsheet',
  name: 'Calls',
  timeZone: 'Europe/Moscow',
  locale: 'ru_RU',
  metadata: {},
};

export const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'workbooks');

export interface Opened {
  readonly workbook: Workbook;
  readonly carried: CarriedParts;
  readonly warnings: readonly string[];
}

/** A folder that is gone after the run. */
export function makeFolder(): { readonly path: (name: string) => string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function openFile(path: string): Promise<Opened> {
  const result = await openWorkbookFile(path, SPREADSHEET);
  if (!result.ok) throw new Error(result.message);
  return result;
}

export async function openBytes(path: string, bytes: string | Uint8Array): Promise<Opened> {
  writeFileSync(path, bytes);
  return openFile(path);
}

/** The workbook after it was saved and opened again. */
export async function reopened({ workbook, carried }: Opened, path: string): Promise<Opened> {
  await saveWorkbookFile(workbook, carried, path);
  return openFile(path);
}

export function sheetNamed(workbook: Workbook, name: string): SheetView {
  const found = workbook.sheets.find(({ properties }) => properties.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

export function allValues(sheet: SheetView): StoredValue[][] {
  const [rows, columns] = [sheet.lastRow(), sheet.lastColumn()];
  return rows === 0 ? [] : sheet.values({ row: 1, column: 1, rows, columns });
}

const ATTRIBUTES: readonly Attribute[] = [
  'format',
  'background',
  'note',
  'formula',
  'bold',
  'wrap',
  'fontColor',
];

/** All attributes of cells inside the used area, by name and cell. */
export function allAttributes(sheet: SheetView): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of ATTRIBUTES) {
    sheet.eachAttribute(name, (row, column, value) => {
      if (value !== false) found[`${name} R${row}C${column}`] = value;
    });
  }
  return found;
}
