/** Guesses by closeness: offered to a person, never used before they agree. */

import { type ColumnName, kindOf } from '../call/columns';
import { sheetColumnsOf } from '../call/mapping';
import { foldHeader } from '../cell/headerText';
import { isDirectionName } from './directionColumn';
import type { GuessedColumn, SearchState } from './headerSearch';
import { nearestColumn } from './nameClaims';
import { allowedMistakes, nameDistance } from './nameDistance';

/**
 * The nearest header for each open column, and the nearest column for each free header. Where an id
 * column is settled the other ids are not guessed: they would only stop schedules.
 */
export function guessColumns(
  state: SearchState,
  isOpen: (column: ColumnName) => boolean,
  hasId: boolean,
): readonly GuessedColumn[] {
  const isWanted = (column: ColumnName) => isOpen(column) && !(hasId && kindOf(column) === 'id');
  const near = freeHeaders(state).flatMap(({ header, sheetColumn }) => {
    const nearest = nearestColumn(header, isWanted);
    return nearest === null ? [] : [{ header, sheetColumn, ...nearest }];
  });
  near.sort((a, b) => a.mistakes - b.mistakes);
  const guesses: GuessedColumn[] = [];
  for (const { column, sheetColumn, header } of near) {
    if (guesses.some((guess) => guess.column === column)) continue;
    guesses.push({ column, sheetColumn, header });
  }
  return guesses.sort((first, second) => first.sheetColumn - second.sheetColumn);
}

/**
 * The header that a lost column may have now: a known name of the column, then one near to a known
 * name, then one near to the lost header itself. Not one that another column uses, nor one that was
 * offered for another lost column.
 */
export function likelyColumn(
  lost: { readonly column: ColumnName; readonly header: string },
  state: SearchState,
  offered: readonly (string | null)[],
): string | null {
  const used = usedColumns(state);
  const same = state.headers.find((header) => header !== '' && header === lost.header);
  if (same !== undefined) return same;
  const claims = state.claims
    .filter(
      ({ column, header, sheetColumn }) =>
        column === lost.column && !used.has(sheetColumn) && !offered.includes(header),
    )
    .sort((first, second) => first.rank - second.rank);
  if (claims[0] !== undefined) return claims[0].header;
  const others = freeHeaders(state).filter(({ header }) => !offered.includes(header));
  const near = others.find(({ header }) => nearestColumn(header, (one) => one === lost.column));
  return (
    near?.header ??
    nearestText(
      lost.header,
      others.map(({ header }) => header),
    )
  );
}

function nearestText(lost: string, headers: readonly string[]): string | null {
  const wanted = foldHeader(lost);
  const limit = Math.max(1, allowedMistakes(wanted.length));
  let best: string | null = null;
  let least = limit + 1;
  for (const header of headers) {
    const mistakes = nameDistance(foldHeader(header), wanted, limit);
    if (mistakes < least) {
      best = header;
      least = mistakes;
    }
  }
  return best;
}

/** Headers that are no known name, no trap and no direction, with their sheet columns. */
function freeHeaders(
  state: SearchState,
): readonly { readonly header: string; readonly sheetColumn: number }[] {
  const busy = usedColumns(state);
  for (const { sheetColumn } of [...state.claims, ...state.traps]) busy.add(sheetColumn);
  return state.headers
    .map((header, index) => ({ header, sheetColumn: index + 1 }))
    .filter(
      ({ header, sheetColumn }) =>
        header !== '' && !busy.has(sheetColumn) && !isDirectionName(header),
    );
}

function usedColumns(state: SearchState): Set<number> {
  return new Set(state.found.flatMap(({ source }) => sheetColumnsOf(source)));
}
