/** Reads one sheet of an XLSX package into the workbook. */

import type { CarriedSheet } from '../../carriedParts';
import { type Excess, importedGrid } from '../../importedGrid';
import type { Area, SheetProperties, Validation, Workbook } from '../../model';
import { areasOf, parseArea } from '../a1';
import type { ColorTables } from '../colors';
import type { OfficePackage } from '../package';
import type { CellStyle } from '../styles';
import { child, parseXml } from '../xml';
import { applyColumns, applyStyles, applyValues } from './applySheet';
import type { ContentTables } from './cellContent';
import { readNotes } from './readNotes';
import { readSheetCells, type SheetCells } from './sheetCells';
import { isCheckboxList, readFeatures, type SheetFeatures } from './sheetFeatures';

export interface SheetSource {
  readonly pkg: OfficePackage;
  readonly partName: string;
  readonly isGrid: boolean;
  readonly sheetId: number;
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly styles: readonly CellStyle[];
  readonly colors: ColorTables;
  readonly content: ContentTables;
}

export interface SheetReading {
  readonly carried: CarriedSheet;
  readonly selection: Area | undefined;
  /** Last row and column of which the file says anything. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly warnings: readonly string[];
}

/** Why a sheet cannot be read: its part is torn, or its table or one of its cells is larger than Google takes. */
export type Unread = { readonly unread: 'torn' } | TooLarge;

export interface TooLarge {
  readonly unread: Excess;
  readonly sheetName: string;
  /** The first cell (A1) that is too much. */
  readonly cell: string;
}

/** Adds the sheet. Sheets without cells come in as `OBJECT`. */
export function readSheet(workbook: Workbook, source: SheetSource): SheetReading | Unread {
  const { pkg, partName, sheetId, index, name, hidden } = source;
  const insert = (rows: number, columns: number): void =>
    workbook.apply({ type: 'insertSheet', sheetId, index, name, rows, columns });
  const carry = (tableFilter: boolean): CarriedSheet => {
    const opened = workbook.sheet(sheetId)?.properties as SheetProperties;
    return { partName, opened, tableFilter };
  };
  if (!source.isGrid) {
    insert(0, 0);
    workbook.apply({ type: 'sheetProperties', sheetId, set: { kind: 'OBJECT', hidden } });
    const carried = carry(false);
    return { carried, selection: undefined, lastRow: 0, lastColumn: 0, warnings: [] };
  }
  const part = pkg.sheet(partName);
  if (part === undefined) return { unread: 'torn' };
  const { parts, rows } = part;
  const features = readFeatures(parts, source.colors);
  const cells = readSheetCells(rows(), source.content);
  if (cells.beyond !== undefined) {
    return { ...cells.beyond, sheetName: name };
  }
  const { notes } = readNotes(pkg, partName);
  const grid = gridOf(cells, features, notes, source.styles);
  const settled = features.columns.map(({ last }) => Math.min(last, grid.maxColumns));
  const lastColumn = Math.max(0, ...cells.styles.keys(), ...settled);
  insert(grid.maxRows, grid.maxColumns);
  const table = features.filter === undefined ? tableFilter(pkg, partName) : undefined;
  const filter = features.filter ?? table;
  workbook.apply({
    type: 'sheetProperties',
    sheetId,
    set: {
      hidden,
      tabColor: features.tabColor,
      frozenRows: features.frozenRows,
      frozenColumns: features.frozenColumns,
      merges: features.merges,
      spills: cells.spills,
      columnWidths: widthsOf(features, grid.maxColumns),
      protectedSheet: features.locked ? 'locked' : 'no',
      openAreas: features.locked ? openAreas(cells, source.styles) : [],
      filter: filter === undefined ? null : { ...filter, hiddenRows: hiddenIn(filter, cells) },
    },
  });
  applyStyles(workbook, sheetId, cells, features.columns, source.styles, grid);
  applyValues(workbook, sheetId, cells.rows);
  applyColumns(workbook, sheetId, 'formula', cells.formulas);
  applyColumns(workbook, sheetId, 'note', byColumn(notes));
  for (const { areas, validation } of validationsOf(features, cells, source.styles, grid)) {
    workbook.apply({
      type: 'attribute',
      sheetId,
      attribute: 'validation',
      areas,
      value: validation,
    });
  }
  const { unknownResults } = cells;
  const warnings =
    unknownResults === 0
      ? []
      : [
          `Sheet "${name}": ${unknownResults === 1 ? '1 formula has' : `${unknownResults} formulas have`} no stored result and ${unknownResults === 1 ? 'reads' : 'read'} as empty. Open and save the file in a spreadsheet program first.`,
        ];
  return {
    carried: carry(features.filter === undefined && table !== undefined),
    selection: features.selection,
    lastRow: cells.lastRow,
    lastColumn,
    warnings,
  };
}

/** As Google makes it on import: at least 1,000 × 26, else what has content or a look of its own. */
function gridOf(
  cells: SheetCells,
  features: SheetFeatures,
  notes: readonly { readonly row: number; readonly column: number }[],
  styles: readonly CellStyle[],
): { readonly maxRows: number; readonly maxColumns: number } {
  let maxRows = cells.rows.length - 1;
  let maxColumns = 1;
  for (const line of cells.rows) maxColumns = Math.max(maxColumns, line?.length ?? 0);
  for (const [column, list] of cells.formulas) {
    maxColumns = Math.max(maxColumns, column);
    maxRows = Math.max(maxRows, list[list.length - 1]?.[0] ?? 0);
  }
  for (const { row, column } of notes) {
    maxRows = Math.max(maxRows, row);
    maxColumns = Math.max(maxColumns, column);
  }
  for (const { row, column, rows, columns } of [...features.merges, ...cells.spills]) {
    maxRows = Math.max(maxRows, row + rows - 1);
    maxColumns = Math.max(maxColumns, column + columns - 1);
  }
  // Some programs write empty styled cells to the last possible row or column; those make no grid.
  const content = importedGrid({ maxRows, maxColumns });
  const contentRows = content.maxRows;
  for (const [column, runs] of cells.styles) {
    if (column > content.maxColumns + 26) continue;
    for (const { first, last, style } of runs) {
      if (styles[style]?.background === undefined || first > contentRows + 1000) continue;
      maxColumns = Math.max(maxColumns, column);
      maxRows = Math.max(maxRows, Math.min(last, contentRows + 1000));
    }
  }
  return importedGrid({ maxRows, maxColumns });
}

function widthsOf(features: SheetFeatures, maxColumns: number): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { first, last, width } of features.columns) {
    if (width === undefined) continue;
    for (let column = first; column <= Math.min(last, maxColumns); column++) widths[column] = width;
  }
  return widths;
}

