/** What the panel's *Columns* shows: where each column comes from, what it would send, what needs a person. */

import { COLUMNS, type ColumnName, type IdType } from '../../core/call/columns';
import type { ChosenSource } from '../../core/call/mapping';
import type { Problem, ProblemCode } from '../../core/call/problem';
import type { RowFilter } from '../../core/call/settings';
import { columnLetters } from '../../core/cell/a1';
import type { Cell } from '../../core/cell/cell';
import type {
  GuessedColumn,
  HeaderSearch,
  HowFound,
  LeftOut,
  LostColumn,
} from '../../core/header/header';
import { phoneCountries } from '../../core/read/phone/phonePlans';
import type { Ports } from '../../ports';
import { inSentence } from '../base/inSentence';
import { type Said, said } from '../base/said';
import { readContext } from '../check/checkRun';
import { proofsOf } from '../check/proofs';
import type { TabHead } from '../tab/readTab';
import { readSamples, type Sample } from './panelSamples';

export interface SheetColumnView {
  /** 1-based. */
  readonly sheetColumn: number;
  readonly letters: string;
  readonly header: string;
  /** How it is kept when a person chooses it. */
  readonly kept: { readonly header: string; readonly nth?: number };
}

export interface FieldView {
  readonly column: ColumnName;
  /** The id of the id type, and the time: nothing goes out without them. */
  readonly needed: boolean;
  readonly isId: boolean;
  readonly personal: boolean;
  readonly how: HowFound | 'notSent' | 'lost' | 'doubled' | 'none';
  /** What is kept or found; null where the sheet has nothing for it. */
  readonly source: ChosenSource | null;
  readonly inverse: boolean;
  readonly samples: readonly Sample[];
  /** Of the first hundred rows: cells that hold something, and how many of them cannot be read. */
  readonly filled: number;
  readonly unread: number;
  /** Yes or no: one value for all rows is one of two. */
  readonly isFlag: boolean;
}

export interface ColumnsView {
  /** 1-based; null: none was found. */
  readonly headerRow: number | null;
  /** Whether anything stands below the header. */
  readonly hasRows: boolean;
  readonly sheetColumns: readonly SheetColumnView[];
  readonly idType: IdType | null;
  readonly fields: readonly FieldView[];
  readonly guesses: readonly (GuessedColumn & { readonly said: Said })[];
  readonly lost: readonly (Omit<LostColumn, 'kept'> & { readonly said: Said })[];
  /** `said` is null where only a better name was taken. */
  readonly leftOut: readonly (LeftOut & { readonly said: Said | null })[];
  /** What stops the tab, in words: no header, one column, a column missing, doubled or lost. */
  readonly stops: readonly { readonly code: string; readonly said: Said }[];
  /** Zone and country as they are used, and whether a person set them. */
  readonly zone: { readonly used: string; readonly set: boolean };
  readonly country: { readonly used: string; readonly set: boolean };
  /** Countries that can be chosen. */
  readonly countries: readonly string[];
  /** By what the order of the dates and the zone of the times are proved. */
  readonly proofs: readonly Said[];
  /** The filter that is set. */
  readonly filter: RowFilter | null;
  /** The filter that could be offered: a direction column with its words for inbound calls. */
  readonly direction: RowFilter | null;
}

