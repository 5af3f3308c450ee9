/** Writes one cell of a sheet. */

import type { Area, StoredValue } from '../../model';
import { areaName, columnName } from '../a1';
import { encodeOfficeEscapes } from '../cellText';
import { writeFormula } from '../formulas';
import { showsDate } from '../numberFormats';
import { DAYS_1904 } from '../read/cellContent';
import { escapeText } from '../xml';

export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: StoredValue;
  /** With `=`, as Sheets shows it. */
  readonly formula: string | undefined;
  /** The formula as a file spelled it, when it is still that one. */
  readonly fileFormula?: string | undefined;
  /** The cells that the formula fills. */
  readonly array?: Area | undefined;
  readonly format: string | undefined;
  readonly uses1904: boolean;
  /** Name of the sheet with that id. */
  readonly sheetName: (sheetId: number) => string | undefined;
}

/** An empty cell is written for its style only. */
export function cellXml(cell: WrittenCell): string {
  const { formula, value } = cell;
  const start = openTag(cell.row, cell.column, cell.style);
  if (formula !== undefined) {
    const text = cell.fileFormula ?? writeFormula(formula, value, cell.sheetName);
    const array = cell.array === undefined ? '' : ` t="array" ref="${areaName(cell.array)}"`;
    const [type, shown] = formulaResult(cell);
    return `${start}${type}><f${array}>${escapeText(text)}</f>${shown}</c>`;
  }
  if (value === '') return `${start}/>`;
  if (typeof value === 'string') {
    const text = escapeText(encodeOfficeEscapes(value));
    return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const [type, shown] = plainValue(value, cell);
  return `${start}${type}>${shown}</c>`;
}

/** The cell with the inside that the file had. */
export function keptCellXml(
  row: number,
  column: number,
  style: number,
  raw: { readonly type: string; readonly rest: string; readonly inner: string },
): string {
  const type = raw.type === 'n' ? '' : ` t="${raw.type}"`;
  const start = `${openTag(row, column, style)}${type}${raw.rest}`;
  return raw.inner === '' ? `${start}/>` : `${start}>${raw.inner}</c>`;
}

function openTag(row: number, column: number, style: number): string {
  const styled = style === 0 ? '' : ` s="${style}"`;
  return `<c r="${columnName(column)}${row}"${styled}`;
}

function formulaResult(cell: WrittenCell): readonly [type: string, shown: string] {
  const { value } = cell;
  if (typeof value !== 'string') return plainValue(value, cell);
  return [' t="str"', `<v>${escapeText(encodeOfficeEscapes(value))}</v>`];
}

function plainValue(
  value: Exclude<StoredValue, string>,
  { format, uses1904 }: WrittenCell,
): readonly [type: string, shown: string] {
  if (typeof value === 'boolean') return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  if (typeof value === 'object') return [' t="e"', `<v>${escapeText(fileError(value.error))}</v>`];
  if (!Number.isFinite(value)) return [' t="e"', '<v>#NUM!</v>'];
  const shift = uses1904 && showsDate(format ?? '') ? DAYS_1904 : 0;
  return ['', `<v>${value - shift}</v>`];
}

const FILE_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const RUSSIAN_ERRORS: Readonly<Record<string, string>> = {
  '#ПУСТО!': '#NULL!',
  '#ДЕЛ/0!': '#DIV/0!',
  '#ЗНАЧ!': '#VALUE!',
  '#ССЫЛКА!': '#REF!',
  '#ИМЯ?': '#NAME?',
  '#ЧИСЛО!': '#NUM!',
  '#Н/Д': '#N/A',
};

/** The format knows seven errors; Excel calls a file with another one damaged. */
function fileError(error: string): string {
  const known = RUSSIAN_ERRORS[error] ?? error;
  return FILE_ERRORS.includes(known) ? known : '#VALUE!';
}
