/** Marks do no harm: a model of a sheet in which people and runs that are cut do anything. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress, parseCellAddress } from '../../../src/core/cell/a1';
import { knownNotes, MARK_COLOURS } from '../../../src/core/marks/markNote';
import {
  type CellLook,
  type MarkPlan,
  planClear,
  planMarks,
  type WantedMark,
} from '../../../src/core/marks/marks';

const SENTENCES: Readonly<Record<string, string>> = {
  ID_DAMAGED: 'The last digits of this id are lost: export the calls again.',
  ID_MISSING: 'There is no id in this row. Static calls often have none.',
  DURATION_LONG: 'This call is 3 hours or longer. Is it seconds?',
};
const MEMORY = { memory: 'fill before the mark: {fill}', none: 'none' };
const known = knownNotes(Object.values(SENTENCES), [MEMORY]);

function mark(code: string, severity: WantedMark['severity'], row = 2, column = 1): WantedMark {
  const words = { ...MEMORY, sentence: SENTENCES[code] ?? '' };
  return { row, column, severity, words };
}

const KINDS = [
  mark('ID_DAMAGED', 'error'),
  mark('ID_MISSING', 'held'),
  mark('DURATION_LONG', 'warning'),
];

describe('planMarks', () => {
  test('a cell gets a note that remembers its fill, then the fill', () => {
    const look = { row: 5, column: 2, note: 'mine', fill: '#d9ead3' };
    expect(planMarks([look], [mark('ID_MISSING', 'held', 5, 2)], known)).toEqual({
      fillsBack: [],
      notes: [
        {
          addresses: ['B5'],
          value: `mine\n— Metrica Calls —\n${SENTENCES.ID_MISSING}\nfill before the mark: #d9ead3`,
        },
      ],
      fills: [{ addresses: ['B5'], value: '#c6dafc' }],
      marked: 1,
      leftUnmarked: 0,
    });
  });

  test('cells with the same note are one write', () => {
    const looks = [2, 3, 4, 9].map((row) => ({ row, column: 3, note: '', fill: '#ffffff' }));
    const wanted = looks.map(({ row, column }) => mark('ID_DAMAGED', 'error', row, column));
    const plan = planMarks(looks, wanted, known);
    expect(plan.notes.map(({ addresses }) => addresses)).toEqual([['C2:C4', 'C9']]);
    expect(plan.fills.map(({ addresses }) => addresses)).toEqual([['C2:C4', 'C9']]);
  });

  test('a second check with the same result writes nothing', () => {
    const sheet = sheetOf([['mine', '#d9ead3']]);
    run(sheet, planOf(sheet, [mark('ID_DAMAGED', 'error', 1, 1)]));
    const again = planOf(sheet, [mark('ID_DAMAGED', 'error', 1, 1)]);
    expect(again).toMatchObject({ fillsBack: [], notes: [], fills: [], marked: 1 });
  });

  test('a cell that was repainted keeps its colour and loses only our note', () => {
    const sheet = sheetOf([['mine', '#d9ead3']]);
    run(sheet, planOf(sheet, [mark('ID_DAMAGED', 'error', 1, 1)]));
    cellAt(sheet, 1, 1).fill = '#00ff00';
    const plan = planClear(looksOf(sheet), known);
    expect(plan).toMatchObject({ fillsBack: [], fills: [], marked: 0, leftUnmarked: 0 });
    run(sheet, plan);
    expect(cellAt(sheet, 1, 1)).toEqual({ note: 'mine', fill: '#00ff00' });
  });

  test.each(['#ffffff', '#FFFFFF', ''])('a fill of %j is remembered as none', (fill) => {
    const plan = planMarks(
      [{ row: 2, column: 1, note: '', fill }],
      [mark('ID_DAMAGED', 'error')],
      known,
    );
    expect(plan.notes[0]?.value).toMatch(/mark: none$/);
  });

  test('cells that are neither marked nor wanted are not touched', () => {
    const look = { row: 3, column: 1, note: 'mine', fill: MARK_COLOURS.error };
    expect(planMarks([look], [], known)).toEqual({
      fillsBack: [],
      notes: [],
      fills: [],
      marked: 0,
      leftUnmarked: 0,
    });
  });

  test('a colour like ours stays where nothing of our part but its name is left', () => {
    const sheet = sheetOf([['mine\n— Metrica Calls —', MARK_COLOURS.error]]);
    run(sheet, planClear(looksOf(sheet), known));
    expect(cellAt(sheet, 1, 1)).toEqual({ note: 'mine', fill: MARK_COLOURS.error });
  });

  test('a cell that has no place among 60 new notes loses its former mark', () => {
    const sheet = sheetOf([
      ...Array.from({ length: 60 }, (_, index) => [`note ${index}`, '#ffffff'] as const),
      ['mine', '#d9ead3'],
      ['yours', '#ffffff'],
    ]);
    run(sheet, planOf(sheet, [mark('DURATION_LONG', 'warning', 61, 1)]));
    const wanted = sheet.map((_, index) =>
      mark('ID_DAMAGED', index < 60 ? 'error' : 'warning', index + 1, 1),
    );
    const plan = planOf(sheet, wanted);
    expect(plan).toMatchObject({ marked: 60, leftUnmarked: 2 });
    run(sheet, plan);
    expect(cellAt(sheet, 61, 1)).toEqual({ note: 'mine', fill: '#d9ead3' });
    expect(cellAt(sheet, 62, 1)).toEqual({ note: 'yours', fill: '#ffffff' });
  });

  test('where the line that remembers was taken away, our colour goes and any other stays', () => {
    const note = `mine\n— Metrica Calls —\n${SENTENCES.ID_DAMAGED}`;
    const sheet = sheetOf([
      [note, MARK_COLOURS.error],
      [note, '#00ff00'],
    ]);
    run(sheet, planClear(looksOf(sheet), known));
    expect(sheet.map(([cell]) => cell)).toEqual([
      { note: 'mine', fill: '#ffffff' },
      { note: 'mine', fill: '#00ff00' },
    ]);
  });

  test('at most 60 different notes are written: severe ones and shared ones before others', () => {
    const looks = Array.from({ length: 100 }, (_, index) => ({
      row: index + 2,
      column: 1,
      note: index < 70 ? `note ${index}` : '',
      fill: '#ffffff',
    }));
    const wanted = looks.map(({ row }) =>
      row < 90 ? mark('DURATION_LONG', 'warning', row) : mark('ID_DAMAGED', 'error', row),
    );
    const plan = planMarks(looks, wanted, known);
    expect(plan.notes.length).toBe(60);
    expect(plan.notes.map(({ addresses }) => addresses[0])).toEqual(
      expect.arrayContaining(['A90:A101', 'A72:A89']),
    );
    expect(plan.marked + plan.leftUnmarked).toBe(100);
    expect(plan.marked).toBe(30 + 58);
  });

  test('a note of just the longest size is written', () => {
    const ours = `\n— Metrica Calls —\n${SENTENCES.ID_DAMAGED}\nfill before the mark: none`;
    const marked = [0, 1].map((more) => {
      const note = 'x'.repeat(50_000 - ours.length + more);
      const look = { row: 2, column: 1, note, fill: '#ffffff' };
      return planMarks([look], [mark('ID_DAMAGED', 'error')], known).marked;
    });
    expect(marked).toEqual([1, 0]);
  });

  test('a note that would be too long is not written', () => {
    const look = { row: 2, column: 1, note: 'x'.repeat(49_990), fill: '#ffffff' };
    const plan = planMarks([look], [mark('ID_DAMAGED', 'error')], known);
    expect(plan).toEqual({ fillsBack: [], notes: [], fills: [], marked: 0, leftUnmarked: 1 });
  });
});

interface ModelCell {
  note: string;
  fill: string;
}

type Sheet = ModelCell[][];

function sheetOf(cells: readonly (readonly [string, string])[]): Sheet {
  return cells.map(([note, fill]) => [{ note, fill }]);
}

function cellAt(sheet: Sheet, row: number, column: number): ModelCell {
  return sheet[row - 1]?.[column - 1] as ModelCell;
}

function looksOf(sheet: Sheet): CellLook[] {
  return sheet.flatMap((cells, row) =>
    cells.map((cell, column) => ({ row: row + 1, column: column + 1, ...cell })),
  );
}

function planOf(sheet: Sheet, wanted: readonly WantedMark[]): MarkPlan {
  return planMarks(looksOf(sheet), wanted, known);
}

/** Carries a plan out; a cut run keeps all of the steps before, and of its last one what `kept` says. */
function run(
  sheet: Sheet,
  plan: MarkPlan,
  cutAt = 3,
  kept: (index: number) => boolean = () => true,
) {
  const steps: (readonly [string, (cell: ModelCell) => void])[][] = [
    writesOf(plan.fillsBack, (cell, value) => {
      cell.fill = value ?? '#ffffff';
    }),
    writesOf(plan.notes, (cell, value) => {
      cell.note = value;
    }),
    writesOf(plan.fills, (cell, value) => {
      cell.fill = value ?? '#ffffff';
    }),
  ];
  for (const [step, writes] of steps.entries()) {
    if (step > cutAt) return;
    for (const [index, [address, write]] of writes.entries()) {
      if (step === cutAt && !kept(index)) continue;
      const place = parseCellAddress(address);
      if (place !== null) write(cellAt(sheet, place.row, place.column));
    }
  }
}

