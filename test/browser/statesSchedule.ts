/** States of *Schedule*. */

import type { PanelView } from '../../src/app/panel/panel';
import type { ScheduleView } from '../../src/app/panel/panelSchedule';
import { DEFAULT_SETTINGS, type Schedule } from '../../src/core/call/settings';
import type { Language } from '../../src/texts/records';
import { sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { COUNTER, connectedPanel, NO_RUN, saidOf } from './views';

const DAILY: Schedule = { kind: 'daily', hour: 7 };
const STARTED_MS = Date.parse('2025-03-03T04:12:00Z');

/** The part of a panel whose tab is sent daily. */
export function scheduleOn(
  _language: Language,
  change: Partial<ScheduleView> = {},
): Pick<PanelView, 'schedule' | 'settings'> {
  return {
    settings: { ...DEFAULT_SETTINGS, counter: COUNTER, schedule: DAILY },
    schedule: {
      schedule: DAILY,
      owner: 'boris@agency.ru',
      isMine: true,
      run: {
        startedAtMs: STARTED_MS,
        endedAtMs: STARTED_MS + 60_000,
        state: 'done',
        sent: 48,
        held: 2,
        error: '',
      },
      why: null,
      nextMs: Date.parse('2025-03-04T04:00:00Z'),
      missedMs: null,
      ...change,
    },
  };
}

export function scheduleStates(language: Language): States {
  const sheet = sheetName(language);
  const uploaded = connectedPanel(sheet, { lastRun: { ...NO_RUN, counterId: COUNTER.id } });
  const on = (change: Partial<ScheduleView>, more: Partial<PanelView> = {}) =>
    stateOf(language, ['schedule'], {
      panel: { ...uploaded, ...scheduleOn(language, change), ...more },
    });
  const run = {
    startedAtMs: STARTED_MS,
    endedAtMs: STARTED_MS + 60_000,
    sent: 0,
    held: 0,
  } as const;
  return {
    'schedule-locked': stateOf(language, ['schedule'], { panel: connectedPanel(sheet) }),
    'schedule-off': stateOf(language, ['schedule'], { panel: uploaded }),
    'schedule-days': stateOf(language, ['schedule'], {
      panel: uploaded,
      drafts: { 'schedule-kind': 'weekdays' },
    }),
    'schedule-on': on({}),
    'schedule-change': stateOf(language, ['schedule'], {
      panel: { ...uploaded, ...scheduleOn(language) },
      folds: { 'change-schedule': true },
    }),
    'schedule-switch-off': stateOf(language, ['schedule'], {
      panel: { ...uploaded, ...scheduleOn(language) },
      confirm: 'switch-off',
    }),
    'schedule-running': on(
      { run: { ...run, endedAtMs: null, state: 'running', error: '' } },
      { progress: { phase: 'sending', done: 20000, total: 31400, batch: 3, batches: 4 } },
    ),
    'schedule-failed': on({
      run: { ...run, state: 'stopped', error: 'COLUMN_LOST' },
      why: saidOf('error.COLUMN_LOST', { header: 'Дата звонка' }),
    }),
    'schedule-missed': on({ missedMs: Date.parse('2025-03-03T04:00:00Z'), run: null }),
    'schedule-stopped': on({ isStopped: true }),
    'schedule-lapsed': on({
      isMine: false,
      owner: 'anna@agency.ru',
      run: { ...run, state: 'authorisation lapsed', error: 'SCOPE_MISSING' },
    }),
    'schedule-foreign': on({ isMine: false, owner: 'anna@agency.ru' }),
    'schedule-take-over': stateOf(language, ['schedule'], {
      panel: {
        ...uploaded,
        ...scheduleOn(language, { isMine: false, owner: 'anna@agency.ru' }),
      },
      confirm: 'take-over',
    }),
  };
}
