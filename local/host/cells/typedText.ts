/**
 * What becomes of a string that `setValue`, `setValues` or `appendRow` writes: Sheets reads it as
 * if a person had typed it (gas-fakes notes/oddities.md; vlucas/sheetquery#20; Range reference).
 */

import type { CellError } from '../../workbook/model';
import type { LocaleRules } from './localeRules';
import { typedDate } from './typedDate';
import { typedNumber } from './typedNumber';

export type Typed =
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value';
      readonly value: string | number | boolean | CellError;
      /** Number format that an unformatted cell takes on. */
      readonly format?: string;
    };

const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
]);

/** `today` gives the year of dates typed without one, as a serial's wall time. */
export function readTyped(
  text: string,
  rules: LocaleRules,
  currentYear: number,
  readsDates = true,
): Typed {
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'value', value: text };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === rules.trueWord) return { kind: 'value', value: true };
  if (upper === 'FALSE' || upper === rules.falseWord) return { kind: 'value', value: false };
  if (ERRORS.has(upper)) return { kind: 'value', value: { error: upper } };
  // Every number and date has a digit; most texts do not.
  if (/\d/.test(trimmed)) {
    const date = typedDate(trimmed, rules, currentYear);
    if (date !== undefined && !readsDates) return { kind: 'value', value: text };
    const found = date ?? typedNumber(trimmed, rules);
    if (found !== undefined) return { kind: 'value', ...found };
  }
  // A leading plus is the start of a formula, which is why phone numbers break.
  if (/^\+./.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}
