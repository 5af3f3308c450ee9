/** ASTPP and FreeSWITCH: call detail records, with the causes by which calls end. */

import type { TrackerExport } from '../form/trackerExport';

export const ASTPP: TrackerExport = {
  name: 'ASTPP',
  source:
    'the table of records in ASTPP’s public sources, and the hangup causes in FreeSWITCH’s documentation',
  marks: [
    ['callstart', 'callednum', 'billseconds'],
    ['Caller ID', 'Called Number', 'Debit', 'Disposition'],
  ],
  own: {
    DateTime: [{ names: ['callstart'] }, { names: ['Date'] }],
    PhoneNumber: [{ names: ['callerid', 'Caller ID'] }],
    TalkDuration: [{ names: ['billseconds'] }, { names: ['Duration'] }],
    CallMissed: [{ names: ['Disposition'], reads: 'states' }],
  },
  ownTraps: [
    {
      column: 'PhoneNumber',
      names: ['callednum', 'Called Number', 'Destination'],
      content: 'calledNumber',
    },
    { column: 'Price', names: ['Debit', 'Cost'], content: 'callCost' },
  ],
  direction: { header: 'call_direction', inbound: ['inbound'], other: ['outbound', 'local'] },
  flagWords: {
    CallMissed: [
      [
        'no answer',
        'no user response',
        'user busy',
        'originator cancel',
        'call rejected',
        'user not registered',
        'subscriber absent',
        'destination out of order',
        'unallocated number',
        'recovery on timer expire',
        'no route destination',
        'normal temporary failure',
        'lose race',
        'allotted timeout',
        'network out of order',
        'timeout',
      ],
      ['normal clearing', 'bridged', 'success'],
    ],
  },
};
