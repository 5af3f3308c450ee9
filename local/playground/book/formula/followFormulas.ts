/** Keeps simple formulas true: they show what their cells hold, and go with rows and columns that move. */

import { localeRules } from '../../../host/cells/localeRules';
import { zoneTime } from '../../../host/cells/zoneTime';
import type { Change, SheetView, StoredValue, Workbook } from '../../../workbook/model';
import { movedArea } from '../../../workbook/sheetGeometry';
import { evaluate } from './evaluate';
import { mapReferences, type Reference } from './references';

export interface Formulas {
  /** Works every simple formula out anew where anything changed since, as Sheets does. */
  recalculate(): void;
}

/** Listens to the spreadsheet from here on. */
export function followFormulas(workbook: Workbook, nowMs: () => number): Formulas {
  let isOld = true;
  workbook.onChange((change) => {
    if (change.type !== 'activate') isOld = true;
    if ('at' in change) moveWith(workbook, change);
    else if (change.type === 'reorderRows') sortWith(workbook, change);
  });
  return {
    recalculate() {
      if (!isOld) return;
      recalculate(workbook, nowMs());
      isOld = false;
    },
  };
}

function recalculate(workbook: Workbook, nowMs: number): void {
  const { timeZone, locale } = workbook.properties;
  const now = zoneTime(timeZone).toSerial(nowMs);
  const known = new Map<string, StoredValue>();
  const underWay = new Set<string>();
  const shown = (sheet: SheetView, row: number, column: number): StoredValue => {
    const formula = sheet.attribute(row, column, 'formula');
    const stored = sheet.value(row, column);
    if (formula === undefined) return stored;
    const key = `${sheet.sheetId} ${row} ${column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A formula that leads back to itself.
    if (underWay.has(key)) return { error: '#REF!' };
    underWay.add(key);
    const value = evaluate(formula, {
      now,
      cell: ({ sheet: name, ...place }) => {
        const other = name === '' ? sheet : sheetNamed(workbook, name);
        return other === undefined ? { error: '#REF!' } : shown(other, place.row, place.column);
      },
    });
    underWay.delete(key);
    known.set(key, value ?? stored);
    return value ?? stored;
  };
  const { datePattern, dateTimePattern } = localeRules(locale);
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula } of formulasOf(sheet)) {
      const value = shown(sheet, row, column);
      if (isSame(value, sheet.value(row, column))) continue;
      const place = { sheetId: sheet.sheetId, row, column };
      workbook.apply({ type: 'values', ...place, values: [[value]] });
      const [, name] = /^=\s*(NOW|TODAY)\(/i.exec(formula) ?? [];
      if (name === undefined || sheet.attribute(row, column, 'format') !== undefined) continue;
      const format = name.toUpperCase() === 'NOW' ? dateTimePattern : datePattern;
      workbook.apply({
        type: 'attribute',
        sheetId: sheet.sheetId,
        attribute: 'format',
        areas: [{ row, column, rows: 1, columns: 1 }],
        value: format,
      });
    }
  }
}

function formulasOf(sheet: SheetView) {
  const found: { readonly row: number; readonly column: number; readonly formula: string }[] = [];
  const filled = sheet.properties.spills;
  sheet.eachAttribute('formula', (row, column, formula) => {
    // What fills other cells too is not worked out here.
    if (!filled.some((spill) => spill.row === row && spill.column === column))
      found.push({ row, column, formula });
  });
  return found;
}

function sheetNamed(workbook: Workbook, name: string): SheetView | undefined {
  return workbook.sheets.find(
    ({ properties }) => properties.name.toLowerCase() === name.toLowerCase(),
  );
}

function isSame(a: StoredValue, b: StoredValue): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.error === b.error : a === b;
}

type Move = Extract<Change, { readonly at: number }>;

/** References to cells that moved go with them; to cells that are gone they break. */
function moveWith(workbook: Workbook, move: Move): void {
  const moved = workbook.sheet(move.sheetId);
  const placeOf = (reference: Reference) => movedArea({ ...reference, rows: 1, columns: 1 }, move);
  rewrite(workbook, (sheet) => (reference, end) => {
    const target = reference.sheet === '' ? sheet : sheetNamed(workbook, reference.sheet);
    if (target !== moved) return reference;
    const place = placeOf(reference);
    if (place !== undefined) return { ...reference, row: place.row, column: place.column };
    if (end === null || placeOf(end.other) === undefined) return null;
    // An area shrinks to what is left of it.
    const edge = end.isFirst ? move.at : move.at - 1;
    return { ...reference, [move.type === 'deleteRows' ? 'row' : 'column']: edge };
  });
}

/** A row that is sorted takes its references along, as if it were copied. */
function sortWith(
  workbook: Workbook,
  { sheetId, row, order }: Extract<Change, { type: 'reorderRows' }>,
) {
  rewrite(workbook, (sheet, at) => (reference) => {
    const old = order[at - row];
    if (sheet.sheetId !== sheetId || old === undefined || reference.isRowFixed) return reference;
    const target = reference.row + at - old;
    return target < 1 ? null : { ...reference, row: target };
  });
}

function rewrite(
  workbook: Workbook,
  changeIn: (sheet: SheetView, row: number) => Parameters<typeof mapReferences>[1],
): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula } of formulasOf(sheet)) {
      const value = mapReferences(formula, changeIn(sheet, row));
      if (value === formula) continue;
      const areas = [{ row, column, rows: 1, columns: 1 }];
      const { sheetId } = sheet;
      workbook.apply({ type: 'attribute', sheetId, attribute: 'formula', areas, value });
    }
  }
}
