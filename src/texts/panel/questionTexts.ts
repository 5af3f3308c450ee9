/** Questions of meaning in the panel: what is asked, the answers that are kept. */

import type { TextRecords } from '../records';

export const PANEL_QUESTION_TEXTS = {
  'ask.title': {
    en: 'Before anything is sent ({n})',
    ru: 'Прежде чем отправлять ({n})',
  },
  'ask.row': { en: 'row {row}', ru: 'строка {row}' },
  'ask.hint': {
    en: 'Kept for this sheet. Change it under Columns.',
    ru: 'Ответ сохранится для этого листа. Изменить его можно в «Столбцах».',
  },
  'ask.columns': { en: 'Look at the columns', ru: 'Посмотреть столбцы' },
  'ask.saved': { en: 'Kept for this sheet: {answer}', ru: 'Сохранено для этого листа: {answer}' },
  'ask.kept': { en: 'Answers for this sheet ({n})', ru: 'Ответы для этого листа ({n})' },
  'ask.DATE_ORDER_UNPROVEN': {
    en: 'Dates in “{header}” can be read two ways, and nothing in the sheet says which.',
    ru: 'Даты в столбце «{header}» можно прочитать двояко, и в листе ничто не подсказывает как.',
  },
  'ask.DIRECTION_MIXED': {
    en: 'In “{header}”, {n:call} went out or stayed inside. Which calls are sent?',
    ru: 'В столбце «{header}» есть исходящие или внутренние звонки: {n}. Какие отправлять?',
  },
  'ask.PRICE_IS_COST': {
    en: '“{header}” stands beside “{beside}”, as in bills for calls. Is it what a call earned, or what it cost? What it cost is not sent.',
    ru: 'Столбец «{header}» стоит рядом с «{beside}», как в счетах за связь. Это доход от звонка или его цена? Цена не отправляется.',
  },
  'ask.DURATION_FRACTION': {
    en: 'Durations in “{header}” have decimals. What does a plain number count?',
    ru: 'В столбце «{header}» длительности с дробью. Что означает число без подписи?',
  },
  'ask.IDS_NOT_METRICA': {
    en: 'Most ids in “{header}” do not look like Metrica’s: those have 17 digits or more and begin with the time of the first visit. With other ids no call finds its visit.',
    ru: 'Большинство id в столбце «{header}» не похожи на id Метрики: в них не меньше 17 цифр, и начинаются они со времени первого визита. С другими id звонки не найдут свои визиты.',
  },
  'ask.USER_ID_UNPROVEN': {
    en: 'In many exports “{header}” is the member of the staff who talked, not the visitor.',
    ru: 'Во многих выгрузках «{header}» — сотрудник, который говорил, а не посетитель.',
  },
  'ask.TIMES_BEFORE_IDS': {
    en: '{n:call} {n|lies|lie} before the visits of their ids; {hours} h later they would not. Check the time zone, day and month, and the column of ids.',
    ru: 'Звонков раньше визитов с теми же id: {n}; на {hours} ч позже они встали бы на место. Проверьте часовой пояс, день и месяц, столбец id.',
  },
} as const satisfies TextRecords;
