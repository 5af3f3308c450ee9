/** Answers of Metrica for tests, and the words of the API's documentation, written down apart from the code under test. */

import type { HttpOutcome } from '../../src/ports';

/** Error types of the documentation by the status of their row. */
export const DOCUMENTED_TYPES: readonly (readonly [number, readonly string[]])[] = [
  [503, ['backend_error']],
  [504, ['timeout']],
  [
    400,
    [
      'invalid_parameter',
      'missing_parameter',
      'invalid_uploading',
      'invalid_json',
      'limit_exceeded',
      'filter_limits',
      'query_error',
      'too_much_rows',
    ],
  ],
  [401, ['unauthorized']],
  [403, ['invalid_token', 'access_denied', 'counter_in_connect']],
  [404, ['not_found']],
  [406, ['not_acceptable']],
  [409, ['conflict']],
  [
    429,
    [
      'quota_requests_by_uid',
      'quota_requests_by_counter_id',
      'quota_requests_by_ip',
      'quota_parallel_requests',
      'quota_delegate_requests',
      'quota_grants_requests',
    ],
  ],
];

export const REFUSING_STATUSES = [400, 401, 403, 404, 406, 409, 420, 429];

export const OPEN_STATUSES = [
  100, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 402, 405, 407, 408, 410, 411, 413, 414,
  415, 418, 422, 423, 425, 431, 451, 499, 500, 501, 502, 503, 504, 505, 520, 522, 524, 599, 0,
];

export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpOutcome {
  return {
    kind: 'answer',
    status,
    headers,
    text: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export const NO_ANSWER: HttpOutcome = {
  kind: 'unknown',
  detail: 'Address unavailable: https://api-metrica.yandex.net/',
};

/** The body that the documentation shows and public code has seen. */
export function errorBody(type: string, message = 'words of Metrica', code = 400) {
  return { errors: [{ error_type: type, message }], code, message };
}

export function uploading(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    uploading: {
      id: 719450782,
      create_time: '2025-03-14T10:45:01Z',
      source_quantity: 11,
      line_quantity: 11,
      comment: 'July abcdefgh234567ab',
      client_id_type: 'CLIENT_ID',
      status: 'UPLOADED',
      ...fields,
    },
  };
}

/** Answers of gateways and other services between us and Metrica. */
export const FOREIGN_BODIES: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['spaces', ' \n '],
  ['HTML', '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>'],
  ['HTML that talks of an error type', '<p>{"errors":[{"error_type":"invalid_uploading"}]}</p>'],
  ['cut JSON', '{"errors":[{"error_type":"invalid_uploading","message":"No'],
  ['two JSON texts', '{"errors":[{"error_type":"invalid_uploading"}]}{}'],
  ['a word', 'invalid_uploading'],
  ['plain text', 'Service unavailable'],
];

/** JSON in which no error type stands where the documentation puts it. */
export const BODIES_WITHOUT_TYPE: readonly (readonly [string, unknown])[] = [
  ['null', 'null'],
  ['a number', '403'],
  ['a text', '"invalid_uploading"'],
  ['an empty object', {}],
  ['a list', [{ error_type: 'invalid_uploading' }]],
  ['no errors', { code: 400, message: 'invalid_uploading' }],
  ['errors empty', { errors: [] }],
  ['errors null', { errors: null }],
  ['errors a text', { errors: 'invalid_uploading' }],
  ['errors an object', { errors: { error_type: 'invalid_uploading' } }],
  ['errors of texts', { errors: ['invalid_uploading'] }],
  ['errors of null', { errors: [null] }],
  ['errors nested in errors', { errors: [{ errors: [{ error_type: 'invalid_uploading' }] }] }],
  ['errors nested in a list', { errors: [[{ error_type: 'invalid_uploading' }]] }],
  ['the type at the top', { error_type: 'invalid_uploading' }],
  ['the type a list', { errors: [{ error_type: ['invalid_uploading'] }] }],
  ['the type a number', { errors: [{ error_type: 400 }] }],
  ['the type empty', { errors: [{ error_type: '' }] }],
  ['only a message', { errors: [{ message: 'invalid_uploading' }] }],
];

/** Error types that are in no table, however near they come. */
export const UNKNOWN_TYPES = [
  'something_new',
  'INVALID_UPLOADING',
  ' invalid_uploading',
  'invalid_uploading ',
  'invalid-uploading',
  'invalid_uploading2',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
];
