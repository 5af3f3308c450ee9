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
    en: 'Counter {counter}[[name? ({name})]], days {from} to {to} of {zone}, made on {time}. Delivered and linked: calls of all sheets of this spreadsheet.',
    ru: 'Счётчик {counter}[[name? ({name})]], дни с {from} по {to} по {zone}, сделано {time}. Доставлено и связано — звонки всех листов этой таблицы.',
  },
  'results.note.inDoubt': {
    en: '{n:call} {n|is|are} in doubt: whether they arrived is not known yet, and they are not counted as delivered.',
    ru: '{n:call} под вопросом: пока неизвестно, {n|дошёл ли он|дошли ли они|дошли ли они}; среди доставленных их нет.',
  },
  'results.note.processing': {
    en: '{n:call}: Metrica is still processing them; it says within about two hours what it linked.',
    ru: '{n:call}: Метрика ещё обрабатывает; что связано с визитами, она сообщает в течение примерно двух часов.',
  },
  'results.note.untold': {
    en: '{n:call}: Metrica has processed them and not said how many it linked.',
    ru: '{n:call}: Метрика обработала, но не сообщила, сколько связала.',
  },
  'results.note.short': {
    en: '{n:call} {n|was|were} sent, but Metrica did not take {n|it|them}: see the uploads that were accepted short.',
    ru: '{n:call}: отправлено, но Метрика не взяла. Смотрите загрузки, принятые не полностью.',
  },
  'results.note.counted': {
    en: '{n:call} {n|was|were} counted as delivered by a person’s word: they came to Metrica by other means, with no upload of this spreadsheet.',
    ru: '{n:call}: засчитано как доставленное со слов человека; в Метрику они попали другим путём, не из этой таблицы.',
  },
  'results.note.static': {
    en: '{n:call} {n|is|are} static: Metrica never links {n|it|them} to visits.',
    ru: '{n:call}: статические, Метрика никогда не связывает их с визитами.',
  },
  'results.note.noVisit': {
    en: '{n:call}: Metrica found no visitor with their id, or no visit before the call.',
    ru: '{n:call}: Метрика не нашла посетителя с таким id или его визита до звонка.',
  },
  'results.note.old': {
    en: '{n:call} {n|was|were} sent more than 21 days after the call: Metrica links only to visits of the last 21 days.',
    ru: '{n:call}: отправлено позже чем через 21 день после звонка; Метрика связывает только с визитами за последний 21 день.',
  },
  'results.note.others': {
    en: '{n:upload} of others with {rows:row} came to this counter in these days: a call tracker or another spreadsheet. The report counts their calls too.',
    ru: 'В эти дни в счётчик пришли чужие загрузки: {n}, {rows:row} — от коллтрекинга или из другой таблицы. В отчёте есть и их звонки.',
  },
  'results.note.listUnread': {
    en: 'Metrica’s list of uploads was not read to its end: uploads of others may be missing here, and linked calls are those of the last refresh.',
    ru: 'Список загрузок Метрики прочитан не до конца: чужие загрузки могли не попасть сюда, а связанные звонки — на момент последнего обновления.',
  },
  'results.note.sampled': {
    en: 'The report is sampled[[share?: Metrica worked it out from {share} % of the visits]], so its numbers are estimates.',
    ru: 'Отчёт построен по выборке[[share? в {share} % визитов]], его числа — оценка.',
  },
  'results.note.lag': {
    en: 'The report lags {n} minutes behind.',
    ru: 'Данные отчёта отстают (минут: {n}).',
  },
  'results.note.visitDays': {
    en: 'Metrica counts a call on the day of the visit to which it linked it, up to 21 days before the call; delivered calls are counted on the day of the call. So days differ, and calls of the first days may stand before them.',
    ru: 'Метрика считает звонок в день визита, с которым его связала, а это до 21 дня раньше звонка; доставленные посчитаны в день звонка. Поэтому дни различаются, а звонки первых дней могут стоять раньше.',
  },
  'results.note.zoneDiffers': {
    en: 'The days of the report are those of {offset}, the delivered calls are counted in {zone}: choose the counter again under Connect.',
    ru: 'Дни отчёта — по {offset}, а доставленные звонки посчитаны по {zone}: выберите счётчик заново в разделе «Подключение».',
  },
  'results.note.linkedSpread': {
    en: 'Metrica says how many calls of an upload it linked, not which: {n:call} of uploads of several days {n|is|are} shared out over their days.',
    ru: 'Метрика сообщает, сколько звонков загрузки связано, но не какие: {n:call} из загрузок за несколько дней распределено по дням пропорционально.',
  },
  'results.note.spread': {
    en: 'The days of {n:call:of} are not written down in the hidden sheet: they are spread evenly from the first to the last of their upload.',
    ru: 'Дни {n:call:of} не записаны в скрытом листе: звонки распределены поровну между первым и последним днём загрузки.',
  },
  'results.note.attribution': {
    en: 'Sources are as Metrica attributes them: the last significant source over all devices of a visitor. With another attribution the report shows other numbers.',
    ru: 'Источники — как их определяет Метрика: последний значимый переход, кросс-девайс. С другой атрибуцией числа в отчёте другие.',
  },
  'results.note.currency': {
    en: 'Revenue is as Metrica converts it[[currency?, in {currency}]][[!currency?, in the currency of the counter]].',
    ru: 'Доход — в пересчёте Метрики[[currency?, {currency}]][[!currency?, в валюте счётчика]].',
  },
  'results.note.campaignsCut': {
    en: 'Of {n} campaigns the {shown} with most calls are shown; all of them are in Metrica.',
    ru: 'Кампаний {n}, показаны {shown} с наибольшим числом звонков; все — в Метрике.',
  },
  'case.title': {
    en: 'To the support of Yandex Metrica: an upload of calls (upload_calls) that went wrong',
    ru: 'В поддержку Яндекс Метрики: загрузка звонков (upload_calls) прошла не так',
  },
  'case.what': { en: 'What happened', ru: 'Что случилось' },
  'case.short': {
    en: 'Of {sent} rows {accepted} were taken; the answer does not name the others.',
    ru: 'Из {sent} строк взято {accepted}; какие не взяты, в ответе не сказано.',
  },
  'case.linkage': {
    en: 'No call of {sent} was linked to a visit (LINKAGE_FAILURE).',
    ru: 'Ни один звонок из {sent} не связан с визитом (LINKAGE_FAILURE).',
  },
  'case.inDoubt': {
    en: 'The answer was lost, and it is not known whether the {sent} rows arrived.',
    ru: 'Ответ потерян, и неизвестно, дошли ли {sent} строк.',
  },
  'case.other': { en: 'See the numbers below.', ru: 'Смотрите числа ниже.' },
  'case.expected': { en: 'What was expected', ru: 'Чего ждали' },
  'case.expected.short': {
    en: 'All {sent} rows are taken, or the answer says which are not and why.',
    ru: 'Взяты все {sent} строк, или в ответе сказано, какие не взяты и почему.',
  },
  'case.expected.linkage': {
    en: 'Calls are linked to visits of their visitors: the ids come from this counter’s site.',
    ru: 'Звонки связаны с визитами своих посетителей: id получены на сайте этого счётчика.',
  },
  'case.expected.inDoubt': {
    en: 'The list of uploads shows the upload by the batch id in its comment, or it never arrived: please say which.',
    ru: 'Загрузка есть в списке по id пакета в комментарии — или не дошла: сообщите, что из двух.',
  },
  'case.expected.other': {
    en: 'The numbers agree with what was sent.',
    ru: 'Числа соответствуют отправленному.',
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
    en: 'Metrica does not let this token read reports of counter {counter}: it needs the right metrika:read and access to the counter. Sending is not affected.',
    ru: 'Метрика не разрешает с этим токеном читать отчёты счётчика {counter}: нужны право metrika:read и доступ к счётчику. На отправку это не влияет.',
  },
  'results.error.noReport': {
    en: 'Metrica does not make this report of calls for counter {counter}; its words say why. Sending is not affected.',
    ru: 'Метрика не строит такой отчёт по звонкам для счётчика {counter}; почему — в её ответе. На отправку это не влияет.',
  },
  'results.error.quota': {
    en: 'Metrica’s limit of report requests is reached (200 in five minutes a login). Try again in five minutes; sending is not affected.',
    ru: 'Исчерпан лимит запросов к отчётам Метрики (200 за пять минут на логин). Повторите через пять минут; на отправку это не влияет.',
  },
  'results.error.tooMuch': {
    en: 'This report is too large for Metrica. Choose fewer days.',
    ru: 'Такой отчёт слишком велик для Метрики. Выберите меньше дней.',
  },
  'results.error.newForm': {
    en: 'Metrica answered with a report in a form that is not known here, so its numbers are not shown. Delivered calls are not affected; press Copy details and report it.',
    ru: 'Метрика прислала отчёт в незнакомом виде, поэтому его чисел здесь нет. На доставленные звонки это не влияет; нажмите «Скопировать подробности» и сообщите об этом.',
  },
} as const satisfies TextRecords;
