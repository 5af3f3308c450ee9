/** International host names in both spellings (RFC 3492): `пример.рф` and `xn--e1afmkfd.xn--p1ai`. Apps Script has no `URL` to do it. */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The host name with every label that is not ASCII in punycode. */
export function toAscii(host: string): string {
  return host
    .normalize('NFC')
    .split('.')
    .map((label) => (/[^\0-\x7f]/.test(label) ? `xn--${encodeLabel(label)}` : label))
    .join('.');
}

/** The host name with every punycode label in its own letters; a label that is no punycode stays as it is. */
export function toUnicode(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / points);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}

function threshold(k: number, bias: number): number {
  return Math.min(T_MAX, Math.max(T_MIN, k - bias));
}

function encodeLabel(label: string): string {
  const codes = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < FIRST_CODE);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let [handled, delta, bias, limit] = [basic.length, 0, FIRST_BIAS, FIRST_CODE];
  while (handled < codes.length) {
    const floor = limit;
    const next = Math.min(...codes.filter((code) => code >= floor));
    delta += (next - limit) * (handled + 1);
    limit = next;
    for (const code of codes) {
      if (code < limit) delta += 1;
      if (code !== limit) continue;
      output += encodeDelta(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    limit += 1;
  }
  return output;
}

function encodeDelta(delta: number, bias: number): string {
  let digits = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return digits + DIGITS.charAt(rest);
    digits += DIGITS.charAt(t + ((rest - t) % (BASE - t)));
    rest = Math.floor((rest - t) / (BASE - t));
  }
}

function decodeLabel(text: string): string | null {
  const split = text.lastIndexOf('-');
  const codes = [...text.slice(0, Math.max(0, split))].map((one) => one.charCodeAt(0));
  let [index, bias, limit, position] = [split + 1, FIRST_BIAS, FIRST_CODE, 0];
  while (index < text.length) {
    const before = position;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = DIGITS.indexOf(text.charAt(index) || '?');
      if (digit < 0) return null;
      index += 1;
      position += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
    }
    bias = adapt(position - before, codes.length + 1, before === 0);
    limit += Math.floor(position / (codes.length + 1));
    position %= codes.length + 1;
    if (limit > 0x10ffff) return null;
    codes.splice(position, 0, limit);
    position += 1;
  }
  return String.fromCodePoint(...codes);
}
