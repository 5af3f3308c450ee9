/** Finds the header row of a tab and which sheet column feeds which column. */

import { COLUMN_NAMES, type ColumnName, ID_TYPES, type IdType, idColumnOf } from '../call/columns';
import { type ChosenSource, type Source, sheetColumnsOf } from '../call/mapping';
import type { TabSettings } from '../call/settings';
import type { Cell } from '../cell/cell';
import { cleanHeader } from '../cell/headerText';
import { exportOf } from '../exports/recogniseExport';
import { timeShape } from './cellShapes';
import { chooseByName, howRead } from './chooseByName';
import { findDirectionColumn } from './directionColumn';
import { guessColumns, likelyColumn } from './guessColumns';
import { leftOutOf, problemsOf, rowProblem } from './headerProblems';
import { findHeaderRow, isOneColumn } from './headerRow';
import type {
  CellsBelow,
  DoubledColumn,
  FoundColumn,
  HeaderSearch,
  HeaderSearchInput,
  LostColumn,
} from './headerSearch';
import { type Claim, claimOf, nameClaims } from './nameClaims';
import { type OrderBeside, orderBeside } from './orderBeside';
import { rememberedHeader, rememberedHeaders, resolveChoice } from './remembered';
import {
  costQuestion,
  otherStates,
  recordingsLeft,
  unusedColumns,
  userIdQuestion,
} from './sheetMeaning';
import { findZoneColumn } from './zoneColumn';

export type * from './headerSearch';

/**
 * Looks for the header among the first 20 rows, or takes the row that a person set, and finds the
 * columns: kept choices first, then exact names, then known names. Never throws; any cells give a
 * result. The names alone decide, except for dates and times in two columns, weak names and flags.
 */
export function findHeader(input: HeaderSearchInput): HeaderSearch {
  const { top, settings } = input;
  const rowIndex =
    settings.headerRow === null
      ? findHeaderRow(top, rememberedHeaders(settings.columns))
      : settings.headerRow - 1;
  const headers = rowIndex === null ? [] : (top[rowIndex] ?? []).map(cleanHeader);
  if (rowIndex === null || headers.every((header) => header === '') || isSplit(headers, top)) {
    return {
      ...NOTHING,
      problems: [rowProblem(isOneColumn(top) ? 'ONE_COLUMN' : 'HEADER_NOT_FOUND')],
    };
  }
  const below = belowHeader(input, rowIndex);
  const columns = findColumns(headers, settings, below);
  const written = exportOf(headers);
  return {
    headerRow: rowIndex + 1,
    headers,
    ...columns,
    directionColumn: findDirectionColumn(headers, below.cells, written),
    zoneColumn: findZoneColumn(headers, below),
    orderBeside: besideTimes(columns.mapping, headers, below),
    written,
  };
}

const NOTHING: HeaderSearch = {
  headerRow: null,
  headers: [],
  mapping: {},
  idType: null,
  found: [],
  notSent: [],
  lost: [],
  guesses: [],
  leftOut: [],
  directionColumn: null,
  zoneColumn: null,
  orderBeside: null,
  written: null,
  problems: [],
};

/** A header row set by a person may be the first line of an export that sits in one column. */
function isSplit(headers: readonly string[], top: readonly (readonly Cell[])[]): boolean {
  return headers.filter((header) => header !== '').length === 1 && isOneColumn(top);
}

function belowHeader(input: HeaderSearchInput, rowIndex: number): CellsBelow {
  const rows = input.top.slice(rowIndex + 1);
  const shown = input.shown?.slice(rowIndex + 1) ?? null;
  const cells = (sheetColumn: number) => rows.map((row) => row[sheetColumn - 1] ?? '');
  return {
    cells,
    shape: (sheetColumn) =>
      timeShape(cells(sheetColumn), shown?.map((row) => row[sheetColumn - 1] ?? '') ?? null),
  };
}

function besideTimes(
  { DateTime }: HeaderSearch['mapping'],
  headers: readonly string[],
  below: CellsBelow,
): OrderBeside | null {
  const own = sheetColumnsOf(DateTime);
  const others = headers.map((_, index) => index + 1).filter((place) => !own.includes(place));
  const [dates] = own;
  return dates === undefined ? null : orderBeside(below.cells(dates), others, below.cells);
}

type FoundColumns = Omit<
  HeaderSearch,
  'headerRow' | 'headers' | 'directionColumn' | 'zoneColumn' | 'orderBeside' | 'written'
>;

