/** Writes down what a run came to: for the panel's top line, the ten-per-cent rule and refused sets. */

import { waitingCalls } from '../../core/check/waitingCalls';
import { fingerprintsOf } from '../../core/deliver/fingerprint';
import { DOCUMENT_KEYS } from '../base/keys';
import type { AppError } from '../base/result';
import { type CheckRun, rowHashes } from '../check/checkRun';
import type { OpenLedger } from '../ledger/openLedger';
import { setHash } from '../ledger/setHash';
import { saveLastRun } from '../tab/tabState';
import { passes } from '../talk/passing';
import { heldText } from './newlyHeld';
import { confirmedReadings } from './otherReadings';
import { logStop } from './uploadLines';
import type { UploadState } from './uploadState';

/** A property holds at most 9 KB; rows beyond this count as newly bad, which stops rather than sends. */
const MOST_BAD_ROWS = 900;

function refusedSet(ledger: OpenLedger, { checked, tab }: CheckRun): string {
  return setHash(fingerprintsOf(ledger.prints(), checked.calls, tab.idType));
}

/** A word that nobody was asked for confirms nothing. */
function isReadingConfirmed({ request }: UploadState, { checked }: CheckRun): boolean {
  const moved = checked.heldByCode.ROW_MOVED ?? 0;
  return request.confirmed.includes('reading') && checked.ready + moved > 0;
}

/** Ready and waiting calls after a run: those of a batch that was not taken are new again, one that was refused alone waits. */
function countsAfter({ sentNow, refusedRows }: UploadState, { checked }: CheckRun) {
  const back = [...sentNow].flatMap(([row, state]) =>
    state === 'refused' || state === 'withdrawn' ? [row] : [],
  );
  const refused = new Set(refusedRows);
  const alone = back.filter((row) => refused.has(row)).length;
  return {
    ready: checked.ready - sentNow.size + back.length - alone,
    held: checked.held + alone,
  };
}

/** Keeps the record and, when a run by hand stopped, a line of the log. */
export function rememberRun(state: UploadState, error: AppError | null): void {
  const { ports, request, uploads, checkRun, ledger } = state;
  const accepted = uploads.filter((sent) => sent.state.startsWith('accepted'));
  const sent = accepted.reduce((sum, { rows }) => sum + rows, 0);
  // Too many requests say nothing about the calls.
  const refused = uploads.some(
    (sent) => sent.state === 'refused' && (sent.error === null || !passes(sent.error)),
  );
  saveLastRun(ports.store, request.sheetId, {
    ranAtMs: ports.clock.nowMs(),
    how: request.how,
    sent,
    failure: error?.code ?? '',
    ...(checkRun === null
      ? {}
      : {
          ...countsAfter(state, checkRun),
          ...waitingCalls(checkRun.checked),
          sentBefore: checkRun.checked.sentBefore + sent,
          lastRow: checkRun.tab.size.rows,
          countedAtMs: ports.clock.nowMs(),
          // Rows that a person was only asked about are still new the next time.
          ...(error?.code === 'OVER_TEN_PERCENT'
            ? {}
            : { badRows: rowHashes(checkRun, checkRun.checked.errorRows.slice(0, MOST_BAD_ROWS)) }),
        }),
    ...(checkRun !== null && ledger !== null && refused
      ? { refusedSet: refusedSet(ledger, checkRun) }
      : {}),
    ...(checkRun !== null && accepted.length > 0
      ? { refusedSet: '', counterId: checkRun.tab.settings.counter?.id ?? '' }
      : {}),
    ...(checkRun !== null && checkRun.orderProof !== null && uploads.length > 0
      ? { dateOrder: checkRun.reading.dateOrder }
      : {}),
    ...(checkRun !== null && ledger !== null && isReadingConfirmed(state, checkRun)
      ? { readingConfirmed: confirmedReadings(checkRun, ledger.book()) }
      : {}),
    ...(checkRun !== null && request.confirmed.includes('elsewhere')
      ? { elsewhereFor: checkRun.tab.settings.counter?.id ?? '' }
      : {}),
  });
  if (checkRun !== null && error?.code !== 'OVER_TEN_PERCENT') {
    ports.store.set('document', DOCUMENT_KEYS.held(request.sheetId), heldText(checkRun));
  }
  // A scheduled run writes one line of its own, whatever it came to.
  const alreadyLogged = request.how === 'schedule' || uploads.some((sent) => sent.error === error);
  if (error !== null && !alreadyLogged) logStop(ports, checkRun, request, error, state.by);
}
