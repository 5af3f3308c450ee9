/** Answers and meanings that a person gives once for a sheet, as the panel asks for them and the log tells them. */

import type { TextRecords } from '../records';

export const ANSWER_TEXTS = {
  'answer.dateOrder.dmy': { en: 'Day first', ru: 'Сначала день' },
  'answer.dateOrder.mdy': { en: 'Month first', ru: 'Сначала месяц' },
  'answer.direction.inbound': { en: 'Only calls that came in', ru: 'Только входящие' },
  'answer.direction.all': { en: 'All calls', ru: 'Все звонки' },
  'answer.priceIs.revenue': { en: 'What a call earned', ru: 'Доход от звонка' },
  'answer.priceIs.cost': { en: 'What a call cost', ru: 'Цена звонка' },
  'answer.durationUnit.minutes': { en: 'Minutes', ru: 'Минуты' },
  'answer.durationUnit.seconds': { en: 'Seconds', ru: 'Секунды' },
  'answer.ids.metrica': { en: 'They are Metrica’s ids', ru: 'Это id Метрики' },
  'answer.ids.site': { en: 'They are visitors of my site', ru: 'Это посетители моего сайта' },
  'answer.times.right': { en: 'The times are right', ru: 'Время верно' },
  'answered.dateOrder': { en: 'Dates', ru: 'Даты' },
  'answered.direction': { en: 'Calls to send', ru: 'Какие звонки' },
  'answered.priceIs': { en: 'Amounts', ru: 'Суммы' },
  'answered.durationUnit': { en: 'Durations', ru: 'Длительности' },
  'answered.ids': { en: 'Ids', ru: 'Id' },
  'answered.times': { en: 'Times', ru: 'Время' },
  'check.flag.StaticCall.1': { en: 'Static number', ru: 'Статический' },
  'check.flag.StaticCall.0': { en: 'Dynamic number', ru: 'Динамический' },
  'check.flag.CallMissed.1': { en: 'Missed', ru: 'Пропущен' },
  'check.flag.CallMissed.0': { en: 'Answered', ru: 'Отвечен' },
  'check.flag.FirstTimeCaller.1': { en: 'First call', ru: 'Первый звонок' },
  'check.flag.FirstTimeCaller.0': { en: 'Called before', ru: 'Повторный' },
} as const satisfies TextRecords;
