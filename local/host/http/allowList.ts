/** Where a script may send requests: the manifest's `urlFetchWhitelist` (guides/manifest/allowlist-urls), and never into a private network. */

/**
 * `https` only, the whole host in any case, a path prefix with its case, one leading wildcard for
 * subdomains (`https://*.example.com/`). An entry without a path fits nothing.
 */
export function isListed(address: URL, list: readonly string[]): boolean {
  return list.some((entry) => {
    const match = /^https:\/\/(\*\.)?([^/]+)(\/.*)$/.exec(entry);
    if (match === null || address.protocol !== 'https:') return false;
    const [, wildcard, host = '', path = '/'] = match;
    const known = host.toLowerCase();
    const sameHost = wildcard ? address.host.endsWith(`.${known}`) : address.host === known;
    return sameHost && (address.pathname + address.search).startsWith(path);
  });
}

/** Addresses that Google cannot reach: it answers for them at once. */
export function isPrivate(hostname: string): boolean {
  return /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]$)/i.test(
    hostname,
  );
}
