/** Numbers as people type them, in a spreadsheet's locale. */

import type { LocaleRules } from './localeRules';

export interface TypedNumber {
  readonly value: number;
  readonly format?: string;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^\$|\$$/, '$'],
  [/^€|€$/, '€'],
  [/^£|£$/, '£'],
  [/^₽|₽$|р\.$|руб\.$/i, '₽'],
];

/** Undefined when the text is no number. Spaces between digits are dropped: `22 34` is 2234. */
export function typedNumber(text: string, rules: LocaleRules): TypedNumber | undefined {
  let body = text;
  let sign = 1;
  if (/^\(.*\)$/.test(body)) {
    sign = -1;
    body = body.slice(1, -1);
  }
  const signed = body.match(/^([+-])\s*(.*)$/);
  if (signed) {
    if (signed[1] === '-') sign = -sign;
    body = signed[2] ?? '';
  }
  let format: string | undefined;
  const percent = /%$/.test(body);
  if (percent) {
    body = body.slice(0, -1).trim();
  } else {
    const currency = CURRENCIES.find(([mark]) => mark.test(body));
    if (currency) {
      body = body.replace(currency[0], '').trim();
      format = `[$${currency[1]}]#,##0.00`;
    }
  }
  const value = plainNumber(body, rules);
  if (value === undefined) return undefined;
  if (percent) {
    return { value: (sign * value) / 100, format: body.includes(rules.decimal) ? '0.00%' : '0%' };
  }
  if (format === undefined && /e/i.test(body)) format = '0.00E+00';
  return format === undefined ? { value: sign * value } : { value: sign * value, format };
}

function plainNumber(text: string, rules: LocaleRules): number | undefined {
  const [mantissa = '', power = '0', ...rest] = text.split(/e/i);
  if (rest.length > 0 || !/^[+-]?\d+$/.test(power)) return undefined;
  const [whole = '', fraction = '', ...more] = mantissa.split(rules.decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction) || whole + fraction === '') return undefined;
  const spaced = /^(\d[\d \u00a0\u202f]*)?$/.test(whole);
  const group = rules.group.trim();
  const grouped =
    group !== '' &&
    whole.includes(group) &&
    new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  if (!spaced && !grouped) return undefined;
  const digits = whole.replace(/\D/g, '');
  const value = Number(`${digits || '0'}.${fraction || '0'}e${power}`);
  return Number.isFinite(value) ? value : undefined;
}
