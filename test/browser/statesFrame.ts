/** States of the frame and of *History*. */

import type { PanelView } from '../../src/app/panel/panel';
import type { BatchLine } from '../../src/app/panel/panelHistory';
import type { Language } from '../../src/texts/records';
import { busyIn, sheetName, stateOf } from './stateOf';
import type { States } from './states';
import { scheduleOn } from './statesSchedule';
import {
  batchOf,
  columnsOf,
  connectedPanel,
  errorOf,
  NO_HISTORY,
  NO_RUN,
  NOW_MS,
  panelOf,
} from './views';

const HOUR_MS = 3_600_000;

const at = (text: string) => Date.parse(`${text}+03:00`);

const BATCHES: readonly BatchLine[] = [
  batchOf({ timeMs: at('2025-03-03T07:12'), how: 'schedule' }),
  batchOf({
    batch: 'b',
    timeMs: at('2025-03-02T14:08'),
    calls: 1048,
    status: 'UPLOADED',
    linked: null,
  }),
  batchOf({
    batch: 'c',
    timeMs: at('2025-03-01T07:10'),
    calls: 12,
    how: 'schedule',
    status: 'LINKAGE_FAILURE',
    linked: 0,
  }),
  batchOf({
    batch: 'd',
    timeMs: at('2025-02-28T18:20'),
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

/** The next morning: the schedule has sent, Metrica works on it, and on yesterday's it has had its word. */
const MORNING: readonly BatchLine[] = [
  batchOf({
    batch: 'm',
    timeMs: at('2025-03-03T07:12'),
    how: 'schedule',
    status: 'UPLOADED',
    linked: null,
  }),
  batchOf({ batch: 'y', timeMs: at('2025-03-02T07:09'), how: 'schedule', calls: 51, linked: 45 }),
];

export function withHistory(language: Language, change: Partial<PanelView> = {}): PanelView {
  return connectedPanel(sheetName(language), {
    history: {
      ...NO_HISTORY,
      batches: BATCHES,
      delivered: 1050,
      refreshedAtMs: at('2025-03-03T09:03'),
    },
    lastRun: {
      ...NO_RUN,
      checkedAtMs: at('2025-03-03T07:12'),
      ranAtMs: at('2025-03-03T07:12'),
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
      panel: {
        ...panel,
        ...scheduleOn(language),
        history: { ...NO_HISTORY, batches: MORNING, delivered: 1050 },
      },
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
    'frame-ours': stateOf(language, [], {
      panel: panelOf('Metrica Calls log', {
        columns: null,
        calls: { sheetId: 7, name: sheet },
        failure: errorOf('SHEET_OURS', { sheet: 'Metrica Calls log' }),
      }),
    }),
    'frame-no-rows': stateOf(language, [], {
      panel: panelOf(sheet, { columns: columnsOf({ hasRows: false }) }),
    }),
    'frame-sheet-gone': stateOf(language, [], {
      panel: panelOf(sheet, { columns: null, sheet: null, failure: errorOf('SHEET_MISSING') }),
      other: { sheetId: 8, name: language === 'ru' ? 'Расходы' : 'Expenses' },
    }),
    'frame-question': stateOf(language, [], {
      panel: connectedPanel(sheet, {
        isChecked: true,
        lastRun: { ...NO_RUN, checkedAtMs: NOW_MS, held: 1420, questions: 2 },
      }),
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
      historyFailure: {
        kind: 'said',
        error: errorOf('METRICA_UNREACHABLE', {}, 'HTTP 502'),
        asked: '',
      },
    }),
  };
}
