/** Roistat: calls of its call tracking by the API. */

import type { TrackerExport } from '../form/trackerExport';

export const ROISTAT: TrackerExport = {
  name: 'Roistat',
  source: 'Roistat’s page on the API of call tracking and a public client',
  marks: [
    ['caller', 'callee', 'visit_id'],
    ['marker', 'metrika_client_id', 'callee'],
  ],
  names: {
    ClientId: { metrica: ['metrika_client_id'] },
    DateTime: { date: ['date'] },
    PhoneNumber: { caller: ['caller'] },
    TalkDuration: { answer: ['answer_duration'], duration: ['duration'] },
    HoldDuration: { waiting: ['waiting_time'] },
  },
  traps: [
    { column: 'PhoneNumber', names: ['callee'], content: 'calledNumber', beside: ['caller'] },
  ],
};
