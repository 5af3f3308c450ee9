/** What an answer to an upload means for the calls that were sent. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readUploadReply } from '../../src/metrica/uploadReply';
import {
  answer,
  BODIES_WITHOUT_TYPE,
  DOCUMENTED_TYPES,
  errorBody,
  FOREIGN_BODIES,
  NO_ANSWER,
  OPEN_STATUSES,
  REFUSING_STATUSES,
  UNKNOWN_TYPES,
  uploading,
} from './answers';

const SHORT_QUOTAS = ['quota_requests_by_ip', 'quota_parallel_requests'];
const ALL_TYPES = DOCUMENTED_TYPES.flatMap(([, types]) => types);
const REFUSING_TYPES = ALL_TYPES.filter((type) => type !== 'backend_error' && type !== 'timeout');

describe('a taken upload', () => {
  test('is accepted when Metrica counts every row', () => {
    const reply = readUploadReply(answer(200, uploading()), 11);
    expect(reply).toMatchObject({
      kind: 'accepted',
      upload: { id: '719450782', sourceQuantity: 11, lineQuantity: 11, status: 'UPLOADED' },
    });
  });

  test.each([
    ['numeric strings', { source_quantity: '11', line_quantity: ' 11 ' }],
    ['no counts at all', { source_quantity: undefined, line_quantity: undefined }],
    ['null counts', { source_quantity: null, line_quantity: null }],
    ['counts of an unknown form', { source_quantity: {}, line_quantity: 'many' }],
    ['a negative count', { line_quantity: -1 }],
    ['a fraction', { line_quantity: 0.5 }],
    ['an empty count', { line_quantity: '' }],
    ['a boolean', { line_quantity: false }],
    ['a list', { line_quantity: [0] }],
    ['more rows than were sent', { source_quantity: 12, line_quantity: 12 }],
    ['an unknown status', { status: 'FROZEN' }],
    ['a status that is no text', { status: 7 }],
    ['fields nobody knows', { shard: 7, constructor: 'x', nested: { id: 1 } }],
    ['id 0, as in the samples of the documentation', { id: 0 }],
    ['an id as text', { id: '719450782' }],
  ])('is accepted with %s', (_, fields) => {
    expect(readUploadReply(answer(200, uploading(fields)), 11).kind).toBe('accepted');
  });

  test.each([
    ['fewer lines than sent', { line_quantity: 10 }, 10],
    ['fewer rows than sent', { source_quantity: 10 }, 11],
    ['one line of many', { line_quantity: '1' }, 1],
    ['no rows but lines', { source_quantity: 0 }, 11],
    ['fewer rows, lines unknown', { source_quantity: 3, line_quantity: undefined }, null],
  ])('is accepted short with %s', (_, fields, lineQuantity) => {
    const reply = readUploadReply(answer(200, uploading(fields)), 11);
    expect(reply).toMatchObject({ kind: 'acceptedShort', upload: { lineQuantity } });
  });

  test.each([[0], ['0'], [' 0 '], [-0]])(
    'is open when no line is counted yet: the list decides (%j)',
    (lines) => {
      const reply = readUploadReply(answer(200, uploading({ line_quantity: lines })), 11);
      expect(reply).toMatchObject({
        kind: 'unknown',
        reason: 'nothing_counted',
        error: { code: 'nothing_accepted', status: 200 },
        upload: { id: '719450782' },
      });
    },
  );

  test('keeps an int64 id digit by digit', () => {
    const text =
      '{"uploading":{"id":9007199254740993,"line_quantity":2,"comment":"9007199254740993 x"}}';
    expect(readUploadReply(answer(200, text), 2)).toMatchObject({
      kind: 'accepted',
      upload: { id: '9007199254740993', comment: '9007199254740993 x' },
    });
  });
});

describe('an answer that leaves it open', () => {
  test('no answer at all', () => {
    expect(readUploadReply(NO_ANSWER, 5)).toMatchObject({
      kind: 'unknown',
      reason: 'no_answer',
      error: { code: 'unreachable', status: null },
    });
  });

  test.each([
    ['no uploading', {}],
    ['uploading null', { uploading: null }],
    ['uploading a list', { uploading: [{ id: 1, line_quantity: 5 }] }],
    ['uploading a text', { uploading: 'ok' }],
    ['no id', uploading({ id: undefined })],
    ['id null', uploading({ id: null })],
    ['id empty', uploading({ id: '' })],
    ['id of spaces', uploading({ id: '  ' })],
    ['id an object', uploading({ id: { value: 1 } })],
    ['id negative', uploading({ id: -1 })],
    ['id a fraction', uploading({ id: 1.5 })],
    ['no id and no lines', uploading({ id: undefined, line_quantity: 0 })],
    ['the upload in a list of uploads', { uploadings: [uploading().uploading] }],
    ['an error in place of the upload', errorBody('invalid_token', 'Invalid oauth_token', 403)],
    ['an error and no lines', { ...errorBody('invalid_uploading'), line_quantity: 0 }],
  ])('200 with %s', (_, body) => {
    expect(readUploadReply(answer(200, body), 11)).toMatchObject({
      kind: 'unknown',
      reason: 'no_upload_id',
    });
  });

  test.each(FOREIGN_BODIES)('200 with %s', (_, text) => {
    expect(readUploadReply(answer(200, text), 11)).toMatchObject({
      kind: 'unknown',
      reason: 'not_json',
    });
  });

  test.each(REFUSING_STATUSES)('%d with an answer that is not Metrica’s', (status) => {
    for (const [, text] of FOREIGN_BODIES) {
      expect(readUploadReply(answer(status, text), 11).kind).toBe('unknown');
    }
  });

  test.each(REFUSING_STATUSES)('%d with JSON that names no error type in its place', (status) => {
    for (const [name, body] of BODIES_WITHOUT_TYPE) {
      expect([name, readUploadReply(answer(status, body), 11).kind]).toEqual([name, 'unknown']);
    }
  });

  test.each(REFUSING_STATUSES)('%d with an error type that nobody knows', (status) => {
    for (const type of UNKNOWN_TYPES) {
      const reply = readUploadReply(answer(status, errorBody(type)), 11);
      expect(reply).toMatchObject({ kind: 'unknown', reason: 'open_error_type' });
    }
  });

  test.each(OPEN_STATUSES)('status %d, whatever the body says', (status) => {
    for (const type of ALL_TYPES) {
      const reply = readUploadReply(answer(status, errorBody(type, 'client_id_type')), 11);
      expect(reply).toMatchObject({ kind: 'unknown', reason: 'status', error: { status } });
    }
    expect(readUploadReply(answer(status, uploading()), 11).kind).toBe('unknown');
    expect(readUploadReply(answer(status, uploading({ line_quantity: 0 })), 11).kind).toBe(
      'unknown',
    );
  });

  test.each(REFUSING_STATUSES)('%d with an error of the server itself', (status) => {
    for (const type of ['backend_error', 'timeout']) {
      expect(readUploadReply(answer(status, errorBody(type)), 11)).toMatchObject({
        kind: 'unknown',
        reason: 'open_error_type',
      });
      const both = {
        errors: [{ error_type: 'invalid_uploading' }, { error_type: type }],
      };
      expect(readUploadReply(answer(status, both), 11).kind).toBe('unknown');
    }
  });

  test('a refusal that carries an upload all the same', () => {
    const body = { ...errorBody('invalid_uploading'), ...uploading() };
    expect(readUploadReply(answer(400, body), 11)).toMatchObject({
      kind: 'unknown',
      reason: 'contradiction',
    });
  });
});

describe('a refused upload', () => {
  test.each(
    REFUSING_TYPES.flatMap((type) => REFUSING_STATUSES.map((status) => [type, status] as const)),
  )('%s with status %d stored nothing', (type, status) => {
    const waits = SHORT_QUOTAS.includes(type) && (status === 429 || status === 420);
    expect(readUploadReply(answer(status, errorBody(type)), 11)).toMatchObject({
      kind: waits ? 'waitAndRepeat' : 'refused',
      error: { code: type, type, status, message: 'words of Metrica' },
    });
  });

  test('is told by the known type among unknown ones', () => {
    const body = { errors: [{ error_type: 'brand_new' }, { error_type: 'invalid_uploading' }] };
    expect(readUploadReply(answer(400, body), 11)).toMatchObject({
      kind: 'refused',
      error: { code: 'invalid_uploading', unknownTypes: ['brand_new'] },
    });
  });

  test('does not wait for a short quota when the day’s quota is used up as well', () => {
    for (const types of [
      ['quota_requests_by_ip', 'quota_requests_by_uid'],
      ['quota_requests_by_uid', 'quota_requests_by_ip'],
    ]) {
      const body = { errors: types.map((error_type) => ({ error_type })) };
      expect(readUploadReply(answer(429, body), 11)).toMatchObject({
        kind: 'refused',
        error: { code: 'quota_requests_by_uid' },
      });
    }
  });

  test('tells how long the server asks to wait', () => {
    const outcome = answer(429, errorBody('quota_requests_by_ip'), { 'retry-after': '7' });
    expect(readUploadReply(outcome, 11)).toMatchObject({
      kind: 'waitAndRepeat',
      error: { retryAfterMs: 7000 },
    });
  });

  test.each([
    [
      'words of the item',
      {
        errors: [{ error_type: 'invalid_parameter', message: 'Unknown parameter client_id_type' }],
      },
    ],
    [
      'words in quotes',
      { errors: [{ error_type: 'missing_parameter', message: "'client_id_type'" }] },
    ],
    [
      'the location',
      { errors: [{ error_type: 'invalid_parameter', message: '', location: 'client_id_type' }] },
    ],
    [
      'words of the whole answer',
      {
        errors: [{ error_type: 'invalid_parameter' }],
        message: 'Параметр CLIENT_ID_TYPE: неверно',
      },
    ],
    [
      'a second error',
      {
        errors: [
          { error_type: 'limit_exceeded' },
          { error_type: 'invalid_parameter', message: 'client_id_type=YCLID' },
        ],
      },
    ],
  ])('is repeated without client_id_type when a 400 names it in %s', (_, body) => {
    expect(readUploadReply(answer(400, body), 11).kind).toBe('repeatWithoutIdType');
  });

  test.each([
    ['another status', 403, errorBody('invalid_parameter', 'client_id_type')],
    ['another type', 400, errorBody('invalid_uploading', 'client_id_type')],
    ['a longer name', 400, errorBody('invalid_parameter', 'my_client_id_type')],
    ['a name that goes on', 400, errorBody('invalid_parameter', 'client_id_types')],
    ['another parameter', 400, errorBody('invalid_parameter', 'client id type; comment')],
    [
      'words that are no text',
      400,
      { errors: [{ error_type: 'invalid_parameter', message: ['client_id_type'] }] },
    ],
  ])('is not repeated with %s', (_, status, body) => {
    expect(readUploadReply(answer(status, body), 11).kind).toBe('refused');
  });
});

describe('in general', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...ALL_TYPES,
      ...UNKNOWN_TYPES,
      'Access is denied',
      'Неавторизованный',
      '200',
      '"',
      '\u2028',
    ),
  );

  test('no message changes what becomes of the calls', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_TYPES, ...UNKNOWN_TYPES),
        fc.constantFrom(200, ...REFUSING_STATUSES, ...OPEN_STATUSES),
        fc.array(word, { minLength: 3, maxLength: 3 }),
        (type, status, [one, two, three]) => {
          const silent = answer(status, { errors: [{ error_type: type }] });
          const loud = answer(status, {
            errors: [{ error_type: type, message: one, location: two }],
            code: three,
            message: three,
          });
          expect(readUploadReply(loud, 3).kind).toBe(readUploadReply(silent, 3).kind);
        },
      ),
    );
  });

  test('the text of an exception changes nothing', () => {
    fc.assert(
      fc.property(word, (detail) => {
        expect(readUploadReply({ kind: 'unknown', detail }, 3)).toMatchObject({
          kind: 'unknown',
          reason: 'no_answer',
        });
      }),
    );
  });

  test('any JSON with any status is read without a throw, and refused only as the error table allows', () => {
    const field = fc.constantFrom(
      'errors',
      'error_type',
      'uploading',
      'id',
      'line_quantity',
      '__proto__',
      'message',
    );
    const { tree } = fc.letrec<{ tree: unknown; leaf: unknown }>((tie) => ({
      leaf: fc.oneof(fc.constantFrom(...ALL_TYPES, 0, 1, null, '0'), fc.jsonValue({ maxDepth: 1 })),
      tree: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(field, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(200, ...REFUSING_STATUSES, ...OPEN_STATUSES),
        (body, status) => {
          const reply = readUploadReply(answer(status, JSON.stringify(body)), 3);
          if (reply.kind === 'accepted' || reply.kind === 'acceptedShort') {
            expect(status).toBe(200);
            expect(reply.upload.id).not.toBe('');
          } else if (reply.kind === 'unknown' && reply.upload !== null) {
            expect([status, reply.upload.lineQuantity]).toEqual([200, 0]);
          } else if (reply.kind !== 'unknown') {
            expect(REFUSING_STATUSES).toContain(status);
            expect(REFUSING_TYPES).toContain(reply.error.code);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
