/** Numbers are found in the numbering plans exactly as libphonenumber finds them: the library is the oracle. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { type PhoneVerdict, phonePlans } from '../../src/core/phoneNumber';

const COUNTRIES = getCountries();
const IMPOSSIBLE = { kind: 'impossible', e164: '' };

/** What the library says of one reading. */
function library(text: string, defaultCountry?: CountryCode): PhoneVerdict | typeof IMPOSSIBLE {
  const number = parsePhoneNumberFromString(text, {
    ...(defaultCountry && { defaultCountry }),
    extract: false,
  });
  if (number?.isValid()) return { kind: 'valid', e164: number.number };
  return number?.isPossible() ? { kind: 'possible', e164: number.number } : IMPOSSIBLE;
}

/** The national reading first, then the one with a plus, both by the library. */
function expected(text: string, country: CountryCode) {
  const national = library(text, country);
  if (national.kind === 'valid' || text.startsWith('+')) return national;
  const abroad = library(/^\D*0/.test(text) ? text.replace(/^\D*0\D*0/, '+') : `+${text}`);
  return abroad.kind === 'valid' || national.kind === 'impossible' ? abroad : national;
}

const digits = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })
    .map((all) => all.join(''));

const country = fc.constantFrom(...COUNTRIES);

/** Prefixes dialled within and out of countries, and plus signs. */
const prefix = fc.constantFrom(
  '',
  '',
  '0',
  '1',
  '8',
  '00',
  '810',
  '011',
  '8~10',
  '+',
  '0 0',
  '06',
  '15',
  '0011',
);

/** Marks that the library takes for punctuation, and now and then one that it does not. */
const mark = fc.oneof(
  { weight: 60, arbitrary: fc.constant('') },
  { weight: 20, arbitrary: fc.constantFrom(' ', '-', ' (', ') ', '.', '/', '~', '\u00a0') },
  { weight: 1, arbitrary: fc.constantFrom('—', '+', '_', 'a') },
);

const extension = fc.constantFrom(
  '',
  '',
  '',
  ' доб. 12',
  ' доб 1234567',
  ' ext. 5',
  'x123',
  ' #45',
  ' - 123#',
  ',,77',
  ';5',
  ' anexo 8',
  ';ext=9',
  ' int 4',
  ' extensión 3',
  '#',
  ' доб',
);

/** Every second text begins as a real number does: as E.164, without its plus, or as dialled at home. */
const written = fc
  .record({
    from: country,
    away: country,
    isHome: fc.boolean(),
    form: fc.constantFrom('e164', 'bare', 'national', 'none'),
    cut: fc.constantFrom(0, 0, 0, 1, 2, 4),
    prefix,
    digits: digits(0, 15),
    marks: fc.array(mark, { minLength: 20, maxLength: 20 }),
    extension,
  })
  .map(({ from, away, isHome, form, cut, ...parts }) => {
    const example = getExampleNumber(from, examples);
    const e164 = example?.number ?? '+7';
    const forms = { e164, bare: e164.slice(1), national: example?.nationalNumber ?? '', none: '' };
    const known = forms[form].slice(0, forms[form].length - cut);
    const all = parts.prefix + known + parts.digits.slice(0, form === 'none' ? 15 : cut);
    const text = [...all].map((digit, index) => digit + (parts.marks[index] ?? '')).join('');
    return { text: text + parts.extension, country: isHome ? from : away };
  });

describe('a written number', () => {
  test('is found as the library finds it, with any default country', () => {
    const kinds = { valid: 0, possible: 0, impossible: 0 };
    fc.assert(
      fc.property(written, ({ text, country: home }) => {
        const found = phonePlans(home).find(text);
        kinds[found.kind] += 1;
        expect({ text, home, ...found }).toEqual({ text, home, ...expected(text, home) });
      }),
      { numRuns: 15_000 },
    );
    const { valid, possible, impossible } = kinds;
    const all = valid + possible + impossible;
    expect(Math.min(valid, possible, impossible) / all).toBeGreaterThan(0.03);
  });
});
