/** Reads how long a server asks to wait before the next request (RFC 9110, 10.2.3). */

/**
 * `Retry-After` in milliseconds from the moment of the answer: seconds, or a date, which is taken against the
 * answer's own `Date` header, so that a wrong clock on either side does no harm. Header names in lower case. null where
 * there is none, where it cannot be read, and for a date in an answer without a date of its own; 0 for a date that has passed.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>): number | null {
  const text = (headers['retry-after'] ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const untilMs = httpDateMs(text);
  const answeredMs = httpDateMs((headers.date ?? '').trim());
  if (untilMs === null || answeredMs === null) return null;
  return Math.max(0, untilMs - answeredMs);
}

/** A date of HTTP in milliseconds; only texts that name GMT, since others would be read in the machine's zone. */
function httpDateMs(text: string): number | null {
  if (!/^[A-Za-z]{3,9}, .* GMT$/.test(text)) return null;
  const instantMs = Date.parse(text);
  return Number.isNaN(instantMs) ? null : instantMs;
}
