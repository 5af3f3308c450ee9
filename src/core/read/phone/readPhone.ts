/** Reads phone numbers: any usual writing becomes E.164, by the numbering plans of libphonenumber. */

import type { CellReader, ColumnInput, Finding, ReadContext } from '../../call/finding';
import { isBeyondSafe, isExponentText, plainNumber } from '../../cell/plainNumber';
import { readOnce } from '../../cell/readOnce';
import { cleanText, isEmptyText } from '../../cell/text';
import { isHiddenCaller, isHiddenNumber, isMaskedNumber } from './hiddenCallers';
import { IMPOSSIBLE, type PhonePlans, type PhoneVerdict, phonePlans } from './phonePlans';
import { barePhone, digitsOf, halvesOf, numbersBetweenMarks } from './phoneText';

const UNREADABLE: Finding = { code: 'PHONE_UNREADABLE', sent: '' };
const DAMAGED: Finding = { code: 'PHONE_DAMAGED', sent: '' };
const HIDDEN: Finding = { code: 'PHONE_HIDDEN', sent: '' };
const INTERNAL: Finding = { code: 'PHONE_INTERNAL', sent: '' };

const SEVEN = 0x37;

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
      // Among numbers in use only those of other countries can stand for a hidden one.
      if (plans.isPlainE164(cell)) {
        return cell.charCodeAt(1) !== SEVEN && isHiddenNumber(cell) ? HIDDEN : cell;
      }
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
  if (isMaskedNumber(text) || isMaskedNumber(phone)) return HIDDEN;
  if (/^\d{2,5}$/.test(phone)) return INTERNAL;
  // A mobile number of Russia that lost its last digit, not one of Kazakhstan.
  if (plans.callingCode === '7' && /^79\d{8}$/.test(phone.replace(/\D/g, ''))) return UNREADABLE;
  const several = numbersBetweenMarks(phone);
  if (several.length > 0) return severalOf(several, plans);
  const eight = eightForSeven(phone, plans);
  if (eight !== null) return { ...UNREADABLE, suggestion: eight };
  const found = plans.find(phone);
  const number: PhoneVerdict = isGuessAbroad(phone, found, plans) ? IMPOSSIBLE : found;
  if (number.kind === 'valid') return number.e164;
  for (const halves of halvesOf(phone)) {
    if (halves.every((half) => plans.find(half).kind === 'valid')) return severalOf(halves, plans);
  }
  const ofNeighbour = saysItsCountry(phone, number.e164) ? null : numberOfNeighbour(phone, plans);
  if (ofNeighbour !== null) return ofNeighbour;
  if (number.kind === 'possible') {
    return { code: 'PHONE_UNASSIGNED', sent: number.e164, suggestion: number.e164 };
  }
  const meant = numberWithin(phone, plans);
  return meant === null ? UNREADABLE : { ...UNREADABLE, suggestion: meant };
}

/** With its calling code a number has so many digits, where no plan proves it. */
const LEAST_ABROAD = 10;

/** `81111111111` in Russia is no number of Japan, and `495123` none of Germany: nobody wrote a plus. */
function isGuessAbroad(phone: string, found: PhoneVerdict, plans: PhonePlans): boolean {
  const { callingCode } = plans;
  if (phone.startsWith('+') || found.e164.startsWith(`+${callingCode}`)) return false;
  const digits = phone.replace(/\D/g, '');
  // 8 10 is dialled for abroad.
  const isNationalOfSeven = callingCode === '7' && /^8(?!10)\d{10}$/.test(digits);
  return isNationalOfSeven || (found.kind === 'possible' && digits.length < LEAST_ABROAD);
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

/** Whether the calling code is written, with or without `+`. */
function saysItsCountry(phone: string, e164: string): boolean {
  const digits = phone.replace(/\D/g, '');
  return phone.startsWith('+') || `+${digits}` === e164 || /^(?:00|810)/.test(digits);
}

/** Calling codes of countries near Russia, where its numbers are kept as they are dialled there: 8 and ten digits. */
const NEAR_RUSSIA = ['375', '380', '998', '996', '992', '993', '994', '995', '374', '373'];

/** National forms that are in use in one country near by and not in this one. */
const NEIGHBOURS = ['BY', 'UA', 'RU'];

/**
 * A national form that is in no plan of its country, where neighbours write theirs alike: it is never given this country's
 * code. A Russian mobile with its 8 is known wherever it is kept, of others the country is suggested. Null: no such form.
 */
function numberOfNeighbour(phone: string, plans: PhonePlans): string | Finding | null {
  const digits = phone.replace(/\D/g, '');
  if (!/^[\d\s().-]+$/.test(phone)) return null;
  if (plans.callingCode !== '7' && !NEAR_RUSSIA.includes(plans.callingCode)) return null;
  if (NEAR_RUSSIA.includes(plans.callingCode) && /^89\d{9}$/.test(digits)) {
    const russian = plans.find(`+7${digits.slice(1)}`);
    if (russian.kind === 'valid') return russian.e164;
  }
  const found = NEIGHBOURS.map((country) => phonePlans(country))
    .filter(({ callingCode }) => callingCode !== plans.callingCode)
    .map((neighbour) => neighbour.find(phone))
    .filter(({ kind }) => kind === 'valid' && /^[08]\d{8}/.test(digits));
  const [only] = found;
  return found.length === 1 && only !== undefined
    ? { ...UNREADABLE, suggestion: only.e164 }
    : UNREADABLE;
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
