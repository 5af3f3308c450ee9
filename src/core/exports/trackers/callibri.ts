/** Callibri: the journal of requests, by its API and as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const CALLIBRI: TrackerExport = {
  name: 'Callibri',
  source: 'fields and Russian labels of the journal in public client code',
  marks: [
    ['conversations_number', 'call_status'],
    ['name_channel', 'link_download'],
    ['Дата обращения', 'Название канала'],
  ],
  names: {
    ClientId: {
      metrica: ['metrika_client_id', 'Яндекс.Метрика Client ID'],
      ymUid: ['ym_uid'],
    },
    DateTime: { dateOfCall: ['Дата обращения'], date: ['date'] },
    PhoneNumber: { clientPhone: ['Телефон клиента'], phone: ['phone'] },
    TalkDuration: {
      talk: ['billsec', 'Длительность разговора'],
      callLength: ['Длительность звонка'],
    },
    CallMissed: { callStatus: ['call_status', 'Статус звонка'] },
    FirstTimeCaller: { callsCounted: ['conversations_number', 'Номер обращения клиента'] },
    URL: { entrance: ['landing_page', 'Страница входа'] },
    CallTrackerURL: { recordLink: ['link_download', 'Ссылка на запись'] },
  },
  flagWords: {
    CallMissed: [
      ['пропущенный', 'пропущенные', 'пропущенный звонок'],
      ['отвеченный', 'отвеченные', 'отвеченный звонок'],
    ],
  },
};
