/** The upload of calls: what an upload looks like afterwards, and which requests are refused without a trace. */

import { describe, expect, test } from '@jest/globals';
import { EDIT_COUNTER_ID, TEST_COUNTER_ID } from '../../../../local/metrica/api/accounts';
import type { RequestBody } from '../../../../local/metrica/serve/wire';
import { createStandIn } from '../../../../local/metrica/standIn';
import {
  FILE,
  fileOf,
  HEADER,
  json,
  MINUTE_MS,
  NOW_MS,
  NOW_SECONDS,
  one,
  ROW,
  refusal,
  storedRows,
  upload,
} from '../requests';

describe('an upload that is taken', () => {
  test('is answered with the object of the documentation', () => {
    const standIn = createStandIn();
    const query = '?client_id_type=CLIENT_ID&comment=%D0%98%D1%8E%D0%BB%D1%8C+7&new_goal_name=Call';
    const reply = standIn.handle(upload(fileOf(3), { query }), NOW_MS + 789);
    expect([reply.status, reply.transport, json(reply)]).toEqual([
      200,
      'answer',
      {
        uploading: {
          id: 719450001,
          create_time: '2025-03-14T12:00:00Z',
          source_quantity: 3,
          line_quantity: 3,
          comment: 'Июль 7',
          type: 'CALLS',
          client_id_type: 'CLIENT_ID',
          status: 'UPLOADED',
          static_calls_quantity: 0,
          dynamic_calls_quantity: 3,
        },
      },
    ]);
    expect(reply.headers['content-type']).toBe('application/json; charset=UTF-8');
    expect(standIn.state().goals).toEqual({ [TEST_COUNTER_ID]: 'Call' });
  });

  test('keeps its rows for whoever counts calls, under ids that rise', () => {
    const standIn = createStandIn();
    standIn.handle(upload(), NOW_MS);
    standIn.handle(upload(fileOf(2), { counterId: EDIT_COUNTER_ID }), NOW_MS);
    expect(standIn.state().uploads).toMatchObject([
      { id: 719450001, counterId: TEST_COUNTER_ID, header: HEADER, rows: [ROW] },
      { id: 719450002, counterId: EDIT_COUNTER_ID, rows: fileOf(2).split('\n').slice(1, 3) },
    ]);
  });

  test('does not rename the goal that the first upload made', () => {
    const standIn = createStandIn();
    standIn.handle(upload(FILE, { query: '?new_goal_name=First' }), NOW_MS);
    standIn.handle(upload(FILE, { query: '?new_goal_name=Second' }), NOW_MS);
    expect(standIn.state().goals).toEqual({ [TEST_COUNTER_ID]: 'First' });
  });

  test('takes a comment of 255 characters, and refuses one of 256', () => {
    const standIn = createStandIn();
    const send = (length: number) =>
      standIn.handle(
        upload(FILE, { query: `?comment=${encodeURIComponent('Ы'.repeat(length))}` }),
        NOW_MS,
      ).status;
    expect([send(255), send(256)]).toEqual([200, 400]);
  });
});

describe('the status of an upload moves on with the clock', () => {
  const statuses = (csv: string) => {
    const standIn = createStandIn();
    standIn.handle(upload(csv), NOW_MS);
    return [0, 9, 10, 40, 90].map((minutes) => {
      const { uploading } = json(standIn.handle(one(719450001), NOW_MS + minutes * MINUTE_MS));
      return (uploading as { status: string }).status;
    });
  };

  test('to PROCESSED when a visitor was found', () => {
    expect(statuses(FILE)).toEqual(['UPLOADED', 'UPLOADED', 'EXPORTED', 'MATCHED', 'PROCESSED']);
  });

  test('to LINKAGE_FAILURE when all calls are static', () => {
    expect(statuses(`${HEADER},StaticCall\n${ROW},1\n${ROW},1\n`).at(-1)).toBe('LINKAGE_FAILURE');
  });

  test('and the final one tells how many calls were linked', () => {
    const standIn = createStandIn();
    const dayS = 86_400;
    const csv = [
      `${HEADER},StaticCall`,
      `1700000000000001,${NOW_SECONDS - 60},0`,
      `1700000000000001,${NOW_SECONDS - 21 * dayS},0`,
      `1700000000000001,${NOW_SECONDS - 21 * dayS - 1},0`,
      `1700000000000004,${NOW_SECONDS - 60},0`,
      `1700000000000001,${NOW_SECONDS - 60},1`,
    ].join('\n');
    standIn.handle(upload(csv), NOW_MS);
    expect(json(standIn.handle(one(719450001), NOW_MS + 90 * MINUTE_MS)).uploading).toMatchObject({
      status: 'PROCESSED',
      static_calls_quantity: 1,
      dynamic_calls_quantity: 4,
      linked_quantity: 2,
      goal_not_found_quantity: 0,
      user_not_found_quantity: 2,
    });
  });
});

describe('a request that is refused stores nothing', () => {
  const bodies: readonly [string, RequestBody, string][] = [
    ['no body', { kind: 'none' }, 'invalid_uploading'],
    ['a form', { kind: 'form', fields: { file: FILE } }, 'invalid_uploading'],
    ['CSV as the body', { kind: 'other', contentType: 'text/csv' }, 'invalid_uploading'],
    ['a broken body', { kind: 'broken', reason: 'Unexpected end' }, 'invalid_uploading'],
    ['no part', { kind: 'multipart', parts: [] }, 'missing_parameter'],
    ['another part', parts({ name: 'data', fileName: 'a.csv' }), 'missing_parameter'],
    ['two parts', parts({ fileName: 'a.csv' }, { name: 'comment' }), 'invalid_uploading'],
    ['a part without file name', parts({}), 'invalid_uploading'],
    [
      'a part of another type',
      parts({ fileName: 'a', contentType: 'text/plain' }),
      'invalid_uploading',
    ],
  ];
  test.each(bodies)('with %s', (_name, body, type) => {
    const standIn = createStandIn();
    expect(refusal(standIn.handle({ ...upload(), body }, NOW_MS))).toEqual([400, type]);
    expect(storedRows(standIn)).toEqual([]);
  });

  test.each([
    ['a bad row', upload(`${FILE}x,y\n`), 'invalid_uploading', 'Line 3'],
    [
      'an unknown id type',
      upload(FILE, { query: '?client_id_type=EMAIL' }),
      'invalid_parameter',
      'client_id_type',
    ],
  ])('with %s, and the message says why', (_name, request, type, message) => {
    const standIn = createStandIn();
    const reply = standIn.handle(request, NOW_MS);
    expect(json(reply)).toEqual({
      errors: [{ error_type: type, message: expect.stringContaining(message) }],
      code: 400,
      message: expect.stringContaining(message),
    });
    expect(storedRows(standIn)).toEqual([]);
  });
});

function parts(...given: readonly { name?: string; fileName?: string; contentType?: string }[]) {
  return {
    kind: 'multipart' as const,
    parts: given.map((part) => ({ name: 'file', contentType: 'text/csv', content: FILE, ...part })),
  };
}
