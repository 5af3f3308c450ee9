/** How often a script called which service: the numbers that the budgets are about. */

/**
 * - `read`: a round trip to the spreadsheet; buffered writes are sent first.
 * - `trip`: a round trip to another service (properties, cache, lock, session, fetch, mail, triggers).
 * - `write`: goes to the buffer.
 * - `free`: a handle or something the script already has.
 */
export type CallKind = 'read' | 'trip' | 'write' | 'free';

export interface ServiceCounts {
  /** Round trips: `read` and `trip`. */
  readonly reads: number;
  readonly writes: number;
  /** Cells whose value, display text, note, fill, format or formula was read. */
  readonly cellsRead: number;
  /** Calls by method, handles included. */
  readonly calls: Readonly<Record<string, number>>;
}

export class CallCounter implements ServiceCounts {
  reads = 0;
  writes = 0;
  cellsRead = 0;
  calls: Record<string, number> = {};

  count(name: string, kind: CallKind): void {
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    if (kind === 'read' || kind === 'trip') this.reads++;
    if (kind === 'write') this.writes++;
  }

  reset(): void {
    this.reads = 0;
    this.writes = 0;
    this.cellsRead = 0;
    this.calls = {};
  }
}
