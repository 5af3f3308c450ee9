/** One field of *Columns*: its plain name, the sheet column, one value with what would be sent. */

import type { ColumnsView, FieldView } from '../../app/panel/panelColumns';
import type { Sample } from '../../app/panel/panelSamples';
import { type Child, h } from '../page/element';
import { bareField, choice } from '../page/fields';
import { button, cellText } from '../page/pieces';
import { clockTime, sentenceDate } from '../panel/dates';
import { shortText } from '../panel/panelWords';
import { drafted, type View } from '../panel/view';
import {
  CONSTANT,
  keptChoice,
  keptConstant,
  keptTimeColumn,
  NOT_SENT,
  NOTHING,
} from './columnDrafts';

export function columnField(v: View, columns: ColumnsView, shown: FieldView): Child {
  const { column, needed, personal, inverse, samples } = shown;
  const name = v.t(`field.${column}`);
  const id = `col-${column}`;
  const kept = keptChoice(columns, shown);
  const chosen = drafted(v, id, kept);
  const isKept = chosen === kept;
  const options: (readonly [string, string])[] = [
    [NOTHING, v.t('columns.choose')],
    ...columns.sheetColumns.map(
      ({ sheetColumn, letters, header }) =>
        [String(sheetColumn), `${shortText(header, 40)} (${letters})`] as const,
    ),
  ];
  // An id or a time that is the same for all rows makes no calls, and without them nothing goes out.
  if (!needed)
    options.push([CONSTANT, v.t('columns.constant')], [NOT_SENT, v.t('columns.notSent')]);
  const label = name === column ? name : v.t('columns.metricaName', { field: name, column });
  const [caption, list] = choice(v, id, label, kept, options);
  const constant = v.t('columns.constantOf', { field: name });
  return h(
    'div',
    { class: 'field', id: `field-${column}` },
    caption,
    chosen === CONSTANT
      ? h(
          'div',
          { class: 'line' },
          list,
          bareField(v, `const-${column}`, constant, keptConstant(shown)),
        )
      : list,
    isKept && inverse && h('p', { class: 'hint' }, v.t('columns.inverseHint')),
    isKept && samples.length > 0 && sampleLines(v, samples, column),
    column === 'DateTime' && timeColumn(v, columns, shown),
    personal && chosen !== NOTHING && h('p', { class: 'hint' }, v.t('columns.personal')),
  );
}

/** The second column of a time, where date and time stand apart. */
function timeColumn(v: View, columns: ColumnsView, shown: FieldView): Child {
  const kept = keptTimeColumn(columns, shown);
  const isOpen = v.state.folds['time-column'] ?? kept !== NOTHING;
  if (!isOpen) {
    return button(v, 'add-time', v.t('columns.addTime'), (panel) => {
      panel.set({ folds: { ...v.state.folds, 'time-column': true } });
      panel.focus('time-DateTime');
    });
  }
  const options = columns.sheetColumns.map(
    ({ sheetColumn, letters, header }) =>
      [String(sheetColumn), `${shortText(header, 40)} (${letters})`] as const,
  );
  return [
    choice(v, 'time-DateTime', v.t('columns.timeColumn'), kept, [
      [NOTHING, v.t('columns.oneTimeColumn')],
      ...options,
    ]),
  ];
}

function sampleLines(v: View, samples: readonly Sample[], column: string): Child {
  return h(
    'ul',
    { class: 'samples', id: `samples-${column}` },
    samples.map(({ seen, sent }) =>
      h('li', {}, cellText(seen, 40), ' → ', sentText(v, seen, sent, column)),
    ),
  );
}

function sentText(v: View, seen: string, sent: string, column: string): Child {
  if (sent === '') return h('em', {}, v.t('columns.unread'));
  if (sent === seen) return h('em', {}, v.t('columns.asIs'));
  if (column === 'DateTime') return cellText(utcTime(v, Number(sent)));
  return cellText(sent, 40);
}

/** Unix seconds as people read them: `3 Mar 06:12 UTC`; with the month in words, for day and month are easily exchanged. */
function utcTime(v: View, seconds: number): string {
  const clock = { ...v.clock, timeZone: 'UTC' };
  return `${sentenceDate(clock, seconds * 1000)} ${clockTime(clock, seconds * 1000)} UTC`;
}
