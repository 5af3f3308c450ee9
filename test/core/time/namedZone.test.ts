/** Zones that headers and cells name, as they are met in exports. */

import { expect, test } from '@jest/globals';
import { cellZone, headerZone } from '../../../src/core/time/namedZone';

test.each([
  ['Start Time (UTC)', 'UTC'],
  ['start_time_utc', 'UTC'],
  ['Time, GMT', 'UTC'],
  ['Дата звонка (МСК)', 'Europe/Moscow'],
  ['Дата и время, мск', 'Europe/Moscow'],
  ['Call time MSK', 'Europe/Moscow'],
  ['Московское время', 'Europe/Moscow'],
  ['Дата (GMT+3)', 'Etc/GMT-3'],
  ['Дата (UTC +05:00)', 'Etc/GMT-5'],
  ['Date UTC-08:00', 'Etc/GMT+8'],
  ['Date UTC−3', 'Etc/GMT+3'],
  ['UTC+5:30', 'UTC+5:30'],
  ['Время (МСК+2)', 'Etc/GMT-5'],
  ['Время, МСК -1', 'Etc/GMT-2'],
  ['Дата звонка (по Москве)', 'Europe/Moscow'],
  ['Дата звонка (Москва)', 'Europe/Moscow'],
  ['Time (Asia/Yekaterinburg)', 'Asia/Yekaterinburg'],
])('“%s” is %s', (header, zone) => {
  expect(headerZone(header)?.name).toBe(zone);
});

test.each([
  'Дата звонка',
  'DateTime',
  'Outcome',
  'москва',
  'Дата (GMT+15)',
  'Дата (UTC+5:10)',
  'Звонки/Москва',
  'utcdate',
  '',
])('“%s” names none that is known', (header) => {
  expect(headerZone(header)).toBeNull();
});

test.each([
  ['UTC', 'UTC'],
  ['Europe/Moscow', 'Europe/Moscow'],
  ['+03:00', 'Etc/GMT-3'],
  ['-0330', 'UTC-3:30'],
  ['5', 'Etc/GMT-5'],
  ['GMT+5:45', 'UTC+5:45'],
  ['МСК', 'Europe/Moscow'],
  ['+0310', undefined],
  ['15', undefined],
  ['Урал', undefined],
])('in a cell %j is %s', (text, name) => {
  expect(cellZone(text)?.name).toBe(name);
});
