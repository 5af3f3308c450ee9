/** *What became of this row*, and the column that says it for all rows. */

import type { TextRecords } from '../records';

export const PANEL_ROW_TEXTS = {
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
