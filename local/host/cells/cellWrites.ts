/** What writing values does to the workbook, worked out when the write is applied. */

import type { Area, Change, SheetView, Spill, StoredValue } from '../../workbook/model';
import type { Machine } from '../machine';
import { isDate } from '../run/argumentRules';
import { formatA1 } from '../spreadsheet/a1';
import { areasMeet, liveSheet, requireEditable } from '../spreadsheet/sheet/sheetAccess';
import { filledDown, formulaValue } from './formulaValue';
import { type LocaleRules, localeRules } from './localeRules';
import { readTyped } from './typedText';
import { type ZoneTime, zoneTime } from './zoneTime';

const CELL_TEXT_LIMIT = 50_000;

interface WrittenCell {
  readonly value: StoredValue;
  readonly format?: string;
  readonly formula?: string;
}

interface WriteRules {
  readonly locale: LocaleRules;
  readonly zone: ZoneTime;
  readonly currentYear: number;
  /** Whether `=…` is a formula in a cell of format `@` too. */
  readonly formulasInText: boolean;
  readonly readsDates: boolean;
}

/** Refuses texts over 50,000 characters; Google says so at once. */
export function checkTextLengths(machine: Machine, values: readonly (readonly unknown[])[]): void {
  for (const line of values) {
    for (const value of line) {
      if (typeof value === 'string' && value.length > CELL_TEXT_LIMIT) {
        machine.fail(machine.texts.cellTooLong());
      }
    }
  }
}

/** `values` has the area's size; null and undefined clear (Range reference, gas-fakes). */
export function valueChanges(
  machine: Machine,
  sheetId: number,
  area: Area,
  values: readonly (readonly unknown[])[],
): Change[] {
  requireEditable(machine, sheetId, area);
  const sheet = liveSheet(machine, sheetId);
  const { timeZone, locale } = machine.workbook.properties;
  const zone = zoneTime(timeZone);
  const now = machine.clock.now();
  const rules: WriteRules = {
    zone,
    locale: localeRules(locale),
    formulasInText: machine.google.textCell === 'formula',
    readsDates: machine.google.typedDate === 'read',
    currentYear: new Date(now + zone.offsetMs(now)).getUTCFullYear(),
  };
  const stored: StoredValue[][] = [];
  const formats = new Map<string, Area[]>();
  const formulas: Change[] = [];
  const brokenAnchors: Area[] = [];
  const made: Spill[] = [];
  for (let r = 0; r < area.rows; r++) {
    const line: StoredValue[] = [];
    for (let c = 0; c < area.columns; c++) {
      const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      const written = writtenCell(values[r]?.[c], sheet, cell, rules);
      requireValid(machine, sheet, cell, written.value);
      line.push(written.value);
      if (written.format !== undefined) {
        const areas = formats.get(written.format);
        if (areas === undefined) formats.set(written.format, [cell]);
        else areas.push(cell);
      }
      const former = sheet.attribute(cell.row, cell.column, 'formula');
      if (former !== undefined) brokenAnchors.push(cell);
      const filled = written.formula === undefined ? undefined : filledDown(written.formula);
      if (filled !== undefined) made.push({ ...cell, rows: filled.length, values: filled });
      if (former !== undefined || written.formula !== undefined) {
        const value = written.formula ?? null;
        formulas.push({ type: 'attribute', sheetId, attribute: 'formula', areas: [cell], value });
      }
    }
    stored.push(line);
  }
  const changes: Change[] = [];
  const spills = sheet.properties.spills;
  const kept = spills.filter((spill) => {
    const anchor = { row: spill.row, column: spill.column, rows: 1, columns: 1 };
    return !brokenAnchors.some((cell) => areasMeet(cell, anchor));
  });
  if (kept.length < spills.length || made.length > 0)
    changes.push({ type: 'sheetProperties', sheetId, set: { spills: [...kept, ...made] } });
  changes.push({ type: 'values', sheetId, row: area.row, column: area.column, values: stored });
  changes.push(...formulas);
  for (const [format, areas] of formats) {
    changes.push({ type: 'attribute', sheetId, attribute: 'format', areas, value: format });
  }
  return changes;
}

function writtenCell(value: unknown, sheet: SheetView, cell: Area, rules: WriteRules): WrittenCell {
  if (value === null || value === undefined || value === '') return { value: '' };
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') {
    return { value: Number.isFinite(value) ? value : { error: '#NUM!' } };
  }
  const format = sheet.attribute(cell.row, cell.column, 'format');
  if (isDate(value)) {
    const serial = rules.zone.toSerial(value.getTime());
    if (Number.isNaN(serial)) return { value: { error: '#NUM!' } };
    if (format !== undefined && format !== '@') return { value: serial };
    const { datePattern, dateTimePattern } = rules.locale;
    return { value: serial, format: Number.isInteger(serial) ? datePattern : dateTimePattern };
  }
  const text = typeof value === 'string' ? value : String(value);
  const asFormula = rules.formulasInText && text.startsWith('=');
  if (format === '@' && !asFormula) return { value: text };
  const typed = readTyped(text, rules.locale, rules.currentYear, rules.readsDates);
  if (typed.kind === 'formula') {
    const shown = formulaValue(typed.formula, (row, column) => sheet.value(row, column));
    return { value: shown, formula: typed.formula };
  }
  if (typed.format === undefined || format !== undefined) return { value: typed.value };
  return { value: typed.value, format: typed.format };
}

/** A list or checkbox that rejects other values makes the write fail. */
function requireValid(machine: Machine, sheet: SheetView, cell: Area, value: StoredValue): void {
  const rule = sheet.attribute(cell.row, cell.column, 'validation');
  if (rule === undefined || value === '' || rule.kind === 'carried') return;
  const valid =
    rule.kind === 'checkbox'
      ? typeof value === 'boolean'
      : !rule.strict || rule.values.includes(String(value));
  if (!valid) machine.fail(machine.texts.validationBroken(formatA1(cell)));
}
