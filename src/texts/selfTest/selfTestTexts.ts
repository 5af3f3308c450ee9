/** What Metrica Calls assumes of Google, in the order in which the self-test looks. */

import type { TextRecords } from '../records';

const FACT_TEXTS = {
  'first-line': { en: 'The code loads within a second', ru: 'Код загружается за секунду' },
  document: { en: 'A run has its spreadsheet', ru: 'У запуска есть таблица' },
  lock: { en: 'A spreadsheet has a lock', ru: 'У таблицы есть блокировка' },
  person: { en: 'The address of the person is known', ru: 'Адрес человека известен' },
  'active-sheet': { en: 'There is an active sheet', ru: 'Есть активный лист' },
  scopes: { en: 'Given permissions are listed', ru: 'Выданные разрешения перечислены' },
  'scope-words': { en: 'Words for a missing permission', ru: 'Слова о недостающем разрешении' },
  triggers: { en: 'Time triggers are listed', ru: 'Триггеры по времени в списке' },
  mail: { en: 'The mails left today are known', ru: 'Известен остаток писем на сегодня' },
  request: { en: 'Metrica refuses who has no token', ru: 'Метрика отказывает без токена' },
  'time-out': { en: 'Words when an answer is late', ru: 'Слова, когда ответа нет' },
  'allow-list': { en: 'Other addresses are refused', ru: 'Другие адреса отклоняются' },
  multipart: { en: 'Nothing follows a field’s name', ru: 'После имени поля ничего нет' },
  outside: {
    en: 'A range below the sheet is refused at once',
    ru: 'Диапазон ниже листа отклоняется сразу',
  },
  'half-outside': { en: 'So is one that ends below', ru: 'И тот, что кончается ниже' },
  'equals-sign': { en: '“=” in a text cell is text', ru: '«=» в текстовой ячейке — текст' },
  'typed-time': { en: 'Year first is read as a time', ru: 'Год впереди читается как время' },
  russian: {
    en: 'Russian dates and commas are read and shown',
    ru: 'Русские даты и запятые читаются и показаны',
  },
  'write-order': { en: 'Writes keep their order', ru: 'Записи идут по порядку' },
  spill: { en: 'A formula that fills cells fills again', ru: 'Формула снова заполняет ячейки' },
  'sheet-name': { en: 'Case matters in a sheet’s name', ru: 'Регистр в имени листа важен' },
  'copied-sheet': {
    en: 'A copy has metadata and comes second',
    ru: 'Копия с метаданными и вторая',
  },
  'protected-cell': { en: 'A closed cell takes no note', ru: 'Закрытая ячейка без примечания' },
  'new-rows': { en: 'New rows look like the frozen one', ru: 'Новые строки как закреплённая' },
  marks: { en: '1,000 marks in 20 seconds', ru: '1000 пометок за 20 секунд' },
} as const satisfies TextRecords;

export type FactName = keyof typeof FACT_TEXTS;

export const FACT_NAMES = Object.keys(FACT_TEXTS) as FactName[];

export const SELF_TEST_TEXTS = {
  ...FACT_TEXTS,
  fact: { en: 'Fact', ru: 'Факт' },
  result: { en: 'Result', ru: 'Итог' },
  expected: { en: 'Assumed', ru: 'Предполагается' },
  seen: { en: 'Seen', ru: 'Что видно' },
  run: { en: 'Run', ru: 'Запуск' },
  assumed: { en: 'as assumed', ru: 'как предполагалось' },
  differs: { en: 'differs', ru: 'иначе' },
  unseen: { en: 'not seen', ru: 'не видно' },
} as const satisfies TextRecords;
