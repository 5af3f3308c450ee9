/** *More*: all problems on a sheet, what is sent for a row, only the selected rows. */

import { type Child, h } from '../page/element';
import { fold } from '../page/folds';
import { button, buttons, cellText, p } from '../page/pieces';
import { type Key, shortText } from '../panel/panelWords';
import type { State } from '../panel/state';
import type { View } from '../panel/view';
import { sentColumnTool } from '../row/sentColumnTool';
import { checkSelected, pressMakeProblemsSheet, pressShowLine } from './actCheck';

export function checkMore(v: View): Child {
  const { line } = v.state;
  return fold(v, 'more', v.t('check.more'), () => [
    buttons(
      button(v, 'problems-sheet', v.t('check.problemsSheet'), pressMakeProblemsSheet),
      button(v, 'show-line', v.t('check.showLine'), pressShowLine),
      button(v, 'check-selected', v.t('check.selected'), checkSelected),
    ),
    line !== null && lineOf(v, line),
    sentColumnTool(v),
  ]);
}

const STATES: Readonly<Record<string, Key>> = {
  ready: 'check.line.ready',
  sentBefore: 'check.line.sentBefore',
  inDoubt: 'check.line.inDoubt',
  leftOut: 'check.line.leftOut',
  skipped: 'check.line.skipped',
};

function lineOf(v: View, line: NonNullable<State['line']>): Child {
  const held: Key = line.line === null ? 'check.line.heldOnly' : 'check.line.held';
  const { time } = line;
  return h(
    'div',
    { id: 'line', class: 'card', tabindex: -1 },
    h('h3', {}, v.t('check.line.title', { row: line.row })),
    p(v.t(STATES[line.state] ?? held)),
    line.line !== null &&
      h(
        'pre',
        { tabindex: 0, role: 'group', 'aria-label': v.t('check.showLine') },
        `${line.header}\n${line.line}`,
      ),
    time !== null &&
      p(v.t('check.line.time', { utc: time.utc, local: time.local, zone: time.zone })),
    line.uploadId !== '' && p(v.t('check.line.upload', { uploadId: line.uploadId })),
    line.problems.map(({ cell, message }) =>
      p(cell === null ? '' : cellText(cell), ' ', shortText(message, 300)),
    ),
  );
}
