/** Intrum: calls that an exchange hands to the CRM. */

import type { TrackerExport } from '../form/trackerExport';

export const INTRUM: TrackerExport = {
  name: 'Intrum',
  source:
    'the fields of a call in Intrum’s documentation for exchanges: `timestamp` in milliseconds, `url` is the recording',
  marks: [
    ['uniqueId', 'isIncoming', 'callDuration'],
    ['isIncoming', 'isAnswered'],
  ],
  own: {
    DateTime: [{ names: ['timestamp'] }],
    PhoneNumber: [{ names: ['from'] }],
    TalkDuration: [{ names: ['callDuration'] }],
    CallMissed: [{ names: ['isAnswered'], reads: 'inverse' }],
    CallTrackerURL: [{ names: ['url'] }],
  },
  ownTraps: [{ column: 'PhoneNumber', names: ['to'], content: 'calledNumber', better: 'from' }],
  direction: { header: 'isIncoming', inbound: ['1', 'true'], other: ['0', 'false'] },
};