function findColumns(
  headers: readonly string[],
  settings: TabSettings,
  below: CellsBelow,
): FoundColumns {
  const { claims, traps } = nameClaims(headers);
  const found: FoundColumn[] = [];
  const notSent: ColumnName[] = [];
  const doubled: DoubledColumn[] = [];
  const gone: { column: ColumnName; header: string; kept: ChosenSource }[] = [];
  const settled = new Set<ColumnName>();
  for (const column of COLUMN_NAMES) {
    const chosen = settings.columns[column];
    // An id or a time that is the same for all rows makes no calls.
    if (chosen === undefined || ('constant' in chosen && isNeeded(column))) continue;
    settled.add(column);
    const choice = resolveChoice(chosen, headers, (header, sheetColumn) =>
      howRead(column, claimAt(column, header, sheetColumn, claims), below.cells(sheetColumn)),
    );
    if (choice.kind === 'notSent') notSent.push(column);
    if (choice.kind === 'lost') gone.push({ column, header: choice.header, kept: chosen });
    if (choice.kind === 'doubled') doubled.push({ column, ...choice });
    if (choice.kind === 'found') {
      const how = wouldBeFound(column, choice.source, claims) ? 'remembered' : 'chosen';
      found.push({ column, source: choice.source, header: choice.header, how, kept: chosen });
    }
  }
  // What the calls cost is no amount of ours, unless a person chose the column all the same.
  const isCost = settings.answers.priceIs === 'cost';
  const costAt = found.findIndex(({ column, how }) => column === 'Price' && how !== 'chosen');
  if (isCost && costAt >= 0) found.splice(costAt, 1);
  const used = new Set(found.flatMap(({ source }) => sheetColumnsOf(source)));
  const free = claims.filter((claim) => !used.has(claim.sheetColumn));
  for (const column of COLUMN_NAMES) {
    if (settled.has(column) || (isCost && column === 'Price')) continue;
    const own = free.filter((claim) => claim.column === column);
    const choice = chooseByName(column, own, below, (sheetColumn) =>
      rememberedHeader(sheetColumn, headers),
    );
    if (choice.kind === 'found') found.push(choice.found);
    if (choice.kind === 'doubled') doubled.push(choice);
  }
  found.sort((a, b) => COLUMN_NAMES.indexOf(a.column) - COLUMN_NAMES.indexOf(b.column));
  const state = { headers, claims, traps, found, doubled };
  const lost: LostColumn[] = [];
  for (const one of gone) {
    const offered = lost.map(({ candidate }) => candidate);
    lost.push({ ...one, candidate: likelyColumn(one, state, offered) });
  }
  const decided = new Set([...settled, ...found.map(({ column }) => column)]);
  for (const { column } of doubled) decided.add(column);
  const idType = settings.idType ?? idTypeOf(decided, notSent);
  const leftOut = leftOutOf(state, notSent);
  const guesses = guessColumns(state, (column) => !decided.has(column), idType !== null);
  return {
    mapping: Object.fromEntries(found.map(({ column, source }) => [column, source])),
    idType,
    found,
    notSent,
    lost,
    guesses,
    leftOut,
    problems: [
      ...problemsOf({ idType, found, lost, doubled, guesses, leftOut }),
      ...[userIdQuestion(state, settings), costQuestion(state, settings)].filter(
        (one) => one !== null,
      ),
      ...recordingsLeft(state, below),
      ...otherStates(state, below),
      ...unusedColumns(state, guesses, notSent, below),
    ],
  };
}

/** What a header that a person chose says of the column, in this sheet or by its name alone. */
function claimAt(
  column: ColumnName,
  header: string,
  sheetColumn: number,
  claims: readonly Claim[],
): Claim | null {
  const here = claims.find((claim) => claim.sheetColumn === sheetColumn && claim.column === column);
  return here ?? claimOf(header, sheetColumn);
}

/** The first id column that is there, or should be: a lost or doubled one is not replaced by another id in silence. */
function idTypeOf(decided: ReadonlySet<ColumnName>, notSent: readonly ColumnName[]): IdType | null {
  const isThere = (column: ColumnName) => decided.has(column) && !notSent.includes(column);
  return ID_TYPES.find((idType) => isThere(idColumnOf(idType))) ?? null;
}

function isNeeded(column: ColumnName): boolean {
  return column === 'DateTime' || ID_TYPES.some((idType) => idColumnOf(idType) === column);
}

function wouldBeFound(column: ColumnName, source: Source, claims: readonly Claim[]): boolean {
  const taken = sheetColumnsOf(source);
  return (
    taken.length > 0 &&
    taken.every((place) =>
      claims.some((claim) => claim.column === column && claim.sheetColumn === place),
    )
  );
}
