/** What people do to the rows of the first tab, and what then must arrive. */

import { SHEET_ID, type SheetCell } from '../world/cloud';
import { changedFirst, FIRST_SECOND, type MadeCall, makeCall, movedCall } from '../world/oracle';
import type { Story } from './events';

/** The caller of the first row once more: the same in everything but the time. */
const AGAIN = '1700000000123456789';

const TWO_HOURS = 7200;

/** As far apart as two calls of one caller that differ in nothing else. */
const MINUTE = 60;

/** On days that can be read with the month first as well. */
const FIFTH_OF_NOVEMBER = Date.parse('2026-11-05T07:00:00Z') / 1000;

export const ROW_EVENTS = {
  'rows reversed': (story: Story) => setRows(story, (rows) => [...rows].reverse()),
  'rows added': (story: Story) => addRow(story, AGAIN, (rows, row) => [...rows, row]),
  'rows inserted': (story: Story) => addRow(story, AGAIN, (rows, row) => [row, ...rows]),
  'another caller added': (story: Story) =>
    addRow(story, '1700000000123456795', (rows, row) => [...rows, row]),
  'row changed': (story: Story) => changeFirst(story),
  'row changed, to be sent': (story: Story) => {
    changeFirst(story);
    callsOf(story).push(changedFirst());
  },
  'row changed, either form': (story: Story) => {
    changeFirst(story);
    setCalls(story, (call, index) => (index === 0 ? eitherForm(call, changedFirst()) : [call]));
  },
  'row not to be sent': (story: Story) =>
    setCalls(story, (call, index) => [index === 0 ? { ...call, line: null } : call]),
  'nothing to be sent': (story: Story) => setCalls(story, () => []),
  // The calls went out already: their new times are no new calls.
  'times moved': (story: Story) => moveTimes(story, TWO_HOURS),
  'first time moved, either form': (story: Story) => {
    moveTimes(story, TWO_HOURS, 1);
    setCalls(story, (call, index) =>
      index === 0 ? eitherForm(call, movedCall(call, TWO_HOURS)) : [call],
    );
  },
  'times moved by a minute': (story: Story) => moveTimes(story, MINUTE),
  'times moved, to be sent': (story: Story) => {
    moveTimes(story, TWO_HOURS);
    setCalls(story, (call) => [call, movedCall(call, TWO_HOURS)]);
  },
  'times moved, either form': (story: Story) => {
    moveTimes(story, TWO_HOURS);
    setCalls(story, (call) => eitherForm(call, movedCall(call, TWO_HOURS)));
  },
  'dates with slashes': (story: Story) => {
    story.cloud.locale = 'en_US';
    setRows(story, (rows) => rows.map(withSlashes));
  },
  'rows of early November': (story: Story) => {
    const calls = [1, 2, 3].map((number) =>
      makeCall(`170000000000000000${number}`, FIFTH_OF_NOVEMBER + number * 60, 100, 'early'),
    );
    callsOf(story).push(...calls);
    setRows(story, () => calls.map(({ cells }) => withSlashes([...cells])));
  },
} as const;

function callsOf({ places }: Story): MadeCall[] {
  const [first] = places;
  if (first === undefined) throw new Error('There is no first tab.');
  return first.calls;
}

function setCalls(story: Story, work: (call: MadeCall, index: number) => readonly MadeCall[]) {
  const calls = callsOf(story);
  calls.splice(0, calls.length, ...calls.flatMap(work));
}

/** In a wide sheet only the rows with calls change places. */
function setRows({ cloud }: Story, work: (rows: SheetCell[][]) => SheetCell[][]): void {
  const [header = [], ...rows] = cloud.tabs.get(SHEET_ID) ?? [];
  cloud.tabs.set(SHEET_ID, [header, ...work(rows)]);
}

function addRow(
  story: Story,
  id: string,
  place: (rows: SheetCell[][], row: SheetCell[]) => SheetCell[][],
): void {
  const call = makeCall(id, FIRST_SECOND + 12_000, 150_000, 'first');
  callsOf(story).push(call);
  setRows(story, (rows) => place(rows, [...call.cells]));
}

/** The first call gets another price. */
function changeFirst(story: Story): void {
  const changed = changedFirst();
  const old = callsOf(story)[0];
  const isFirst = (row: readonly SheetCell[]) => row.join() === old?.cells.join();
  setRows(story, (rows) => rows.map((row) => (isFirst(row) ? [...changed.cells] : row)));
}

function eitherForm(call: MadeCall, other: MadeCall): readonly MadeCall[] {
  return [other.line === null ? call : { ...call, or: other.line }];
}

function moveTimes(story: Story, seconds: number, count = Number.POSITIVE_INFINITY): void {
  const calls = callsOf(story).filter((_, index) => index < count);
  const moved = new Map(calls.map((call) => [call.cells.join(), movedCall(call, seconds).cells]));
  setRows(story, (rows) => rows.map((row) => [...(moved.get(row.join()) ?? row)]));
}

function withSlashes(row: SheetCell[]): SheetCell[] {
  return row.map((cell) =>
    typeof cell === 'string' ? cell.replace(/^(\d\d)\.(\d\d)\.(\d{4}) /, '$1/$2/$3 ') : cell,
  );
}
