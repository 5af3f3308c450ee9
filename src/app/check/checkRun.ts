/** Reads and checks one tab against the ledger: the part that a check and an upload share. */

import type { CheckedTab, CheckInput, DirectionRule, RowRules } from '../../core/call/checked';
import { isColumnName } from '../../core/call/columns';
import { NO_KNOWN_CALLS, type Span } from '../../core/call/delivered';
import type { ReadContext } from '../../core/call/finding';
import { sheetColumnsOf } from '../../core/call/mapping';
import type { Cell, SheetColumn } from '../../core/cell/cell';
import { type ExaminedTab, judgeRows, type ReadRows, readRows } from '../../core/check/check';
import { checksumOf } from '../../core/deliver/packing';
import { codesOf } from '../../core/read/flagWords';
import { type OrderProof, orderRead } from '../../core/read/time/order';
import { defaultCountry } from '../../core/settings/settingsCodec';
import { headerZone } from '../../core/time/namedZone';
import { instantOfWall } from '../../core/time/wallTime';
import { type Zone, zoneOf } from '../../core/time/zone';
import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';
import type { Book } from '../ledger/book';
import { knownCallsOf, type LedgerCalls } from '../ledger/knownCalls';
import { type Reading, readingOfTab } from '../tab/reading';
import { type ReadyTab, readCells, type TabCells } from '../tab/readTab';
import { sentTextTest } from '../tab/sentColumn';
import { loadLastRun } from '../tab/tabState';

export interface CheckOptions {
  readonly onlyRows: RowRules['onlyRows'];
  readonly sendChanged: boolean;
  readonly sendMoved: boolean;
  readonly tryRefused: boolean;
}

export const WHOLE_TAB: CheckOptions = {
  onlyRows: null,
  sendChanged: false,
  sendMoved: false,
  tryRefused: false,
};

/** A tab that was read and checked, with what is needed to send from it. */
export interface CheckRun {
  readonly tab: ReadyTab;
  readonly cells: TabCells;
  readonly checked: CheckedTab;
  /** The check with what it was made from. */
  readonly examined: ExaminedTab;
  /** Rows to which it was limited; null: all. */
  readonly onlyRows: RowRules['onlyRows'];
  /** What stands in the column *Metrica Calls* below the header; [] where the tab has none. */
  readonly sentCells: readonly Cell[];
  readonly reading: Reading;
  /** From the earliest to the latest call of the tab. */
  readonly span: Span | null;
  /** What proves the order of slash dates now; null: nothing, or no time depends on it. */
  readonly orderProof: OrderProof | null;
}

/** A tab read for the check, and the calls that the ledger knows in its time. */
export interface PreparedCheck {
  readonly read: ReadRows;
  readonly known: LedgerCalls;
  readonly cells: TabCells;
  readonly sentCells: readonly Cell[];
}

/** Reads what a check needs; NOT_LOADED, COLUMN_LOST (of the filter) and LEDGER_DAMAGED are failures. */
export function prepareCheck(
  ports: Ports,
  tab: ReadyTab,
  book: Book | null,
  options: CheckOptions = WHOLE_TAB,
): Result<PreparedCheck> {
  const filter = filterOf(tab);
  if (filter === null && tab.settings.filter !== null) {
    // Without its column the filter would let every row through.
    return failed('COLUMN_LOST', { header: tab.settings.filter.header, sheet: tab.sheet.name });
  }
  const direction = directionOf(tab, filter);
  const beyond = beyondHeaders(tab);
  const told = direction?.take === 'all' ? undefined : direction?.column;
  const { sentColumn } = tab;
  const zones =
    zoneTold(tab.search)?.by === 'column' ? tab.search.zoneColumn?.sheetColumn : undefined;
  const further = [filter?.column, told, beyond, zones, sentColumn ?? undefined];
  const extraColumns = further.filter((column) => column !== undefined);
  const read = readCells(ports, tab, tab.headerRow, extraColumns);
  if (!read.ok) return read;
  const { rowCount } = read.value;
  const all = read.value.cells;
  const sentCells = sentColumn === null ? [] : (all.get(sentColumn)?.values ?? []);
  const cells = sentColumn === null ? all : withoutOurs(ports, all, sentColumn);
  const context = readContext(ports, tab);
  const input: CheckInput = {
    headerRow: tab.headerRow,
    rowCount,
    mapping: tab.search.mapping,
    headers: tab.search.headers,
    idType: tab.idType,
    cells,
    context,
    rules: { ...rowRules(tab, context.dataZone, filter), ...options },
    ...(direction === null ? {} : { direction }),
    ...(beyond === undefined ? {} : { beyond }),
    ...(zones === undefined ? {} : { zones }),
    counter: tab.settings.counter,
    tabProblems: tab.search.problems,
  };
  const rows = readRows(input);
  const known = knownIn(ports, tab, book, rows.span);
  return known === 'damaged'
    ? failed('LEDGER_DAMAGED', { n: 1 })
    : done({ read: rows, known, cells: { rowCount, cells }, sentCells });
}

