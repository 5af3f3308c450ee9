/** Names of the numbers of results, the same in the panel and on the sheet. */

import type { TextRecords } from '../records';

export const RESULT_WORDS = {
  'results.day': { en: 'Day', ru: 'День' },
  'results.delivered': { en: 'Delivered', ru: 'Доставлено' },
  'results.linked': { en: 'Linked to visits', ru: 'Связано с визитами' },
  'results.reported': { en: 'In Metrica’s report', ru: 'В отчёте Метрики' },
  'results.noSource': { en: 'not known: no visit', ru: 'неизвестен: визита нет' },
} as const satisfies TextRecords;
