/** Heading of each group of problems. */

import type { TextRecords } from '../records';

export const PROBLEM_HEADING_TEXTS = {
  'problem.HEADER_NOT_FOUND.heading': { en: 'No row of column names', ru: 'Нет строки названий' },
  'problem.ONE_COLUMN.heading': { en: 'Everything in one column', ru: 'Всё в одном столбце' },
  'problem.COLUMN_MISSING.heading': {
    en: 'A needed column is missing',
    ru: 'Нет обязательного столбца',
  },
  'problem.COLUMN_DOUBLED.heading': {
    en: 'Two columns for one field',
    ru: 'Два столбца на одно поле',
  },
  'problem.COLUMN_GUESSED.heading': {
    en: 'Column guessed: confirm it',
    ru: 'Столбец угадан: подтвердите',
  },
  'problem.COLUMN_TRAP.heading': {
    en: 'Look-alike column left out',
    ru: 'Похожий столбец не взят',
  },
  'problem.COLUMN_LOST.heading': { en: 'A chosen column is gone', ru: 'Пропал выбранный столбец' },
  'problem.TIME_ZONE_DIFFERS.heading': { en: 'Time zones differ', ru: 'Часовые пояса различаются' },
  'problem.SITE_DIFFERS.heading': { en: 'Pages of another site', ru: 'Страницы другого сайта' },
  'problem.CELL_ERROR.heading': { en: 'Error instead of a value', ru: 'Ошибка вместо значения' },
  'problem.ID_MISSING.heading': { en: 'Without an id', ru: 'Без id' },
  'problem.TIME_MISSING.heading': { en: 'Time is empty', ru: 'Пустое время' },
  'problem.ID_DAMAGED.heading': { en: 'Damaged ids', ru: 'Испорченные id' },
  'problem.ID_ROUNDED.heading': { en: 'Ids rounded by Excel', ru: 'Id округлены в Excel' },
  'problem.ID_GOOGLE.heading': { en: 'Google’s id, not Metrica’s', ru: 'Id от Google, не Метрики' },
  'problem.ID_NOT_DIGITS.heading': { en: 'Id is not only digits', ru: 'В id не только цифры' },
  'problem.ID_TOO_LONG.heading': { en: 'Too long for an id', ru: 'Слишком длинный id' },
  'problem.IDS_NOT_METRICA.heading': { en: 'Are these Metrica’s ids?', ru: 'Это id Метрики?' },
  'problem.IDS_LOST_DIGITS.heading': {
    en: 'Ids lost their last digits',
    ru: 'Id без последних цифр',
  },
  'problem.USER_ID_UNPROVEN.heading': {
    en: 'A visitor, or the staff?',
    ru: 'Посетитель или сотрудник?',
  },
  'problem.CALL_BEFORE_ID.heading': {
    en: 'Call before its visitor',
    ru: 'Звонок раньше посетителя',
  },
  'problem.TIMES_BEFORE_IDS.heading': { en: 'Times before the visits', ru: 'Время раньше визитов' },
  'problem.DATE_ORDER_UNPROVEN.heading': {
    en: 'Day or month first?',
    ru: 'Сначала день или месяц?',
  },
  'problem.TIME_UNREADABLE.heading': { en: 'Time cannot be read', ru: 'Время не прочитано' },
  'problem.TIME_IN_FUTURE.heading': { en: 'Time is in the future', ru: 'Время в будущем' },
  'problem.TIME_TOO_OLD.heading': { en: 'Older than 21 days', ru: 'Старше 21 дня' },
  'problem.TIME_DATE_ONLY.heading': { en: 'Date without a time', ru: 'Дата без времени' },
  'problem.TIME_REPEATED.heading': {
    en: 'Hour repeated by the clock',
    ru: 'Час повторён переводом часов',
  },
  'problem.TIME_SERIAL.heading': {
    en: 'Date turned into a number',
    ru: 'Дата превратилась в число',
  },
  'problem.TIME_AMBIGUOUS.heading': { en: 'Day or month?', ru: 'День или месяц?' },
  'problem.TIME_MILLISECONDS.heading': {
    en: 'Milliseconds to seconds',
    ru: 'Миллисекунды в секунды',
  },
  'problem.FLAG_UNREADABLE.heading': { en: 'Neither yes nor no', ru: 'Ни да, ни нет' },
  'problem.PRICE_UNREADABLE.heading': { en: 'Amount cannot be read', ru: 'Сумма не прочитана' },
  'problem.PRICE_NEGATIVE.heading': { en: 'Amount below zero', ru: 'Сумма меньше нуля' },
  'problem.PRICE_IS_COST.heading': {
    en: 'Earned, or what the call cost?',
    ru: 'Доход или цена звонка?',
  },
  'problem.CURRENCY_UNKNOWN.heading': { en: 'Unknown currency', ru: 'Неизвестная валюта' },
  'problem.CURRENCY_CONFLICT.heading': {
    en: 'Two currencies for one amount',
    ru: 'Две валюты у одной суммы',
  },
  'problem.CURRENCY_MISSING.heading': { en: 'Amount without currency', ru: 'Сумма без валюты' },
  'problem.CURRENCY_MIXED.heading': { en: 'More than one currency', ru: 'Несколько валют' },
  'problem.PHONE_UNREADABLE.heading': { en: 'Phone cannot be read', ru: 'Телефон не прочитан' },
  'problem.PHONE_UNASSIGNED.heading': { en: 'Unknown phone code', ru: 'Незнакомый код телефона' },
  'problem.PHONE_DAMAGED.heading': { en: 'Damaged phones', ru: 'Испорченные телефоны' },
  'problem.PHONE_SEVERAL.heading': {
    en: 'Several phones in a cell',
    ru: 'Несколько телефонов в ячейке',
  },
  'problem.PHONE_HIDDEN.heading': {
    en: 'Hidden caller: sent without phone',
    ru: 'Номер скрыт: уйдёт без телефона',
  },
  'problem.PHONE_INTERNAL.heading': { en: 'Internal number', ru: 'Внутренний номер' },
  'problem.DURATION_UNREADABLE.heading': {
    en: 'Duration cannot be read',
    ru: 'Длительность не прочитана',
  },
  'problem.DURATION_NEGATIVE.heading': {
    en: 'Duration below zero',
    ru: 'Длительность меньше нуля',
  },
  'problem.DURATION_FRACTION.heading': { en: 'Minutes or seconds?', ru: 'Минуты или секунды?' },
  'problem.DURATION_LONG.heading': { en: '3 hours or longer', ru: '3 часа или дольше' },
  'problem.URL_UNREADABLE.heading': { en: 'Not a page address', ru: 'Не адрес страницы' },
  'problem.TEXT_CONTROL.heading': { en: 'Line breaks replaced', ru: 'Переносы строк заменены' },
  'problem.VALUE_NORMALISED.heading': {
    en: 'Written as Metrica expects',
    ru: 'Записано, как ждёт Метрика',
  },
  'problem.ROW_SHIFTED.heading': { en: 'Cells moved by a comma', ru: 'Ячейки сдвинуты запятой' },
  'problem.DIRECTION_MIXED.heading': { en: 'Calls that did not come in', ru: 'Не только входящие' },
  'problem.STATUS_NOT_CALL.heading': { en: 'Not the status of a call', ru: 'Статус не звонка' },
  'problem.COLUMN_UNUSED.heading': {
    en: 'A filled column is not used',
    ru: 'Заполненный столбец не взят',
  },
  'problem.ROW_DOUBLED.heading': {
    en: 'Same call twice in the sheet',
    ru: 'Звонок повторён в листе',
  },
  'problem.ROW_CONFLICT.heading': {
    en: 'Same id and second, other details',
    ru: 'Те же id и секунда, другие данные',
  },
  'problem.MISSED_BUT_TALKED.heading': {
    en: 'Missed, yet there was talk',
    ru: 'Пропущен, но был разговор',
  },
  'problem.ROW_MOVED.heading': {
    en: 'Delivered under another time',
    ru: 'Доставлен с другим временем',
  },
  'problem.ROW_REFUSED.heading': { en: 'Refused by Metrica', ru: 'Не принят Метрикой' },
  'problem.ROW_CHANGED.heading': { en: 'Changed after delivery', ru: 'Изменён после доставки' },
} as const satisfies TextRecords;
