/** What range, sheet and spreadsheet services need to know of a sheet before they touch it. */

import type { Area, SheetView } from '../../../workbook/model';
import type { Machine } from '../../machine';
import { parseA1 } from '../a1';

/** The sheet as the workbook has it now; throws Google's text when it was deleted meanwhile. */
export function liveSheet(machine: Machine, sheetId: number): SheetView {
  return machine.workbook.sheet(sheetId) ?? machine.fail(machine.texts.sheetGone(sheetId));
}

/** Rows and columns of the grid, buffered inserts and deletes counted in. */
export function gridSize(
  machine: Machine,
  sheetId: number,
): { readonly rows: number; readonly columns: number } {
  const { maxRows, maxColumns } = liveSheet(machine, sheetId).properties;
  const growth = machine.writes.growth(sheetId);
  return { rows: maxRows + growth.rows, columns: maxColumns + growth.columns };
}

/** The area of `getRange(row, column, rows, columns)`, with Google's complaints about bad ones. */
export function checkedArea(machine: Machine, sheetId: number, area: Area): Area {
  const { texts } = machine;
  if (area.rows < 1) machine.fail(texts.rowsTooFew());
  if (area.columns < 1) machine.fail(texts.columnsTooFew());
  if (area.row < 1) machine.fail(texts.startRowTooSmall());
  if (area.column < 1) machine.fail(texts.startColumnTooSmall());
  if (machine.google.outsideGrid === 'early') requireInside(machine, sheetId, area);
  return area;
}

/** Throws Google's text for an area that the grid does not hold. */
export function requireInside(machine: Machine, sheetId: number, area: Area): void {
  const size = gridSize(machine, sheetId);
  const isOutside =
    area.row + area.rows - 1 > size.rows || area.column + area.columns - 1 > size.columns;
  if (isOutside) machine.fail(machine.texts.coordinates());
}

export interface NamedArea {
  readonly sheetId: number;
  readonly area: Area;
  /** Whole rows or columns are named as such again: `5:7`, `D:F` (gas-fakes test/testsheets.js). */
  readonly notation: string | null;
}

/**
 * The area that A1 notation names, and the sheet if it names one. Open ends reach to the end of
 * the grid.
 */
export function namedArea(machine: Machine, sheetId: number, notation: string): NamedArea {
  const parsed = parseA1(notation);
  if (parsed === undefined) machine.fail(machine.texts.rangeNotFound());
  let target = sheetId;
  if (parsed.sheetName !== null) {
    const named = machine.workbook.sheets.find(
      (sheet) => sheet.properties.name === parsed.sheetName,
    );
    if (named === undefined) machine.fail(machine.texts.rangeNotFound());
    target = named.sheetId;
  }
  const size = gridSize(machine, target);
  const area = {
    row: parsed.row,
    column: parsed.column,
    rows: Number.isFinite(parsed.rows) ? parsed.rows : size.rows - parsed.row + 1,
    columns: Number.isFinite(parsed.columns) ? parsed.columns : size.columns - parsed.column + 1,
  };
  const cells = notation.slice(notation.lastIndexOf('!') + 1).replace(/\$/g, '');
  const whole = /^(?:[a-z]+:[a-z]+|\d+:\d+)$/i.test(cells) ? cells.toUpperCase() : null;
  return { sheetId: target, area: checkedArea(machine, target, area), notation: whole };
}

export function areasMeet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether the running user may change every cell of the area. */
export function mayEdit(machine: Machine, sheetId: number, area: Area): boolean {
  const { protectedSheet, protectedAreas, openAreas } = liveSheet(machine, sheetId).properties;
  // Who protects a sheet may always edit it, the owner too.
  if (machine.ownProtections.has(sheetId)) return true;
  if (protectedSheet === 'locked' && !isCovered(area, openAreas)) return false;
  return protectedAreas.every((held) => held.editable || !areasMeet(held, area));
}

/** Whether the open areas, taken together, hold every cell of the area. */
function isCovered(area: Area, open: readonly Area[]): boolean {
  const met = open.find((each) => areasMeet(area, each));
  if (met === undefined) return false;
  return outsideOf(area, met).every((rest) => isCovered(rest, open));
}

/** What of the area lies above, below, left and right of another that it meets. */
function outsideOf(area: Area, met: Area): Area[] {
  const top = Math.max(area.row, met.row);
  const bottom = Math.min(area.row + area.rows, met.row + met.rows);
  const left = Math.max(area.column, met.column);
  const right = Math.min(area.column + area.columns, met.column + met.columns);
  const band = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...band, column: area.column, columns: left - area.column },
    { ...band, column: right, columns: area.column + area.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** Throws Google's text when the user may not change the area. */
export function requireEditable(machine: Machine, sheetId: number, area: Area): void {
  if (!mayEdit(machine, sheetId, area)) machine.fail(machine.texts.protectedCell());
}

export function wholeSheet(machine: Machine, sheetId: number): Area {
  const size = gridSize(machine, sheetId);
  return { row: 1, column: 1, rows: size.rows, columns: size.columns };
}
