/** *Upload*: what goes out, questions before it, progress, results, calls in doubt. */

import type { TextRecords } from '../records';

export const PANEL_UPLOAD_TEXTS = {
  'upload.title': { en: 'Upload', ru: 'Отправка' },
  'upload.sum.none': { en: 'nothing sent yet', ru: 'ещё не было' },
  'upload.sum.ready': { en: '{n} ready', ru: 'к отправке: {n}' },
  'upload.sum.progress': { en: '{x} of {n}', ru: '{x} из {n}' },
  'upload.sum.sending': { en: 'sending', ru: 'отправляем' },
  'upload.sum.done': { en: 'all delivered', ru: 'всё доставлено' },
  'upload.sum.good': { en: 'all good ones sent', ru: 'хорошие ушли' },
  'upload.sum.inDoubt': { en: '{n} in doubt', ru: 'под вопросом: {n}' },
  'upload.sum.refused': { en: 'refused', ru: 'не принято' },
  'upload.sum.failed': { en: 'not sent', ru: 'не отправлено' },
  'upload.sum.confirm': { en: 'confirm first', ru: 'подтвердите' },
  'upload.sum.decide': { en: 'decide first', ru: 'решите' },
  'upload.sum.stopped': { en: 'stopped', ru: 'остановлено' },
  'upload.sum.other': { en: '{who} is sending', ru: 'отправляет {who}' },
  'upload.allDone': {
    en: 'All calls of this sheet are delivered: {n}. New rows will be offered here after a check.',
    ru: 'Все звонки этого листа доставлены: {n}. Новые строки появятся здесь после проверки.',
  },
  'upload.nothingReady': {
    en: 'No call of this sheet is ready to be sent. Check shows why.',
    ru: 'В этом листе нет звонков, готовых к отправке. Почему — видно в разделе «Проверка».',
  },
  'upload.checkFirst': {
    en: 'Check this sheet first: then you see here what would be sent.',
    ru: 'Сначала проверьте лист: здесь будет видно, что уйдёт.',
  },
  'upload.connectFirst': {
    en: 'Connect to Metrica first: then you can send from here.',
    ru: 'Сначала подключитесь к Метрике: отправлять можно будет отсюда.',
  },
  'upload.confirm': {
    en: '{n:call} from “{sheet}” will go to {counterName}, {counter}. Metrica cannot delete calls: look at the counter and the dates once more, then press Send.',
    ru: 'Из листа «{sheet}» уйдёт {n:call} в счётчик {counterName}, {counter}. Удалить звонки из Метрики нельзя: ещё раз посмотрите на счётчик и даты и нажмите «Отправить».',
  },
  'upload.calls': { en: 'Calls', ru: 'Звонки' },
  'upload.new': { en: 'New', ru: 'Новые' },
  'upload.old': { en: 'older than 21 days', ru: 'старше 21 дня' },
  'upload.changed': { en: 'changed after delivery', ru: 'изменены после доставки' },
  'upload.sendChanged': { en: 'send changed calls too', ru: 'отправить и изменённые' },
  'upload.sendRefused': { en: 'try them again', ru: 'попробовать ещё раз' },
  'upload.leaveOut': { en: 'leave out', ru: 'не отправлять' },
  'upload.send': { en: 'send', ru: 'отправить' },
  'upload.comment.title': { en: 'Comment and goal name', ru: 'Комментарий и название цели' },
  'upload.comment': {
    en: 'Comment (letters, digits, spaces)',
    ru: 'Комментарий (буквы, цифры, пробелы)',
  },
  'upload.goal': { en: 'Name of the goal for calls', ru: 'Название цели для звонков' },
  'upload.goalHint': {
    en: 'Used only if the counter has no such goal yet.',
    ru: 'Нужно, только если такой цели в счётчике ещё нет.',
  },
  'upload.sendButton': { en: 'Send {n:call}', ru: 'Отправить {n:call}' },
  'upload.try10': { en: 'Send 10 to try', ru: 'Отправить 10 на пробу' },
  'upload.goodOnly': { en: 'Send only the good calls', ru: 'Отправить только хорошие' },
  'upload.stop': { en: 'Stop after this batch', ru: 'Остановить после пакета' },
  'upload.stopping': { en: 'Stops after this batch…', ru: 'Остановится после пакета…' },
  'upload.ask': { en: 'Ask Metrica', ru: 'Спросить Метрику' },
  'upload.arrived': { en: 'They arrived', ru: 'Они дошли' },
  'upload.sendAgain': { en: 'Send again', ru: 'Отправить снова' },
  'upload.setSchedule': { en: 'Set a schedule', ru: 'Задать расписание' },
  'upload.openLog': { en: 'Open the log', ru: 'Открыть журнал' },
  'upload.noLog': {
    en: 'There is no log yet: it comes with the first check.',
    ru: 'Журнала ещё нет: он появится с первой проверкой.',
  },
  'upload.goOn': { en: 'Go on', ru: 'Продолжить' },
  'upload.right': { en: 'It is right', ru: 'Всё верно' },
  'upload.otherCalls': { en: 'These are other calls', ru: 'Это другие звонки' },
  'upload.countDelivered': {
    en: 'Count these rows as delivered',
    ru: 'Считать эти строки доставленными',
  },
  'upload.sentElsewhere': {
    en: 'Sent before in another way?',
    ru: 'Уже отправляли другим способом?',
  },
  'upload.sentElsewhereHint': {
    en: 'If these calls are in Metrica already, count them as delivered: nothing is sent, and only new rows go out later.',
    ru: 'Если эти звонки уже есть в Метрике, считайте их доставленными: ничего не уйдёт, а позже отправятся только новые строки.',
  },
  'upload.sendAll': { en: 'Send all', ru: 'Отправить все' },
  'upload.fromHere': { en: 'Send from this copy', ru: 'Отправлять из этой копии' },
  'upload.later': { en: 'Stop for now', ru: 'Пока ничего не делать' },
  'upload.findRefused': { en: 'Find the refused rows', ru: 'Найти непринятые строки' },
  'upload.sending': { en: 'Sending to {counterName}…', ru: 'Отправляем в «{counterName}»…' },
  'upload.reading': { en: 'Reading and checking the sheet…', ru: 'Читаем и проверяем лист…' },
  'upload.settling': {
    en: 'Asking Metrica about earlier uploads…',
    ru: 'Спрашиваем Метрику о прежних загрузках…',
  },
  'upload.progress': {
    en: '{x} of {n} · batch {batch} of {batches}',
    ru: '{x} из {n} · пакет {batch} из {batches}',
  },
  'upload.progressLabel': { en: 'Progress of the upload', ru: 'Ход отправки' },
  'upload.mayClose': {
    en: 'You may close the panel: what was sent stays counted, the rest stays new.',
    ru: 'Панель можно закрыть: отправленное учтено, остальное останется новым.',
  },
  'upload.stopped': {
    en: 'Stopped. {sent} of {n} calls are delivered, the rest is still new.',
    ru: 'Остановлено. Доставлено {sent} из {n}, остальные звонки остались новыми.',
  },
  'upload.accepted': {
    en: 'Metrica accepted {n} of {n} calls. They appear in reports within about two hours; look in History to see how many were linked to visits.',
    ru: 'Метрика приняла звонки: {n} из {n}. В отчётах они появятся примерно в течение двух часов; сколько из них связано с визитами, смотрите в «Истории».',
  },
  'upload.tried': {
    en: 'Metrica accepted {n:call} to try. The others are still new.',
    ru: 'Метрика приняла на пробу: {n:call}. Остальные остались новыми.',
  },
  'upload.searched': {
    en: 'Metrica refuses {n:call}: held, and marked at the next check. Delivered on the way: {sent}.',
    ru: 'Метрика не принимает {n:call}: отложено, следующая проверка пометит. Попутно доставлено: {sent}.',
  },
  'upload.searchLeft': {
    en: 'Not tried yet: {n:call}.',
    ru: 'Ещё не проверено: {n:call}.',
  },
  'upload.nothingNew': { en: 'Nothing new to send.', ru: 'Нового для отправки нет.' },
  'upload.uploadId': { en: '{time} · upload {id}', ru: '{time} · загрузка {id}' },
  'upload.pressAsk': {
    en: 'Press Ask Metrica; if you see them in Metrica yourself, press They arrived.',
    ru: 'Нажмите «Спросить Метрику»; если вы сами видите их в Метрике — «Они дошли».',
  },
  'upload.notListed': {
    en: 'Metrica does not list these calls yet. It can take up to an hour; ask again later.',
    ru: 'В списке Метрики этих звонков пока нет. Это может занять до часа, спросите позже.',
  },
  'upload.settledArrived': {
    en: 'Metrica has them: {n:call} arrived.',
    ru: 'Они есть в Метрике: дошло {n:call}.',
  },
  'upload.settledLost': {
    en: 'Metrica does not have them: {n:call} did not arrive and are new again.',
    ru: 'В Метрике их нет: {n:call} не дошли и снова новые.',
  },
  'upload.batchLine': { en: '{time} · {n:call}', ru: '{time} · {n:call}' },
  'upload.busy': {
    en: '{person} has been sending calls from this spreadsheet since {time}. Wait a few minutes and try again; the two uploads cannot double each other.',
    ru: '{person} отправляет звонки из этой таблицы с {time}. Подождите несколько минут и повторите: две отправки не задвоят друг друга.',
  },
  'upload.somebody': { en: 'Somebody', ru: 'Кто-то' },
  'upload.changedHint': {
    en: 'Delivered calls that have changed in the sheet: {n}. Metrica cannot correct a call; if sent, it may be counted again.',
    ru: 'Изменились доставленные звонки: {n}. Исправить звонок в Метрике нельзя; если отправить, он может посчитаться ещё раз.',
  },
  'upload.beforeAgain': {
    en: 'If these {n:call} did arrive, Metrica will count them twice. Send them again?',
    ru: 'Если эти звонки ({n}) всё же дошли, Метрика посчитает их дважды. Отправить снова?',
  },
  'upload.beforeArrived': {
    en: 'These {n:call} will count as delivered and will not be sent. Is that right?',
    ru: 'Эти звонки ({n}) будут считаться доставленными и не уйдут. Верно?',
  },
  'upload.beforeSendAll': {
    en: 'Every call of this spreadsheet will count as new; calls delivered before will be counted twice. Send all?',
    ru: 'Все звонки таблицы станут новыми; если отправить доставленные раньше, они посчитаются дважды. Начать заново?',
  },
  'upload.beforeCount': {
    en: 'The new calls of this sheet will count as delivered and will not be sent. Is that right?',
    ru: 'Новые звонки этого листа будут считаться доставленными и не уйдут. Верно?',
  },
  'upload.counted': {
    en: 'Counted as delivered: {n:call}.',
    ru: 'Считаются доставленными: {n:call}.',
  },
  'upload.allNew': {
    en: 'All calls count as new. Check the sheet, then send.',
    ru: 'Все звонки считаются новыми. Проверьте лист и отправьте.',
  },
  'upload.goesOn': { en: 'This copy goes on sending.', ru: 'Отправка продолжается из этой копии.' },
  'upload.wordKept': { en: 'Noted.', ru: 'Записано.' },
  'reading.idType': { en: 'id', ru: 'id' },
  'reading.idHeader': { en: 'column of the id', ru: 'столбец id' },
  'reading.timeHeader': { en: 'column of the time', ru: 'столбец времени' },
  'reading.zone': { en: 'time zone', ru: 'часовой пояс' },
  'reading.locale': { en: 'region of the spreadsheet', ru: 'региональные настройки таблицы' },
  'reading.country': { en: 'country of phones', ru: 'страна телефонов' },
  'reading.version': { en: 'version of Metrica Calls', ru: 'версия Metrica Calls' },
} as const satisfies TextRecords;
