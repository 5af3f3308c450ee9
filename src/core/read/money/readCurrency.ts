/** Reads currencies: the three letters of ISO 4217. */

import type { CellReader, ColumnInput, Finding } from '../../call/finding';
import type { Cell } from '../../cell/cell';
import { readOnce } from '../../cell/readOnce';
import { cleanText, isEmptyText } from '../../cell/text';
import { currenciesOf, isCurrencyCode, isSharedSign } from './currencies';

const UNKNOWN: Finding = { code: 'CURRENCY_UNKNOWN', sent: '' };

/** Columns hold few different currencies; the bound is for columns that are none at all. */
const REMEMBERED = 500;

/** Currencies for which a misspelling is suggested, the likeliest first. */
const COMMON = [
  'RUB',
  'USD',
  'EUR',
  'KZT',
  'BYN',
  'UAH',
  'GBP',
  'CNY',
  'TRY',
  'AED',
  'GEL',
  'AMD',
  'UZS',
];

/** Numbers of ISO 4217 and codes of former money that still stand in exports of 1C and banks. */
const FORMER: Readonly<Record<string, string>> = {
  '643': 'RUB',
  '810': 'RUB',
  '840': 'USD',
  '978': 'EUR',
  '398': 'KZT',
  '933': 'BYN',
  '974': 'BYN',
  '980': 'UAH',
  '826': 'GBP',
  '156': 'CNY',
  BYR: 'BYN',
  BYB: 'BYN',
  UAK: 'UAH',
  TRL: 'TRY',
  AZM: 'AZN',
};

/** Cyrillic letters that look like Latin ones: «RUВ». */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  З: 'Z',
};

/** Currency: a code in any case, or a known sign or word (`₽`, `$`, «руб.», `RUR`). Errors suggest the nearest code. */
export function currencyReader(input: ColumnInput): CellReader {
  const cells = input.cells.values;
  const read = readOnce(REMEMBERED, readCurrency);
  return (rowIndex) => {
    const cell = cells[rowIndex] ?? '';
    return cell === '' ? '' : read(cell);
  };
}

function readCurrency(cell: Cell): string | Finding {
  if (typeof cell !== 'string' && typeof cell !== 'number') return UNKNOWN;
  const text = cleanText(String(cell));
  if (isEmptyText(text)) return '';
  const meant = currenciesOf(text);
  if (isSharedSign(text)) return { ...UNKNOWN, choices: meant };
  const [first] = meant;
  if (first !== undefined) return first;
  const near = nearCode(text);
  return near === null ? UNKNOWN : { ...UNKNOWN, suggestion: near };
}

function nearCode(text: string): string | null {
  if (text.length > 8) return null;
  const upper = text.toUpperCase();
  const former = FORMER[upper];
  if (former !== undefined) return former;
  const latin = upper
    .replace(/[А-Я]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[^A-Z]/g, '');
  if (isCurrencyCode(latin)) return latin;
  return COMMON.find((code) => isOneEditAway(latin, code)) ?? null;
}

/** Whether one letter was changed, left out or put in, or two neighbours exchanged. */
function isOneEditAway(text: string, code: string): boolean {
  let start = 0;
  while (start < code.length && text[start] === code[start]) start += 1;
  const rest = text.slice(start);
  const codeRest = code.slice(start);
  return (
    rest.slice(1) === codeRest.slice(1) ||
    rest.slice(1) === codeRest ||
    rest === codeRest.slice(1) ||
    (rest[0] === codeRest[1] && rest[1] === codeRest[0] && rest.slice(2) === codeRest.slice(2))
  );
}
