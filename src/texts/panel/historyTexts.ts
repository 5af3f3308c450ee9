/** *History*: what became of batches and uploads. */

import type { TextRecords } from '../records';

export const PANEL_HISTORY_TEXTS = {
  'history.title': { en: 'Results and history', ru: 'Результаты и история' },
  'history.sum.none': { en: 'no uploads yet', ru: 'загрузок нет' },
  'history.sum.asking': { en: 'asking Metrica', ru: 'спрашиваем Метрику' },
  'history.sum.processed': { en: 'last one processed', ru: 'последняя обработана' },
  'history.sum.processing': { en: 'processing', ru: 'в обработке' },
  'history.sum.failed': { en: 'not refreshed', ru: 'не обновлена' },
  'history.sum.look': { en: 'look at the last one', ru: 'посмотрите последнюю' },
  'history.empty': {
    en: 'No uploads yet. After the first one you see here what Metrica did with it.',
    ru: 'Загрузок ещё нет. После первой здесь будет видно, что с ней сделала Метрика.',
  },
  'history.asking': { en: 'Asking Metrica for statuses…', ru: 'Спрашиваем у Метрики статусы…' },
  'history.refreshed': { en: 'Refreshed {time}', ru: 'Обновлено {time}' },
  'history.line': { en: '{time} · {n:call} · {who}', ru: '{time} · {n:call} · {who}' },
  'history.schedule': { en: 'schedule', ru: 'расписание' },
  'history.you': { en: 'you', ru: 'вы' },
  'history.why': { en: 'Why?', ru: 'Почему?' },
  'history.took': { en: 'Metrica took {accepted} of {sent}', ru: 'взято {accepted} из {sent}' },
  'history.inMetrica': {
    en: 'Uploads in Metrica (new tab)',
    ru: 'Загрузки в Метрике (новая вкладка)',
  },
  'history.notRefreshed': {
    en: 'Metrica did not answer, so the statuses below are those of {time}. Try again in a few minutes; sent calls are not affected.',
    ru: 'Метрика не ответила, поэтому статусы ниже — на {time}. Повторите через несколько минут; на отправленные звонки это не влияет.',
  },
  'history.needsToken': {
    en: 'Connect to ask Metrica for statuses.',
    ru: 'Чтобы спросить статусы, подключитесь к Метрике.',
  },
  'history.partly': {
    en: '{linked} of {n:call} {linked|is|are} linked to visits. The others are counted in call reports but have no visit: their id was not seen on the site, or the visit is older than 21 days. Nothing needs to be sent again.',
    ru: 'С визитами связано {linked} из {n:call:of}. Остальные есть в отчётах по звонкам, но без визита: их id не встречался на сайте или визит старше 21 дня. Отправлять заново ничего не нужно.',
  },
  'history.case': {
    en: 'Case file for Metrica’s support',
    ru: 'Материалы для поддержки Метрики',
  },
  'history.caseMade': {
    en: 'The case file is on the sheet “Metrica Calls case file”.',
    ru: 'Материалы — на листе «Metrica Calls case file».',
  },
  'state.sending': { en: 'being sent', ru: 'отправляется' },
  'state.accepted': { en: 'accepted', ru: 'принят' },
  'state.refused': { en: 'refused, calls stay new', ru: 'не принят, звонки остались новыми' },
  'state.inDoubt': { en: 'in doubt', ru: 'под вопросом' },
  'state.arrived': { en: 'delivered, by {person}’s word', ru: 'доставлен, со слов: {person}' },
  'state.again': {
    en: 'to be sent again, by {person}’s word',
    ru: 'отправить снова, со слов: {person}',
  },
  'state.withdrawn': {
    en: 'not sent: another run was first',
    ru: 'не отправлен: другой запуск успел раньше',
  },
  'state.notArrived': {
    en: 'did not arrive, calls are new again',
    ru: 'не дошёл, звонки снова новые',
  },
} as const satisfies TextRecords;
