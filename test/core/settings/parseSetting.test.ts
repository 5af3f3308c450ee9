/** Settings and columns as a person types them. */

import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';
import { parseConstOption, parseMapOption } from '../../../src/core/settings/mapOption';
import { parseSetting, SETTING_NAMES } from '../../../src/core/settings/parseSetting';
import type { SettingParsed } from '../../../src/core/settings/settingParsed';

function counter(id: string): TabSettings['counter'] {
  return { id, name: '', hosts: [], timeZone: '' };
}

function changeOf(parsed: SettingParsed): Partial<TabSettings> {
  if (!parsed.ok) throw new Error(parsed.message);
  const settings = parsed.change(DEFAULT_SETTINGS);
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof TabSettings]),
    ),
  );
}

describe('a setting NAME=VALUE', () => {
  test.each<[string, string, Partial<TabSettings>]>([
    ['timeZone', 'Asia/Almaty', { timeZone: 'Asia/Almaty' }],
    ['time-zone', 'asia/almaty', { timeZone: 'Asia/Almaty' }],
    ['TIMEZONE', 'UTC', { timeZone: 'UTC' }],
    ['country', 'kz', { country: 'KZ' }],
    ['timeForDates', '9:05', { timeForDates: '09:05' }],
    ['time-for-dates', '23:59', { timeForDates: '23:59' }],
    ['headerRow', '3', { headerRow: 3 }],
    ['header-row', '1000', { headerRow: 1000 }],
    ['idType', 'client-id', { idType: 'CLIENT_ID' }],
    ['id_type', 'UserId', { idType: 'USER_ID' }],
    ['counter', '12345678', { counter: { id: '12345678', name: '', hosts: [], timeZone: '' } }],
    ['flag.CallMissed.Недозвон', '1', { flagWords: { CallMissed: { недозвон: '1' } } }],
    ['Flag.callmissed. НЕ  ДОЗВОН ', '0', { flagWords: { CallMissed: { 'не дозвон': '0' } } }],
    [
      'sendWithout',
      'PHONE_UNREADABLE, url_unreadable',
      { sendWithout: ['PHONE_UNREADABLE', 'URL_UNREADABLE'] },
    ],
    ['filter', 'Тип:Входящий|in', { filter: { header: 'Тип', values: ['Входящий', 'in'] } }],
    ['filter', ' Тип : 10:30 ', { filter: { header: 'Тип', values: ['10:30'] } }],
    ['onlyAfter', '2025-03-01', { onlyAfter: '2025-03-01' }],
    ['only-after', '2025-03-01 08:30', { onlyAfter: '2025-03-01T08:30' }],
    ['atLeastHoursOld', '24', { atLeastHoursOld: 24 }],
    ['leaveOutOld', 'yes', { leaveOutOld: true }],
    ['overTenPercent', 'send-good', { overTenPercent: 'send-good' }],
    ['over-ten-percent', 'SendGood', { overTenPercent: 'send-good' }],
    ['mail', '0', { mail: false }],
    ['comment', 'март 2025', { comment: 'март 2025' }],
    ['goal', 'hasCall', { goal: 'hasCall' }],
    [' time-zone', ' Asia/Almaty ', { timeZone: 'Asia/Almaty' }],
    ['headerRow', '1', { headerRow: 1 }],
    ['counter', '999999999999999', { counter: counter('999999999999999') }],
    [' flag.CallMissed.Недозвон', '1', { flagWords: { CallMissed: { недозвон: '1' } } }],
    ['sendWithout', 'URL_UNREADABLE; ', { sendWithout: ['URL_UNREADABLE'] }],
    ['sendWithout', 'url_unreadable URL_UNREADABLE', { sendWithout: ['URL_UNREADABLE'] }],
    ['atLeastHoursOld', '0', {}],
    ['atLeastHoursOld', '8760', { atLeastHoursOld: 8760 }],
    ['overTenPercent', 'Stop', {}],
    ['comment', 'x'.repeat(230), { comment: 'x'.repeat(230) }],
    ['goal', 'x'.repeat(250), { goal: 'x'.repeat(250) }],
  ])('%s=%s is taken', (name, value, change) => {
    expect(changeOf(parseSetting(name, value))).toEqual(change);
  });

  test.each([
    ['timeZone', 'Moscow'],
    ['timeZone', '+03:00'],
    ['country', 'Russia'],
    ['country', 'XX'],
    ['timeForDates', '24:00'],
    ['timeForDates', '12'],
    ['headerRow', '0'],
    ['headerRow', '1.5'],
    ['idType', 'EMAIL'],
    ['counter', 'abc'],
    ['counter', '0123'],
    ['flag.Tag.x', '1'],
    ['flag.CallMissed.x', 'yes'],
    ['sendWithout', 'ID_MISSING'],
    ['sendWithout', 'TIME_UNREADABLE'],
    ['sendWithout', 'PHONE_UNASSIGNED'],
    ['sendWithout', 'PHONE_UNREADABLE,NONSENSE'],
    ['filter', 'Тип'],
    ['filter', 'Тип:'],
    ['filter', ':in'],
    ['onlyAfter', '2025-02-30'],
    ['onlyAfter', '01.03.2025'],
    ['onlyAfter', '2025-03-01T25:00'],
    ['atLeastHoursOld', '-1'],
    ['leaveOutOld', 'maybe'],
    ['overTenPercent', 'go'],
    ['comment', 'x'.repeat(231)],
    ['goal', 'x'.repeat(251)],
    ['timeForDates', '12:305'],
    ['timeForDates', ' 112:30'],
    ['headerRow', '1001'],
    ['counter', '1234567890123456'],
    ['counter', '12345678a'],
    ['filter', 'Тип:in||out'],
    ['filter', 'Тип: |in'],
    ['onlyAfter', 'с 2025-03-01'],
    ['onlyAfter', '2025-03-01T08:305'],
    ['atLeastHoursOld', '8761'],
    ['atLeastHoursOld', '1e2'],
    ["flag.CallMissed.'", '1'],
    ['flag.CallMissed._', '1'],
  ])('%s=%s is refused with the forms that are taken', (name, value) => {
    const parsed = parseSetting(name, value);
    expect(parsed).toMatchObject({ ok: false, code: 'SETTING_VALUE' });
    if (!parsed.ok) expect(parsed.details.allowed).not.toBe('');
  });

  test('of an unknown name lists the known ones', () => {
    const parsed = parseSetting('colour', 'red');
    expect(parsed).toEqual({
      ok: false,
      code: 'SETTING_UNKNOWN',
      details: { given: 'colour=red', allowed: SETTING_NAMES.join(', ') },
      message: `colour=red → ${SETTING_NAMES.join(', ')}`,
    });
  });

  test.each([
    ['timeZone', 'UTC', ''],
    ['country', 'KZ', ' '],
    ['timeForDates', '12:00', ''],
    ['headerRow', '3', ''],
    ['headerRow', '3', 'auto'],
    ['idType', 'YCLID', ''],
    ['counter', '12345678', ''],
    ['filter', 'Тип:in', ''],
    ['onlyAfter', '2025-03-01', ''],
    ['atLeastHoursOld', '24', ''],
    ['sendWithout', 'URL_UNREADABLE', ''],
    ['overTenPercent', 'send-good', 'stop'],
    ['comment', 'март', ''],
    ['goal', 'hasCall', ''],
  ])('%s=%s goes back to the default by %j', (name, value, back) => {
    const set = parseSetting(name, value);
    const reset = parseSetting(name, back);
    if (!set.ok || !reset.ok) throw new Error('not read');
    const changed = set.change(DEFAULT_SETTINGS);
    expect(changed).not.toEqual(DEFAULT_SETTINGS);
    expect(reset.change(changed)).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['1', true],
    ['YES', true],
    ['true', true],
    ['on', true],
    ['Да', true],
    ['0', false],
    ['no', false],
    ['FALSE', false],
    ['off', false],
    ['нет', false],
  ])('that is on or off takes %s', (word, isOn) => {
    for (const name of ['mail', 'leaveOutOld'] as const) {
      const parsed = parseSetting(name, word);
      if (!parsed.ok) throw new Error(parsed.message);
      expect(parsed.change({ ...DEFAULT_SETTINGS, [name]: !isOn })[name]).toBe(isOn);
    }
  });

  test('of a word for a column that is no flag names the flags', () => {
    const parsed = parseSetting('flag.Tag.x', '1');
    if (parsed.ok) throw new Error('taken');
    expect(parsed.details.allowed).toBe(
      'flag.StaticCall.WORD=1|0, flag.CallMissed.WORD=1|0, flag.FirstTimeCaller.WORD=1|0',
    );
  });

  test.each(['myflag.CallMissed.x', 'flag.CallMissed', 'flag'])('called %s is none', (name) => {
    expect(parseSetting(name, '1')).toMatchObject({ ok: false, code: 'SETTING_UNKNOWN' });
  });

  test('takes a meaning away from a word again', () => {
    const given = parseSetting('flag.CallMissed.Недозвон', '1');
    const taken = parseSetting('flag.CallMissed.недозвон', '');
    if (!given.ok || !taken.ok) throw new Error('not read');
    expect(taken.change(given.change(DEFAULT_SETTINGS)).flagWords).toEqual({ CallMissed: {} });
  });
});

