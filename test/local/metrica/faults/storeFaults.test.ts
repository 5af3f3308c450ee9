/** Faults of storing: rows that are left out, doubled or late, and what the client is told. */

import { describe, expect, test } from '@jest/globals';
import {
  FILE,
  fileOf,
  HEADER,
  json,
  list,
  MINUTE_MS,
  NOW_MS,
  ROW,
  standInWith,
  storedRows,
  upload,
} from '../requests';

const ROWS = fileOf(5).split('\n').slice(1, 6);

/** Sends five rows against a fault. */
function sendFive(...orders: readonly string[]) {
  const standIn = standInWith(...orders);
  const reply = standIn.handle(upload(fileOf(5), { query: '?comment=July kx7' }), NOW_MS);
  return { standIn, reply, stored: storedRows(standIn) };
}

describe('rows that are not all stored', () => {
  test('half stores the first half, rounded up, and loses the answer', () => {
    const { standIn, reply, stored } = sendFive('half');
    expect([reply.transport, stored]).toEqual(['drop-after', ROWS.slice(0, 3)]);
    expect(json(standIn.handle(list(), NOW_MS)).uploadings).toMatchObject([
      { source_quantity: 3, line_quantity: 3, comment: 'July kx7' },
    ]);
  });

  test.each([
    ['short:2', 5, 3],
    ['short:2:source', 3, 3],
    ['short:9', 5, 0],
  ])('%s leaves the last rows out and says so', (order, source, line) => {
    const { reply, stored } = sendFive(order);
    expect([json(reply).uploading, stored]).toEqual([
      expect.objectContaining({ source_quantity: source, line_quantity: line }),
      ROWS.slice(0, line),
    ]);
  });

  test('line-zero says that no row was taken', () => {
    const { reply, stored } = sendFive('line-zero');
    expect([json(reply).uploading, stored]).toEqual([
      expect.objectContaining({ source_quantity: 5, line_quantity: 0, dynamic_calls_quantity: 0 }),
      [],
    ]);
  });

  test('count-later says so too, and counts the rows in the list', () => {
    const standIn = standInWith('count-later');
    const reply = standIn.handle(upload(`${HEADER}\n${ROW}\n`), NOW_MS);
    expect(json(reply).uploading).toMatchObject({ source_quantity: 1, line_quantity: 0 });
    expect(json(standIn.handle(list(), NOW_MS)).uploadings).toMatchObject([{ line_quantity: 1 }]);
    expect(storedRows(standIn)).toEqual([ROW]);
  });

  test('skip-bad-rows takes the others', () => {
    const standIn = standInWith('skip-bad-rows');
    const reply = standIn.handle(upload(`${HEADER}\n${ROW}\nbad,1\n`), NOW_MS);
    expect([json(reply).uploading, storedRows(standIn)]).toEqual([
      expect.objectContaining({ source_quantity: 2, line_quantity: 1 }),
      [ROW],
    ]);
  });

  test.each([
    ['drop-row', ROWS.slice(0, 4)],
    ['double-row', [...ROWS, ROWS[0]]],
  ])('%s lies: the quantities are whole, the rows are not', (order, expected) => {
    const { reply, stored } = sendFive(order);
    expect([json(reply).uploading, stored]).toEqual([
      expect.objectContaining({ source_quantity: 5, line_quantity: 5 }),
      expected,
    ]);
  });
});

describe('an upload that appears later', () => {
  test.each([1, 14, 59])('store-later:%d', (minutes) => {
    const { standIn, reply, stored } = sendFive(`store-later:${minutes},times=1`);
    expect([reply.transport, stored]).toEqual(['drop-after', []]);
    const dueMs = NOW_MS + minutes * MINUTE_MS;
    expect(json(standIn.handle(list(), dueMs - 1)).uploadings).toEqual([]);
    standIn.handle(upload(), dueMs - 1);
    expect(json(standIn.handle(list(), dueMs)).uploadings).toMatchObject([
      { id: 719450002, comment: 'July kx7', line_quantity: 5, status: 'UPLOADED' },
      { id: 719450001, comment: '', line_quantity: 1 },
    ]);
    expect(storedRows(standIn, dueMs)).toEqual([ROW, ...ROWS]);
  });

  test('appears in the order of its time, also when nobody asked in between', () => {
    const standIn = standInWith('store-later:59,times=1', 'store-later:14,times=1');
    standIn.handle(upload(FILE, { query: '?comment=a' }), NOW_MS);
    standIn.handle(upload(FILE, { query: '?comment=b' }), NOW_MS);
    const { uploads, pending } = standIn.stateAt(NOW_MS + 60 * MINUTE_MS);
    expect([uploads.map(({ comment }) => comment), pending]).toEqual([['b', 'a'], []]);
  });
});
