/** Twilio: the log of calls as a file, and by its API. */

import type { TrackerExport } from '../form/trackerExport';

export const TWILIO: TrackerExport = {
  name: 'Twilio',
  source:
    'Twilio’s documentation of the Call resource: its states, directions, and the price that it asks for a call',
  marks: [
    ['Price', 'Price Unit', 'From'],
    ['Forwarded From', 'Price Unit'],
    ['Call Sid', 'From', 'To'],
  ],
  own: {
    DateTime: [{ names: ['Start Time'] }],
    PhoneNumber: [{ names: ['From'] }],
    TalkDuration: [{ names: ['Duration'] }],
    CallMissed: [{ names: ['Status'], reads: 'states' }],
  },
  ownTraps: [
    { column: 'Price', names: ['Price'], content: 'callCost' },
    { column: 'Currency', names: ['Price Unit'], content: 'callCost' },
    { column: 'PhoneNumber', names: ['To'], content: 'calledNumber', better: 'From' },
  ],
  direction: {
    header: 'Direction',
    inbound: ['inbound'],
    other: ['outbound', 'outbound-api', 'outbound-dial', 'outgoing api', 'outgoing dial'],
  },
  zone: 'UTC',
  flagWords: {
    CallMissed: [['no-answer', 'busy', 'failed', 'canceled'], ['completed']],
  },
};
