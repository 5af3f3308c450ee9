/** The list of a counter's uploads: when it was seen whole, and when it can only confirm. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  collectPage,
  listSoFar,
  nextListRequest,
  nextPage,
  readUploadListPage,
  startList,
  uploadListRequest,
} from '../../src/metrica/uploadList';
import type { HttpOutcome } from '../../src/ports';
import {
  answer,
  BODIES_WITHOUT_TYPE,
  errorBody,
  FOREIGN_BODIES,
  NO_ANSWER,
  OPEN_STATUSES,
  REFUSING_STATUSES,
} from './answers';

type Server = (offset: number, limit: number) => HttpOutcome;

function entries(ids: readonly (number | string)[]): HttpOutcome {
  return answer(200, { uploadings: ids.map((id) => ({ id, comment: `c${id}` })) });
}

/** Reads a list as the add-on does: ask, collect, until there is nothing more to ask. */
function readAll(server: Server) {
  let list = startList();
  for (let asked = 0; asked < 1000; asked += 1) {
    const page = nextPage(list);
    if (page === null) return { ...listSoFar(list), asked };
    list = collectPage(list, server(page.offset, page.limit));
  }
  throw new Error('the list never ends');
}

const serverOf =
  (ids: readonly number[], most: number): Server =>
  (offset, limit) =>
    entries(ids.slice(offset, offset + Math.min(limit, most)));

describe('requests', () => {
  test('are those of the documentation', () => {
    expect(uploadListRequest('t', '2215573', 0, 10000)).toEqual({
      method: 'GET',
      url: 'https://api-metrica.yandex.net/management/v1/counter/2215573/offline_conversions/calls_uploadings?limit=10000&offset=0',
      headers: { Authorization: 'OAuth t' },
      body: null,
      timeoutSeconds: 60,
    });
    expect(nextListRequest(startList(), 't', '5')).toEqual(uploadListRequest('t', '5', 0, 10000));
  });
});

describe('a list', () => {
  test('of a counter without uploads is complete after one page', () => {
    expect(readAll(serverOf([], 100))).toEqual({
      uploads: [],
      complete: true,
      error: null,
      readable: true,
      asked: 1,
    });
  });

  test('is read until an empty page, however few entries the server gives at once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (ids, most) => {
          const list = readAll(serverOf(ids, most));
          expect(list.uploads.map((upload) => upload.id)).toEqual(ids.map(String));
          expect([list.complete, list.error]).toEqual([true, null]);
        },
      ),
    );
  });

  test('that ends is asked no further', () => {
    const list = collectPage(startList(), entries([]));
    expect(nextListRequest(list, 't', '1')).toBeNull();
  });

  test.each<readonly [string, HttpOutcome]>([
    ['no answer', NO_ANSWER],
    ...FOREIGN_BODIES.map(([name, text]) => [name, answer(200, text)] as const),
    ...BODIES_WITHOUT_TYPE.map(([name, body]) => [name, answer(200, body)] as const),
    ...[...REFUSING_STATUSES, ...OPEN_STATUSES].map(
      (status) => [`status ${status}`, answer(status, { uploadings: [] })] as const,
    ),
    ['an error', answer(403, errorBody('invalid_token'))],
    ['uploadings null', answer(200, { uploadings: null })],
    ['uploadings an object', answer(200, { uploadings: { 0: { id: 1 } } })],
  ])('broken off on page 2 by %s keeps what was seen and denies nothing', (_, broken) => {
    const list = readAll((offset) => (offset === 0 ? entries([1, 2]) : broken));
    expect(list).toMatchObject({ complete: false, readable: true });
    expect(list.uploads.map((upload) => upload.id)).toEqual(['1', '2']);
    expect(list.error).not.toBeNull();
    expect(readAll(() => broken)).toMatchObject({ complete: false, readable: false, uploads: [] });
  });

  test('of a server that knows no offset is not complete', () => {
    expect(readAll(() => entries([1, 2]))).toMatchObject({
      complete: false,
      error: { code: 'no_new_uploads' },
      asked: 2,
    });
  });

  test('that grew at its head while it was read has every earlier upload once', () => {
    const before = [5, 4, 3, 2, 1];
    const list = readAll((offset) =>
      entries((offset === 0 ? before : [6, ...before]).slice(offset, offset + 2)),
    );
    expect(list.uploads.map((upload) => upload.id)).toEqual(['5', '4', '3', '2', '1']);
    expect(list.complete).toBe(true);
  });

  test('with an entry that has no id is not complete: it could be the one that is looked for', () => {
    const page = answer(200, { uploadings: [{ id: 1 }, { comment: 'abc' }, null] });
    expect(readAll(() => page)).toMatchObject({
      complete: false,
      error: { code: 'unexpected_answer' },
      uploads: [{ id: '1' }],
    });
  });

  test('that never ends is given up', () => {
    const list = readAll((offset) => entries([offset]));
    expect(list).toMatchObject({ complete: false, error: { code: 'too_many_pages' }, asked: 200 });
  });

  test('keeps a comment that a later page no longer shows', () => {
    const first = answer(200, { uploadings: [{ id: 1, comment: 'mine' }, { id: 2 }] });
    const second = answer(200, { uploadings: [{ id: '1', status: 'PROCESSED' }, { id: 3 }] });
    const list = collectPage(collectPage(startList(), first), second);
    expect(listSoFar(list).uploads[0]).toMatchObject({
      id: '1',
      comment: 'mine',
      status: 'PROCESSED',
    });
  });

  test('tells uploads apart whose ids no double can', () => {
    const page = answer(200, '{"uploadings":[{"id":9007199254740993},{"id":9007199254740992}]}');
    expect(readUploadListPage(page)).toMatchObject({
      ok: true,
      uploads: [{ id: '9007199254740993' }, { id: '9007199254740992' }],
    });
  });
});