describe('a column COLUMN=HEADER', () => {
  test.each<[string, string, object]>([
    ['PhoneNumber', 'Телефон', { PhoneNumber: { header: 'Телефон' } }],
    ['phonenumber', ' «Телефон»: ', { PhoneNumber: { header: 'Телефон' } }],
    ['DateTime', 'Дата+Время', { DateTime: { dateHeader: 'Дата', timeHeader: 'Время' } }],
    ['DateTime', 'Дата + Время', { DateTime: { dateHeader: 'Дата', timeHeader: 'Время' } }],
    ['Tag', 'Цель+Итог', { Tag: { header: 'Цель+Итог' } }],
    ['PhoneNumber', '', { PhoneNumber: { notSent: true } }],
    ['CallMissed', '!Дозвонились', { CallMissed: { header: 'Дозвонились', inverse: true } }],
    ['Tag', '!Важно', { Tag: { header: '!Важно' } }],
    ['Tag', 'Тег#2', { Tag: { header: 'Тег', nth: 2 } }],
    ['CallMissed', '!Ответ#3', { CallMissed: { header: 'Ответ', inverse: true, nth: 3 } }],
    ['CallMissed', 'Ответ', { CallMissed: { header: 'Ответ' } }],
    ['CallMissed', '!', { CallMissed: { header: '!' } }],
    [' tag ', ' Тег#12 ', { Tag: { header: 'Тег', nth: 12 } }],
    ['Tag', 'Тег#2 звонка', { Tag: { header: 'Тег#2 звонка' } }],
    ['Tag', 'Тег#0', { Tag: { header: 'Тег#0' } }],
    ['Tag', '  ', { Tag: { notSent: true } }],
    ['DateTime', 'Дата+', { DateTime: { header: 'Дата+' } }],
    ['DateTime', '+Время', { DateTime: { header: '+Время' } }],
    ['DateTime', 'Дата+Время+Пояс', { DateTime: { header: 'Дата+Время+Пояс' } }],
    ['DateTime', '"Дата" + «Время»:', { DateTime: { dateHeader: 'Дата', timeHeader: 'Время' } }],
  ])('%s=%s is taken', (column, header, columns) => {
    expect(changeOf(parseMapOption(column, header))).toEqual({ columns });
  });

  test('of an unknown column lists the columns', () => {
    const parsed = parseMapOption('Phone', 'x');
    expect(parsed).toMatchObject({
      ok: false,
      code: 'SETTING_UNKNOWN',
      details: { given: 'Phone=x', allowed: expect.stringContaining('PhoneNumber') },
    });
  });
});

describe('a constant COLUMN=VALUE', () => {
  test('is kept for an optional column', () => {
    expect(changeOf(parseConstOption('Currency', ' RUB '))).toEqual({
      columns: { Currency: { constant: 'RUB' } },
    });
  });

  test.each([
    ['ClientId', '1700000000123456789', 'SETTING_VALUE', 'StaticCall, Price, Currency'],
    ['DateTime', '2025-03-14', 'SETTING_VALUE', 'StaticCall, Price, Currency'],
    ['Tag', ' ', 'SETTING_VALUE', 'Tag=VALUE'],
    ['Colour', 'red', 'SETTING_UNKNOWN', 'StaticCall, Price, Currency'],
  ])('%s=%s is refused', (column, value, code, allowed) => {
    const parsed = parseConstOption(column, value);
    expect(parsed).toMatchObject({ ok: false, code, details: { given: `${column}=${value}` } });
    if (!parsed.ok) expect(parsed.details.allowed).toMatch(new RegExp(`^${allowed}`));
  });
});
