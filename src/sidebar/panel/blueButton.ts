/** The one blue button of the panel, chosen from its state. */

import { firstAnswer } from '../check/questionCards';
import { firstOfUpload } from '../upload/uploadStage';
import { hasFailed, nextStep } from './nextStep';
import type { Section, State } from './state';
import { isAsking, isWorking } from './summaries';
import { isCleanCheck } from './waiting';

/** Each section's own first button; null where it has none and the panel's next step goes first. */
const FIRST: Readonly<Record<Section, (state: State) => string | null>> = {
  connect: firstOfConnect,
  columns: firstOfColumns,
  check: firstOfCheck,
  upload: firstOfUpload,
  schedule: firstOfSchedule,
  history: () => null,
};

/** The id of the blue button: the first one of the section that was opened last, else the next step's; null where nothing is to do. */
export function blueButton(state: State): string | null {
  const { panel, open } = state;
  if (panel === null || panel.missingScopes.length > 0) return null;
  if (panel.columns === null) return firstOfUnusable(state);
  const last = open[open.length - 1];
  const own = last === undefined ? null : FIRST[last](state);
  if (own !== null) return own;
  const { button, section } = nextStep(state);
  return button === null || (section !== null && open.includes(section)) ? null : 'next-button';
}

/** Of a tab in which nothing can be done: the way to one where it can. */
function firstOfUnusable({ panel, other }: State): string | null {
  if (other !== null) return 'show-other';
  if (panel?.failure?.code === 'SHEET_EMPTY') return 'insert-sample';
  return panel?.calls == null ? null : 'go-to-calls';
}

function firstOfConnect(state: State): string | null {
  const { panel, refused, signIn, folds, counters } = state;
  if (refused !== null) return 'save-token';
  if (signIn !== null) return 'finish-sign-in';
  if (panel?.token.isSet !== true) return panel?.canSignIn === true ? 'sign-in' : 'save-token';
  if (panel.settings?.counter != null && folds.counters !== true) return null;
  if (counters !== null) return 'use-counter';
  return isAsking(state) ? null : 'list-counters';
}

function firstOfColumns(state: State): string | null {
  const columns = state.panel?.columns;
  if (columns == null || isWorking(state, 'columns')) return null;
  if (columns.headerRow === null) return 'insert-sample';
  const headers = columns.sheetColumns.map(({ header }) => header);
  const lost = columns.lost.find(
    ({ candidate }) => candidate !== null && headers.includes(candidate),
  );
  return lost === undefined ? 'save-columns' : `use-${lost.column}`;
}

function firstOfCheck(state: State): string | null {
  const { check: done, checkFailure } = state;
  if (isWorking(state, 'check')) return null;
  if (checkFailure !== null || done === null) return 'check';
  const asked = firstAnswer(state);
  if (asked !== null) return asked;
  return isCleanCheck(done.answer) && done.answer.ready > 0 ? 'review' : null;
}

function firstOfSchedule({ panel, folds }: State): string | null {
  const schedule = panel?.schedule ?? null;
  if (schedule === null) return panel?.lastRun?.counterId === '' ? null : 'switch-on';
  if (schedule.run?.state === 'running') return null;
  if (folds['change-schedule'] === true && schedule.isMine) return 'switch-on';
  const isLapsed = schedule.run?.state === 'authorisation lapsed';
  return hasFailed(schedule) && !isLapsed ? 'mend' : null;
}