function writesOf<T>(
  groups: MarkPlan['notes'] | readonly { addresses: readonly string[]; value: T }[],
  write: (cell: ModelCell, value: T) => void,
): (readonly [string, (cell: ModelCell) => void])[] {
  return groups.flatMap(({ addresses, value }) =>
    addresses
      .flatMap((address) => cellsOf(address))
      .map((cell) => [cell, (model: ModelCell) => write(model, value as T)] as const),
  );
}

function cellsOf(range: string): string[] {
  const [from, to] = range.split(':').map(parseCellAddress);
  if (from === null || from === undefined) return [];
  const rows = (to?.row ?? from.row) - from.row + 1;
  return Array.from({ length: rows }, (_, step) => cellAddress(from.row + step, from.column));
}

const COLUMNS = 3;
const PALETTE = ['#ffffff', '#d9ead3', '#fff2cc', MARK_COLOURS.error, '#123456'];
/** Colours in which people repaint a cell that is marked: other than the mark itself. */
const REPAINTS = ['#ffffff', '#d9ead3', '#00ff00'];

const place = fc.record({ row: fc.nat(), column: fc.nat({ max: COLUMNS - 1 }) });
const wantedKind = fc.array(fc.record({ at: place, kind: fc.nat({ max: KINDS.length - 1 }) }), {
  maxLength: 8,
});
const cut = fc.record({ at: fc.nat({ max: 3 }), kept: fc.array(fc.boolean(), { minLength: 1 }) });
const words = fc.stringMatching(/^[a-zа-я .]{1,6}$/);

