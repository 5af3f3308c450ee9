/** The list of uploads and single uploads, as a client pages through them. */

import { describe, expect, test } from '@jest/globals';
import { EDIT_COUNTER_ID } from '../../../../local/metrica/api/accounts';
import { createStandIn, type StandIn } from '../../../../local/metrica/standIn';
import { FILE, json, list, MINUTE_MS, NOW_MS, one, refusal, upload } from '../requests';

/** Five uploads of the test counter, a minute apart, and one of another. */
function filled(...args: Parameters<typeof createStandIn>): StandIn {
  const standIn = createStandIn(...args);
  for (let index = 0; index < 5; index += 1) {
    const query = `?comment=Batch ${index} k7`;
    standIn.handle(upload(FILE, { query }), NOW_MS + index * MINUTE_MS);
  }
  standIn.handle(upload(FILE, { counterId: EDIT_COUNTER_ID }), NOW_MS);
  return standIn;
}

function page(standIn: StandIn, query = '', nowMs = NOW_MS + 10 * MINUTE_MS) {
  const { uploadings } = json(standIn.handle(list(query), nowMs));
  return uploadings as readonly { id: number; comment?: string }[];
}

function numbers(standIn: StandIn, query = '', nowMs?: number) {
  return page(standIn, query, nowMs).map(({ id }) => id - 719450000);
}

describe('the list', () => {
  test('has the uploads of the counter only, newest first', () => {
    expect(numbers(filled())).toEqual([5, 4, 3, 2, 1]);
  });

  test('is empty for a counter without uploads', () => {
    expect(page(createStandIn())).toEqual([]);
  });

  test.each([
    ['?limit=2', [5, 4]],
    ['?limit=2&offset=2', [3, 2]],
    ['?limit=2&offset=4', [1]],
    ['?offset=5', []],
  ])('pages with offset counted from 0: %s', (query, expected) => {
    expect(numbers(filled(), query)).toEqual(expected);
  });

  test.each([['?limit=0'], ['?limit=x'], ['?offset=-1'], ['?offset=1.5']])(
    'refuses %s',
    (query) => {
      expect(refusal(filled().handle(list(query), NOW_MS))).toEqual([400, 'invalid_parameter']);
    },
  );

  test('can be old first, or mixed in an order that all pages share', () => {
    expect(numbers(filled({ settings: { listOrder: 'old-first' } }))).toEqual([1, 2, 3, 4, 5]);
    const mixed = filled({ settings: { listOrder: 'random' } });
    const whole = numbers(mixed);
    expect([...whole].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(whole).not.toEqual([1, 2, 3, 4, 5]);
    expect([...numbers(mixed, '?limit=2'), ...numbers(mixed, '?offset=2')]).toEqual(whole);
  });
});

describe('one upload', () => {
  test('is the same object as in the list', () => {
    const standIn = filled();
    const at = NOW_MS + 10 * MINUTE_MS;
    const { uploading } = json(standIn.handle(one(719450003), at));
    expect(uploading).toEqual(page(standIn, '?offset=2', at)[0]);
  });

  test.each([['7'], ['719450006'], ['abc']])('with the id %s is a 400, not a 404', (id) => {
    const reply = filled().handle(one(id), NOW_MS);
    expect(json(reply)).toEqual({
      errors: [{ error_type: 'invalid_parameter', message: 'No object with specified ID.' }],
      code: 400,
      message: 'No object with specified ID.',
    });
  });
});

test('pretty=1 prints on several lines', () => {
  const { body } = filled().handle(list('?limit=1&pretty=1'), NOW_MS);
  expect(body).toContain('\n  "uploadings": [\n');
});
