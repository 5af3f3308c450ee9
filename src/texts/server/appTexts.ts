/** Sentences of the use cases: what a run came to and why it stopped. */

import type { TextRecords } from '../records';

export const APP_TEXTS = {
  'error.NO_SPREADSHEET': {
    en: 'The spreadsheet cannot be reached from this run. Open it and open the panel once; the schedule then goes on.',
    ru: 'Из этого запуска таблица недоступна. Откройте её и один раз откройте панель: расписание продолжит работу.',
  },
  'error.SHEET_MISSING': {
    en: 'This sheet is no longer in the spreadsheet. Open the panel on another sheet.',
    ru: 'Этого листа в таблице больше нет. Откройте панель на другом листе.',
  },
  'error.SHEET_NOT_GRID': {
    en: '“{sheet}” is a chart, not a sheet with cells. Open the sheet with the calls.',
    ru: '«{sheet}» — диаграмма, в ней нет ячеек. Откройте лист со звонками.',
  },
  'error.SHEET_OURS': {
    en: '“{sheet}” is kept by Metrica Calls itself. Open the sheet with the calls.',
    ru: 'Лист «{sheet}» ведёт сам Metrica Calls. Откройте лист со звонками.',
  },
  'error.SAMPLE_SHEET': {
    en: 'This is the sample: its calls are invented and are never sent. Put your own calls on another sheet, from an export or by copying.',
    ru: 'Это пример: звонки в нём выдуманы и никогда не отправляются. Поместите свои звонки на другой лист: из выгрузки или копированием.',
  },
  'error.SHEET_EMPTY': {
    en: '“{sheet}” is empty. Put the column names in one row and the calls below it, or insert the sample sheet and compare.',
    ru: 'Лист «{sheet}» пуст. Поместите названия столбцов в одну строку и звонки под ней или вставьте лист-пример и сравните.',
  },
  'error.HEADER_NOT_FOUND': {
    en: 'The first 20 rows have no row of column names. Put the names in one row above the calls, or insert the sample sheet and compare.',
    ru: 'В первых 20 строках нет строки с названиями столбцов. Поместите названия в одну строку над звонками или вставьте лист-пример и сравните.',
  },
  'error.ONE_COLUMN': {
    en: 'The whole export is in one column. Bring the file in again with File → Import and choose its separator.',
    ru: 'Вся выгрузка попала в один столбец. Загрузите файл заново через «Файл → Импорт», указав разделитель.',
  },
  'error.COLUMN_MISSING': {
    en: 'The sheet has no column for {column}, and nothing can be sent without it. Add the column, or choose it under Columns.',
    ru: 'В листе нет столбца для {column}, без него ничего не отправить. Добавьте столбец или выберите его в разделе «Столбцы».',
  },
  'error.COLUMN_DOUBLED': {
    en: 'Two sheet columns claim {column}. Rename one of them, or choose the right one under Columns.',
    ru: 'На поле {column} претендуют два столбца. Переименуйте один из них или выберите нужный в разделе «Столбцы».',
  },
  'error.COLUMN_LOST': {
    en: 'Column “{header}”, which was used before, is no longer in the sheet, so nothing is sent from it. Choose the column again under Columns.',
    ru: 'Столбца «{header}», который использовался раньше, в листе больше нет, поэтому из листа ничего не отправляется. Выберите столбец заново в разделе «Столбцы».',
  },
  'error.COLUMN_UNCONFIRMED': {
    en: 'Column “{header}” is only guessed. Confirm it or choose another under Columns; scheduled runs wait for that.',
    ru: 'Столбец «{header}» только угадан. Подтвердите его или выберите другой в разделе «Столбцы»: без этого запуски по расписанию ждут.',
  },
  'error.NOT_LOADED': {
    en: 'Some cells of “{sheet}” are still loading. Wait until the sheet shows its values, then try again.',
    ru: 'Часть ячеек листа «{sheet}» ещё загружается. Дождитесь значений и повторите.',
  },
  'error.SHEET_BUSY': {
    en: 'The sheet keeps changing while it is read, so nothing more was sent. Try again when nobody sorts or edits it.',
    ru: 'Лист меняется, пока его читают, поэтому отправка остановлена. Повторите, когда его никто не сортирует и не правит.',
  },
  'error.BUSY': {
    en: '{person} has been sending calls from this spreadsheet since {time}. Wait a few minutes and try again; the two uploads cannot double each other.',
    ru: 'Звонки из этой таблицы с {time} отправляет {person}. Подождите несколько минут и повторите: две отправки не задвоят друг друга.',
  },
  'error.busyUnknown': {
    en: 'Somebody is sending calls from this spreadsheet now. Wait a few minutes and try again; the two uploads cannot double each other.',
    ru: 'Из этой таблицы сейчас уже отправляют звонки. Подождите несколько минут и повторите: две отправки не задвоят друг друга.',
  },
  'error.busyToken': {
    en: 'Another run of yours is renewing the token right now. Try again in a minute.',
    ru: 'Другой ваш запуск прямо сейчас обновляет токен. Повторите через минуту.',
  },
  'error.TOKEN_MISSING': {
    en: 'There is no token yet. Open Connect in the panel, get a token and paste it there.',
    ru: 'Токена ещё нет. Откройте в панели «Подключение», получите токен и вставьте его туда.',
  },
  'error.COUNTER_MISSING': {
    en: 'No counter is chosen for this sheet. Choose it under Connect.',
    ru: 'Для этого листа не выбран счётчик. Выберите его в разделе «Подключение».',
  },
  'scope.spreadsheet': {
    en: 'Google has not allowed Metrica Calls to read and write this spreadsheet. Allow it here: {url}',
    ru: 'Google не разрешил Metrica Calls читать и менять эту таблицу. Разрешите здесь: {url}',
  },
  'scope.request': {
    en: 'Google has not allowed Metrica Calls to reach Metrica. Allow it here: {url}',
    ru: 'Google не разрешил Metrica Calls обращаться к Метрике. Разрешите здесь: {url}',
  },
  'scope.email': {
    en: 'Google has not allowed Metrica Calls to know your address; a schedule needs it to be yours. Allow it here: {url}',
    ru: 'Google не разрешил Metrica Calls узнать ваш адрес; без него расписание не может быть вашим. Разрешите здесь: {url}',
  },
  'scope.trigger': {
    en: 'Google has not allowed Metrica Calls to run every hour; a schedule needs it. Allow it here: {url}',
    ru: 'Google не разрешил Metrica Calls запускаться каждый час; без этого нет расписания. Разрешите здесь: {url}',
  },
  'scope.mail': {
    en: 'Google has not allowed Metrica Calls to mail you. Allow it here, or switch the mails off: {url}',
    ru: 'Google не разрешил Metrica Calls писать вам. Разрешите здесь или отключите письма: {url}',
  },
  'scope.panel': {
    en: 'Google has not allowed Metrica Calls to show its panel. Allow it here: {url}',
    ru: 'Google не разрешил Metrica Calls показывать панель. Разрешите здесь: {url}',
  },
  'scope.other': {
    en: 'Google has not given Metrica Calls a permission that this needs ({scope}). Allow it here: {url}',
    ru: 'Google не дал Metrica Calls нужное для этого разрешение ({scope}). Разрешите здесь: {url}',
  },
  'error.COMMENT_TOO_LONG': {
    en: 'The comment is longer than 230 characters. Shorten it; nothing was sent.',
    ru: 'Комментарий длиннее 230 знаков. Сократите его; ничего не отправлено.',
  },
  'error.ADDRESS_TOO_LONG': {
    en: 'The comment and the goal name are too long together. Shorten one of them; nothing was sent.',
    ru: 'Комментарий и название цели вместе слишком длинные. Сократите одно из них; ничего не отправлено.',
  },
  'error.QUESTION_OPEN': {
    en: 'Nothing was sent: a question about this sheet is open. {question}',
    ru: 'Ничего не отправлено: о листе есть вопрос. {question}',
  },
  'error.OVER_TEN_PERCENT': {
    en: 'Nothing was sent: {bad} of {rows} new rows ({percent}) have errors. Correct them and check again, or send only what is ready: {ready:call}.',
    ru: 'Ничего не отправлено: ошибки в {bad} из {rows} новых строк ({percent}). Исправьте их и проверьте лист снова или отправьте только готовые: {ready:call}.',
  },
  'error.READING_CHANGED': {
    en: 'The rows of this sheet are read in another way than calls of the sheet “{sheet}” that went to this counter before ({what}), so calls that were delivered may look new. {n:call} would go out. Confirm this, or put the settings back.',
    ru: 'Строки листа читаются иначе, чем звонки листа «{sheet}», которые уже ушли в этот счётчик ({what}), поэтому доставленные звонки могут выглядеть новыми. Уйдёт {n:call}. Подтвердите или верните настройки.',
  },
  'error.UPLOADS_ELSEWHERE': {
    en: 'Counter {counter} already gets calls from elsewhere: {n:upload} in 30 days, the last on {date}. If your call tracker sends the same calls, Metrica counts them twice. Switch its sending off, or confirm that these are other calls.',
    ru: 'Счётчик {counter} уже получает звонки из другого места: {n:upload} за 30 дней, последняя {date}. Если те же звонки шлёт колл-трекер, Метрика посчитает их дважды. Отключите отправку в нём или подтвердите, что это другие звонки.',
  },
  'error.COUNTER_CHANGED': {
    en: 'For {new} every call of this sheet counts as new, also those delivered to {old}: {n:call}. Confirm the change of counter, or choose {old} again.',
    ru: 'Для {new} все звонки этого листа будут новыми, и доставленные в {old} тоже: {n:call}. Подтвердите смену счётчика или выберите снова {old}.',
  },
  'error.LEDGER_GONE': {
    en: 'The hidden sheet that remembers delivered calls is gone, so new calls cannot be told from delivered ones and nothing is sent. Bring it back with File → Version history, or decide: count the rows here as delivered, or send all of them.',
    ru: 'Пропал скрытый лист, где записаны доставленные звонки, отличить от них новые нельзя, и ничего не отправляется. Верните его через «Файл → История версий» или решите: считать строки здесь доставленными или отправить все.',
  },
  'error.LEDGER_BEHIND': {
    en: 'The hidden sheet of delivered calls is older than it was (uploads missing: {n}), so nothing is sent. Bring it back with File → Version history, or decide: count these rows as delivered or send all.',
    ru: 'Скрытый лист учёта старее, чем был (нет загрузок: {n}), ничего не отправляется. Верните его через «Файл → История версий» или решите: считать строки доставленными или отправить все.',
  },
  'error.LEDGER_DAMAGED': {
    en: 'The hidden sheet of delivered calls was edited, so nothing is sent. Bring it back with File → Version history, or decide: count these rows as delivered or send all.',
    ru: 'Скрытый лист учёта изменён, ничего не отправляется. Верните его через «Файл → История версий» или решите: считать строки доставленными или отправить все.',
  },
  'error.LEDGER_KEY_GONE': {
    en: 'The secret by which this spreadsheet knows delivered calls again is missing (a copy does not get it), so what it has sent ({n:upload}) cannot be compared, and nothing is sent. Decide for this sheet: count the rows here as delivered, or send all of them.',
    ru: 'Нет секрета, по которому таблица узнаёт доставленные звонки (копия его не получает): сравнить нельзя, загрузок {n}, и ничего не отправляется. Решите для этого листа: считать строки здесь доставленными или отправить все.',
  },
  'error.LEDGER_FULL': {
    en: 'The hidden sheet of delivered calls could not be written, so nothing was sent. Most often the spreadsheet is full (ten million cells) or the sheet is protected: delete rows and sheets that you do not need, or ask who owns the spreadsheet, and send again.',
    ru: 'Не удалось записать скрытый лист учёта, поэтому ничего не отправлено. Чаще всего таблица заполнена (десять миллионов ячеек) или лист защищён: удалите ненужные строки и листы или обратитесь к владельцу таблицы и отправьте снова.',
  },
  'error.PROPERTIES_FULL': {
    en: 'Google did not keep a small note that the add-on needs before it sends, so nothing was sent. Its store for this spreadsheet may be full (500 KB), or the day’s limit may be used up: try again tomorrow, or delete tabs that are no longer sent.',
    ru: 'Google не сохранил короткую запись, без которой нельзя отправлять, поэтому ничего не отправлено. Хранилище для этой таблицы могло заполниться (500 КБ) или исчерпан дневной лимит: повторите завтра или удалите листы, которые больше не отправляются.',
  },
  'error.UPLOAD_UNKNOWN': {
    en: 'Metrica lists uploads of this spreadsheet ({n}) that its hidden sheet does not know, so nothing is sent: probably an older version was restored. Decide: count these rows as delivered or send all.',
    ru: 'В Метрике есть загрузки этой таблицы ({n}), которых нет в скрытом листе учёта, ничего не отправляется: вероятно, восстановлена старая версия. Решите: считать строки доставленными или отправить все.',
  },
  'error.COPIED': {
    en: 'This spreadsheet is a copy. Schedules are off, and which calls the original has delivered must be asked for each sheet. Decide first which file goes on sending.',
    ru: 'Это копия таблицы. Расписания выключены, а о доставленных из оригинала звонках нужно решить для каждого листа. Сначала решите, из какого файла отправлять дальше.',
  },
  'error.REFUSED_BEFORE': {
    en: 'Metrica refused exactly these calls at the last run. Correct what the log names, or send by hand.',
    ru: 'Именно эти звонки Метрика не приняла в прошлый запуск. Исправьте названное в журнале или отправьте вручную.',
  },
  'error.BAD_REQUEST': {
    en: 'The panel sent something that the add-on does not understand: {what}. Close the panel and open it again.',
    ru: 'Панель прислала непонятный запрос: {what}. Закройте панель и откройте снова.',
  },
  'error.NOT_A_TOKEN': {
    en: 'The field is empty. Paste the long line that Yandex shows after you press Allow.',
    ru: 'Поле пустое. Вставьте длинную строку, которую Яндекс показывает после кнопки «Разрешить».',
  },
  'error.NO_COUNTERS': {
    en: 'This Yandex login has no counters. Most likely the browser was signed in to Yandex under another login: open a private window, sign in with the right one and get a new token there.',
    ru: 'У этого логина Яндекса нет счётчиков. Скорее всего, в браузере был открыт другой логин: откройте окно инкогнито, войдите под нужным логином и получите токен там.',
  },
  'error.COUNTER_NOT_NUMBER': {
    en: '“{counter}” is not the number of a counter. It is the number beside the counter’s name in Metrica, for example 12345678.',
    ru: '«{counter}» — не номер счётчика. Номер стоит рядом с названием счётчика в Метрике, например 12345678.',
  },
  'error.SETTING_WRONG': {
    en: '“{given}” cannot be set. Possible: {allowed}.',
    ru: '«{given}» задать нельзя. Возможно: {allowed}.',
  },
  'problems.cell': { en: 'Cell', ru: 'Ячейка' },
  'problems.problem': { en: 'Problem', ru: 'Проблема' },
  'problems.severity': { en: 'Kind', ru: 'Вид' },
  'problems.field': { en: 'Field', ru: 'Поле' },
  'problems.seen': { en: 'In the cell', ru: 'В ячейке' },
  'problems.suggestion': { en: 'Suggestion', ru: 'Предлагается' },
  'problems.message': { en: 'What is wrong', ru: 'Что не так' },
  'problems.code': { en: 'Code', ru: 'Код' },
  'mark.memory': { en: 'fill before the mark: {fill}', ru: 'цвет до пометки: {fill}' },
  'mark.none': { en: 'none', ru: 'нет' },
  'error.BATCH_UNKNOWN': {
    en: 'There is no batch {batch} in this spreadsheet.',
    ru: 'В этой таблице нет пакета {batch}.',
  },
  'error.BATCH_SETTLED': {
    en: 'Batch {batch} is not in doubt any more: {state}. Nothing was changed.',
    ru: 'Пакет {batch} больше не под вопросом: {state}. Ничего не изменено.',
  },
  'error.NOTHING_TO_UNDO': {
    en: 'There is nothing to put back.',
    ru: 'Возвращать нечего.',
  },
  'error.UNEXPECTED': {
    en: 'Something went wrong that should not: {what}. Nothing is lost; try again, and copy the details if it happens again.',
    ru: 'Случилось то, чего не должно быть: {what}. Ничего не потеряно; повторите, а если повторится — скопируйте подробности.',
  },
  'log.check': {
    en: '{ready} ready, {held} {held|waits|wait}, {sentBefore} delivered before, {inDoubt} in doubt',
    ru: 'готово {ready}, {held|ждёт|ждут|ждут} {held}, уже доставлено {sentBefore}, под вопросом {inDoubt}',
  },
  'log.settled.found': {
    en: 'Metrica lists this batch: {n:call} arrived.',
    ru: 'Пакет есть в списке Метрики: дошло {n:call}.',
  },
  'log.settled.lost': {
    en: 'Metrica does not list this batch: {n:call} did not arrive and {n|is|are} new again.',
    ru: 'Пакета нет в списке Метрики: {n:call} не {n|дошёл и снова новый|дошли и снова новые|дошли и снова новые}.',
  },
  'log.settled.twice': {
    en: 'Metrica lists this batch twice ({ids}): its {n:call} arrived twice. Tell Metrica’s support these two uploads.',
    ru: 'В списке Метрики этот пакет дважды ({ids}): {n:call} {n|дошёл|дошли|дошли} два раза. Назовите поддержке Метрики эти две загрузки.',
  },
  'log.late': {
    en: 'Batch {batch} turned up late: {n:call} of {first} – {last}. Those that were sent again meanwhile arrived twice.',
    ru: 'Пакет {batch} появился с опозданием: {n:call} за {first} – {last}. Те, что за это время отправлены снова, дошли дважды.',
  },
  'log.lateTwice': {
    en: 'Batch {batch} turned up late. Arrived twice, because sent again meanwhile: {cells}.',
    ru: 'Пакет {batch} появился с опозданием. Дошли дважды, потому что отправлены снова: {cells}.',
  },
  'log.decision.count as delivered': {
    en: 'Counted as delivered by a person’s word: {n:call}.',
    ru: 'Считаются доставленными со слов человека: {n:call}.',
  },
  'log.decision.same calls': {
    en: 'By a person’s word the same calls as delivered before, with corrected times: {n:call}.',
    ru: 'Со слов человека это те же звонки, что уже доставлены, с исправленным временем: {n:call}.',
  },
  'log.decision.send all': {
    en: 'By a person’s word all calls count as new.',
    ru: 'Со слов человека все звонки считаются новыми.',
  },
  'log.decision.goes on here': {
    en: 'By a person’s word this copy goes on sending.',
    ru: 'Со слов человека отправка продолжается из этой копии.',
  },
  'log.word': {
    en: 'By a person’s word[[person?: {person}]].',
    ru: 'Со слов человека[[person?: {person}]].',
  },
  'log.notFinal': { en: 'not final', ru: 'не окончательно' },
} as const satisfies TextRecords;
