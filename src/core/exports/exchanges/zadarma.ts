/** Zadarma: the statistics of its exchange, and those of its lines. */

import type { TrackerExport } from '../form/trackerExport';

export const ZADARMA: TrackerExport = {
  name: 'Zadarma',
  source:
    'Zadarma’s documentation of its API: `statistics/pbx` and `statistics`, with the words of `disposition`',
  marks: [
    ['callstart', 'clid', 'destination'],
    ['callstart', 'disposition', 'is_recorded'],
    ['callstart', 'billseconds', 'billcost'],
  ],
  own: {
    DateTime: [{ names: ['callstart'] }],
    PhoneNumber: [{ names: ['clid'] }, { names: ['from'] }],
    TalkDuration: [{ names: ['billseconds'] }, { names: ['seconds'] }],
    CallMissed: [{ names: ['disposition'], reads: 'states' }],
  },
  ownTraps: [
    {
      column: 'PhoneNumber',
      names: ['destination', 'to'],
      content: 'calledNumber',
      better: 'clid',
    },
    { column: 'PhoneNumber', names: ['sip'], content: 'operatorNumber', better: 'clid' },
    { column: 'Price', names: ['cost', 'billcost'], content: 'callCost' },
  ],
  flagWords: {
    CallMissed: [
      [
        'busy',
        'cancel',
        'no answer',
        'call failed',
        'failed',
        'no money',
        'no money, no limit',
        'unallocated number',
        'no limit',
        'no day limit',
        'line limit',
      ],
      ['answered'],
    ],
  },
};
