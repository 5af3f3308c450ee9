/** Reads a written duration: seconds, `mm:ss`, `h:mm:ss`, numbers with units in English and Russian, ISO 8601. */

import { madeOnce } from '../../cell/madeOnce';
import { type Cursor, isAtEnd, nextCode, takeChar, takeNumber } from '../time/cursor';
import { UNIT_WORDS } from '../time/timeWords';

export interface WrittenDuration {
  /** Whole seconds, fractions cut; never negative. */
  readonly seconds: number;
  readonly isNegative: boolean;
  /** How it was written: `minutes` is `mm:ss`, `hours` is `h:mm:ss`. */
  readonly form: 'minutes' | 'hours' | 'other';
}

const COLON = 0x3a;

/** More digits are no hours or minutes. */
const LONGEST_FIRST_PART = 6;

const NUMBER = /^\d+(?:[.,]\d+)?$/;
const GROUPED = /^\d{1,3}(?:([ '’])\d{3}(?:\1\d{3})*)$/;
const ISO = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?)?$/i;
/** `0 days 00:02:16` of pandas, `1 day, 0:02:16` of Python, `1.00:02:16` of .NET. */
const DAYS_BEFORE =
  /^(\d{1,4})(?:\.|,?\s*(?:days?|d|дн(?:ей|я|\.)?|день|д)\.?,?\s+)(?=\d{1,2}:)(.+)$/i;
const PART = /(\d+)([.,]\d+)?\s*([a-zа-яё]+|['"′″])\.?[\s,]*/y;

/** Seconds of a unit's word or sign. */
const unitSeconds = madeOnce(
  () =>
    new Map(
      UNIT_WORDS.flatMap(([seconds, words]) =>
        words.split(' ').map((word) => [word, seconds] as const),
      ),
    ),
);

/** A cleaned text; null where it is no duration, also where it can be read two ways: `twoReadings` has these. */
export function scanDuration(text: string): WrittenDuration | null {
  const isNegative = text.startsWith('-') || text.startsWith('−');
  const signless = isNegative ? text.slice(1).trim() : text;
  const bare = GROUPED.test(signless) ? signless.replace(/\D/g, '') : signless;
  if (bare.includes(':')) {
    const [, days = '0', clock = bare] = DAYS_BEFORE.exec(bare) ?? [];
    const written = scanClockForm(clock, isNegative);
    // Behind days stands a whole clock.
    if (clock === bare || written === null) return written;
    const seconds = Number(days) * 86_400 + written.seconds;
    return written.form === 'hours' ? { ...written, seconds } : null;
  }
  if (NUMBER.test(bare)) {
    return twoReadings(bare) === null ? scanSeconds(bare, isNegative) : null;
  }
  return scanIso(bare, isNegative) ?? scanUnits(bare, isNegative);
}

/** `1,168` is 1 second and a part of it, or 1,168 seconds; null for texts that are clear. */
export function twoReadings(text: string): readonly string[] | null {
  return /^[1-9]\d{0,2},\d{3}$/.test(text) ? [text.slice(0, -4), text.replace(',', '')] : null;
}

function scanSeconds(text: string, isNegative: boolean): WrittenDuration {
  // -0.5 is cut to 0 seconds, but below 0 all the same.
  return {
    seconds: Number.parseInt(text, 10),
    isNegative: isNegative && /[1-9]/.test(text),
    form: 'other',
  };
}

/** `mm:ss` with any number of minutes, `h:mm:ss` with any number of hours; a fraction is cut. */
function scanClockForm(text: string, isNegative: boolean): WrittenDuration | null {
  const cursor: Cursor = { text, at: 0 };
  const first = takeNumber(cursor);
  if (cursor.at === 0 || cursor.at > LONGEST_FIRST_PART) {
    return null;
  }
  const second = takeSixty(cursor);
  const hasThird = nextCode(cursor) === COLON;
  const third = hasThird ? takeSixty(cursor) : 0;
  if (second < 0 || third < 0 || !(isAtEnd(cursor) || isFraction(text.slice(cursor.at)))) {
    return null;
  }
  const seconds = hasThird ? first * 3600 + second * 60 + third : first * 60 + second;
  return { seconds, isNegative: isNegative && seconds > 0, form: hasThird ? 'hours' : 'minutes' };
}

/** A colon and one or two digits; -1 where they do not stand or are above 59. */
function takeSixty(cursor: Cursor): number {
  // Digits were taken before: where no colon follows, none of these can.
  takeChar(cursor, COLON);
  const start = cursor.at;
  const value = takeNumber(cursor);
  const digits = cursor.at - start;
  return (digits === 1 || digits === 2) && value < 60 ? value : -1;
}

function isFraction(text: string): boolean {
  return /^[.,]\d+$/.test(text);
}

/** `PT2M16S`; years and months have no length. */
function scanIso(text: string, isNegative: boolean): WrittenDuration | null {
  const parts = text.length > 2 ? ISO.exec(text) : null;
  if (parts === null) {
    return null;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return { seconds: total, isNegative: isNegative && total > 0, form: 'other' };
}

/** «1 ч 2 мин. 3 сек», `2m16s`: larger units first, each once; only the last may have a fraction. */
function scanUnits(text: string, isNegative: boolean): WrittenDuration | null {
  const lower = text.toLowerCase();
  let total = 0;
  let largerUnit = Number.POSITIVE_INFINITY;
  PART.lastIndex = 0;
  let at = 0;
  while (at < lower.length) {
    const parts = PART.exec(lower);
    if (parts === null) {
      return null;
    }
    at = PART.lastIndex;
    const [, whole = '', fraction = '', word = ''] = parts;
    const unit = unitSeconds().get(word) ?? Number.POSITIVE_INFINITY;
    const isBeyond = Number(whole) * unit >= largerUnit;
    if (unit >= largerUnit || isBeyond || (fraction !== '' && at < lower.length)) {
      return null;
    }
    // Of 0.1 h nothing may be lost by the arithmetic before fractions are cut.
    const amount = Number(whole + fraction.replace(',', '.'));
    total += Math.round(amount * unit * 1000) / 1000;
    largerUnit = unit;
  }
  const seconds = Math.floor(total);
  return at === 0 ? null : { seconds, isNegative: isNegative && seconds > 0, form: 'other' };
}
