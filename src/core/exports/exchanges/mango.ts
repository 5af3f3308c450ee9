/** Mango Office: the statistics of calls, and the newer statistics by context, both of the virtual exchange’s API. */

import type { TrackerExport } from '../form/trackerExport';

export const MANGO: TrackerExport = {
  name: 'Mango',
  source: 'the fields of the exchange’s statistics in a public client for Python',
  marks: [
    ['from_extension', 'to_extension', 'disconnect_reason'],
    ['from_number', 'to_number', 'line_number'],
  ],
  names: {
    DateTime: { dateAndTime: ['Дата и время'], start: ['start'] },
    PhoneNumber: { fromNumber: ['from_number'], from: ['Кто звонил'] },
    HoldDuration: { waiting: ['Ожидание'] },
  },
  traps: [
    {
      column: 'PhoneNumber',
      names: ['to_number', 'line_number'],
      content: 'calledNumber',
      better: 'from_number',
    },
  ],
};

export const MANGO_CONTEXT: TrackerExport = {
  name: 'Mango, by context',
  source:
    'Mango’s documentation of the statistics by context (`stats/calls`): context_type and context_status are numbers',
  marks: [
    ['context_type', 'context_status'],
    ['context_start_time', 'called_number'],
  ],
  own: {
    DateTime: [{ names: ['context_start_time'] }],
    PhoneNumber: [{ names: ['caller_number'] }],
    TalkDuration: [{ names: ['talk_duration'] }],
    CallMissed: [{ names: ['context_status'] }],
  },
  ownTraps: [
    {
      column: 'PhoneNumber',
      names: ['called_number'],
      content: 'calledNumber',
      better: 'caller_number',
    },
    { column: 'TalkDuration', names: ['duration'], content: 'wholeCall', better: 'talk_duration' },
  ],
  direction: { header: 'context_type', inbound: ['1'], other: ['2', '3'] },
  flagCodes: { CallMissed: [['0'], ['1']] },
};