/** The columns of a tab whose head was read. */
export function columnsView(ports: Ports, head: TabHead): ColumnsView {
  const { search, settings } = head;
  const samples = readSamples(ports, head);
  const context = readContext(ports, head);
  const { directionColumn } = search;
  return {
    headerRow: search.headerRow,
    hasRows: head.size.rows > (search.headerRow ?? 0),
    sheetColumns: sheetColumns(search.headers),
    idType: search.idType,
    fields: COLUMNS.map(({ name, personal, kind }) => ({
      column: name,
      needed: name === 'DateTime' || name === neededId(search.idType),
      isId: kind === 'id',
      personal,
      ...foundAs(search, name),
      ...(samples.get(name) ?? { samples: [], filled: 0, unread: 0 }),
      isFlag: kind === 'flag',
    })),
    guesses: search.guesses.map((guess) => ({
      ...guess,
      said: saidOf(ports, search, 'COLUMN_GUESSED', guess),
    })),
    lost: search.lost.map(({ column, header, candidate }) => ({
      column,
      header,
      candidate,
      said: saidOf(ports, search, 'COLUMN_LOST', { column, header }),
    })),
    proofs: proofsOf(ports, head, cellsBelow(head))
      .map((proof) => proof.said)
      .filter(({ key }) => key !== 'proof.answer'),
    leftOut: search.leftOut.map((each) => ({
      ...each,
      said: each.reason === 'trap' ? saidOf(ports, search, 'COLUMN_TRAP', each) : null,
    })),
    stops: search.problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => ({ code: problem.code, said: problemSaid(ports, problem) })),
    zone: { used: context.dataZone.name, set: settings.timeZone !== null },
    country: { used: context.country, set: settings.country !== null },
    countries: phoneCountries(),
    filter: settings.filter,
    direction:
      directionColumn === null
        ? null
        : { header: directionColumn.header, values: directionColumn.inbound },
  };
}

/** The first cells of a sheet column. */
function cellsBelow({ top, search }: TabHead): (sheetColumn: number) => readonly Cell[] {
  const rows = top.slice(search.headerRow ?? 0);
  return (sheetColumn) => rows.map((row) => row[sheetColumn - 1] ?? '');
}

/** The sentence of a problem that the header search found. */
function saidOf(
  ports: Ports,
  search: HeaderSearch,
  code: ProblemCode,
  { column, header }: { readonly column: ColumnName; readonly header: string },
): Said {
  const problem = search.problems.find(
    ({ code: found, details }) =>
      found === code && details?.field === column && details.header === header,
  );
  if (problem !== undefined) return problemSaid(ports, problem);
  return said(ports, { key: `problem.${code}.sentence` });
}

/** One problem of the tab in words. */
export function problemSaid(ports: Ports, problem: Problem): Said {
  const { code, details = {}, seen, suggestion } = problem;
  const params = {
    ...details,
    seen: inSentence(seen),
    suggestion: inSentence(suggestion ?? ''),
  };
  return said(ports, { key: `problem.${code}.message`, params });
}

function neededId(idType: IdType | null): ColumnName {
  if (idType === 'USER_ID') return 'UserId';
  return idType === 'YCLID' ? 'Yclid' : 'ClientId';
}

function sheetColumns(headers: readonly string[]): readonly SheetColumnView[] {
  return headers.flatMap((header, index) => {
    if (header === '') return [];
    const same = headers.filter((text) => text === header).length;
    const nth = headers.slice(0, index + 1).filter((text) => text === header).length;
    return [
      {
        sheetColumn: index + 1,
        letters: columnLetters(index + 1),
        header,
        kept: same > 1 ? { header, nth } : { header },
      },
    ];
  });
}

function foundAs(
  search: HeaderSearch,
  name: ColumnName,
): Pick<FieldView, 'how' | 'source' | 'inverse'> {
  const found = search.found.find(({ column }) => column === name);
  if (found !== undefined) {
    const inverse = found.source.kind === 'column' && found.source.inverse;
    return { how: found.how, source: found.kept, inverse };
  }
  if (search.notSent.includes(name)) {
    return { how: 'notSent', source: { notSent: true }, inverse: false };
  }
  const lost = search.lost.find(({ column }) => column === name);
  if (lost !== undefined) return { how: 'lost', source: lost.kept, inverse: false };
  const isDoubled = search.problems.some(
    ({ code, details }) => code === 'COLUMN_DOUBLED' && details?.field === name,
  );
  return { how: isDoubled ? 'doubled' : 'none', source: null, inverse: false };
}
