/** A person's word about a ledger that cannot be trusted, that is not there yet, or that came with a copy. */

import { fingerprintsOf } from '../../core/deliver/fingerprint';
import type { Ports, SpreadsheetInfo } from '../../ports';
import { done, type Result } from '../base/result';
import { type CheckRun, runCheck } from '../check/checkRun';
import { newBatchId } from '../ledger/batchId';
import { withDecision } from '../ledger/book';
import { type ClaimingRun, claimLine } from '../ledger/claim';
import { damagedBatches } from '../ledger/knownCalls';
import { faultsOf, openForRun, strangersIn } from '../ledger/ledgerGuard';
import type { DecisionLine, TabCounter } from '../ledger/ledgerLines';
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
 * *Count these rows as delivered* (the tab's ready calls are written down as delivered), *Send all* (everything known so
 * far counts no more): both for this tab and its counter alone. Or, in a copy, *this file goes on*. The answer is how
 * many calls were counted.
 */
export function decideLedger(
  ports: Ports,
  sheetId: number,
  decision: LedgerDecision,
): Result<number> {
  return underRunLock(ports, 'hand', () => {
    const before = preflight(ports, sheetId);
    if (!before.ok) return before;
    const { spreadsheet, counterId: counter, token } = before.value;
    const { ledger, by } = openForRun(ports);
    const place: TabCounter = { sheetId, counter };
    const list = readLists(ports, token).of(counter);
    const strangers = strangersIn(ports, ledger, spreadsheet.id, place, list);
    const word: DecisionLine = {
      kind: 'decision',
      ...place,
      batch: newBatchId(ports.ids, spreadsheet.id),
      timeMs: ports.clock.nowMs(),
      by,
      decision,
      spreadsheetId: spreadsheet.id,
      strangers,
      unreadable: [],
      faults: '',
    };
    const counted = decision === 'count as delivered' ? count(ports, ledger, word) : done(NOTHING);
    if (!counted.ok) return counted;
    const { n, unreadable } = counted.value;
    // The decision comes last: a run that is cut before it leaves the question open.
    ledger.write({ ...word, unreadable, faults: faultsOf(ledger).text });
    ports.table.flush();
    logDecision(ports, spreadsheet, sheetId, counter, { decision, n, by });
    return done(n);
  });
}

interface Counted {
  readonly n: number;
  /** Batches whose fingerprints cannot be read any more. */
  readonly unreadable: readonly string[];
}

const NOTHING: Counted = { n: 0, unreadable: [] };

/** Checks the tab without what the word will make void, and writes its ready calls down. */
function count(ports: Ports, ledger: OpenLedger, word: DecisionLine): Result<Counted> {
  const unreadable = [...damagedBatches(ports.ledger, ledger.book(), word)];
  const head = readHead(ports, word.sheetId);
  if (!head.ok) return head;
  const tab = requireColumns(head.value);
  if (!tab.ok) return tab;
  const book = withDecision(ledger.book(), { ...word, unreadable });
  const run = runCheck(ports, tab.value, book);
  if (!run.ok) return run;
  countDelivered(ports, ledger, run.value, word.by);
  return done({ n: run.value.checked.ready, unreadable });
}

/** Writes the tab's ready calls down, 10,000 a line, each line a batch that arrived by a person's word. */
function countDelivered(ports: Ports, ledger: OpenLedger, run: CheckRun, by: string): void {
  const { tab, checked } = run;
  const { calls } = checked;
  if (checked.ready === 0) return;
  const prints = fingerprintsOf(ledger.prints(), calls, tab.idType);
  const lines = Math.ceil(prints.length / PRINTS_IN_LINE);
  // Raised first: with only a part of the lines the ledger stays behind, and the question stands.
  const known = Math.max(ledger.count()?.claims ?? 0, ledger.book().claimCount);
  ledger.saveCount({ claims: known + lines, claiming: '' });
  const claimed: ClaimingRun = {
    ports,
    ledger,
    by,
    how: 'hand',
    spreadsheetId: tab.spreadsheet.id,
    sheetId: tab.sheet.sheetId,
    sheet: tab.sheet.name,
    counterId: tab.settings.counter?.id ?? '',
    reading: run.reading,
  };
  for (let from = 0; from < prints.length; from += PRINTS_IN_LINE) {
    const to = Math.min(prints.length, from + PRINTS_IN_LINE);
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
