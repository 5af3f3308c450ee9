/** *Check*: complete counts, groups of problems with their cells, what is corrected when sent. */

import { formatNumber } from '../../texts/fill';
import { copyDetails } from '../page/copy';
import { type Child, h } from '../page/element';
import { quoted } from '../page/notes';
import { button, buttons, p, row, unbroken } from '../page/pieces';
import { progressBar } from '../page/progressBar';
import { clockTime, recentTime } from '../panel/dates';
import { failureNote } from '../panel/failures';
import type { Checked, CheckState } from '../panel/state';
import { isWorking } from '../panel/summaries';
import type { View } from '../panel/view';
import { isCleanCheck, waitingOf } from '../panel/waiting';
import { check, pressClearMarks, review } from './actCheck';
import { changedLine } from './changedLine';
import { corrected } from './checkCorrected';
import { checkGroups } from './checkGroups';
import { checkMore } from './checkMore';
import { decisionsList } from './decisionsList';
import { questionCards } from './questionCards';

export function checkBody(v: View): Child {
  const { check: done, checkFailure } = v.state;
  if (isWorking(v.state, 'check')) return checking(v);
  if (checkFailure !== null) return failed(v);
  if (done === null) return notChecked(v);
  const { answer } = done;
  const isClean = isCleanCheck(answer);
  return [
    changedLine(v, 'check-changed', (panel) => check(panel, done.onlyRows)),
    h('div', { id: 'result-check', tabindex: -1 }, heading(v, done, isClean)),
    questionCards(v, done),
    counts(v, isClean ? { ...answer, ready: 0 } : answer),
    ...checkGroups(v, done),
    corrected(v, answer),
    answer.protectedCells.length > 0 &&
      h('p', { class: 'hint' }, v.t('check.protected', { n: answer.protectedCells.length })),
    buttons(
      answer.ready > 0 &&
        v.state.panel?.sheet?.sample !== true &&
        button(v, 'review', v.t('check.review'), review),
      checkButton(v, 'check.again'),
      (!isClean || v.state.panel?.sheet?.sentColumn === true) &&
        button(v, 'clear', v.t('menu.clear'), pressClearMarks),
    ),
    decisionsList(v),
    checkMore(v),
  ];
}

function checkButton(v: View, key: 'check.again' | 'menu.check'): Child {
  return button(v, 'check', v.t(key), check);
}

function notChecked(v: View): Child {
  const { lastRun, isChecked } = v.state.panel ?? {};
  const at = lastRun?.checkedAtMs ?? lastRun?.ranAtMs ?? null;
  const isKnown = at !== null && isChecked === true;
  const params = {
    time: recentTime(v.clock, at ?? 0),
    ready: lastRun?.ready ?? 0,
    held: lastRun?.held ?? 0,
  };
  return [
    p(isKnown ? v.t('check.last', params) : v.t('check.empty')),
    buttons(checkButton(v, isKnown ? 'check.again' : 'menu.check')),
    decisionsList(v),
    checkMore(v),
  ];
}

function checking(v: View): Child {
  const { busy, progress, nowMs } = v.state;
  const seconds = Math.max(0, Math.round((nowMs - (busy?.sinceMs ?? nowMs)) / 1000));
  const total = progress?.total ?? 0;
  return [
    total > 0
      ? p(v.t('check.checkingRows', { n: total, seconds }))
      : p(v.t('check.checking', { seconds })),
    progressBar('check-progress', v.t('check.progress'), progress?.done ?? 0, total),
    p(v.t('check.pleaseWait')),
  ];
}

function failed(v: View): Child {
  const { checkFailure } = v.state;
  if (checkFailure === null) return null;
  const isSaid = checkFailure.kind === 'said' || checkFailure.kind === 'accounts';
  const told = failureNote(checkFailure);
  const note = isSaid ? told : { ...told, text: { key: 'check.tooLong' } as const };
  return [
    h(
      'div',
      { id: 'result-check', class: 'note failed', role: 'alert', tabindex: -1 },
      p(v.text(note.text)),
      note.server !== undefined && note.server !== '' && quoted(v, note.server),
    ),
    buttons(
      checkButton(v, 'check.again'),
      button(v, 'copy-check', v.t('panel.copyDetails'), (panel) => copyDetails(panel, note), {
        always: true,
      }),
    ),
  ];
}

function heading(
  v: View,
  { answer, atMs, tookSeconds, onlyRows }: CheckState,
  isClean: boolean,
): Child {
  const { rows, ready, leftOut, headerRow } = answer;
  const spans = onlyRows?.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return [
    isClean
      ? p('✓ ', v.t('check.noProblems', { n: rows, seconds: tookSeconds }))
      : p(v.t('check.done', { time: clockTime(v.clock, atMs), n: rows, seconds: tookSeconds })),
    rows + leftOut === 0 &&
      spans === undefined &&
      headerRow !== null &&
      p(v.t('check.noCalls', { row: headerRow })),
    spans !== undefined &&
      p(unbroken(v.t('check.onlyRows', { rows: spans.slice(0, 5).join(', ') }))),
    isClean && ready > 0 && p(v.t('check.readyToSend', { n: ready })),
  ];
}

/** Every count of the check; a line that is 0 is not shown. */
export function counts(
  v: View,
  answer: Pick<
    Checked,
    | 'ready'
    | 'held'
    | 'heldByCode'
    | 'digest'
    | 'inDoubt'
    | 'sentBefore'
    | 'leftOut'
    | 'skippedRows'
  >,
): Child {
  const waiting = waitingOf(answer);
  const lines = [
    ['check.ready', answer.ready],
    ['check.asked', waiting.asked],
    ['check.held', waiting.errors],
    ['check.withoutId', waiting.withoutId],
    ['check.doubled', waiting.doubled],
    ['check.changed', waiting.changed],
    ['upload.moved', waiting.moved],
    ['check.refused', waiting.refused],
    ['check.inDoubt', answer.inDoubt],
    ['check.sentBefore', answer.sentBefore],
    ['check.leftOut', answer.leftOut],
    ['check.skipped', answer.skippedRows.length],
  ] as const;
  const shown = lines.filter(([, count]) => count > 0);
  return (
    shown.length > 0 &&
    h(
      'div',
      { class: 'counts' },
      shown.map(([key, count]) => row(v.t(key), formatNumber(v.state.language, count))),
    )
  );
}
