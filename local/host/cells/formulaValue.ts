/**
 * What a formula that a script writes shows at once. The host calculates constants and their SUM, a
 * reference to one cell, and HYPERLINK; it has no spreadsheet functions, so that any other formula shows
 * `#NAME?`, or `#ERROR!` where it cannot be read at all. That is enough to see that a text was
 * taken for a formula.
 */

import type { StoredValue } from '../../workbook/model';
import { parseA1 } from '../spreadsheet/a1';

export function formulaValue(
  formula: string,
  cell: (row: number, column: number) => StoredValue,
): StoredValue {
  const body = formula.replace(/^=/, '').trim();
  const text = body.match(/^"((?:[^"]|"")*)"$/);
  if (text) return (text[1] ?? '').replace(/""/g, '"');
  if (/^[+-]?\d+(\.\d+)?$/.test(body)) return Number(body);
  if (/^(TRUE|FALSE)(\(\))?$/i.test(body)) return /^T/i.test(body);
  const filled = filledDown(formula);
  if (filled !== undefined) return filled[0]?.[0] ?? '';
  const sum = body.match(/^SUM\(\s*(-?\d+(?:\.\d+)?(?:\s*[,;]\s*-?\d+(?:\.\d+)?)*)\s*\)$/i);
  if (sum) return (sum[1] ?? '').split(/[,;]/).reduce((total, part) => total + Number(part), 0);
  const link = body.match(/^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i);
  if (link) return (link[2] ?? link[1] ?? '').replace(/""/g, '"');
  const area = parseA1(body.replace(/\$/g, ''));
  if (area && area.rows === 1 && area.columns === 1) {
    const value = cell(area.row, area.column);
    return value === '' ? 0 : value;
  }
  return /^[+-]?[\p{L}_][\p{L}\p{N}_.]*(\(.*\))?$/su.test(body)
    ? { error: '#NAME?' }
    : { error: '#ERROR!' };
}

/** What `={1;2;3}` fills down, which is the one formula of the host that fills cells; undefined for every other. */
export function filledDown(formula: string): StoredValue[][] | undefined {
  const numbers = formula.match(/^=\{(-?\d+(?:;-?\d+)+)\}$/)?.[1];
  return numbers?.split(';').map((number) => [Number(number)]);
}
