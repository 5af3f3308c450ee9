/** Sipuni: the statistics of calls as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const SIPUNI: TrackerExport = {
  name: 'Sipuni',
  source: 'the full header of the statistics file, seen in public code',
  marks: [
    ['ID схемы звонка', 'Откуда', 'Куда'],
    ['Исходящая линия', 'Кто ответил'],
  ],
  names: {
    DateTime: { time: ['Время'] },
    PhoneNumber: { from: ['Откуда'] },
    TalkDuration: { talk: ['Длительность разговора'], callLength: ['Длительность звонка'] },
    HoldDuration: { answerTime: ['Время ответа'] },
    CallMissed: { statusOfCall: ['Статус'] },
    Tag: { tag: ['Метка'], tags: ['Теги'] },
    FirstTimeCaller: { newCustomer: ['Новый клиент'] },
  },
  traps: [
    {
      column: 'PhoneNumber',
      names: ['Куда'],
      content: 'calledNumber',
      beside: ['Откуда'],
      better: 'Откуда',
    },
  ],
  direction: { header: 'Тип', inbound: ['Входящий'], other: ['Исходящий', 'Внутренний'] },
  flagWords: {
    CallMissed: [['не отвечен'], ['отвечен']],
  },
};
