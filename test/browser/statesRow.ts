/** States of *What became of this row*, and of the column in the sheet. */

import type { State } from '../../src/sidebar/panel/state';
import type { Language } from '../../src/texts/records';
import { sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { batchOf, NOW_MS, panelOf } from './views';

type Line = NonNullable<State['line']>;

export const READY_LINE: Line = {
  row: 12,
  state: 'ready',
  header: 'ClientId,DateTime,Price,Currency,PhoneNumber,TalkDuration,CallMissed,Tag',
  line: '1700000000123456789,1740982320,1234.50,RUB,+79451234567,397,0,записан на приём',
  sent: {
    ClientId: '1700000000123456789',
    DateTime: '1740982320',
    Price: '1234.50',
    Currency: 'RUB',
    PhoneNumber: '+79451234567',
    TalkDuration: '397',
    CallMissed: '0',
    Tag: 'записан на приём',
  },
  time: {
    seconds: 1740982320,
    utc: '2025-03-03 06:12:00',
    local: '2025-03-03 09:12:00',
    zone: 'Europe/Moscow',
  },
  batch: null,
  problems: [],
  uploadId: '',
  sentIn: null,
};

const BAD: Line['problems'][number] = {
  code: 'PHONE_UNREADABLE',
  severity: 'error',
  row: 12,
  column: 'PhoneNumber',
  cell: 'C12',
  seen: '8 903 12',
  suggestion: null,
  message: '“8 903 12” is not a phone number that can be read.',
} as Line['problems'][number];

export function rowStates(language: Language): States {
  const sheet = sheetName(language);
  const open = (line: Line, change: Partial<State> = {}) =>
    stateOf(language, ['check'], { line, folds: { more: true }, ...change });
  const uploadId = '719450782';
  const sentIn = batchOf({ calls: 57, linked: 49, status: 'PROCESSED', uploadId, timeMs: NOW_MS });
  const sent: Line = { ...READY_LINE, state: 'sentBefore', uploadId, sentIn };
  const panel = panelOf(sheet);
  return {
    'row-ready': open(READY_LINE, { folds: { more: true, 'csv-line': true } }),
    'row-sent': open(sent),
    'row-sent-alone': open({ ...sent, sentIn: { ...sentIn, calls: 1, linked: 1 } }),
    'row-processing': open({ ...sent, sentIn: { ...sentIn, linked: null, status: 'UPLOADED' } }),
    'row-in-doubt': open({
      ...READY_LINE,
      state: 'inDoubt',
      sentIn: { ...sentIn, state: 'in doubt', uploadId: '', linked: null },
    }),
    'row-held': open({ ...READY_LINE, state: 'held', problems: [BAD] }),
    'row-left-out': open({ ...READY_LINE, state: 'leftOut', line: null, sent: {} }),
    'row-column': open(
      { ...READY_LINE, state: 'skipped', line: null, sent: {}, time: null },
      { panel: { ...panel, sheet: { sheetId: 7, name: sheet, sample: false, sentColumn: true } } },
    ),
  };
}
