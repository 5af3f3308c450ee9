/** The words of written times and durations: months, weekdays, units, the words between date and time; a space stands between them. */

import { madeOnce } from '../../cell/madeOnce';

/** January to December: in full, short, in the genitive. */
const MONTH_WORDS: readonly string[] = [
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

/** Monday to Sunday: in full and short. */
const WEEKDAY_WORDS: readonly string[] = [
  'monday mon понедельник пн',
  'tuesday tue tues вторник вт',
  'wednesday wed среда ср',
  'thursday thu thur thurs четверг чт',
  'friday fri пятница пт',
  'saturday sat суббота сб',
  'sunday sun воскресенье вс',
];

/** Words and signs of a unit, with its seconds. */
export const UNIT_WORDS: readonly (readonly [seconds: number, words: string])[] = [
  [86400, 'd day days д дн день дня дней'],
  [3600, 'h hr hrs hour hours ч час часа часов год година години годин'],
  [60, "m min mins minute minutes ' ′ м мин минута минуту минуты минут хв хвилина хвилини хвилин"],
  [1, 's sec secs second seconds " ″ с сек секунда секунду секунды секунд секунди'],
];

/** «14 марта 2025 г. в 13:45», `March 14, 2025 at 1:45 PM`. */
const BETWEEN: ReadonlySet<string> = new Set(['г', 'года', 'в', 'at']);

const monthOfWord = madeOnce(() => placesOf(MONTH_WORDS));
const weekdayNumbers = madeOnce(() => placesOf(WEEKDAY_WORDS));

/** Each word with the place of its line, from 1. */
function placesOf(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
  );
}

/** Month 1 to 12 of a word in lower case, in full, short or in the genitive; 0 for any other word. */
export function monthOf(word: string): number {
  return monthOfWord().get(word) ?? 0;
}

/** Whether a word in lower case says nothing that the date does not say. */
export function isBetweenWord(word: string): boolean {
  return BETWEEN.has(word) || isWeekday(word);
}

export function isWeekday(word: string): boolean {
  return weekdayOfWord(word) > 0;
}

/** 1 for Monday to 7 for Sunday of a word in lower case, in full or short; 0 for any other word. */
export function weekdayOfWord(word: string): number {
  return weekdayNumbers().get(word) ?? 0;
}
