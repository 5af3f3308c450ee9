/** Sentences about scheduled runs: in the log and in mails, never with a phone, an id or a token. */

import type { TextRecords } from '../records';

export const SCHEDULE_TEXTS = {
  'error.NOT_OWNER': {
    en: 'This schedule belongs to {owner}. Only its owner can change it; take it over if they no longer look after this sheet.',
    ru: 'Это расписание принадлежит {owner}. Изменить его может только владелец; если он больше не ведёт этот лист, возьмите расписание себе.',
  },
  'error.TRIGGER_REFUSED': {
    en: 'Google did not take the hourly trigger, so the schedule is not on. One person has at most about 20 triggers of one script: switch off schedules that you no longer need in other spreadsheets, or delete triggers at https://script.google.com/home/triggers, then press Switch on again.',
    ru: 'Google не принял ежечасный триггер, поэтому расписание не включено. У одного человека не больше примерно 20 триггеров одного скрипта: выключите ненужные расписания в других таблицах или удалите триггеры на https://script.google.com/home/triggers и снова нажмите «Включить».',
  },
  'log.schedule.on': {
    en: 'The schedule is on. Next run {next}.',
    ru: 'Расписание включено. Следующий запуск {next}.',
  },
  'log.schedule.off': { en: 'The schedule is off.', ru: 'Расписание выключено.' },
  'log.schedule.takenOver': {
    en: 'The schedule was taken over from {former}: runs use this account and its token. Next run {next}.',
    ru: 'Расписание взято себе, прежний владелец — {former}: запуски идут от этого имени и с его токеном. Следующий запуск {next}.',
  },
  'log.schedule.mailOff': {
    en: 'Mails about the schedule of {owner} are off.',
    ru: 'Письма о расписании отключены; его владелец — {owner}.',
  },
  'log.schedule.cutOff': {
    en: 'The run that began at {time} was cut off by Google; the next run asks Metrica what arrived and goes on.',
    ru: 'Запуск, начатый в {time}, Google прервал; следующий спросит Метрику, что дошло, и продолжит.',
  },
  'log.schedule.tickCut': {
    en: 'Google cut off the work of the hour that began at {time}, outside of any run; this hour goes on from there.',
    ru: 'Работу, начатую в {time}, Google прервал, когда ни один запуск не шёл; в этот час она продолжается оттуда.',
  },
  'log.schedule.noSheet': {
    en: 'The sheet “{sheet}” is no longer in the spreadsheet; its schedule is off. If it comes back, switch the schedule on again.',
    ru: 'Листа «{sheet}» в таблице больше нет; его расписание выключено. Если лист вернётся, включите расписание снова.',
  },
  'log.schedule.copied': {
    en: 'This spreadsheet is a copy, so the schedule that came with “{sheet}” is off. Switch it on here only if this file goes on instead of the original.',
    ru: 'Эта таблица — копия, поэтому расписание, пришедшее с листом «{sheet}», выключено. Включайте его здесь, только если дальше работает этот файл, а не оригинал.',
  },
  'log.schedule.unreadable': {
    en: 'What was kept of the schedule of “{sheet}” can no longer be read, so it is off. Open the panel, look at Connect and Columns, and switch the schedule on again.',
    ru: 'Сохранённое расписание листа «{sheet}» больше не читается, поэтому оно выключено. Откройте панель, проверьте «Подключение» и «Столбцы» и включите расписание снова.',
  },
  'log.schedule.missed': {
    en: 'The run due {time} did not happen in time: Google did not start it, or stopped it before its first step. This run makes up for it.',
    ru: 'Запуск, назначенный на {time}, вовремя не состоялся: Google его не начал или прервал до первого шага. Этот запуск его заменяет.',
  },
  'log.schedule.inDoubt': { en: 'In doubt: {n:call}.', ru: 'Под вопросом: {n:call}.' },
  'log.schedule.refusedRows': {
    en: 'Metrica refused {n|row|rows} {rows}.[[others? The other calls went out.]] Metrica’s words are in the log; {n|the row waits until it is|these rows wait until they are} changed.',
    ru: 'Метрика не приняла {n|строку|строки|строки} {rows}.[[others? Остальные звонки ушли.]] Слова Метрики — в журнале; {n|строка ждёт, пока её|строки ждут, пока их|строки ждут, пока их} не изменят.',
  },
  'log.schedule.next': { en: 'Next run {next}.', ru: 'Следующий запуск {next}.' },
  'log.schedule.goesOn': { en: 'Goes on in the next hour.', ru: 'Продолжится в следующий час.' },
  'log.lost': {
    en: 'What was done is done, but its line could not be written into the log: {why}. Allow changes to that sheet, or delete it: a new one is made. If there are too many cells, delete empty rows and columns of the sheet named last.',
    ru: 'Всё сделано, но строку об этом не удалось записать в журнал: {why}. Разрешите менять этот лист или удалите его: появится новый. Если ячеек слишком много, удалите пустые строки и столбцы листа, названного последним.',
  },
  'error.NO_TURN': {
    en: 'It was due in this hour, but no time was left: all your sheets in this spreadsheet share three minutes. It comes first in the next hour.',
    ru: 'Запуск был назначен на этот час, но времени не хватило: на все ваши листы этой таблицы — три минуты. В следующий час этот лист будет первым.',
  },
  'log.schedule.noMail': {
    en: 'This could not be mailed: {subject}',
    ru: 'Письмо отправить не удалось: {subject}',
  },
  'mail.subject.needsYou': {
    en: 'Metrica Calls: “{what}” needs you',
    ru: 'Metrica Calls: «{what}» — нужно ваше участие',
  },
  'mail.subject.goesOn': {
    en: 'Metrica Calls: “{what}” goes on by itself',
    ru: 'Metrica Calls: «{what}» — продолжится само',
  },
  'mail.subject.gaveUp': {
    en: 'Metrica Calls: “{what}” gave up until {next}',
    ru: 'Metrica Calls: «{what}» — попытки прекращены до {next}',
  },
  'mail.held': {
    en: '{n:row} came in since the last run that cannot be sent as they are. The calls wait; open the sheet, check it and look at the marked cells.',
    ru: 'С прошлого запуска появились строки, которые нельзя отправить как есть: {n:row}. Звонки ждут; откройте лист, проверьте его и посмотрите помеченные ячейки.',
  },
  'mail.inDoubt': {
    en: 'Every hour asks Metrica what arrived. If it cannot tell, the panel asks you under Upload.',
    ru: 'Каждый час Метрику спрашивают, что дошло. Если она не скажет, панель спросит вас в разделе «Отправка».',
  },
  'mail.removeTrigger': {
    en: 'This is the last mail about it. To stop the hourly attempts, open https://script.google.com/home/triggers, find the trigger that runs onHourly and delete it.',
    ru: 'Это последнее письмо об этом. Чтобы прекратить ежечасные попытки, откройте https://script.google.com/home/triggers, найдите триггер функции onHourly и удалите его.',
  },
  'mail.unreachable': {
    en: 'If the spreadsheet was deleted, or is no longer shared with you, nothing more can be sent from it.',
    ru: 'Если таблица удалена или вам закрыли к ней доступ, отправлять из неё больше нельзя.',
  },
  'mail.tried': {
    en: 'It has been tried every hour since {time}.',
    ru: 'Попытки идут каждый час с {time}.',
  },
  'mail.causes': { en: 'Possible causes:', ru: 'Возможные причины:' },
  'mail.short': {
    en: 'Metrica took {accepted} of {sent:call} and does not say which it left out. None is sent again. Compare the calls report in Metrica; the upload’s number is in the log.',
    ru: 'Метрика взяла {accepted} из {sent:call:of} и не сообщает, какие пропустила. Повторно ничего не отправляется. Сверьте отчёт по звонкам в Метрике; номер загрузки — в журнале.',
  },
  'mail.spreadsheets': {
    en: 'It is one of these spreadsheets with your schedules: {names}.',
    ru: 'Это одна из таблиц с вашими расписаниями: {names}.',
  },
  'mail.lapsed': {
    en: 'Scheduled runs have stopped: a permission that you gave has lapsed or was withdrawn. They go on by themselves once it is there again.',
    ru: 'Запуски по расписанию остановлены: данное вами разрешение больше не действует или отозвано. Как только оно снова будет, они продолжатся сами.',
  },
  'watch.silent': {
    en: 'No calls have come for {n} working days: the last ones were made on {day}, and before that there were some on each working day. Look whether the export, the form or the formula that fills the sheet still works.',
    ru: 'Звонков нет уже {n} {n|рабочий день|рабочих дня|рабочих дней}: последние были {day}, а до этого приходили каждый рабочий день. Проверьте, работает ли выгрузка, форма или формула, которая заполняет лист.',
  },
  'watch.low': {
    en: 'Metrica linked {last} % of the calls of the last 7 days to visits; of the 28 days before it was {before} %. Look whether the ids still come from the site of counter {counter}: Results in the panel shows it day by day.',
    ru: 'Из звонков за последние 7 дней Метрика связала с визитами {last} %, а за 28 дней до них — {before} %. Проверьте, что id по-прежнему берутся с сайта счётчика {counter}: «Результаты» в панели показывают это по дням.',
  },
  'watch.bad': {
    en: '{bad} of {rows} new rows ({percent} %) cannot be sent as they are. Open the sheet and press Check in the panel: it names each cell.',
    ru: 'Из новых строк ({rows}) нельзя отправить как есть {bad}, это {percent} %. Откройте лист и нажмите «Проверить» в панели: она назовёт каждую ячейку.',
  },
  'mail.where': {
    en: 'Spreadsheet “{spreadsheet}”, sheet “{sheet}”. The log in the spreadsheet has the details. These mails can be switched off in the panel under Schedule.',
    ru: 'Таблица «{spreadsheet}», лист «{sheet}». Подробности — в журнале таблицы. Эти письма можно отключить в панели, в разделе «Расписание».',
  },
} as const satisfies TextRecords;
