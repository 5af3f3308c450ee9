/** Reads ids: digits are never touched, and ids that lost digits on their way are told from whole ones. */

import type { CellReader, ColumnInput, Finding } from '../call/finding';
import type { Cell } from '../cell/cell';
import { isBeyondSafe, isDigits, isExponentText, plainNumber } from '../cell/plainNumber';
import { cleanText, isEmptyText } from '../cell/text';
import { hasControls, withoutControls } from './readTag';

const NOT_DIGITS: Finding = { code: 'ID_NOT_DIGITS', sent: '' };
const DAMAGED: Finding = { code: 'ID_DAMAGED', sent: '' };
const TOO_LONG: Finding = { code: 'ID_TOO_LONG', sent: '' };
const GOOGLE: Finding = { code: 'ID_GOOGLE', sent: '' };

/** `123456789.1234567890`, the second part a Unix time; with or without the cookie's `GA1.2.`; a decimal comma where a sheet put one. */
const GOOGLE_ID = /^(?:GA\d+\.\d+(?:-\d+)?\.)?\d{1,12}[.,]\d{8,10}$/i;

/** A float made of an id by other programs: from 16 digits on it has lost some. */
const LONG_WITH_ZERO_FRACTION = /^\d{16,}[.,]0+$/;

/** Excel keeps 15 digits of a number. */
const EXCEL_DIGITS = 15;

/** From this many and this share of a column on, round ids are no chance. */
const MANY_ROUNDED = 3;
const ROUNDED_SHARE = 0.05;

/** ClientId: the id of a visitor that Metrica's own counter gave, digits only. `0` is empty. */
export function clientIdReader(input: ColumnInput): CellReader {
  return columnOf(input, readDigits);
}

/** Yclid: the id of a click in Yandex Direct, digits only. `0` is empty. */
export function yclidReader(input: ColumnInput): CellReader {
  return columnOf(input, readDigits);
}

/** UserId: the site's own id of a visitor, any text or a whole number up to 2^53−1. `0` is empty. */
export function userIdReader(input: ColumnInput): CellReader {
  return columnOf(input, readUserId);
}

/** Gives each id of a column; ids with zeros only after the 15th digit are errors where a column has many of them. */
function columnOf(input: ColumnInput, read: (cell: Cell) => string | Finding): CellReader {
  const cells = input.cells.values;
  let rounded: Finding | null = null;
  return (rowIndex) => {
    const id = read(cells[rowIndex] ?? '');
    if (typeof id !== 'string' || !isRounded(id)) return id;
    rounded ??= roundedFinding(cells, read);
    // Also as an error: a call that was delivered with this id is known by it.
    return { ...rounded, sent: id };
  };
}

function roundedFinding(cells: readonly Cell[], read: (cell: Cell) => string | Finding): Finding {
  let count = 0;
  let ids = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (endsInDigitOverZero(cell)) {
      ids += 1;
      continue;
    }
    const id = read(cell);
    if (id === '') continue;
    ids += 1;
    if (typeof id === 'string' && isRounded(id)) count += 1;
  }
  const many = count >= MANY_ROUNDED && count > ids * ROUNDED_SHARE;
  return many
    ? { code: 'ID_ROUNDED', severity: 'error', sent: '' }
    : { code: 'ID_ROUNDED', sent: '' };
}

/** Whatever else such a text is, it is neither empty nor round: most ids need no second reading. */
function endsInDigitOverZero(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const last = cell.charCodeAt(cell.length - 1);
  return last > 0x30 && last <= 0x39;
}

/** Whether an id of digits ends in zeros from the 16th digit on. */
function isRounded(id: string): boolean {
  if (id.length <= EXCEL_DIGITS) return false;
  for (let index = id.length - 1; index >= EXCEL_DIGITS; index -= 1) {
    if (id.charCodeAt(index) !== 0x30) return false;
  }
  return isDigits(id);
}

function readDigits(cell: Cell): string | Finding {
  if (typeof cell === 'string') return isDigits(cell) ? wholeId(cell) : readIdText(cell);
  return readIdNumber(cell);
}

function readIdText(cell: string): string | Finding {
  const text = cleanText(cell);
  if (isEmptyText(text)) return '';
  if (isDigits(text)) return wholeId(text);
  if (isExponentText(text) || LONG_WITH_ZERO_FRACTION.test(text)) return DAMAGED;
  if (GOOGLE_ID.test(text)) return GOOGLE;
  const digits = digitsMeant(text);
  return digits === null ? NOT_DIGITS : { ...NOT_DIGITS, suggestion: digits };
}

function readIdNumber(cell: number | boolean | Date): string | Finding {
  if (typeof cell !== 'number') return NOT_DIGITS;
  if (isBeyondSafe(cell)) return DAMAGED;
  if (Number.isInteger(cell)) return cell < 0 ? NOT_DIGITS : withoutZero(plainNumber(cell));
  // A Google id that a sheet took for a number: `123456789.123457`.
  return /^\d{5,12}\.\d{5,10}$/.test(String(cell)) ? GOOGLE : NOT_DIGITS;
}

function readUserId(cell: Cell): string | Finding {
  if (typeof cell !== 'string') {
    const id = readIdNumber(cell);
    return id === GOOGLE ? NOT_DIGITS : id;
  }
  const cleaned = cleanText(cell);
  const isOneLine = !hasControls(cleaned);
  const text = isOneLine ? cleaned : cleanText(withoutControls(cleaned));
  if (isEmptyText(text) || text === '0') return '';
  // An own id may well be `12e5`; with a fraction or a plus before the exponent it is a number shown short.
  if (isExponentText(text) && /[.,+]/.test(text)) return DAMAGED;
  if (LONG_WITH_ZERO_FRACTION.test(text)) return DAMAGED;
  return isOneLine ? text : { code: 'TEXT_CONTROL', sent: text };
}

/** The digits of an id that stands in quotes or brackets, in groups of three, or with an empty fraction. */
function digitsMeant(text: string): string | null {
  if (text.length > 60) return null;
  const bare = text.normalize('NFKC').replace(/["'`«»“”„<>()[\]\s]/g, '');
  if (isDigits(bare)) return bare;
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(bare)) return bare.replace(/[.,]/g, '');
  return /^[1-9]\d{0,14}[.,]0+$/.test(bare) ? bare.replace(/[.,]0+/, '') : null;
}

/** 2^64−1: Metrica keeps its ids in 64 bits. */
const MOST = '18446744073709551615';

/** Digits as they stand, `0` as nothing; more than an id can have are two ids glued, or none. */
function wholeId(digits: string): string | Finding {
  if (digits.length < MOST.length) return withoutZero(digits);
  return digits.length > MOST.length || digits > MOST ? TOO_LONG : digits;
}

function withoutZero(digits: string): string {
  return digits.charCodeAt(0) === 0x30 && /^0+$/.test(digits) ? '' : digits;
}
