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
  'columns.content.crmId': {
    en: 'a CRM’s own id',
    ru: 'собственный id CRM',
  },
  'columns.content.operatorId': {
    en: 'the id of the operator',
    ru: 'id сотрудника',
  },
  'columns.content.operatorNumber': {
    en: 'the number of the operator',
    ru: 'номер сотрудника',
  },
  'columns.content.otherTime': {
    en: 'another time than that of the call',
    ru: 'другое время, а не время звонка',
  },
  'columns.content.callCost': {
    en: 'what the call itself cost',
    ru: 'цена самого звонка',
  },
  'columns.content.otherState': {
    en: 'a state that does not say whether the call was missed',
    ru: 'состояние, которое не говорит, пропущен ли звонок',
  },
  'columns.content.recording': {
    en: 'recordings of calls',
    ru: 'записи разговоров',
  },
} as const satisfies TextRecords;
