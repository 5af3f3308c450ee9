/** Host names of sites as Metrica lists them: bare, with a scheme, with a path, in Cyrillic or in punycode. */

// The folder's own file: the bare name would be Node's module.
import { toASCII, toUnicode } from 'punycode/';

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
  const names = texts.map(hostName).flatMap((name) => [name, asciiOf(name), ownLettersOf(name)]);
  return [...new Set(names)].filter((name) => name !== '');
}

/** The name with its letters in punycode (RFC 3492). */
function asciiOf(name: string): string {
  return toASCII(name.normalize('NFC'));
}

/** The name in its own letters; one whose punycode is broken stays as it is. */
function ownLettersOf(name: string): string {
  try {
    return toUnicode(name);
  } catch {
    return name;
  }
}
