/** Where the columns of the log stand: found by their metadata, so that people may move, rename and delete them. */

import { columnLetters } from '../../core/cell/a1';
import { LOG_COLUMNS, type LogColumn } from '../../ports';
import { inAllLanguages } from '../../texts/say';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const METADATA_KEY = 'metrica-calls-log';

/** 1-based places of the columns that are there; one that people deleted has none. */
export type LogPlaces = ReadonlyMap<LogColumn, number>;

/** Columns of ours side by side, so that a line is written in few calls. */
export interface LogStretch {
  readonly first: number;
  readonly columns: readonly LogColumn[];
}

/** The places by metadata; where a program dropped it, or an older version made the log, by the headers in any language, else in order. */
export function logPlaces(sheet: Sheet): LogPlaces {
  const marked = markedPlaces(sheet);
  if (marked.size > 0) return marked;
  const named = namedPlaces(sheet);
  const places = named.has('Batch') && named.has('Time') ? named : placesInOrder();
  markPlaces(sheet, places);
  return places;
}

/** The places of a log that was just made. */
export function placesInOrder(): LogPlaces {
  return new Map(LOG_COLUMNS.map((column, index) => [column, index + 1]));
}

/** Marks the columns; without marks they are found by their headers. */
export function markPlaces(sheet: Sheet, places: LogPlaces): void {
  try {
    for (const [column, place] of places) {
      const letters = columnLetters(place);
      sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(METADATA_KEY, column);
    }
  } catch {
    // A protected sheet: whoever writes the line says so.
  }
}

/** The places as stretches, from left to right. */
export function stretchesOf(places: LogPlaces): readonly LogStretch[] {
  const sorted = [...places].sort(([, a], [, b]) => a - b);
  const stretches: { first: number; columns: LogColumn[] }[] = [];
  for (const [column, place] of sorted) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last.first + last.columns.length === place) last.columns.push(column);
    else stretches.push({ first: place, columns: [column] });
  }
  return stretches;
}

function markedPlaces(sheet: Sheet): LogPlaces {
  const places = new Map<LogColumn, number>();
  for (const entry of sheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
    const value = entry.getValue();
    const column = LOG_COLUMNS.find((each) => each === value);
    const place = entry.getLocation().getColumn()?.getColumn();
    if (column !== undefined && place !== undefined && !places.has(column)) {
      places.set(column, place);
    }
  }
  return places;
}

function namedPlaces(sheet: Sheet): LogPlaces {
  const places = new Map<LogColumn, number>();
  const headers = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getDisplayValues();
  for (const column of LOG_COLUMNS) {
    const names = inAllLanguages(`log.column.${column}`);
    const index = (headers[0] ?? []).findIndex((header) => names.includes(header.trim()));
    if (index >= 0) places.set(column, index + 1);
  }
  return places;
}
