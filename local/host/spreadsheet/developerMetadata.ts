/** Developer metadata as scripts see it: of the spreadsheet, of its sheets and of whole columns, shown to every project. */

import type { Machine } from '../machine';
import { free, read, write } from '../run/argumentRules';
import { service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';
import {
  allMetadata,
  changeMetadata,
  columnOf,
  metadataAt,
  setMetadata,
  typeOf,
} from './metadataStore';
import { liveSheet } from './sheet/sheetAccess';
import type {
  GasMetadata,
  GasMetadataFinder,
  GasRange,
  GasSheet,
  GasSpreadsheet,
  MetadataPlace,
} from './spreadsheetHandles';

type GasLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type GasLocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type GasVisibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;

export const metadataVisibilities = serviceEnum('SpreadsheetApp.DeveloperMetadataVisibility', [
  'DOCUMENT',
]);
export const metadataLocationTypes = serviceEnum('SpreadsheetApp.DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);

class MetadataService {
  constructor(
    readonly machine: Machine,
    readonly place: MetadataPlace,
    private key: string,
  ) {}

  getKey(): string {
    return this.key;
  }

  getValue(): string | null {
    return metadataAt(this.machine, this.place)[this.key] ?? null;
  }

  setKey(key: string): this {
    const { key: former } = this;
    changeMetadata(this.machine, this.place, ({ [former]: value = '', ...others }) => ({
      ...others,
      [key]: value,
    }));
    this.key = key;
    return this;
  }

  setValue(value: string): this {
    setMetadata(this.machine, this.place, this.key, value);
    return this;
  }

  /** A number that stays the same while key and place do. */
  getId(): number {
    const { sheetId, column } = columnOf(this.place) ?? { sheetId: this.place ?? 0, column: 0 };
    let id = Number(sheetId) + column;
    for (const letter of this.key) id = (id * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
    return id;
  }

  getVisibility(): GasVisibility {
    return metadataVisibilities.DOCUMENT as unknown as GasVisibility;
  }

  getLocation(): GasLocation {
    return location(this.machine, new LocationService(this.machine, this.place));
  }

  remove(): void {
    setMetadata(this.machine, this.place, this.key, undefined);
  }
}

class LocationService {
  constructor(
    readonly machine: Machine,
    readonly place: MetadataPlace,
  ) {}

  getLocationType(): GasLocationType {
    return metadataLocationTypes[typeOf(this.place)] as unknown as GasLocationType;
  }

  getSheet(): GasSheet | null {
    return typeof this.place === 'number' ? this.machine.handles.sheet(this.place) : null;
  }

  getColumn(): GasRange | null {
    const place = columnOf(this.place);
    if (place === null) return null;
    const { sheetId, column } = place;
    const rows = liveSheet(this.machine, sheetId).properties.maxRows;
    return this.machine.handles.range(sheetId, { row: 1, column, rows, columns: 1 });
  }

  getSpreadsheet(): GasSpreadsheet | null {
    return this.place === null ? this.machine.handles.spreadsheet() : null;
  }
}

class FinderService {
  private key: string | undefined;
  private value: string | undefined;
  private locationType: string | undefined;

  constructor(
    readonly machine: Machine,
    readonly place: MetadataPlace,
  ) {}

  withKey(key: string): this {
    this.key = key;
    return this;
  }

  withValue(value: string): this {
    this.value = value;
    return this;
  }

  withLocationType(type: object): this {
    this.locationType = String(type);
    return this;
  }

  /** Below where the finder was made: the whole spreadsheet, or one sheet. */
  find(): GasMetadata[] {
    return allMetadata(this.machine)
      .filter(({ place, key }) => {
        const sheetId = columnOf(place)?.sheetId ?? place;
        if (this.place !== null && sheetId !== this.place) return false;
        if (this.key !== undefined && key !== this.key) return false;
        if (this.locationType !== undefined && this.locationType !== typeOf(place)) return false;
        return this.value === undefined || metadataAt(this.machine, place)[key] === this.value;
      })
      .map(({ place, key }) => this.machine.handles.metadata(place, key));
  }
}

const location = service<GasLocation>()('SpreadsheetApp.DeveloperMetadataLocation', {
  getColumn: free(),
  getLocationType: free(),
  getSheet: free(),
  getSpreadsheet: free(),
});

const exposeMetadata = service<GasMetadata>()('SpreadsheetApp.DeveloperMetadata', {
  getId: free(),
  getKey: free(),
  getLocation: free(),
  // A search gives its entries whole (developerMetadata.search of the Sheets API).
  getValue: free(),
  getVisibility: free(),
  remove: write(),
  setKey: write(['text']),
  setValue: write(['text']),
});

const exposeFinder = service<GasMetadataFinder>()('SpreadsheetApp.DeveloperMetadataFinder', {
  find: read(),
  withKey: free(['text']),
  withLocationType: free(['object']),
  withValue: free(['text']),
});

export function metadata(machine: Machine, place: MetadataPlace, key: string): GasMetadata {
  return exposeMetadata(machine, new MetadataService(machine, place, key));
}

export function metadataFinder(machine: Machine, place: MetadataPlace): GasMetadataFinder {
  return exposeFinder(machine, new FinderService(machine, place));
}
