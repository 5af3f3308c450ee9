/** *Results*: what became of delivered calls. */

import type { TextRecords } from '../records';

export const PANEL_RESULTS_TEXTS = {
  'results.span': { en: 'The last days', ru: 'Последние дни' },
  'results.last': { en: '{n} days', ru: '{n} дней' },
  'results.show': { en: 'Show results', ru: 'Показать результаты' },
  'results.intro': {
    en: 'What became of the calls: delivered, linked to visits, shown in Metrica’s reports.',
    ru: 'Что стало со звонками: доставлены, связаны с визитами, видны в отчётах Метрики.',
  },
  'results.asking': { en: 'Asking Metrica for its reports…', ru: 'Спрашиваем отчёты Метрики…' },
  'results.total': {
    en: 'In Metrica’s report: {n}.',
    ru: 'В отчёте Метрики: {n}.',
  },
  'results.place': {
    en: 'Calls of all sheets of this spreadsheet, counter {counter}, days of {zone}. Asked {time}.',
    ru: 'Звонки всех листов таблицы, счётчик {counter}, дни по {zone}. Спрошено: {time}.',
  },
  'results.tip': {
    en: '{day}: delivered {delivered}, linked {linked}, in the report {reported}',
    ru: '{day}: доставлено {delivered}, связано {linked}, в отчёте {reported}',
  },
  'results.table': { en: 'Calls by day', ru: 'Звонки по дням' },
  'results.notLinked': {
    en: '{n} not linked[[why?: {why}]].',
    ru: 'Не связано: {n}[[why? — {why}]].',
  },
  'results.why': { en: 'Why the numbers differ', ru: 'Почему числа различаются' },
  'results.why.processing': { en: '{n} still processing', ru: 'обрабатываются: {n}' },
  'results.why.static': { en: '{n} static', ru: 'статические: {n}' },
  'results.why.noVisit': { en: '{n} without a visit', ru: 'без визита: {n}' },
  'results.why.old': { en: '{n} sent after 21 days', ru: 'отправлены позже 21 дня: {n}' },
  'results.why.short': { en: '{n} not taken', ru: 'не взяты: {n}' },
  'results.why.untold': { en: '{n} not told', ru: 'не сообщено: {n}' },
  'results.why.counted': { en: '{n} counted by hand', ru: 'засчитаны вручную: {n}' },
  'results.bySource': { en: 'By source', ru: 'По источникам' },
  'results.byCampaign': { en: 'Show campaigns', ru: 'Показать кампании' },
  'results.utm': { en: 'Campaigns by UTM tag', ru: 'Кампании по UTM-метке' },
  'results.direct': { en: 'Campaigns of Yandex Direct', ru: 'Кампании Яндекс Директа' },
  'results.line': {
    en: '{missed} missed · {first} first-time[[talk? · talk {talk}]][[revenue? · {revenue}]]',
    ru: 'пропущено {missed} · первичных {first}[[talk? · разговор {talk}]][[revenue? · {revenue}]]',
  },
  'results.none': {
    en: 'The report has no calls in these days.',
    ru: 'В отчёте за эти дни звонков нет.',
  },
  'results.toSheet': { en: 'Put on a sheet', ru: 'Вынести на лист' },
  'results.sheetMade': {
    en: 'The sheet “Metrica Calls results” is made.',
    ru: 'Лист «Metrica Calls results» готов.',
  },
  'results.keepUp': { en: 'Keep it up daily', ru: 'Обновлять каждый день' },
  'results.stopKeepUp': { en: 'Stop keeping it up', ru: 'Больше не обновлять' },
  'results.keptUp': {
    en: 'The sheet “Metrica Calls results” is made anew every day after 06:00.',
    ru: 'Лист «Metrica Calls results» будет обновляться каждый день после 06:00.',
  },
  'results.noLongerKeptUp': {
    en: 'The sheet stays as it is.',
    ru: 'Лист останется таким, как сейчас.',
  },
  'results.inMetrica': {
    en: 'Reports of the counter in Metrica (new tab)',
    ru: 'Отчёты счётчика в Метрике (новая вкладка)',
  },
  'results.uploads': { en: 'History of uploads ({n})', ru: 'История загрузок ({n})' },
} as const satisfies TextRecords;
