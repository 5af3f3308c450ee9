/**
 * Remembers, per sheet, which rows of the opened file were touched and where they are now, so that
 * saving rewrites those only and everything else stays as the file had it.
 */

import type { Area, Change, Workbook } from './model';
import type { Move } from './sheetGeometry';

/** A step that moved cells: rows or columns that came or went, or rows put in another order. */
export type Step = Move | Extract<Change, { type: 'reorderRows' }>;

/** Row or column numbers of the file by today's number; beyond the list nothing of the file is. */
class Origins {
  private list: number[] | undefined;

  constructor(private readonly count: number) {}

  get moved(): boolean {
    return this.list !== undefined;
  }

  /** The file's number of what is now here; 0 for what was inserted. */
  at(number: number): number {
    if (this.list === undefined) return number <= this.count ? number : 0;
    return this.list[number - 1] ?? 0;
  }

  /** Last number behind which something of the file can be. */
  get last(): number {
    return this.list?.length ?? this.count;
  }

  insert(at: number, count: number): void {
    if (at > this.last) return;
    const list = this.made();
    this.list = [
      ...list.slice(0, at - 1),
      ...new Array<number>(count).fill(0),
      ...list.slice(at - 1),
    ];
  }

  remove(at: number, count: number): void {
    if (at <= this.last) this.made().splice(at - 1, count);
  }

  reorder(first: number, order: readonly number[]): void {
    const list = this.made();
    const moved = order.map((old) => list[old - 1] ?? 0);
    while (list.length < first - 1 + moved.length) list.push(0);
    for (const [index, origin] of moved.entries()) list[first - 1 + index] = origin;
  }

  private made(): number[] {
    this.list ??= Array.from({ length: this.count }, (_, index) => index + 1);
    return this.list;
  }
}

/** What happened to one sheet since it was opened or made. */
export class SheetTrack {
  readonly rows: Origins;
  readonly columns: Origins;
  /** Row numbers of the file whose cells may differ from it. */
  readonly touchedOrigins = new Set<number>();
  /** Last row that a change reached, as numbered now. */
  lastTouched = 0;
  lastTouchedColumn = 0;
  notesTouched = false;
  validationsTouched = false;
  /** Everything that moved cells, in order. */
  readonly steps: Step[] = [];

  /** `fileSpills` are the cells that formulas of the file fill. */
  constructor(
    fileRows: number,
    fileColumns: number,
    private readonly fileSpills: readonly Area[] = [],
  ) {
    this.rows = new Origins(fileRows);
    this.columns = new Origins(fileColumns);
  }

  get moved(): boolean {
    return this.steps.length > 0;
  }

  /** Whether anything happened to cells, notes or rules. */
  get isTouched(): boolean {
    return this.lastTouched > 0 || this.moved || this.notesTouched || this.validationsTouched;
  }

  touch(row: number, rows: number, column: number, columns: number): void {
    this.lastTouched = Math.max(this.lastTouched, row + rows - 1);
    this.lastTouchedColumn = Math.max(this.lastTouchedColumn, column + columns - 1);
    const last = Math.min(row + rows - 1, this.rows.last);
    for (let number = row; number <= last; number++) {
      const origin = this.rows.at(number);
      if (origin > 0) this.touchedOrigins.add(origin);
    }
  }

  step(step: Step): void {
    this.steps.push(step);
    this.notesTouched = true;
    this.validationsTouched = true;
    // What a formula fills depends on where its cells are, also in rows that stay.
    for (const { row, rows } of this.fileSpills) {
      for (let origin = row; origin < row + rows; origin++) this.touchedOrigins.add(origin);
    }
    switch (step.type) {
      case 'reorderRows':
        this.rows.reorder(step.row, step.order);
        this.lastTouched = Math.max(this.lastTouched, step.row + step.order.length - 1);
        return;
      case 'insertRows':
        this.rows.insert(step.at, step.count);
        // The new rows may lack the look of their columns.
        this.lastTouched = Math.max(this.lastTouched, step.at - 1) + step.count;
        return;
      case 'deleteRows':
        this.rows.remove(step.at, step.count);
        return;
      case 'insertColumns':
        this.columns.insert(step.at, step.count);
        if (this.lastTouchedColumn >= step.at) this.lastTouchedColumn += step.count;
        return;
      case 'deleteColumns':
        this.columns.remove(step.at, step.count);
        return;
    }
  }
}

/** Follows the workbook from now on; a sheet that is not among the opened ones starts empty. */
export function trackChanges(
  workbook: Workbook,
  opened: ReadonlyMap<number, SheetTrack>,
): Map<number, SheetTrack> {
  const tracks = new Map(opened);
  const trackOf = (sheetId: number): SheetTrack => {
    const known = tracks.get(sheetId);
    if (known !== undefined) return known;
    const made = new SheetTrack(0, 0);
    tracks.set(sheetId, made);
    return made;
  };
  workbook.onChange((change) => {
    switch (change.type) {
      case 'values': {
        const { row, column, values, sheetId } = change;
        const width = Math.max(0, ...values.map((line) => line.length));
        return touchWithSpills(
          workbook,
          sheetId,
          trackOf(sheetId),
          row,
          values.length,
          column,
          width,
        );
      }
      case 'attribute': {
        const track = trackOf(change.sheetId);
        if (change.attribute === 'note') track.notesTouched = true;
        else if (change.attribute === 'validation') track.validationsTouched = true;
        if (change.attribute === 'note') return;
        for (const { row, rows, column, columns } of change.areas) {
          touchWithSpills(workbook, change.sheetId, track, row, rows, column, columns);
        }
        return;
      }
      case 'attributeBlock': {
        const { row, column, values, sheetId } = change;
        const track = trackOf(sheetId);
        if (change.attribute === 'note') track.notesTouched = true;
        else if (change.attribute === 'validation') track.validationsTouched = true;
        if (change.attribute === 'note') return;
        const width = values[0]?.length ?? 0;
        return touchWithSpills(workbook, sheetId, track, row, values.length, column, width);
      }
      case 'insertRows':
      case 'deleteRows':
      case 'insertColumns':
      case 'deleteColumns':
      case 'reorderRows':
        return trackOf(change.sheetId).step(change);
      case 'deleteSheet':
        tracks.delete(change.sheetId);
        return;
      case 'sheetProperties':
        for (const { row, rows, column, columns } of change.set.spills ?? []) {
          trackOf(change.sheetId).touch(row, rows, column, columns);
        }
        return;
      default:
        return;
    }
  });
  return tracks;
}

/** A cell written inside a spill changes what all of the spill shows. */
function touchWithSpills(
  workbook: Workbook,
  sheetId: number,
  track: SheetTrack,
  row: number,
  rows: number,
  column: number,
  columns: number,
): void {
  track.touch(row, rows, column, columns);
  for (const spill of workbook.sheet(sheetId)?.properties.spills ?? []) {
    const apart =
      spill.row + spill.rows <= row ||
      row + rows <= spill.row ||
      spill.column + spill.columns <= column ||
      column + columns <= spill.column;
    if (!apart) track.touch(spill.row, spill.rows, spill.column, spill.columns);
  }
}
