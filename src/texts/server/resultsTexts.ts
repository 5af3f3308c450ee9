/** Sentences about results: why numbers differ, how they were made, why a report could not be had. */

import type { TextRecords } from '../records';

export const RESULTS_TEXTS = {
  'results.source': { en: 'Traffic source', ru: 'Источник трафика' },
  'results.calls': { en: 'Calls', ru: 'Звонки' },
  'results.missed': { en: 'Missed', ru: 'Пропущенные' },
  'results.firstTime': { en: 'First-time', ru: 'Первичные' },
  'results.averageTalk': { en: 'Average talk, s', ru: 'Средний разговор, с' },
  'results.revenue': { en: 'Revenue', ru: 'Доход' },
  'results.about': { en: 'About these numbers', ru: 'Что это за числа' },
  'results.made': {
    en: 'Counter {counter}[[name? ({name})]], {from} to {to} in {zone}, made {time}. Delivered and linked: calls of all sheets of this spreadsheet.',
    ru: 'Счётчик {counter}[[name? ({name})]], с {from} по {to}, {zone}, сделано {time}. Доставлено и связано — звонки всех листов таблицы.',
  },
  'results.note.inDoubt': {
    en: '{n:call} {n|is|are} in doubt and not counted as delivered.',
    ru: '{n:call} под вопросом, среди доставленных их нет.',
  },
  'results.note.processing': {
    en: '{n:call}: Metrica is still processing them, up to two hours.',
    ru: '{n:call}: Метрика ещё обрабатывает, до двух часов.',
  },
  'results.note.untold': {
    en: '{n:call}: Metrica did not say how many it linked.',
    ru: '{n:call}: сколько связано, Метрика не сообщила.',
  },
  'results.note.short': {
    en: '{n:call} {n|was|were} sent, but Metrica did not take {n|it|them}.',
    ru: '{n:call}: отправлено, но Метрика не взяла.',
  },
  'results.note.counted': {
    en: '{n:call} {n|was|were} counted as delivered by a person’s word: not sent from here.',
    ru: '{n:call}: засчитано доставленным со слов человека, отправлено не отсюда.',
  },
  'results.note.static': {
    en: '{n:call} {n|is|are} static: never linked to visits.',
    ru: '{n:call}: статические, с визитами не связываются.',
  },
  'results.note.noVisit': {
    en: '{n:call}: Metrica found no visitor with their id, or no visit before the call.',
    ru: '{n:call}: Метрика не нашла посетителя с таким id или визита до звонка.',
  },
  'results.note.old': {
    en: '{n:call} {n|was|were} sent more than 21 days after the call: Metrica links only to visits of the last 21 days.',
    ru: '{n:call}: отправлено позже 21 дня после звонка; Метрика связывает только с визитами за 21 день.',
  },
  'results.note.others': {
    en: '{n:upload} of others with {rows:row} came to this counter in these days; the report counts their calls too.',
    ru: 'В эти дни в счётчик пришли чужие загрузки: {n}, {rows:row}. Их звонки в отчёте тоже есть.',
  },
  'results.note.listUnread': {
    en: 'The list of uploads was not read to its end: uploads of others may be missing here, linked calls are those of the last refresh.',
    ru: 'Список загрузок прочитан не до конца: чужие загрузки могли не попасть сюда, связанные звонки — на момент последнего обновления.',
  },
  'results.note.sampled': {
    en: 'The report is sampled[[share?: worked out from {share} % of the visits]]; its numbers are estimates.',
    ru: 'Отчёт построен по выборке[[share? в {share} % визитов]], его числа — оценка.',
  },
  'results.note.lag': {
    en: 'The report lags {n} minutes behind.',
    ru: 'Отчёт отстаёт, минут: {n}.',
  },
  'results.note.visitDays': {
    en: 'Metrica counts a call on the day of its visit, up to 21 days before the call; delivered calls are counted on the day of the call. So days differ, and first calls may stand before the first day.',
    ru: 'Метрика считает звонок в день визита, до 21 дня раньше звонка, а доставленные посчитаны в день звонка. Поэтому дни различаются, и первые звонки могут стоять раньше первого дня.',
  },
  'results.note.zoneDiffers': {
    en: 'The report’s days are those of {offset}, delivered calls are counted in {zone}: choose the counter again under Connect.',
    ru: 'Дни отчёта — по {offset}, доставленные — по {zone}: выберите счётчик заново в разделе «Подключение».',
  },
  'results.note.linkedSpread': {
    en: 'Metrica says how many calls of an upload it linked, not which: {n:call} {n|is|are} shared out over the days of their uploads.',
    ru: 'Метрика говорит, сколько звонков загрузки связано, но не какие: {n:call} распределено по дням загрузок.',
  },
  'results.note.spread': {
    en: 'Days that are not written down, of {n:call}, are spread evenly over the uploads.',
    ru: 'Дни {n:call:of} не записаны: распределены поровну по дням загрузок.',
  },
  'results.note.attribution': {
    en: 'Sources are as Metrica attributes them: last significant source, cross-device. With another attribution the numbers differ.',
    ru: 'Источники — по атрибуции Метрики: последний значимый переход, кросс-девайс. С другой атрибуцией числа другие.',
  },
  'results.note.currency': {
    en: 'Revenue is converted by Metrica[[currency?, {currency}]][[!currency?, into the counter’s currency]].',
    ru: 'Доход пересчитан Метрикой[[currency?, {currency}]][[!currency? в валюту счётчика]].',
  },
  'results.note.campaignsCut': {
    en: 'Of {n} campaigns the {shown} with most calls are shown.',
    ru: 'Кампаний {n}, показаны {shown} с наибольшим числом звонков.',
  },
  'case.title': {
    en: 'To Yandex Metrica’s support: an upload of calls that went wrong',
    ru: 'В поддержку Яндекс Метрики: загрузка звонков прошла не так',
  },
  'case.what': { en: 'What happened', ru: 'Что случилось' },
  'case.short': {
    en: 'Of {sent} rows {accepted} were taken; the answer does not name the others.',
    ru: 'Из {sent} строк взято {accepted}; какие не взяты, не сказано.',
  },
  'case.linkage': {
    en: 'No call of {sent} was linked to a visit (LINKAGE_FAILURE).',
    ru: 'Ни один звонок из {sent} не связан с визитом (LINKAGE_FAILURE).',
  },
  'case.inDoubt': {
    en: 'The answer was lost: it is not known whether the {sent} rows arrived.',
    ru: 'Ответ потерян: неизвестно, дошли ли {sent} строк.',
  },
  'case.other': {
    en: 'No last word came; see the numbers.',
    ru: 'Последнего статуса нет, смотрите числа.',
  },
  'case.expected': { en: 'What was expected', ru: 'Чего ждали' },
  'case.expected.short': {
    en: 'All {sent} rows are taken, or the answer says which are not and why.',
    ru: 'Взяты все {sent} строк или сказано, какие нет и почему.',
  },
  'case.expected.linkage': {
    en: 'Calls are linked: the ids come from this counter’s site.',
    ru: 'Звонки связаны: id получены на сайте этого счётчика.',
  },
  'case.expected.inDoubt': {
    en: 'The upload is in the list by the batch id in its comment, or it never arrived: please say which.',
    ru: 'Загрузка есть в списке по id пакета в комментарии или не дошла: сообщите, что из двух.',
  },
  'case.expected.other': {
    en: 'PROCESSED within two hours.',
    ru: 'PROCESSED в течение двух часов.',
  },
  'case.counter': { en: 'Counter', ru: 'Счётчик' },
  'case.batch': { en: 'Batch id (in the comment)', ru: 'Id пакета (в комментарии)' },
  'case.sentAt': { en: 'Sent (UTC)', ru: 'Отправлено (UTC)' },
  'case.rows': { en: 'Rows sent', ru: 'Строк отправлено' },
  'case.first': { en: 'First call (UTC)', ru: 'Первый звонок (UTC)' },
  'case.last': { en: 'Last call (UTC)', ru: 'Последний звонок (UTC)' },
  'case.request': { en: 'Request', ru: 'Запрос' },
  'case.example': { en: 'Example, masked', ru: 'Пример, замаскирован' },
  'results.error.noRight': {
    en: 'Metrica does not let this token read reports of counter {counter}: it needs the right metrika:read and access to the counter.',
    ru: 'Метрика не разрешает с этим токеном читать отчёты счётчика {counter}: нужны право metrika:read и доступ к счётчику.',
  },
  'results.error.noReport': {
    en: 'Metrica does not make this report for counter {counter}; its words say why.',
    ru: 'Метрика не строит такой отчёт для счётчика {counter}; почему — в её ответе.',
  },
  'results.error.quota': {
    en: 'Metrica’s limit of report requests is reached (200 in five minutes). Try again in five minutes.',
    ru: 'Исчерпан лимит запросов к отчётам Метрики (200 за пять минут). Повторите через пять минут.',
  },
  'results.error.tooMuch': {
    en: 'This report is too large for Metrica. Choose fewer days.',
    ru: 'Такой отчёт слишком велик для Метрики. Выберите меньше дней.',
  },
  'results.error.newForm': {
    en: 'Metrica’s report came in a form that is not known here. Press Copy details and report it.',
    ru: 'Метрика прислала отчёт в незнакомом виде. Нажмите «Скопировать подробности» и сообщите об этом.',
  },
} as const satisfies TextRecords;
