/** Marks do no harm, through the built add-on: whatever people do to the tab and wherever runs are cut. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fault, FaultPoint } from '../../local/host/hostOptions';
import type { Attribute, StoredValue } from '../../local/workbook/model';
import { openTab, SHEET, type Tab } from './tab';

const HEADERS = ['ClientId', 'DateTime', 'PhoneNumber', 'TalkDuration'];
/** Good, wrong, missing and odd values by column: errors, held rows and warnings. */
const VALUES: readonly (readonly StoredValue[])[] = [
  ['1756900062392749367', '1756900062392749360', '1.7E+18', '', 'GA1.2.12345678.1741673057'],
  ['2026-11-20 10:00:00', '2026-11-20', '2026-03-01 10:00:00', 'вчера', ''],
  ['+79161234567', '+70123456789', '101', 'нет такого', ''],
  [136, '05:30:00', -5, 'abc', ''],
];
const FILLS = ['', '#d9ead3', '#fff2cc', '#123456', '#ffe599'];
const NOTES = ['', 'mine', 'two\nlines', 'ends with a break\n'];

/** A cell as the person would have it without us. */
interface OwnCell {
  note: string;
  fill: string;
}

const at = fc.record({ row: fc.nat(), column: fc.nat({ max: HEADERS.length - 1 }) });
/** Which service call a run is cut at, and how many buffered writes still arrive; null: none. */
const cut = fc.option(fc.record({ call: fc.integer({ min: 1, max: 60 }), keep: fc.nat(30) }));
const pick = fc.nat();

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('check' as const), cut }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), cut }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), at, pick }) },
  fc.record({ kind: fc.constant('sort' as const), by: fc.array(fc.nat(), { minLength: 1 }) }),
  fc.record({ kind: fc.constant('insert' as const), at }),
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('repaint' as const), at, pick }),
  fc.record({ kind: fc.constant('write below' as const), at }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const cell = fc.record({ value: pick, note: pick, fill: pick });
const row = fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length });

test('after checks, edits, sorting, inserting, deleting, repainting and cuts, Clear marks gives back every own note and colour', () => {
  let cuts = 0;
  let marked = 0;
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(deed, { minLength: 2, maxLength: 12 }),
      (rows, deeds) => {
        const sheet = new Played(rows);
        for (const step of deeds) sheet.play(step);
        marked += sheet.marks();
        cuts += sheet.cuts;
        sheet.tab.ask('clearSheet');
        expect(sheet.looks()).toEqual(sheet.own);
      },
    ),
    { numRuns: 100, seed: 20_261_124 },
  );
  // A property that nothing ever tested would hold too.
  expect(cuts).toBeGreaterThan(30);
  expect(marked).toBeGreaterThan(100);
}, 300_000);

class Played {
  readonly own: OwnCell[][];
  readonly tab: Tab;
  cuts = 0;
  private fault: ((point: FaultPoint) => Fault | undefined) | null = null;

  constructor(rows: readonly (readonly { value: number; note: number; fill: number }[])[]) {
    const values = rows.map((cells) =>
      cells.map(({ value }, column) => oneOf(VALUES[column] ?? [''], value)),
    );
    this.own = rows.map((cells) =>
      cells.map(({ note, fill }) => ({ note: oneOf(NOTES, note), fill: oneOf(FILLS, fill) })),
    );
    this.tab = openTab({
      cells: [HEADERS, ...values],
      formats: { 1: '@', 2: '@', 3: '@' },
      faults: (point) => this.fault?.(point),
    });
    this.own.forEach((cells, index) => {
      cells.forEach(({ note, fill }, column) => {
        this.set('note', index, column, note);
        this.set('background', index, column, fill);
      });
    });
  }

  play(step: Deed): void {
    switch (step.kind) {
      case 'check':
      case 'clear':
        this.run(step.kind === 'check' ? 'checkSheet' : 'clearSheet', step.cut);
        return;
      case 'edit': {
        const value = oneOf(VALUES[step.at.column] ?? [''], step.pick);
        const row = this.rowOf(step.at) + 2;
        const column = step.at.column + 1;
        const values = [[value]];
        this.tab.workbook.apply({ type: 'values', sheetId: SHEET, row, column, values });
        return;
      }
      case 'sort': {
        const order = this.own
          .map((_, index) => ({ index, rank: step.by[index % step.by.length] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ index }) => index);
        const cells = order.map((index) => this.own[index] ?? []);
        this.own.splice(0, this.own.length, ...cells);
        const numbers = order.map((index) => index + 2);
        this.tab.workbook.apply({ type: 'reorderRows', sheetId: SHEET, row: 2, order: numbers });
        return;
      }
      case 'insert': {
        const index = this.rowOf(step.at);
        this.own.splice(
          index,
          0,
          HEADERS.map(() => ({ note: '', fill: '' })),
        );
        this.tab.workbook.apply({ type: 'insertRows', sheetId: SHEET, at: index + 2, count: 1 });
        return;
      }
      case 'delete': {
        if (this.own.length < 2) return;
        const index = this.rowOf(step.at);
        this.own.splice(index, 1);
        this.tab.workbook.apply({ type: 'deleteRows', sheetId: SHEET, at: index + 2, count: 1 });
        return;
      }
      case 'repaint': {
        const fill = oneOf(FILLS, step.pick);
        this.cellOf(step.at).fill = fill;
        this.set('background', this.rowOf(step.at), step.at.column, fill);
        return;
      }
      case 'write below': {
        const own = this.cellOf(step.at);
        const note = this.look(this.rowOf(step.at), step.at.column).note;
        // Below our part; where nothing of the person's stands above it, it is all there is.
        own.note = own.note === '' ? 'more' : `${own.note}\nmore`;
        this.set(
          'note',
          this.rowOf(step.at),
          step.at.column,
          note === '' ? 'more' : `${note}\nmore`,
        );
      }
    }
  }

  /** Runs it to its end, or cuts it at a service call: some of what it had written so far arrives. */
  private run(name: string, at: { call: number; keep: number } | null): void {
    let calls = 0;
    this.fault = ({ when }) => {
      if (at === null || when !== 'before') return undefined;
      calls += 1;
      return calls === at.call ? { kind: 'abort', keep: at.keep } : undefined;
    };
    const outcome = this.tab.run(name);
    this.fault = null;
    if (outcome.kind === 'aborted') this.cuts += 1;
    else expect(outcome).toMatchObject({ kind: 'returned', value: { ok: true } });
  }

  marks(): number {
    return this.looks()
      .flat()
      .filter(({ note }) => note.includes('— Metrica Calls —')).length;
  }

  looks(): OwnCell[][] {
    return this.own.map((cells, index) => cells.map((_, column) => this.look(index, column)));
  }

  private look(index: number, column: number): OwnCell {
    const sheet = this.tab.workbook.sheet(SHEET);
    return {
      note: sheet?.attribute(index + 2, column + 1, 'note') ?? '',
      fill: sheet?.attribute(index + 2, column + 1, 'background') ?? '',
    };
  }

  private set(attribute: Attribute, index: number, column: number, text: string): void {
    const areas = [{ row: index + 2, column: column + 1, rows: 1, columns: 1 }];
    const value = text === '' ? null : text;
    this.tab.workbook.apply({ type: 'attribute', sheetId: SHEET, attribute, areas, value });
  }

  private rowOf({ row }: { row: number }): number {
    return row % this.own.length;
  }

  private cellOf(place: { row: number; column: number }): OwnCell {
    return this.own[this.rowOf(place)]?.[place.column] as OwnCell;
  }
}

function oneOf<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}
