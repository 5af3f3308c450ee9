/** How a spreadsheet's locale writes numbers, dates and truth values, taken from Intl. */

export interface LocaleRules {
  readonly decimal: string;
  readonly group: string;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
  readonly dateSeparator: string;
  /** Number format patterns that a typed date, time or both gets. */
  readonly datePattern: string;
  readonly dateTimePattern: string;
  readonly timePattern: string;
  /** Names by month 0–11 as they stand beside a day. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Names by weekday, Sunday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly trueWord: string;
  readonly falseWord: string;
}

const known = new Map<string, LocaleRules>();

/** Rules of a locale as Sheets names it: `ru_RU`, `en_US`, `de`. */
export function localeRules(locale: string): LocaleRules {
  let rules = known.get(locale);
  if (rules === undefined) {
    rules = createRules(locale.replace('_', '-'));
    known.set(locale, rules);
  }
  return rules;
}

function createRules(tag: string): LocaleRules {
  const number = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567.5);
  const numberPart = (type: string, otherwise: string): string =>
    number.find((part) => part.type === type)?.value ?? otherwise;
  // 3 February 2001: each part has a value of its own.
  const sample = new Date(Date.UTC(2001, 1, 3));
  const dateFormat = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  let order = '';
  let datePattern = '';
  let separator = '';
  for (const { type, value } of dateFormat.formatToParts(sample)) {
    if (type === 'day') datePattern += 'd'.repeat(value.length);
    else if (type === 'month') datePattern += 'm'.repeat(value.length);
    else if (type === 'year') datePattern += 'yyyy';
    else if (type === 'literal' && order.length < 3) {
      datePattern += value;
      separator ||= value.trim();
      continue;
    } else continue;
    order += type.charAt(0);
  }
  const names = (
    options: Intl.DateTimeFormatOptions,
    part: string,
    dates: readonly Date[],
  ): string[] => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    return dates.map(
      (date) => format.formatToParts(date).find(({ type }) => type === part)?.value ?? '',
    );
  };
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 1)));
  // 7 January 2001 was a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2001, 0, 7 + day)));
  const russian = tag.startsWith('ru');
  return {
    decimal: numberPart('decimal', '.'),
    group: numberPart('group', ','),
    dateOrder: order === 'mdy' || order === 'ymd' ? order : 'dmy',
    dateSeparator: separator || '/',
    datePattern,
    dateTimePattern: `${datePattern} h:mm:ss`,
    timePattern: 'h:mm:ss',
    months: names({ day: 'numeric', month: 'long' }, 'month', months),
    shortMonths: names({ day: 'numeric', month: 'short' }, 'month', months),
    weekdays: names({ weekday: 'long' }, 'weekday', days),
    shortWeekdays: names({ weekday: 'short' }, 'weekday', days),
    trueWord: russian ? 'ИСТИНА' : 'TRUE',
    falseWord: russian ? 'ЛОЖЬ' : 'FALSE',
  };
}
