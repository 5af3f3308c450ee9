/** Writing all offered values of a kind into the cells: asked first, with the number of cells that change. */

import type { Child, Element } from '../page/element';
import { ask, confirmation } from '../page/notes';
import { button } from '../page/pieces';
import type { View } from '../panel/view';
import { writeCells } from './actCheck';

export function writeAllButton(v: View, code: string, n: number): Element {
  const id = `write-all-${code}`;
  return button(v, id, v.t('check.writeAll', { n }), (panel) => ask(panel, id));
}

/** The question under the button. */
export function confirmWriteAll(v: View, code: string, n: number): Child {
  const id = `write-all-${code}`;
  return confirmation(
    v,
    id,
    v.t('check.beforeWriteAll', { n }),
    v.t('check.change', { n }),
    (panel) => void writeCells(panel, id, { code }),
  );
}
