/** Megafon’s virtual exchange: what it tells a CRM of each call, and its history of calls. */

import type { TrackerExport } from '../form/trackerExport';

const STATUS_WORDS: TrackerExport['flagWords'] = {
  CallMissed: [
    [
      'missed',
      'cancel',
      'busy',
      'not available',
      'notavailable',
      'not allowed',
      'notallowed',
      'not found',
      'notfound',
    ],
    ['success'],
  ],
};

export const MEGAFON: TrackerExport = {
  name: 'Megafon',
  source:
    'the guide to joining the virtual exchange with a CRM: the command `history` and its states; times end in Z',
  marks: [
    ['telnum', 'diversion', 'phone'],
    ['groupRealName', 'callid'],
  ],
  own: {
    DateTime: [{ names: ['start'] }],
    PhoneNumber: [{ names: ['phone'] }],
    TalkDuration: [{ names: ['duration'] }],
    CallMissed: [{ names: ['status'], reads: 'states' }],
    CallTrackerURL: [{ names: ['link'] }],
  },
  ownTraps: [
    {
      column: 'PhoneNumber',
      names: ['telnum', 'diversion'],
      content: 'calledNumber',
      better: 'phone',
    },
  ],
  direction: { header: 'type', inbound: ['in'], other: ['out'] },
  flagWords: STATUS_WORDS,
};

export const MEGAFON_HISTORY: TrackerExport = {
  name: 'Megafon, history',
  source: 'the same guide: the request for the history of calls',
  marks: [
    ['client', 'via', 'wait', 'record'],
    ['client', 'diversion', 'wait', 'record'],
  ],
  own: {
    DateTime: [{ names: ['start'] }],
    PhoneNumber: [{ names: ['client'] }],
    TalkDuration: [{ names: ['duration'] }],
    HoldDuration: [{ names: ['wait'] }],
    CallMissed: [{ names: ['status'], reads: 'states' }],
    CallTrackerURL: [{ names: ['record'] }],
  },
  ownTraps: [
    {
      column: 'PhoneNumber',
      names: ['via', 'diversion'],
      content: 'calledNumber',
      better: 'client',
    },
  ],
  direction: { header: 'type', inbound: ['in', 'missed'], other: ['out'] },
};
