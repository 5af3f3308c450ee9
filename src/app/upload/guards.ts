/** The questions that stop an upload until a person has answered. */

import { isOpenQuestion } from '../../core/call/answers';
import { createTimeMs, type Upload } from '../../metrica/uploadRecord';
import type { Ports } from '../../ports';
import { type AppError, appError } from '../base/result';
import { type CheckRun, rowHashes } from '../check/checkRun';
import { problemView } from '../check/checkView';
import { type Book, isDelivered, isOurs } from '../ledger/book';
import { loadLastRun } from '../tab/tabState';
import type { UploadList } from '../talk/lists';
import { unconfirmedReadings } from './otherReadings';
import type { UploadRequest } from './uploadState';

/** Uploads of others this young are shown before a tab's first upload to a counter. */
const ELSEWHERE_WITHIN_MS = 30 * 24 * 3600 * 1000;

/** Above this share of bad new rows nothing is sent. */
const MOST_BAD = 0.1;

/** The first open question of the tab itself: no confirmation goes past it. A question about rows holds these alone. */
export function openQuestion(ports: Ports, run: CheckRun): AppError | null {
  const open = run.checked.problems.find(isOpenQuestion);
  if (open === undefined) return null;
  return appError('QUESTION_OPEN', { question: problemView(ports, open).message });
}

/** Another counter, another reading, or uploads of others: the first that applies and was not confirmed. */
export function uploadQuestion(
  ports: Ports,
  run: CheckRun,
  book: Book,
  list: UploadList,
  request: UploadRequest,
): AppError | null {
  const { tab, checked } = run;
  const { counter } = tab.settings;
  if (request.how === 'schedule' && tab.search.guesses.length > 0) {
    return appError('COLUMN_UNCONFIRMED', { header: tab.search.guesses[0]?.header ?? '' });
  }
  // Calls under another time may be the same calls, read in another way.
  const n = checked.ready + (checked.heldByCode.ROW_MOVED ?? 0);
  if (counter === null || n === 0) return null;
  const asked = (confirmation: UploadRequest['confirmed'][number]) =>
    !request.confirmed.includes(confirmation);
  const last = loadLastRun(tab.kept, tab.sheet.sheetId);
  const delivered = book.batches.filter(
    (batch) => batch.claim.sheetId === tab.sheet.sheetId && isDelivered(batch.state),
  );
  const previous = delivered[delivered.length - 1];
  // The ledger knows it although properties were lost; the record although *send all* made the ledger forget.
  const old = previous?.claim.counter ?? last.counterId;
  if (old !== '' && old !== counter.id && asked('counter')) {
    return appError('COUNTER_CHANGED', { new: counter.id, old, n });
  }
  const [other] = asked('reading') ? unconfirmedReadings(run, book).slice(-1) : [];
  if (other !== undefined) return appError('READING_CHANGED', { n, ...other });
  const firstToCounter = delivered.every((batch) => batch.claim.counter !== counter.id);
  if (!firstToCounter || !asked('elsewhere')) return null;
  if (last.elsewhereFor === counter.id) return null;
  return elsewhere(ports, run, book, list);
}

/** More than 10 % of the new rows have errors; rows that were bad at the last run do not count as new. */
export function overTenPercent(run: CheckRun, request: UploadRequest): AppError | null {
  const { tab, checked } = run;
  if (request.confirmed.includes('over-ten-percent')) return null;
  if (request.how === 'schedule' && tab.settings.overTenPercent === 'send-good') return null;
  const bad = newlyBad(run);
  const rows = bad + checked.ready;
  if (bad === 0 || bad / rows <= MOST_BAD) return null;
  const percent = `${Math.floor((bad / rows) * 100)} %`;
  return appError('OVER_TEN_PERCENT', { bad, rows, percent, ready: checked.ready });
}

/** How many rows with errors the tab's last run did not know. */
function newlyBad(run: CheckRun): number {
  const before = new Set(loadLastRun(run.tab.kept, run.tab.sheet.sheetId).badRows);
  return rowHashes(run, run.checked.errorRows).filter((hash) => !before.has(hash)).length;
}

function elsewhere(ports: Ports, run: CheckRun, book: Book, list: UploadList): AppError | null {
  const sinceMs = ports.clock.nowMs() - ELSEWHERE_WITHIN_MS;
  // An upload whose time cannot be read may be of these days.
  const cameAtMs = (upload: Upload) => createTimeMs(upload) || sinceMs;
  const others = list.uploads.filter(
    (upload) => cameAtMs(upload) >= sinceMs && !isOurs(book, upload),
  );
  if (others.length === 0) return null;
  const last = others.reduce((a, b) => (cameAtMs(a) > cameAtMs(b) ? a : b));
  return appError('UPLOADS_ELSEWHERE', {
    counter: run.tab.settings.counter?.id ?? '',
    n: others.length,
    date: last.createTime,
  });
}
