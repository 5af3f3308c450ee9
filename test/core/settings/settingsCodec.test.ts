/** The settings of a tab as a text and back. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import {
  decodeSettings,
  defaultCountry,
  encodeSettings,
  MOST_SETTINGS_BYTES,
  readSettings,
} from '../../../src/core/settings/settingsCodec';

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
  answers: { direction: 'inbound', durationUnit: 'minutes' },
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
  watch: true,
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

  test.each<[string, Partial<TabSettings>]>([
    ['{"counter":null,"headerRow":null,"filter":null,"schedule":null}', {}],
    ['{"overTenPercent":"stop","leaveOutOld":false,"comment":""}', {}],
    ['{"counter":{"id":"1"}}', { counter: { id: '1', name: '', hosts: [], timeZone: '' } }],
    [
      '{"counter":{"id":"1","name":5,"hosts":["a.ru",null,7],"timeZone":"UTC"}}',
      { counter: { id: '1', name: '', hosts: ['a.ru'], timeZone: 'UTC' } },
    ],
    ['{"headerRow":1000000}', { headerRow: 1_000_000 }],
    ['{"atLeastHoursOld":0}', {}],
    [
      '{"columns":{"Tag":{"header":"Тег","inverse":"yes"}}}',
      { columns: { Tag: { header: 'Тег' } } },
    ],
    ['{"columns":{"Tag":{"notSent":false},"URL":5,"Price":null}}', {}],
    ['{"columns":{"DateTime":{"timeHeader":"Время"}}}', {}],
    [
      '{"columns":{"DateTime":{"dateHeader":"Дата","timeHeader":"Время","dateNth":0,"timeNth":2}}}',
      { columns: { DateTime: { dateHeader: 'Дата', timeHeader: 'Время', timeNth: 2 } } },
    ],
    ['{"sendWithout":["NONSENSE",5,"URL_UNREADABLE"]}', { sendWithout: ['URL_UNREADABLE'] }],
    [
      '{"flagWords":{"CallMissed":{"да":"1","нет":"0","может":"2","так":1}}}',
      { flagWords: { CallMissed: { да: '1', нет: '0' } } },
    ],
    ['{"flagWords":{"CallMissed":{"может":"2"},"StaticCall":null}}', {}],
    [
      '{"filter":{"header":"Тип","values":["in",5]}}',
      { filter: { header: 'Тип', values: ['in'] } },
    ],
    [
      '{"schedule":{"kind":"hours","everyHours":1}}',
      { schedule: { kind: 'hours', everyHours: 1 } },
    ],
    [
      '{"schedule":{"kind":"hours","everyHours":12,"hour":5}}',
      { schedule: { kind: 'hours', everyHours: 12 } },
    ],
    ['{"schedule":{"kind":"daily","hour":0}}', { schedule: { kind: 'daily', hour: 0 } }],
    [
      '{"schedule":{"kind":"daily","hour":23,"weekdays":[1]}}',
      { schedule: { kind: 'daily', hour: 23 } },
    ],
    [
      '{"schedule":{"kind":"weekdays","hour":7,"weekdays":[0,1,7,8,"2"]}}',
      { schedule: { kind: 'weekdays', hour: 7, weekdays: [1, 7] } },
    ],
  ])('%s are read, what is no entry of them left out', (text, settings) => {
    expect(readSettings(text)).toStrictEqual({
      settings: { ...DEFAULT_SETTINGS, ...settings },
      damaged: false,
    });
  });

  test.each([
    '{"counter":{"id":""}}',
    '{"counter":{"id":12345678}}',
    '{"counter":"12345678"}',
    '{"counter":["12345678"]}',
    '{"headerRow":1000001}',
    '{"headerRow":0}',
    '{"headerRow":"3"}',
    '{"headerRow":1.5}',
    '{"atLeastHoursOld":-1}',
    '{"atLeastHoursOld":null}',
    '{"columns":[]}',
    '{"columns":"Tag"}',
    '{"columns":null}',
    '{"flagWords":null}',
    '{"country":7}',
    '{"comment":null}',
    '{"mail":"no"}',
    '{"leaveOutOld":1}',
    '{"overTenPercent":"go"}',
    '{"sendWithout":"URL_UNREADABLE"}',
    '{"filter":{"header":"Тип"}}',
    '{"filter":{"values":["in"]}}',
    '{"filter":{"header":"Тип","values":"in"}}',
    '{"schedule":{"kind":"hours","everyHours":2}}',
    '{"schedule":{"kind":"hours","hour":7,"weekdays":[1]}}',
    '{"schedule":{"kind":"daily"}}',
    '{"schedule":{"kind":"daily","hour":24}}',
    '{"schedule":{"kind":"daily","hour":-1}}',
    '{"schedule":{"kind":"weekdays","hour":7}}',
    '{"schedule":{"kind":"weekdays","hour":7,"weekdays":[]}}',
    '{"schedule":{"kind":"weekdays","hour":7,"weekdays":[0,8]}}',
    '{"schedule":{"kind":"weekdays","weekdays":[1]}}',
    '{"schedule":{"kind":"monthly","hour":7,"weekdays":[1]}}',
  ])('%s are damaged and have their default', (text) => {
    expect(readSettings(text)).toStrictEqual({ settings: DEFAULT_SETTINGS, damaged: true });
  });

  test('keep all mirrors of the site where there is room', () => {
    const hosts = ['a.ru', 'b.ru', 'c.ru', 'd.ru', 'e.ru'];
    const settings = { ...FULL, counter: { id: '1', name: 'x', hosts, timeZone: '' } };
    expect(decodeSettings(encodeSettings(settings))).toEqual(settings);
  });

  test('keep id, name and three mirrors of a counter that has too many', () => {
    const hosts = Array.from({ length: 900 }, (_, index) => `m${index}.example.ru`);
    const counter = { id: '1', name: 'x', hosts, timeZone: 'UTC' };
    expect(decodeSettings(encodeSettings({ ...FULL, counter })).counter).toEqual({
      ...counter,
      hosts: hosts.slice(0, 3),
    });
  });

  test.each([...'aё€', '\u007f', '\u0080', '\u07ff', '\u0800', '\uffff', '😀'])(
    'of %j fill a property to its last byte and no further',
    (character) => {
      const encoder = new TextEncoder();
      const size = encoder.encode(character).length;
      const bare = encoder.encode(encodeSettings({ ...DEFAULT_SETTINGS, comment: 'x' })).length - 1;
      const room = MOST_SETTINGS_BYTES - bare;
      const most = character.repeat(Math.floor(room / size)) + 'x'.repeat(room % size);
      const settings = { ...DEFAULT_SETTINGS, comment: most };
      expect(decodeSettings(encodeSettings(settings))).toEqual(settings);
      expect(() => encodeSettings({ ...settings, comment: `${most}x` })).toThrow('too long');
    },
  );

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
