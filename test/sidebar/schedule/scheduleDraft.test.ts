/** What a person chose in the fields of Schedule becomes a schedule. */

import { describe, expect, test } from '@jest/globals';
import { scheduleOf } from '../../../src/sidebar/schedule/scheduleDraft';

describe('a schedule', () => {
  test.each([
    { what: 'nothing chosen', drafts: {}, schedule: { kind: 'daily', hour: 7 } },
    {
      what: 'another hour',
      drafts: { 'schedule-hour': '23' },
      schedule: { kind: 'daily', hour: 23 },
    },
    {
      what: 'every six hours',
      drafts: { 'schedule-kind': '6', 'schedule-hour': '3' },
      schedule: { kind: 'hours', everyHours: 6 },
    },
    {
      what: 'working days without Friday, with Sunday',
      drafts: { 'schedule-kind': 'weekdays', 'schedule-day-5': '', 'schedule-day-7': 'yes' },
      schedule: { kind: 'weekdays', hour: 7, weekdays: [1, 2, 3, 4, 7] },
    },
  ])('with $what', ({ drafts, schedule }) => {
    expect(scheduleOf(drafts as Record<string, string>, null)).toEqual(schedule);
  });

  test('without a day is none', () => {
    const drafts = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`schedule-day-${day}`, '']));
    expect(scheduleOf({ ...drafts, 'schedule-kind': 'weekdays' }, null)).toBeNull();
  });

  test('that is kept stays as it is where nothing was chosen', () => {
    const kept = { kind: 'weekdays', hour: 9, weekdays: [2, 6] } as const;
    expect(scheduleOf({}, kept)).toEqual(kept);
  });
});
