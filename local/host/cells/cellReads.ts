/** Cells as a script reads them: values with dates as Date, display texts, attributes. */

import type { Area, Attribute, CellAttributes, SheetView } from '../../workbook/model';
import type { Machine } from '../machine';
import { isDatePattern } from './datePattern';
import { displayText } from './displayText';
import { localeRules } from './localeRules';
import { zoneTime } from './zoneTime';

/** What `getValues` gives for one cell. */
export type ScriptValue = string | number | boolean | Date;

/**
 * Numbers whose format shows a date come as Date: the instant of that wall time in the
 * spreadsheet's zone. Errors come as their text, empty cells as ''.
 */
export function readValues(machine: Machine, sheet: SheetView, area: Area): ScriptValue[][] {
  const zone = zoneTime(machine.workbook.properties.timeZone);
  const NativeDate = machine.realm.Date;
  machine.counts.cellsRead += area.rows * area.columns;
  const stored = sheet.values(area);
  let lastFormat: string | undefined;
  let lastIsDate = false;
  for (const [r, line] of stored.entries()) {
    for (let c = 0; c < line.length; c++) {
      const value = line[c];
      if (typeof value === 'object') {
        line[c] = value.error;
      } else if (typeof value === 'number') {
        const format = sheet.attribute(area.row + r, area.column + c, 'format');
        if (format === undefined) continue;
        if (format !== lastFormat) {
          lastFormat = format;
          lastIsDate = isDatePattern(format);
        }
        if (lastIsDate) {
          // The array is ours; from here on it holds what the script sees.
          (line as ScriptValue[])[c] = new NativeDate(zone.toInstant(value));
        }
      }
    }
  }
  return stored as ScriptValue[][];
}

export function readDisplayTexts(machine: Machine, sheet: SheetView, area: Area): string[][] {
  const rules = localeRules(machine.workbook.properties.locale);
  machine.counts.cellsRead += area.rows * area.columns;
  return sheet.values(area).map((line, r) =>
    line.map((value, c) => {
      if (typeof value === 'string') return value;
      const format = sheet.attribute(area.row + r, area.column + c, 'format');
      return displayText(value, format, rules);
    }),
  );
}

/** The attribute of every cell, `absent` where it is not set. */
export function readAttributes<A extends Attribute, T>(
  machine: Machine,
  sheet: SheetView,
  area: Area,
  name: A,
  shown: (value: CellAttributes[A]) => T,
  absent: T,
): T[][] {
  machine.counts.cellsRead += area.rows * area.columns;
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const value = sheet.attribute(area.row + r, area.column + c, name);
      return value === undefined ? absent : shown(value);
    }),
  );
}
