/** Reads phone numbers: any usual writing becomes E.164, by the numbering plans of libphonenumber. */

import type { CellReader, ColumnInput, Finding, ReadContext } from '../../call/finding';
import { isBeyondSafe, isExponentText, plainNumber } from '../../cell/plainNumber';
import { readOnce } from '../../cell/readOnce';
import { cleanText, isEmptyText } from '../../cell/text';
import { type PhonePlans, phonePlans } from './phonePlans';
import { barePhone, digitsOf, halvesOf, isHiddenCaller, numbersBetweenMarks } from './phoneText';

const UNREADABLE: Finding = { code: 'PHONE_UNREADABLE', sent: '' };
const DAMAGED: Finding = { code: 'PHONE_DAMAGED', sent: '' };
const HIDDEN: Finding = { code: 'PHONE_HIDDEN', sent: '' };
const INTERNAL: Finding = { code: 'PHONE_INTERNAL', sent: '' };

/** Longer texts are no phones; the library reads no further either. */
const LONGEST = 250;

/** Callers call again: their written numbers are looked up once. */
const REMEMBERED_PHONES = 2000;

/** Russian and Kazakh numbers in national form, the most usual writing here. */
const NATIONAL_OF_SEVEN = /^[78][\s(-]*[3-79](?:[\s().-]*\d){9}$/;

/**
 * PhoneNumber: E.164. National forms are read by the default country, then with `+` in front.
 * Extensions are dropped. A possible number that is in no numbering plan is sent, with a warning.
 */
export function phoneReader(input: ColumnInput, context: ReadContext): CellReader {
  const cells = input.cells.values;
  const plans = phonePlans(context.country);
  const readPhone = readOnce(REMEMBERED_PHONES, (cell: string | number) =>
    typeof cell === 'string' ? readText(cell, plans) : readNumber(cell, plans),
  );
  return (rowIndex) => {
    const cell = cells[rowIndex] ?? '';
    if (cell === '') return '';
    if (typeof cell === 'string') {
      if (plans.isPlainE164(cell)) return cell;
    } else if (typeof cell !== 'number') return UNREADABLE;
    return plainNational(cell, plans) ?? readPhone(cell);
  };
}

/** The library's answer for the usual national writing of +7, without asking it; null: ask it. */
function plainNational(cell: string | number, plans: PhonePlans): string | null {
  if (plans.callingCode !== '7') return null;
  const text = String(cell);
  if (text.length > 20 || !NATIONAL_OF_SEVEN.test(text)) return null;
  const e164 = `+7${text.replace(/\D/g, '').slice(1)}`;
  return plans.isPlainE164(e164) ? e164 : null;
}

function readNumber(value: number, plans: PhonePlans): string | Finding {
  if (isBeyondSafe(value)) return DAMAGED;
  if (!Number.isInteger(value) || value < 0) return UNREADABLE;
  return readText(plainNumber(value), plans);
}

function readText(cell: string, plans: PhonePlans): string | Finding {
  const text = cleanText(cell);
  if (isHiddenCaller(text)) return HIDDEN;
  if (isEmptyText(text)) return '';
  if (text.length > LONGEST) return UNREADABLE;
  if (isExponentText(text)) return DAMAGED;
  const phone = barePhone(text);
  if (isHiddenCaller(phone) || isHiddenCaller(phone.replace(/@.*/, ''))) return HIDDEN;
  if (/^\d{2,5}$/.test(phone)) return INTERNAL;
  const several = numbersBetweenMarks(phone);
  if (several.length > 0) return severalOf(several, plans);
  const eight = eightForSeven(phone, plans);
  if (eight !== null) return { ...UNREADABLE, suggestion: eight };
  const number = plans.find(phone);
  if (number.kind === 'valid') return number.e164;
  for (const halves of halvesOf(phone)) {
    if (halves.every((half) => plans.find(half).kind === 'valid')) return severalOf(halves, plans);
  }
  if (number.kind === 'possible') {
    return { code: 'PHONE_UNASSIGNED', sent: number.e164, suggestion: number.e164 };
  }
  const meant = numberWithin(phone, plans);
  return meant === null ? UNREADABLE : { ...UNREADABLE, suggestion: meant };
}

function severalOf(numbers: readonly string[], plans: PhonePlans): Finding {
  const choices = numbers
    .map((number) => plans.find(barePhone(number)))
    .filter((number) => number.kind === 'valid')
    .map((number) => number.e164);
  const [first, ...others] = new Set(choices);
  if (first === undefined) return { code: 'PHONE_SEVERAL', sent: '' };
  return others.length === 0
    ? { code: 'PHONE_SEVERAL', sent: '', suggestion: first }
    : { code: 'PHONE_SEVERAL', sent: '', choices: [first, ...others] };
}

/** `+8 (495) 123-45-67`: the dialled 8 after a plus; taken for +84 it would be a number of Vietnam. */
function eightForSeven(phone: string, plans: PhonePlans): string | null {
  if (plans.callingCode !== '7' || !/^\+\s?8[\s(-]+\d{3}\D/.test(phone) || digitsOf(phone) !== 11)
    return null;
  const number = plans.find(phone.replace(/\+\s?/, ''));
  return number.kind === 'valid' ? number.e164 : null;
}

/** The one number in a text with other words («звонил Иван 8 945 …»), to be suggested. */
function numberWithin(phone: string, plans: PhonePlans): string | null {
  const written = phone.replace(/^[^\d+]+|\D+$/g, '');
  if (digitsOf(written) < 7 || !/^[+\d().\s,'-]+$/.test(written)) return null;
  const bare = written.replace(/[,']/g, '');
  const number = plans.find(plans.callingCode === '7' ? bare.replace(/^\+8/, '8') : bare);
  return number.kind === 'valid' ? number.e164 : null;
}
