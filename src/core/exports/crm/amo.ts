/** amoCRM (Kommo): calls as its API takes and shows them. */

import type { TrackerExport } from '../form/trackerExport';

export const AMO: TrackerExport = {
  name: 'amoCRM',
  source:
    'the documentation of calls in amoCRM’s API: call_status is 1 for a message left, 4 for a talk, 6 for no answer, 7 for busy',
  marks: [
    ['uniq', 'call_status', 'call_result'],
    ['uniq', 'duration', 'phone', 'call_status'],
  ],
  own: {
    DateTime: [{ names: ['created_at'] }],
    PhoneNumber: [{ names: ['phone'] }],
    TalkDuration: [{ names: ['duration'] }],
    CallMissed: [{ names: ['call_status'] }],
    CallTrackerURL: [{ names: ['link'] }],
  },
  ownTraps: [
    { column: 'CallMissed', names: ['call_result'], content: 'otherState', better: 'call_status' },
    { column: 'UserId', names: ['responsible_user_id', 'call_responsible'], content: 'operatorId' },
  ],
  direction: { header: 'direction', inbound: ['inbound'], other: ['outbound'] },
  flagCodes: { CallMissed: [['1', '6', '7'], ['4']] },
};
