/** The English and Russian (and of units the Ukrainian) words that stand in written times and durations; a space stands between them. */

/** January to December: in full, short, in the genitive. */
export const MONTH_WORDS: readonly string[] = [
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

export const WEEKDAY_WORDS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс';

/** Words and signs of a unit, with its seconds. */
export const UNIT_WORDS: readonly (readonly [seconds: number, words: string])[] = [
  [86400, 'd day days д дн день дня дней'],
  [3600, 'h hr hrs hour hours ч час часа часов год година години годин'],
  [60, "m min mins minute minutes ' ′ м мин минута минуту минуты минут хв хвилина хвилини хвилин"],
  [1, 's sec secs second seconds " ″ с сек секунда секунду секунды секунд секунди'],
];
