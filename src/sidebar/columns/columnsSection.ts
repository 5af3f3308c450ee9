/** *Columns*: where each field comes from, with one value and what would be sent; what needs a person. */

import type { ColumnsView } from '../../app/panel/panelColumns';
import { keptAnswers } from '../check/decisionsList';
import { type Child, h } from '../page/element';
import { field } from '../page/fields';
import { fold, opened, opener } from '../page/folds';
import { button, buttons, p } from '../page/pieces';
import { shortText } from '../panel/panelWords';
import { isWorking } from '../panel/summaries';
import type { View } from '../panel/view';
import { findAgain, pressInsertSample, saveColumns, saveHeaderRow, takeColumn } from './actColumns';
import { columnField } from './columnField';
import { columnReading, idTypeChoice } from './columnReading';

export function columnsBody(v: View): Child {
  const columns = v.state.panel?.columns;
  if (columns === null || columns === undefined) return null;
  if (isWorking(v.state, 'columns')) return p(v.t('columns.reading'));
  if (columns.headerRow === null) return noHeader(v, columns);
  return [
    columns.lost.map((lost) => lostColumn(v, columns, lost)),
    columns.stops
      .filter(({ code }) => code !== 'COLUMN_LOST')
      .map(({ said }) => h('div', { class: 'note failed' }, p('✕ ', v.text(said)))),
    buttons(
      button(v, 'save-columns', v.t('columns.save'), saveColumns),
      button(v, 'find-again', v.t('columns.findAgain'), findAgain),
    ),
    columns.guesses.map((guess) => guessedColumn(v, guess)),
    keptAnswers(v),
    headerRow(v, columns.headerRow),
    idTypeChoice(v, columns),
    fields(v, columns),
    leftOut(v, columns),
    fold(v, 'how-read', v.t('columns.howRead'), () => [columnReading(v, columns)]),
  ];
}

function noHeader(v: View, columns: ColumnsView): Child {
  return [
    columns.stops.map(({ said }) => p(v.text(said))),
    buttons(
      button(v, 'insert-sample', v.t('menu.sample'), pressInsertSample),
      opener(v, 'choose-header', v.t('columns.chooseHeader')),
    ),
    opened(v, 'choose-header') && headerForm(v, 1),
  ];
}

function headerRow(v: View, row: number): Child {
  const caption = v.t('columns.headerRowIs', { n: row });
  const label = `${v.t('columns.change')}: ${caption}`;
  return [
    h(
      'div',
      { class: 'row' },
      h('span', {}, caption),
      opener(v, 'choose-header', v.t('columns.change'), { 'aria-label': label }),
    ),
    opened(v, 'choose-header') && headerForm(v, v.state.panel?.settings?.headerRow ?? 0),
  ];
}

function headerForm(v: View, kept: number): Child {
  return [
    field(v, 'header-row', v.t('columns.headerRow'), String(kept), {
      type: 'number',
      min: 0,
      inputmode: 'numeric',
      class: 'short',
      hint: v.t('columns.headerAuto'),
    }),
    buttons(button(v, 'save-header-row', v.t('columns.change'), saveHeaderRow)),
  ];
}

function lostColumn(
  v: View,
  columns: ColumnsView,
  { column, candidate, said }: ColumnsView['lost'][number],
): Child {
  const isLikely =
    candidate !== null && columns.sheetColumns.some((each) => each.header === candidate);
  return h(
    'div',
    { class: 'note failed', id: `lost-${column}` },
    p(v.text(said)),
    buttons(
      isLikely &&
        button(
          v,
          `use-${column}`,
          v.t('columns.use', { header: shortText(candidate, 30) }),
          (panel) => void takeColumn(panel, `use-${column}`, column, candidate),
        ),
      chooseAnother(v, column),
    ),
  );
}

function guessedColumn(v: View, { column, header, said }: ColumnsView['guesses'][number]): Child {
  return h(
    'div',
    { class: 'note', id: `guess-${column}` },
    p(v.text(said)),
    buttons(
      button(
        v,
        `yes-${column}`,
        v.t('columns.yes'),
        (panel) => void takeColumn(panel, `yes-${column}`, column, header),
      ),
      chooseAnother(v, column),
    ),
  );
}

/** Leads to the field's list. */
function chooseAnother(v: View, column: string): Child {
  return button(v, `another-${column}`, v.t('columns.chooseAnother'), (panel) => {
    panel.set({ folds: { ...v.state.folds, 'not-here': true, found: true } });
    panel.focus(`col-${column}`);
  });
}

function fields(v: View, columns: ColumnsView): Child {
  const needed = columns.fields.filter((each) => each.needed);
  const others = columns.fields.filter((each) => !each.needed && !each.isId);
  const found = others.filter(({ source }) => source !== null);
  const missing = others.filter(({ source }) => source === null);
  const list = (some: ColumnsView['fields']) => () =>
    some.map((each) => columnField(v, columns, each));
  return [
    h('h3', {}, v.t('columns.needed')),
    list(needed)(),
    found.length > 0 && fold(v, 'found', v.t('columns.found', { n: found.length }), list(found)),
    missing.length > 0 &&
      fold(v, 'not-here', v.t('columns.notHere', { n: missing.length }), list(missing)),
  ];
}

function leftOut(v: View, columns: ColumnsView): Child {
  const { leftOut: list } = columns;
  if (list.length === 0) return null;
  const names = list.map(({ header }) => shortText(header, 20)).join(', ');
  const caption = v.t('columns.leftOutNames', { n: list.length, names: shortText(names, 60) });
  return fold(v, 'left-out', caption, () => list.map((each) => p(leftOutText(v, each))));
}

function leftOutText(v: View, each: ColumnsView['leftOut'][number]): string {
  const { column, header, taken, said } = each;
  if (said !== null) return v.text(said);
  const names = { header: shortText(header), field: v.t(`field.${column}`) };
  return v.t('columns.worse', { ...names, taken: shortText(taken ?? '') });
}
