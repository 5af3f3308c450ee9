/** RingCentral: the call log as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const RINGCENTRAL: TrackerExport = {
  name: 'RingCentral',
  source:
    'headers of the call log as its users show it in public; a company of the United States, its files write the month first',
  marks: [['Direction', 'Action', 'Action Result']],
  own: {
    DateTime: [
      { names: ['Date'], part: 'date' },
      { names: ['Time'], part: 'time' },
    ],
    PhoneNumber: [{ names: ['Phone Number'] }],
    TalkDuration: [{ names: ['Duration'] }],
    CallMissed: [{ names: ['Action Result'], reads: 'states' }],
  },
  ownTraps: [{ column: 'Price', names: ['Included', 'Purchased', 'Cost'], content: 'callCost' }],
  direction: {
    header: 'Direction',
    inbound: ['Inbound', 'Incoming'],
    other: ['Outbound', 'Outgoing'],
  },
  slashDates: 'monthFirst',
  flagWords: {
    CallMissed: [
      [
        'missed',
        'no answer',
        'hang up',
        'busy',
        'rejected',
        'abandoned',
        'not connected',
        'call failed',
        'wrong number',
        'blocked',
        'ip phone offline',
        'no calling credit',
        'international disabled',
        'stopped',
      ],
      ['accepted', 'call connected'],
    ],
  },
};
