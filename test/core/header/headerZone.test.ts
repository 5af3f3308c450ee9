/** Zones that headers name, as they are met in exports. */

import { expect, test } from '@jest/globals';
import { headerZone } from '../../../src/core/header/headerZone';

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
])('“%s” is %s', (header, zone) => {
  expect(headerZone(header)?.name).toBe(zone);
});

test.each([
  'Дата звонка',
  'DateTime',
  'Outcome',
  'москва',
  'Дата (GMT+15)',
  'UTC+5:30',
  'utcdate',
  '',
])('“%s” names none that is known', (header) => {
  expect(headerZone(header)).toBeNull();
});
