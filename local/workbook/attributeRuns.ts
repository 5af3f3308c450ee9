/**
 * One attribute of one column as runs of rows with the same value: a format over 500,000 rows is
 * one run, a thousand notes are a thousand runs, and nothing is kept for cells without it.
 */

/** Runs never overlap and are in row order; neighbours with the same value are one run. */
export class AttributeRuns<T> {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly values: T[] = [];

  get isEmpty(): boolean {
    return this.starts.length === 0;
  }

  /** Last row of the last run; 0 when there is none. */
  get lastRow(): number {
    return this.ends[this.ends.length - 1] ?? 0;
  }

  get(row: number): T | undefined {
    const index = this.firstEndingAtOrAfter(row);
    const start = this.starts[index];
    return start !== undefined && start <= row ? this.values[index] : undefined;
  }

  /** Sets rows `first`…`last`; `undefined` takes the attribute away. */
  set(first: number, last: number, value: T | undefined): void {
    const from = this.firstEndingAtOrAfter(first);
    let to = from;
    const pieces: [number, number, T][] = [];
    const push = (start: number, end: number, item: T): void => {
      const previous = pieces[pieces.length - 1];
      if (previous !== undefined && previous[2] === item && previous[1] + 1 === start) {
        previous[1] = end;
      } else {
        pieces.push([start, end, item]);
      }
    };
    // A neighbour that touches the rows and has the same value becomes one run with them.
    let begin = from;
    if (value !== undefined && from > 0 && this.ends[from - 1] === first - 1) {
      if (this.values[from - 1] === value) {
        begin = from - 1;
        push(this.starts[begin] as number, this.ends[begin] as number, value);
      }
    }
    const head = this.starts[from];
    if (head !== undefined && head < first) push(head, first - 1, this.values[from] as T);
    if (value !== undefined) push(first, last, value);
    for (; to < this.starts.length && (this.starts[to] as number) <= last; to++) {
      const end = this.ends[to] as number;
      if (end > last) push(last + 1, end, this.values[to] as T);
    }
    if (value !== undefined && this.starts[to] === last + 1 && this.values[to] === value) {
      push(last + 1, this.ends[to] as number, value);
      to++;
    }
    this.starts.splice(begin, to - begin, ...pieces.map((piece) => piece[0]));
    this.ends.splice(begin, to - begin, ...pieces.map((piece) => piece[1]));
    this.values.splice(begin, to - begin, ...pieces.map((piece) => piece[2]));
  }

  /** Makes room: rows from `at` on move down, the new rows have no attribute. */
  insert(at: number, count: number): void {
    const index = this.firstEndingAtOrAfter(at);
    const start = this.starts[index];
    if (start === undefined) return;
    let next = index;
    if (start < at) {
      const end = this.ends[index] as number;
      this.ends[index] = at - 1;
      this.starts.splice(index + 1, 0, at);
      this.ends.splice(index + 1, 0, end);
      this.values.splice(index + 1, 0, this.values[index] as T);
      next = index + 1;
    }
    this.shift(next, count);
  }

  /** Takes rows `at`…`at + count − 1` out; what follows moves up. */
  remove(at: number, count: number): void {
    this.set(at, at + count - 1, undefined);
    this.shift(this.firstEndingAtOrAfter(at), -count);
  }

  /** Visits each run in row order. */
  eachRun(visit: (first: number, last: number, value: T) => void): void {
    for (let index = 0; index < this.starts.length; index++) {
      visit(this.starts[index] as number, this.ends[index] as number, this.values[index] as T);
    }
  }

  /** Rows from `row` on take the attribute of these old rows. */
  reorder(row: number, order: readonly number[]): void {
    if (this.firstEndingAtOrAfter(row) >= this.starts.length) return;
    const moved = order.map((old) => this.get(old));
    moved.forEach((value, index) => {
      this.set(row + index, row + index, value);
    });
  }

  private shift(from: number, by: number): void {
    for (let index = from; index < this.starts.length; index++) {
      this.starts[index] = (this.starts[index] as number) + by;
      this.ends[index] = (this.ends[index] as number) + by;
    }
  }

  private firstEndingAtOrAfter(row: number): number {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] as number) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