function hiddenIn(filter: Area, cells: SheetCells): number[] {
  const last = filter.row + filter.rows - 1;
  return cells.hiddenRows.filter((row) => row > filter.row && row <= last);
}

/** The filter of the sheet's first table that shows filter buttons. */
function tableFilter(pkg: OfficePackage, partName: string): Area | undefined {
  for (const { type, target } of pkg.relationships(partName)) {
    if (type !== 'table') continue;
    const filter = child(parseXml(pkg.text(target) ?? ''), 'autoFilter');
    const area = parseArea(filter?.attributes.ref ?? '');
    if (area !== undefined) return area;
  }
  return undefined;
}

/** Cells that stay open although their sheet is protected. */
function openAreas(cells: SheetCells, styles: readonly CellStyle[]): readonly Area[] {
  const open: Area[] = [];
  for (const [column, runs] of cells.styles) {
    for (const { first, last, style } of runs) {
      if (styles[style]?.locked !== false) continue;
      open.push({ row: first, column, rows: last - first + 1, columns: 1 });
    }
  }
  return open;
}

function byColumn(
  notes: readonly { readonly row: number; readonly column: number; readonly text: string }[],
): Map<number, [number, string][]> {
  const columns = new Map<number, [number, string][]>();
  for (const { row, column, text } of [...notes].sort((a, b) => a.row - b.row)) {
    if (text === '') continue;
    const list = columns.get(column) ?? [];
    if (list[list.length - 1]?.[0] !== row) list.push([row, text]);
    columns.set(column, list);
  }
  return columns;
}

/** Rules inside the grid; a list TRUE,FALSE on a cell with such a value is a checkbox. */
function validationsOf(
  features: SheetFeatures,
  cells: SheetCells,
  styles: readonly CellStyle[],
  grid: { readonly maxRows: number; readonly maxColumns: number },
): { readonly areas: Area[]; readonly validation: Validation }[] {
  const result: { areas: Area[]; validation: Validation }[] = [];
  const ticked: [number, number][] = [];
  for (const { areas, validation } of features.validations) {
    const inside = areas.flatMap((area) => clipped(area, grid) ?? []);
    result.push({ areas: inside, validation });
    if (!isCheckboxList(validation)) continue;
    for (const [row, column] of cells.booleans) {
      const hit = inside.some(
        (area) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
      if (hit) ticked.push([row, column]);
    }
  }
  for (const [column, runs] of cells.styles) {
    for (const { first, last, style } of runs) {
      if (styles[style]?.checkbox !== true) continue;
      for (let row = first; row <= Math.min(last, grid.maxRows); row++) ticked.push([row, column]);
    }
  }
  if (ticked.length > 0) {
    result.push({ areas: areasOf(ticked), validation: { kind: 'checkbox' } });
  }
  return result;
}

function clipped(
  area: Area,
  { maxRows, maxColumns }: { readonly maxRows: number; readonly maxColumns: number },
): Area | undefined {
  if (area.row > maxRows || area.column > maxColumns) return undefined;
  return {
    row: area.row,
    column: area.column,
    rows: Math.min(area.rows, maxRows - area.row + 1),
    columns: Math.min(area.columns, maxColumns - area.column + 1),
  };
}
