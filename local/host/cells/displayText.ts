/** What a cell shows: `getDisplayValues`, and the text that people copy. */

import type { StoredValue } from '../../workbook/model';
import { formatDateSerial } from './datePattern';
import type { LocaleRules } from './localeRules';
import { formatNumber, generalNumber } from './numberPattern';

/** `format` is the cell's number format, or undefined for an unformatted cell. */
export function displayText(
  value: StoredValue,
  format: string | undefined,
  rules: LocaleRules,
): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? rules.trueWord : rules.falseWord;
  if (typeof value === 'object') return value.error;
  if (format === undefined || format === '@' || /^(general)?$/i.test(format)) {
    return generalNumber(value, rules);
  }
  return formatDateSerial(value, format, rules) ?? formatNumber(value, format, rules);
}
