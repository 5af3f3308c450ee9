/** What the head of *Check* says: of the whole tab, never more than is known of it. */

import { describe, expect, test } from '@jest/globals';
import { makePanel } from '../../../src/sidebar/panel/runningPanel';
import { newCheck } from '../../../src/sidebar/panel/sinceCheck';
import type { CheckState, State } from '../../../src/sidebar/panel/state';
import { summaryOf } from '../../../src/sidebar/panel/summaries';
import { viewOf } from '../../../src/sidebar/panel/view';
import { stateOf } from '../../browser/stateOf';
import { DATES } from '../../browser/statesCheck';
import { checkedOf, groupOf, NO_RUN, NOW_MS, panelOf } from '../../browser/views';

const SOME = [{ from: 5, to: 20 }];
const known = panelOf('Calls', {
  isChecked: true,
  lastRun: { ...NO_RUN, checkedAtMs: NOW_MS, ready: 12, held: 3, errors: 3 },
});
const clean = checkedOf('Calls', []);
const bad = checkedOf('Calls', [groupOf('PHONE_UNREADABLE', 'PhoneNumber', 7, [['F2', 'Иван']])]);

function headOf(panel: State['panel'], check: CheckState | null) {
  const state = stateOf('en', ['check'], { panel, check });
  const made = makePanel(
    state,
    () => new Promise(() => undefined),
    () => undefined,
  );
  return summaryOf(viewOf(made, null), 'check');
}

const of = (answer: typeof clean, onlyRows: CheckState['onlyRows'] = null) =>
  newCheck(answer, NOW_MS, NOW_MS, onlyRows);

describe('the head of Check', () => {
  test.each<[string, State['panel'], CheckState | null, string, string]>([
    ['before any check', panelOf('Calls'), null, 'notYet', 'not checked yet'],
    ['after a check before', known, null, 'attention', '3 wait'],
    ['after a check', panelOf('Calls'), of(clean), 'done', 'no problems'],
    ['after one that found errors', panelOf('Calls'), of(bad), 'attention', '7 wait'],
    [
      'after one that asks',
      panelOf('Calls'),
      of(checkedOf('Calls', [DATES])),
      'attention',
      '1 question',
    ],
    [
      'once the sheet has changed',
      known,
      { ...of(clean), changedIn: 0 },
      'attention',
      'changed since',
    ],
    ['after a check of some rows', panelOf('Calls'), of(clean, SOME), 'notYet', 'only some rows'],
    [
      'after one of some rows of a tab that is known',
      known,
      of(clean, SOME),
      'attention',
      '3 wait',
    ],
  ])('%s', (_what, panel, check, mark, text) => {
    expect(headOf(panel, check)).toEqual({ mark, text });
  });
});
