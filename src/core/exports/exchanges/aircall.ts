/** Aircall: calls by its API. */

import type { TrackerExport } from '../form/trackerExport';

export const AIRCALL: TrackerExport = {
  name: 'Aircall',
  source:
    'Aircall’s documentation of a call: times are Unix seconds, `duration` begins with the ringing, `status` says only that a call is over, and `missed_call_reason` is filled for missed ones alone',
  marks: [
    ['raw_digits', 'missed_call_reason'],
    ['raw_digits', 'answered_at'],
  ],
  own: {
    DateTime: [{ names: ['started_at'] }],
    PhoneNumber: [{ names: ['raw_digits'] }],
    CallMissed: [{ names: ['missed_call_reason'] }],
    CallTrackerURL: [{ names: ['recording'] }],
  },
  ownTraps: [
    { column: 'TalkDuration', names: ['duration'], content: 'wholeCall' },
    { column: 'UserId', names: ['user_id', 'user'], content: 'operatorId' },
    {
      column: 'CallMissed',
      names: ['status'],
      content: 'otherState',
      better: 'missed_call_reason',
    },
    { column: 'Price', names: ['cost'], content: 'callCost' },
  ],
  direction: { header: 'direction', inbound: ['inbound'], other: ['outbound', 'internal'] },
  flagWords: {
    CallMissed: [
      [
        'out of opening hours',
        'short abandoned',
        'abandoned in ivr',
        'abandoned in classic',
        'no available agent',
        'agents did not answer',
      ],
      [],
    ],
  },
};
