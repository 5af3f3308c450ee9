/** The memory of what was written: twenty steps of a person, the oldest gone first, whatever stands in the store. */

import { describe, expect, test } from '@jest/globals';
import {
  forgetUndo,
  keepUndo,
  keptSteps,
  MOST_UNDO_CHARACTERS,
  type WrittenCell,
} from '../../../src/app/check/undoMemory';
import { type Fake, fakePorts, SHEET_ID } from '../fakes/fakePorts';

const CODE = 'PRICE_UNREADABLE';

function cell(row: number, before = '1,234'): WrittenCell {
  return { row, column: 3, before, wasText: true, after: '1234', key: 'abcdefgh' };
}

function stepsOf({ ports }: Fake): readonly number[] {
  return keptSteps(ports, SHEET_ID).map(({ n }) => n);
}

function keep({ ports }: Fake, ...cells: readonly WrittenCell[]): number {
  return keepUndo(ports, SHEET_ID, { code: CODE, cells });
}

describe('what was written', () => {
  test('comes back as it was kept, step by step, numbers and quotes too', () => {
    const fake = fakePorts();
    const cells = [cell(2, '"=1"\n\\'), { ...cell(3), before: 1500.5, wasText: false }];
    keep(fake, ...cells);
    keep(fake, cell(4));
    expect(keptSteps(fake.ports, SHEET_ID)).toEqual([
      { n: 1, code: CODE, cells },
      { n: 2, code: CODE, cells: [cell(4)] },
    ]);
  });

  test('is kept for twenty steps, and a step that is put back leaves the others', () => {
    const fake = fakePorts();
    for (let row = 2; row < 27; row += 1) keep(fake, cell(row));
    expect(stepsOf(fake)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
    forgetUndo(fake.ports, 10);
    expect(stepsOf(fake)).not.toContain(10);
    expect(stepsOf(fake)).toHaveLength(19);
    expect(keep(fake, cell(30))).toBe(26);
  });

  test('takes the room of older steps where it is much, and leaves nothing in the store when it is put back', () => {
    const fake = fakePorts();
    keep(fake, cell(2));
    keep(fake, cell(3, 'щ'.repeat(MOST_UNDO_CHARACTERS / 2)));
    keep(fake, cell(4, 'щ'.repeat(MOST_UNDO_CHARACTERS / 2)));
    expect(stepsOf(fake)).toEqual([3]);
    forgetUndo(fake.ports, 3);
    expect(stepsOf(fake)).toEqual([]);
    expect(JSON.stringify(fake.ports.store.all('user'))).not.toMatch(/щ|undo/);
  });

  test('is replaced where some of it had to be taken out again, and gone where all had', () => {
    const fake = fakePorts();
    const n = keep(fake, cell(2), cell(3));
    keepUndo(fake.ports, SHEET_ID, { code: CODE, cells: [cell(3)] }, n);
    expect(keptSteps(fake.ports, SHEET_ID)).toEqual([{ n, code: CODE, cells: [cell(3)] }]);
    keepUndo(fake.ports, SHEET_ID, { code: CODE, cells: [] }, n);
    expect(stepsOf(fake)).toEqual([]);
  });

  test('belongs to its tab', () => {
    const fake = fakePorts();
    keepUndo(fake.ports, SHEET_ID + 1, { code: CODE, cells: [cell(2)] });
    expect(stepsOf(fake)).toEqual([]);
    keep(fake, cell(2));
    expect(stepsOf(fake)).toEqual([2]);
  });

  test.each(['{', '[1]', '[{"n":1}]', '{"spreadsheetId":"x","sheetId":1,"cells":[]}'])(
    'that cannot be read counts as nothing: %s',
    (text) => {
      const fake = fakePorts();
      keep(fake, cell(2));
      const kept = Object.entries(fake.ports.store.all('user'));
      const part = kept.find(([, value]) => value.startsWith('[{'))?.[0] ?? '';
      fake.ports.store.set('user', part, text);
      expect(stepsOf(fake)).toEqual([]);
      keep(fake, cell(3));
      expect(stepsOf(fake)).toEqual([1]);
    },
  );
});
