/** The line of the log for a check by hand. */

import type { CheckedTab } from '../../core/call/checked';
import type { Ports } from '../../ports';
import { emptyLine } from '../tell/logLines';
import type { CheckRun } from './checkRun';

/** The line of a check by hand. */
export function logCheck(ports: Ports, run: CheckRun, by: string): void {
  const { checked, tab } = run;
  ports.log.add([
    {
      ...emptyLine(
        ports,
        tab.spreadsheet,
        tab.sheet.name,
        'check',
        checked.held > 0 ? 'rows held' : 'ok',
        by,
      ),
      rows: checked.rows,
      counter: tab.settings.counter?.id ?? '',
      message: checkMessage(ports, checked),
    },
  ]);
}

function checkMessage(ports: Ports, checked: CheckedTab): string {
  return ports.words.say({
    key: 'log.check',
    params: {
      ready: checked.ready,
      held: checked.held,
      sentBefore: checked.sentBefore,
      inDoubt: checked.inDoubt,
    },
  });
}
