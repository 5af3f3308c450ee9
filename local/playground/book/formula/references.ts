/** Cell references in a formula: where they stand, and how they follow rows and columns that move. */

import { columnLetters, columnNumber } from '../../../host/spreadsheet/a1';

/** `$B$2` with its sheet; `sheet` is '' for the formula's own. */
export interface Reference {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

const REFERENCE =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;

/** Where a reference stands in an area, and the other end of it. */
export interface AreaEnd {
  readonly isFirst: boolean;
  readonly other: Reference;
}

/** Puts other references in; texts and names are left alone. null becomes `#REF!`. */
export function mapReferences(
  formula: string,
  change: (reference: Reference, end: AreaEnd | null) => Reference | null,
): string {
  let result = '';
  let at = 0;
  let first: Reference | null = null;
  while (at < formula.length) {
    const reference = matchAt(REFERENCE, formula, at);
    const other = reference ?? matchAt(TEXT, formula, at) ?? matchAt(NAME, formula, at);
    const [text] = other ?? [formula[at] ?? ''];
    if (reference === null) result += text;
    else {
      const [, prefix = ''] = reference;
      const after = at + text.length;
      const next = formula[after] === ':' ? matchAt(REFERENCE, formula, after + 1) : null;
      const own: Reference = referenceOf(reference, first?.sheet ?? '');
      const end: AreaEnd | null =
        first !== null
          ? { isFirst: false, other: first }
          : next === null
            ? null
            : { isFirst: true, other: referenceOf(next, own.sheet) };
      const changed = change(own, end);
      result += changed === null ? '#REF!' : `${prefix}${referenceText(changed)}`;
      first = end?.isFirst === true ? own : null;
    }
    at += text.length;
  }
  return result;
}

/** `sheet`: of the area's first end, where this one names none. */
function referenceOf(match: RegExpExecArray, sheet: string): Reference {
  const [, prefix = '', fixedColumn, letters = '', fixedRow, digits] = match;
  return {
    sheet: prefix === '' ? sheet : sheetName(prefix),
    column: columnNumber(letters),
    row: Number(digits),
    isColumnFixed: fixedColumn === '$',
    isRowFixed: fixedRow === '$',
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `'My sheet'!` → `My sheet` */
export function sheetName(prefix: string): string {
  return prefix.replace(/!$/, '').replace(/^'|'$/g, '').replace(/''/g, "'");
}

function referenceText({ column, row, isColumnFixed, isRowFixed }: Reference): string {
  return `${isColumnFixed ? '$' : ''}${columnLetters(column)}${isRowFixed ? '$' : ''}${row}`;
}
