/** The fields of a schedule: how often, at which hour, which calls, what about errors. */

import { offsetOf, zoneNameOf } from '../columns/places';
import { type Child, h } from '../page/element';
import { choice, tick } from '../page/fields';
import { button, buttons, p } from '../page/pieces';
import { hourSpan } from '../panel/dates';
import { drafted, type View } from '../panel/view';
import { pressSwitchOn } from './actSchedule';
import { EVERY_HOURS, hasDay, keptHour, keptKind } from './scheduleDraft';

const HOURS_OLD = [0, 1, 3, 6, 12, 24, 48, 72] as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** `isChange`: a schedule that is on is changed. */
export function scheduleForm(v: View, isChange: boolean): Child {
  const { panel, language } = v.state;
  const settings = panel?.settings;
  if (panel === null || settings === null || settings === undefined) return null;
  const { schedule, atLeastHoursOld, overTenPercent, mail, watch } = settings;
  const kind = drafted(v, 'schedule-kind', keptKind(schedule));
  const isHours = kind !== 'daily' && kind !== 'weekdays';
  const zone = zoneNameOf(language, panel.timeZone);
  return [
    h('h3', {}, v.t('schedule.heading')),
    h(
      'div',
      { class: 'line' },
      choice(
        v,
        'schedule-kind',
        null,
        keptKind(schedule),
        [
          ['daily', v.t('schedule.everyDay')],
          ['weekdays', v.t('schedule.onDays')],
          ...EVERY_HOURS.map((n) => [String(n), hoursText(v, n)] as const),
        ],
        { 'aria-label': v.t('schedule.how') },
      ),
      !isHours &&
        choice(
          v,
          'schedule-hour',
          null,
          String(keptHour(schedule)),
          Array.from({ length: 24 }, (_, hour) => [String(hour), hourSpan(hour)] as const),
          { 'aria-label': v.t('schedule.hour') },
        ),
    ),
    kind === 'weekdays' && days(v),
    h('p', { class: 'hint' }, v.t('schedule.zone', { zone, gmt: offsetOf(panel.timeZone) })),
    buttons(
      button(v, 'switch-on', v.t(isChange ? 'schedule.save' : 'schedule.on'), pressSwitchOn),
      isChange &&
        button(v, 'keep-schedule', v.t('panel.cancel'), (shown) =>
          shown.set({ folds: { ...v.state.folds, 'change-schedule': false } }),
        ),
    ),
    choice(
      v,
      'at-least',
      v.t('schedule.atLeast'),
      String(atLeastHoursOld),
      hoursOld(v, atLeastHoursOld),
    ),
    choice(v, 'over-ten', v.t('schedule.overTen'), overTenPercent, [
      ['stop', v.t('schedule.stopAndTell')],
      ['send-good', v.t('schedule.sendGood')],
    ]),
    tick(v, 'mail', v.t('schedule.mail'), mail),
    tick(v, 'watch', v.t('schedule.watch'), watch),
    p(v.t('schedule.runsUnder')),
  ];
}

function hoursText(v: View, n: number): string {
  return n === 1 ? v.t('schedule.everyHour') : v.t('schedule.everyHours', { n });
}

function hoursOld(v: View, kept: number): readonly (readonly [string, string])[] {
  const all = [...new Set([...HOURS_OLD, kept])].sort((a, b) => a - b);
  return all.map((n) => {
    if (n === 0) return ['0', v.t('schedule.hoursOld.0')];
    return [String(n), n === 1 ? v.t('schedule.hoursOld.1') : v.t('schedule.hoursOld', { n })];
  });
}

function days(v: View): Child {
  const kept = v.state.panel?.settings?.schedule ?? null;
  return h(
    'div',
    { class: 'days', role: 'group', 'aria-label': v.t('schedule.days') },
    DAYS.map((day) =>
      tick(v, `schedule-day-${day}`, v.t(`schedule.day.${day}`), hasDay(kept, day)),
    ),
  );
}
