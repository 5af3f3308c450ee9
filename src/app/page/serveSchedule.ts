/** The panel's *Switch on*, *Switch off* and *Take over*: arguments in, plain values out. */

import type { Schedule } from '../../core/call/settings';
import type { Ports } from '../../ports';
import { type Fields, readFields, readSheetId } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { switchOff, switchOn, takeOver } from '../schedule/schedule';
import type { ScheduleState } from '../schedule/scheduleState';

/** `{sheetId, schedule: Schedule, mail}` */
export function serveSwitchOn(ports: Ports, request: unknown): Result<ScheduleState> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  if (!sheetId.ok) return sheetId;
  const schedule = readSchedule(fields.value);
  if (!schedule.ok) return schedule;
  return switchOn(ports, sheetId.value, schedule.value, fields.value.mail !== false);
}

/** `{sheetId}` */
export function serveSwitchOff(ports: Ports, request: unknown): Result<null> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  return sheetId.ok ? switchOff(ports, sheetId.value) : sheetId;
}

/** `{sheetId}` */
export function serveTakeOver(ports: Ports, request: unknown): Result<ScheduleState> {
  const fields = readFields(request);
  if (!fields.ok) return fields;
  const sheetId = readSheetId(fields.value);
  return sheetId.ok ? takeOver(ports, sheetId.value) : sheetId;
}

function readSchedule(fields: Fields): Result<Schedule> {
  const wrong = failed('BAD_REQUEST', { what: 'schedule' });
  const value = fields.schedule;
  if (typeof value !== 'object' || value === null) return wrong;
  const { kind, everyHours, hour, weekdays } = value as Record<string, unknown>;
  if (kind === 'hours') {
    const known = ([1, 3, 6, 12] as const).find((each) => each === everyHours);
    return known === undefined ? wrong : done({ kind, everyHours: known });
  }
  if (typeof hour !== 'number' || !Number.isInteger(hour) || hour < 0 || hour > 23) return wrong;
  if (kind === 'daily') return done({ kind, hour });
  if (kind !== 'weekdays' || !Array.isArray(weekdays) || weekdays.length === 0) return wrong;
  const isDay = (day: unknown): day is number =>
    typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 7;
  return weekdays.every(isDay) ? done({ kind, hour, weekdays: [...new Set(weekdays)] }) : wrong;
}
