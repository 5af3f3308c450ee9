/** Batches of a ledger as data: what a claim holds and what Metrica said of its upload. */

import type { Batch } from '../../../src/app/ledger/book';
import type { BatchState, ClaimLine, StateLine } from '../../../src/app/ledger/ledgerLines';
import { countDays } from '../../../src/core/deliver/callDays';
import { READING } from '../ledger/ledgerSheet';

/** A batch of calls at these Unix seconds, sent an hour after the last to counter 100, whose zone is Moscow. */
export function batchOf(
  id: string,
  seconds: readonly number[],
  said: Partial<StateLine> = {},
  state: BatchState = 'accepted',
  more: Partial<ClaimLine> = {},
): Batch {
  const lastSecond = Math.max(...seconds);
  const claim: ClaimLine = {
    ...{
      kind: 'claim',
      batch: id,
      timeMs: (lastSecond + 3600) * 1000,
      by: 'anna@agency.ru',
      how: 'hand',
    },
    ...{
      spreadsheetId: 'spreadsheet-1',
      sheetId: 1,
      sheet: 'Calls',
      counter: '100',
      calls: seconds.length,
    },
    ...{ firstSecond: Math.min(...seconds), lastSecond, days: countDays(seconds, 'Europe/Moscow') },
    ...{ reading: READING, packedSum: '', secretCheck: '', ...more },
  };
  const last: StateLine = {
    ...{
      kind: 'state',
      batch: id,
      timeMs: claim.timeMs,
      by: claim.by,
      state,
      uploadId: `upload of ${id}`,
    },
    ...{ source: null, accepted: null, linked: null, status: '', error: '', ...said },
  };
  return {
    claim,
    number: 1,
    numbers: [1, 2],
    lineIndex: 0,
    state,
    last,
    givenUpAtMs: null,
    members: null,
  };
}
