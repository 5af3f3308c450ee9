/** A person's word: about open batches, and about a ledger that cannot be trusted. */

import { fingerprintsOf } from '../core/fingerprint';
import type { Ports } from '../ports';
import { newBatchId } from './batchId';
import { isOpen } from './book';
import { runCheck } from './checkRun';
import { loadClaimCount, saveClaimCount, strangersIn, takeBackCut } from './ledgerGuard';
import type { BatchState } from './ledgerLines';
import { readLists } from './lists';
import { emptyLine, logSettled } from './logLines';
import { type OpenLedger, openLedger, packed } from './openLedger';
import { preflight } from './preflight';
import { readHead, requireColumns } from './readTab';
import { done, failed, type Result } from './result';
import { underRunLock } from './runLock';
import { settleOpen } from './settle';

export type LedgerDecision = 'count as delivered' | 'send all' | 'goes on here';

/**
 * *They arrived* or *Send again* for one open batch. Metrica is asked once more first: what its list
 * shows wins over the person's word (BATCH_SETTLED). Works without a token when the list cannot be read.
 */
export function decideBatch(
  ports: Ports,
  sheetId: number,
  batch: string,
  word: 'arrived' | 'again',
): Result<BatchState> {
  return underRunLock(ports, 'hand', () => {
    const ledger = openLedger(ports);
    const by = ports.session.user();
    takeBackCut(ports, ledger, by);
    const before = preflight(ports, sheetId);
    const spreadsheet = ports.table.spreadsheet();
    if (spreadsheet === null) return failed('NO_SPREADSHEET');
    if (before.ok) {
      const lists = readLists(ports, before.value.token);
      const settled = settleOpen({ ports, ledger, lists, spreadsheetId: spreadsheet.id, by });
      if (settled.length > 0) {
        ports.table.flush();
        logSettled(ports, spreadsheet, settled, by);
      }
    }
    const known = ledger.book().batches.find((each) => each.claim.batch === batch);
    if (known === undefined) return failed('BATCH_UNKNOWN', { batch });
    if (!isOpen(known.state)) return failed('BATCH_SETTLED', { batch, state: known.state });
    const state = word === 'arrived' ? 'arrived (by hand)' : 'send again (by hand)';
    ledger.write({
      kind: 'state',
      batch,
      timeMs: ports.clock.nowMs(),
      by,
      state,
      uploadId: '',
      source: null,
      accepted: null,
      linked: null,
      status: '',
      error: '',
    });
    ports.table.flush();
    ports.log.add([
      {
        ...emptyLine(ports, spreadsheet, known.claim.sheet, 'settle', state, by),
        rows: known.claim.calls,
        batch,
        counter: known.claim.counter,
      },
    ]);
    return done(state);
  });
}

/**
 * *Count these rows as delivered* (the tab's ready calls are written down as delivered), *Send all*
 * (everything known so far counts no more) or, in a copy, *this file goes on*.
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
    const ledger = openLedger(ports);
    const by = ports.session.user();
    takeBackCut(ports, ledger, by);
    const list = readLists(ports, token).of(counterId);
    ledger.write({
      kind: 'decision',
      batch: newBatchId(ports.ids, spreadsheet.id),
      timeMs: ports.clock.nowMs(),
      by,
      decision,
      spreadsheetId: spreadsheet.id,
      strangers: strangersIn(ports, ledger, spreadsheet.id, list),
    });
    const counted =
      decision === 'count as delivered' ? countDelivered(ports, ledger, sheetId, by) : done(0);
    if (!counted.ok) return counted;
    ports.table.flush();
    const { claiming } = loadClaimCount(ports) ?? { claiming: '' };
    saveClaimCount(ports, { claims: ledger.book().claimCount, claiming });
    ports.log.add([
      {
        ...emptyLine(ports, spreadsheet, ports.table.sheet(sheetId)?.name ?? '', 'setup', 'ok', by),
        rows: counted.value,
        counter: counterId,
        message: ports.words.say({
          key: `log.decision.${DECISION_KEYS[decision]}`,
          params: { n: counted.value },
        }),
      },
    ]);
    return counted;
  });
}

const DECISION_KEYS = {
  'count as delivered': 'counted',
  'send all': 'sendAll',
  'goes on here': 'goesOn',
} as const;

/** Writes the tab's ready calls down as a batch that arrived by a person's word. */
function countDelivered(
  ports: Ports,
  ledger: OpenLedger,
  sheetId: number,
  by: string,
): Result<number> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const tab = requireColumns(head.value);
  if (!tab.ok) return tab;
  const run = runCheck(ports, tab.value, ledger.book());
  if (!run.ok) return run;
  const { calls } = run.value.checked;
  const counter = tab.value.settings.counter;
  if (counter === null || calls.rowNumbers.length === 0) return done(0);
  const prints = fingerprintsOf(calls, tab.value.idType);
  for (let from = 0; from < prints.length; from += PRINTS_IN_LINE) {
    const part = prints.slice(from, from + PRINTS_IN_LINE);
    const seconds = calls.seconds.slice(from, from + PRINTS_IN_LINE);
    const batch = newBatchId(ports.ids, tab.value.spreadsheet.id);
    const timeMs = ports.clock.nowMs();
    const { cells, sum } = packed(part);
    ledger.write(
      {
        kind: 'claim',
        batch,
        timeMs,
        by,
        how: 'hand',
        spreadsheetId: tab.value.spreadsheet.id,
        sheetId,
        sheet: tab.value.sheet.name,
        counter: counter.id,
        calls: part.length,
        firstSecond: seconds.reduce((a, b) => Math.min(a, b)),
        lastSecond: seconds.reduce((a, b) => Math.max(a, b)),
        reading: run.value.reading,
        packedSum: sum,
      },
      cells,
    );
    ledger.write({
      kind: 'state',
      batch,
      timeMs,
      by,
      state: 'arrived (by hand)',
      uploadId: '',
      source: null,
      accepted: null,
      linked: null,
      status: '',
      error: '',
    });
  }
  return done(prints.length);
}

/** Fingerprints of one ledger line, as many as a batch has. */
const PRINTS_IN_LINE = 10_000;
