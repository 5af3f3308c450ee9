/** *What became of this row*, and the column that says it for all rows. */

import type { TextRecords } from '../records';

export const PANEL_ROW_TEXTS = {
  'row.ready': { en: 'Ready. It goes out like this:', ru: 'Готова. Уйдёт так:' },
  'row.held': { en: 'It waits:', ru: 'Ждёт:' },
  'row.wouldGo': { en: 'It would go out like this:', ru: 'Ушла бы так:' },
  'row.sentBefore': { en: '✓ Delivered.', ru: '✓ Доставлена.' },
  'row.delivered': { en: '✓ Delivered {time}.', ru: '✓ Доставлена {time}.' },
  'row.deliveredIn': {
    en: '✓ Delivered {time}, in upload {uploadId}.',
    ru: '✓ Доставлена {time}, загрузка {uploadId}.',
  },
  'row.inDoubt': { en: 'In doubt.', ru: 'Под вопросом.' },
  'row.inDoubtSince': {
    en: 'Sent {time}, and no answer came. Ask Metrica, under Upload, finds out whether it arrived.',
    ru: 'Отправлена {time}, ответа не было. Дошла ли, узнает «Спросить Метрику» в разделе «Отправка».',
  },
  'row.linked': {
    en: 'Metrica linked {linked} of the {n} calls of this upload to visits; it does not say which.',
    ru: 'Из {n} звонков этой загрузки Метрика связала с визитами {linked}; какие именно, она не сообщает.',
  },
  'row.linkedOne': { en: 'Metrica linked it to a visit.', ru: 'Метрика связала её с визитом.' },
  'row.unlinkedOne': {
    en: 'Metrica found no visit for it.',
    ru: 'Метрика не нашла для неё визита.',
  },
  'row.file': { en: 'The line of the file', ru: 'Строка файла' },
  'row.yes': { en: 'yes', ru: 'да' },
  'row.no': { en: 'no', ru: 'нет' },
  'row.column.show': {
    en: 'Show what was sent in the sheet',
    ru: 'Показать в листе, что отправлено',
  },
  'row.column.hint': {
    en: 'Adds one column of ours at the right end, kept up by every run; Clear marks takes it away.',
    ru: 'Добавит справа один наш столбец, его обновляет каждый запуск; «Убрать пометки» его уберёт.',
  },
  'row.column.there': {
    en: 'The column “Metrica Calls” says what was sent; every run keeps it up, Clear marks takes it away.',
    ru: 'Что отправлено, показывает столбец «Metrica Calls»: его обновляет каждый запуск, «Убрать пометки» его уберёт.',
  },
  'row.column.made': {
    en: 'The column “Metrica Calls” stands at the right end of the sheet.',
    ru: 'Столбец «Metrica Calls» — справа в конце листа.',
  },
} as const satisfies TextRecords;
