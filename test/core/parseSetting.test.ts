/** Settings and columns as a person types them. */

import { describe, expect, test } from '@jest/globals';
import { parseConstOption, parseMapOption } from '../../src/core/mapOption';
import { parseSetting, SETTING_NAMES } from '../../src/core/parseSetting';
import type { SettingParsed } from '../../src/core/settingParsed';
import { DEFAULT_SETTINGS, type TabSettings } from '../../src/core/settings';

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
    'timeZone',
    'country',
    'timeForDates',
    'headerRow',
    'idType',
    'counter',
    'filter',
    'onlyAfter',
  ])('%s= goes back to the default', (name) => {
    expect(changeOf(parseSetting(name, ''))).toEqual({});
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
  ])('%s=%s is taken', (column, header, columns) => {
    expect(changeOf(parseMapOption(column, header))).toEqual({ columns });
  });

  test('of an unknown column lists the columns', () => {
    const parsed = parseMapOption('Phone', 'x');
    expect(parsed).toMatchObject({ ok: false, code: 'SETTING_UNKNOWN' });
    if (!parsed.ok) expect(parsed.details.allowed).toContain('PhoneNumber');
  });
});

describe('a constant COLUMN=VALUE', () => {
  test('is kept for an optional column', () => {
    expect(changeOf(parseConstOption('Currency', ' RUB '))).toEqual({
      columns: { Currency: { constant: 'RUB' } },
    });
  });

  test.each([
    ['ClientId', '1700000000123456789', 'SETTING_VALUE'],
    ['DateTime', '2025-03-14', 'SETTING_VALUE'],
    ['Tag', ' ', 'SETTING_VALUE'],
    ['Colour', 'red', 'SETTING_UNKNOWN'],
  ])('%s=%s is refused', (column, value, code) => {
    expect(parseConstOption(column, value)).toMatchObject({ ok: false, code });
  });
});
