/** Takes a written phone number apart into calling code and national number, by the rules of libphonenumber. */

import {
  compiled,
  fitsWholly,
  type NumberingPlan,
  planOfNumber,
  plansOfCode,
} from './numberingPlans';
import { EXTENSION, VIABLE_NUMBER } from './phoneShape';

export interface PhoneParts {
  readonly callingCode: string;
  /** Digits, without the prefix that is dialled within the country. */
  readonly national: string;
  /** The default country's plan, or the main one of the calling code. */
  readonly plan: NumberingPlan;
}

const LONGEST_CALLING_CODE = 3;

/** The parts of a number; null where it is no phone number, or none of a known calling code. */
export function splitNumber(
  written: string,
  defaultPlan: NumberingPlan | undefined,
): PhoneParts | null {
  if (!VIABLE_NUMBER.test(written)) return null;
  const dialled = dialledDigits(written.replace(EXTENSION, ''));
  if (dialled.startsWith('+')) return splitCode(dialled);
  if (defaultPlan === undefined) return null;
  const abroad = withoutDialOut(dialled, defaultPlan);
  if (abroad !== null) return splitCode(abroad);
  const [callingCode] = defaultPlan;
  if (hasCodeWithoutPlus(dialled, defaultPlan)) return splitCode(`+${dialled}`);
  return { callingCode, national: withoutPrefix(dialled, defaultPlan), plan: defaultPlan };
}

/** Digits of any script as 0 to 9, and a plus in front. */
function dialledDigits(text: string): string {
  const marked = text.replace(/[^+\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, '');
  return marked
    .replace(/\+/g, (plus, at: number) => (at === 0 ? plus : ''))
    .replace(
      /[^+\d]/g,
      // The blocks of other digits begin at 0xff10, 0x660 and 0x6f0.
      (digit) => String(digit.charCodeAt(0) % 16),
    );
}

/** `+` and the number behind the country's prefix for calls abroad (810, 00 …); null without that prefix. */
function withoutDialOut(dialled: string, [, dialOut]: NumberingPlan): string | null {
  const prefix = compiled(`^(?:${dialOut})`).exec(dialled)?.[0] ?? '';
  const rest = dialled.slice(prefix.length);
  return prefix === '' || rest === '' || rest.startsWith('0') ? null : `+${rest}`;
}

function splitCode(international: string): PhoneParts | null {
  for (let length = 1; length <= LONGEST_CALLING_CODE; length += 1) {
    const callingCode = international.slice(1, 1 + length);
    const [plan] = plansOfCode(callingCode);
    if (plan !== undefined) {
      return { callingCode, national: withoutPrefix(international.slice(1 + length), plan), plan };
    }
  }
  return null;
}

/** Whether a number begins with its calling code, the plus left out: only then it fits, or it is too long otherwise. */
function hasCodeWithoutPlus(dialled: string, plan: NumberingPlan): boolean {
  const [callingCode, , pattern, lengths] = plan;
  if (!dialled.startsWith(callingCode)) return false;
  const whole = withoutPrefix(dialled, plan);
  if (whole.length > Math.max(...lengths)) return true;
  const shorter = withoutPrefix(dialled.slice(callingCode.length), plan);
  return !fitsWholly(whole, pattern) && fitsWholly(shorter, pattern);
}

/** The national number without the prefix dialled within the country, unless only the whole number is a possible one. */
function withoutPrefix(dialled: string, plan: NumberingPlan): string {
  const [callingCode, , pattern] = plan;
  const national = replacePrefix(dialled, plan);
  if (national === dialled) return dialled;
  if (fitsWholly(dialled, pattern) && !fitsWholly(national, pattern)) return dialled;
  const { 3: lengths } = planOfNumber(plansOfCode(callingCode), national) ?? plan;
  const isTooShort = national.length < Math.max(...lengths) && !lengths.includes(national.length);
  return isTooShort ? dialled : national;
}

function replacePrefix(dialled: string, plan: NumberingPlan): string {
  const prefix = plan[7] || plan[5];
  const replacement = plan[8];
  if (!prefix) return dialled;
  const start = compiled(`^(?:${prefix})`);
  const match = start.exec(dialled);
  if (match === null) return dialled;
  return replacement && match[match.length - 1]
    ? dialled.replace(start, replacement)
    : dialled.slice(match[0].length);
}
