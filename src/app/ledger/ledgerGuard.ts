/** Compares the ledger with the property that counts its claims, before anything is sent. */

import { batchIdsIn } from '../../metrica/uploadRequest';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { type AppError, appError } from '../base/result';
import type { UploadList } from '../talk/lists';
import { spreadsheetMark } from './batchId';
import { isOpen } from './book';
import { stateLine } from './ledgerLines';
import { type OpenLedger, openLedger } from './openLedger';

/** How many claims the ledger had after the last read-back, and the batch being claimed, if a run was cut there. */
export interface ClaimCount {
  readonly claims: number;
  readonly claiming: string;
}

/** The property, or null where none is kept. */
export function loadClaimCount(ports: Ports): ClaimCount | null {
  return readClaimCount(ports.store.get('document', DOCUMENT_KEYS.ledger));
}

/** The same among document properties that were read before the ledger was: never ahead of it. */
export function claimCountIn(kept: Readonly<Record<string, string>>): ClaimCount | null {
  return readClaimCount(kept[DOCUMENT_KEYS.ledger] ?? null);
}

function readClaimCount(text: string | null): ClaimCount | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<ClaimCount>;
    return { claims: Number(value.claims ?? 0), claiming: String(value.claiming ?? '') };
  } catch {
    return null;
  }
}

/** Writes the property; lasting at once. */
export function saveClaimCount(ports: Ports, count: ClaimCount): void {
  ports.store.set('document', DOCUMENT_KEYS.ledger, JSON.stringify(count));
}

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
  const count = loadClaimCount(ports);
  if (count === null || count.claiming === '') return;
  const cut = ledger.book().batches.find((batch) => batch.claim.batch === count.claiming);
  if (cut !== undefined && isOpen(cut.state)) {
    const error = 'CUT_BEFORE_SENDING';
    ledger.write(stateLine(ports, by, count.claiming, 'withdrawn', { error }));
    ports.table.flush();
  }
  const claims = count.claims + (cut === undefined ? 0 : 1);
  saveClaimCount(ports, { claims, claiming: '' });
}

/** Why the ledger cannot be trusted: gone, behind, damaged, or a copy of another spreadsheet's; null when it can. */
export function ledgerQuestion(
  ports: Ports,
  ledger: OpenLedger,
  spreadsheetId: string,
  count: ClaimCount | null = loadClaimCount(ports),
): AppError | null {
  const book = ledger.book();
  if (!ledger.present && count !== null && count.claims > 0) return appError('LEDGER_GONE');
  if (book.damage > 0) return appError('LEDGER_DAMAGED', { n: book.damage });
  if (count !== null && book.claimCount < count.claims) {
    return appError('LEDGER_BEHIND', { n: count.claims - book.claimCount });
  }
  const goesOn = book.decisions.some(
    (line) => line.decision === 'goes on here' && line.spreadsheetId === spreadsheetId,
  );
  const foreign = book.batches.some((batch) => batch.claim.spreadsheetId !== spreadsheetId);
  return foreign && !goesOn ? appError('COPIED') : null;
}

/** Batch ids of this spreadsheet that Metrica lists and the ledger does not know. */
export function strangersIn(
  ports: Ports,
  ledger: OpenLedger,
  spreadsheetId: string,
  list: UploadList,
): readonly string[] {
  const mark = spreadsheetMark(ports.ids, spreadsheetId);
  const known = ledger.book().knownBatchIds;
  const strangers = new Set<string>();
  for (const upload of list.uploads) {
    for (const id of batchIdsIn(upload.comment, mark)) if (!known.has(id)) strangers.add(id);
  }
  return [...strangers];
}
