/** Lines of the log for batches whose state was found out. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import { BATCH_RESULTS } from '../ledger/batchResults';
import { emptyLine } from '../tell/logLines';
import type { SettledBatch } from './settle';

/** One line for each batch whose state was found out. */
export function logSettled(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  told: readonly { readonly settled: SettledBatch; readonly message: Message }[],
  by: string,
): void {
  ports.log.add(
    told.map(({ settled: each, message }) => ({
      ...emptyLine(ports, spreadsheet, each.claim.sheet, 'settle', BATCH_RESULTS[each.state], by),
      rows: each.rows,
      accepted: each.line.accepted,
      linked: each.line.linked,
      status: each.line.status,
      uploadId: each.line.uploadId,
      batch: each.batch,
      counter: each.claim.counter,
      message: ports.words.say(message),
    })),
  );
}
