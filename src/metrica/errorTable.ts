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
  readonly statuses: readonly number[];
  readonly action: ErrorAction;
  /** The likeliest first. */
  readonly causes: readonly ErrorCause[];
}

/**
 * Source: the documentation's page of errors (`intro/errors`), where it contradicts itself both statuses:
 * a bad token is 403 there and 401 on the page of authorisation; quotas are 429 in Russian and 420 in English.
 */
export const ERROR_TABLE = {
  backend_error: { statuses: [503], action: 'later', causes: [] },
  timeout: { statuses: [504], action: 'later', causes: [] },
  invalid_parameter: { statuses: [400], action: 'show', causes: [] },
  missing_parameter: { statuses: [400], action: 'report', causes: [] },
  invalid_uploading: { statuses: [400], action: 'show', causes: [] },
  invalid_json: { statuses: [400], action: 'report', causes: [] },
  limit_exceeded: { statuses: [400], action: 'show', causes: [] },
  filter_limits: { statuses: [400], action: 'report', causes: [] },
  query_error: { statuses: [400], action: 'report', causes: [] },
  too_much_rows: { statuses: [400], action: 'report', causes: [] },
  unauthorized: { statuses: [401], action: 'sign-in', causes: ['expired', 'header'] },
  invalid_token: {
    statuses: [403, 401],
    action: 'sign-in',
    causes: ['expired', 'rightsChanged', 'otherApp'],
  },
  access_denied: {
    statuses: [403],
    action: 'check-access',
    causes: ['noAccess', 'otherAccount', 'rightsMissing'],
  },
  counter_in_connect: { statuses: [403], action: 'check-access', causes: [] },
  not_found: { statuses: [404], action: 'check-counter', causes: [] },
  not_acceptable: { statuses: [406], action: 'report', causes: [] },
  conflict: { statuses: [409], action: 'show', causes: [] },
  quota_requests_by_uid: {
    statuses: [429, 420],
    action: 'wait-until-midnight-gmt',
    causes: [],
  },
  quota_requests_by_counter_id: {
    statuses: [429, 420],
    action: 'wait-until-midnight-gmt',
    causes: [],
  },
  quota_requests_by_ip: { statuses: [429, 420], action: 'wait', causes: [] },
  quota_parallel_requests: { statuses: [429, 420], action: 'wait', causes: [] },
  quota_delegate_requests: { statuses: [429, 420], action: 'report', causes: [] },
  quota_grants_requests: { statuses: [429, 420], action: 'report', causes: [] },
} as const satisfies Readonly<Record<string, ErrorRow>>;

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
