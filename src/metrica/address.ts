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

/** Length of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // A pair takes 4 bytes for 2 units; a half without its other half becomes U+FFFD, 3 bytes.
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) index += 1;
    }
  }
  return bytes;
}