const deed = fc.oneof(
  fc.record({ kind: fc.constant('check' as const), wanted: wantedKind, cut }),
  fc.record({ kind: fc.constant('clear' as const), cut }),
  fc.record({ kind: fc.constant('sort' as const), by: fc.array(fc.nat(), { minLength: 1 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place }),
  fc.record({ kind: fc.constant('delete' as const), at: place }),
  fc.record({
    kind: fc.constant('repaint' as const),
    at: place,
    fill: fc.constantFrom(...REPAINTS),
  }),
  fc.record({ kind: fc.constant('noteBefore' as const), at: place, words }),
  fc.record({ kind: fc.constant('noteAfter' as const), at: place, words }),
);

const cell = fc.record({
  note: fc.constantFrom('', 'mine', 'one\ntwo\n', '\n'),
  fill: fc.constantFrom(...PALETTE),
});

test('whatever people do and wherever runs are cut, clearing gives back every own note and fill', () => {
  const rows = fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(rows, fc.array(deed, { maxLength: 14 }), (start, deeds) => {
      const sheet: Sheet = start.map((cells) => cells.map((one) => ({ ...one })));
      const own: Sheet = start.map((cells) => cells.map((one) => ({ ...one })));
      for (const step of deeds) {
        for (const [grid, isOwn] of [
          [sheet, false],
          [own, true],
        ] as const) {
          apply(grid, step, isOwn, sheet);
        }
      }
      run(sheet, planClear(looksOf(sheet), known));
      expect(sheet).toEqual(own);
    }),
    { numRuns: 1000 },
  );
});

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** `own` is the same sheet without marks; what people do happens to both. */
function apply(grid: Sheet, step: Deed, isOwn: boolean, sheet: Sheet): void {
  const rowOf = (at: { row: number }) => (grid.length === 0 ? 0 : at.row % grid.length);
  const cellOf = (at: { row: number; column: number }) => grid[rowOf(at)]?.[at.column];
  switch (step.kind) {
    case 'check':
    case 'clear': {
      if (isOwn) return;
      const wanted = step.kind === 'clear' ? [] : wantedIn(grid, step.wanted);
      const kept = (index: number) => step.cut.kept[index % step.cut.kept.length] === true;
      run(grid, planMarks(looksOf(grid), wanted, known), step.cut.at, kept);
      return;
    }
    case 'sort':
      grid
        .map((cells, index) => ({ cells, rank: step.by[index % step.by.length] ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .forEach(({ cells }, index) => {
          grid[index] = cells;
        });
      return;
    case 'insert': {
      const fresh = () => ({ note: '', fill: '#ffffff' });
      grid.splice(rowOf(step.at), 0, Array.from({ length: COLUMNS }, fresh));
      return;
    }
    case 'delete':
      grid.splice(rowOf(step.at), 1);
      return;
    case 'repaint': {
      const painted = cellOf(step.at);
      if (painted !== undefined) painted.fill = step.fill;
      return;
    }
    case 'noteBefore': {
      const noted = cellOf(step.at);
      const marked = sheet[rowOf(step.at)]?.[step.at.column]?.note ?? '';
      if (noted === undefined) return;
      // Above our part, below which other words stand: without it they are two lines.
      const isApart =
        isOwn && noted.note !== '' && marked.startsWith(`${step.words}— Metrica Calls —`);
      noted.note = isApart ? `${step.words}\n${noted.note}` : step.words + noted.note;
      return;
    }
    case 'noteAfter': {
      const noted = cellOf(step.at);
      const marked = sheet[rowOf(step.at)]?.[step.at.column]?.note ?? '';
      if (noted === undefined) return;
      // Below our part; without it the words are a line of their own after the own text.
      const isFirst = isOwn && noted.note === '' && marked.includes('fill before');
      noted.note = isFirst ? step.words : `${noted.note}\n${step.words}`;
    }
  }
}

function wantedIn(
  sheet: Sheet,
  wanted: readonly { at: { row: number; column: number }; kind: number }[],
): WantedMark[] {
  if (sheet.length === 0) return [];
  const marks = new Map<string, WantedMark>();
  for (const { at, kind } of wanted) {
    const row = (at.row % sheet.length) + 1;
    const column = at.column + 1;
    const base = KINDS[kind] ?? mark('ID_DAMAGED', 'error');
    marks.set(`${row} ${column}`, { ...base, row, column });
  }
  return [...marks.values()];
}
