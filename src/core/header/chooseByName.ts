/** Chooses the sheet column of one column by the claims that headers have on it. */

import { type ColumnName, kindOf } from '../call/columns';
import type { Cell } from '../cell/cell';
import { areBooleans, areRecordings, couldBe } from './cellShapes';
import { chooseTime } from './dateAndTime';
import type { CellsBelow, DoubledColumn, FoundColumn } from './headerSearch';
import type { Claim } from './nameClaims';
import { stateWords } from './stateWords';

export type NameChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly found: FoundColumn }
  | ({ readonly kind: 'doubled' } & DoubledColumn);

/** The best ranked claim wins; two of the best rank are doubled. Weak names count only if their cells could be such values. */
export function chooseByName(
  column: ColumnName,
  claims: readonly Claim[],
  below: CellsBelow,
  kept: (sheetColumn: number) => { readonly header: string; readonly nth?: number },
): NameChoice {
  const fit = claims.filter((claim) => fitsCells(column, claim, below.cells(claim.sheetColumn)));
  if (column === 'DateTime') return chooseTimeColumn(fit, below, kept);
  const best = Math.min(...fit.map(({ rank }) => rank));
  const [claim, ...equals] = fit.filter(({ rank }) => rank === best);
  if (claim === undefined) return { kind: 'none' };
  if (equals.length > 0) return doubledOf(column, [claim, ...equals]);
  const reading = howRead(column, claim, below.cells(claim.sheetColumn));
  const { inverse } = reading;
  // Only a name that is always inverse is kept so: words of states are looked at anew each time.
  const isAlways = inverse && claim.group?.reads === 'inverse';
  return {
    kind: 'found',
    found: {
      column,
      source: { kind: 'column', column: claim.sheetColumn, ...reading },
      header: claim.header,
      how: claim.rank === 0 ? 'exact' : 'known',
      kept: { ...kept(claim.sheetColumn), ...(isAlways ? { inverse } : {}) },
    },
  };
}

/** Whether a name that means other things too is borne out by the cells below it. */
function fitsCells(column: ColumnName, { group }: Claim, cells: readonly Cell[]): boolean {
  // Under any name: only a person who chooses such a column says that these are pages.
  if (column === 'URL' && areRecordings(cells)) return false;
  if (group === null || (group.weak !== true && group.proved !== true)) return true;
  if (group.reads !== 'states') return couldBe(kindOf(column), cells);
  const words = stateWords(cells);
  return words === 'calls' || (words === 'none' && group.proved !== true);
}

/** How a sheet column with this claim is read. Names of states say the opposite when they hold 1 and 0. */
export function howRead(
  column: ColumnName,
  claim: Claim | null,
  cells: readonly Cell[],
): { readonly inverse: boolean; readonly counts?: true } {
  const reads = claim?.column === column ? claim.group?.reads : undefined;
  if (reads === 'counts') return { inverse: false, counts: true };
  return { inverse: reads === 'inverse' || (reads === 'states' && areBooleans(cells)) };
}

function chooseTimeColumn(
  claims: readonly Claim[],
  below: CellsBelow,
  kept: (sheetColumn: number) => { readonly header: string; readonly nth?: number },
): NameChoice {
  const column = 'DateTime';
  const choice = chooseTime(claims, below.shape);
  if (choice === null) return { kind: 'none' };
  if (choice.kind === 'doubled') return doubledOf(column, choice.claims);
  if (choice.kind === 'one') {
    const { sheetColumn, header, rank } = choice.claim;
    return {
      kind: 'found',
      found: {
        column,
        source: { kind: 'column', column: sheetColumn, inverse: false },
        header,
        how: rank === 0 ? 'exact' : 'known',
        kept: kept(sheetColumn),
      },
    };
  }
  const date = kept(choice.date.sheetColumn);
  const time = kept(choice.time.sheetColumn);
  return {
    kind: 'found',
    found: {
      column,
      source: {
        kind: 'dateAndTime',
        dateColumn: choice.date.sheetColumn,
        timeColumn: choice.time.sheetColumn,
      },
      header: `${date.header} + ${time.header}`,
      how: 'known',
      kept: {
        dateHeader: date.header,
        timeHeader: time.header,
        ...(date.nth === undefined ? {} : { dateNth: date.nth }),
        ...(time.nth === undefined ? {} : { timeNth: time.nth }),
      },
    },
  };
}

function doubledOf(column: ColumnName, claims: readonly Claim[]): NameChoice {
  return {
    kind: 'doubled',
    column,
    header: claims[0]?.header ?? '',
    sheetColumns: claims.map(({ sheetColumn }) => sheetColumn),
  };
}