/** Rows that reach beyond their columns may reach into ours: what is not our text there tells of them. */
function withoutOurs(
  ports: Ports,
  cells: TabCells['cells'],
  sentColumn: number,
): TabCells['cells'] {
  const isOurs = sentTextTest(ports);
  const values = (cells.get(sentColumn)?.values ?? []).map((cell) => (isOurs(cell) ? '' : cell));
  return new Map([...cells, [sentColumn, { values, shown: null }]]);
}

/** The calls that the ledger knows for the tab's counter within a span. */
function knownIn(
  ports: Ports,
  tab: ReadyTab,
  book: Book | null,
  span: Span | null,
): LedgerCalls | 'damaged' {
  const { counter } = tab.settings;
  if (book === null || counter === null) return { ...NO_KNOWN_CALLS, isDamaged: () => false };
  const place = { sheetId: tab.sheet.sheetId, counter: counter.id };
  return knownCallsOf(ports.ledger, book, place, span);
}

/** Checks a tab; NOT_LOADED, COLUMN_LOST and LEDGER_DAMAGED are failures. */
export function runCheck(
  ports: Ports,
  tab: ReadyTab,
  book: Book | null,
  options: CheckOptions = WHOLE_TAB,
): Result<CheckRun> {
  const prepared = prepareCheck(ports, tab, book, options);
  if (!prepared.ok) return prepared;
  const { read, known, cells, sentCells } = prepared.value;
  const examined = judgeRows(read, known);
  const { checked } = examined;
  if (known.isDamaged()) return failed('LEDGER_DAMAGED', { n: 1 });
  const { context } = read.input;
  const { order, by } = orderOfTab(tab, cells, context);
  const reading = readingOfTab({
    idType: tab.idType,
    mapping: tab.search.mapping,
    headers: tab.search.headers,
    zone: zoneInReading(tab, context),
    locale: context.locale,
    country: context.country,
    timeForDates: context.timeForDates ?? '',
    dateOrder: order,
  });
  return done({
    tab,
    cells,
    checked,
    examined,
    onlyRows: options.onlyRows,
    sentCells,
    reading,
    span: read.span,
    orderProof: by,
  });
}

/** The order of day and month by which the tab's dates were read. */
function orderOfTab(tab: ReadyTab, { cells }: TabCells, context: ReadContext) {
  const columns = sheetColumnsOf(tab.search.mapping.DateTime);
  const [dates = [], times] = columns.map((column) => cells.get(column)?.values);
  return orderRead(dates, context, times);
}

/** A column of zones is named as such: which zones stand in it is no setting. */
function zoneInReading({ search }: ReadyTab, { dataZone }: ReadContext): string {
  const told = zoneTold(search);
  return told?.by === 'column' ? `column: ${told.header}` : dataZone.name;
}

/** Who says the zone of the times: their header, a column beside them, or the export that the sheet is; null: none does. */
export interface ZoneTold {
  readonly by: 'header' | 'column' | 'export';
  /** The header that says it, or the name of the export. */
  readonly header: string;
  /** null where each row has its own. */
  readonly zone: Zone | null;
}

/** What the sheet says of the zone of its times. */
export function zoneTold({
  mapping,
  headers,
  zoneColumn,
  written,
}: ReadyTab['search']): ZoneTold | null {
  for (const place of sheetColumnsOf(mapping.DateTime)) {
    const header = headers[place - 1] ?? '';
    const zone = headerZone(header);
    if (zone !== null) return { by: 'header', header, zone };
  }
  if (zoneColumn !== null) return { by: 'column', header: zoneColumn.header, zone: null };
  const zone = zoneOf(written?.zone ?? '');
  return written === null || zone === null ? null : { by: 'export', header: written.name, zone };
}

