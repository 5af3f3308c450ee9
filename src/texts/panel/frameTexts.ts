/** The frame of the panel: next step, captions that all sections share, what is said when nothing works. */

import type { TextRecords } from '../records';

export const PANEL_TEXTS = {
  'panel.sheet': { en: 'Sheet: {sheet}', ru: 'Лист: {sheet}' },
  'panel.language': { en: 'Language', ru: 'Язык' },
  'panel.otherSheet': {
    en: 'You are on “{other}”; the panel shows “{sheet}”.',
    ru: 'Открыт лист «{other}», а в панели — «{sheet}».',
  },
  'panel.showOther': { en: 'Show “{other}”', ru: 'Показать «{other}»' },
  'panel.runEnded': {
    en: 'A run has just ended: {sent} sent, {n} {n|waits|wait}.',
    ru: 'Только что закончился запуск: отправлено {sent}, {n|ждёт|ждут|ждут} {n}.',
  },
  'panel.goTo': { en: 'Go to “{sheet}”', ru: 'Перейти на лист «{sheet}»' },
  'panel.help': { en: 'Help', ru: 'Справка' },
  'panel.again': { en: 'Try again', ru: 'Повторить' },
  'panel.copyDetails': { en: 'Copy details', ru: 'Скопировать подробности' },
  'panel.copied': { en: 'Copied.', ru: 'Скопировано.' },
  'panel.copyByHand': {
    en: 'The browser did not let the panel copy. Select the text and copy it by hand:',
    ru: 'Браузер не дал скопировать. Выделите текст и скопируйте его сами:',
  },
  'panel.cancel': { en: 'Cancel', ru: 'Отмена' },
  'panel.undo': { en: 'Undo', ru: 'Вернуть как было' },
  'panel.showAll': { en: 'Show all ({n})', ru: 'Показать все ({n})' },
  'panel.showMore': { en: 'Show more', ru: 'Показать ещё' },
  'panel.written': { en: 'Written: {n:cell}.', ru: 'Записано ячеек: {n}.' },
  'panel.putBack': { en: 'Put back: {n:cell}.', ru: 'Возвращено ячеек: {n}.' },
  'panel.working': { en: 'Working…', ru: 'Работаем…' },
  'panel.saved': { en: 'Saved.', ru: 'Сохранено.' },
  'panel.noEdit': {
    en: 'You can view this spreadsheet but not edit it. Ask its owner for access to edit.',
    ru: 'Таблица открыта вам только для просмотра. Попросите у владельца доступ на редактирование.',
  },
  'panel.noScope': {
    en: 'Google has not allowed Metrica Calls to {do}. Close the panel, open it again and press Allow.',
    ru: 'Google не разрешил Metrica Calls {do}. Закройте панель, откройте снова и нажмите «Разрешить».',
  },
  'panel.accounts': {
    en: 'Google does not let the panel work, most often because several Google accounts are signed in. Open this spreadsheet in a private window with one account and open the panel there.',
    ru: 'Google не даёт панели работать — чаще всего потому, что открыто несколько аккаунтов Google. Откройте эту таблицу в окне инкогнито под одним аккаунтом и откройте панель там.',
  },
  'panel.noAnswer': {
    en: 'Google did not answer this time. Nothing is lost; try again.',
    ru: 'Google на этот раз не ответил. Ничего не потеряно, повторите.',
  },
  'panel.quoted': { en: '“{words}”', ru: '«{words}»' },
  'panel.purpose': {
    en: 'Sends the calls of this sheet to Yandex Metrica, each once.',
    ru: 'Отправляет звонки этого листа в Яндекс Метрику, каждый один раз.',
  },
  'panel.user': { en: 'Working as {user}', ru: 'Вы работаете как {user}' },
  'panel.steps': { en: 'The way to the first upload', ru: 'Путь к первой отправке' },
  'panel.step.check': { en: 'Check', ru: 'Проверить' },
  'panel.step.connect': { en: 'Connect', ru: 'Подключить' },
  'panel.step.send': { en: 'Send', ru: 'Отправить' },
  'panel.delivered': {
    en: 'Delivered {n}[[linked? · linked {linked} ({percent}\u00a0%)]]',
    ru: 'Доставлено {n}[[linked? · связано с визитами {linked} ({percent}\u00a0%)]]',
  },
  'panel.lastSent': { en: 'Last sent {time}', ru: 'Последняя отправка {time}' },
  'next.permission': {
    en: 'Google has not allowed the panel to {do}. Press Allow to continue.',
    ru: 'Google не разрешил панели {do}. Нажмите «Разрешить», чтобы продолжить.',
  },
  'next.permission.button': { en: 'Allow', ru: 'Разрешить' },
  'next.permission.then': {
    en: 'Press Try again when it is allowed.',
    ru: 'Когда разрешите, нажмите «Повторить».',
  },
  'next.do.spreadsheets.currentonly': { en: 'read this spreadsheet', ru: 'читать эту таблицу' },
  'next.do.script.external_request': { en: 'reach Metrica', ru: 'обращаться к Метрике' },
  'next.do.script.scriptapp': { en: 'run on a schedule', ru: 'работать по расписанию' },
  'next.do.script.send_mail': { en: 'send mail', ru: 'отправлять письма' },
  'next.do.other': { en: 'do its work', ru: 'выполнять свою работу' },
  'next.inDoubt': {
    en: '{n:call} {n|is|are} in doubt.[[ready? {ready} more ready.]]',
    ru: 'Звонки под вопросом: {n}.[[ready? Готово к отправке: ещё {ready}.]]',
  },
  'next.inDoubt.button': { en: 'See what to do', ru: 'Что делать' },
  'next.question': {
    en: 'Nothing is sent until you decide about calls that were delivered.',
    ru: 'Ничего не отправляется, пока вы не решите, что делать с доставленными звонками.',
  },
  'next.asked': {
    en: 'Nothing is sent until you answer {n} {n|question|questions} about this sheet.',
    ru: 'Ничего не отправится, пока вы не ответите на {n} {n|вопрос|вопроса|вопросов} об этом листе.',
  },
  'next.asked.button': { en: 'Answer', ru: 'Ответить' },
  'next.lost': {
    en: 'A column is gone; nothing is sent.',
    ru: 'Пропал столбец, ничего не отправляется.',
  },
  'next.lost.button': { en: 'Choose the column', ru: 'Выбрать столбец' },
  'next.stops': {
    en: 'The columns need you; nothing can be sent yet.',
    ru: 'Со столбцами нужна помощь, отправить пока нельзя.',
  },
  'next.stops.button': { en: 'Look at the columns', ru: 'Посмотреть столбцы' },
  'next.failed': { en: 'The run due {time} failed.', ru: 'Запуск {time} не удался.' },
  'next.failed.button': { en: 'See why', ru: 'Почему' },
  'next.check': {
    en: 'Check this sheet. Nothing is sent and no value is changed.',
    ru: 'Проверьте этот лист. Ничего не отправится, значения не изменятся.',
  },
  'next.held': {
    en: 'Nothing new is ready. {n:call} {n|waits|wait} to be corrected.',
    ru: 'Новых готовых звонков нет. {n|Ждёт|Ждут|Ждут} исправления: {n}.',
  },
  'next.waits': {
    en: '{n}[[more? more]] {n|waits|wait}: {what}',
    ru: '[[more?Ещё ]]{n} {n|ждёт|ждут|ждут}: {what}',
  },
  'next.waits.errors': { en: '{n} to correct', ru: 'исправить {n}' },
  'next.waits.noId': { en: '{n} without visitor id', ru: 'без id посетителя {n}' },
  'next.waits.others': { en: '{n} for other reasons', ru: 'по другим причинам {n}' },
  'next.sample': {
    en: 'This is the sample: its invented calls are never sent. Open the sheet with your own calls.',
    ru: 'Это пример: выдуманные звонки не отправляются. Откройте лист со своими звонками.',
  },
  'next.held.button': { en: 'Show problems', ru: 'Показать проблемы' },
  'next.connect': {
    en: '{n:call} {n|is|are} ready. Connect to Metrica to send {n|it|them}.',
    ru: 'Готово к отправке: {n}. Подключитесь к Метрике.',
  },
  'next.connect.button': { en: 'Connect to Metrica', ru: 'Подключить Метрику' },
  'next.counter': {
    en: '{n:call} {n|is|are} ready. Choose the counter of this sheet.',
    ru: 'Готово к отправке: {n}. Выберите счётчик для этого листа.',
  },
  'next.counter.button': { en: 'Choose counter', ru: 'Выбрать счётчик' },
  'next.ready': { en: '{n:call} {n|is|are} ready.', ru: 'Готово к отправке: {n}.' },
  'next.schedule': {
    en: 'All calls are delivered. Send new ones automatically?',
    ru: 'Все звонки доставлены. Отправлять новые автоматически?',
  },
  'next.scheduleReady': {
    en: 'Everything ready was sent. Send new calls automatically?',
    ru: 'Все готовые отправлены. Отправлять новые звонки автоматически?',
  },
  'next.noRows': {
    en: 'No calls below the header yet. Add rows, then check the sheet.',
    ru: 'Под заголовком пока нет звонков. Добавьте строки и проверьте лист.',
  },
  'next.done': { en: 'All calls are delivered.', ru: 'Все звонки доставлены.' },
  'next.doneReady': { en: 'Everything ready was sent.', ru: 'Все готовые отправлены.' },
  'next.nothing': {
    en: 'No call of this sheet can be sent now.',
    ru: 'Сейчас из этого листа отправить нечего.',
  },
  'help.1': {
    en: 'Columns shows which column of the sheet feeds which field of Metrica.',
    ru: '«Столбцы»: какой столбец листа идёт в какое поле Метрики.',
  },
  'help.2': {
    en: 'Check marks the cells that need attention and says what to do.',
    ru: '«Проверка»: какие ячейки требуют внимания и что с ними делать.',
  },
  'help.3': {
    en: 'Upload sends what is ready. Each call goes to a counter once, also when the connection breaks.',
    ru: '«Отправка»: уходит то, что готово. Каждый звонок уходит в счётчик один раз, даже если прервётся связь.',
  },
  'help.4': {
    en: 'Results and history shows what Metrica did with it; the log in the spreadsheet has every detail.',
    ru: '«Результаты и история»: что с этим сделала Метрика; подробности — в журнале таблицы.',
  },
  'mark.done': { en: 'done', ru: 'готово' },
  'mark.notYet': { en: 'not yet', ru: 'ещё нет' },
  'mark.attention': { en: 'needs attention', ru: 'требует внимания' },
  'mark.failed': { en: 'failed', ru: 'сбой' },
  'mark.working': { en: 'working', ru: 'идёт работа' },
  'mark.off': { en: 'off', ru: 'выключено' },
} as const satisfies TextRecords;
