/** Rolling up may end at any of its writes, and no call is forgotten or sent again for it. */

import { expect, test } from '@jest/globals';
import { rollUp } from '../../../src/app/ledger/rollUp';
import { CutRun, type Sent } from './ledgerSheet';
import { oldLedger, overAndOver, whatIsKnown } from './oldLedger';

test('rolling up may be cut at any write: what is known stays, and the next runs take away what is superfluous', () => {
  const kinds: readonly Sent[] = [
    { sheetId: 1, counter: '100', ids: ['11', '22'], second: 1_700_000_000, state: 'accepted' },
    { sheetId: 2, counter: '100', ids: ['11'], second: 1_700_000_000, state: 'accepted short' },
    {
      sheetId: 1,
      counter: '200',
      ids: ['33'],
      second: 1_700_000_005,
      state: 'arrived (by hand)',
    },
    { sheetId: 2, counter: '100', ids: ['44'], second: 1_700_000_007, state: 'refused' },
    { sheetId: 1, counter: '100', ids: ['44'], second: 1_700_000_008, state: 'in doubt' },
  ];
  const sent = overAndOver(kinds, 340);
  const before = whatIsKnown(oldLedger(sent, 100), sent);
  for (let writes = 0; ; writes += 1) {
    const sheet = oldLedger(sent, 100);
    sheet.writesLeft = writes;
    const ports = sheet.ports();
    let isCut = false;
    try {
      rollUp(ports, sheet.open(), '');
    } catch (error) {
      if (!(error instanceof CutRun)) throw error;
      isCut = true;
    }
    sheet.writesLeft = Number.POSITIVE_INFINITY;
    expect(whatIsKnown(sheet, sent)).toEqual(before);
    for (let run = 0; run < 20; run += 1) rollUp(sheet.ports(), sheet.open(), '');
    expect(whatIsKnown(sheet, sent)).toEqual(before);
    expect(sheet.open().book().superfluous).toEqual([]);
    if (!isCut) break;
  }
});
