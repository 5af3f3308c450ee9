/** Writes calls of a tab down as delivered, by a person's word. */

import { fingerprintsOf } from '../../core/deliver/fingerprint';
import type { Ports } from '../../ports';
import { done, type Result } from '../base/result';
import { type CheckRun, runCheck, WHOLE_TAB } from '../check/checkRun';
import { newBatchId } from '../ledger/batchId';
import { claimLine, claimsOf } from '../ledger/claim';
import type { OpenLedger } from '../ledger/openLedger';
import { readHead, requireColumns } from '../tab/readTab';

/** Fingerprints of one ledger line, as many as a batch has. */
const PRINTS_IN_LINE = 10_000;

/** Writes the tab's ready calls down, 10,000 a line, each line a batch that arrived by a person's word. */
export function countDelivered(ports: Ports, ledger: OpenLedger, run: CheckRun, by: string): void {
  const { tab, checked } = run;
  const { calls } = checked;
  if (checked.ready === 0) return;
  const prints = fingerprintsOf(ledger.prints(), calls, tab.idType);
  const lines = Math.ceil(prints.length / PRINTS_IN_LINE);
  const batches = Array.from({ length: lines }, () => newBatchId(ports.ids, tab.spreadsheet.id));
  const count = Math.max(ledger.count()?.claims ?? 0, ledger.book().claimCount) + lines;
  // Cut before its first line it is as if nothing was said; with only a part of several the ledger stays behind, and asks.
  ledger.saveCount({ claims: count - 1, claiming: batches[0] as string });
  const claims = claimsOf({ ports, ledger, by, how: 'hand' }, tab, run.reading);
  for (const [index, batch] of batches.entries()) {
    const from = index * PRINTS_IN_LINE;
    const to = Math.min(prints.length, from + PRINTS_IN_LINE);
    const { line, cells } = claimLine(claims, batch, calls, prints, { from, to });
    ledger.write({ ...line, counted: true }, cells);
  }
  ports.table.flush();
  ledger.saveCount({ claims: count, claiming: '' });
}

/** Writes down the calls that were delivered under another time; how many they are. */
export function countMoved(
  ports: Ports,
  ledger: OpenLedger,
  sheetId: number,
  by: string,
): Result<number> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const tab = requireColumns(head.value);
  if (!tab.ok) return tab;
  const book = ledger.book();
  const asked = runCheck(ports, tab.value, book);
  if (!asked.ok) return asked;
  const moved = asked.value.checked.problems.filter(({ code }) => code === 'ROW_MOVED');
  const onlyRows = moved.flatMap(({ row }) => (row === null ? [] : [{ from: row, to: row }]));
  if (onlyRows.length === 0) return done(0);
  const run = runCheck(ports, tab.value, book, { ...WHOLE_TAB, onlyRows, sendMoved: true });
  if (!run.ok) return run;
  countDelivered(ports, ledger, run.value, by);
  return done(run.value.checked.ready);
}
