/** What a sheet is, told by its columns together: a bill of calls, a list of deals, columns that were overlooked. */

import { questionProblem } from '../call/answers';
import type { ColumnName } from '../call/columns';
import { sheetColumnsOf } from '../call/mapping';
import { type Problem, tabProblem } from '../call/problem';
import type { TabSettings } from '../call/settings';
import type { Cell } from '../cell/cell';
import { foldedNames, foldHeader } from '../cell/headerText';
import { cleanText, isEmptyText } from '../cell/text';
import { areRecordings } from './cellShapes';
import { isDirectionName } from './directionColumn';
import type { CellsBelow, FoundColumn, GuessedColumn, SearchState } from './headerSearch';
import type { Claim } from './nameClaims';
import { stateWords } from './stateWords';

/** Headers of exports that bill calls: who was called, by which line, who of the staff talked. */
const ofBills = foldedNames([
  ...['callee', 'called', 'called number', 'destination', 'dst', 'to', 'to number', 'trunk'],
  ...['tariff', 'rate', 'operator', 'agent', 'extension', 'answered by', 'billsec'],
  ...['duration billed', 'carrier'],
  ...['Куда', 'Кому', 'Кому звонили', 'Вызываемый номер', 'Набранный номер', 'Оператор'],
  ...['Сотрудник', 'Кто ответил', 'Внутренний номер', 'Тариф', 'Номер линии'],
  ...['Оплачено минут', 'Транк'],
]);

/** The least exact names of a sheet that a person made for Metrica: its `Price` is what they say it is. */
const OWN_SHEET_NAMES = 3;

/** A column of amounts beside columns of a bill, unless a person chose it or answered. */
export function costQuestion(state: SearchState, settings: TabSettings): Problem | null {
  const found = state.found.find(({ column }) => column === 'Price');
  if (found === undefined || found.how === 'chosen' || settings.answers.priceIs !== undefined) {
    return null;
  }
  const claim = state.claims.find((one) => sheetColumnsOf(found.source).includes(one.sheetColumn));
  if (claim === undefined || !saysPlainAmount(claim, state.claims)) return null;
  const isOfBills = (header: string) =>
    ofBills().has(foldHeader(header)) || isDirectionName(header);
  const beside = state.headers.find(isOfBills);
  if (beside === undefined) return null;
  const { header } = found;
  return questionProblem('PRICE_IS_COST', 'priceIs', header, { header, beside, field: 'Price' });
}

/** A `user_id` that is the only id and is known by its name alone: mostly the operator's. */
export function userIdQuestion(state: SearchState, settings: TabSettings): Problem | null {
  const found = state.found.find(({ column }) => column === 'UserId');
  const isAlone = !state.found.some(({ column }) => column === 'ClientId' || column === 'Yclid');
  if (found === undefined || !isAlone || found.how === 'chosen') return null;
  if (settings.answers.ids === 'site' || found.header === 'UserId') return null;
  const { header } = found;
  const details = { header, field: 'UserId' };
  return questionProblem('USER_ID_UNPROVEN', 'ids', header, details, ['site']);
}

function saysPlainAmount({ rank, group }: Claim, claims: readonly Claim[]): boolean {
  if (rank > 0) return group !== null && isPlainAmount(group.names);
  return claims.filter((claim) => claim.rank === 0).length < OWN_SHEET_NAMES;
}

/** Names of amounts that say nothing of a sale. */
const plainAmounts = foldedNames(['price', 'цена', 'amount', 'сумма']);

function isPlainAmount(names: readonly string[]): boolean {
  return names.some((name) => plainAmounts().has(foldHeader(name)));
}

/** A column called «Статус» that was not taken, because its words are not those of calls. */
export function otherStates(state: SearchState, below: CellsBelow): readonly Problem[] {
  if (state.found.some(({ column }) => column === 'CallMissed')) return [];
  return state.claims
    .filter(({ column, group }) => column === 'CallMissed' && group?.reads === 'states')
    .filter(({ sheetColumn }) => stateWords(below.cells(sheetColumn)) === 'others')
    .map(({ header, sheetColumn }) => {
      const words = new Set(below.cells(sheetColumn).map(wordOf));
      words.delete('');
      const seen = [...words].slice(0, 3).join(', ');
      return tabProblem('STATUS_NOT_CALL', seen, { header, field: 'CallMissed' });
    });
}

/** A column called `url` that was not taken, because its addresses are those of recordings. */
export function recordingsLeft(state: SearchState, below: CellsBelow): readonly Problem[] {
  const taken = state.found.flatMap(({ source }) => sheetColumnsOf(source));
  return state.claims
    .filter(({ column, sheetColumn }) => column === 'URL' && !taken.includes(sheetColumn))
    .filter(({ sheetColumn }) => areRecordings(below.cells(sheetColumn)))
    .map(({ header }) =>
      tabProblem('COLUMN_TRAP', header, {
        header,
        field: 'URL',
        content: 'recording',
        byHand: '1',
      }),
    );
}

function wordOf(cell: Cell): string {
  const text = typeof cell === 'object' ? '' : cleanText(String(cell).slice(0, 40));
  return isEmptyText(text) ? '' : text;
}

/** Shapes of cells that hardly anything else has. */
const SHAPES: readonly (readonly [ColumnName, RegExp])[] = [
  ['ClientId', /^1[4-9]\d{8}\d{7,10}$/],
  ['PhoneNumber', /^\+?(?:7|8|375|380|998|77)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}$/],
];

/** From this share of its filled cells on a column has a shape. */
const SHARE = 0.8;

/** Filled columns whose cells have the shape of a field that nothing feeds; each field once. */
export function unusedColumns(
  state: SearchState,
  guesses: readonly GuessedColumn[],
  notSent: readonly ColumnName[],
  below: CellsBelow,
): readonly Problem[] {
  const taken = new Set<number>([
    ...state.found.flatMap(({ source }) => sheetColumnsOf(source)),
    ...[...state.traps, ...state.claims, ...guesses].map(({ sheetColumn }) => sheetColumn),
  ]);
  const settled = new Set<ColumnName>([
    ...state.found.map(({ column }: FoundColumn) => column),
    ...[...state.doubled, ...guesses].map(({ column }) => column),
    ...notSent,
  ]);
  return SHAPES.filter(([column]) => !settled.has(column)).flatMap(([column, shape]) => {
    const at = state.headers.findIndex(
      (header, index) =>
        header !== '' &&
        !taken.has(index + 1) &&
        !ofBills().has(foldHeader(header)) &&
        isMostly(shape, below.cells(index + 1)),
    );
    const header = state.headers[at];
    if (header === undefined) return [];
    return [tabProblem('COLUMN_UNUSED', header, { header, field: column })];
  });
}

function isMostly(shape: RegExp, cells: readonly Cell[]): boolean {
  const filled = cells.map(wordOf).filter((text) => text !== '');
  const fitting = filled.filter((text) => shape.test(text)).length;
  return filled.length > 0 && fitting >= filled.length * SHARE;
}
