/**
 * Writes that the script has made and Google has not yet applied. They go to the workbook at the
 * next read, at `flush()` or at the end of the run ("Optimizing Spreadsheet Operations",
 * googleappsscript.blogspot.com 2010/06), so a failure may surface at a later line.
 */

import type { Change, Workbook } from '../../workbook/model';

export interface PendingWrite {
  /** What it does, worked out when it is applied: an appended row goes below what is there then. */
  changes(): readonly Change[];
  readonly sheetId?: number;
  /** How the grid will grow, so that ranges can be made before the write is applied. */
  readonly rowsAdded?: number;
  readonly columnsAdded?: number;
}

export class WriteBuffer {
  private pending: PendingWrite[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly onFlush: () => void,
  ) {}

  get length(): number {
    return this.pending.length;
  }

  push(write: PendingWrite): void {
    this.pending.push(write);
  }

  /** Applies one write before those that wait. */
  applyNow(write: PendingWrite): void {
    const { pending } = this;
    this.pending = [write];
    this.flush();
    this.pending = pending;
  }

  /** Applies everything. A write that fails takes those after it along; its error is thrown. */
  flush(): void {
    if (this.pending.length > 0) this.apply(this.pending.length);
  }

  /** Applies the first `keep` writes and forgets the rest: the run was cut off. */
  cut(keep: number): void {
    if (keep > 0 && this.pending.length > 0) this.apply(Math.min(keep, this.pending.length));
    this.pending = [];
  }

  /** Rows and columns that the buffered writes will add to the sheet. */
  growth(sheetId: number): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    for (const write of this.pending) {
      if (write.sheetId !== sheetId) continue;
      rows += write.rowsAdded ?? 0;
      columns += write.columnsAdded ?? 0;
    }
    return { rows, columns };
  }

  private apply(count: number): void {
    const writes = this.pending.slice(0, count);
    this.pending = [];
    let applied = false;
    try {
      for (const write of writes) {
        for (const change of write.changes()) {
          this.workbook.apply(change);
          applied = true;
        }
      }
    } finally {
      if (applied) this.onFlush();
    }
  }
}
