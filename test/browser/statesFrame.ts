/** States of the frame and of *History*. */

import type { PanelView } from '../../src/app/panel';
import type { BatchLine } from '../../src/app/panelHistory';
import type { Language } from '../../src/texts/records';
import { busyIn, sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { scheduleOn } from './statesSchedule';
import { batchOf, connectedPanel, errorOf, NO_HISTORY, NO_RUN, NOW_MS, panelOf } from './views';

const HOUR_MS = 3_600_000;

const BATCHES: readonly BatchLine[] = [
  batchOf({ timeMs: NOW_MS - 7 * HOUR_MS, how: 'schedule' }),
  batchOf({
    batch: 'b',
    timeMs: NOW_MS - 24 * HOUR_MS,
    calls: 1048,
    status: 'UPLOADED',
    linked: null,
  }),
  batchOf({
    batch: 'c',
    timeMs: NOW_MS - 55 * HOUR_MS,
    calls: 12,
    how: 'schedule',
    status: 'LINKAGE_FAILURE',
    linked: 0,
  }),
  batchOf({
    batch: 'd',
    timeMs: NOW_MS - 70 * HOUR_MS,
    calls: 100,
    by: 'anna@agency.ru',
    state: 'accepted short',
    accepted: 97,
  }),
  batchOf({
    batch: 'e',
    timeMs: NOW_MS - 80 * HOUR_MS,
    calls: 5,
    state: 'refused',
    uploadId: '',
    status: '',
  }),
  batchOf({
    batch: 'f',
    timeMs: NOW_MS - 90 * HOUR_MS,
    calls: 200,
    state: 'arrived (by hand)',
    stateBy: 'anna@agency.ru',
    status: '',
  }),
  batchOf({ batch: 'g', timeMs: NOW_MS - 400 * 24 * HOUR_MS, calls: 3, status: 'STORED' }),
  ...Array.from({ length: 6 }, (_, index) =>
    batchOf({ batch: `m${index}`, timeMs: NOW_MS - (500 + index * 24) * HOUR_MS }),
  ),
];

export function withHistory(language: Language, change: Partial<PanelView> = {}): PanelView {
  return connectedPanel(sheetName(language), {
    history: {
      ...NO_HISTORY,
      batches: BATCHES,
      delivered: 1050,
      refreshedAtMs: NOW_MS - 5 * HOUR_MS,
    },
    lastRun: {
      ...NO_RUN,
      checkedAtMs: NOW_MS - 7 * HOUR_MS,
      ranAtMs: NOW_MS - 7 * HOUR_MS,
      how: 'schedule',
      sent: 48,
      held: 2,
      errors: 2,
      counterId: '12345678',
    },
    isChecked: true,
    ...change,
  });
}

export function frameStates(language: Language): States {
  const sheet = sheetName(language);
  const panel = withHistory(language);
  return {
    'frame-first': stateOf(language, []),
    'frame-working-day': stateOf(language, [], {
      panel: { ...panel, ...scheduleOn(language) },
    }),
    'frame-other-sheet': stateOf(language, [], {
      other: { sheetId: 8, name: language === 'ru' ? 'Расходы' : 'Expenses' },
    }),
    'frame-accounts': stateOf(language, [], {
      panel: null,
      fatal: {
        kind: 'accounts',
        words:
          'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      },
    }),
    'frame-permission': stateOf(language, [], {
      panel: panelOf(sheet, {
        missingScopes: ['script.external_request'],
        authorisationUrl: 'https://script.google.com/authorize',
      }),
    }),
    'frame-empty-sheet': stateOf(language, [], {
      panel: panelOf(sheet, { columns: null, failure: errorOf('SHEET_EMPTY', { sheet }) }),
    }),
    'frame-sheet-gone': stateOf(language, [], {
      panel: panelOf(sheet, { columns: null, sheet: null, failure: errorOf('SHEET_MISSING') }),
      other: { sheetId: 8, name: language === 'ru' ? 'Расходы' : 'Expenses' },
    }),
    'frame-help': stateOf(language, [], { folds: { help: true } }),
    'history-empty': stateOf(language, ['history']),
    'history-busy': stateOf(language, ['history'], { panel, busy: busyIn('history', 'refresh') }),
    'history-done': stateOf(language, ['history'], { panel }),
    'history-why': stateOf(language, ['history'], {
      panel,
      folds: { 'why-c': true, 'why-d': true, 'why-abcd234567234567': true },
    }),
    'history-failed': stateOf(language, ['history'], {
      panel,
      historyFailure: { kind: 'said', error: errorOf('METRICA_UNREACHABLE', {}, 'HTTP 502') },
    }),
  };
}
