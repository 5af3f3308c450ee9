/** Reads amounts: any usual writing becomes digits with a decimal point. */

import type { CellReader, ColumnInput, Finding } from '../../call/finding';
import type { Cell } from '../../cell/cell';
import { isExponentText, plainNumber } from '../../cell/plainNumber';
import { cleanText, isEmptyText } from '../../cell/text';
import { type PriceText, readPriceText } from './priceText';

const UNREADABLE: Finding = { code: 'PRICE_UNREADABLE', sent: '' };
const NEGATIVE: Finding = { code: 'PRICE_NEGATIVE', sent: '' };

/**
 * Price: digits with a decimal point and no exponent. Number cells are sent with the 15 significant
 * digits that a sheet shows; decimals of a text stay as they are written. Text that can be read two
 * ways (`1,234`) is an error with both as choices, the one with decimals first.
 */
export function priceReader(input: ColumnInput): CellReader {
  const cells = input.cells.values;
  return (rowIndex) => readPrice(cells[rowIndex] ?? '');
}

function readPrice(cell: Cell): string | Finding {
  if (cell === '') return '';
  if (typeof cell === 'number') return readNumber(cell);
  if (typeof cell !== 'string') return UNREADABLE;
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(cell)) return cell;
  const text = cleanText(cell);
  if (isEmptyText(text)) return '';
  const price = readPriceText(text);
  if (price === null) return isExponentText(text) ? unreadableExponent(text) : UNREADABLE;
  const [amount, whole] = price.amounts;
  if (price.negative && /[1-9]/.test(amount)) return NEGATIVE;
  return whole === undefined ? amount : { ...UNREADABLE, choices: [amount, whole] };
}

function readNumber(value: number): string | Finding {
  if (!Number.isFinite(value)) return UNREADABLE;
  return value < 0 ? NEGATIVE : plainNumber(value);
}

/** Digits may be lost, so a person looks. */
function unreadableExponent(text: string): Finding {
  const value = Number(text.replace(/\s/g, '').replace(',', '.').replace(/[Ее]/, 'e'));
  return value >= 0 && Number.isFinite(value)
    ? { ...UNREADABLE, suggestion: plainNumber(value) }
    : UNREADABLE;
}

/**
 * The currency named in a Price cell when it cannot be the given one (ISO code), else null. `$` agrees
 * with every dollar and the pesos that use it, «руб.» with RUB and BYN, `£` with every pound.
 */
export function priceConflict(cell: Cell, currency: string): string | null {
  const named = currenciesInPrice(cell);
  return named.includes(currency) ? null : (named[0] ?? null);
}

function currenciesInPrice(cell: Cell): PriceText['currencies'] {
  // Most amounts carry no currency: they have nothing but digits and marks.
  if (typeof cell !== 'string' || !/[^0-9.,'\s+-]/.test(cell)) return [];
  return readPriceText(cleanText(cell))?.currencies ?? [];
}
