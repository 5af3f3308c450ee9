/** Finds the token in whatever a person pasted, and guesses what it is when it is plainly no token. */

/** What a pasted text looks like. A hint for the sentence after Metrica refused it, never a reason to refuse it here. */
export type LooksLike =
  | 'client id'
  | 'counter number'
  | 'confirmation code'
  | 'e-mail'
  | 'page address';

export type PastedToken =
  | { readonly ok: true; readonly token: string; readonly looksLike: LooksLike | null }
  | { readonly ok: false; readonly looksLike: 'empty' };

/** Spaces of all kinds, and what copying brings along unseen: zero-width characters, direction marks, control characters. */
const UNSEEN =
  /[\s\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/**
 * The token in a pasted text: bare, with `OAuth` or `Bearer` before it, in an address with `#access_token=…`, or in the
 * JSON answer of Yandex. Line breaks within a token are taken out. Nothing but emptiness is refused: whether a
 * token is good is decided by Metrica alone.
 */
export function readPastedToken(text: string): PastedToken {
  const token = tokenIn(text);
  if (token === '') return { ok: false, looksLike: 'empty' };
  return { ok: true, token, looksLike: looksLike(token) };
}

function tokenIn(text: string): string {
  const named =
    parameterIn(text, 'access_token') ??
    /(?:^|[^\w-])(y[0-9]_[\w-]{20,})/.exec(text)?.[1] ??
    parameterIn(text, 'code');
  if (named !== undefined) return named;
  return text
    .replace(UNSEEN, ' ')
    .trim()
    .replace(/^authorization\s*:\s*/i, '')
    .replace(/^["'`«“„]+|["'`»”“,;]+$/g, '')
    .replace(/^(?:oauth|bearer)(?:\s+|$)/i, '')
    .replace(UNSEEN, '');
}

/** The value of a parameter of an address, a form or a JSON text. */
function parameterIn(text: string, name: string): string | undefined {
  const match = new RegExp(
    `(?:^|[#?&{,"'\\s])${name}["']?\\s*[=:]\\s*["']?([^&#"'\\s,}]+)`,
    'i',
  ).exec(text);
  const value = match?.[1];
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function looksLike(token: string): LooksLike | null {
  if (/^[0-9a-f]{32}$/i.test(token)) return 'client id';
  // Codes were 7 digits long and are 16 letters and digits now.
  if (/^\d{7}$/.test(token) || /^[a-z0-9]{16}$/i.test(token)) return 'confirmation code';
  if (/^\d{1,12}$/.test(token)) return 'counter number';
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(token)) return 'e-mail';
  if (/^(?:https?:\/\/|www\.)|^[\w.-]+\.[a-z]{2,10}(?:\/|$)/i.test(token)) return 'page address';
  return null;
}
