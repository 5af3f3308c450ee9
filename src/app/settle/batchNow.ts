/** The tab of a batch as it is now, beside the calls that the ledger knows from the batch's time. */

import type { KnownCalls } from '../../core/call/delivered';
import type { Ports } from '../../ports';
import { type CheckRun, runCheck } from '../check/checkRun';
import { knownCallsOf } from '../ledger/knownCalls';
import type { ClaimLine } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import { readHead, requireColumns } from '../tab/readTab';

/** Null where the tab or the ledger cannot be read. Rows that were changed or taken out since are not found in it. */
export function readBatchNow(
  ports: Ports,
  ledger: OpenLedger,
  claim: ClaimLine,
): { readonly run: CheckRun; readonly known: KnownCalls } | null {
  const head = readHead(ports, claim.sheetId);
  const tab = head.ok ? requireColumns(head.value) : head;
  const run = tab.ok ? runCheck(ports, tab.value, null) : tab;
  const span = { first: claim.firstSecond, last: claim.lastSecond };
  const known = knownCallsOf(ports.ledger, ledger.book(), claim, span);
  return run.ok && known !== 'damaged' ? { run: run.value, known } : null;
}
