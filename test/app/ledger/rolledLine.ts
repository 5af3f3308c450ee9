/** A line of old batches that were rolled up, without fingerprints. */

import type { RolledLine, RolledMember } from '../../../src/app/ledger/ledgerLines';
import { READING, SPREADSHEET } from './ledgerSheet';

export function rolledLine(
  batch: string,
  members: readonly RolledMember[],
  more: Partial<RolledLine> & Pick<RolledLine, 'newest' | 'covers'>,
): RolledLine {
  return {
    kind: 'rolled up',
    batch,
    timeMs: Date.parse('2026-01-01T00:00:00Z'),
    by: 'anna@example.com',
    how: 'schedule',
    spreadsheetId: SPREADSHEET,
    sheetId: 1,
    sheet: 'Calls',
    counter: '100',
    calls: members.reduce((sum, [, , calls]) => sum + calls, 0),
    firstSecond: 1_700_000_000,
    lastSecond: 1_700_000_009,
    reading: READING,
    packedSum: '',
    secretCheck: '',
    delivered: true,
    linked: 4,
    members,
    ...more,
  };
}
