/** What became of batches and runs, as log and panel say it. */

import type { TextRecords } from '../records';

export const OUTCOME_TEXTS = {
  'upload.inDoubt': {
    en: '{n:call} {n|was|were} sent and no clear answer came: it is not known yet whether {n|it|they} arrived. {n|It waits|They wait}; nothing is sent twice.',
    ru: 'Ясного ответа на отправку {n:call:of} не пришло, и пока неизвестно, {n|дошёл ли он|дошли ли они|дошли ли они}. {n|Он ждёт|Они ждут|Они ждут}, дважды ничего не уйдёт.',
  },
  'upload.fewer': {
    en: 'Metrica took {accepted} of {sent:call} and does not say which it left out. None is sent again, so that nothing is counted twice. Compare this batch with the calls report in Metrica; support will ask for upload {uploadId}.',
    ru: 'Метрика взяла {accepted} из {sent:call:of} и не сообщает, какие пропустила. Повторно ничего не отправляется, чтобы не было двойного счёта. Сверьте пакет с отчётом по звонкам в Метрике; для поддержки пригодится номер загрузки {uploadId}.',
  },
  'history.nothingLinked': {
    en: 'Metrica linked no call of this upload to a visit. That is normal when all numbers are static; otherwise check that the ids come from this counter’s site and the calls are not older than 21 days. Nothing needs to be sent again.',
    ru: 'Метрика не связала с визитами ни одного звонка этой загрузки. Это нормально, если все номера статические; иначе проверьте, что id — с сайта этого счётчика и звонки не старше 21 дня. Отправлять заново ничего не нужно.',
  },
  'run.done': {
    en: '{n} sent, {m} {m|waits|wait}',
    ru: 'отправлено {n}, {m|ждёт|ждут|ждут} {m}',
  },
  'marks.off': {
    en: 'Marks are off; your own colours and notes are back.',
    ru: 'Пометки убраны, ваши цвета и примечания на месте.',
  },
  'error.NOT_UPLOADED_YET': {
    en: 'A schedule can be switched on after one upload of this sheet by hand.',
    ru: 'Расписание можно включить после одной отправки этого листа вручную.',
  },
  'log.schedule.lapsed': {
    en: 'Google’s permission for {owner} has lapsed, so runs have stopped. {owner} should open the panel once and allow it again.',
    ru: 'Разрешение Google для {owner} больше не действует, запуски остановлены. {owner} нужно один раз открыть панель и дать его снова.',
  },
} as const satisfies TextRecords;
