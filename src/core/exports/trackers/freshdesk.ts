/** A Russian call tracker whose help pages stand on calltracking.freshdesk.com. */

import type { TrackerExport } from '../form/trackerExport';

export const FRESHDESK: TrackerExport = {
  name: 'Freshdesk',
  source: 'the help pages of a call tracker on calltracking.freshdesk.com',
  marks: [['analytic_ids.yandex_id']],
  names: {
    ClientId: { yandex: ['analytic_ids.yandex_id', 'yandex_id'] },
    DateTime: { startTime: ['start_time'] },
    StaticCall: { isDynamic: ['dynamic'] },
    PhoneNumber: { caller: ['caller'], callerNumber: ['caller_number'] },
    HoldDuration: { wait: ['wait_duration'] },
    CallMissed: { answered: ['answered'] },
  },
};
