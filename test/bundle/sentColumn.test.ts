/** The column *Metrica Calls*: what became of each row, kept up by every run, whatever people do to it. */

import { describe, expect, test } from '@jest/globals';
import type { Change, StoredValue } from '../../local/workbook/model';
import type { CheckAnswer } from '../../src/app/page/serveCheck';
import { type Story, startStory, upload } from './faultStory';
import { CALLS } from './scheduleWorld';

/** What stands in a column of the tab, from the header on. */
function column({ world }: Story, at: number): readonly StoredValue[] {
  const sheet = world.workbook.sheet(CALLS);
  const rows = sheet?.lastRow() ?? 0;
  return (sheet?.values({ row: 1, column: at, rows, columns: 1 }) ?? []).map(
    ([cell]) => cell ?? '',
  );
}

function columns({ world }: Story): number {
  return world.workbook.sheet(CALLS)?.lastColumn() ?? 0;
}

const check = ({ anna }: Story, request: object = {}) =>
  anna.want('checkSheet', { sheetId: CALLS, ...request }) as CheckAnswer;

/** The story with the column in it, and where that stands. */
function shown(orders: readonly string[] = []): { readonly story: Story; readonly at: number } {
  const story = startStory(orders);
  const before = columns(story);
  check(story);
  upload(story, 0);
  expect(columns(story)).toBe(before);
  check(story, { sentColumn: true });
  expect(columns(story)).toBe(before + 1);
  return { story, at: before + 1 };
}

const apply = ({ world }: Story, change: object) =>
  world.workbook.apply({ sheetId: CALLS, ...change } as Change);

const READY = 'ready to be sent';
const SENT = 'sent 2026-11-19';

describe('the column that says what was sent', () => {
  test('comes only when it is asked for, and follows check, upload, a lost answer and its settling', () => {
    const { story, at } = shown();
    const [header, ...first] = column(story, at);
    expect(header).toBe('Metrica Calls');
    expect(first.filter((text) => text === READY)).toHaveLength(7);
    expect(first.filter((text) => String(text).startsWith('waits: '))).toHaveLength(1);
    upload(story, 3);
    expect(column(story, at).filter((text) => text === SENT)).toHaveLength(3);
    story.world.order('drop-after');
    upload(story);
    expect(column(story, at).filter((text) => text === 'in doubt: sent, no answer')).toHaveLength(
      4,
    );
    story.world.clock.nowMs += 10 * 60_000;
    story.anna.want('settleCalls', {});
    expect(column(story, at).filter((text) => text === SENT)).toHaveLength(7);
    const after = column(story, at);
    check(story);
    expect(column(story, at)).toEqual(after);
  });

  test('is never data: a check finds the same with it and without it', () => {
    const bare = check(startStory());
    const { story } = shown();
    const { rows, counts, mapping, problems } = check(story);
    expect({ rows, counts, mapping, problems }).toEqual({
      rows: bare.rows,
      counts: bare.counts,
      mapping: bare.mapping,
      problems: bare.problems,
    });
  });

  test('is found again wherever it was moved and whatever it was called', () => {
    const { story, at } = shown();
    apply(story, { type: 'values', row: 1, column: at, values: [['PhoneNumber']] });
    apply(story, { type: 'insertColumns', at: 1, count: 2 });
    upload(story);
    expect(column(story, at + 2)[0]).toBe('PhoneNumber');
    expect(column(story, at + 2).filter((text) => text === SENT)).toHaveLength(7);
    expect(columns(story)).toBe(at + 2);
  });

  test('says the truth again after rows were sorted, cells edited and rows deleted', () => {
    const { story, at } = shown();
    upload(story, 3);
    const before = column(story, at);
    const last = before.length;
    const order = Array.from({ length: last - 1 }, (_, index) => last - index);
    apply(story, { type: 'reorderRows', row: 2, order });
    apply(story, { type: 'values', row: 2, column: at, values: [['sent 2020-01-01']] });
    apply(story, { type: 'values', row: 3, column: at, values: [['call back!']] });
    check(story);
    const sorted = [before[0], ...before.slice(1).reverse()];
    const expected = sorted.map((text, index) => (index === 2 ? 'call back!' : text));
    expect(column(story, at)).toEqual(expected);
    apply(story, { type: 'deleteRows', at: 2, count: 1 });
    check(story);
    expect(column(story, at)).toEqual(expected.filter((_, index) => index !== 1));
  });

  test('is not made again by itself when somebody deleted it', () => {
    const { story, at } = shown();
    apply(story, { type: 'deleteColumns', at, count: 1 });
    check(story);
    upload(story);
    expect(columns(story)).toBe(at - 1);
  });

  test('goes without a trace with Clear marks', () => {
    const look = (each: Story) => {
      const { world } = each;
      const sheet = world.workbook.sheet(CALLS);
      const notes: unknown[] = [];
      sheet?.eachAttribute('note', (...cell) => notes.push(cell));
      const { maxColumns, columnMetadata } = sheet?.properties ?? {};
      const area = { row: 1, column: 1, rows: 20, columns: columns(each) };
      return [maxColumns, columnMetadata, notes, sheet?.values(area)];
    };
    const bare = look(startStory());
    const { story } = shown();
    upload(story, 3);
    story.anna.want('clearSheet', { sheetId: CALLS });
    expect(look(story)).toEqual(bare);
    check(story);
    story.anna.want('clearSheet', { sheetId: CALLS });
    expect(look(story)).toEqual(bare);
  });

  test('leaves behind what a person wrote into it', () => {
    const { story, at } = shown();
    apply(story, { type: 'values', row: 3, column: at, values: [['call back!']] });
    story.anna.want('clearSheet', { sheetId: CALLS });
    expect(column(story, at).filter((text) => text !== '')).toEqual(['call back!']);
    check(story);
    expect(column(story, at).filter((text) => text !== '')).toEqual(['call back!']);
  });

  test('costs a check a few round trips and no more', () => {
    const cost = (story: Story) => {
      const { host } = story.anna;
      host.resetCounts();
      check(story);
      return host.counts;
    };
    const bare = startStory();
    check(bare);
    const without = cost(bare);
    const { story } = shown();
    expect(cost(story).reads).toBeLessThanOrEqual(without.reads + 2);
    expect(cost(story).writes).toBeLessThanOrEqual(without.writes);
    apply(story, { type: 'reorderRows', row: 2, order: [3, 2] });
    const changed = cost(story);
    expect(changed.reads).toBeLessThanOrEqual(without.reads + 3);
    expect(changed.writes).toBeLessThanOrEqual(without.writes + 1);
  });

  test('takes nothing over from the column beside it', () => {
    const story = startStory();
    const last = columns(story);
    const areas = [{ row: 1, column: last, rows: 50, columns: 1 }];
    const rule = { kind: 'list', values: ['yes', 'no'], strict: true };
    apply(story, { type: 'attribute', attribute: 'validation', areas, value: rule });
    check(story, { sentColumn: true });
    expect(column(story, last + 1).filter((text) => text === READY)).toHaveLength(7);
  });

  test('fails no run where it cannot be written', () => {
    const { story, at } = shown();
    const area = { row: 1, column: at, rows: 100, columns: 1, editable: false };
    apply(story, { type: 'sheetProperties', set: { protectedAreas: [area] } });
    const before = column(story, at);
    expect(check(story).ready).toBe(7);
    upload(story);
    expect(column(story, at)).toEqual(before);
  });
});
