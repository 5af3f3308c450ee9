/** The built bundle's numbering plans have no formats and read every number as the whole ones do. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CountryCode, getCountries, getExampleNumber } from 'libphonenumber-js';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min';
import examples from 'libphonenumber-js/mobile/examples';
import { withoutFormats } from '../../scripts/trimPhonePlans.mjs';

const trimmed = withoutFormats(metadata);

function read(text: string, defaultCountry: CountryCode, plans: typeof metadata): string {
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false }, plans);
  return number === undefined ? '' : `${number.number} ${number.isPossible()} ${number.isValid()}`;
}

test('the trimmed plans are less than half as long', () => {
  expect(JSON.stringify(trimmed).length * 2).toBeLessThan(JSON.stringify(metadata).length);
});

describe('the trimmed plans', () => {
  test.each(getCountries())('read numbers of %s as the whole plans do', (country) => {
    const example = getExampleNumber(country, examples);
    const national = example?.formatNational() ?? '0123456789';
    const international = example?.number ?? '+70123456789';
    for (const text of [
      national,
      international,
      international.slice(1),
      international.slice(0, -1),
    ])
      expect(read(text, country, trimmed)).toBe(read(text, country, metadata));
  });

  test('read any digits as the whole plans do', () => {
    const digits = fc.stringMatching(/^\+?[0-9]{5,16}$/);
    fc.assert(
      fc.property(fc.constantFrom(...getCountries()), digits, (country, text) => {
        expect(read(text, country, trimmed)).toBe(read(text, country, metadata));
      }),
      { numRuns: 5000 },
    );
  });
});
