/** Turns an error of Metrica into one of ours: its code, the sentence that explains it, the server's own words, masked for log and mail. */

import { wallText } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import { maskNumbers } from '../../metrica/describeRequest';
import { actionFor, type MetricaError, quotaEndsAtMs } from '../../metrica/errors';
import { explainError } from '../../metrica/explainError';
import type { Ports } from '../../ports';
import type { AppError, AppErrorCode } from '../base/result';
import { scopeMissing, scopesIn } from '../base/scopes';

/** `counterId` is null where no counter was asked. */
export function metricaFailure(
  ports: Ports,
  error: MetricaError,
  counterId: string | null,
): AppError {
  // Google has not even asked Metrica.
  const withheld = error.status === null ? scopesIn(error.message) : [];
  if (withheld.length > 0) return scopeMissing(ports, withheld);
  const explained = explainError(error, { counter: counterId, quotaEnds: quotaEnds(ports) });
  return {
    code: codeOf(error),
    message: { key: explained.key, params: explained.params },
    server: otherWords(explained, error),
    details: { type: error.code, status: error.status ?? 0, causes: error.causes.join(' ') },
  };
}

/** What the sentence says already, words or status, is not shown a second time below it. */
function otherWords(
  { key, saysMessage }: { readonly key: string; readonly saysMessage: boolean },
  error: MetricaError,
): string {
  const { message, status } = error;
  if (saysMessage) return message;
  if (!key.startsWith('metrica.error.http_')) return serverWords(error);
  return /^(?:status|code|error|http)?\W*(\d+)\W*$/i.exec(message)?.[1] === String(status)
    ? ''
    : message;
}

/** The daily limit of the login, in an hour in which it is only waited for. */
export function dailyLimit(ports: Ports): AppError {
  const params = { time: quotaEnds(ports) };
  return { code: 'QUOTA', message: { key: 'metrica.error.quota_requests_by_uid', params } };
}

/** The server's words, untouched, with its status where they do not name it; '' when it said nothing. */
export function serverWords({ message, status }: MetricaError): string {
  if (status === null) return message;
  if (message === '') return `HTTP ${status}`;
  return message.split(/\D+/).includes(String(status)) ? message : `${message} (${status})`;
}

function codeOf(error: MetricaError): AppErrorCode {
  if (error.status === null) return 'METRICA_UNREACHABLE';
  // Metrica did answer, and took nothing.
  if (error.code === 'nothing_accepted') return 'METRICA_ERROR';
  switch (actionFor(error)) {
    case 'sign-in':
      return 'TOKEN_REFUSED';
    case 'wait-until-midnight-gmt':
      return 'QUOTA';
    case 'later':
      return 'METRICA_UNREACHABLE';
    default:
      return error.type === 'access_denied' ? 'ACCESS_DENIED' : 'METRICA_ERROR';
  }
}

/** The next 00:00 GMT as the wall clock of the spreadsheet shows it, `hh:mm`. */
function quotaEnds(ports: Ports): string {
  const endsMs = quotaEndsAtMs(ports.clock.nowMs());
  const zone = zoneOf(ports.table.spreadsheet()?.timeZone ?? 'UTC');
  return wallText(endsMs + (zone?.offsetMs(endsMs) ?? 0)).slice(11, 16);
}

/** The error with phones and ids masked in whatever a server said or a question quotes; our own words, with their counters and addresses, stay. */
export function maskedError(error: AppError): AppError {
  const { message, server } = error;
  const { params = {} } = message;
  // What Metrica said, and a question about values of the sheet.
  const quoted = ['message', 'question'].filter((name) => typeof params[name] === 'string');
  const masked = quoted.map((name) => [name, maskNumbers(String(params[name]))]);
  return {
    ...error,
    message:
      quoted.length === 0
        ? message
        : { ...message, params: { ...params, ...Object.fromEntries(masked) } },
    ...(server === undefined ? {} : { server: maskNumbers(server) }),
  };
}
