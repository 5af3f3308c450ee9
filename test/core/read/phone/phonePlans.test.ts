/** A number is what libphonenumber says it is, read at home first and then from abroad. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { type PhoneVerdict, phonePlans } from '../../../../src/core/read/phone/phonePlans';

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
      { numRuns: 3000 },
    );
    const { valid, possible, impossible } = kinds;
    const all = valid + possible + impossible;
    expect(Math.min(valid, possible, impossible) / all).toBeGreaterThan(0.03);
  });

  // Numbers with their calling code, the plus left out, or with prefixes that few countries dial.
  test.each<[CountryCode, string, string]>([
    ['IT', '39312345671', 'possible +39312345671'],
    ['AX', '35824027', 'valid +35824027'],
    ['AX', '358212897', 'valid +358212897'],
    ['GG', '4408312345', 'possible +448312345'],
    ['SJ', '47759500', 'valid +4747759500'],
    ['CF', '23670012', 'valid +23623670012'],
    ['NP', '97705601759', 'possible +97797705601759'],
    ['TA', '29096', 'impossible '],
    ['PL', '0666533348', 'possible +480666533348'],
    ['UY', '0149', 'possible +5980149'],
    ['RU', '+3758131979933', 'valid +375131979933'],
    ['RU', '+35818571', 'possible +35818571'],
    ['RU', '+7 945+123 45 67', 'impossible '],
    ['RU', '+0079451234567', 'impossible '],
    ['AR', '0 11 15 2345-6789', 'valid +5491123456789'],
    ['BR', '0 15 11 91234 5678', 'valid +5511912345678'],
    ['RU', '+800 1234 5678', 'valid +80012345678'],
    ['RU', '+44 7624 123456', 'valid +447624123456'],
    ['RU', '+1 999 234 5678', 'possible +19992345678'],
  ])('in %s %j is %s, as for the library', (home, text, words) => {
    const found = phonePlans(home).find(text);
    expect(`${found.kind} ${found.e164}`).toBe(words);
    expect(found).toEqual(expected(text, home));
  });

  test.each([
    ['kz', '7'],
    ['XX', ''],
    ['', ''],
  ])('has in %j the calling code %j', (country, callingCode) => {
    expect(phonePlans(country).callingCode).toBe(callingCode);
  });
});
