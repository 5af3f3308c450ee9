/** What stands in the cells of a kind: a line for each value, with its cells and the answers that it can have. */

import type { GroupView } from '../../app/panel/panelDigest';
import type { ValueView } from '../../app/panel/panelValues';
import { formatNumber } from '../../texts/fill';
import { type Child, type Element, h } from '../page/element';
import { fold } from '../page/folds';
import { ask, confirmation } from '../page/notes';
import { button, buttons, cellText } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import type { View } from '../panel/view';
import { writeCells } from './actCheck';
import { flagAnswers } from './flagMeanings';
import { moreButton, shownOf } from './moreButton';
import { goToCell } from './watchCell';

/** The lines of a group; nothing where the tab as a whole is meant. */
export function valueLines(v: View, group: GroupView): Child {
  const { values, count } = group;
  if (values.length === 0) return null;
  const id = `${group.code}-${group.severity}`;
  const listed = values.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    h(
      'ul',
      { class: 'cells' },
      values.slice(0, shownOf(v, id)).map((value) => lineOf(v, group, value)),
    ),
    moreButton(v, id, values.length),
    listed < count &&
      values.length <= shownOf(v, id) &&
      h('p', { class: 'hint' }, v.t('check.first', { shown: listed, n: count })),
  ];
}

function lineOf(v: View, group: GroupView, value: ValueView): Element {
  const { code } = group;
  const { rows, count, seen } = value;
  const first = addressOf(value, rows[0] ?? 1);
  return h(
    'li',
    { id: `line-${code}-${first}` },
    rows.length === 1 && count === 1
      ? jump(v, code, first, seen)
      : fold(v, `cells-${code}-${first}`, captionOf(v, value), () => [cellsOf(v, code, value)]),
    causeOf(v, group, value),
    code === 'FLAG_UNREADABLE' ? flagAnswers(v, value, first) : offers(v, group, value, first),
  );
}

/** Why this text is wrong, where that is known: «В ноябре 30 дней». */
function causeOf(v: View, { message }: GroupView, { details, seen, offered }: ValueView): Child {
  if (details === undefined) return null;
  const params = { ...details, seen, suggestion: offered[0] ?? '' };
  return h('p', { class: 'cause' }, v.text({ ...message, params }));
}

function captionOf(v: View, { seen, count }: ValueView): Child {
  return [
    h('span', { class: 'caption' }, seen === '' ? v.t('check.emptyCells') : cellText(seen, 40)),
    h('span', { class: 'number' }, `×\u00a0${formatNumber(v.state.language, count)}`),
  ];
}

/** The addresses of one value, side by side. */
function cellsOf(v: View, code: string, value: ValueView): Child {
  const id = `cells-${code}-${addressOf(value, value.rows[0] ?? 1)}`;
  return [
    buttons(
      value.rows.slice(0, shownOf(v, id)).map((row) => {
        const address = addressOf(value, row);
        return h(
          'button',
          {
            id: `cell-${code}-${address}`,
            type: 'button',
            class: 'small',
            onclick: () => void goToCell(v.panel, address),
          },
          address,
        );
      }),
    ),
    moreButton(v, id, value.rows.length),
  ];
}

function jump(v: View, code: string, address: string, seen: string): Element {
  return h(
    'button',
    {
      id: `cell-${code}-${address}`,
      type: 'button',
      class: 'jump',
      onclick: () => void goToCell(v.panel, address),
    },
    h('span', { class: 'address' }, shortText(address, 12)),
    cellText(seen, 30),
  );
}

/** The values that can be written, one button each: into the cell, or into all that show the same, which is asked first. */
function offers(v: View, { code, severity }: GroupView, value: ValueView, cell: string): Child {
  const { offered, count } = value;
  if (severity !== 'error' || offered.length === 0) return null;
  const idOf = (index: number) => `write-${code}-${cell}-${index}`;
  return [
    h(
      'div',
      { class: 'offers' },
      h('span', {}, v.t('check.writeOne')),
      offered.map((text, index) =>
        button(
          v,
          idOf(index),
          shortText(text, 30),
          (panel) =>
            count > 1
              ? ask(panel, idOf(index))
              : void writeCells(panel, idOf(index), { code, cell, value: text }),
          {
            label:
              count > 1
                ? v.t('check.writeIntoAll', { value: shortText(text, 100), n: count })
                : v.t('check.writeInto', { value: shortText(text, 100), cell }),
          },
        ),
      ),
    ),
    offered.map((text, index) =>
      confirmation(
        v,
        idOf(index),
        v.t('check.beforeWriteAlike', { n: count, value: shortText(text, 60) }),
        v.t('check.change', { n: count }),
        (panel) => void writeCells(panel, idOf(index), { code, cell, value: text, alike: true }),
      ),
    ),
  ];
}

/** The cell of a row; of a constant's column, which stands in no cell, the row's first. */
function addressOf({ letters }: ValueView, row: number): string {
  return `${letters === '' ? 'A' : letters}${row}`;
}
