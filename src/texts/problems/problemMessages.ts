/** What is wrong with one cell or tab, with its value: for lists of problems. The words of `Problem.details` are parameters. */

import type { TextRecords } from '../records';

export const PROBLEM_MESSAGE_TEXTS = {
  'problem.HEADER_NOT_FOUND.message': {
    en: 'The first 20 rows have no row of column names. Put the names in one row above the calls, or insert the sample sheet and compare.',
    ru: 'В первых 20 строках нет строки с названиями столбцов. Поместите названия в одну строку над звонками или вставьте лист-пример и сравните.',
  },
  'problem.ONE_COLUMN.message': {
    en: 'The whole export is in one column. Bring the file in again with File → Import and choose its separator.',
    ru: 'Вся выгрузка попала в один столбец. Загрузите файл заново через «Файл → Импорт», указав разделитель.',
  },
  'problem.COLUMN_MISSING.message': {
    en: 'No column gives {field}[[anyId? or another visitor id]], and no call can be sent without it. [[candidate?“{candidate}” looks like it: confirm it under Columns.]][[!candidate?Choose the column under Columns, or add it to the export.]]',
    ru: 'Нет столбца для поля «{field}»[[anyId? или другого id посетителя]], без него звонки не отправить. [[candidate?Похож столбец «{candidate}»: подтвердите его в «Столбцах».]][[!candidate?Выберите столбец в «Столбцах» или добавьте его в выгрузку.]]',
  },
  'problem.COLUMN_DOUBLED.message': {
    en: 'Columns {places} both give {field}. Choose one of them under Columns.',
    ru: 'Столбцы {places} дают одно поле «{field}». Выберите один из них в «Столбцах».',
  },
  'problem.COLUMN_LOST.message': {
    en: 'Column “{header}”, which gave {field}, is no longer in the sheet, so nothing is sent from it. Choose the column again[[candidate?; “{candidate}” looks like it]].',
    ru: 'Столбца «{header}», из которого бралось поле «{field}», в листе больше нет, поэтому из листа ничего не отправляется. Выберите столбец заново[[candidate?; похоже, теперь это «{candidate}»]].',
  },
  'problem.COLUMN_GUESSED.message': {
    en: '“{header}” looks like {field}, but its name is not a known one. Confirm it or choose another; scheduled runs wait for that.',
    ru: 'Столбец «{header}» похож на поле «{field}», но его название незнакомо. Подтвердите или выберите другой: без этого запуски по расписанию ждут.',
  },
  'problem.COLUMN_TRAP.message': {
    en: '“{header}” was left out: it looks like {field} but holds {content}.[[taken? “{taken}” is used instead.]][[better? If your export has “{better}”, use that; otherwise choose a column by hand.]][[byHand? Choose a column by hand.]]',
    ru: 'Столбец «{header}» не взят: он похож на поле «{field}», но в нём {content}.[[taken? Вместо него взят «{taken}».]][[better? Если в выгрузке есть «{better}», возьмите его, иначе выберите столбец вручную.]][[byHand? Выберите столбец вручную.]]',
  },
  'problem.TIME_ZONE_DIFFERS.message': {
    en: 'Times are read as {zone}; the counter’s time zone is {counterZone}. If the calls were exported in another zone, choose it under Columns → How values are read and check again.',
    ru: 'Время читается как {zone}; часовой пояс счётчика — {counterZone}. Если звонки выгружены в другом поясе, выберите его в «Столбцы → Как читаются значения» и проверьте лист снова.',
  },
  'problem.SITE_DIFFERS.message': {
    en: 'Most page addresses in this sheet are of {host}; the counter is for {site}. Check that the counter is the right one.',
    ru: 'Большинство адресов в листе — с {host}, а счётчик — для {site}. Проверьте, тот ли выбран счётчик.',
  },
  'problem.CELL_ERROR.message': {
    en: '[[lost?“{seen}” has lost characters: the file was read or saved in a wrong encoding. Take the value from the export again.]][[!lost?The formula gives {seen}: there is no value to send. Mend it or type the value.]]',
    ru: '[[lost?В «{seen}» потеряны символы: файл прочитан или сохранён не в той кодировке. Возьмите значение из выгрузки ещё раз.]][[!lost?Формула выдаёт {seen}: отправить нечего. Исправьте её или впишите значение.]]',
  },
  'problem.ID_MISSING.message': {
    en: 'There is no id, so the call is not sent. This is usual for static numbers.[[whole? The whole column is empty (rows: {whole}).]]',
    ru: 'Нет id, звонок не отправляется. Для статических номеров это обычно.[[whole? Пуст весь столбец, строк: {whole}.]]',
  },
  'problem.ID_DAMAGED.message': {
    en: 'The last digits of “{seen}” are lost and cannot be restored. Export the calls again as CSV and bring the file in with File → Import, without converting text to numbers.',
    ru: 'У «{seen}» потеряны последние цифры, восстановить их нельзя. Выгрузите звонки заново в CSV и загрузите через «Файл → Импорт», не преобразуя текст в числа.',
  },
  'problem.ID_ROUNDED.message': {
    en: '“{seen}” has only zeros after the 15th digit, as Excel leaves it. Compare it with the call tracker.',
    ru: 'В «{seen}» после 15-й цифры одни нули, как оставляет Excel. Сверьте с колл-трекером.',
  },
  'problem.ID_GOOGLE.message': {
    en: '“{seen}” is an id of Google Analytics. Choose the column with Metrica’s own id.',
    ru: '«{seen}» — id от Google Analytics. Выберите столбец с id Метрики.',
  },
  'problem.ID_NOT_DIGITS.message': {
    en: '“{seen}” is not only digits[[suggestion?; was {suggestion} meant?]][[!suggestion?.]]',
    ru: 'В «{seen}» не только цифры[[suggestion?; может быть, {suggestion}?]][[!suggestion?.]]',
  },
  'problem.ID_TOO_LONG.message': {
    en: '“{seen}” is longer than any id: two ids were glued, or it is none.',
    ru: '«{seen}» длиннее любого id: склеены два id, или это не id.',
  },
  'problem.IDS_NOT_METRICA.message': {
    en: 'Most ids in “{header}” do not look like Metrica’s ({seen}): those have 17 digits or more and begin with the time of the first visit. Choose another column, or say that they are: {choices}.',
    ru: 'Большинство id в столбце «{header}» не похожи на id Метрики ({seen}): в них не меньше 17 цифр, и начинаются они со времени первого визита. Выберите другой столбец или подтвердите: {choices}.',
  },
  'problem.IDS_LOST_DIGITS.message': {
    en: 'The ids in “{header}” lost their last digits ({seen}): a program took them for numbers. Export the calls again and keep the ids as text.',
    ru: 'Id в столбце «{header}» потеряли последние цифры ({seen}): программа приняла их за числа. Выгрузите звонки заново и сохраните id текстом.',
  },
  'problem.USER_ID_UNPROVEN.message': {
    en: 'In many exports “{header}” is the member of the staff who talked. Choose another column, or say that it is the visitor’s id on your site: {choices}.',
    ru: 'Во многих выгрузках «{header}» — сотрудник, который говорил. Выберите другой столбец или подтвердите, что это id посетителя вашего сайта: {choices}.',
  },
  'problem.CALL_BEFORE_ID.message': {
    en: '“{seen}” lies before the second in which the id was made ({born}): Metrica cannot link this call.',
    ru: '«{seen}» раньше секунды, когда был создан id ({born}): Метрика не свяжет этот звонок.',
  },
  'problem.TIMES_BEFORE_IDS.message': {
    en: 'Calls before the visits of their ids: {n}; {hours} h later they would not be. Check the time zone, day and month, and the column of ids, or say that the times are right: {choices}.',
    ru: 'Звонков раньше визитов с теми же id: {n}; на {hours} ч позже они встали бы на место. Проверьте часовой пояс, день и месяц, столбец id или подтвердите, что время верно: {choices}.',
  },
  'problem.DATE_ORDER_UNPROVEN.message': {
    en: 'Nothing proves whether dates in “{header}” begin with the day or the month. Day first (dmy): {dmy}. Month first (mdy): {mdy}. Say which: {choices}.',
    ru: 'В столбце «{header}» ничто не доказывает, что стоит первым: день или месяц. Сначала день (dmy): {dmy}. Сначала месяц (mdy): {mdy}. Скажите, что верно: {choices}.',
  },
  'problem.TIME_MISSING.message': {
    en: 'There is an id but no date and time.[[whole? The whole column is empty (rows: {whole}).]]',
    ru: 'Есть id, но нет даты и времени.[[whole? Пуст весь столбец, строк: {whole}.]]',
  },
  'problem.TIME_UNREADABLE.message': {
    en: '[[zone?The clock of {zone} skipped “{seen}”.]][[!zone?“{seen}” is not a date and time.]][[lastDay? {month:month} has {lastDay} days.]][[suggestion? Was {suggestion} meant?]]',
    ru: '[[zone?Часы {zone} пропустили «{seen}».]][[!zone?«{seen}» — не дата со временем.]][[lastDay? В {month:month} {lastDay} дней.]][[suggestion? Может быть, {suggestion}?]]',
  },
  'problem.TIME_SERIAL.message': {
    en: '“{seen}” is a date pasted as a number[[suggestion?: {suggestion}]]. Set the format of the cell to date and time.',
    ru: '«{seen}» — дата, вставленная как число[[suggestion?: {suggestion}]]. Задайте ячейке формат даты и времени.',
  },
  'problem.TIME_AMBIGUOUS.message': {
    en: '“{seen}”: day and month cannot be told apart[[choices?. It can be {choices}]].',
    ru: '«{seen}»: не понять, где день, а где месяц[[choices?. Возможно: {choices}]].',
  },
  'problem.TIME_DATE_ONLY.message': {
    en: '“{seen}” has no time of day[[suggestion?; {suggestion} is sent]].',
    ru: 'В «{seen}» нет времени дня[[suggestion?; уйдёт {suggestion}]].',
  },
  'problem.TIME_IN_FUTURE.message': {
    en: '“{seen}” is later than now.',
    ru: '«{seen}» ещё не наступило.',
  },
  'problem.TIME_TOO_OLD.message': {
    en: '“{seen}” is more than 21 days ago: Metrica will probably not link the call.',
    ru: '«{seen}» — больше 21 дня назад: Метрика, скорее всего, не свяжет звонок.',
  },
  'problem.TIME_REPEATED.message': {
    en: 'The clock showed “{seen}” twice, as it was set back; the first is taken.',
    ru: 'Часы показали «{seen}» дважды, их перевели назад; взято первое.',
  },
  'problem.TIME_MILLISECONDS.message': {
    en: '“{seen}” is in milliseconds[[suggestion?; {suggestion} is sent]].',
    ru: '«{seen}» — миллисекунды[[suggestion?; уйдёт {suggestion}]].',
  },
  'problem.FLAG_UNREADABLE.message': {
    en: '“{seen}” is neither yes nor no in {field}.',
    ru: '«{seen}» в поле «{field}» — ни да, ни нет.',
  },
  'problem.PRICE_UNREADABLE.message': {
    en: '“{seen}” [[choices?can be read in two ways: {choices}.]][[!choices?is not an amount.]]',
    ru: '«{seen}» [[choices?можно прочесть двояко: {choices}.]][[!choices?— не сумма.]]',
  },
  'problem.PRICE_NEGATIVE.message': { en: '“{seen}” is below zero.', ru: '«{seen}» меньше нуля.' },
  'problem.PRICE_IS_COST.message': {
    en: '“{header}” stands beside “{beside}”, as in exports that bill calls: it may be what the call cost, not what it earned. Say which: {choices}.',
    ru: 'Столбец «{header}» стоит рядом с «{beside}», как в счетах за связь: в нём может быть цена звонка, а не доход. Скажите, что это: {choices}.',
  },
  'problem.CURRENCY_UNKNOWN.message': {
    en: '“{seen}” is no known currency[[choices?; it can be {choices}]][[suggestion?; was {suggestion} meant?]][[!suggestion?.]]',
    ru: 'Валюты «{seen}» нет[[choices?; возможно, {choices}]][[suggestion?; может быть, {suggestion}?]][[!suggestion?.]]',
  },
  'problem.CURRENCY_CONFLICT.message': {
    en: '“{seen}” is in {inPrice}, the currency of the call is {currency}.',
    ru: '«{seen}» — в {inPrice}, а валюта звонка — {currency}.',
  },
  'problem.CURRENCY_MISSING.message': {
    en: '“{seen}” has no currency.',
    ru: 'У суммы «{seen}» нет валюты.',
  },
  'problem.CURRENCY_MIXED.message': {
    en: 'The calls have more than one currency: {currencies}. Metrica may drop amounts in a currency that it does not expect.',
    ru: 'У звонков разные валюты: {currencies}. Сумму в неожиданной валюте Метрика может отбросить.',
  },
  'problem.PHONE_UNREADABLE.message': {
    en: '“{seen}” is not a phone number[[suggestion?; was {suggestion} meant?]][[!suggestion?.]]',
    ru: '«{seen}» — не номер телефона[[suggestion?; может быть, {suggestion}?]][[!suggestion?.]]',
  },
  'problem.PHONE_UNASSIGNED.message': {
    en: '“{seen}” has a code that nobody uses[[suggestion?; {suggestion} is sent]].',
    ru: 'У «{seen}» код, которого ни у кого нет[[suggestion?; уйдёт {suggestion}]].',
  },
  'problem.PHONE_DAMAGED.message': {
    en: 'The last digits of “{seen}” are lost. Take the number from the export again.',
    ru: 'У «{seen}» потеряны последние цифры. Возьмите номер из выгрузки заново.',
  },
  'problem.PHONE_SEVERAL.message': {
    en: '“{seen}” has several numbers[[choices?: {choices}]]. Leave the caller’s.',
    ru: 'В «{seen}» несколько номеров[[choices?: {choices}]]. Оставьте номер звонившего.',
  },
  'problem.PHONE_HIDDEN.message': {
    en: '“{seen}”: the caller hid the number; the call is sent without it.',
    ru: '«{seen}»: звонивший скрыл номер; звонок уйдёт без него.',
  },
  'problem.PHONE_INTERNAL.message': {
    en: '“{seen}” is an internal number, not a caller’s.',
    ru: '«{seen}» — внутренний номер, а не номер звонившего.',
  },
  'problem.DURATION_UNREADABLE.message': {
    en: '“{seen}” is not a duration.',
    ru: '«{seen}» — не длительность.',
  },
  'problem.DURATION_NEGATIVE.message': {
    en: '“{seen}” is below zero.',
    ru: '«{seen}» меньше нуля.',
  },
  'problem.DURATION_FRACTION.message': {
    en: 'Durations in “{header}” have decimals ({seen}). Say whether plain numbers are minutes or seconds: {choices}.',
    ru: 'В столбце «{header}» длительности с дробью ({seen}). Скажите, минуты это или секунды: {choices}.',
  },
  'problem.DURATION_LONG.message': {
    en: '“{seen}” is 3 hours or longer.',
    ru: '«{seen}» — 3 часа или дольше.',
  },
  'problem.URL_UNREADABLE.message': {
    en: '“{seen}” is not the address of a page[[suggestion?; was {suggestion} meant?]][[!suggestion?.]]',
    ru: '«{seen}» — не адрес страницы[[suggestion?; может быть, {suggestion}?]][[!suggestion?.]]',
  },
  'problem.TEXT_CONTROL.message': {
    en: 'Line breaks and control characters go out as spaces.',
    ru: 'Переносы строк и управляющие символы уйдут пробелами.',
  },
  'problem.VALUE_NORMALISED.message': {
    en: '“{seen}” is sent as “{suggestion}”.',
    ru: '«{seen}» уйдёт как «{suggestion}».',
  },
  'problem.ROW_SHIFTED.message': {
    en: 'This row has more cells than there are headers ({beyond} stands behind the last): a comma without quotes moved them. Put quotes around the value with the comma and import again.',
    ru: 'В строке больше ячеек, чем заголовков (за последним стоит {beyond}): их сдвинула запятая без кавычек. Возьмите значение с запятой в кавычки и импортируйте снова.',
  },
  'problem.DIRECTION_MIXED.message': {
    en: 'Column “{header}” has calls that went out or stayed inside ({n}: {words}). Say whether only calls that came in are taken, or all: {choices}.',
    ru: 'В столбце «{header}» есть исходящие или внутренние звонки ({n}: {words}). Скажите, брать только входящие или все: {choices}.',
  },
  'problem.STATUS_NOT_CALL.message': {
    en: '“{header}” was not taken for {field}: its words ({seen}) are those of deals or orders, not of calls.',
    ru: 'Столбец «{header}» не взят для поля «{field}»: его слова ({seen}) — о сделках или заказах, а не о звонках.',
  },
  'problem.COLUMN_UNUSED.message': {
    en: 'Column “{header}” is filled and looks like {field}, but feeds nothing. If it is, choose it under Columns.',
    ru: 'Столбец «{header}» заполнен и похож на поле «{field}», но не используется. Если это оно, выберите его в разделе «Столбцы».',
  },
  'problem.ROW_DOUBLED.message': {
    en: 'The same call stands in an earlier row; it is sent once.',
    ru: 'Такой же звонок есть в строке выше; он уйдёт один раз.',
  },
  'problem.ROW_CONFLICT.message': {
    en: 'Another row has the same id and second, but other details; sent as another call.',
    ru: 'У другой строки те же id и секунда, но другие данные; уйдёт как другой звонок.',
  },
  'problem.ROW_MOVED.message': {
    en: 'Delivered before with another time, which is no longer in the sheet; held until you say whether it is the same call.',
    ru: 'Уже доставлен с другим временем, которого в листе больше нет; отложен, пока вы не скажете, тот же ли это звонок.',
  },
  'problem.ROW_CHANGED.message': {
    en: 'Delivered before with other details; held, because Metrica cannot correct a call.',
    ru: 'Уже доставлен с другими данными; отложен, потому что исправить звонок в Метрике нельзя.',
  },
  'problem.ROW_REFUSED.message': {
    en: 'Metrica refused this call[[reason?. Its words: “{reason}”]].',
    ru: 'Метрика не приняла этот звонок[[reason?. Её ответ: «{reason}»]].',
  },
  'problem.MISSED_BUT_TALKED.message': {
    en: 'Missed, yet the talk time is “{seen}”.',
    ru: 'Пропущен, но длительность разговора — «{seen}».',
  },
} as const satisfies TextRecords;
