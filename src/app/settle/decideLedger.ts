/** A person's word about a ledger that cannot be trusted, that is not there yet, or that came with a copy. */

import { fingerprintsOf } from '../../core/deliver/fingerprint';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { done, type Result } from '../base/result';
import { type CheckRun, runCheck } from '../check/checkRun';
import { newBatchId } from '../ledger/batchId';
import { withoutBatches } from '../ledger/book';
import { claimLine } from '../ledger/claim';
import { damagedBatches } from '../ledger/knownCalls';
import { loadClaimCount, openForRun, saveClaimCount, strangersIn } from '../ledger/ledgerGuard';
import type { DecisionLine } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import { preflight } from '../run/preflight';
import { underRunLock } from '../run/runLock';
import { readHead, requireColumns } from '../tab/readTab';
import { readLists } from '../talk/lists';
import { emptyLine } from '../tell/logLines';

export type LedgerDecision = DecisionLine['decision'];

/** Fingerprints of one ledger line, as many as a batch has. */
const PRINTS_IN_LINE = 10_000;

/**
 * *Count these rows as delivered* (the tab's ready calls are written down as delivered), *Send all*
 * (everything known so far counts no more) or, in a copy, *this file goes on*. The answer is how many calls were counted.
 */
export function decideLedger(
  ports: Ports,
  sheetId: number,
  decision: LedgerDecision,
): Result<number> {
  return underRunLock(ports, 'hand', () => {
    const before = preflight(ports, sheetId);
    if (!before.ok) return before;
    const { spreadsheet, counterId, token } = before.value;
    const { ledger, by } = openForRun(ports);
    const strangers = strangersIn(
      ports,
      ledger,
      spreadsheet.id,
      readLists(ports, token).of(counterId),
    );
    const isCounted = decision === 'count as delivered';
    const unreadable = isCounted ? damagedBatches(ports.ledger, ledger.book()) : new Set('');
    let n = 0;
    if (isCounted) {
      const run = checkWithout(ports, ledger, sheetId, unreadable);
      if (!run.ok) return run;
      countDelivered(ports, ledger, run.value, by);
      n = run.value.checked.ready;
    }
    const { missing, edited } = ledger.book();
    // The decision comes last: a run that is cut before it leaves the question open.
    ledger.write({
      kind: 'decision',
      batch: newBatchId(ports.ids, spreadsheet.id),
      timeMs: ports.clock.nowMs(),
      by,
      decision,
      spreadsheetId: spreadsheet.id,
      strangers,
      unreadable: [...unreadable],
      missing,
      edited,
    });
    ports.table.flush();
    saveClaimCount(ports, { claims: ledger.book().claimCount, claiming: '' });
    logDecision(ports, spreadsheet, sheetId, counterId, { decision, n, by });
    return done(n);
  });
}

function checkWithout(
  ports: Ports,
  ledger: OpenLedger,
  sheetId: number,
  unreadable: ReadonlySet<string>,
): Result<CheckRun> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const tab = requireColumns(head.value);
  return tab.ok ? runCheck(ports, tab.value, withoutBatches(ledger.book(), unreadable)) : tab;
}

/** Writes the tab's ready calls down, 10,000 a line, each line a batch that arrived by a person's word. */
function countDelivered(ports: Ports, ledger: OpenLedger, run: CheckRun, by: string): void {
  const { tab, checked } = run;
  const { calls } = checked;
  const prints = fingerprintsOf(calls, tab.idType);
  const lines = Math.ceil(prints.length / PRINTS_IN_LINE);
  if (lines === 0) return;
  // Raised first: with only a part of the lines the ledger stays behind, and the question stands.
  const known = Math.max(loadClaimCount(ports)?.claims ?? 0, ledger.book().claimCount);
  saveClaimCount(ports, { claims: known + lines, claiming: '' });
  for (let from = 0; from < prints.length; from += PRINTS_IN_LINE) {
    const to = Math.min(prints.length, from + PRINTS_IN_LINE);
    const claimed = {
      ports,
      by,
      how: 'hand' as const,
      spreadsheetId: tab.spreadsheet.id,
      sheetId: tab.sheet.sheetId,
      sheet: tab.sheet.name,
      counterId: tab.settings.counter?.id ?? '',
      reading: run.reading,
    };
    const batch = newBatchId(ports.ids, tab.spreadsheet.id);
    const { line, cells } = claimLine(claimed, batch, calls.seconds, prints, from, to);
    ledger.write({ ...line, counted: true }, cells);
  }
}

function logDecision(
  ports: Ports,
  spreadsheet: SpreadsheetInfo,
  sheetId: number,
  counter: string,
  { decision, n, by }: { decision: LedgerDecision; n: number; by: string },
): void {
  const sheet = ports.table.sheet(sheetId)?.name ?? '';
  ports.log.add([
    {
      ...emptyLine(ports, spreadsheet, sheet, 'setup', 'ok', by),
      rows: n,
      counter,
      message: ports.words.say({ key: `log.decision.${decision}`, params: { n } }),
    },
  ]);
}
