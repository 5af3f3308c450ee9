/** CoMagic and UIS: the report of calls in the Data API, and as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const COMAGIC: TrackerExport = {
  name: 'CoMagic',
  source:
    'the public documentation of the Data API (`get.calls_report`) and the Russian labels of the same report',
  marks: [
    ['contact_phone_number', 'virtual_phone_number'],
    ['Номер абонента', 'Виртуальный номер'],
  ],
  names: {
    ClientId: { ym: ['ym_client_id'] },
    Yclid: { yclid: ['yclid'] },
    DateTime: { startTime: ['start_time'] },
    Price: { saleCost: ['sale_cost', 'Сумма сделки'] },
    PhoneNumber: {
      subscriber: ['contact_phone_number', 'Номер абонента'],
      contactNumber: ['Номер контакта'],
    },
    TalkDuration: {
      talk: ['talk_duration', 'Длительность разговора'],
      answer: ['talk_time_duration'],
    },
    HoldDuration: {
      wait: ['wait_duration', 'Длительность ожидания', 'wait_time_duration'],
    },
    CallMissed: { lost: ['is_lost', 'Потерянный звонок', 'Потерян'] },
    Tag: { tags: ['tags'] },
    URL: {
      communicationPage: ['communication_page_url'],
      entrance: ['entrance_page', 'Страница входа'],
    },
  },
  traps: [
    {
      column: 'PhoneNumber',
      names: ['virtual_phone_number', 'Виртуальный номер'],
      content: 'calledNumber',
      better: 'contact_phone_number',
    },
    {
      column: 'TalkDuration',
      names: ['total_duration', 'Общая длительность', 'Общая длительность звонка'],
      content: 'wholeCall',
      better: 'talk_duration',
    },
  ],
  direction: { header: 'direction', inbound: ['in'], other: ['out'] },
  flagWords: {
    CallMissed: [['lost', 'потерян', 'потерянный', 'потерянный звонок'], []],
  },
};
