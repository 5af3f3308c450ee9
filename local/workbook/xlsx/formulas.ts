/** Formulas between the file's spelling and the one that Sheets shows. */

import type { StoredValue } from '../model';
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from './a1';

/** Google exports what Excel cannot compute as `IFERROR(__xludf.DUMMYFUNCTION("…"), shown)`. */
const EXPORTED = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/i;
const CONSTANT = /^(?:TRUE\(\)|FALSE\(\)|#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!))$/;
const COMPUTED = '"COMPUTED_VALUE"';

/**
 * `spilled` is a cell that a formula elsewhere fills; `constant` one whose formula only says its
 * value: LibreOffice writes TRUE and #N/A like that.
 */
export type ReadFormula =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'spilled' }
  | { readonly kind: 'constant' };

/** What Sheets shows for a formula text of the file (without `=`). */
export function readFormula(text: string): ReadFormula {
  const exported = EXPORTED.exec(text)?.[1]?.replaceAll('""', '"');
  if (exported === COMPUTED) return { kind: 'spilled' };
  if (CONSTANT.test(text)) return { kind: 'constant' };
  const shown = exported ?? outsideStrings(text, (part) => part.replace(/_xl(?:fn|ws|udf)\./g, ''));
  return { kind: 'formula', formula: `=${shown}` };
}

const ONLY_GOOGLE =
  /\b(?:ARRAYFORMULA|IMPORT(?:RANGE|DATA|XML|HTML|FEED)|QUERY|GOOGLE(?:FINANCE|TRANSLATE)|SPLIT|JOIN|REGEX(?:MATCH|EXTRACT|REPLACE)|FLATTEN|SPARKLINE|COUNTUNIQUE|TO_(?:DATE|TEXT|PERCENT|DOLLARS|PURE_NUMBER)|DETECTLANGUAGE|EPOCHTODATE|ISURL|ISEMAIL)\s*\(/i;

/** Functions newer than the file format carry a prefix, else Excel answers #NAME?. */
const NEWER =
  /\b(CONCAT|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|XLOOKUP|XMATCH|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|LET|LAMBDA|TEXTSPLIT|TEXTBEFORE|TEXTAFTER|VSTACK|HSTACK|TOCOL|TOROW|WRAPROWS|WRAPCOLS|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS|IFNA|XOR|FORMULATEXT|ISFORMULA|SHEET|SHEETS|DAYS|ISOWEEKNUM|NUMBERVALUE|UNICHAR|UNICODE|MAP|REDUCE|SCAN|BYROW|BYCOL|MAKEARRAY|ISOMITTED)(?=\()/g;

/**
 * The file's text for a formula that Sheets shows (with `=`). What only Google computes goes as
 * Google itself exports it, so that the shown value stays.
 */
export function writeFormula(
  formula: string,
  shown: StoredValue,
  sheetName: (sheetId: number) => string | undefined,
): string {
  const text = withFileLinks(formula.replace(/^=/, ''), sheetName);
  if (outsideStrings(text, (part) => (ONLY_GOOGLE.test(part) ? '\u0000' : part)).includes('\0')) {
    return `IFERROR(__xludf.DUMMYFUNCTION("${text.replaceAll('"', '""')}"),${literal(shown)})`;
  }
  return outsideStrings(text, (part) =>
    part
      .replace(NEWER, '_xlfn.$1')
      .replace(/\b(FILTER|SORT)(?=\()/g, '_xlfn._xlws.$1')
      .replaceAll(';', ','),
  );
}

/** Google names a place in the same file `#gid=5&range=B7`; a file names it `#'Calls'!B7`. */
function withFileLinks(text: string, sheetName: (sheetId: number) => string | undefined): string {
  return text.replace(/(?<=^HYPERLINK\(")#gid=(\d+)&range=([A-Z0-9:]+)/i, (whole, id, range) => {
    const name = sheetName(Number(id));
    return name === undefined
      ? whole
      : `#'${name.replaceAll("'", "''").replaceAll('"', '""')}'!${range}`;
  });
}

const REFERENCE =
  /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!])|(?<![\w.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w(.!])|(?<![\w.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w(.!])/g;

/** A shared formula as the cell so many rows down and columns right has it. */
export function shiftFormula(text: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string): string => {
    if (fixed !== '') return fixed + name;
    const number = (columnNumber(name) - 1 + columns + MAX_COLUMNS) % MAX_COLUMNS;
    return columnName(number + 1);
  };
  const row = (fixed: string, digits: string): string => {
    if (fixed !== '') return fixed + digits;
    return String(((Number(digits) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1);
  };
  return outsideStrings(text, (part) =>
    part.replace(
      REFERENCE,
      (
        _whole,
        c1 = '',
        name,
        r1 = '',
        digits,
        c2 = '',
        from,
        c3 = '',
        to,
        r2 = '',
        top,
        r3 = '',
        bottom,
      ) => {
        if (name !== undefined) return column(c1, name) + row(r1, digits);
        if (from !== undefined) return `${column(c2, from)}:${column(c3, to)}`;
        return `${row(r2, top)}:${row(r3, bottom)}`;
      },
    ),
  );
}

/** Applies a change to what stands outside `"texts"`, `'sheet names'`, `[books]` and `{arrays}`. */
function outsideStrings(text: string, change: (part: string) => string): string {
  return text.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\})|([^"'[{]+|["'[{])/g,
    (_, kept, part) => kept ?? change(part),
  );
}

function literal(value: StoredValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return value.error;
}
