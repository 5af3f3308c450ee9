/** `SpreadsheetApp.Protection`: of a whole sheet, or of one area of it. */

import type { Area, ProtectedArea } from '../../workbook/model';
import type { Machine } from '../machine';
import { free, read, write } from '../run/argumentRules';
import { service } from '../run/expose';
import { serviceEnum } from '../run/serviceEnum';
import { liveSheet, mayEdit, wholeSheet } from './sheet/sheetAccess';
import type { GasProtection, GasRange } from './spreadsheetHandles';

type GasProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;

export const protectionTypes = serviceEnum(['RANGE', 'SHEET']);

/** `area` null: the sheet. */
class ProtectionService {
  constructor(
    readonly machine: Machine,
    readonly sheetId: number,
    readonly area: Area | null,
  ) {}

  private description = '';

  canEdit(): boolean {
    return mayEdit(this.machine, this.sheetId, this.area ?? wholeSheet(this.machine, this.sheetId));
  }

  getDescription(): string {
    return this.description;
  }

  setDescription(text: string): this {
    this.description = text;
    return this;
  }

  getProtectionType(): GasProtectionType {
    return protectionTypes[this.area === null ? 'SHEET' : 'RANGE'] as unknown as GasProtectionType;
  }

  getRange(): GasRange {
    const area = this.area ?? wholeSheet(this.machine, this.sheetId);
    return this.machine.handles.range(this.sheetId, area);
  }

  /** Of a protected area always none; workbooks here keep no exceptions of a protected sheet either. */
  getUnprotectedRanges(): GasRange[] {
    return [];
  }

  isWarningOnly(): boolean {
    const { properties } = liveSheet(this.machine, this.sheetId);
    return this.area === null && properties.protectedSheet === 'warning';
  }

  /** Everybody may edit, after a question that scripts are not asked. */
  setWarningOnly(warningOnly: boolean): this {
    const { machine, sheetId, area } = this;
    machine.writes.push({
      changes: () => {
        if (area === null) {
          const protectedSheet = warningOnly ? 'warning' : 'locked';
          return [{ type: 'sheetProperties', sheetId, set: { protectedSheet } }];
        }
        const areas = liveSheet(machine, sheetId).properties.protectedAreas;
        const protectedAreas = areas.map((held) =>
          sameArea(held, area) ? { ...held, editable: true } : held,
        );
        return [{ type: 'sheetProperties', sheetId, set: { protectedAreas } }];
      },
    });
    return this;
  }

  remove(): void {
    const { machine, sheetId, area } = this;
    machine.writes.push({
      changes: () => {
        if (area === null) {
          return [{ type: 'sheetProperties', sheetId, set: { protectedSheet: 'no' } }];
        }
        const areas = liveSheet(machine, sheetId).properties.protectedAreas;
        const protectedAreas = areas.filter((held) => !sameArea(held, area));
        return [{ type: 'sheetProperties', sheetId, set: { protectedAreas } }];
      },
    });
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
  getDescription: free(),
  getProtectionType: free(),
  getRange: free(),
  getUnprotectedRanges: read(),
  isWarningOnly: read(),
  remove: write(),
  setDescription: write(['text']),
  setWarningOnly: write(['boolean']),
});

export function protection(machine: Machine, sheetId: number, area: Area | null): GasProtection {
  return expose(machine, new ProtectionService(machine, sheetId, area));
}
