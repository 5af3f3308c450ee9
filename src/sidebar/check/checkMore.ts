/** *More*: all problems on a sheet, what is sent for a row, only the selected rows. */

import { copyCheck } from '../page/copy';
import type { Child } from '../page/element';
import { fold } from '../page/folds';
import { button, buttons } from '../page/pieces';
import type { View } from '../panel/view';
import { rowCard } from '../row/rowCard';
import { sentColumnTool } from '../row/sentColumnTool';
import { checkSelected, pressMakeProblemsSheet, pressShowLine } from './actCheck';

export function checkMore(v: View): Child {
  const { line } = v.state;
  return fold(v, 'more', v.t('check.more'), () => [
    buttons(
      button(v, 'problems-sheet', v.t('check.problemsSheet'), pressMakeProblemsSheet),
      button(v, 'show-line', v.t('check.showLine'), pressShowLine),
      v.state.check !== null &&
        button(v, 'copy-check-details', v.t('panel.copyDetails'), copyCheck, { always: true }),
      button(v, 'check-selected', v.t('check.selected'), checkSelected),
    ),
    line !== null && rowCard(v, line),
    sentColumnTool(v),
  ]);
}
