/** Builds addresses and headers of requests, so that nothing a person typed can change their meaning. */

import type { HttpRequest } from '../ports';

/** Metrica's host as the API page spells it; newer pages say `api-metrika`, and both answer. */
export const METRICA_API = 'https://api-metrica.yandex.net';

const READ_TIMEOUT_SECONDS = 60;

/** Percent-encodes one value as `encodeURIComponent`; halves of broken surrogate pairs become U+FFFD instead of throwing. */
export function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (part) =>
      part.length === 2 ? part : '\uFFFD',
    ),
  );
}

/** A path and its query, in the order given; parameters that are undefined are left out. */
export function address(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : `${encode(name)}=${encode(String(value))}`,
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** The path of a counter in the management API. */
export function counterPath(counterId: string): string {
  return `${METRICA_API}/management/v1/counter/${encode(counterId)}`;
}

/**
 * The `Authorization` header. What cannot stand in a header is percent-encoded: such a text is no token, but Metrica is to say
 * so, not an exception of the sending service.
 */
export function authorization(token: string): Readonly<Record<string, string>> {
  return { Authorization: `OAuth ${token.replace(/[^\x21-\x7e]+/g, encode)}` };
}

/** A request that reads from the management API. */
export function readingRequest(token: string, url: string): HttpRequest {
  return {
    method: 'GET',
    url,
    headers: authorization(token),
    body: null,
    timeoutSeconds: READ_TIMEOUT_SECONDS,
  };
}
