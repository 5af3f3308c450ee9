/** Metrica's statuses of an upload in words. */

import type { TextRecords } from '../records';

export const STATUS_TEXTS = {
  'metrica.status.processing': {
    en: 'processing, up to 2 hours',
    ru: 'обрабатывается, до 2 часов',
  },
  'metrica.status.processed': {
    en: 'processed: {linked} linked, {rest} not',
    ru: 'обработана: связано {linked}, нет {rest}',
  },
  'metrica.status.processedNoCounts': {
    en: 'processed; Metrica does not say how many are linked',
    ru: 'обработана; сколько связано, Метрика не сообщает',
  },
  'metrica.status.linkageFailure': { en: 'none linked to a visit', ru: 'нет связанных с визитом' },
  'metrica.status.other': { en: 'status of Metrica: {status}', ru: 'статус Метрики: {status}' },
  'metrica.status.none': { en: 'Metrica names no status', ru: 'Метрика не называет статус' },
  'metrica.status.notFinal': {
    en: 'no final status in 48 hours; look in Metrica',
    ru: 'нет итога за 48 часов; посмотрите в Метрике',
  },
} as const satisfies TextRecords;
