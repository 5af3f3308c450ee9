/** A change of settings from the page: taken when every value is right, refused by name when one is not. */

import { describe, expect, test } from '@jest/globals';
import { readSettingsChange } from '../../../src/app/tab/settingsChange';
import { DEFAULT_SETTINGS, type TabSettings } from '../../../src/core/call/settings';

function changed(change: unknown, before: TabSettings = DEFAULT_SETTINGS): TabSettings {
  const read = readSettingsChange(change);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value(before);
}

const GOOD: readonly (readonly [unknown, Partial<TabSettings>])[] = [
  [undefined, {}],
  [{ idType: 'USER_ID' }, { idType: 'USER_ID' }],
  [{ headerRow: 3 }, { headerRow: 3 }],
  [{ headerRow: null }, { headerRow: null }],
  [{ timeZone: 'Asia/Omsk' }, { timeZone: 'Asia/Omsk' }],
  [{ timeZone: null }, { timeZone: null }],
  [
    { country: 'KZ', timeForDates: '23:59' },
    { country: 'KZ', timeForDates: '23:59' },
  ],
  [{ sendWithout: ['PHONE_UNREADABLE'] }, { sendWithout: ['PHONE_UNREADABLE'] }],
  [
    { filter: { header: 'Тип', values: [' Входящий ', ''] } },
    { filter: { header: 'Тип', values: ['Входящий'] } },
  ],
  [{ filter: null }, { filter: null }],
  [{ onlyAfter: '2025-03-01' }, { onlyAfter: '2025-03-01' }],
  [
    { atLeastHoursOld: 24, leaveOutOld: true, overTenPercent: 'send-good' },
    { atLeastHoursOld: 24, leaveOutOld: true, overTenPercent: 'send-good' },
  ],
  [
    { comment: 'март', goal: '=цель' },
    { comment: 'март', goal: '=цель' },
  ],
  [{ columns: { Price: { constant: '5' } } }, { columns: { Price: { constant: '5' } } }],
  [
    { columns: { DateTime: { dateHeader: 'Дата', timeHeader: 'Время', timeNth: 2 } } },
    { columns: { DateTime: { dateHeader: 'Дата', timeHeader: 'Время', timeNth: 2 } } },
  ],
  [
    { flagWords: { CallMissed: { ' Недозвон ': '1' } } },
    { flagWords: { CallMissed: { недозвон: '1' } } },
  ],
];

const BAD: readonly (readonly [string, unknown])[] = [
  ['change', 7],
  ['idType', { idType: 'CLIENT' }],
  ['headerRow', { headerRow: 0 }],
  ['headerRow', { headerRow: 1.5 }],
  ['timeZone', { timeZone: 'Mars/Olympus' }],
  ['country', { country: 'Russia' }],
  ['timeForDates', { timeForDates: '24:00' }],
  ['sendWithout', { sendWithout: ['NO_SUCH_CODE'] }],
  ['filter', { filter: { header: 'Тип', values: ['  '] } }],
  ['filter', { filter: { header: 'Тип', values: [7] } }],
  ['onlyAfter', { onlyAfter: '01.03.2025' }],
  ['atLeastHoursOld', { atLeastHoursOld: -1 }],
  ['leaveOutOld', { leaveOutOld: 'yes' }],
  ['comment', { comment: 'x'.repeat(1_001) }],
  ['overTenPercent', { overTenPercent: 'never' }],
  ['schedule', { schedule: { kind: 'daily', hour: 7 } }],
  ['counter', { counter: { id: '1' } }],
  ['constructor', { constructor: 'x' }],
  ['columns', { columns: { Price: 'Сумма' } }],
  ['columns', { columns: { NoSuch: { header: 'x' } } }],
  ['columns', { columns: { Price: {} } }],
  ['columns', { columns: { Price: { header: 'x', nth: 0 } } }],
  ['columns', { columns: { Price: { header: 'x', more: 1 } } }],
  ['flagWords', { flagWords: { CallMissed: { нет: 'no' } } }],
  ['flagWords', { flagWords: { NoSuch: { нет: '0' } } }],
];

describe('a change of settings', () => {
  test.each(GOOD)('%j is taken', (change, expected) => {
    expect(changed(change)).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  test.each(BAD)('is refused because of %s: %j', (what, change) => {
    const read = readSettingsChange(change);
    expect(read).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST', details: { what } } });
  });

  test('adds columns and words to those that are kept, and forgets what is null', () => {
    const before: TabSettings = {
      ...DEFAULT_SETTINGS,
      columns: { Price: { header: 'Сумма' }, Tag: { notSent: true } },
      flagWords: { CallMissed: { недозвон: '1' } },
    };
    const after = changed(
      {
        columns: { Price: null, Currency: { constant: 'RUB' } },
        flagWords: { CallMissed: { дозвон: '0' } },
      },
      before,
    );
    expect(after.columns).toEqual({ Tag: { notSent: true }, Currency: { constant: 'RUB' } });
    expect(after.flagWords).toEqual({ CallMissed: { недозвон: '1', дозвон: '0' } });
  });
});
