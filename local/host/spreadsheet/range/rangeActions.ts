/** What a range does beyond its own cells: copying, sorting, filtering, protecting, selecting. */

import {
  type Area,
  ATTRIBUTES,
  type Attribute,
  type Change,
  type FilterState,
  type StoredValue,
} from '../../../workbook/model';
import { movedReferences } from '../../cells/references';
import { behind } from '../../run/expose';
import { addMetadata } from '../metadataStore';
import { checkedArea, requireEditable } from '../sheet/sheetAccess';
import { type SortKey, sortedOrder } from '../sorting';
import type { GasFilter, GasProtection, GasRange } from '../spreadsheetHandles';
import { RangeWrites } from './rangeWrites';

const COPY_OPTIONS: readonly string[] = ['formatOnly', 'contentsOnly'];

export class RangeService extends RangeWrites {
  activate(): this {
    const { sheetId, area } = this;
    this.machine.workbook.apply({ type: 'activate', sheetId, area });
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** Only of one whole column here; Google takes whole rows too. */
  addDeveloperMetadata(key: string, value: unknown = ''): this {
    const { machine, sheetId, area } = this;
    const { column } = area;
    if (area.columns !== 1 || area.rows < this.sheet.properties.maxRows) {
      machine.fail(machine.texts.metadataOfRange());
    }
    addMetadata(machine, { sheetId, column }, key, value);
    return this;
  }

  createFilter(): GasFilter {
    const { machine, sheetId, area } = this;
    machine.writes.flush();
    if (this.sheet.properties.filter !== null) machine.fail(machine.texts.filterExists());
    const filter: FilterState = { ...area, hiddenRows: [] };
    machine.writes.push({
      changes: () => [{ type: 'sheetProperties', sheetId, set: { filter } }],
    });
    return machine.handles.filter(sheetId);
  }

  protect(): GasProtection {
    const { machine, sheetId, area } = this;
    machine.writes.push({
      changes: () => {
        const { protectedAreas } = this.sheet.properties;
        const set = { protectedAreas: [...protectedAreas, { ...area, editable: true }] };
        return [{ type: 'sheetProperties', sheetId, set }];
      },
    });
    return machine.handles.protection(sheetId, area);
  }

  /** Values and attributes, references moved along; a larger destination is filled by repeating. */
  copyTo(
    destination: object,
    options: { formatOnly?: boolean; contentsOnly?: boolean } | null = {},
  ): void {
    const machine: RangeWrites['machine'] = this.machine;
    const unknown = Object.keys(options ?? {}).find((name) => !COPY_OPTIONS.includes(name));
    if (unknown !== undefined) throw new Error(`Not in the host: copyTo({ ${unknown} })`);
    const target = rangeBehind(machine, destination);
    const repeat = (wanted: number, own: number): number =>
      Math.max(own, Math.floor(wanted / own) * own);
    const rows = repeat(target.area.rows, this.area.rows);
    const columns = repeat(target.area.columns, this.area.columns);
    const area = checkedArea(machine, target.sheetId, { ...target.area, rows, columns });
    machine.writes.push({
      sheetId: target.sheetId,
      changes: () => {
        requireEditable(machine, target.sheetId, area);
        return this.copyChanges(target.sheetId, area, options ?? {});
      },
    });
  }

  /** By one or more columns of the sheet; `{column: 2, ascending: false}` or a number. */
  sort(specification: unknown): this {
    const keys = sortKeys(specification);
    if (keys === undefined) this.machine.fail(this.machine.texts.invalidArgument('sortSpecObj'));
    const { sheetId, area } = this;
    return this.push(() => {
      const order = sortedOrder(this.sheet, area, keys);
      return this.rowsInOrder(sheetId, area, order);
    });
  }

  /** Cells of this area in a new row order, other columns untouched. */
  private rowsInOrder(sheetId: number, area: Area, order: readonly number[]): Change[] {
    const { sheet } = this;
    const line = (row: number): Area => ({ ...area, row, rows: 1 });
    const values: StoredValue[][] = order.map((row) => sheet.values(line(row))[0] ?? []);
    const { row, column } = area;
    const changes: Change[] = [{ type: 'values', sheetId, row, column, values }];
    for (const attribute of ATTRIBUTES) {
      const block = order.map((old) => this.attributeLine(old, area, attribute));
      changes.push({ type: 'attributeBlock', sheetId, attribute, row, column, values: block });
    }
    return changes;
  }

  private attributeLine(row: number, area: Area, attribute: Attribute) {
    return Array.from(
      { length: area.columns },
      (_, c) => this.sheet.attribute(row, area.column + c, attribute) ?? null,
    );
  }

  private copyChanges(
    sheetId: number,
    to: Area,
    options: { formatOnly?: boolean; contentsOnly?: boolean },
  ): Change[] {
    const from = this.area;
    const changes: Change[] = [];
    const { row, column } = to;
    const sourceRows = Array.from({ length: to.rows }, (_, r) => from.row + (r % from.rows));
    if (!options.formatOnly) {
      const source = this.sheet.values(from);
      const values = Array.from({ length: to.rows }, (_, r) =>
        Array.from(
          { length: to.columns },
          (__, c) => source[r % from.rows]?.[c % from.columns] ?? '',
        ),
      );
      changes.push({ type: 'values', sheetId, row, column, values });
    }
    const attributes = options.formatOnly
      ? ATTRIBUTES.filter((name) => !['formula', 'note', 'validation'].includes(name))
      : options.contentsOnly
        ? (['formula'] as const)
        : ATTRIBUTES;
    for (const attribute of attributes) {
      const values = sourceRows.map((sourceRow, r) =>
        Array.from({ length: to.columns }, (_, c) => {
          const sourceColumn = from.column + (c % from.columns);
          const value = this.sheet.attribute(sourceRow, sourceColumn, attribute) ?? null;
          return attribute === 'formula' && typeof value === 'string'
            ? movedReferences(value, row + r - sourceRow, column + c - sourceColumn)
            : value;
        }),
      );
      changes.push({ type: 'attributeBlock', sheetId, attribute, row, column, values });
    }
    return changes;
  }
}

/** The area a script means by a range it was given. */
export function rangeBehind(
  machine: RangeService['machine'],
  exposed: GasRange | unknown,
): RangeService {
  const target = behind(machine, exposed, 'SpreadsheetApp.Range');
  if (target instanceof RangeService) return target;
  return machine.fail(machine.texts.invalidArgument('range'));
}

function sortKeys(specification: unknown): SortKey[] | undefined {
  const list = Array.isArray(specification) ? specification : [specification];
  const keys: SortKey[] = [];
  for (const item of list as readonly unknown[]) {
    if (typeof item === 'number') keys.push({ column: item, ascending: true });
    else if (typeof item === 'object' && item !== null && 'column' in item) {
      const ascending = !('ascending' in item) || item.ascending !== false;
      keys.push({ column: Number(item.column), ascending });
    } else return undefined;
  }
  return keys;
}
