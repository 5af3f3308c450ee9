/** Time triggers of an editor add-on: hourly, one for a user and a document, deleted by list only. */

import { describe, expect, test } from '@jest/globals';
import { createTriggerBag, type StoredTrigger } from '../../../../local/host/services/triggerBag';
import { nextTriggerTime, timeDrivenEvent } from '../../../../local/host/services/triggerTimes';
import { fixture, type Services } from '../hostFixture';

const hourly = ({ ScriptApp }: Services) =>
  ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create();

describe('installing', () => {
  test('an hourly trigger is kept for the user and the document', () => {
    const triggers = createTriggerBag();
    const { run } = fixture({ triggers, now: () => 1000 });
    const got = run((services) => {
      const trigger = hourly(services);
      return [trigger.getHandlerFunction(), String(trigger.getEventType())];
    });
    expect(got).toEqual(['onHour', 'CLOCK']);
    expect(triggers.all).toMatchObject([
      {
        userEmail: 'anna@example.com',
        documentId: 'spreadsheet-1',
        handler: 'onHour',
        schedule: { kind: 'everyHours', hours: 1 },
        createdAt: 1000,
      },
    ]);
  });

  test('more often than hourly is refused (mail-merge-for-gmail#165)', () => {
    const { failure } = fixture();
    expect(
      failure(({ ScriptApp }) => ScriptApp.newTrigger('f').timeBased().everyMinutes(30).create()),
    ).toBe('The recurrence interval for an Add-on trigger must be at least one hour.');
  });

  test('a second one is refused, also when it is made again (jira-tools#53)', () => {
    const { run, failure } = fixture();
    run(hourly);
    const message =
      'This add-on has created too many time-based triggers in this document for this Google user account.';
    expect(failure(hourly)).toBe(message);
    expect(
      failure(({ ScriptApp }) => ScriptApp.newTrigger('f').timeBased().after(1000).create()),
    ).toBe(message);
  });

  test('another user and another document may have their own', () => {
    const triggers = createTriggerBag();
    fixture({ triggers }).run(hourly);
    expect(fixture({ triggers, userEmail: 'boris@example.com' }).call(hourly).kind).toBe(
      'returned',
    );
    const copy = fixture({ triggers });
    copy.workbook.apply({ type: 'spreadsheet', set: { id: 'the copy' } });
    expect(copy.call(hourly).kind).toBe('returned');
    expect(triggers.all.length).toBe(3);
  });

  test('an unknown zone and a trigger without a time are refused', () => {
    const { failure } = fixture();
    expect(
      failure(({ ScriptApp }) => ScriptApp.newTrigger('f').timeBased().inTimezone('Mars/Base')),
    ).toBe('Invalid argument: timezone');
    expect(failure(({ ScriptApp }) => ScriptApp.newTrigger('f').timeBased().create())).toContain(
      'needs a time',
    );
  });
});

describe('listing and deleting', () => {
  test('only the current user sees a trigger, by project or by document (ScriptApp reference)', () => {
    const triggers = createTriggerBag();
    fixture({ triggers }).run(hourly);
    const count = ({ ScriptApp, SpreadsheetApp }: Services) => [
      ScriptApp.getProjectTriggers().length,
      ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length,
    ];
    expect(fixture({ triggers }).run(count)).toEqual([1, 1]);
    expect(fixture({ triggers, userEmail: 'boris@example.com' }).run(count)).toEqual([0, 0]);
  });

  test('the object that create() gave cannot be deleted, the one from the list can (JEV spike 00)', () => {
    const triggers = createTriggerBag();
    const { run, failure } = fixture({ triggers });
    expect(failure((services) => services.ScriptApp.deleteTrigger(hourly(services)))).toBe(
      'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
    );
    run(({ ScriptApp }) => {
      for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
    });
    expect(triggers.all).toEqual([]);
  });
});

describe('times', () => {
  const at = (iso: string) => Date.parse(iso);
  const trigger = (schedule: StoredTrigger['schedule'], createdAt: string): StoredTrigger => ({
    uniqueId: '1',
    userEmail: 'a@b.c',
    documentId: 'd',
    handler: 'f',
    schedule,
    createdAt: at(createdAt),
  });

  test('hourly triggers keep the minute in which they were made', () => {
    const each3 = trigger({ kind: 'everyHours', hours: 3 }, '2025-01-01T00:17:00Z');
    expect(nextTriggerTime(each3, at('2025-01-01T00:17:00Z'))).toBe(at('2025-01-01T03:17:00Z'));
    expect(nextTriggerTime(each3, at('2025-01-01T06:00:00Z'))).toBe(at('2025-01-01T06:17:00Z'));
    expect(nextTriggerTime(each3, at('2025-01-01T06:17:00Z'))).toBe(at('2025-01-01T09:17:00Z'));
  });

  test('daily triggers keep their hour over a change to summer time', () => {
    const daily = trigger(
      { kind: 'everyDays', days: 1, hour: 9, minute: 5, timeZone: 'Europe/Berlin' },
      '2025-03-28T12:00:00Z',
    );
    expect(nextTriggerTime(daily, at('2025-03-28T12:00:00Z'))).toBe(at('2025-03-29T08:05:00Z'));
    expect(nextTriggerTime(daily, at('2025-03-29T08:05:00Z'))).toBe(at('2025-03-30T07:05:00Z'));
  });

  test('a one-off trigger runs once', () => {
    const once = trigger({ kind: 'once', at: at('2025-01-01T01:00:00Z') }, '2025-01-01T00:00:00Z');
    expect(nextTriggerTime(once, at('2025-01-01T00:30:00Z'))).toBe(at('2025-01-01T01:00:00Z'));
    expect(nextTriggerTime(once, at('2025-01-01T01:00:00Z'))).toBeNull();
  });

  test('the event has its time in UTC and Monday as 1 (event-objects)', () => {
    const event = timeDrivenEvent(
      trigger({ kind: 'everyHours', hours: 1 }, '2025-01-01T00:00:00Z'),
      at('2025-03-16T21:04:05Z'),
    );
    expect(JSON.parse(JSON.stringify(event))).toEqual({
      authMode: 'FULL',
      year: 2025,
      month: 3,
      'day-of-month': 16,
      'day-of-week': 7,
      'week-of-year': 11,
      hour: 21,
      minute: 4,
      second: 5,
      timezone: 'UTC',
      triggerUid: '1',
    });
  });
});
