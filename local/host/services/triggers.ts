/** Time triggers with the rules of editor add-ons: one for a user and a document, hourly at most. */

import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';
import type { StoredTrigger, TriggerSchedule } from './triggerBag';

export type GasTrigger = GoogleAppsScript.Script.Trigger;
export type GasTriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GasClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

export const eventTypes = serviceEnum('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
]);
export const triggerSources = serviceEnum('ScriptApp.TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
export const weekDays = serviceEnum('ScriptApp.WeekDay', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

export class TriggerService {
  constructor(
    readonly machine: Machine,
    readonly stored: StoredTrigger,
    /** The object that `create()` gave in this very run. */
    readonly fresh: boolean,
  ) {}

  getUniqueId(): string {
    return this.stored.uniqueId;
  }

  getHandlerFunction(): string {
    return this.stored.handler;
  }

  getEventType(): unknown {
    return eventTypes.CLOCK;
  }

  getTriggerSource(): unknown {
    return triggerSources.CLOCK;
  }

  /** A clock has no id. */
  getTriggerSourceId(): string | null {
    return null;
  }
}

const exposeTrigger = service<GasTrigger>()('Trigger', {
  getEventType: free(),
  getHandlerFunction: free(),
  getTriggerSource: free(),
  getTriggerSourceId: free(),
  getUniqueId: free(),
});

class ClockBuilder {
  private schedule: TriggerSchedule | null = null;
  private hour = 0;
  private minute: number;
  private timeZone: string;

  constructor(
    readonly machine: Machine,
    readonly handler: string,
  ) {
    // Google picks a minute once and keeps it (ClockTriggerBuilder reference).
    this.minute = Math.floor(machine.random() * 60);
    this.timeZone = machine.options.manifest.timeZone;
  }

  everyHours(hours: number): this {
    this.schedule = { kind: 'everyHours', hours };
    return this;
  }

  /** Taken here, refused by `create`. */
  everyMinutes(minutes: number): this {
    this.schedule = { kind: 'everyHours', hours: minutes / 60 };
    return this;
  }

  everyDays(days: number): this {
    const { hour, minute, timeZone } = this;
    this.schedule = { kind: 'everyDays', days, hour, minute, timeZone };
    return this;
  }

  atHour(hour: number): this {
    this.hour = hour;
    return this;
  }

  /** ±15 minutes for Google, exact here. */
  nearMinute(minute: number): this {
    this.minute = minute;
    return this;
  }

  inTimezone(timeZone: string): this {
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      this.machine.fail(this.machine.texts.invalidArgument('timezone'));
    }
    this.timeZone = timeZone;
    return this;
  }

  /** At the earliest; accepted below an hour (mail-merge-for-gmail#165). */
  after(durationMs: number): this {
    this.schedule = { kind: 'once', at: this.machine.clock.now() + durationMs };
    return this;
  }

  at(date: Date): this {
    this.schedule = { kind: 'once', at: date.getTime() };
    return this;
  }

  create(): GasTrigger {
    const { machine, hour, minute, timeZone } = this;
    if (this.schedule === null) return machine.fail(machine.texts.triggerUnspecified());
    const schedule: TriggerSchedule =
      this.schedule.kind === 'everyDays'
        ? { ...this.schedule, hour, minute, timeZone }
        : this.schedule;
    const tooOften = schedule.kind === 'everyHours' && schedule.hours < 1;
    if (tooOften) machine.fail(machine.texts.hourly());
    const { triggers, userEmail } = machine.options;
    const documentId = machine.workbook.properties.id;
    // One trigger of each type for a user and a document (editor-triggers; jira-tools#53).
    const has = triggers.all.some(
      (trigger) => trigger.userEmail === userEmail && trigger.documentId === documentId,
    );
    if (has) return machine.fail(machine.texts.tooManyTriggers());
    const stored: StoredTrigger = {
      uniqueId: String(Math.floor(machine.random() * 9e15) + 1e15),
      userEmail,
      documentId,
      handler: this.handler,
      schedule,
      createdAt: machine.clock.now(),
    };
    triggers.add(stored);
    return exposeTrigger(machine, new TriggerService(machine, stored, true));
  }
}

const exposeClock = service<GasClockBuilder>()('ClockTriggerBuilder', {
  after: free(['integer']),
  at: free(['date']),
  atHour: free(['integer']),
  create: trip(),
  everyDays: free(['integer']),
  everyHours: free(['integer']),
  everyMinutes: free(['integer']),
  inTimezone: free(['text']),
  nearMinute: free(['integer']),
});

class TriggerBuilder {
  constructor(
    readonly machine: Machine,
    readonly handler: string,
  ) {}

  timeBased(): GasClockBuilder {
    return exposeClock(this.machine, new ClockBuilder(this.machine, this.handler));
  }
}

const exposeBuilder = service<GasTriggerBuilder>()('TriggerBuilder', { timeBased: free() });

/** A trigger as the lists of triggers give it; only such a one can be deleted. */
export function installedTrigger(machine: Machine, stored: StoredTrigger): GasTrigger {
  return exposeTrigger(machine, new TriggerService(machine, stored, false));
}

export function triggerBuilder(machine: Machine, handler: string): GasTriggerBuilder {
  return exposeBuilder(machine, new TriggerBuilder(machine, handler));
}
