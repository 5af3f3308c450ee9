/** Between what is kept of the columns and what stands in the lists of *Columns*. */

import type { ColumnsView, FieldView, SheetColumnView } from '../../app/panel/panelColumns';
import type { ChosenSource } from '../../core/call/mapping';

type Drafts = Readonly<Record<string, string>>;

/** Values of a field's list: a sheet column by number, a constant, not sent, nothing. */
export const CONSTANT = 'constant';
export const NOT_SENT = 'not sent';
export const NOTHING = '';

/** The sheet column that a header names; null when it is not there, or one of several. */
function place(
  columns: readonly SheetColumnView[],
  header: string,
  nth: number | undefined,
): SheetColumnView | null {
  return (
    columns.find(
      ({ kept }) => kept.header === header && (kept.nth === undefined || kept.nth === (nth ?? 1)),
    ) ?? null
  );
}

/** What stands in a field's list before anybody chooses. */
export function keptChoice(columns: ColumnsView, { source, how }: FieldView): string {
  if (source === null || how === 'lost' || how === 'doubled') return NOTHING;
  if ('notSent' in source) return NOT_SENT;
  if ('constant' in source) return CONSTANT;
  const known =
    'header' in source
      ? place(columns.sheetColumns, source.header, source.nth)
      : place(columns.sheetColumns, source.dateHeader, source.dateNth);
  return known === null ? NOTHING : String(known.sheetColumn);
}

/** The second sheet column of a time in two columns; '' where there is one. */
export function keptTimeColumn(columns: ColumnsView, { source }: FieldView): string {
  if (source === null || !('timeHeader' in source)) return NOTHING;
  const known = place(columns.sheetColumns, source.timeHeader, source.timeNth);
  return known === null ? NOTHING : String(known.sheetColumn);
}

/** The constant of a field; '' where there is none. */
export function keptConstant({ source }: FieldView): string {
  return source !== null && 'constant' in source ? source.constant : '';
}

/** The columns that were chosen otherwise than they are kept. */
export function columnsChange(
  columns: ColumnsView,
  drafts: Drafts,
): Readonly<Record<string, ChosenSource | null>> {
  const change: Record<string, ChosenSource | null> = {};
  for (const field of columns.fields) {
    const { column } = field;
    const names = [`col-${column}`, `const-${column}`, `time-${column}`];
    if (!names.some((name) => drafts[name] !== undefined)) continue;
    const choice = drafts[`col-${column}`] ?? keptChoice(columns, field);
    const time = drafts[`time-${column}`] ?? keptTimeColumn(columns, field);
    const constant = drafts[`const-${column}`] ?? keptConstant(field);
    change[column] = sourceOf(columns.sheetColumns, choice, time, constant);
  }
  return change;
}

/** Tells one choice of columns from another. */
export function trialKey(columns: ColumnsView, drafts: Drafts): string {
  return JSON.stringify(columnsChange(columns, drafts));
}

function sourceOf(
  columns: readonly SheetColumnView[],
  choice: string,
  time: string,
  constant: string,
): ChosenSource | null {
  if (choice === NOT_SENT) return { notSent: true };
  if (choice === CONSTANT) return constant.trim() === '' ? null : { constant: constant.trim() };
  const byNumber = (number: string) =>
    columns.find(({ sheetColumn }) => String(sheetColumn) === number)?.kept;
  const date = byNumber(choice);
  if (date === undefined) return null;
  const second = byNumber(time);
  if (second === undefined) return date;
  return {
    dateHeader: date.header,
    timeHeader: second.header,
    ...(date.nth === undefined ? {} : { dateNth: date.nth }),
    ...(second.nth === undefined ? {} : { timeNth: second.nth }),
  };
}

/** The settings under *How values are read* that were changed. */
export function readingChange(columns: ColumnsView, drafts: Drafts): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  const orNull = (text: string) => (text === '' ? null : text);
  const idType = drafts['id-type'];
  if (idType !== undefined) change.idType = idType;
  if (drafts.zone !== undefined) change.timeZone = orNull(drafts.zone);
  if (drafts.country !== undefined) change.country = orNull(drafts.country);
  if (drafts.after !== undefined) change.onlyAfter = orNull(drafts.after);
  if (drafts['day-time'] !== undefined) change.timeForDates = orNull(drafts['day-time']);
  const filter = filterOf(columns, drafts);
  if (filter !== undefined) change.filter = filter;
  return change;
}

/** undefined: the filter was not touched. */
function filterOf(columns: ColumnsView, drafts: Drafts) {
  const { filter, 'filter-column': column, 'filter-values': values } = drafts;
  if (filter === undefined && column === undefined && values === undefined) return undefined;
  if (filter === NOTHING) return null;
  const kept = columns.filter ?? columns.direction;
  const header = column ?? kept?.header ?? '';
  const words = values === undefined ? (kept?.values ?? []) : values.split(';');
  const filled = words.map((word) => word.trim()).filter((word) => word !== '');
  return header === '' || filled.length === 0 ? null : { header, values: filled };
}
