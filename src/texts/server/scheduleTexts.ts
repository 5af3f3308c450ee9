/** Sentences about scheduled runs: in the log and in mails, never with a phone, an id or a token. */

import type { TextRecords } from '../records';

export const SCHEDULE_TEXTS = {
  'error.NOT_OWNER': {
    en: 'This schedule belongs to {owner}. Only its owner can change it; take it over if they no longer look after this sheet.',
    ru: 'Это расписание принадлежит {owner}. Изменить его может только владелец; если он больше не ведёт этот лист, возьмите расписание себе.',
  },
  'error.TRIGGER_REFUSED': {
    en: 'Google did not take the hourly trigger, so the schedule is not on. Try again tomorrow, or remove other add-ons’ schedules in this spreadsheet.',
    ru: 'Google не принял ежечасный триггер, поэтому расписание не включено. Повторите завтра или уберите в этой таблице расписания других дополнений.',
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
  'log.schedule.cutOff': {
    en: 'The run that began at {time} was cut off by Google; the next run asks Metrica what arrived and goes on.',
    ru: 'Запуск, начатый в {time}, Google прервал; следующий спросит Метрику, что дошло, и продолжит.',
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
    en: 'The run due {time} did not happen in time: Google did not start it. This run makes up for it.',
    ru: 'Запуск, назначенный на {time}, вовремя не состоялся: Google его не начал. Этот запуск его заменяет.',
  },
  'log.schedule.inDoubt': { en: 'In doubt: {n:call}.', ru: 'Под вопросом: {n:call}.' },
  'log.schedule.next': { en: 'Next run {next}.', ru: 'Следующий запуск {next}.' },
  'log.schedule.goesOn': { en: 'Goes on in the next hour.', ru: 'Продолжится в следующий час.' },
  'log.schedule.noMail': {
    en: 'This could not be mailed: {subject}',
    ru: 'Письмо отправить не удалось: {subject}',
  },
  'mail.subject.failed': {
    en: 'Metrica Calls: the scheduled run of “{sheet}” needs you',
    ru: 'Metrica Calls: запуск по расписанию листа «{sheet}» ждёт вас',
  },
  'mail.subject.missed': {
    en: 'Metrica Calls: a run of “{sheet}” did not start in time',
    ru: 'Metrica Calls: запуск листа «{sheet}» не начался вовремя',
  },
  'mail.subject.fault': {
    en: 'Metrica Calls: scheduled runs failed',
    ru: 'Metrica Calls: запуски по расписанию не удались',
  },
  'mail.subject.held': {
    en: 'Metrica Calls: {n:call} of “{sheet}” are held',
    ru: 'Metrica Calls: на листе «{sheet}» отложено: {n:call}',
  },
  'mail.subject.lapsed': {
    en: 'Metrica Calls: Google’s permission has lapsed',
    ru: 'Metrica Calls: разрешение Google больше не действует',
  },
  'mail.subject.late': {
    en: 'Metrica Calls: an upload turned up late',
    ru: 'Metrica Calls: загрузка появилась с опозданием',
  },
  'mail.subject.unreachable': {
    en: 'Metrica Calls: a spreadsheet cannot be reached',
    ru: 'Metrica Calls: таблица недоступна',
  },
  'mail.held': {
    en: '{n:row} came in since the last run that cannot be sent as they are. The calls wait; open the sheet, check it and look at the marked cells.',
    ru: 'С прошлого запуска появились строки, которые нельзя отправить как есть: {n:row}. Звонки ждут; откройте лист, проверьте его и посмотрите помеченные ячейки.',
  },
  'mail.inDoubt': {
    en: 'Every hour asks Metrica what arrived. If it cannot tell, the panel asks you under Upload.',
    ru: 'Каждый час Метрику спрашивают, что дошло. Если она не скажет, панель спросит вас в разделе «Отправка».',
  },
  'mail.causes': { en: 'Possible causes:', ru: 'Возможные причины:' },
  'mail.short': {
    en: 'Metrica took {accepted} of {sent} calls and does not say which it left out. None is sent again. Compare the calls report in Metrica; the upload’s number is in the log.',
    ru: 'Метрика взяла {accepted} из {sent} звонков и не сообщает, какие пропустила. Повторно ничего не отправляется. Сверьте отчёт по звонкам в Метрике; номер загрузки — в журнале.',
  },
  'mail.spreadsheets': {
    en: 'It is one of these spreadsheets with your schedules: {names}.',
    ru: 'Это одна из таблиц с вашими расписаниями: {names}.',
  },
  'mail.lapsed': {
    en: 'Scheduled runs have stopped because Google’s permission for your account has lapsed. Allow it again here: {url}',
    ru: 'Запуски по расписанию остановлены: разрешение Google для вашего аккаунта больше не действует. Дайте его снова: {url}',
  },
  'mail.where': {
    en: 'Spreadsheet “{spreadsheet}”, sheet “{sheet}”. The log in the spreadsheet has the details. These mails can be switched off in the panel under Schedule.',
    ru: 'Таблица «{spreadsheet}», лист «{sheet}». Подробности — в журнале таблицы. Письма отключаются в панели, в разделе «Расписание».',
  },
} as const satisfies TextRecords;
