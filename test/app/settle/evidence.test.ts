/** What a list of uploads proves about a batch that it lacks. */

import { describe, expect, test } from '@jest/globals';
import { type Batch, type Book, openBook } from '../../../src/app/ledger/book';
import { type ClaimLine, type StateLine, toCells } from '../../../src/app/ledger/ledgerLines';
import { canDeny, uploadsOf } from '../../../src/app/settle/evidence';
import type { UploadList } from '../../../src/app/talk/lists';
import { readUpload, type Upload } from '../../../src/metrica/uploadRecord';
import { READING } from '../ledger/ledgerSheet';

const MINUTE_MS = 60_000;
const CLAIMED_MS = Date.parse('2026-11-24T09:00:00Z');
const COUNTER = '100';
/** The batch that is looked for, one delivered before it and one after it. */
const LOST = 'aaaabbbbccccdddd';
const EARLIER = 'aaaaeeeeffffgggg';
const LATER = 'aaaahhhhiiiijjjj';

function claim(batch: string, minutes: number, calls = 3): ClaimLine {
  return {
    kind: 'claim',
    batch,
    timeMs: CLAIMED_MS + minutes * MINUTE_MS,
    by: 'anna@agency.ru',
    how: 'hand',
    spreadsheetId: 'book',
    sheetId: 1,
    sheet: 'Calls',
    counter: COUNTER,
    calls,
    firstSecond: 1,
    lastSecond: 2,
    reading: READING,
    packedSum: '',
    secretCheck: '',
  };
}

function accepted(batch: string, uploadId: string): StateLine {
  const counts = { source: 3, accepted: 3, linked: null, status: '', error: '' };
  const by = 'anna@agency.ru';
  return { kind: 'state', batch, timeMs: CLAIMED_MS, by, state: 'accepted', uploadId, ...counts };
}

/** A ledger with the lost batch in the middle of two that Metrica took. */
function ledger(): { readonly book: Book; readonly lost: Batch } {
  const lines = [
    claim(EARLIER, -60),
    accepted(EARLIER, '1'),
    claim(LOST, 0),
    claim(LATER, 5),
    accepted(LATER, '3'),
  ];
  const book = openBook(lines.map((line, index) => toCells(index + 1, line)));
  const lost = book.batches.find((batch) => batch.claim.batch === LOST);
  if (lost === undefined) throw new Error('The batch is not in the ledger.');
  return { book, lost };
}

function uploadAt(minutes: number, id: string, comment: string, rows: number | null = 3): Upload {
  const createTime = new Date(CLAIMED_MS + minutes * MINUTE_MS).toISOString();
  const counts = rows === null ? {} : { source_quantity: rows, line_quantity: rows };
  const upload = readUpload({ id, create_time: createTime, comment, ...counts });
  if (upload === null) throw new Error('No upload.');
  return upload;
}

const earlier = uploadAt(-60, '1', EARLIER);
const later = uploadAt(5, '3', LATER);

function list(uploads: readonly Upload[], minutes = 61, complete = true): UploadList {
  const readAtMs = CLAIMED_MS + minutes * MINUTE_MS;
  return { uploads, complete, error: null, readable: true, readAtMs };
}

describe('a list that lacks a batch', () => {
  test.each<[string, UploadList, boolean]>([
    ['with all that is known, an hour later', list([earlier, later]), true],
    ['within the hour', list([earlier, later], 60), false],
    ['that broke off', list([earlier, later], 61, false), false],
    ['without the upload made later', list([earlier]), false],
    ['without an earlier upload that is known', list([later]), false],
    [
      'with an upload of as many rows and no comment',
      list([earlier, later, uploadAt(1, '9', '')]),
      false,
    ],
    [
      'with one that gives no number of rows',
      list([earlier, later, uploadAt(1, '9', '', null)]),
      false,
    ],
    ['with one of other size', list([earlier, later, uploadAt(1, '9', '', 4)]), true],
    ['with one that was there long before', list([earlier, later, uploadAt(-30, '9', '')]), true],
    [
      'with one of another spreadsheet’s batch',
      list([earlier, later, uploadAt(1, '9', 'zzzzbbbbccccdddd')]),
      true,
    ],
    [
      'with one of a tool with words of its own',
      list([earlier, later, uploadAt(1, '9', 'calltouch 17')]),
      true,
    ],
    [
      'with such a one while our comments are not shown',
      list([earlier, uploadAt(5, '3', ''), uploadAt(1, '9', 'calltouch 17')]),
      false,
    ],
    [
      'with one whose comment is cut off within our id',
      list([earlier, later, uploadAt(1, '9', 'July AAAABBBBCC')]),
      false,
    ],
    [
      'with a smaller one that is cut off so',
      list([earlier, later, uploadAt(1, '9', 'aaaabbbb', 2)]),
      false,
    ],
  ])('%s', (_name, seen, denies) => {
    const { book, lost } = ledger();
    expect(canDeny(book, lost, seen)).toBe(denies);
  });

  test('denies nothing through an upload whose time cannot be read', () => {
    const { book, lost } = ledger();
    const timeless = { ...uploadAt(-60, '9', ''), createTime: 'yesterday' };
    expect(canDeny(book, lost, list([earlier, later, timeless]))).toBe(false);
  });

  test('has a witness in anybody’s upload that is later by any clock', () => {
    const alone = openBook([toCells(1, claim(LOST, 0))]);
    const [lost] = alone.batches;
    const others = (minutes: number) => list([uploadAt(minutes, '9', 'tool', 11)]);
    expect(lost && canDeny(alone, lost, others(16))).toBe(true);
    expect(lost && canDeny(alone, lost, others(15))).toBe(false);
  });
});

test('a batch is found by its id in any case, as a whole word, and twice where it stands twice', () => {
  const { lost } = ledger();
  const uploads = [
    uploadAt(1, '7', `July ${LOST.toUpperCase()}`),
    uploadAt(2, '8', LOST),
    uploadAt(2, '9', `x${LOST}`),
  ];
  expect(uploadsOf(lost, list(uploads)).map(({ id }) => id)).toEqual(['7', '8']);
});
