/** Reads an XLSX package into a workbook in memory. */

import type { CarriedParts, CarriedSheet } from '../../carriedParts';
import { SheetTrack, trackChanges } from '../../changeTracker';
import type { SpreadsheetProperties, Workbook } from '../../model';
import { createWorkbook } from '../../workbook';
import { readSharedStrings } from '../cellText';
import { colorTables } from '../colors';
import type { OfficePackage } from '../package';
import { parseStyles, readStyles } from '../styles';
import { child, childrenOf, flag, parseXml } from '../xml';
import { readSheet, type SheetReading, type Unread } from './readSheet';

export interface ReadWorkbook {
  readonly workbook: Workbook;
  readonly carried: CarriedParts;
  readonly warnings: readonly string[];
}

/**
 * The workbook behind the package, or why it cannot be read.
 * A sheet keeps the file's sheet id unless `sheetIds` names another one for its name.
 */
export function readWorkbook(
  pkg: OfficePackage,
  spreadsheet: SpreadsheetProperties,
  sheetIds: Readonly<Record<string, number>>,
): ReadWorkbook | Unread {
  const name = pkg.workbookName();
  const root = parseXml(pkg.text(name ?? '') ?? '');
  if (name === undefined || root?.name !== 'workbook') return { unread: 'torn' };
  const relationships = pkg.relationships(name);
  const target = (type: string): string =>
    relationships.find((candidate) => candidate.type === type)?.target ?? '';
  const stylesRoot = parseStyles(pkg.text(target('styles')));
  const tables = colorTables(parseXml(pkg.text(target('theme')) ?? ''), stylesRoot);
  const styles = readStyles(stylesRoot, tables, spreadsheet.locale);
  const sharedStrings = readSharedStrings(pkg.text(target('sharedStrings')));
  const uses1904 = flag(child(root, 'workbookPr')?.attributes.date1904);
  const workbook = createWorkbook(spreadsheet);
  const warnings: string[] = [];
  const sheets = new Map<number, CarriedSheet>();
  const tracks = new Map<number, SheetTrack>();
  const taken = new Set(Object.values(sheetIds));
  const content = { sharedStrings, formatOf: (style: number) => styles[style]?.format, uses1904 };
  const readings: SheetReading[] = [];

  for (const { attributes } of childrenOf(child(root, 'sheets'), 'sheet')) {
    const relationshipId = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const relationship = relationships.find(({ id }) => id === relationshipId);
    if (relationship === undefined || !pkg.has(relationship.target)) continue;
    const sheetName = attributes.name ?? '';
    const sheetId = sheetIds[sheetName] ?? freeId(Number(attributes.sheetId), taken);
    taken.add(sheetId);
    const reading = readSheet(workbook, {
      pkg,
      partName: relationship.target,
      isGrid: relationship.type === 'worksheet',
      sheetId,
      index: readings.length,
      name: sheetName,
      hidden: (attributes.state ?? 'visible') !== 'visible',
      styles,
      colors: tables,
      content,
    });
    if ('unread' in reading) return reading;
    readings.push(reading);
    warnings.push(...reading.warnings);
    sheets.set(sheetId, reading.carried);
    tracks.set(
      sheetId,
      new SheetTrack(reading.lastRow, reading.lastColumn, reading.carried.opened.spills),
    );
  }
  if (readings.length === 0) return { unread: 'torn' };
  const activeTab = child(child(root, 'bookViews'), 'workbookView')?.attributes.activeTab;
  activate(workbook, readings, Number(activeTab ?? 0));
  return {
    workbook,
    carried: {
      pkg,
      sheets,
      tracks: trackChanges(workbook, tracks),
      sharedStrings,
      styles,
      uses1904,
    },
    warnings,
  };
}

function activate(workbook: Workbook, readings: readonly SheetReading[], tab: number): void {
  const shown = workbook.sheets.findIndex(({ properties }) => !properties.hidden);
  const index = workbook.sheets[tab]?.properties.hidden === false ? tab : Math.max(0, shown);
  const sheet = workbook.sheets[index];
  const selection = readings[index]?.selection;
  if (sheet === undefined) return;
  const { maxRows, maxColumns } = sheet.properties;
  const row = Math.min(selection?.row ?? 1, maxRows);
  const column = Math.min(selection?.column ?? 1, maxColumns);
  const area = {
    row,
    column,
    rows: Math.min(selection?.rows ?? 1, maxRows - row + 1),
    columns: Math.min(selection?.columns ?? 1, maxColumns - column + 1),
  };
  workbook.apply({ type: 'activate', sheetId: sheet.sheetId, area });
}

function freeId(wanted: number, taken: ReadonlySet<number>): number {
  if (Number.isInteger(wanted) && wanted >= 0 && !taken.has(wanted)) return wanted;
  let id = 1;
  while (taken.has(id)) id++;
  return id;
}
