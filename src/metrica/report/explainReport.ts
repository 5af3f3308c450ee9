/** Chooses the sentence for a report that could not be had, where it differs from that of other requests. */

import type { MetricaError } from '../errors';

export type ReportErrorKey =
  | 'results.error.noRight'
  | 'results.error.noReport'
  | 'results.error.quota'
  | 'results.error.tooMuch'
  | 'results.error.newForm';

/** null where the sentence of any other request says it (`explainError`). */
export function reportErrorKey({ type, code, status }: MetricaError): ReportErrorKey | null {
  switch (type) {
    case 'access_denied':
      return 'results.error.noRight';
    case 'invalid_parameter':
    case 'missing_parameter':
      return 'results.error.noReport';
    case 'query_error':
    case 'too_much_rows':
    case 'filter_limits':
      return 'results.error.tooMuch';
    case 'quota_requests_by_uid':
    case 'quota_requests_by_counter_id':
    case 'quota_requests_by_ip':
    case 'quota_parallel_requests':
      return null;
    default:
      // The quota of reports, 200 in five minutes, has no documented type.
      if (status === 429 || status === 420) return 'results.error.quota';
      return code === 'unexpected_answer' || code === 'not_json' ? 'results.error.newForm' : null;
  }
}
