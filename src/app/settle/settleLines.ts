/** Lines of the log for batches whose state was found out, or that a person gave word of. */

import type { LogUpdate, Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import { BATCH_RESULTS } from '../ledger/batchResults';
import type { ClaimLine } from '../ledger/ledgerLines';
import { emptyLine } from '../tell/logLines';
import type { SettledBatch } from './settle';

/** The batches whose state was found out, with what is said of them. */
export function logSettled(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  told: readonly { readonly settled: SettledBatch; readonly message: Message }[],
  by: string,
): void {
  const changes = told.map(({ settled: { batch, state, claim, line }, message }) => ({
    claim,
    change: {
      batch,
      result: BATCH_RESULTS[state],
      accepted: line.accepted,
      linked: line.linked,
      status: line.status,
      uploadId: line.uploadId,
      message: ports.words.say(message),
    },
  }));
  changeLines(ports, spreadsheet, changes, by);
}

/** The line of a batch changes, so that *Accepted* can be summed; one without a line, since its run was cut, gets one. */
export function changeLines(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  changes: readonly { readonly claim: ClaimLine; readonly change: LogUpdate }[],
  by: string,
): void {
  const found = ports.log.update(changes.map(({ change }) => change));
  ports.log.add(
    changes
      .filter(({ change }) => !found.includes(change.batch))
      .map(({ claim, change }) => ({
        ...emptyLine(ports, spreadsheet, claim.sheet, 'settle', change.result ?? 'ok', by),
        rows: claim.calls,
        counter: claim.counter,
        ...change,
      })),
  );
}
