/** CallRail: calls by its API and as a file. */

import type { TrackerExport } from '../form/trackerExport';

export const CALLRAIL: TrackerExport = {
  name: 'CallRail',
  source:
    'CallRail’s documentation of the calls of its API, and the headers of its call log as a file',
  marks: [
    ['customer_phone_number', 'tracking_phone_number'],
    ['Customer Phone Number', 'Tracking Number'],
    ['First-Time Caller', 'Tracking Number'],
  ],
  names: {
    DateTime: { startTime: ['start_time', 'Start Time'] },
    Price: { value: ['value'] },
    PhoneNumber: { callerNumber: ['caller_number'], customerPhone: ['customer_phone_number'] },
    TalkDuration: { duration: ['duration'] },
    CallMissed: { answered: ['answered'] },
    Tag: { tags: ['tags'] },
    FirstTimeCaller: { firstTime: ['First-Time Caller'], firstCall: ['first_call'] },
    URL: { entrance: ['landing_page_url', 'landing_page'] },
    CallTrackerURL: { recordLink: ['Recording URL'], recording: ['recording'] },
  },
  traps: [
    {
      column: 'PhoneNumber',
      names: ['tracking_phone_number', 'tracking_number'],
      content: 'calledNumber',
    },
  ],
  direction: { header: 'direction', inbound: ['inbound'], other: ['outbound'] },
  // A company of the United States: its files write the month first.
  slashDates: 'monthFirst',
  flagWords: {
    CallMissed: [
      ['missed', 'missed call', 'abandoned', 'abandoned call'],
      ['answered', 'answered call'],
    ],
  },
};
