/** Phones: every usual writing becomes E.164, and what is none is told by its kind. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import type { Cell } from '../../../../src/core/cell/cell';
import { phonePlans } from '../../../../src/core/read/phone/phonePlans';
import { phoneReader } from '../../../../src/core/read/phone/readPhone';
import { inWords, readCell } from '../readCells';

const CALLER = 'sends +79451234567';

describe('PhoneNumber, read in Russia', () => {
  test.each<[Cell, string]>([
    ['+79451234567', CALLER],
    ['89451234567', CALLER],
    ['79451234567', CALLER],
    ['9451234567', CALLER],
    [79451234567, CALLER],
    [89451234567, CALLER],
    [9451234567, CALLER],
    [7.9451234567e10, CALLER],
    ['8 (945) 123-45-67', CALLER],
    ['8(945)1234567', CALLER],
    ['8-945-123-45-67', CALLER],
    ['8 945 123 45 67', CALLER],
    ['8.945.123.45.67', CALLER],
    ['+7 (945) 123-45-67', CALLER],
    ['+7 945 123‑45‑67', CALLER],
    ['+7\u00a0945\u00a0123-45-67', CALLER],
    ['7 (945) 123-45-67', CALLER],
    ['(945) 123-45-67', CALLER],
    ["'+79451234567", CALLER],
    ['="+79451234567"', CALLER],
    ['\u202a+79451234567\u202c', CALLER],
    ['+7945\u200b1234567', CALLER],
    ['８９４５１２３４５６７', CALLER],
    ['+7 8 945 123 45 67', CALLER],
    ['81079451234567', CALLER],
    ['8 10 7 945 123-45-67', CALLER],
    ['0079451234567', CALLER],
    ['00 7 945 123 45 67', CALLER],
    ['0 0 7 945 123 45 67', CALLER],
    ['(00) 7 945 123 45 67', CALLER],
    ['tel:+79451234567', CALLER],
    ['tel:89451234567', CALLER],
    ['sip:79451234567@sip.host.ru', CALLER],
    ['sip:+79451234567@10.0.0.1:5060;user=phone', CALLER],
    ['"Иван" <sip:79451234567@host>', CALLER],
    ['79451234567@host.ru', CALLER],
    ['%2B79451234567', CALLER],
    ['тел. 8 945 123-45-67', CALLER],
    ['Тел.: +7 945 123-45-67', CALLER],
    ['моб. 89451234567', CALLER],
    ['+7 945 123-45-67 доб. 12', CALLER],
    ['8(945)1234567 доб.123', CALLER],
    ['8 945 123-45-67 вн. 5', CALLER],
    ['+7 945 123-45-67 ext. 101', CALLER],
    ['+79451234567x101', CALLER],
    ['+7 945 123-45-67 #12', CALLER],
    ['+7 945 123-45-67, доб. 12', CALLER],
    ['+7 945 123-45-67 (доб. 12)', CALLER],
    ['79451234567.0', CALLER],
    ['89451234567,0', CALLER],
    ['8 (495) 123-45-67', 'sends +74951234567'],
    ['88005553535', 'sends +78005553535'],
    ['8-800-555-35-35', 'sends +78005553535'],
    ['+7 701 234 56 78', 'sends +77012345678'],
    ['+375 29 123-45-67', 'sends +375291234567'],
    ['375291234567', 'sends +375291234567'],
    ['380501234567', 'sends +380501234567'],
    ['+1 (212) 555-1234', 'sends +12125551234'],
    ['12125551234', 'sends +12125551234'],
    ['+44 20 7946 0000', 'sends +442079460000'],
    ['+49 (0)30 12345678', 'sends +493012345678'],
    [4915112345678, 'sends +4915112345678'],
    ['+86 138 0013 8000', 'sends +8613800138000'],
    ['', 'empty'],
    ['-', 'empty'],
    ['null', 'empty'],
    ['нет', 'empty'],
    ['не определено', 'empty'],
    ['не определён', 'PHONE_HIDDEN'],
    ['+70123456789', 'PHONE_UNASSIGNED sends +70123456789 suggests +70123456789'],
    ['70123456789', 'PHONE_UNASSIGNED sends +70123456789 suggests +70123456789'],
    ['+71234567890', 'PHONE_UNASSIGNED sends +71234567890 suggests +71234567890'],
    ['+70987654321', 'PHONE_UNASSIGNED sends +70987654321 suggests +70987654321'],
    ['7.94512E+10', 'PHONE_DAMAGED'],
    ['7,94512E+10', 'PHONE_DAMAGED'],
    ['7,94512Е+10', 'PHONE_DAMAGED'],
    ['+7.9E+10', 'PHONE_DAMAGED'],
    [7.94512e20, 'PHONE_DAMAGED'],
    ['+79451234567, +79451234568', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['89451234567; 84951234567', 'PHONE_SEVERAL choices +79451234567 | +74951234567'],
    ['89451234567/89451234568', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['8 945 123-45-67\n8 945 123-45-68', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['8 945 123-45-67 или 8 945 123-45-68', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['8 (945) 123-45-67/68', 'PHONE_SEVERAL suggests +79451234567'],
    ['89451234567 89451234568', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['+79451234567+79451234568', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['8945123456789451234568', 'PHONE_SEVERAL choices +79451234567 | +79451234568'],
    ['+79451234567,+79451234567', 'PHONE_SEVERAL suggests +79451234567'],
    ['89451234567, 123456', 'PHONE_SEVERAL suggests +79451234567'],
    ['123456, 123456', 'PHONE_SEVERAL'],
    ['моб. 89451234567; тел. 84951234567', 'PHONE_SEVERAL choices +79451234567 | +74951234567'],
    ['89451234567 1234567', 'PHONE_UNREADABLE'],
    ['1234567 89451234567', 'PHONE_UNREADABLE'],
    ['12345678901234', 'PHONE_UNREADABLE'],
    ['Anonymous', 'PHONE_HIDDEN'],
    ['anonymous', 'PHONE_HIDDEN'],
    ['UNKNOWN', 'PHONE_HIDDEN'],
    ['Private', 'PHONE_HIDDEN'],
    ['Restricted', 'PHONE_HIDDEN'],
    ['Withheld', 'PHONE_HIDDEN'],
    ['<unknown>', 'PHONE_HIDDEN'],
    ['Аноним', 'PHONE_HIDDEN'],
    ['скрыт', 'PHONE_HIDDEN'],
    ['Скрытый номер', 'PHONE_HIDDEN'],
    ['номер не определён', 'PHONE_HIDDEN'],
    ['Номер не определен', 'PHONE_HIDDEN'],
    ['266696687', 'PHONE_HIDDEN'],
    [266696687, 'PHONE_HIDDEN'],
    ['sip:anonymous@anonymous.invalid', 'PHONE_HIDDEN'],
    ['anonymous@anonymous.invalid', 'PHONE_HIDDEN'],
    ['12', 'PHONE_INTERNAL'],
    ['101', 'PHONE_INTERNAL'],
    [101, 'PHONE_INTERNAL'],
    ['12345', 'PHONE_INTERNAL'],
    ['вн. 101', 'PHONE_INTERNAL'],
    ['доб. 12', 'PHONE_INTERNAL'],
    ['sip:101@pbx', 'PHONE_INTERNAL'],
    ['звонил Иван', 'PHONE_UNREADABLE'],
    ['Иван 89451234567', 'PHONE_UNREADABLE suggests +79451234567'],
    ['89451234567 (Иван)', 'sends +79451234567'],
    ['79,451,234,567', 'PHONE_UNREADABLE suggests +79451234567'],
    ['+8 (495) 123-45-67', 'PHONE_UNREADABLE suggests +74951234567'],
    ['+ 8 (495) 123-45-67', 'PHONE_UNREADABLE suggests +74951234567'],
    ['+8 (495) 123-45-6', 'PHONE_UNASSIGNED sends +8495123456 suggests +8495123456'],
    ['+8 (095) 123-45-67', 'PHONE_UNREADABLE'],
    ['+89451234567', 'PHONE_UNREADABLE suggests +79451234567'],
    ['Иван +8 945 123-45-67', 'PHONE_UNREADABLE suggests +79451234567'],
    ['8 945 мама 123-45-67', 'PHONE_UNREADABLE'],
    ['Иван 8 945 123-45-67 Пётр 5', 'PHONE_UNREADABLE'],
    ['+0079451234567', 'PHONE_UNREADABLE'],
    ['894512345', 'PHONE_UNREADABLE'],
    ['894512345678', 'PHONE_UNREADABLE'],
    ['123-45-67', 'PHONE_UNREADABLE'],
    ['123456', 'PHONE_UNREADABLE'],
    ['7', 'PHONE_UNREADABLE'],
    ['0', 'PHONE_UNREADABLE'],
    ['+7', 'PHONE_UNREADABLE'],
    ['+7945***4567', 'PHONE_HIDDEN'],
    ['8 (945) XXX-XX-XX', 'PHONE_HIDDEN'],
    ['ivan@shop.ru', 'PHONE_UNREADABLE'],
    [12.5, 'PHONE_UNREADABLE'],
    [-79451234567, 'PHONE_UNREADABLE'],
    [true, 'PHONE_UNREADABLE'],
    [new Date(0), 'PHONE_UNREADABLE'],
    [`8${' '.repeat(239)}9451234567`, CALLER],
    [`8${' '.repeat(240)}9451234567`, 'PHONE_UNREADABLE'],
    ['1'.repeat(50_000), 'PHONE_UNREADABLE'],
  ])('%p: %s', (cell, words) => {
    expect(inWords(readCell(phoneReader, 'PhoneNumber', cell))).toBe(words);
  });
});

describe('PhoneNumber, read in other countries', () => {
  test.each<[string, Cell, string]>([
    ['US', '(212) 555-1234', 'sends +12125551234'],
    ['US', '79451234567', CALLER],
    ['US', '+7 945 123-45-67', CALLER],
    ['KZ', '8 701 234 56 78', 'sends +77012345678'],
    ['BY', '8 029 123-45-67', 'sends +375291234567'],
    ['UA', '050 123 45 67', 'sends +380501234567'],
    ['DE', '030 12345678', 'sends +493012345678'],
    ['DE', '0049 30 12345678', 'sends +493012345678'],
    ['de', '030 12345678', 'sends +493012345678'],
    ['', '+79451234567', CALLER],
    ['XX', '79451234567', CALLER],
    ['XX', '8 945 123 45 67', 'PHONE_UNREADABLE'],
    ['US', '8 945 123-45-67', 'PHONE_UNREADABLE'],
    ['US', '89451234567', 'PHONE_UNREADABLE'],
    ['BY', '+8 (029) 123-45-67', 'PHONE_UNREADABLE'],
    ['BY', '+80291234567', 'PHONE_UNREADABLE'],
    ['DE', '+8 (495) 123-45-67', 'sends +84951234567'],
    ['IS', 'Иван 555 1234', 'PHONE_UNREADABLE suggests +3545551234'],
    ['AD', '712345', 'sends +376712345'],
    ['AD', 'Анна 712 345', 'PHONE_UNREADABLE'],
  ])('%s: %p: %s', (country, cell, words) => {
    expect(inWords(readCell(phoneReader, 'PhoneNumber', cell, { country }))).toBe(words);
  });
});

describe('the short ways give what the library gives', () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(''));
  const library = (text: string, country?: CountryCode): string | null => {
    const number = parsePhoneNumberFromString(text, {
      ...(country && { defaultCountry: country }),
      extract: false,
    });
    return number?.isValid() ? number.number : null;
  };

  test('a number taken for plain E.164 is valid for the library, and unchanged', () => {
    const plans = phonePlans('RU');
    const countries = getCountries();
    let all = 0;
    let plain = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...countries),
        fc.nat(20),
        fc.integer({ min: 1, max: 15 }),
        digits(15),
        (country, changed, length, noise) => {
          const example = getExampleNumber(country, examples)?.number ?? '+7';
          const text =
            changed < 10
              ? example.slice(0, -changed || undefined) + noise.slice(0, changed)
              : example.slice(0, 4) + noise.slice(0, length);
          all += 1;
          if (!plans.isPlainE164(text)) return;
          plain += 1;
          expect(library(text)).toBe(text);
        },
      ),
      { numRuns: 20_000 },
    );
    expect(plain / all).toBeGreaterThan(0.25);
  });

  test.each(['RU', 'KZ'] as const)(
    'in %s national numbers in any usual punctuation are read as the library reads them',
    (country) => {
      const separator = fc.constantFrom('', ' ', '-', '.', ' (', ') ', '  ');
      fc.assert(
        fc.property(
          fc.constantFrom('8', '7'),
          digits(10),
          fc.array(separator, { minLength: 10, maxLength: 10 }),
          (first, rest, separators) => {
            const text =
              first + [...rest].map((digit, index) => `${separators[index]}${digit}`).join('');
            const read = readCell(phoneReader, 'PhoneNumber', text, { country });
            const expected = library(text, country);
            if (expected !== null && typeof read === 'string') expect(read).toBe(expected);
            if (expected !== null) expect(typeof read).toBe('string');
          },
        ),
        { numRuns: 3000 },
      );
    },
  );

  test.each([
    ['+79451234567', true],
    ['+74951234567', true],
    ['+77012345678', true],
    ['+375291234567', true],
    ['+6834000', true],
    ['+496587487663919', true],
    ['79451234567', false],
    ['+7945123', false],
    ['+0079451234567', false],
    // Not one of Belarus: the 8 is dialled there before the code of a city.
    ['+3758131979933', false],
    // The Åland Islands have no such number, and those of Finland do not begin so.
    ['+35818571', false],
    // Another country of +1: told apart by more than the leading digits.
    ['+12125551234', false],
  ])('%s takes the short way: %p', (text, isPlain) => {
    expect(phonePlans('RU').isPlainE164(text)).toBe(isPlain);
  });
});
