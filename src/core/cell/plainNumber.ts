/** Numbers of cells as digits: never an exponent, no noise of binary fractions. */

/** Digits that a sheet keeps and shows of a number. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A finite number with a decimal point and no exponent, rounded to 15 significant digits as a sheet
 * shows it: `0.1 + 0.2` is `0.3`, `1e21` is written out. Whole numbers up to 2^53−1 keep every digit.
 */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const [mantissa = '', exponentText] = value.toPrecision(SIGNIFICANT_DIGITS).split('e');
  const number = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  if (exponentText === undefined) return number;
  const sign = number.startsWith('-') ? '-' : '';
  const [first = '', rest = ''] = number.replace('-', '').split('.');
  const digits = first + rest;
  const exponent = Number(exponentText);
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return sign + digits + '0'.repeat(exponent - rest.length);
}

/** Whether a text is one digit or more and nothing else. Character by character: a pattern costs twice as much. */
export function isDigits(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text !== '';
}

/** The largest whole number that a cell keeps to the last digit is 2^53−1; beyond it digits are lost. */
export function isBeyondSafe(value: number): boolean {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/**
 * A number written with an exponent, as Excel and Sheets show long numbers: `1.70E+18`, `1,7Е+18`
 * with a Cyrillic Е as Russian Excel writes it, `1.7 e 18`.
 */
export function isExponentText(text: string): boolean {
  return text.length <= 60 && /^[-+]?\d+(?:[.,]\d*)?\s?[eе]\s?[-+]?\d{1,3}$/i.test(text);
}
