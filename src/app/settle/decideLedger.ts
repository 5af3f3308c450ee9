/** A person's word about a ledger that cannot be trusted, that is not there yet, or that came with a copy. */

import type { Ports, SpreadsheetInfo } from '../../ports';
import { done, type Result } from '../base/result';
import { runCheck } from '../check/checkRun';
import { newBatchId } from '../ledger/batchId';
import { withDecision } from '../ledger/book';
import { damagedBatches } from '../ledger/knownCalls';
import { faultsOf, openForRun, strangersIn } from '../ledger/ledgerGuard';
import type { DecisionLine, TabCounter } from '../ledger/ledgerLines';
import type { OpenLedger } from '../ledger/openLedger';
import { preflight } from '../run/preflight';
import { underRunLock } from '../run/runLock';
import { readHead, requireColumns } from '../tab/readTab';
import { forgetCounts } from '../tab/tabState';
import { readLists } from '../talk/lists';
import { emptyLine } from '../tell/logLines';
import { countDelivered, countMoved } from './countCalls';

/** `same calls`: those of `ROW_MOVED` are the delivered ones; a word about these calls alone. */
export type LedgerDecision = DecisionLine['decision'] | 'same calls';

/**
 * *Count these rows as delivered* (the tab's ready calls are written down as delivered), *Send all* (everything known so
 * far counts no more): both for this tab and its counter alone. Or, in a copy, *this file goes on*. The answer is how
 * many calls were counted. *The same calls* counts those that were delivered under another time.
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
    if (decision === 'same calls') {
      const moved = countMoved(ports, ledger, sheetId, by);
      if (!moved.ok) return moved;
      ports.table.flush();
      forgetCounts(ports.store, sheetId);
      logDecision(ports, spreadsheet, sheetId, counter, { decision, n: moved.value, by });
      return moved;
    }
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
    forgetCounts(ports.store, sheetId);
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
