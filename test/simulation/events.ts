/** What people do to the spreadsheet and its hidden sheet between two runs, or amid one. */

import type { Cloud, SheetCell } from './cloud';
import { changedFirst, FIRST_SECOND, type MadeCall, makeCall } from './oracle';
import { SHEET_ID } from './runPorts';

export type Event =
  | 'ledger deleted'
  | 'ledger rolled back'
  | 'ledger rolled back by one'
  | 'ledger edited'
  | 'ledger line deleted'
  | 'ledger line copied'
  | 'packed cell edited'
  | 'ledger sorted'
  | 'rows reversed'
  | 'rows added'
  | 'rows inserted'
  | 'row changed'
  | 'row changed, to be sent'
  | 'row changed, either form'
  | 'row not to be sent'
  | 'nothing to be sent'
  | 'copied'
  | 'zone changed'
  | 'locale changed'
  | 'id header renamed'
  | 'time header renamed'
  | 'dates at nine'
  | 'dates at ten'
  | 'property behind'
  | 'count lost'
  | 'properties lost';

export interface Story {
  readonly cloud: Cloud;
  /** What the oracle expects; events may change it. */
  readonly calls: MadeCall[];
}

/** Lets it happen. */
export function happen(event: Event, { cloud, calls }: Story): void {
  const lines = cloud.ledger ?? [];
  switch (event) {
    case 'ledger deleted':
      cloud.ledger = null;
      break;
    case 'ledger rolled back':
      // An old version of the spreadsheet: only the first batch is known.
      cloud.ledger = lines.slice(0, 2);
      break;
    case 'ledger rolled back by one':
      cloud.ledger = lines.slice(0, lastClaim(lines));
      break;
    case 'ledger edited':
      cloud.ledger = withCell(lines, 0, 5);
      break;
    case 'ledger line deleted':
      cloud.ledger = lines.slice(1);
      break;
    case 'ledger line copied':
      cloud.ledger = [...lines, ...lines.slice(0, 1)];
      break;
    case 'packed cell edited':
      cloud.ledger = withCell(lines, 0, 7);
      break;
    case 'ledger sorted':
      cloud.ledger = [...lines].reverse();
      break;
    case 'rows reversed':
      reverseRows(cloud);
      break;
    case 'rows added':
    case 'rows inserted': {
      // The caller of the first row once more: the same in everything but the time.
      const call = makeCall('1700000000123456789', FIRST_SECOND + 12_000, 150_000, 'first');
      calls.push(call);
      const row = [...call.cells];
      const [header = [], ...rows] = cloud.rows;
      cloud.rows = event === 'rows added' ? [header, ...rows, row] : [header, row, ...rows];
      break;
    }
    case 'row changed':
    case 'row changed, to be sent':
    case 'row changed, either form':
      changeFirst(event, cloud, calls);
      break;
    case 'row not to be sent':
      calls[0] = { ...(calls[0] as MadeCall), line: null };
      break;
    case 'nothing to be sent':
      calls.splice(0, calls.length);
      break;
    case 'copied':
      Object.assign(cloud, { spreadsheetId: 'spreadsheet-2' });
      loseProperties(cloud);
      break;
    case 'zone changed':
      changeSettings(cloud, { timeZone: 'Asia/Yekaterinburg' });
      break;
    case 'locale changed':
      cloud.locale = 'en_US';
      break;
    case 'id header renamed':
      renameHeader(cloud, 'ClientId', 'Client ID');
      break;
    case 'time header renamed':
      renameHeader(cloud, 'DateTime', 'Date and time');
      break;
    case 'dates at nine':
      changeSettings(cloud, { timeForDates: '09:00' });
      break;
    case 'dates at ten':
      changeSettings(cloud, { timeForDates: '10:00' });
      break;
    case 'property behind': {
      const count = JSON.parse(cloud.document.get('mc.ledger') ?? '{"claims":1}');
      cloud.document.set('mc.ledger', JSON.stringify({ ...count, claims: count.claims - 1 }));
      break;
    }
    case 'count lost':
      cloud.document.delete('mc.ledger');
      break;
    case 'properties lost':
      loseProperties(cloud);
      break;
  }
}

function changeSettings(cloud: Cloud, change: object): void {
  const key = `mc.tab.${SHEET_ID}.settings`;
  const settings = JSON.parse(cloud.document.get(key) ?? '{}') as object;
  cloud.document.set(key, JSON.stringify({ ...settings, ...change }));
}

function renameHeader(cloud: Cloud, from: string, to: string): void {
  cloud.rows = cloud.rows.map((row, index) =>
    index === 0 ? row.map((cell) => (cell === from ? to : cell)) : row,
  );
}

function lastClaim(lines: readonly (readonly string[])[]): number {
  return lines.map((line) => line[1]).lastIndexOf('claim');
}

function withCell(lines: readonly string[][], row: number, place: number): string[][] {
  return lines.map((line, index) =>
    index === row ? line.map((cell, at) => (at === place ? `${cell} ` : cell)) : line,
  );
}

function loseProperties(cloud: Cloud): void {
  for (const key of [...cloud.document.keys()]) {
    if (!key.endsWith('.settings')) cloud.document.delete(key);
  }
}

/** In a wide sheet only the rows with calls change places. */
function reverseRows(cloud: Cloud): void {
  const [header = [], ...rows] = cloud.rows;
  cloud.rows = [header, ...rows.reverse()];
}

/** The first call gets another price; whether the old form, the new one or both must arrive, the event says. */
function changeFirst(event: Event, cloud: Cloud, calls: MadeCall[]): void {
  const old = calls[0] as MadeCall;
  const changed = changedFirst();
  const isFirst = (row: readonly SheetCell[]) => row.join() === old.cells.join();
  cloud.rows = cloud.rows.map((row) => (isFirst(row) ? [...changed.cells] : row));
  if (event === 'row changed, to be sent') calls.push(changed);
  if (event === 'row changed, either form' && changed.line !== null) {
    calls[0] = { ...old, or: changed.line };
  }
}
