/** Whether the dates of a column are written with the day or the month first: one order a column. */

import type { KeptOrder, OrderTold, ReadContext } from '../../call/finding';
import type { Cell } from '../../cell/cell';
import { cleanText } from '../../cell/text';
import { dayWallMs } from '../../time/wallTime';
import { isDigit } from './cursor';
import { takeDate, type WrittenDate } from './date';
import { scanTime } from './timeText';
import { weekdayOfWord } from './timeWords';

/** `contradicts`: some dates of the column can only be read with the day first, others only with the month first. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'contradicts';

type OrderContext = Pick<ReadContext, 'locale' | 'dateOrder' | 'orderTold'>;

/** What proved an order: the dates themselves, words beside them, or what was told besides. */
export type OrderProof = 'dates' | 'words' | keyof OrderTold;

const ORDERS = { dmy: 'dayFirst', mdy: 'monthFirst' } as const;

/**
 * The order that was proved for the tab before holds: later rows do not change it. Else what the dates of the column prove;
 * where they prove nothing words beside them (`times`: the cells of the time of day) and what else tells it. The order of
 * the locale (`ru_RU`) proves nothing: it is only what is read until a person was asked.
 */
export function dateOrderOf(
  values: readonly Cell[],
  context: OrderContext,
  times?: readonly Cell[],
): DateOrder {
  const { locale, dateOrder } = context;
  if (dateOrder) return ORDERS[dateOrder];
  return provedBy(values, context, times)?.order ?? localeOrder(locale);
}

/** What proves the order: dates that can be read one way only, else all that tells it, where that agrees. */
function provedBy(
  values: readonly Cell[],
  { orderTold = {}, locale }: OrderContext,
  times: readonly Cell[] | undefined,
): { readonly order: DateOrder; readonly by: OrderProof } | null {
  const proven = provenOrder(values);
  if (proven !== null) return { order: proven, by: 'dates' };
  const told = new Map<DateOrder, OrderProof>();
  for (const by of ['export', 'beside', 'ids'] as const) {
    const order = orderTold[by];
    if (order !== undefined && !told.has(order)) told.set(order, by);
  }
  for (const [index, value] of values.entries()) {
    if (told.size > 1) return null;
    const date = ambiguousDate(value);
    if (date === null) continue;
    const time = times?.[index];
    const text = typeof time === 'string' ? `${String(value)} ${time}` : String(value);
    for (const order of toldByWords(text, date, locale)) {
      if (!told.has(order)) told.set(order, 'words');
    }
  }
  const [only] = told;
  return told.size === 1 && only !== undefined ? { order: only[0], by: only[1] } : null;
}

/** AM and PM, in places that do not write them behind a day that comes first. */
const HALF = /\d\s?[ap]\.?m\b/i;
const DAY_FIRST_WITH_HALF = /^en_(?!US)/i;

/** The order that a weekday's name, or AM and PM, tell of a date. */
function toldByWords(text: string, { year, month, day }: WrittenDate, locale: string): DateOrder[] {
  const weekday = weekdayIn(text);
  if (weekday > 0) {
    const isDayFirst = weekdayOf(dayWallMs(year, month, day)) === weekday;
    const isMonthFirst = weekdayOf(dayWallMs(year, day, month)) === weekday;
    if (isDayFirst !== isMonthFirst) return [isDayFirst ? 'dayFirst' : 'monthFirst'];
  }
  return HALF.test(text) && !DAY_FIRST_WITH_HALF.test(locale) ? ['monthFirst'] : [];
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(wallMs: number): number {
  return new Date(wallMs).getUTCDay() || 7;
}

/** The weekday that stands in a text; 0 where none does. */
function weekdayIn(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map(weekdayOfWord).find((weekday) => weekday > 0) ?? 0;
}

/** A date that can be read with the day and with the month first; null for any other cell. */
export function ambiguousDate(value: Cell): WrittenDate | null {
  const date = swappableIn(value);
  return date === null || date.day > 12 || date.month > 12 || date.day === date.month ? null : date;
}

/** The order of the dates that can be read one way only (`14/03/2025`); null where there are none. */
export function provenOrder(values: readonly Cell[]): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const date = swappableIn(value);
    if (date === null) continue;
    dayFirst = dayFirst || (date.day > 12 && date.month <= 12);
    monthFirst = monthFirst || (date.month > 12 && date.day <= 12);
    if (dayFirst && monthFirst) {
      return 'contradicts';
    }
  }
  return dayFirst ? 'dayFirst' : monthFirst ? 'monthFirst' : null;
}

/** In which order the dates of a column were read, and what proves it now; no proof where it was only kept. `null`: no time of the column depends on it. */
export function orderRead(
  values: readonly Cell[],
  context: OrderContext,
  times?: readonly Cell[],
): { readonly order: KeptOrder | null; readonly by: OrderProof | null } {
  if (!values.some((value) => swappableIn(value) !== null)) return { order: null, by: null };
  const proven = provedBy(values, context, times);
  const { dateOrder, locale } = context;
  const order = dateOrder ? ORDERS[dateOrder] : (proven?.order ?? localeOrder(locale));
  if (order === 'contradicts') return { order: null, by: null };
  const by = order === proven?.order ? proven.by : null;
  return { order: order === 'dayFirst' ? 'dmy' : 'mdy', by };
}

/** Whether a date can only be read in the other order than the one that was proved for its tab. */
export function contradictsKept(date: WrittenDate, kept: KeptOrder | null): boolean {
  if (kept === null || !date.swappable) return false;
  const [own, other] = kept === 'dmy' ? [date.month, date.day] : [date.day, date.month];
  return own > 12 && other <= 12;
}

/** A date with numbers whose order is not told by its form. */
function swappableIn(value: Cell): WrittenDate | null {
  const date = typeof value === 'string' && mayBeSwappable(value) ? dateIn(value) : null;
  return date?.swappable === true && !date.shortYear ? date : null;
}

/** A year in front with `-` behind it, as nearly everybody writes it, needs no closer look. */
function mayBeSwappable(text: string): boolean {
  if (text.includes('/')) return true;
  const isYearFirst =
    text.charCodeAt(4) === 0x2d && isDigit(text.charCodeAt(2)) && isDigit(text.charCodeAt(1));
  return !isYearFirst && text.includes('-');
}

/** Most texts begin with their date: what stands behind it cannot prove another order. */
function dateIn(text: string): WrittenDate | null {
  return takeDate({ text, at: 0 }) ?? scanTime(cleanText(text))?.date ?? null;
}

/** The order in which a locale writes day and month with numbers; day first where Intl does not know it. */
export function localeOrder(locale: string): 'dayFirst' | 'monthFirst' {
  const tag = locale.replace(/_/g, '-');
  try {
    // Without this Intl would take the machine's own locale for one that it does not know.
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) {
      return 'dayFirst';
    }
    const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' })
      .formatToParts(0)
      .map(({ type }) => type);
    return parts.indexOf('month') < parts.indexOf('day') ? 'monthFirst' : 'dayFirst';
  } catch {
    // A RangeError: no language tag, as the empty locale of a sheet that was never set.
    return 'dayFirst';
  }
}

/** How one swappable date is read in a column of this order: a number above 12 is no month. */
export function orderOfDate(date: WrittenDate, order: DateOrder): DateOrder {
  if (date.month > 12) {
    return 'monthFirst';
  }
  return date.day > 12 || date.day === date.month ? 'dayFirst' : order;
}
