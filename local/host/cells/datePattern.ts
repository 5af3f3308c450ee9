/** Number format patterns that show a date, a time or a duration: telling them and filling them. */

import type { LocaleRules } from './localeRules';
import { serialWallMs } from './zoneTime';

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** `letters` as in the pattern: `yyyy`, `[hh]`, `am/pm`, `.000`; `i` is a minute. */
  | { readonly kind: 'part'; readonly letters: string };

const parsed = new Map<string, readonly Token[] | null>();

/** Whether a cell with this format is a date for `getValues`. */
export function isDatePattern(pattern: string): boolean {
  return dateTokens(pattern) !== null;
}

/** The text that the cell shows; undefined when the pattern shows no date. */
export function formatDateSerial(
  serial: number,
  pattern: string,
  rules: LocaleRules,
): string | undefined {
  const tokens = dateTokens(pattern);
  if (tokens === null) return undefined;
  const hasFraction = tokens.some(
    (token) => token.kind === 'part' && token.letters.startsWith('.'),
  );
  // Without a fraction in the pattern, seconds are rounded so that 9:59:59.9996 reads 10:00:00.
  const rounded = hasFraction ? serial : Math.round(serial * 86_400) / 86_400;
  const wall = new Date(serialWallMs(rounded));
  const twelve = tokens.some((token) => token.kind === 'part' && /^a/i.test(token.letters));
  return tokens
    .map((token) =>
      token.kind === 'literal' ? token.text : partText(token.letters, wall, rounded, twelve, rules),
    )
    .join('');
}

function dateTokens(pattern: string): readonly Token[] | null {
  let tokens = parsed.get(pattern);
  if (tokens === undefined) {
    tokens = parse(pattern);
    parsed.set(pattern, tokens);
  }
  return tokens;
}

const TOKEN =
  /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p)|(y+|d+|h+|m+|s+)|(\.0+)|([0#?])|([\s\S])/gi;

function parse(pattern: string): readonly Token[] | null {
  if (/^\s*(general|@)?\s*$/i.test(pattern)) return null;
  const tokens: Token[] = [];
  // Only the first section: a date has no negative form of its own.
  const section = pattern.match(/^(?:"[^"]*"|\\.|[^;])*/)?.[0] ?? '';
  let dated = false;
  for (const match of section.matchAll(TOKEN)) {
    const [whole, quoted, escaped, elapsed, noon, letters, fraction, digit, other] = match;
    if (quoted !== undefined || escaped !== undefined) {
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    } else if (elapsed !== undefined) {
      dated = true;
      tokens.push({ kind: 'part', letters: whole.toLowerCase() });
    } else if (noon !== undefined || letters !== undefined) {
      dated = true;
      tokens.push({ kind: 'part', letters: noon ?? (letters ?? '').toLowerCase() });
    } else if (fraction !== undefined) {
      const last = tokens[tokens.length - 1];
      if (last?.kind !== 'part' || !/s/.test(last.letters)) return null;
      tokens.push({ kind: 'part', letters: fraction });
    } else if (digit !== undefined) {
      return null;
    } else if (other !== undefined) {
      tokens.push({ kind: 'literal', text: other });
    }
  }
  return dated ? withMinutes(tokens) : null;
}

/** An `m` right after hours or right before seconds is a minute. */
function withMinutes(tokens: readonly Token[]): Token[] {
  const parts = tokens.filter((token) => token.kind === 'part');
  return tokens.map((token) => {
    if (token.kind !== 'part' || !/^m{1,2}$/.test(token.letters)) return token;
    const index = parts.indexOf(token);
    const previous = parts[index - 1]?.letters ?? '';
    const next = parts[index + 1]?.letters ?? '';
    const minute = /h/.test(previous) || /^\[?s/.test(next);
    return minute ? { kind: 'part', letters: 'i'.repeat(token.letters.length) } : token;
  });
}

function partText(
  letters: string,
  wall: Date,
  serial: number,
  twelve: boolean,
  rules: LocaleRules,
): string {
  const padded = (value: number, width = letters.length): string =>
    String(value).padStart(Math.min(width, 2), '0');
  const elapsed = (perDay: number): string => {
    // A serial is a fraction: 1/24 three times is a little less than 3/24.
    const whole = Math.floor(Math.abs(serial) * perDay + 1e-6);
    return (serial < 0 ? '-' : '') + String(whole).padStart(letters.length - 2, '0');
  };
  switch (letters.charAt(0)) {
    case '[':
      return elapsed(letters[1] === 'h' ? 24 : letters[1] === 'm' ? 1440 : 86_400);
    case 'y':
      return letters.length > 2
        ? String(wall.getUTCFullYear()).padStart(4, '0')
        : String(wall.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      if (letters.length === 3) return rules.shortMonths[wall.getUTCMonth()] ?? '';
      if (letters.length > 3) return rules.months[wall.getUTCMonth()] ?? '';
      return padded(wall.getUTCMonth() + 1);
    case 'd':
      if (letters.length === 3) return rules.shortWeekdays[wall.getUTCDay()] ?? '';
      if (letters.length > 3) return rules.weekdays[wall.getUTCDay()] ?? '';
      return padded(wall.getUTCDate());
    case 'h':
      return padded(twelve ? ((wall.getUTCHours() + 11) % 12) + 1 : wall.getUTCHours());
    case 'i':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case '.': {
      const fraction = String(wall.getUTCMilliseconds()).padStart(3, '0');
      return rules.decimal + fraction.padEnd(letters.length - 1, '0').slice(0, letters.length - 1);
    }
    default: {
      const noon = wall.getUTCHours() < 12 ? 'AM' : 'PM';
      return letters.length === 3 ? noon.charAt(0) : noon;
    }
  }
}
