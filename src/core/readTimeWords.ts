/** The English and Russian words that stand in written times: months, weekdays, the words between date and time. */

const MONTHS: readonly string[] = [
  'january jan январь января янв',
  'february feb февраль февраля фев февр',
  'march mar март марта мар',
  'april apr апрель апреля апр',
  'may май мая',
  'june jun июнь июня июн',
  'july jul июль июля июл',
  'august aug август августа авг',
  'september sep sept сентябрь сентября сен сент',
  'october oct октябрь октября окт',
  'november nov ноябрь ноября ноя нояб',
  'december dec декабрь декабря дек',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, index) =>
    words.split(' ').map((word): [string, number] => [word, index + 1]),
  ),
);

const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс'
  ).split(' '),
);

/** «14 марта 2025 г. в 13:45», `March 14, 2025 at 1:45 PM`. */
const BETWEEN: ReadonlySet<string> = new Set(['г', 'года', 'в', 'at']);

/** Month 1 to 12 of a word in lower case, in full, short or in the genitive; 0 for any other word. */
export function monthOf(word: string): number {
  return MONTH_OF.get(word) ?? 0;
}

/** Whether a word in lower case says nothing that the date does not say. */
export function isBetweenWord(word: string): boolean {
  return BETWEEN.has(word) || WEEKDAYS.has(word);
}

export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word);
}
