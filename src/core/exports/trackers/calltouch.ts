/** Calltouch: the journal of calls, by its API and as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const CALLTOUCH: TrackerExport = {
  name: 'Calltouch',
  source:
    'Calltouch’s page on the journal of calls in its API, and the labels of its journal in public client code',
  marks: [
    ['callerNumber', 'yaClientId'],
    ['callerNumber', 'phoneNumber', 'callTags'],
    ['callerphone', 'calltime', 'ctCallerId'],
    ['Номер звонившего', 'Время ожидания ответа', 'Статус звонка'],
  ],
  names: {
    ClientId: { trackerYandex: ['yaClientId'] },
    DateTime: { dateOfCall: ['Дата звонка'], date: ['date'], unix: ['timestamp'] },
    PhoneNumber: { callerNumber: ['callerNumber', 'Номер звонившего'] },
    TalkDuration: { talk: ['Длительность разговора'], duration: ['duration'] },
    HoldDuration: { waitForAnswer: ['waitingConnect', 'Время ожидания ответа'] },
    CallMissed: { successful: ['successful'], callStatus: ['Статус звонка'] },
    Tag: { callTags: ['callTags'] },
    FirstTimeCaller: { uniqueCall: ['uniqueCall', 'Уникальный звонок', 'Уникальный'] },
    URL: { callPage: ['callUrl'], page: ['url'] },
  },
  own: {
    PhoneNumber: [{ names: ['callerphone'] }],
    // Webhooks name the time so, in Unix seconds.
    DateTime: [{ names: ['calltime'] }],
    CallMissed: [{ names: ['status'], reads: 'states' }],
    FirstTimeCaller: [{ names: ['unique'] }],
  },
  traps: [
    {
      column: 'ClientId',
      names: ['clientId', 'client_id'],
      content: 'googleId',
      beside: ['yaClientId', 'callerNumber', 'ct…'],
      better: 'yaClientId',
    },
    {
      column: 'ClientId',
      names: ['ctClientId', 'ctCallerId', 'ctGlobalId'],
      content: 'trackerId',
      better: 'yaClientId',
    },
    {
      column: 'PhoneNumber',
      names: ['phoneNumber', 'Phone number'],
      content: 'calledNumber',
      beside: ['callerNumber'],
      better: 'callerNumber',
    },
  ],
  slashDates: 'dayFirst',
  flagWords: {
    CallMissed: [
      ['unsuccessful', 'неуспешный', 'неуспешный звонок'],
      ['successful', 'успешный', 'успешный звонок'],
    ],
    FirstTimeCaller: [['уникальный', 'уникально-целевой'], ['неуникальный']],
  },
};
