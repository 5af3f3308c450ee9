/** Bitrix24: the statistics of its telephony, which Voximplant serves. */

import type { TrackerExport } from '../form/trackerExport';

export const BITRIX: TrackerExport = {
  name: 'Bitrix24',
  source:
    'Bitrix24’s documentation of `voximplant.statistic.get`: CALL_TYPE is 1 for outbound, 2 inbound, 3 inbound and passed on, 4 called back; CALL_FAILED_CODE is 200 for a call that was talked',
  marks: [
    ['PORTAL_NUMBER', 'CALL_FAILED_CODE'],
    ['CALL_START_DATE', 'CALL_TYPE'],
  ],
  own: {
    DateTime: [{ names: ['CALL_START_DATE'] }],
    PhoneNumber: [{ names: ['PHONE_NUMBER'] }],
    TalkDuration: [{ names: ['CALL_DURATION'] }],
    CallMissed: [{ names: ['CALL_FAILED_CODE'] }],
    CallTrackerURL: [{ names: ['CALL_RECORD_URL'] }],
  },
  ownTraps: [
    { column: 'Price', names: ['COST'], content: 'callCost' },
    { column: 'Currency', names: ['COST_CURRENCY'], content: 'callCost' },
    {
      column: 'PhoneNumber',
      names: ['PORTAL_NUMBER'],
      content: 'calledNumber',
      better: 'PHONE_NUMBER',
    },
    { column: 'UserId', names: ['PORTAL_USER_ID'], content: 'operatorId' },
  ],
  direction: { header: 'CALL_TYPE', inbound: ['2', '3', '4'], other: ['1', '5'] },
  flagCodes: {
    CallMissed: [
      ['304', '402', '403', '404', '423', '480', '484', '486', '503', '603', '603-s', 'other'],
      ['200'],
    ],
  },
};
