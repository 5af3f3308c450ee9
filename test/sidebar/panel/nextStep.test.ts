/** The one next step: of everything that could be done, the first line of the panel's table that fits. */

import { describe, expect, test } from '@jest/globals';
import { stepsDone } from '../../../src/sidebar/panel/nextCard';
import { nextStep } from '../../../src/sidebar/panel/nextStep';
import { newCheck } from '../../../src/sidebar/panel/sinceCheck';
import type { State } from '../../../src/sidebar/panel/state';
import { stateOf } from '../../browser/stateOf';
import { DATES } from '../../browser/statesCheck';
import { scheduleOn } from '../../browser/statesSchedule';
import {
  batchOf,
  checkedOf,
  columnsOf,
  connectedPanel,
  errorOf,
  groupOf,
  NO_HISTORY,
  NO_RUN,
  NOW_MS,
  panelOf,
  saidOf,
} from '../../browser/views';

const HOUR_MS = 3_600_000;

const checked = { ...NO_RUN, checkedAtMs: NOW_MS, ready: 12 };
const connected = connectedPanel('Calls', { isChecked: true, lastRun: checked });
const inDoubt = { ...NO_HISTORY, open: [batchOf({ calls: 200, state: 'in doubt' })] };
const delivered = { ...NO_HISTORY, delivered: 1050 };
const lost = columnsOf({
  lost: [{ column: 'DateTime', header: 'Дата', candidate: null, said: saidOf('x') }],
  stops: [{ code: 'COLUMN_LOST', said: saidOf('x') }],
});
const missed = scheduleOn('en', { missedMs: NOW_MS - 2 * HOUR_MS });

interface Case {
  readonly what: string;
  readonly panel: State['panel'];
  readonly check?: State['check'];
  readonly key: string;
  readonly section: string | null;
}

const CASES: readonly Case[] = [
  {
    what: 'a tab that nobody has checked',
    panel: panelOf('Calls'),
    key: 'next.check',
    section: 'check',
  },
  {
    what: 'a tab whose rows have grown since the check',
    panel: { ...connected, isChecked: false },
    key: 'next.check',
    section: 'check',
  },
  {
    what: 'an open question before held calls and a failed run',
    panel: { ...connected, ...missed, lastRun: { ...checked, ready: 0, held: 12, questions: 1 } },
    key: 'next.asked',
    section: 'check',
  },
  {
    what: 'a question of a check that rows were added to since',
    panel: { ...connected, isChecked: false, lastRun: { ...checked, questions: 1 } },
    key: 'next.check',
    section: 'check',
  },
  {
    what: 'ready calls without a token',
    panel: panelOf('Calls', { isChecked: true, lastRun: checked }),
    key: 'next.connect',
    section: 'connect',
  },
  {
    what: 'ready calls without a counter',
    panel: panelOf('Calls', {
      isChecked: true,
      lastRun: checked,
      token: { isSet: true, setAtMs: 1, testedAtMs: 1 },
    }),
    key: 'next.counter',
    section: 'connect',
  },
  { what: 'ready calls', panel: connected, key: 'next.ready', section: 'upload' },
  {
    what: 'ready calls and some that wait',
    panel: { ...connected, lastRun: { ...checked, errors: 3, held: 4 } },
    key: 'next.ready',
    section: 'upload',
  },
  {
    what: 'nothing but calls that wait to be corrected',
    panel: { ...connected, lastRun: { ...checked, ready: 0, errors: 3, held: 3 } },
    key: 'next.held',
    section: 'check',
  },
  {
    what: 'a sample, however many of its calls are ready',
    panel: { ...connected, sheet: { sheetId: 7, name: 'Calls', sample: true, sentColumn: false } },
    key: 'next.sample',
    section: null,
  },
  {
    what: 'a missing column',
    panel: {
      ...connected,
      columns: columnsOf({ stops: [{ code: 'COLUMN_MISSING', said: saidOf('x') }] }),
    },
    key: 'next.stops',
    section: 'columns',
  },
  {
    what: 'a lost column before a failed run',
    panel: { ...connected, ...missed, columns: lost },
    key: 'next.lost',
    section: 'columns',
  },
  {
    what: 'a missed run before held calls',
    panel: { ...connected, ...missed, lastRun: { ...NO_RUN, errors: 3 } },
    key: 'next.failed',
    section: 'schedule',
  },
  {
    what: 'a missed run that a person has sent after',
    panel: { ...connected, ...missed, lastRun: { ...checked, how: 'hand', ranAtMs: NOW_MS } },
    key: 'next.ready',
    section: 'upload',
  },
  {
    what: 'calls in doubt before all else',
    panel: { ...connected, columns: lost, history: inDoubt },
    key: 'next.inDoubt',
    section: 'upload',
  },
  {
    what: 'calls that are being sent right now',
    panel: { ...connected, history: inDoubt, running: { by: 'a', sinceMs: NOW_MS, how: 'hand' } },
    key: 'next.ready',
    section: 'upload',
  },
  {
    what: 'a ledger that is gone',
    panel: { ...connected, question: errorOf('LEDGER_GONE') },
    key: 'next.question',
    section: 'upload',
  },
  {
    what: 'everything delivered, no schedule',
    panel: { ...connected, lastRun: { ...checked, ready: 0 }, history: delivered },
    key: 'next.schedule',
    section: 'schedule',
  },
  {
    what: 'all ready calls delivered while others wait, no schedule',
    panel: {
      ...connected,
      lastRun: { ...checked, ready: 0, held: 2, withoutId: 2 },
      history: delivered,
    },
    key: 'next.scheduleReady',
    section: 'schedule',
  },
  {
    what: 'all ready calls delivered by schedule while others wait',
    panel: {
      ...connected,
      ...scheduleOn('en'),
      lastRun: { ...checked, ready: 0, held: 2, withoutId: 2 },
      history: delivered,
    },
    key: 'next.doneReady',
    section: null,
  },
  {
    what: 'everything delivered by schedule',
    panel: {
      ...connected,
      ...scheduleOn('en'),
      lastRun: { ...checked, ready: 0 },
      history: delivered,
    },
    key: 'next.done',
    section: null,
  },
  {
    what: 'nothing that can be sent',
    panel: { ...connected, lastRun: { ...checked, ready: 0 } },
    key: 'next.nothing',
    section: null,
  },
  {
    what: 'a check of this panel over what was known before',
    panel: { ...connected, lastRun: { ...checked, errors: 3 } },
    check: {
      answer: checkedOf('Calls', [], { ready: 7 }),
      atMs: NOW_MS,
      tookSeconds: 1,
      onlyRows: null,
      changedIn: null,
      looks: 0,
    },
    key: 'next.ready',
    section: 'upload',
  },
  {
    what: 'a check of some rows, which says nothing of the tab',
    panel: connected,
    check: {
      answer: checkedOf('Calls', [groupOf('ID_DAMAGED', 'ClientId', 1, [['B2', '1E+18']])]),
      atMs: NOW_MS,
      tookSeconds: 1,
      onlyRows: [{ from: 2, to: 2 }],
      changedIn: null,
      looks: 0,
    },
    key: 'next.ready',
    section: 'upload',
  },
];

