/** The panel's *Switch on*, *Switch off* and *Take over*: arguments in, plain values out. */

import * as v from 'valibot';
import type { Ports } from '../../ports';
import { SHEET_ID, SHEET_REQUEST, withRequest } from '../base/requests';
import type { Result } from '../base/result';
import { switchOff, switchOn, takeOver } from '../schedule/schedule';
import type { ScheduleState } from '../schedule/scheduleState';

const HOUR = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
const WEEKDAY = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

const SWITCH_ON = v.object({
  sheetId: SHEET_ID,
  schedule: v.variant('kind', [
    v.object({ kind: v.literal('hours'), everyHours: v.picklist([1, 3, 6, 12]) }),
    v.object({ kind: v.literal('daily'), hour: HOUR }),
    v.object({
      kind: v.literal('weekdays'),
      hour: HOUR,
      weekdays: v.pipe(
        v.array(WEEKDAY),
        v.minLength(1),
        v.transform((days) => [...new Set(days)]),
      ),
    }),
  ]),
  /** Mails are sent unless a person says no. */
  mail: v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => value !== false),
    ),
    true,
  ),
});

/** `{sheetId, schedule: Schedule, mail}` */
export function serveSwitchOn(ports: Ports, request: unknown): Result<ScheduleState> {
  return withRequest(SWITCH_ON, request, ({ sheetId, schedule, mail }) =>
    switchOn(ports, sheetId, schedule, mail),
  );
}

/** `{sheetId}` */
export function serveSwitchOff(ports: Ports, request: unknown): Result<null> {
  return withRequest(SHEET_REQUEST, request, ({ sheetId }) => switchOff(ports, sheetId));
}

/** `{sheetId}` */
export function serveTakeOver(ports: Ports, request: unknown): Result<ScheduleState> {
  return withRequest(SHEET_REQUEST, request, ({ sheetId }) => takeOver(ports, sheetId));
}
