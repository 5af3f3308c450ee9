/** What is wrong with a cell and what to do, in one line without the value of the cell: for its note. */

import type { TextRecords } from '../records';

export const PROBLEM_SENTENCE_TEXTS = {
  'problem.HEADER_NOT_FOUND.sentence': {
    en: 'The first 20 rows have no row of column names. Put the names in one row above the calls, or insert the sample sheet and compare.',
    ru: 'В первых 20 строках нет строки с названиями столбцов. Поместите названия в одну строку над звонками или вставьте лист-пример и сравните.',
  },
  'problem.ONE_COLUMN.sentence': {
    en: 'The whole export is in one column. Bring the file in again with File → Import and choose its separator.',
    ru: 'Вся выгрузка попала в один столбец. Загрузите файл заново через «Файл → Импорт», указав разделитель.',
  },
  'problem.COLUMN_MISSING.sentence': {
    en: 'Every call needs a visitor id and a date and time, and one of the two has no column. Choose it under Columns, or add it to the export.',
    ru: 'Звонку нужны id посетителя и дата со временем, а столбца для одного из них нет. Выберите его в «Столбцах» или добавьте в выгрузку.',
  },
  'problem.COLUMN_DOUBLED.sentence': {
    en: 'Two columns give one field. Choose one of them under Columns.',
    ru: 'Одно поле дают два столбца. Выберите один из них в «Столбцах».',
  },
  'problem.COLUMN_LOST.sentence': {
    en: 'A column that was chosen is no longer in the sheet, so nothing is sent from it. Choose the column again.',
    ru: 'Выбранного столбца в листе больше нет, поэтому из листа ничего не отправляется. Выберите столбец заново.',
  },
  'problem.COLUMN_GUESSED.sentence': {
    en: 'A column looks like a field, but its name is not a known one. Confirm it or choose another; scheduled runs wait for that.',
    ru: 'Столбец похож на поле, но его название незнакомо. Подтвердите или выберите другой: без этого запуски по расписанию ждут.',
  },
  'problem.COLUMN_TRAP.sentence': {
    en: 'A column was left out: its name looks like a field, but it holds something else.',
    ru: 'Столбец не взят: по названию он похож на поле, но в нём другое.',
  },
  'problem.TIME_ZONE_DIFFERS.sentence': {
    en: 'The time zone of the calls is not that of the counter. If the calls were exported in another zone, choose it under Columns → How values are read and check again.',
    ru: 'Часовой пояс звонков — не тот, что у счётчика. Если звонки выгружены в другом поясе, выберите его в «Столбцы → Как читаются значения» и проверьте лист снова.',
  },
  'problem.SITE_DIFFERS.sentence': {
    en: 'Most page addresses in this sheet are not of the counter’s site. Check that the counter is the right one.',
    ru: 'Большинство адресов в листе — не с сайта счётчика. Проверьте, тот ли выбран счётчик.',
  },
  'problem.CELL_ERROR.sentence': {
    en: 'A formula gives an error here, or characters of the value were lost (\ufffd), so there is no value to send. Mend the formula or type the value.',
    ru: 'Формула выдаёт здесь ошибку, или потеряны символы (\ufffd): отправить нечего. Исправьте формулу или впишите значение.',
  },
  'problem.ID_MISSING.sentence': {
    en: 'This call has no id: Metrica cannot match it to a visit, so it is not sent. This is usual for static numbers; if the id should be there, add its column to the export and check again.',
    ru: 'У звонка нет id: Метрика не сможет связать его с визитом, поэтому он не отправляется. Для статических номеров это обычно; если id должен быть, добавьте его столбец в выгрузку и проверьте лист снова.',
  },
  'problem.ID_DAMAGED.sentence': {
    en: 'The last digits of this id are lost: the file was opened in Excel, or the id was pasted as a number. They cannot be restored. Export the calls again as CSV and bring the file in with File → Import, with “Convert text to numbers, dates, and formulas” off.',
    ru: 'У этого id потеряны последние цифры: файл открывали в Excel или id вставили как число. Восстановить их нельзя. Выгрузите звонки заново в CSV и загрузите файл через «Файл → Импорт», сняв галочку «Преобразовывать текст в числа, даты и формулы».',
  },
  'problem.ID_ROUNDED.sentence': {
    en: 'This id has only zeros after the 15th digit, as Excel leaves it. Compare it with the call tracker; if it differs there, export the calls again as CSV and bring the file in with File → Import.',
    ru: 'В этом id после 15-й цифры одни нули, как оставляет Excel. Сверьте его с колл-трекером; если там другой, выгрузите звонки заново в CSV и загрузите через «Файл → Импорт».',
  },
  'problem.ID_GOOGLE.sentence': {
    en: 'This id is of Google Analytics, and Metrica does not know it. Choose the column with Metrica’s own id (in Calltouch it is yaClientId).',
    ru: 'Этот id — от Google Analytics, Метрика его не знает. Выберите столбец с id Метрики (в Calltouch это yaClientId).',
  },
  'problem.ID_NOT_DIGITS.sentence': {
    en: 'This id is not only digits, as ids of Metrica and Direct are. Take it from the export again or clear the cell.',
    ru: 'В этом id не только цифры, а у Метрики и Директа id из одних цифр. Возьмите его из выгрузки заново или очистите ячейку.',
  },
  'problem.ID_TOO_LONG.sentence': {
    en: 'This is longer than any id of Metrica: two ids were glued, or it is none. Take the id from the export again or clear the cell.',
    ru: 'Это длиннее любого id Метрики: склеены два id, или это не id. Возьмите id из выгрузки заново или очистите ячейку.',
  },
  'problem.IDS_NOT_METRICA.sentence': {
    en: 'Most ids of the sheet do not look like Metrica’s. Choose another column, or say that they are.',
    ru: 'Большинство id в листе не похожи на id Метрики. Выберите другой столбец или подтвердите, что это они.',
  },
  'problem.IDS_LOST_DIGITS.sentence': {
    en: 'The ids lost their last digits on the way. Export the calls again and keep the ids as text.',
    ru: 'Id по пути потеряли последние цифры. Выгрузите звонки заново и сохраните id текстом.',
  },
  'problem.USER_ID_UNPROVEN.sentence': {
    en: 'This id may be of the staff. Choose another column, or say that it is the visitor’s.',
    ru: 'Это может быть id сотрудника. Выберите другой столбец или подтвердите, что это id посетителя.',
  },
  'problem.CALL_BEFORE_ID.sentence': {
    en: 'This call lies before the second in which the visitor’s id was made, and Metrica cannot link it. Check the time, its zone and the id.',
    ru: 'Звонок раньше секунды, когда был создан id посетителя, и Метрика его не свяжет. Проверьте время, часовой пояс и id.',
  },
  'problem.TIMES_BEFORE_IDS.sentence': {
    en: 'Many calls lie before the visits of their ids. Check the time zone, day and month, and the ids.',
    ru: 'Много звонков раньше визитов с теми же id. Проверьте часовой пояс, день и месяц, столбец id.',
  },
  'problem.DATE_ORDER_UNPROVEN.sentence': {
    en: 'Nothing proves whether the day or the month comes first in the dates: say which.',
    ru: 'Ничто не доказывает, что в датах первым стоит: день или месяц. Скажите, что верно.',
  },
  'problem.TIME_MISSING.sentence': {
    en: 'This call has an id but no date and time, and Metrica needs both. Fill in the time.',
    ru: 'У звонка есть id, но нет даты и времени, а Метрике нужно и то и другое. Впишите время.',
  },
  'problem.TIME_UNREADABLE.sentence': {
    en: 'This is not a date and time that can be read. Write it like 2025-03-14 13:45, or as a date cell.',
    ru: 'Дата и время не прочитаны. Запишите так: 14.03.2025 13:45.',
  },
  'problem.TIME_SERIAL.sentence': {
    en: 'A date was pasted here as a number. Set the format with Format → Number → Date time, or take the suggested time.',
    ru: 'Дата вставлена как число. Задайте формат через «Формат → Числа → Дата и время» или возьмите предложенное время.',
  },
  'problem.TIME_AMBIGUOUS.sentence': {
    en: 'Day and month cannot be told apart here: the column has both orders. Write the date like 2025-03-14.',
    ru: 'День и месяц не различить: в столбце встречается и тот и другой порядок. Запишите дату так: 14.03.2025.',
  },
  'problem.TIME_DATE_ONLY.sentence': {
    en: 'The time of day is missing. Add it, name the column with the time, or set one time for such dates under Columns → How values are read.',
    ru: 'Нет времени дня. Допишите его, укажите столбец со временем или задайте одно время для таких дат в «Столбцы → Как читаются значения».',
  },
  'problem.TIME_IN_FUTURE.sentence': {
    en: 'This time is later than now: the date is mistyped, or the calls are of another time zone. Correct it, or choose the zone under Columns → How values are read.',
    ru: 'Это время ещё не наступило: в дате опечатка или у звонков другой часовой пояс. Исправьте её или выберите пояс в «Столбцы → Как читаются значения».',
  },
  'problem.TIME_TOO_OLD.sentence': {
    en: 'The call is older than 21 days: Metrica will probably not link it to a visit. It is sent all the same.',
    ru: 'Звонок старше 21 дня: Метрика, скорее всего, не свяжет его с визитом. Он всё же уйдёт.',
  },
  'problem.TIME_REPEATED.sentence': {
    en: 'The clock showed this time twice, as it was set back; the first is taken. If the second is meant, write the zone too: 2025-10-26 02:30 +01:00.',
    ru: 'Часы показали это время дважды: их перевели назад. Взято первое; если верно второе, допишите пояс: 2025-10-26 02:30 +01:00.',
  },
  'problem.TIME_MILLISECONDS.sentence': {
    en: 'Milliseconds are divided by 1000: Metrica takes seconds.',
    ru: 'Миллисекунды поделены на 1000: Метрика принимает секунды.',
  },
  'problem.FLAG_UNREADABLE.sentence': {
    en: 'This is neither 1 nor 0 nor a known word. Write 1 or 0, or tell the panel under Check what the word means.',
    ru: 'Это не 1, не 0 и не известное слово. Впишите 1 или 0 или укажите в «Проверке», что значит слово.',
  },
  'problem.PRICE_UNREADABLE.sentence': {
    en: 'This is not an amount, or it can be read in two ways. Write digits and a decimal mark, like 1234.50.',
    ru: 'Это не сумма, или её можно прочесть двояко. Запишите цифрами, например 1234,50.',
  },
  'problem.PRICE_NEGATIVE.sentence': {
    en: 'The amount is below zero, which Metrica does not take. Correct it or clear the cell.',
    ru: 'Сумма меньше нуля, таких Метрика не принимает. Исправьте её или очистите ячейку.',
  },
  'problem.PRICE_IS_COST.sentence': {
    en: 'The amounts may be what the calls cost, not what they earned: say which.',
    ru: 'Суммы могут быть ценой звонков, а не доходом: скажите, что это.',
  },
  'problem.CURRENCY_UNKNOWN.sentence': {
    en: 'This is not a currency of ISO 4217. Write its three letters: RUB, USD, EUR.',
    ru: 'Такой валюты нет в ISO 4217. Запишите её тремя буквами: RUB, USD, EUR.',
  },
  'problem.CURRENCY_CONFLICT.sentence': {
    en: 'The currency beside the amount is not the one of the column Currency. Correct the one that is wrong.',
    ru: 'Валюта рядом с суммой — не та, что в поле «Валюта». Исправьте неверную.',
  },
  'problem.CURRENCY_MISSING.sentence': {
    en: 'There is an amount but no currency. Fill it in, or set one value for all rows under Columns.',
    ru: 'Сумма есть, а валюты нет. Впишите её или задайте одну для всех строк в «Столбцах».',
  },
  'problem.CURRENCY_MIXED.sentence': {
    en: 'The calls have more than one currency, and Metrica may drop amounts in a currency that it does not expect. Compare them with the counter’s currency.',
    ru: 'У звонков разные валюты, а сумму в неожиданной валюте Метрика может отбросить. Сверьте их с валютой счётчика.',
  },
  'problem.PHONE_UNREADABLE.sentence': {
    en: 'This is not a phone number: no country has numbers of this length or form. Write it with the country code, like +79451234567.',
    ru: 'Это не номер телефона: ни в одной стране нет номеров такой длины или вида. Запишите его с кодом страны: +79451234567.',
  },
  'problem.PHONE_UNASSIGNED.sentence': {
    en: 'The length is right, but no operator has numbers with this code. It is sent as it is; compare it with the call tracker.',
    ru: 'Длина верная, но номеров с таким кодом ни у кого нет. Номер уйдёт как есть; сверьте его с колл-трекером.',
  },
  'problem.PHONE_DAMAGED.sentence': {
    en: 'The last digits of this number are lost: it was shortened like 7.95E+10. Take it from the export again.',
    ru: 'У этого номера потеряны последние цифры: он сокращён, как 7,95E+10. Возьмите его из выгрузки заново.',
  },
  'problem.PHONE_SEVERAL.sentence': {
    en: 'There are several numbers in this cell, and Metrica takes one. Leave the caller’s.',
    ru: 'В ячейке несколько номеров, а Метрика принимает один. Оставьте номер звонившего.',
  },
  'problem.PHONE_HIDDEN.sentence': {
    en: 'The caller hid the number; the call is sent without it.',
    ru: 'Звонивший скрыл номер; звонок уйдёт без него.',
  },
  'problem.PHONE_INTERNAL.sentence': {
    en: 'This is an internal number of 2–5 digits, not a caller’s. Check that the column is the caller’s number.',
    ru: 'Это внутренний номер из 2–5 цифр, а не номер звонившего. Проверьте, тот ли выбран столбец.',
  },
  'problem.DURATION_UNREADABLE.sentence': {
    en: 'This is not a duration. Write seconds, like 136, or 2:16.',
    ru: 'Это не длительность. Запишите секунды, например 136, или 2:16.',
  },
  'problem.DURATION_NEGATIVE.sentence': {
    en: 'A duration cannot be below zero. Correct it or clear the cell.',
    ru: 'Длительность не бывает меньше нуля. Исправьте её или очистите ячейку.',
  },
  'problem.DURATION_FRACTION.sentence': {
    en: 'Durations have decimals: say whether plain numbers are minutes or seconds.',
    ru: 'В длительностях дробные числа: скажите, минуты это или секунды.',
  },
  'problem.DURATION_LONG.sentence': {
    en: 'This is 3 hours or longer. If 05:30 was to be 5 minutes 30 seconds, write 0:05:30; else leave it, it is sent.',
    ru: 'Это 3 часа или дольше. Если 05:30 — это 5 минут 30 секунд, запишите 0:05:30; иначе оставьте, звонок уйдёт.',
  },
  'problem.URL_UNREADABLE.sentence': {
    en: 'This is not the address of a page. It begins with http:// or https:// or a site’s name and has no spaces.',
    ru: 'Это не адрес страницы. Он начинается с http://, https:// или имени сайта, и в нём нет пробелов.',
  },
  'problem.TEXT_CONTROL.sentence': {
    en: 'Line breaks and control characters go out as spaces.',
    ru: 'Переносы строк и управляющие символы уйдут пробелами.',
  },
  'problem.VALUE_NORMALISED.sentence': {
    en: 'Sent in the form that Metrica expects; the cell stays as it is.',
    ru: 'Уйдёт в виде, которого ждёт Метрика; ячейка останется как есть.',
  },
  'problem.ROW_SHIFTED.sentence': {
    en: 'This row has more cells than there are headers: a comma without quotes moved them. Put quotes around the value with the comma and import again.',
    ru: 'В строке больше ячеек, чем заголовков: их сдвинула запятая без кавычек. Возьмите значение с запятой в кавычки и импортируйте снова.',
  },
  'problem.DIRECTION_MIXED.sentence': {
    en: 'The sheet has calls that went out or stayed inside: say whether only calls that came in are taken, or all.',
    ru: 'В листе есть исходящие или внутренние звонки: скажите, брать только входящие или все.',
  },
  'problem.STATUS_NOT_CALL.sentence': {
    en: 'A column of states was not taken: its words are those of deals or orders, not of calls.',
    ru: 'Столбец статусов не взят: его слова — о сделках или заказах, а не о звонках.',
  },
  'problem.COLUMN_UNUSED.sentence': {
    en: 'A filled column looks like one of the fields, but feeds nothing. If it is, choose it under Columns.',
    ru: 'Заполненный столбец похож на одно из полей, но не используется. Если это оно, выберите его в разделе «Столбцы».',
  },
  'problem.ROW_DOUBLED.sentence': {
    en: 'The same call stands in an earlier row, the same in every detail. It is sent once; this row can be deleted.',
    ru: 'Такой же звонок, до последней мелочи, есть в строке выше. Он уйдёт один раз; эту строку можно удалить.',
  },
  'problem.ROW_CONFLICT.sentence': {
    en: 'Another row has the same id and second, but other details: this one is sent as another call. Look whether they are one call.',
    ru: 'У другой строки те же id и секунда, но другие данные: эта уйдёт как другой звонок. Посмотрите, не один ли это звонок.',
  },
  'problem.ROW_MOVED.sentence': {
    en: 'A call with this id and the same details was delivered with another time, which is no longer in the sheet: was the time corrected, or is this another call? Say so in Upload; until then it waits, and the others go.',
    ru: 'Звонок с этим id и теми же данными доставлен с другим временем, которого в листе больше нет. Время исправили или это другой звонок? Ответьте в «Отправке»; до ответа он ждёт, остальные уходят.',
  },
  'problem.ROW_CHANGED.sentence': {
    en: 'This call was delivered before with other details. Metrica cannot correct a call; if sent, it may be counted again. To send it all the same, tick “send changed calls too” in Upload.',
    ru: 'Звонок уже доставлен, но с другими данными. Исправить звонок в Метрике нельзя; если отправить, он может посчитаться ещё раз. Если это нужно, отметьте «отправить и изменённые» в «Отправке».',
  },
  'problem.ROW_REFUSED.sentence': {
    en: 'Metrica refused this call, so it waits until it is changed or sent again by hand. Correct what Metrica names.',
    ru: 'Метрика не приняла этот звонок: он ждёт, пока его не изменят или не отправят ещё раз вручную. Исправьте то, что она называет.',
  },
  'problem.MISSED_BUT_TALKED.sentence': {
    en: 'The call is marked as missed, yet it has talk time. One of the two is wrong; it is sent as it is.',
    ru: 'Звонок отмечен пропущенным, но в нём есть разговор. Одно из двух неверно; уйдёт как есть.',
  },
} as const satisfies TextRecords;
