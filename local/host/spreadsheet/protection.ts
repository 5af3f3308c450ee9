/** `SpreadsheetApp.Protection`: of a whole sheet, or of one area of it. */

import type { Area, ProtectedArea, SheetProperties } from '../../workbook/model';
import type { Machine } from '../machine';
import { free, read, write } from '../run/argumentRules';
import { service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';
import { rangeBehind } from './range/rangeActions';
import { liveSheet, mayEdit, requireEditable, wholeSheet } from './sheet/sheetAccess';
import type { GasProtection, GasRange } from './spreadsheetHandles';

type GasProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;

export const protectionTypes = serviceEnum('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET']);

/** `area` null: the sheet. */
class ProtectionService {
  constructor(
    readonly machine: Machine,
    readonly sheetId: number,
    readonly area: Area | null,
  ) {}

  canEdit(): boolean {
    return mayEdit(this.machine, this.sheetId, this.area ?? wholeSheet(this.machine, this.sheetId));
  }

  getDescription(): string {
    return this.held?.description ?? '';
  }

  /** Kept in the document (gas-fakes test/testsheetspermissions.js). */
  setDescription(description: string): this {
    return this.change({ protectionDescription: description }, (held) => ({
      ...held,
      description,
    }));
  }

  /** Besides the owner nobody is named, and the host can name nobody (gas-fakes test/testsheetspermissions.js). */
  getEditors(): GoogleAppsScript.Base.User[] {
    return [];
  }

  getProtectionType(): GasProtectionType {
    return protectionTypes[this.area === null ? 'SHEET' : 'RANGE'] as unknown as GasProtectionType;
  }

  /** A whole sheet is named by no notation (gas-fakes test/testsheetspermissions.js). */
  getRange(): GasRange {
    const { machine, sheetId, area } = this;
    if (area !== null) return machine.handles.range(sheetId, area);
    return machine.handles.range(sheetId, wholeSheet(machine, sheetId), '');
  }

  /** Of a protected area always none. */
  getUnprotectedRanges(): GasRange[] {
    if (this.area !== null) return [];
    const { openAreas } = liveSheet(this.machine, this.sheetId).properties;
    return openAreas.map((area) => this.machine.handles.range(this.sheetId, area));
  }

  setUnprotectedRanges(ranges: readonly unknown[]): this {
    const { machine, area } = this;
    if (area !== null) machine.fail(machine.texts.invalidArgument('ranges'));
    const openAreas = ranges.map((range) => rangeBehind(machine, range).area);
    return this.change({ openAreas }, (held) => held);
  }

  isWarningOnly(): boolean {
    const { protectedSheet } = liveSheet(this.machine, this.sheetId).properties;
    return this.area === null ? protectedSheet === 'warning' : this.held?.warningOnly === true;
  }

  /** Everybody may edit, after a question that scripts are not asked. */
  setWarningOnly(warningOnly: boolean): this {
    const protectedSheet = warningOnly ? 'warning' : 'locked';
    return this.change({ protectedSheet }, (held) => ({ ...held, warningOnly }));
  }

  remove(): void {
    const none = { protectedSheet: 'no', protectionDescription: '', openAreas: [] } as const;
    this.change(none, () => null);
  }

  private get held():
    | { readonly description?: string; readonly warningOnly?: boolean }
    | undefined {
    const { protectedAreas, protectionDescription } = liveSheet(
      this.machine,
      this.sheetId,
    ).properties;
    const { area } = this;
    if (area === null) return { description: protectionDescription };
    return protectedAreas.find((held) => sameArea(held, area));
  }

  /** Only who may edit what is protected may change how; null takes the protection of an area away. */
  private change(
    sheet: Partial<SheetProperties>,
    ofArea: (held: ProtectedArea) => ProtectedArea | null,
  ): this {
    const { machine, sheetId, area } = this;
    machine.writes.push({
      changes: () => {
        requireEditable(machine, sheetId, area ?? wholeSheet(machine, sheetId));
        if (area === null) return [{ type: 'sheetProperties', sheetId, set: sheet }];
        const areas = liveSheet(machine, sheetId).properties.protectedAreas;
        const protectedAreas = areas.flatMap((held) =>
          sameArea(held, area) ? (ofArea(held) ?? []) : [held],
        );
        return [{ type: 'sheetProperties', sheetId, set: { protectedAreas } }];
      },
    });
    return this;
  }
}

function sameArea(held: ProtectedArea, area: Area): boolean {
  return (
    held.row === area.row &&
    held.column === area.column &&
    held.rows === area.rows &&
    held.columns === area.columns
  );
}

const expose = service<GasProtection>()('SpreadsheetApp.Protection', {
  canEdit: read(),
  getDescription: read(),
  getEditors: read(),
  getProtectionType: free(),
  getRange: free(),
  getUnprotectedRanges: read(),
  isWarningOnly: read(),
  remove: write(),
  setDescription: write(['text']),
  setUnprotectedRanges: write(['array']),
  setWarningOnly: write(['boolean']),
});

export function protection(machine: Machine, sheetId: number, area: Area | null): GasProtection {
  return expose(machine, new ProtectionService(machine, sheetId, area));
}
