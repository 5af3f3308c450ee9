/**
 * What metadata the spreadsheet, its sheets and whole columns hold. The workbook keeps one value per key and place: where
 * Google would keep a key twice the host throws.
 */

import type { Change } from '../../workbook/model';
import type { Machine } from '../machine';
import { liveSheet } from './sheet/sheetAccess';
import type { ColumnPlace, MetadataPlace } from './spreadsheetHandles';

export function metadataAt(
  machine: Machine,
  place: MetadataPlace,
): Readonly<Record<string, string>> {
  if (place === null) return machine.workbook.properties.metadata;
  if (typeof place === 'number') return liveSheet(machine, place).properties.metadata;
  return liveSheet(machine, place.sheetId).properties.columnMetadata[place.column] ?? {};
}

/** The value is optional; the last argument may be a visibility, of which there is one. */
export function addMetadata(
  machine: Machine,
  place: MetadataPlace,
  key: string,
  value: unknown,
): void {
  changeMetadata(machine, place, (former) => {
    if (Object.hasOwn(former, key)) throw new Error(`Not in the host: metadata ${key} twice`);
    return { ...former, [key]: typeof value === 'string' ? value : '' };
  });
}

/** Buffers a new value; undefined takes the key away. */
export function setMetadata(
  machine: Machine,
  place: MetadataPlace,
  key: string,
  value: string | undefined,
): void {
  changeMetadata(machine, place, ({ [key]: _former, ...others }) =>
    value === undefined ? others : { ...others, [key]: value },
  );
}

type Values = Readonly<Record<string, string>>;

export function changeMetadata(
  machine: Machine,
  place: MetadataPlace,
  change: (former: Values) => Values,
): void {
  machine.writes.push({
    changes: (): Change[] => {
      const metadata = change(metadataAt(machine, place));
      if (place === null) return [{ type: 'spreadsheet', set: { metadata } }];
      if (typeof place === 'number') {
        return [{ type: 'sheetProperties', sheetId: place, set: { metadata } }];
      }
      const { sheetId, column } = place;
      const former = liveSheet(machine, sheetId).properties.columnMetadata;
      const columnMetadata = { ...former, [column]: metadata };
      return [{ type: 'sheetProperties', sheetId, set: { columnMetadata } }];
    },
  });
}

/** Every place with its keys, the spreadsheet first, then its sheets in tab order, each with its columns. */
export function allMetadata(machine: Machine): { place: MetadataPlace; key: string }[] {
  const places: MetadataPlace[] = [null];
  for (const { sheetId, properties } of machine.workbook.sheets) {
    const columns = Object.keys(properties.columnMetadata).map(Number);
    places.push(sheetId, ...columns.map((column) => ({ sheetId, column })));
  }
  return places.flatMap((place) =>
    Object.keys(metadataAt(machine, place)).map((key) => ({ place, key })),
  );
}

export function columnOf(place: MetadataPlace): ColumnPlace | null {
  return typeof place === 'object' ? place : null;
}

export function typeOf(place: MetadataPlace): 'SPREADSHEET' | 'SHEET' | 'COLUMN' {
  if (place === null) return 'SPREADSHEET';
  return typeof place === 'number' ? 'SHEET' : 'COLUMN';
}
