/** Ringostat: the journal of calls by its export API. */

import type { TrackerExport } from '../form/trackerExport';

export const RINGOSTAT: TrackerExport = {
  name: 'Ringostat',
  source: 'Ringostat’s help on exporting calls and a public client for R',
  marks: [
    ['calldate', 'repeated_flag'],
    ['proper_flag', 'employee_mark'],
    ['waittime', 'call_card'],
  ],
  names: {
    DateTime: { callDate: ['calldate'] },
    PhoneNumber: { caller: ['caller'], callerNumber: ['caller_number'] },
    TalkDuration: { talk: ['billsec'] },
    HoldDuration: { waitTime: ['waittime'] },
    CallMissed: { disposition: ['disposition'] },
    FirstTimeCaller: { repeated: ['repeated_flag'] },
    URL: { landing: ['landing'] },
    CallTrackerURL: { recording: ['recording'], card: ['call_card'] },
  },
  traps: [
    {
      column: 'ClientId',
      names: ['clientId', 'client_id'],
      content: 'googleId',
      beside: ['billsec', 'repeated_flag', 'call_card'],
    },
  ],
  // A call back is made by the exchange to a visitor who asked for it.
  direction: { header: 'call_type', inbound: ['in', 'callback'], other: ['out'] },
  flagWords: {
    CallMissed: [['no answer', 'busy', 'failed'], ['answered']],
  },
};