describe('the next step', () => {
  test.each(CASES)('with $what is $key', ({ panel, check = null, key, section }) => {
    const step = nextStep(stateOf('en', [], { panel, check }));
    expect({ key: step.key, section: step.section }).toEqual({ key, section });
  });
});

describe('the step Check', () => {
  const isDone = (panel: State['panel'], check: State['check'] = null) =>
    stepsDone(stateOf('en', [], { panel, check }))[0];

  test.each<[string, State['panel']]>([
    ['nobody has checked', panelOf('Calls')],
    ['rows were added since', { ...connected, isChecked: false }],
    ['a question is open', { ...connected, lastRun: { ...checked, questions: 1 } }],
    ['a column is lost', { ...connected, columns: lost }],
    ['there are no rows', { ...connected, columns: columnsOf({ hasRows: false }) }],
    ['every call has an error', { ...connected, lastRun: { ...checked, ready: 0, errors: 3 } }],
  ])('is not ✓ while %s', (_what, panel) => {
    expect(isDone(panel)).toBe(false);
  });

  test.each<[string, State['panel']]>([
    ['calls are ready', connected],
    ['others wait', { ...connected, lastRun: { ...checked, errors: 3, held: 3 } }],
    [
      'no call has an id',
      { ...connected, lastRun: { ...checked, ready: 0, held: 9, withoutId: 9 } },
    ],
  ])('is ✓ when %s', (_what, panel) => {
    expect(isDone(panel)).toBe(true);
  });

  test('is not ✓ from the moment a check asks until the answer', () => {
    const asks = newCheck(checkedOf('Calls', [DATES], { ready: 0 }), NOW_MS, NOW_MS, null);
    const answered = newCheck(checkedOf('Calls', []), NOW_MS, NOW_MS, null);
    expect([asks, answered].map((check) => isDone(connected, check))).toEqual([false, true]);
  });
});
