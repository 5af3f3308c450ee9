/** `SpreadsheetApp.Filter`: the one basic filter of a sheet. */

import type { Machine } from '../machine';
import { read, write } from '../run/argumentRules';
import { service } from '../run/expose';
import { liveSheet, requireEditable } from './sheet/sheetAccess';
import { sortedOrder } from './sorting';
import type { GasFilter, GasRange } from './spreadsheetHandles';

class FilterService {
  constructor(
    readonly machine: Machine,
    readonly sheetId: number,
  ) {}

  private get state() {
    const { filter } = liveSheet(this.machine, this.sheetId).properties;
    if (filter === null) return this.machine.fail(this.machine.texts.invalidArgument('filter'));
    return filter;
  }

  getRange(): GasRange {
    const { row, column, rows, columns } = this.state;
    return this.machine.handles.range(this.sheetId, { row, column, rows, columns });
  }

  remove(): void {
    const { sheetId } = this;
    this.machine.writes.push({
      changes: () => [{ type: 'sheetProperties', sheetId, set: { filter: null } }],
    });
  }

  /** Below its first row, which is the header. */
  sort(column: number, ascending: boolean): this {
    const { machine, sheetId } = this;
    machine.writes.push({
      sheetId,
      changes: () => {
        const { state } = this;
        const body = { ...state, row: state.row + 1, rows: state.rows - 1 };
        if (body.rows < 1) return [];
        requireEditable(machine, sheetId, body);
        const sheet = liveSheet(machine, sheetId);
        const order = sortedOrder(sheet, body, [{ column, ascending }]);
        return [{ type: 'reorderRows', sheetId, row: body.row, order }];
      },
    });
    return this;
  }
}

const expose = service<GasFilter>()('SpreadsheetApp.Filter', {
  getRange: read(),
  remove: write(),
  sort: write(['integer', 'boolean']),
});

export function filter(machine: Machine, sheetId: number): GasFilter {
  return expose(machine, new FilterService(machine, sheetId));
}
