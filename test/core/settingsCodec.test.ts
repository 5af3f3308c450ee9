/** The settings of a tab as a text and back. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type TabSettings } from '../../src/core/settings';
import {
  decodeSettings,
  defaultCountry,
  encodeSettings,
  MOST_SETTINGS_BYTES,
  readSettings,
} from '../../src/core/settingsCodec';

const FULL: TabSettings = {
  counter: {
    id: '12345678',
    name: 'Магазин «Ёлка»',
    hosts: ['a.ru', 'b.ru'],
    timeZone: 'Europe/Moscow',
  },
  idType: 'YCLID',
  headerRow: 3,
  columns: {
    ClientId: { header: 'yaClientId' },
    DateTime: { dateHeader: 'Дата', timeHeader: 'Время', dateNth: 2 },
    CallMissed: { header: 'answered', inverse: true },
    Tag: { header: 'Тег', nth: 2 },
    Currency: { constant: 'RUB' },
    PhoneNumber: { notSent: true },
  },
  timeZone: 'Asia/Almaty',
  country: 'KZ',
  timeForDates: '12:00',
  flagWords: { CallMissed: { недозвон: '1' } },
  sendWithout: ['PHONE_UNREADABLE'],
  filter: { header: 'Тип', values: ['Входящий', 'in'] },
  onlyAfter: '2025-03-01',
  atLeastHoursOld: 24,
  leaveOutOld: true,
  comment: 'звонки',
  goal: 'hasCall',
  overTenPercent: 'send-good',
  schedule: { kind: 'weekdays', hour: 7, weekdays: [1, 5] },
  mail: false,
};

describe('settings', () => {
  test('come back as they were kept', () => {
    expect(decodeSettings(encodeSettings(FULL))).toEqual(FULL);
    expect(decodeSettings(encodeSettings(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS);
  });

  test('are a versioned JSON of what is not the default', () => {
    expect(JSON.parse(encodeSettings({ ...DEFAULT_SETTINGS, country: 'KZ' }))).toEqual({
      v: 1,
      country: 'KZ',
    });
  });

  test.each(['', 'null', '[]', '"x"', '{', 'undefined', '12', '{"columns":'])(
    'fall back to the defaults for the text %j, unless it is an object',
    (text) => {
      expect(readSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, damaged: true });
    },
  );

  test('keep what is good of a text that is partly spoilt, and say so', () => {
    const text = JSON.stringify({
      v: 7,
      later: { unknown: true },
      country: 'KZ',
      headerRow: -1,
      idType: 'EMAIL',
      columns: {
        Tag: { header: 'Тег', nth: 0 },
        Sum: { header: 'x' },
        Price: 5,
        URL: { dateHeader: 'x' },
      },
      sendWithout: ['PHONE_UNREADABLE', 'NO_SUCH_CODE'],
      schedule: { kind: 'hours', everyHours: 2 },
      flagWords: { CallMissed: { недозвон: '1', перезвон: 'maybe' }, Tag: { x: '1' } },
    });
    expect(readSettings(text)).toEqual({
      settings: {
        ...DEFAULT_SETTINGS,
        country: 'KZ',
        columns: { Tag: { header: 'Тег' } },
        sendWithout: ['PHONE_UNREADABLE'],
        flagWords: { CallMissed: { недозвон: '1' } },
      },
      damaged: true,
    });
  });

  test('of an older version without newer fields have their defaults, undamaged', () => {
    expect(readSettings('{"v":1,"mail":false}')).toEqual({
      settings: { ...DEFAULT_SETTINGS, mail: false },
      damaged: false,
    });
  });

  test('fit into a property with many mirrors of the site', () => {
    const hosts = Array.from({ length: 400 }, (_, index) => `зеркало-${index}.магазин.рф`);
    const text = encodeSettings({ ...FULL, counter: { id: '1', name: 'x', hosts, timeZone: '' } });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MOST_SETTINGS_BYTES);
    expect(decodeSettings(text).columns).toEqual(FULL.columns);
  });

  test('that cannot fit are an error, never a cut text', () => {
    expect(() => encodeSettings({ ...FULL, comment: 'ё'.repeat(5000) })).toThrow('too long');
  });

  test('are read from any text and any JSON without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(decodeSettings(text)).sort()).toEqual(Object.keys(FULL).sort());
      }),
    );
    const values = fc.record(
      Object.fromEntries(Object.keys(FULL).map((name) => [name, fc.jsonValue()])),
    );
    fc.assert(
      fc.property(values, (kept) => {
        const settings = decodeSettings(JSON.stringify(kept));
        expect(decodeSettings(encodeSettings(settings))).toEqual(settings);
      }),
    );
  });
});

describe('the country of phone numbers', () => {
  test.each([
    ['ru_RU', 'RU'],
    ['en_US', 'US'],
    ['en-GB', 'GB'],
    ['kk_KZ', 'KZ'],
    ['ru', 'RU'],
    ['uk', 'UA'],
    ['zh_Hans_CN', 'CN'],
    ['es_419', 'ES'],
    ['', 'RU'],
  ])('of the locale %j is %s', (locale, country) => {
    expect(defaultCountry(locale)).toBe(country);
  });
});
