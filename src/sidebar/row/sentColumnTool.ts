/** *Show what was sent*: a column of ours in the sheet, only when a person asks for it. */

import { checkRows } from '../check/actCheck';
import { type Child, h } from '../page/element';
import { button, buttons } from '../page/pieces';
import { tellFailure } from '../panel/failures';
import { type Panel, tell } from '../panel/runningPanel';
import type { View } from '../panel/view';

/** Under *More* of the check: the offer, or where the column is. */
export function sentColumnTool(v: View): Child {
  if (v.state.panel?.sheet?.sentColumn === true) {
    return h('p', { class: 'hint' }, v.t('row.column.there'));
  }
  return offer(v, 'check');
}

/** Under what an upload came to: the offer, once there is something to show. */
export function sentColumnOffer(v: View): Child {
  const { sheet, history } = v.state.panel ?? {};
  return sheet?.sentColumn === false && (history?.delivered ?? 0) > 0 && offer(v, 'upload');
}

function offer(v: View, section: 'check' | 'upload'): Child {
  const press = (panel: Panel) => pressShowColumn(panel, section);
  return [
    buttons(button(v, `sent-column-${section}`, v.t('row.column.show'), press)),
    h('p', { class: 'hint' }, v.t('row.column.hint')),
  ];
}

/** Checks, and writes what became of each row into the new column; what an upload came to stays in view. */
async function pressShowColumn(panel: Panel, section: 'check' | 'upload'): Promise<void> {
  const { upload } = panel.state();
  await panel.run('check', `sent-column-${section}`, async () => {
    await checkRows(panel, null, { sentColumn: true });
    if (section === 'upload') panel.set({ upload });
    const { panel: shown, checkFailure } = panel.state();
    if (checkFailure !== null) {
      // The check says so itself.
      if (section === 'upload') tellFailure(panel, section, checkFailure);
    } else if (shown?.sheet?.sentColumn === true) {
      tell(panel, section, { kind: 'done', text: { key: 'row.column.made' } });
    }
  });
}
