/** Compares the ledger with what is remembered of it, before anything is sent. */

import { checksumOf } from '../../core/deliver/packing';
import { batchIdsIn } from '../../metrica/uploadRequest';
import type { Ports } from '../../ports';
import { type AppError, appError } from '../base/result';
import type { UploadList } from '../talk/lists';
import { spreadsheetMark } from './batchId';
import { decisionsOf, isOpen } from './book';
import { printedLines } from './knownCalls';
import { stateLine, type TabCounter } from './ledgerLines';
import { type OpenLedger, openLedger } from './openLedger';
import { checkOf } from './printSecret';

/** The ledger of a run that holds the lock, without a claim that was cut before sending; and who runs it. */
export function openForRun(
  ports: Ports,
  by = ports.session.user(),
): { readonly ledger: OpenLedger; readonly by: string } {
  const ledger = openLedger(ports);
  takeBackCut(ports, ledger, by);
  return { ledger, by };
}

/**
 * Takes back a claim that was cut before sending: *claiming* stands, so nothing was sent. The claim
 * itself, if it got into the ledger, is withdrawn.
 */
function takeBackCut(ports: Ports, ledger: OpenLedger, by: string): void {
  const count = ledger.count();
  if (count === null || count.claiming === '') return;
  const cut = ledger.book().batches.find((batch) => batch.claim.batch === count.claiming);
  if (cut !== undefined && isOpen(cut.state)) {
    const error = 'CUT_BEFORE_SENDING';
    ledger.write(stateLine(ports, by, count.claiming, 'withdrawn', { error }));
    ports.table.flush();
  }
  const claims = count.claims + (cut === undefined ? 0 : 1);
  ledger.saveCount({ claims, claiming: '' });
}

/** The count of claims with one more: those that the ledger has lost stay counted, so that every tab is asked about them. */
export function claimedOneMore(ledger: OpenLedger): number {
  return Math.max((ledger.count()?.claims ?? 0) + 1, ledger.book().claimCount);
}

/** What is wrong with the ledger, whatever people have said of it. */
export interface LedgerFaults {
  /** Claims that the property counts and the ledger has not. */
  readonly behind: number;
  /** Lines that went missing or were edited. */
  readonly damaged: number;
  /** Batches that were printed by a secret which is not at hand: their calls cannot be known again. */
  readonly unprinted: number;
  /** All this as a short text that changes with it; '' when the ledger is whole. */
  readonly text: string;
}

/** Compares the ledger's lines, their count and the secret. */
export function faultsOf(ledger: OpenLedger): LedgerFaults {
  const book = ledger.book();
  const behind = Math.max(0, (ledger.count()?.claims ?? 0) - book.claimCount);
  const missing = book.missing.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const damaged = Math.max(missing, book.edited.length);
  const check = checkOf(book.secret);
  const foreign = printedLines(book).filter(({ line }) => line.secretCheck !== check);
  const checks = [...new Set(foreign.map(({ line }) => line.secretCheck))].sort();
  const isWhole = behind === 0 && damaged === 0 && checks.length === 0;
  const lines = book.edited.map((cells) => checksumOf(cells)).sort();
  const facts = [String(behind), JSON.stringify(book.missing), ...lines, '', ...checks];
  return { behind, damaged, unprinted: foreign.length, text: isWhole ? '' : checksumOf(facts) };
}

/**
 * Why nothing may be sent from a tab to its counter: the ledger is gone, behind, damaged or printed by another secret, and
 * nobody has decided about just that for this very place; or the spreadsheet is a copy. Null when it can be trusted.
 */
export function ledgerQuestion(
  ledger: OpenLedger,
  spreadsheetId: string,
  place: TabCounter,
): AppError | null {
  const book = ledger.book();
  const goesOn = book.decisions.some(
    ({ line }) => line.decision === 'goes on here' && line.spreadsheetId === spreadsheetId,
  );
  const foreign = book.batches.some((batch) => batch.claim.spreadsheetId !== spreadsheetId);
  // In a copy the properties are missing, too: which file goes on is the first question.
  if (foreign && !goesOn) return appError('COPIED');
  const { behind, damaged, unprinted, text } = faultsOf(ledger);
  const decided = decisionsOf(book, place).some(({ line }) => line.faults === text);
  if (text === '' || decided) return null;
  if (!ledger.present) return appError('LEDGER_GONE');
  if (damaged > 0) return appError('LEDGER_DAMAGED', { n: damaged });
  if (behind > 0) return appError('LEDGER_BEHIND', { n: behind });
  return appError('LEDGER_KEY_GONE', { n: unprinted });
}

/** Batch ids of this spreadsheet that Metrica lists for the place's counter, and of which neither the ledger nor a word for the place knows. */
export function strangersIn(
  ports: Ports,
  ledger: OpenLedger,
  spreadsheetId: string,
  place: TabCounter,
  list: UploadList,
): readonly string[] {
  const mark = spreadsheetMark(ports.ids, spreadsheetId);
  const book = ledger.book();
  const decided = new Set(decisionsOf(book, place).flatMap(({ line }) => line.strangers));
  const strangers = new Set<string>();
  for (const upload of list.uploads) {
    for (const id of batchIdsIn(upload.comment, mark)) {
      if (!book.claimedBatchIds.has(id) && !decided.has(id)) strangers.add(id);
    }
  }
  return [...strangers];
}
