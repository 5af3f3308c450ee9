/** The error types of the Metrica API as data: with which HTTP statuses each comes and what follows from it. */

/**
 * What to do about an error.
 * `show`: Metrica's words name what to mend. `later`: ask again in some minutes. `wait`: a few seconds, then repeat.
 * `wait-until-midnight-gmt`: the day's quota. `sign-in`: a new token. `check-access`: rights of the login or the token.
 * `check-counter`: the number of the counter. `report`: a fault of the add-on.
 */
export type ErrorAction =
  | 'show'
  | 'later'
  | 'wait'
  | 'wait-until-midnight-gmt'
  | 'sign-in'
  | 'check-access'
  | 'check-counter'
  | 'report';

/** Documented causes of 401 and 403. */
export type ErrorCause =
  | 'header'
  | 'expired'
  | 'otherAccount'
  | 'otherApp'
  | 'rightsChanged'
  | 'rightsMissing'
  | 'noAccess';

export interface ErrorRow {
  /** Documented statuses, the usual one first. */
  readonly statuses: readonly [number, ...number[]];
  readonly action: ErrorAction;
  /** The likeliest first. */
  readonly causes: readonly ErrorCause[];
}

/**
 * Source: the documentation's page of errors (`intro/errors`), where it contradicts itself both statuses:
 * a bad token is 403 there and 401 on the page of authorisation; quotas are 429 in Russian and 420 in English.
 */
export const ERROR_TABLE = {
  backend_error: row('later', [503]),
  timeout: row('later', [504]),
  invalid_parameter: row('show', [400]),
  missing_parameter: row('report', [400]),
  invalid_uploading: row('show', [400]),
  invalid_json: row('report', [400]),
  limit_exceeded: row('show', [400]),
  filter_limits: row('report', [400]),
  query_error: row('report', [400]),
  too_much_rows: row('report', [400]),
  unauthorized: row('sign-in', [401], ['expired', 'header']),
  invalid_token: row('sign-in', [403, 401], ['expired', 'rightsChanged', 'otherApp']),
  access_denied: row('check-access', [403], ['noAccess', 'otherAccount', 'rightsMissing']),
  counter_in_connect: row('check-access', [403]),
  not_found: row('check-counter', [404]),
  not_acceptable: row('report', [406]),
  conflict: row('show', [409]),
  quota_requests_by_uid: row('wait-until-midnight-gmt', [429, 420]),
  quota_requests_by_counter_id: row('wait-until-midnight-gmt', [429, 420]),
  quota_requests_by_ip: row('wait', [429, 420]),
  quota_parallel_requests: row('wait', [429, 420]),
  quota_delegate_requests: row('report', [429, 420]),
  quota_grants_requests: row('report', [429, 420]),
} satisfies Readonly<Record<string, ErrorRow>>;

function row(
  action: ErrorAction,
  statuses: ErrorRow['statuses'],
  causes: readonly ErrorCause[] = [],
): ErrorRow {
  return { statuses, action, causes };
}

export type ErrorType = keyof typeof ERROR_TABLE;

/** All error types, in the order of the table. */
export const ERROR_TYPES = Object.keys(ERROR_TABLE) as readonly ErrorType[];

/** Whether a word of an answer is an error type of the table, spelled exactly so. */
export function isErrorType(word: string): word is ErrorType {
  return (ERROR_TYPES as readonly string[]).includes(word);
}

/** Statuses with which Metrica says that it did not take a request. Never among them: 3xx, 408, 413, 5xx. */
const REFUSING_STATUSES: readonly number[] = [400, 401, 403, 404, 406, 409, 420, 429];

/** Whether a status is one of those that can refuse an upload. */
export function canRefuse(status: number): boolean {
  return REFUSING_STATUSES.includes(status);
}

/** Whether an error type says that nothing was stored, when it comes with a status that can refuse: `timeout` and `backend_error` leave that open. */
export function refuses(type: ErrorType): boolean {
  return ERROR_TABLE[type].statuses.every(canRefuse);
}

/** Whether an error passes by itself within seconds: the two short quotas. */
export function isShortQuota(type: ErrorType | null): boolean {
  return type !== null && ERROR_TABLE[type].action === 'wait';
}
