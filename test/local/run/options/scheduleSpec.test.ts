/** How the schedule of `npm start -- --schedule` is written. */

import { describe, expect, test } from '@jest/globals';
import { readScheduleSpec } from '../../../../local/run/options/scheduleSpec';

const on = (schedule: object) => ({ kind: 'on', schedule });

describe('--schedule', () => {
  test.each([
    ['off', { kind: 'off' }],
    ['every 1h', on({ kind: 'hours', everyHours: 1 })],
    ['every hour', on({ kind: 'hours', everyHours: 1 })],
    ['hourly', on({ kind: 'hours', everyHours: 1 })],
    ['every 3 hours', on({ kind: 'hours', everyHours: 3 })],
    ['12h', on({ kind: 'hours', everyHours: 12 })],
    ['daily 07', on({ kind: 'daily', hour: 7 })],
    ['Daily 7', on({ kind: 'daily', hour: 7 })],
    ['daily at 07:00', on({ kind: 'daily', hour: 7 })],
    ['daily 07:00–08:00', on({ kind: 'daily', hour: 7 })],
    ['mon,wed,fri 07', on({ kind: 'weekdays', hour: 7, weekdays: [1, 3, 5] })],
    ['friday, Monday 23', on({ kind: 'weekdays', hour: 23, weekdays: [1, 5] })],
    ['sat-mon 0', on({ kind: 'weekdays', hour: 0, weekdays: [1, 6, 7] })],
    ['weekdays 18', on({ kind: 'weekdays', hour: 18, weekdays: [1, 2, 3, 4, 5] })],
  ])('%s is understood', (text, expected) => {
    expect(readScheduleSpec(text)).toEqual(expected);
  });

  test.each(['', 'daily', 'daily 24', 'every 2h', 'every 0h', 'someday 07', 'mon', 'never', '07'])(
    '“%s” is no schedule',
    (text) => {
      expect(readScheduleSpec(text)).toBeNull();
    },
  );
});
