/** What a column holds that looks like one of ours; for sentences that end in it. */

import type { TextRecords } from '../records';

export const CONTENT_TEXTS = {
  'columns.content.googleId': {
    en: 'Google’s id, not Metrica’s',
    ru: 'id от Google, а не от Метрики',
  },
  'columns.content.trackerId': {
    en: 'the call tracker’s own id',
    ru: 'собственный id колл-трекера',
  },
  'columns.content.calledNumber': {
    en: 'the number that was called',
    ru: 'номер, на который звонили',
  },
  'columns.content.wholeCall': {
    en: 'the length of the whole call, waiting included',
    ru: 'длительность всего звонка вместе с ожиданием',
  },
} as const satisfies TextRecords;
