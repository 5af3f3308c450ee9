/** The mapping as it is kept for a tab, by header texts, and the way back to sheet columns. */

import type { ChosenSource, Source } from '../call/mapping';
import type { TabSettings } from '../call/settings';
import { cleanHeader } from '../cell/headerText';
import type { HeaderSearch } from './headerSearch';

/** What a kept choice comes to in the headers of today. */
export type Resolved =
  | { readonly kind: 'notSent' }
  | { readonly kind: 'found'; readonly source: Source; readonly header: string }
  /** The header is gone, or there are fewer of its name than there were. */
  | { readonly kind: 'lost'; readonly header: string }
  /** Several sheet columns have the header, and the choice does not say which. */
  | { readonly kind: 'doubled'; readonly header: string; readonly sheetColumns: readonly number[] };

/** Finds the sheet columns of a kept choice. Headers are compared as `cleanHeader` gives them, case included. */
export function resolveChoice(
  chosen: ChosenSource,
  headers: readonly string[],
  readingOf: (
    header: string,
    sheetColumn: number,
  ) => { readonly inverse: boolean; readonly counts?: true },
): Resolved {
  if ('notSent' in chosen) return { kind: 'notSent' };
  if ('constant' in chosen) {
    return { kind: 'found', source: { kind: 'constant', value: chosen.constant }, header: '' };
  }
  if ('header' in chosen) {
    const place = placeOf(chosen.header, chosen.nth, headers);
    if (typeof place !== 'number') return place;
    const header = headers[place - 1] ?? '';
    const { inverse } = chosen;
    const reading = inverse === undefined ? readingOf(header, place) : { inverse };
    return { kind: 'found', source: { kind: 'column', column: place, ...reading }, header };
  }
  const date = placeOf(chosen.dateHeader, chosen.dateNth, headers);
  if (typeof date !== 'number') return date;
  const time = placeOf(chosen.timeHeader, chosen.timeNth, headers);
  if (typeof time !== 'number') return time;
  return {
    kind: 'found',
    source: { kind: 'dateAndTime', dateColumn: date, timeColumn: time },
    header: `${headers[date - 1]} + ${headers[time - 1]}`,
  };
}

function placeOf(
  header: string,
  nth: number | undefined,
  headers: readonly string[],
): number | Extract<Resolved, { kind: 'lost' | 'doubled' }> {
  const wanted = cleanHeader(header);
  const places = headers.flatMap((text, index) =>
    text !== '' && text === wanted ? [index + 1] : [],
  );
  if (nth === undefined && places.length > 1) {
    return { kind: 'doubled', header: wanted, sheetColumns: places };
  }
  const place = places[(nth ?? 1) - 1];
  // `Tag#2` on a command line is the second column called Tag, unless a column is called just so.
  const literal = nth === undefined ? -1 : headers.indexOf(`${wanted}#${nth}`);
  return place ?? (literal < 0 ? { kind: 'lost', header: wanted } : literal + 1);
}

/** How a sheet column is kept: by its header, and by which of them where several have the same. */
export function rememberedHeader(
  sheetColumn: number,
  headers: readonly string[],
): { readonly header: string; readonly nth?: number } {
  const header = headers[sheetColumn - 1] ?? '';
  const same = headers.filter((text) => text === header).length;
  const nth = headers.slice(0, sheetColumn).filter((text) => text === header).length;
  return same > 1 ? { header, nth } : { header };
}

/** All header texts that the kept columns name. */
export function rememberedHeaders(columns: TabSettings['columns']): ReadonlySet<string> {
  const headers = new Set<string>();
  for (const chosen of Object.values(columns)) {
    if (chosen === undefined) continue;
    if ('header' in chosen) headers.add(cleanHeader(chosen.header));
    if ('dateHeader' in chosen) {
      headers.add(cleanHeader(chosen.dateHeader)).add(cleanHeader(chosen.timeHeader));
    }
  }
  return headers;
}

/**
 * What to keep after a person saved the columns or a check was accepted: everything found, the
 * choices *not sent*, and lost columns as they were, so that a lost column stays lost until a person
 * chooses again. Guesses and traps are never kept.
 */
export function rememberColumns(search: HeaderSearch): TabSettings['columns'] {
  const columns: { -readonly [Name in keyof TabSettings['columns']]: ChosenSource } = {};
  for (const { column, kept } of search.found) columns[column] = kept;
  for (const column of search.notSent) columns[column] = { notSent: true };
  for (const { column, kept } of search.lost) columns[column] = kept;
  return columns;
}
