/** Sentences about scheduled runs: in the log and in mails, never with a phone, an id or a token. */

import type { TextRecords } from './records';

export const SCHEDULE_TEXTS = {
  'error.NOT_OWNER': {
    en: 'This schedule belongs to {owner}. Only its owner can change it; take it over if they no longer look after this sheet.',
    ru: 'Это расписание принадлежит {owner}. Изменить его может только владелец; если он больше не ведёт этот лист, возьмите расписание себе.',
  },
  'error.TRIGGER_REFUSED': {
    en: 'Google did not take the hourly trigger, so the schedule is not on. Try again tomorrow, or remove other add-ons’ schedules in this spreadsheet.',
    ru: 'Google не принял ежечасный триггер, поэтому расписание не включено. Повторите завтра или уберите в этой таблице расписания других дополнений.',
  },
  'log.schedule.on': { en: 'The schedule is on.', ru: 'Расписание включено.' },
  'log.schedule.off': { en: 'The schedule is off.', ru: 'Расписание выключено.' },
  'log.schedule.takenOver': {
    en: 'The schedule was taken over: runs use this account and its token.',
    ru: 'Расписание взято себе: запуски идут от этого имени и с его токеном.',
  },
  'log.schedule.cutOff': {
    en: 'The run was cut off by Google’s time limit; the next run asks Metrica what arrived and goes on.',
    ru: 'Запуск прерван лимитом времени Google; следующий спросит Метрику, что дошло, и продолжит.',
  },
  'log.schedule.noSheet': {
    en: 'The sheet of this schedule is no longer in the spreadsheet; its schedule is off.',
    ru: 'Листа этого расписания в таблице больше нет; расписание выключено.',
  },
  'mail.subject.failed': {
    en: 'Metrica Calls: the scheduled run of “{sheet}” needs you',
    ru: 'Metrica Calls: запуск по расписанию листа «{sheet}» ждёт вас',
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
    en: '{n:row} with errors came in since the last run. The calls wait; open the sheet, check it and correct the marked cells.',
    ru: 'С прошлого запуска появилось с ошибками: {n:row}. Звонки ждут; откройте лист, проверьте его и исправьте помеченные ячейки.',
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
