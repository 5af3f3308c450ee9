/** One field of *Columns*: its plain name, the sheet column, one value with what would be sent. */

import type { ColumnsView, FieldView } from '../../app/panel/panelColumns';
import { type Child, h } from '../page/element';
import { bareField, choice } from '../page/fields';
import { button, cellText } from '../page/pieces';
import { clockTime, sentenceDate } from '../panel/dates';
import { shortText } from '../panel/panelWords';
import { drafted, type View } from '../panel/view';
import { tryColumns } from './actColumns';
import {
  CONSTANT,
  keptChoice,
  keptConstant,
  keptTimeColumn,
  NOT_SENT,
  NOTHING,
  trialKey,
} from './columnDrafts';
import { zoneName } from './places';

export function columnField(v: View, columns: ColumnsView, shown: FieldView): Child {
  const { column, needed, personal, inverse } = shown;
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
  const [caption, list] = choice(v, id, label, kept, options, {}, tryColumns);
  const constant = v.t('columns.constantOf', { field: name });
  return h(
    'div',
    { class: 'field', id: `field-${column}` },
    caption,
    chosen === CONSTANT ? h('div', { class: 'line' }, list, constantOf(v, shown, constant)) : list,
    isKept && inverse && h('p', { class: 'hint' }, v.t('columns.inverseHint')),
    isChanged(v, shown)
      ? chosen !== NOTHING && chosen !== NOT_SENT && trialLines(v, columns, column)
      : sampleLines(v, shown),
    column === 'DateTime' && timeColumn(v, columns, shown),
    column === 'DateTime' &&
      isKept &&
      columns.proofs.map((said) => h('p', { class: 'hint' }, v.text(said))),
    personal && chosen !== NOTHING && h('p', { class: 'hint' }, v.t('columns.personal')),
  );
}

/** Yes or no is one of two; everything else is typed, and read as soon as it is. */
function constantOf(v: View, { column, isFlag, ...shown }: FieldView, label: string): Child {
  const id = `const-${column}`;
  const kept = keptConstant({ column, isFlag, ...shown });
  if (!isFlag) return bareField(v, id, label, kept, tryColumns);
  return choice(
    v,
    id,
    null,
    kept,
    [
      [NOTHING, '…'],
      ['1', v.t('row.yes')],
      ['0', v.t('row.no')],
    ],
    { 'aria-label': label },
    tryColumns,
  );
}

/** Whether something else is chosen for the field than is kept. */
function isChanged({ state }: View, { column }: FieldView): boolean {
  return ['col', 'const', 'time'].some((part) => state.drafts[`${part}-${column}`] !== undefined);
}

/** What the field would send with what is chosen now. */
function trialLines(v: View, columns: ColumnsView, column: string): Child {
  const { trial, drafts } = v.state;
  if (trial?.key !== trialKey(columns, drafts)) {
    return h('p', { class: 'hint' }, v.t('columns.trying'));
  }
  const tried = trial.columns?.fields.find((each) => each.column === column);
  return tried === undefined ? null : sampleLines(v, tried);
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
    choice(
      v,
      'time-DateTime',
      v.t('columns.timeColumn'),
      kept,
      [[NOTHING, v.t('columns.oneTimeColumn')], ...options],
      {},
      tryColumns,
    ),
  ];
}

function sampleLines(v: View, { column, source, samples, filled, unread }: FieldView): Child {
  if (samples.length === 0) return null;
  if (source !== null && 'constant' in source) {
    const params = { value: shortText(source.constant, 40), field: v.t(`field.${column}`) };
    return (
      unread > 0 &&
      h('p', { class: 'hint', role: 'alert' }, '✕ ', v.t('columns.constantUnread', params))
    );
  }
  return [
    h(
      'ul',
      { class: 'samples', id: `samples-${column}` },
      samples.map(({ seen, sent }) =>
        h('li', {}, cellText(seen, 40), ' → ', sentText(v, seen, sent, column)),
      ),
    ),
    unread > 0 &&
      h('p', { class: 'hint' }, '! ', v.t('columns.unreadOf', { n: unread, of: filled })),
  ];
}

function sentText(v: View, seen: string, sent: string, column: string): Child {
  if (sent === '') return h('em', {}, v.t('columns.unread'));
  if (sent === seen) return h('em', {}, v.t('columns.asIs'));
  if (column === 'DateTime') return cellText(localTime(v, Number(sent)));
  return cellText(sent, 40);
}

/** Unix seconds as people read them, in the zone of the calls: `10 Nov 2026, 11:56 (Moscow)`; with the month in words, for day and month are easily exchanged. */
function localTime(v: View, seconds: number): string {
  const { language, panel } = v.state;
  const timeZone = panel?.columns?.zone.used ?? v.clock.timeZone;
  // Of another year than the first there is, so that the year is said.
  const clock = { ...v.clock, timeZone, nowMs: 0 };
  const time = `${sentenceDate(clock, seconds * 1000)}, ${clockTime(clock, seconds * 1000)}`;
  return v.t('columns.sentTime', { time, zone: zoneName(language, timeZone) });
}
