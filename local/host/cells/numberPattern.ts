/** Number formats that show a number: `0.00`, `#,##0`, `0%`, `0.00E+00`, sections and literals. */

import type { LocaleRules } from './localeRules';

/** As an unformatted cell shows it: long numbers turn exponential (TAN 2021/10/15). */
export function generalNumber(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) return exponential(value, 0, 5, 2, rules);
  const digits = Number.isInteger(value) ? 15 : Math.max(10, Math.trunc(size).toString().length);
  return plain(Number(value.toPrecision(digits))).replace('.', rules.decimal);
}

/** Fills a pattern that is neither a date nor text. */
export function formatNumber(value: number, pattern: string, rules: LocaleRules): string {
  const sections = splitSections(pattern);
  let section = sections[0] ?? '';
  let shown = value;
  if (value < 0 && sections[1] !== undefined) {
    section = sections[1];
    shown = -value;
  } else if (value === 0 && sections[2] !== undefined) {
    section = sections[2];
  }
  if (/^general$/i.test(section.trim())) return generalNumber(shown, rules);
  return fill(shown, section, rules);
}

function splitSections(pattern: string): string[] {
  const sections: string[] = [''];
  for (const [piece] of pattern.matchAll(/"[^"]*"|\\[\s\S]|\[[^\]]*\]|[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const PIECE =
  /"([^"]*)"|\\([\s\S])|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_[\s\S]|\*[\s\S]|([0#?][0#?.,]*(?:E[+-]0+)?|\.[0#?]+)|([\s\S])/g;

function fill(value: number, section: string, rules: LocaleRules): string {
  let before = '';
  let after = '';
  let digits: string | undefined;
  for (const match of section.matchAll(PIECE)) {
    const [, quoted, escaped, currency, placeholder, other] = match;
    if (placeholder !== undefined) {
      digits = (digits ?? '') + placeholder;
      continue;
    }
    const literal = quoted ?? escaped ?? currency ?? other ?? '';
    if (digits === undefined) before += literal;
    else after += literal;
  }
  if (digits === undefined) return before;
  const percent = (before + after).includes('%');
  const scaled = percent ? value * 100 : value;
  const body = digitsText(Math.abs(scaled), digits, rules);
  return (value < 0 ? '-' : '') + before + body + after;
}

function digitsText(value: number, placeholder: string, rules: LocaleRules): string {
  const power = placeholder.match(/^(.*)E[+-](0+)$/);
  const [whole = '', fraction = ''] = (power?.[1] ?? placeholder).split('.');
  const minimum = fraction.replace(/[^0]/g, '').length;
  const maximum = fraction.replace(/[^0#?]/g, '').length;
  if (power) return exponential(value, minimum, maximum, power[2]?.length ?? 2, rules);
  const thousands = whole.match(/,+$/)?.[0].length ?? 0;
  const [units = '0', decimals = ''] = fixed(value / 1000 ** thousands, maximum).split('.');
  const leading = whole.replace(/[^0]/g, '').length;
  let shownUnits = (units === '0' && leading === 0 ? '' : units).padStart(leading, '0');
  if (/[0#?],[0#?]/.test(whole)) {
    shownUnits = shownUnits.replace(/\B(?=(\d{3})+$)/g, rules.group);
  }
  let shownDecimals = decimals;
  while (shownDecimals.length > minimum && shownDecimals.endsWith('0')) {
    shownDecimals = shownDecimals.slice(0, -1);
  }
  return shownDecimals === '' ? shownUnits : shownUnits + rules.decimal + shownDecimals;
}

function exponential(
  value: number,
  minimum: number,
  maximum: number,
  powerDigits: number,
  rules: LocaleRules,
): string {
  const [mantissa = '0', power = '+0'] = value.toExponential(maximum).split('e');
  const [units = '0', decimals = ''] = mantissa.split('.');
  let shown = decimals;
  while (shown.length > minimum && shown.endsWith('0')) shown = shown.slice(0, -1);
  const sign = power.startsWith('-') ? '-' : '+';
  const digits = power.replace(/[+-]/, '').padStart(powerDigits, '0');
  return `${units}${shown === '' ? '' : rules.decimal + shown}E${sign}${digits}`;
}

/** Rounds half up in decimal, as people see the number: 1.005 is 1.01 with two digits. */
function fixed(value: number, digits: number): string {
  const text = plain(value);
  // Sheets shows 15 digits; those after them are zeros, whatever the number holds.
  if (value >= 1e15) return plain(value, 15) + decimalZeros(digits);
  return Number(`${Math.round(Number(`${text}e${digits}`))}e-${digits}`).toFixed(digits);
}

function decimalZeros(digits: number): string {
  return digits === 0 ? '' : `.${'0'.repeat(digits)}`;
}

/** Decimal digits without an exponent; with `significant`, zeros after so many of them. */
function plain(value: number, significant?: number): string {
  if (significant !== undefined) {
    const [mantissa = '', power = '0'] = value.toExponential(significant - 1).split('e');
    return mantissa.replace('.', '').padEnd(Number(power) + 1, '0');
  }
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(20).replace(/\.?0+$/, '');
}
