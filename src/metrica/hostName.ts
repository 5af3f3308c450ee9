/** Host names of sites as Metrica lists them: bare, with a scheme, with a path, in Cyrillic or in punycode. */

import { toAscii, toUnicode } from './punycode';

/** The host name in a text, lower case, without scheme, user, port, path and closing dot; '' where there is none. */
export function hostName(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//, '')
    .replace(/[/?#\\].*$/s, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '');
  return /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*$/u.test(bare) ? bare : '';
}

/** The different host names of texts, in their order; international names in both spellings. */
export function hostNames(texts: readonly string[]): readonly string[] {
  const names = texts.map(hostName).filter((name) => name !== '');
  return [...new Set(names.flatMap((name) => [name, toAscii(name), toUnicode(name)]))];
}
