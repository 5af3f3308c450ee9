/** Statuses that are followed live in a property: whatever stands there, batches are shown, and it stays small. */

import { expect, test } from '@jest/globals';
import { stateLine } from '../../../src/app/ledger/ledgerLines';
import {
  saveStatuses,
  statusesOf,
  withStatus,
  withStatuses,
} from '../../../src/app/ledger/statuses';
import { LedgerSheet, send } from './ledgerSheet';

function oneBatch() {
  const sheet = new LedgerSheet();
  const sent = { sheetId: 1, counter: '100', ids: ['11'], second: 1_700_000_000 } as const;
  send(sheet, sheet.open(), 'batch1', { ...sent, state: 'accepted' });
  send(sheet, sheet.open(), 'batch2', { ...sent, state: 'sending' });
  return { sheet, batches: sheet.open().book().batches };
}

test.each([null, undefined, '', '{', '7', 'null', '[]', '{"batch1":3,"batch2":"x"}'])(
  'a property %j says nothing of any batch',
  (text) => {
    const { batches } = oneBatch();
    expect(withStatuses(batches, statusesOf(text))).toEqual(batches);
  },
);

test('what was said stands with the batch until its next line, and a batch without a line has none', () => {
  const { sheet, batches } = oneBatch();
  const line = stateLine(sheet.ports(), '', 'batch1', 'accepted', { status: 'MATCHED', linked: 4 });
  const statuses = withStatus({}, line) ?? {};
  const [first, second] = withStatuses(batches, statusesOf(JSON.stringify(statuses)));
  expect(first?.last).toMatchObject({ status: 'MATCHED', linked: 4, uploadId: 'upload of batch1' });
  expect(second).toEqual(batches[1]);
});

test('one more than there is room for needs a line of the ledger', () => {
  const { sheet } = oneBatch();
  let statuses = withStatus({}, stateLine(sheet.ports(), '', 'batch', 'accepted'));
  for (let more = 1; more < 130; more += 1) {
    statuses = withStatus(statuses ?? {}, stateLine(sheet.ports(), '', `${more}`, 'accepted'));
  }
  expect(JSON.stringify(statuses).length).toBeLessThan(9000);
  expect(withStatus(statuses ?? {}, stateLine(sheet.ports(), '', 'one', 'accepted'))).toBeNull();
});

test('the property keeps what is followed, and is gone when nothing is', () => {
  const { sheet } = oneBatch();
  const ports = sheet.ports();
  const statuses = withStatus({}, stateLine(ports, '', 'batch1', 'accepted')) ?? {};
  saveStatuses(ports, {}, statuses, new Set(['batch1', 'batch2']));
  expect(statusesOf(sheet.document.get('mc.statuses'))).toEqual(statuses);
  saveStatuses(ports, statuses, statuses, new Set());
  expect(sheet.document.has('mc.statuses')).toBe(false);
});
