/** A person's word about a batch in doubt: *They arrived* or *Send again*. */

import type { Ports } from '../../ports';
import { requireToken } from '../access/access';
import { done, failed, type Result } from '../base/result';
import { BATCH_RESULTS } from '../ledger/batchResults';
import { isOpen } from '../ledger/book';
import { openForRun } from '../ledger/ledgerGuard';
import { type BatchState, stateLine } from '../ledger/ledgerLines';
import { underRunLock } from '../run/runLock';
import { readLists } from '../talk/lists';
import { settleAndTell } from './settleAndTell';
import { changeLines } from './settleLines';

/**
 * Writes the word down, unless Metrica's list, which is read once more first, shows the batch: then that
 * holds, and the answer says so. Works without a token, too, and when the list cannot be read.
 */
export function decideBatch(
  ports: Ports,
  batch: string,
  word: 'arrived' | 'again',
): Result<BatchState> {
  return underRunLock(ports, 'hand', () => {
    const spreadsheet = ports.table.spreadsheet();
    if (spreadsheet === null) return failed('NO_SPREADSHEET');
    const { ledger, by } = openForRun(ports);
    const known = () => ledger.book().batches.find((each) => each.claim.batch === batch);
    const before = known();
    if (before === undefined) return failed('BATCH_UNKNOWN', { batch });
    if (!isOpen(before.state)) return failed('BATCH_SETTLED', { batch, state: before.state });
    const token = requireToken(ports);
    if (token.ok) {
      const lists = readLists(ports, token.value);
      settleAndTell(ports, { ledger, lists, spreadsheet, by, how: 'hand', asked: batch });
    }
    const found = known() ?? before;
    if (!isOpen(found.state)) return done(found.state);
    const state = word === 'arrived' ? 'arrived (by hand)' : 'send again (by hand)';
    ledger.write(stateLine(ports, by, batch, state));
    ports.table.flush();
    const message = ports.words.say({ key: 'log.word', params: { person: by } });
    const change = { batch, result: BATCH_RESULTS[state], message };
    changeLines(ports, spreadsheet, [{ claim: before.claim, change }], by);
    return done(state);
  });
}
