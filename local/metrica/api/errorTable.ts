/** The API's error types with their HTTP codes and texts, and the body that carries them. */

import { type Answer, jsonAnswer } from '../serve/wire';

interface ErrorEntry {
  readonly code: number;
  readonly message: string;
  readonly messageRu: string;
}

/**
 * Types and codes as the API's page of errors lists them. The texts of `invalid_token`, `access_denied`,
 * `unauthorized` (Russian) and the unknown upload id were seen in public code; the others are our own, for no list of
 * them is public: a client must not depend on any.
 */
export const ERROR_TABLE = {
  backend_error: entry(
    503,
    'Backend error. Please try again later.',
    'Ошибка сервера, попробуйте позже',
  ),
  timeout: entry(504, 'Request timed out.', 'Превышено время выполнения запроса'),
  invalid_parameter: entry(400, 'Invalid parameter value.', 'Неверное значение параметра'),
  missing_parameter: entry(
    400,
    'Required parameter is missing.',
    'Не указан обязательный параметр',
  ),
  invalid_uploading: entry(400, 'Invalid uploading.', 'Некорректная загрузка файла'),
  invalid_json: entry(400, 'Invalid JSON.', 'Некорректный JSON'),
  limit_exceeded: entry(400, 'Limit of objects is exceeded.', 'Превышен лимит объектов'),
  filter_limits: entry(400, 'Too many filters.', 'Превышены ограничения фильтра'),
  query_error: entry(400, 'Query error.', 'Ошибка в запросе'),
  too_much_rows: entry(400, 'Too many rows.', 'Слишком много строк'),
  unauthorized: entry(401, 'Unauthorized user', 'Неавторизованный пользователь'),
  invalid_token: entry(403, 'Invalid oauth_token', 'Неверный oauth_token'),
  access_denied: entry(403, 'Access is denied', 'Доступ запрещён'),
  counter_in_connect: entry(
    403,
    'Counter belongs to an organization.',
    'Счётчик привязан к организации',
  ),
  not_found: entry(404, 'Object not found.', 'Объект не найден'),
  not_acceptable: entry(406, 'Format is not acceptable.', 'Формат не поддерживается'),
  conflict: entry(409, 'Data integrity is violated.', 'Нарушение целостности данных'),
  quota_requests_by_uid: entry(
    429,
    'Quota exceeded for quantity of requests per user.',
    'Превышена дневная квота запросов пользователя',
  ),
  quota_requests_by_counter_id: entry(
    429,
    'Quota exceeded for quantity of requests per counter.',
    'Превышена дневная квота запросов счётчика',
  ),
  quota_requests_by_ip: entry(
    429,
    'Quota exceeded for quantity of requests per second.',
    'Превышена квота запросов с одного IP-адреса',
  ),
  quota_parallel_requests: entry(
    429,
    'Quota exceeded for quantity of parallel user requests.',
    'Превышена квота параллельных запросов',
  ),
  quota_delegate_requests: entry(
    429,
    'Quota exceeded for quantity of delegate requests.',
    'Превышена квота запросов на изменение представителей',
  ),
  quota_grants_requests: entry(
    429,
    'Quota exceeded for quantity of grant requests.',
    'Превышена квота запросов на выдачу прав',
  ),
} as const satisfies Record<string, ErrorEntry>;

export type ErrorType = keyof typeof ERROR_TABLE;

/** The types in the order of the API's page. */
export const ERROR_TYPES = Object.keys(ERROR_TABLE) as readonly ErrorType[];

/** True for a name of the table. */
export function isErrorType(name: string): name is ErrorType {
  return Object.hasOwn(ERROR_TABLE, name);
}

/** A refusal that an endpoint decided on: the type, and its own text where the table's is too general. */
export interface Refusal {
  readonly type: ErrorType;
  readonly message?: string;
  /** Real bodies mostly lack it. */
  readonly location?: string;
  /** Another HTTP code than the table's: the documentation contradicts itself for bad tokens and quotas. */
  readonly code?: number;
  /** Sent as the header Retry-After. */
  readonly retryAfterSeconds?: number;
}

/**
 * The body that the API gives with an error: `errors[]`, `code` and `message`, the code equal to the HTTP status.
 * In Russian the table's text stands for every message, for Metrica picks the language by rules that nobody knows.
 */
export function errorAnswer(refusal: Refusal, language: 'en' | 'ru' = 'en'): Answer {
  const known = ERROR_TABLE[refusal.type];
  const code = refusal.code ?? known.code;
  const message = language === 'ru' ? known.messageRu : (refusal.message ?? known.message);
  const error = {
    error_type: refusal.type,
    message,
    ...(refusal.location === undefined ? {} : { location: refusal.location }),
  };
  const headers: Record<string, string> =
    refusal.retryAfterSeconds === undefined
      ? {}
      : { 'retry-after': String(refusal.retryAfterSeconds) };
  return jsonAnswer(code, { errors: [error], code, message }, { headers });
}

function entry(code: number, message: string, messageRu: string): ErrorEntry {
  return { code, message, messageRu };
}
