/** Takes a written amount apart: sign, digits, separators, currency. */

import { currenciesOf } from './currencies';

/** A written amount. */
export interface PriceText {
  /** With a decimal point, no sign; where it can be read two ways, with the point first and whole second. */
  readonly amounts: readonly [string] | readonly [string, string];
  readonly negative: boolean;
  /** Currencies that a sign or code beside the amount can mean, the likeliest first; empty: none is written. */
  readonly currencies: readonly string[];
}

const LONGEST = 60;

/**
 * Reads an amount from a cleaned text: decimal point or comma; between thousands spaces, an apostrophe,
 * or the other of point and comma; a currency sign or code before or after; minus or brackets for
 * amounts below zero. Null: not an amount. `1,234` and `1.234` come back with both meanings.
 */
export function readPriceText(text: string): PriceText | null {
  if (text.length > LONGEST) return null;
  const first = text.search(/[0-9]/);
  if (first < 0) return null;
  let last = text.length - 1;
  while (!isDigit(text, last)) last -= 1;
  const before = readBefore(text.slice(0, first));
  const after = readAfter(text.slice(last + 1));
  if (before === null || after === null || before.bracket !== after.bracket) return null;
  if (before.negative && after.negative) return null;
  const currencies = common(before.currencies, after.currencies);
  const amounts = readAmount((before.point ? '0.' : '') + text.slice(first, last + 1));
  if (currencies === null || amounts === null) return null;
  return {
    amounts,
    negative: before.negative || after.negative || before.bracket,
    currencies,
  };
}

interface Side {
  readonly negative: boolean;
  readonly bracket: boolean;
  readonly point: boolean;
  readonly currencies: readonly string[] | null;
}

/** `-`, `+`, `(`, a currency, and the point of `.50`, in the orders in which people write them. */
function readBefore(text: string): Side | null {
  const parts = /^([-+−–]?)\s*(\(?)\s*([^\s()+−–-]*(?:\s[^\s()+−–-]+)*)\s*(\(?)\s*([-+−–]?)$/.exec(
    text,
  );
  if (parts === null) return null;
  const [, sign = '', firstBracket = '', word = '', laterBracket = '', laterSign = ''] = parts;
  if ((sign !== '' && laterSign !== '') || (firstBracket !== '' && laterBracket !== ''))
    return null;
  const bracket = firstBracket + laterBracket;
  // The point of `$.50` begins the amount, that of «руб.500» ends a word.
  const point = /^[^\p{L}]*[.,]$/u.test(word);
  return sideOf(sign + laterSign, bracket !== '', point, point ? word.slice(0, -1) : word);
}

/** `)`, `-`, a currency; the dash of `100,-` stands for no cents. */
function readAfter(text: string): Side | null {
  const parts =
    /^(?:[.,]\s?[-–—])?[.,]?\s*(\)?)\s*([^\s()+−–-]*(?:\s[^\s()+−–-]+)*)\s*(\)?)([-−–]?)$/.exec(
      text.trim(),
    );
  if (parts === null) return null;
  const [, bracket = '', word = '', laterBracket = '', sign = ''] = parts;
  if (bracket !== '' && laterBracket !== '') return null;
  return sideOf(sign, bracket + laterBracket !== '', false, word);
}

function sideOf(sign: string, bracket: boolean, point: boolean, word: string): Side | null {
  const negative = sign !== '' && sign !== '+';
  if (negative && bracket) return null;
  if (word === '') return { negative, bracket, point, currencies: null };
  const currencies = currenciesOf(word);
  return currencies.length === 0 ? null : { negative, bracket, point, currencies };
}

/** `$100 USD` names one currency twice; `$100 EUR` is no amount. */
function common(
  before: readonly string[] | null,
  after: readonly string[] | null,
): readonly string[] | null {
  if (before === null) return after ?? [];
  if (after === null) return before;
  const both = before.filter((code) => after.includes(code));
  return both.length === 0 ? null : both;
}

/** Digits with separators; begins and ends with a digit. */
function readAmount(text: string): PriceText['amounts'] | null {
  const body = text.replace(/\s+/g, ' ').replace(/[’‘`´ʼ]/g, "'");
  const lastPoint = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  if (lastPoint < 0) return joinThousands(body);
  const whole = body.slice(0, lastPoint);
  const fraction = body.slice(lastPoint + 1);
  if (!/^[0-9]+$/.test(fraction)) return null;
  const mark = body.charAt(lastPoint);
  // Twice the same mark: both stand between thousands.
  if (whole.includes(mark)) return joinThousands(body);
  const thousands = joinThousands(whole);
  if (thousands === null) return null;
  const decimal = `${thousands[0]}.${fraction}`;
  const couldBeThousands = /^[1-9][0-9]{0,2}$/.test(whole) && fraction.length === 3;
  return couldBeThousands ? [decimal, whole + fraction] : [decimal];
}

/** Groups of three (or, as in India, of two before the last) with one kind of separator between them. */
function joinThousands(text: string): readonly [string] | null {
  if (
    !/^[0-9]{1,3}(?:([ .,'])[0-9]{3}(?:\1[0-9]{3})*|,(?:[0-9]{2},)*[0-9]{3})$|^[0-9]+$/.test(text)
  )
    return null;
  return [trimZeros(text.replace(/[^0-9]/g, ''))];
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=[0-9])/, '');
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}
