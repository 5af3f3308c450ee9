/** A spreadsheet with hourly runs, after a day, a month and a year: what a tick costs that finds nothing new, and one with one call. */

import { openLedger } from '../src/app/ledger/openLedger';
import { rollUp } from '../src/app/ledger/rollUp';
import { fromCellText, toCellText } from '../src/core/deliver/packing';
import { LedgerSheet, send } from '../test/app/ledger/ledgerSheet';
import {
  CALLS,
  HOUR_MS,
  makeWorld,
  newCall,
  type Person,
  startSchedule,
  type World,
} from '../test/bundle/scheduleWorld';
import { atMost, type BenchLine } from './benchLine';

const DAYS = [1, 30, 365] as const;
const START = '2025-01-01T00:20:00Z';
/** The newest calls stand in the tab. */
const ROWS_IN_TAB = 1000;
const MOST = { reads: 60, cells: 60_000, ms: 1000 };

/** Lines for each age of the spreadsheet. Metrica's list, which grows too, is short here. */
export function benchYear(): readonly BenchLine[] {
  return DAYS.flatMap((days) => {
    const world = makeWorld({ now: START });
    const anna = world.person('anna@example.com');
    world.addRows([newCall(world)]);
    startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
    age(world, days * 24);
    // What came on the way is settled first.
    tick(anna, world);
    const nothing = tick(anna, world);
    world.addRows([newCall(world)]);
    const one = tick(anna, world);
    return [
      ...linesOf(`day ${days}, nothing new`, nothing),
      ...linesOf(`day ${days}, one call`, one),
    ];
  });
}

interface TickCost {
  readonly reads: number;
  readonly cells: number;
  readonly ms: number;
}

function linesOf(what: string, { reads, cells, ms }: TickCost): readonly BenchLine[] {
  return [
    atMost(`hourly run on ${what}: reads`, reads, MOST.reads + (what.endsWith('call') ? 22 : 0)),
    atMost(`hourly run on ${what}: cells`, cells, MOST.cells),
    atMost(`hourly run on ${what}: processor`, Math.round(ms), MOST.ms, ' ms'),
  ];
}

function tick(person: Person, world: World): TickCost {
  world.clock.nowMs += HOUR_MS;
  person.host.resetCounts();
  const start = process.cpuUsage();
  const outcome = person.tick();
  const { user, system } = process.cpuUsage(start);
  if (outcome.kind !== 'returned') throw new Error(`The tick ended as ${outcome.kind}.`);
  const { reads, cellsRead } = person.host.counts;
  return { reads, cells: cellsRead, ms: (user + system) / 1000 };
}

/** Lets as many hourly runs of one call each have been: their lines are written as runs write them, without the host. */
function age(world: World, hours: number): void {
  const found = world.workbook.sheets.find(
    ({ properties }) => properties.metadata['metrica-calls'] === 'ledger',
  );
  if (found === undefined) throw new Error('There is no ledger.');
  const { sheetId } = found;
  const columns = found.lastColumn();
  const area = { row: 2, column: 1, rows: found.lastRow() - 1, columns };
  const sheet = new LedgerSheet();
  sheet.rows = found
    .values(area)
    .map((row) => row.map((cell) => (cell === '' ? '' : fromCellText(cell))));
  for (const key of ['mc.ledger', 'mc.secret']) {
    sheet.document.set(key, world.document.values.get(key) ?? '');
  }
  const ports = sheet.ports();
  const ledger = openLedger(ports);
  const [first] = ledger.book().batches;
  if (first === undefined) throw new Error('Nothing was sent yet.');
  const { reading, counter } = first.claim;
  const rows: string[][] = [];
  for (let hour = 1; hour <= hours; hour += 1) {
    sheet.nowMs = world.clock.nowMs + hour * HOUR_MS;
    const second = Math.floor(sheet.nowMs / 1000) - 600;
    const id = `1800000000${String(100_000 + hour)}`;
    send(sheet, ledger, `aaaaaaaaaa${String(100_000 + hour)}`.slice(0, 16), {
      sheetId: CALLS,
      counter,
      ids: [id],
      second,
      state: 'accepted',
      status: 'PROCESSED',
      spreadsheetId: first.claim.spreadsheetId,
      reading,
    });
    rollUp(ports, ledger, 'anna@example.com');
    rows.push([id, String(second), '', '', `tag of ${id}`]);
  }
  world.clock.nowMs = sheet.nowMs;
  world.addRows(rows.slice(-ROWS_IN_TAB));
  for (const key of ['mc.ledger', 'mc.secret']) {
    world.document.set(key, sheet.document.get(key) ?? '');
  }
  const width = Math.max(...(sheet.rows ?? []).map((row) => row.length));
  const cells = (sheet.rows ?? []).map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] === undefined ? '' : toCellText(row[at]))),
  );
  const more = cells.length + 1 - found.properties.maxRows;
  if (more > 0) {
    world.workbook.apply({ type: 'insertRows', sheetId, at: 2, count: more });
  }
  world.workbook.apply({ type: 'values', sheetId, row: 2, column: 1, values: cells });
}
