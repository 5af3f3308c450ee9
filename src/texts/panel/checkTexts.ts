/** *Check*: counts, groups of problems, what is corrected. */

import type { TextRecords } from '../records';

export const PANEL_CHECK_TEXTS = {
  'check.title': { en: 'Check', ru: 'Проверка' },
  'check.empty': {
    en: 'This sheet is not checked yet. A check marks the cells that need attention; it sends nothing and changes no value. Press Check this sheet.',
    ru: 'Лист ещё не проверен. Проверка пометит ячейки, которые требуют внимания; она ничего не отправляет и не меняет значений. Нажмите «Проверить этот лист».',
  },
  'check.sum.none': { en: 'not checked yet', ru: 'лист не проверен' },
  'check.sum.some': { en: 'only some rows', ru: 'только часть строк' },
  'check.sum.checking': { en: 'checking', ru: 'проверяем' },
  'check.sum.held': { en: '{n} {n|waits|wait}', ru: '{n|ждёт|ждут|ждут} {n}' },
  'check.sum.asked': {
    en: '{n} {n|question|questions}',
    ru: '{n} {n|вопрос|вопроса|вопросов}',
  },
  'check.sum.changed': { en: 'changed since', ru: 'лист изменился' },
  'check.sum.ok': { en: 'no problems', ru: 'проблем нет' },
  'check.sum.warnings': { en: '{n} to look at', ru: 'посмотрите: {n}' },
  'check.sum.failed': { en: 'did not finish', ru: 'не закончена' },
  'check.sum.columns': { en: 'the columns need you', ru: 'нужны столбцы' },
  'check.checking': { en: 'Checking… {seconds} s', ru: 'Проверяем… {seconds} с' },
  'check.checkingRows': {
    en: 'Checking {n:row}… {seconds} s',
    ru: 'Проверяем: {n:row}… {seconds} с',
  },
  'check.progress': { en: 'Progress of the check', ru: 'Ход проверки' },
  'check.pleaseWait': {
    en: 'Please do not sort or delete rows until it ends.',
    ru: 'Пока не сортируйте и не удаляйте строки.',
  },
  'check.done': {
    en: 'Checked {time}, {n:row}, {seconds} s',
    ru: 'Проверено {time}, {n:row}, {seconds} с',
  },
  'check.noCalls': {
    en: 'There are no calls below row {row}. Put them there, then check again.',
    ru: 'Ниже строки {row} нет звонков. Добавьте их туда и проверьте снова.',
  },
  'check.onlyRows': {
    en: 'Only the selected rows: {rows}.',
    ru: 'Только выделенные строки: {rows}.',
  },
  'check.last': {
    en: 'Last checked {time}: {ready} ready, {held} {held|waits|wait}. Check again to see the list.',
    ru: 'Последняя проверка {time}: готово {ready}, {held|ждёт|ждут|ждут} {held}. Чтобы увидеть список, проверьте снова.',
  },
  'check.ready': { en: 'Ready to send', ru: 'Готовы к отправке' },
  'check.asked': { en: 'Waiting for your answer', ru: 'Ждут вашего ответа' },
  'check.held': { en: 'Waiting to be corrected', ru: 'Ждут исправления' },
  'check.withoutId': { en: 'Waiting: no visitor id', ru: 'Ждут: нет id посетителя' },
  'check.doubled': { en: 'Doubled in the sheet', ru: 'Повторены в листе' },
  'check.changed': { en: 'Changed after delivery', ru: 'Изменены после доставки' },
  'check.refused': { en: 'Refused by Metrica', ru: 'Не приняты Метрикой' },
  'check.inDoubt': { en: 'In doubt', ru: 'Под вопросом' },
  'check.sentBefore': { en: 'Delivered before', ru: 'Уже доставлены' },
  'check.leftOut': { en: 'Left out by filters', ru: 'Не взяты по отбору' },
  'check.skipped': { en: 'No calls: header again, totals', ru: 'Не звонки: заголовок, итоги' },
  'check.questions.tab': { en: 'Questions about calls', ru: 'Вопросы о звонках' },
  'check.errors.tab': { en: 'To be corrected', ru: 'Исправьте' },
  'check.waiting.tab': { en: 'Waiting, nothing to correct', ru: 'Ждут, исправлять нечего' },
  'check.warnings.tab': { en: 'Worth a look', ru: 'Посмотрите' },
  'check.search': { en: 'Search in the list', ru: 'Поиск в списке' },
  'check.nothingFound': { en: 'Nothing found.', ru: 'Ничего не найдено.' },
  'check.emptyCells': { en: 'empty', ru: 'пусто' },
  'check.showMore': {
    en: 'Show {n} more ({left} left)',
    ru: 'Показать ещё {n} (осталось {left})',
  },
  'check.legend': { en: 'Fills of marked cells', ru: 'Заливка помеченных ячеек' },
  'check.legend.error': { en: 'to correct', ru: 'исправьте' },
  'check.legend.held': { en: 'waits', ru: 'ждёт' },
  'check.legend.warning': { en: 'look', ru: 'проверьте' },
  'check.questions': {
    en: 'Questions about calls: only these wait ({n})',
    ru: 'Вопросы о звонках: ждут только они ({n})',
  },
  'check.errors': { en: 'To be corrected ({n})', ru: 'Исправьте ({n})' },
  'check.waiting': { en: 'Waiting, nothing to correct ({n})', ru: 'Ждут, исправлять нечего ({n})' },
  'check.warnings': {
    en: 'Will be sent; worth a look ({n})',
    ru: 'Отправятся, но проверьте ({n})',
  },
  'check.corrected': {
    en: 'Sent in another form; your cells stay ({n})',
    ru: 'Отправится в другом виде, лист не меняется ({n})',
  },
  'check.correctedHint': {
    en: 'The cells of the sheet stay as they are.',
    ru: 'Ячейки листа остаются как есть.',
  },
  'check.recheck.good': {
    en: 'Row {row} was checked again: nothing holds it.',
    ru: 'Строка {row} проверена снова: её ничто не держит.',
  },
  'check.recheck.waits': {
    en: 'Row {row} was checked again: it still waits.',
    ru: 'Строка {row} проверена снова: она ещё ждёт.',
  },
  'check.changedSince': {
    en: 'The sheet has changed since the check; the list shows it as it is now.',
    ru: 'С проверки лист изменился; список показывает, как сейчас.',
  },
  'check.stale': {
    en: 'The sheet has changed since this check.',
    ru: 'С проверки лист изменился.',
  },
  'check.decisions': {
    en: 'Decisions of this sheet ({n})',
    ru: 'Решения для этого листа ({n})',
  },
  'check.takeBack': { en: 'Take back', ru: 'Отменить' },
  'check.takeBackOf': { en: 'Take back: {decision}', ru: 'Отменить: {decision}' },
  'check.takenBack': {
    en: 'Taken back; the sheet was checked again.',
    ru: 'Отменено; лист проверен снова.',
  },
  'check.more': { en: 'More', ru: 'Ещё' },
  'check.again': { en: 'Check again', ru: 'Проверить снова' },
  'check.writeOne': { en: 'write', ru: 'записать' },
  'check.writeInto': { en: 'Write “{value}” into {cell}', ru: 'Записать «{value}» в {cell}' },
  'check.writeIntoAll': {
    en: 'Write “{value}” into {n:cell}',
    ru: 'Записать «{value}»: {n:cell}',
  },
  'check.allAlike': { en: 'All like {value}', ru: 'Все как {value}' },
  'check.beforeWriteAlike': {
    en: 'This writes “{value}” into {n:cell} of your sheet. Undo brings them back.',
    ru: 'В листе {n|изменится|изменятся|изменится} {n:cell}: там будет «{value}». «Вернуть как было» вернёт прежнее.',
  },
  'check.oneCurrency': { en: 'One currency for all amounts', ru: 'Одна валюта для всех сумм' },
  'check.oneCurrency.set': { en: 'Use for all', ru: 'Для всех' },
  'check.writeAll': {
    en: 'Also change {n:cell} in the sheet…',
    ru: 'Изменить и в листе: {n:cell}…',
  },
  'check.beforeWriteAll': {
    en: 'This changes {n:cell} in your sheet to what is sent. Undo brings them back.',
    ru: 'В листе {n|изменится|изменятся|изменится} {n:cell}: там будет то, что отправляется. «Вернуть как было» вернёт прежнее.',
  },
  'check.change': { en: 'Change {n:cell}', ru: 'Изменить {n:cell}' },
  'check.without.FLAG': {
    en: 'Send these calls without this mark',
    ru: 'Отправить эти звонки без этого признака',
  },
  'check.without.PRICE': {
    en: 'Send these calls without the amount',
    ru: 'Отправить эти звонки без суммы',
  },
  'check.without.CURRENCY': {
    en: 'Send these calls without the currency',
    ru: 'Отправить эти звонки без валюты',
  },
  'check.without.PHONE': {
    en: 'Send these calls without the phone',
    ru: 'Отправить эти звонки без телефона',
  },
  'check.without.DURATION': {
    en: 'Send these calls without the duration',
    ru: 'Отправить эти звонки без длительности',
  },
  'check.without.URL': {
    en: 'Send these calls without the address',
    ru: 'Отправить эти звонки без адреса',
  },
  'check.remembered': {
    en: 'Remembered for this sheet.',
    ru: 'Запомнено для этого листа.',
  },
  'check.means': { en: 'means', ru: 'значит' },
  'check.meansOf': { en: '“{word}” means {meaning}', ru: '«{word}» значит {meaning}' },
  'check.meansAll': {
    en: 'All {n} words mean',
    ru: 'Все {n} {n|слово|слова|слов} значат',
  },
  'check.howToImport': { en: 'How to bring them in again', ru: 'Как загрузить заново' },
  'check.howToImport.1': {
    en: 'Export the calls from the call tracker as CSV; do not open the file in Excel.',
    ru: 'Выгрузите звонки из колл-трекера в CSV; не открывайте файл в Excel.',
  },
  'check.howToImport.2': {
    en: 'In this spreadsheet choose File → Import → Upload and pick the file.',
    ru: 'В таблице выберите «Файл → Импорт → Загрузка» и укажите файл.',
  },
  'check.howToImport.3': {
    en: 'Switch “Convert text to numbers, dates, and formulas” off, then import.',
    ru: 'Снимите галочку «Преобразовывать текст в числа, даты и формулы» и импортируйте.',
  },
  'check.problemsSheet': {
    en: 'List all problems on a new sheet',
    ru: 'Выписать все проблемы на новый лист',
  },
  'check.problemsSheetMade': {
    en: 'All problems are on a sheet of their own: {n}.',
    ru: 'Все проблемы — на отдельном листе: {n}.',
  },
  'check.showLine': { en: 'What became of this row', ru: 'Что стало с этой строкой' },
  'check.selected': { en: 'Check selected rows', ru: 'Проверить выделенное' },
  'check.review': { en: 'Review and send', ru: 'Просмотреть и отправить' },
  'check.damaged': {
    en: 'The last digits of these ids are lost: the file was opened in Excel, or they were pasted as numbers. They cannot be restored. Export the calls again as CSV and bring the file in with File → Import, with “Convert text to numbers, dates, and formulas” off.',
    ru: 'У этих id потеряны последние цифры: файл открывали в Excel или id вставили как числа. Восстановить их нельзя. Выгрузите звонки заново в CSV и загрузите файл через «Файл → Импорт», сняв галочку «Преобразовывать текст в числа, даты и формулы».',
  },
  'check.noId': {
    en: '{n:call} {n|has|have} no {field} filled in: Metrica cannot match {n|it to a visit, so it is|them to visits, so they are} not sent. This is usual for static numbers; if the ids should be there, add their column to the export and check again.',
    ru: 'У {n:call:of} не заполнено поле «{field}»: Метрика не сможет связать {n|его с визитом, поэтому он не отправляется|их с визитами, поэтому они не отправляются|их с визитами, поэтому они не отправляются}. Для статических номеров это обычно; если id должны быть, добавьте их столбец в выгрузку и проверьте лист снова.',
  },
  'check.unreadable': {
    en: '{n:call} {n|waits|wait} because {field} cannot be read, for example “{seen}” in {cell}. Correct the cells and check again, or send these calls without {field}.',
    ru: '{n|Ждёт|Ждут|Ждут} {n:call}: не прочитано поле «{field}», например «{seen}» в {cell}. Исправьте ячейки и проверьте лист снова или отправьте эти звонки без него.',
  },
  'check.noProblems': {
    en: 'No problems in {n:row} ({seconds} s).',
    ru: 'В {n:row:in} проблем нет ({seconds} с).',
  },
  'check.readyToSend': { en: '{n:call} {n|is|are} ready to send.', ru: 'Готово к отправке: {n}.' },
  'check.formula': {
    en: 'This cell is filled by a formula, so nothing is written into it. Correct the value where it comes from.',
    ru: 'Ячейка заполняется формулой, поэтому в неё ничего не записывается. Исправьте значение в источнике.',
  },
  'check.formulas': {
    en: 'Filled by formulas, so nothing is written there: {n:cell} ({cells}). Correct the values where they come from.',
    ru: 'Заполняются формулой, поэтому не изменены: {n:cell} ({cells}). Исправьте значения в источнике.',
  },
  'check.cellsChanged': {
    en: '{n:cell} {n|shows something else by now and was left as it is|show something else by now and were left as they are}: {cells}.',
    ru: 'Уже показывают другое и оставлены как есть: {n:cell} ({cells}).',
  },
  'check.notWritten': {
    en: '{n:cell} {n|is protected and was left as it is|are protected and were left as they are}: {cells}. Ask the owner of the sheet to let you edit {n|it|them}.',
    ru: 'Защищены и оставлены как есть: {n:cell} ({cells}). Попросите у владельца право их менять.',
  },
  'check.spills': {
    en: 'Writing there would have broken the formula in {cells}; it was put right again.',
    ru: 'Запись туда сломала бы формулу в {cells}; всё возвращено как было.',
  },
  'check.writeLeft': {
    en: '{n:cell} {n|is|are} left: press it once more.',
    ru: 'Осталось: {n:cell}; нажмите ещё раз.',
  },
  'check.protected': {
    en: '{n:cell} {n|is protected and was not marked; it is|are protected and were not marked; they are} in the list. Ask the owner of the sheet to let you edit {n|it|them}.',
    ru: 'Защищённых ячеек: {n}, они не помечены, но есть в списке. Попросите у владельца право их менять.',
  },
  'check.first': {
    en: 'The first {shown} of {n} are listed; List all problems on a new sheet has them all.',
    ru: 'В списке первые {shown} из {n}; все — по кнопке «Выписать все проблемы на новый лист».',
  },
  'check.tooLong': {
    en: 'The check did not finish: Google took too long. No value was changed and nothing was sent. Check again; marks made so far are taken off first.',
    ru: 'Проверка не закончилась: Google отвечал слишком долго. Значения не изменились, ничего не отправлено. Проверьте снова: сделанные пометки сначала снимутся.',
  },
  'check.unsent': {
    en: 'Errors of this kind are sent without the value now.',
    ru: 'Теперь такие звонки уходят без этого значения.',
  },
  'check.line.title': { en: 'Row {row}', ru: 'Строка {row}' },
  'check.line.leftOut': { en: 'Left out by filters.', ru: 'Не взята по отбору.' },
  'check.line.skipped': { en: 'There is no call in this row.', ru: 'В этой строке нет звонка.' },
  'check.line.pick': {
    en: 'Select a row of “{sheet}” first.',
    ru: 'Сначала выделите строку листа «{sheet}».',
  },
} as const satisfies TextRecords;
