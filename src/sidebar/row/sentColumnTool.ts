/** *Show what was sent*: a column of ours in the sheet, only when a person asks for it. */

import { checkRows } from '../check/actCheck';
import { type Child, h } from '../page/element';
import { button, buttons } from '../page/pieces';
import { type Panel, tell } from '../panel/runningPanel';
import type { View } from '../panel/view';

export function sentColumnTool(v: View): Child {
  if (v.state.panel?.sheet?.sentColumn === true) {
    return h('p', { class: 'hint' }, v.t('row.column.there'));
  }
  return [
    buttons(button(v, 'sent-column', v.t('row.column.show'), pressShowColumn)),
    h('p', { class: 'hint' }, v.t('row.column.hint')),
  ];
}

/** Checks, and writes what became of each row into the new column. */
async function pressShowColumn(panel: Panel): Promise<void> {
  await panel.run('check', 'sent-column', async () => {
    await checkRows(panel, null, { sentColumn: true });
    if (panel.state().panel?.sheet?.sentColumn === true) {
      tell(panel, 'check', { kind: 'done', text: { key: 'row.column.made' } });
    }
  });
}
