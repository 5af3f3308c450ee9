/** What Metrica's list proves about a batch: which of its uploads is the batch, and whether the list may deny that it arrived. */

import { createTimeMs, takenOf, type Upload } from '../../metrica/uploadRecord';
import { batchIdIn, batchIdsIn } from '../../metrica/uploadRequest';
import { type Batch, type Book, isOurs } from '../ledger/book';
import type { UploadList } from '../talk/lists';

/** An upload that is not listed this long after its claim may be called *not arrived*. */
export const LISTED_WITHIN_MS = 60 * 60 * 1000;

/** As far as Metrica's clock may run apart from ours. */
const CLOCKS_APART_MS = 15 * 60 * 1000;

/** How long uploads that we know must still be listed, so that a list counts as fresh and whole. */
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;

/** The uploads of a list that are the batch: by the id in the answer to it, or by the batch id in their comment. More than one is odd, and said. */
export function uploadsOf({ claim, last }: Batch, list: UploadList): readonly Upload[] {
  const uploadId = last?.uploadId ?? '';
  return list.uploads.filter(
    ({ id, comment }) => (uploadId !== '' && id === uploadId) || batchIdIn(comment, claim.batch),
  );
}

/** Whether Metrica counts any row of it, as far as it says. */
export function hasRows(upload: Upload, sentRows: number): boolean {
  return takenOf(upload, sentRows) !== 'nothing';
}

/**
 * Whether this list may say that the batch did not arrive: complete, read an hour after the claim, with a witness, without a gap
 * among the uploads that are ours, and without an upload that could be the batch.
 */
export function canDeny(book: Book, batch: Batch, list: UploadList): boolean {
  if (!list.complete || list.readAtMs - batch.claim.timeMs <= LISTED_WITHIN_MS) return false;
  if (!hasWitness(book, batch, list) || lacksKnown(book, batch, list)) return false;
  const areTrusted = showComments(book, list);
  return !list.uploads.some((upload) => couldBe(book, batch, upload, areTrusted));
}

/** An upload that was made after the claim, ours or anybody's: a list that shows it is not older than the batch. */
function hasWitness(book: Book, batch: Batch, list: UploadList): boolean {
  const later = new Set(
    book.batches.flatMap(({ claim, number, last }) =>
      claim.counter === batch.claim.counter && number > batch.number && last !== null
        ? [last.uploadId]
        : [],
    ),
  );
  return list.uploads.some((upload) => {
    if (later.has(upload.id)) return true;
    const createdMs = createTimeMs(upload);
    return createdMs !== null && createdMs > batch.claim.timeMs + CLOCKS_APART_MS;
  });
}

/** Whether an upload of this counter whose id Metrica gave us is not in the list: then others may be missing too. */
function lacksKnown(book: Book, batch: Batch, list: UploadList): boolean {
  const listed = new Set(list.uploads.map(({ id }) => id));
  return book.batches.some(
    ({ claim, last }) =>
      claim.counter === batch.claim.counter &&
      list.readAtMs - claim.timeMs <= REMEMBERED_MS &&
      last !== null &&
      last.uploadId !== '' &&
      !listed.has(last.uploadId),
  );
}

/** Whether Metrica shows the comments of our uploads: of every one that we know by its id, and there is one. */
function showComments(book: Book, list: UploadList): boolean {
  const batchOfUpload = new Map(
    book.batches.flatMap(({ claim, last }) =>
      last === null || last.uploadId === '' ? [] : [[last.uploadId, claim.batch] as const],
    ),
  );
  const known = list.uploads.flatMap(({ id, comment }) => {
    const batch = batchOfUpload.get(id);
    return batch === undefined ? [] : [batchIdIn(comment, batch)];
  });
  return known.length > 0 && known.every((isShown) => isShown);
}

/**
 * An upload of unknown origin that came after the claim, with the same number of rows; with fewer rows it could be a batch of
 * which only a part was stored, where its comment is cut off. One whose comment shows another batch id whole cannot be it, nor
 * one that is foreign by its own words while those of ours are shown.
 */
function couldBe(book: Book, { claim }: Batch, upload: Upload, areTrusted: boolean): boolean {
  // An upload whose time cannot be read may have come since.
  const createdMs = createTimeMs(upload) ?? Number.POSITIVE_INFINITY;
  if (createdMs < claim.timeMs - CLOCKS_APART_MS || isOurs(book, upload)) return false;
  if (batchIdsIn(upload.comment, '').length > 0) return false;
  const words = upload.comment.trim().toLowerCase();
  const lastWord = words.split(' ').pop() as string;
  const isCutOff = lastWord !== '' && claim.batch.startsWith(lastWord);
  if (areTrusted && words !== '' && !isCutOff) return false;
  const rows = upload.sourceQuantity ?? upload.lineQuantity;
  if (rows === null || rows === claim.calls) return true;
  return rows < claim.calls && claim.batch.startsWith(lastWord);
}