/** How the tab's cells are read; a header's zone goes before that of the settings, and one that is not known any more falls back to the spreadsheet's, then to UTC. */
export function readContext(
  ports: Ports,
  tab: Pick<ReadyTab, 'spreadsheet' | 'settings' | 'search' | 'kept' | 'sheet'>,
): ReadContext {
  const { spreadsheet, settings, search } = tab;
  const told = zoneTold(search);
  const set = settings.timeZone === null ? null : zoneOf(settings.timeZone);
  const sheetZone = zoneOf(spreadsheet.timeZone) ?? (zoneOf('UTC') as Zone);
  return {
    sheetZone,
    // What an export does by itself a person may have changed; what stands in the sheet is so.
    dataZone: (told?.by === 'export' ? (set ?? told.zone) : (told?.zone ?? set)) ?? sheetZone,
    locale: spreadsheet.locale,
    dateOrder: settings.answers.dateOrder ?? loadLastRun(tab.kept, tab.sheet.sheetId).dateOrder,
    country: settings.country ?? defaultCountry(spreadsheet.locale),
    nowMs: ports.clock.nowMs(),
    timeForDates: settings.timeForDates,
    answers: settings.answers,
    orderTold: {
      ...(search.written?.slashDates && { export: search.written.slashDates }),
      ...(search.orderBeside && { beside: search.orderBeside.order }),
    },
    flagWords: withCodes(settings.flagWords, codesOf(search.written)),
  };
}

/** A person's words go before the codes of the export. */
function withCodes(
  words: ReadContext['flagWords'],
  codes: ReadContext['flagWords'],
): ReadContext['flagWords'] {
  const columns = [...Object.keys(words), ...Object.keys(codes)].filter(isColumnName);
  return Object.fromEntries(
    columns.map((column) => [column, { ...codes[column], ...words[column] }]),
  );
}

/** Hashes of the text of the given rows (1-based sheet rows), in the same order: how bad rows are known again. */
export function rowHashes(run: CheckRun, rows: readonly number[]): readonly string[] {
  const columns = [...run.cells.cells.entries()]
    .filter(([column]) => column !== run.tab.sentColumn)
    .sort(([a], [b]) => a - b);
  return rows.map((row) => {
    const index = row - run.tab.headerRow - 1;
    return checksumOf(columns.map(([, column]) => textOf(column, index))).slice(0, 6);
  });
}

function textOf(column: SheetColumn, index: number): string {
  const value: Cell = column.values[index] ?? '';
  return typeof value === 'object' ? String(value.getTime()) : String(value);
}

function filterOf(tab: ReadyTab): RowRules['filter'] {
  const { filter } = tab.settings;
  if (filter === null) return null;
  const index = tab.search.headers.indexOf(filter.header);
  return index < 0 ? null : { column: index + 1, values: filter.values };
}

/** What is done with calls that did not come in; a filter of a person says it all. The words of a known export prove it. */
function directionOf(tab: ReadyTab, filter: RowRules['filter']): DirectionRule | null {
  const { directionColumn } = tab.search;
  if (directionColumn === null || filter !== null) return null;
  const { sheetColumn, header, documented } = directionColumn;
  const proved = documented === null ? null : 'inbound';
  return {
    column: sheetColumn,
    header,
    documented,
    take: tab.settings.answers.direction ?? proved,
  };
}

/** The sheet column behind the last header, where the sheet has one. */
function beyondHeaders({ search, size }: ReadyTab): number | undefined {
  const last = search.headers.reduce(
    (place, header, index) => (header === '' ? place : index + 1),
    0,
  );
  return size.columns > last ? last + 1 : undefined;
}

function rowRules(tab: ReadyTab, dataZone: Zone, filter: RowRules['filter']): RowRules {
  const { settings } = tab;
  return {
    filter,
    onlyAfterMs: settings.onlyAfter === null ? null : instantOfWall(dataZone, settings.onlyAfter),
    atLeastHoursOld: settings.atLeastHoursOld,
    leaveOutOld: settings.leaveOutOld,
    sendWithout: settings.sendWithout,
    sendChanged: false,
    sendMoved: false,
    tryRefused: false,
    onlyRows: null,
  };
}
