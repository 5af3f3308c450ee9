/** Cells as a person sees them: shown text, looks, notes, and what an editor begins with. */

import { displayText } from '../../host/cells/displayText';
import { type LocaleRules, localeRules } from '../../host/cells/localeRules';
import { generalNumber } from '../../host/cells/numberPattern';
import { readTyped } from '../../host/cells/typedText';
import type { SheetView, StoredValue, Workbook } from '../../workbook/model';
import type { BlockView, CellView } from '../protocol';

/** Rows `from` to `from + rows − 1`, as far as the sheet goes. */
export function cellBlock(
  workbook: Workbook,
  sheetId: number,
  from: number,
  rows: number,
): BlockView {
  const sheet = workbook.sheet(sheetId);
  if (sheet === undefined) return { from, rows: [] };
  const { maxRows, maxColumns } = sheet.properties;
  const count = Math.max(0, Math.min(rows, maxRows - from + 1));
  if (count === 0) return { from, rows: [] };
  const rules = localeRules(workbook.properties.locale);
  const values = sheet.values({ row: from, column: 1, rows: count, columns: maxColumns });
  return {
    from,
    rows: values.map((line, r) =>
      line.map((value, c) => cellView(sheet, value, { row: from + r, column: c + 1, rules })),
    ),
  };
}

function cellView(
  sheet: SheetView,
  value: StoredValue,
  place: { readonly row: number; readonly column: number; readonly rules: LocaleRules },
): CellView | null {
  const { row, column, rules } = place;
  const format = sheet.attribute(row, column, 'format');
  const fill = sheet.attribute(row, column, 'background');
  const note = sheet.attribute(row, column, 'note');
  const color = sheet.attribute(row, column, 'fontColor');
  const isBold = sheet.attribute(row, column, 'bold') === true;
  const isCheckbox = sheet.attribute(row, column, 'validation')?.kind === 'checkbox';
  const hasLooks = fill ?? note ?? color;
  if (value === '' && hasLooks === undefined && !isBold && !isCheckbox) return null;
  const text = displayText(value, format, rules);
  const edit = sheet.attribute(row, column, 'formula') ?? editText(value, format, rules, text);
  const kind = isCheckbox ? 'c' : kindOf(value);
  return {
    text,
    ...(kind === null ? {} : { kind }),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(isBold ? { bold: true } : {}),
    ...(edit === text ? {} : { edit }),
  };
}

function kindOf(value: StoredValue): 'n' | 'b' | 'e' | null {
  if (typeof value === 'number') return 'n';
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'object' ? 'e' : null;
}

/** A text that would be read as something else begins with an apostrophe; a number shows all its digits. */
function editText(
  value: StoredValue,
  format: string | undefined,
  rules: LocaleRules,
  shown: string,
): string {
  if (typeof value === 'string') {
    if (format === '@' || value === '') return value;
    const typed = readTyped(value, rules, 2000);
    const staysText = typed.kind === 'value' && typed.value === value;
    return staysText ? value : `'${value}`;
  }
  const isPlain = format === undefined || /^[#0.,\s]*$/.test(format);
  return typeof value === 'number' && isPlain ? generalNumber(value, rules) : shown;
}
