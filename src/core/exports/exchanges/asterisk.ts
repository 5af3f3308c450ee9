/** Asterisk: the table of call detail records, alone and as FreePBX keeps it. */

import type { TrackerExport } from '../form/trackerExport';

export const ASTERISK: TrackerExport = {
  name: 'Asterisk',
  source:
    'the fields of call detail records, and the events of queues, in the documentation of Asterisk',
  marks: [
    ['calldate', 'dcontext'],
    ['billsec', 'amaflags'],
    ['calldate', 'src', 'dst', 'disposition'],
  ],
  names: {
    DateTime: { callDate: ['calldate'] },
    PhoneNumber: { source: ['src'] },
    TalkDuration: { talk: ['billsec'] },
    CallMissed: { disposition: ['disposition'] },
  },
  traps: [
    {
      column: 'ClientId',
      names: ['clientId', 'client_id'],
      content: 'googleId',
      beside: ['ym_uid', '_ym_uid'],
      better: 'ym_uid',
    },
    {
      column: 'PhoneNumber',
      names: ['dst'],
      content: 'calledNumber',
      beside: ['src', 'caller', 'caller_number', 'calldate', 'billsec', 'disposition'],
    },
  ],
  flagWords: {
    CallMissed: [
      [
        ...['no answer', 'noanswer', 'busy', 'failed', 'congestion', 'cancel', 'chanunavail'],
        ...['abandon', 'exitwithtimeout', 'exitempty'],
      ],
      ['answered', 'answer', 'connect', 'completeagent', 'completecaller'],
    ],
  },
};

export const FREEPBX: TrackerExport = {
  name: 'FreePBX',
  source:
    'the columns that FreePBX adds to the records of Asterisk (did, cnum, recordingfile), in its public sources',
  marks: [
    ['calldate', 'src', 'dst', 'disposition', 'recordingfile'],
    ['calldate', 'src', 'dst', 'did', 'cnum'],
  ],
  own: {
    DateTime: [{ names: ['calldate'] }],
    PhoneNumber: [{ names: ['src'] }, { names: ['cnum'] }],
    TalkDuration: [{ names: ['billsec'] }],
    CallMissed: [{ names: ['disposition'], reads: 'states' }],
  },
};
