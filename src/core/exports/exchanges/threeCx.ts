/** 3CX: the call log as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const THREE_CX: TrackerExport = {
  name: '3CX',
  source: 'headers of the call log as users of versions 16 to 20 show it in public',
  marks: [
    ['Call Time', 'Ringing', 'Talking'],
    ['Caller ID', 'Destination', 'Talking'],
  ],
  own: {
    DateTime: [{ names: ['Call Time'] }],
    PhoneNumber: [{ names: ['From'] }, { names: ['Caller ID'] }],
    TalkDuration: [{ names: ['Talking'] }],
    HoldDuration: [{ names: ['Ringing'] }],
    CallMissed: [{ names: ['Status'], reads: 'states' }],
  },
  ownTraps: [
    { column: 'Price', names: ['Cost'], content: 'callCost' },
    {
      column: 'PhoneNumber',
      names: ['To', 'Destination'],
      content: 'calledNumber',
      better: 'From',
    },
    { column: 'TalkDuration', names: ['Totals'], content: 'wholeCall', better: 'Talking' },
  ],
  direction: { header: 'Direction', inbound: ['Inbound'], other: ['Outbound', 'Internal'] },
  flagWords: { CallMissed: [['unanswered'], ['answered']] },
};
