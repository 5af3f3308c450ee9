/** A ledger sheet and its properties in memory; a run over them can be cut at any write. */

import { createHash } from 'node:crypto';
import { claimLine } from '../../../src/app/ledger/claim';
import { claimedOneMore } from '../../../src/app/ledger/ledgerGuard';
import { type BatchState, LEDGER_COLUMNS, stateLine } from '../../../src/app/ledger/ledgerLines';
import { type LedgerPorts, type OpenLedger, openLedger } from '../../../src/app/ledger/openLedger';
import type { Reading } from '../../../src/app/tab/reading';
import type { Calls } from '../../../src/core/call/checked';
import { fingerprintsOf } from '../../../src/core/deliver/fingerprint';

const HEAD = LEDGER_COLUMNS.length;
export const DAY_MS = 24 * 60 * 60 * 1000;
export const SPREADSHEET = 'spreadsheet-1';

export const READING: Reading = {
  idType: 'CLIENT_ID',
  idHeader: 'ClientId',
  timeHeader: 'Time',
  zone: 'Europe/Moscow',
  locale: 'ru_RU',
  country: 'RU',
  timeForDates: '',
  dateOrder: null,
  version: 1,
};

/** Thrown where a run is cut. */
export class CutRun extends Error {}

/** Heads of rows that were read before: a row that stays the same is not read into another array. */
const heads = new WeakMap<readonly string[], readonly string[]>();

function headOf(row: readonly string[]): readonly string[] {
  const known = heads.get(row) ?? row.slice(0, HEAD);
  heads.set(row, known);
  return known;
}

export class LedgerSheet {
  rows: (readonly string[])[] | null = null;
  readonly document = new Map<string, string>();
  nowMs = Date.parse('2026-01-01T00:00:00Z');
  /** Writes of the sheet until the cut; the one at which it happens is not carried out. */
  writesLeft = Number.POSITIVE_INFINITY;
  reads = 0;
  cellsRead = 0;
  private made = 0;

  /** The ports of a new run. */
  ports(): LedgerPorts {
    const read = (rows: readonly (readonly string[])[], width: number) => {
      this.reads += 1;
      this.cellsRead += rows.length * width;
      return rows;
    };
    const write = (work: () => void) => {
      if (this.writesLeft <= 0) throw new CutRun('cut');
      this.writesLeft -= 1;
      work();
    };
    return {
      clock: { nowMs: () => this.nowMs, sleep: () => undefined },
      ids: {
        random: (length) => {
          this.made += 1;
          return createHash('sha256')
            .update(String(this.made))
            .digest('hex')
            .replace(/[0189]/g, 'x')
            .slice(0, length)
            .padEnd(length, 'y');
        },
        sha256: (text) => createHash('sha256').update(text).digest('base64url'),
      },
      store: {
        get: (_, key) => this.document.get(key) ?? null,
        all: () => Object.fromEntries(this.document),
        set: (_, key, value) => void this.document.set(key, value),
        remove: (_, key) => void this.document.delete(key),
      },
      table: { flush: () => undefined },
      ledger: {
        read: () => (this.rows === null ? 'missing' : read(this.rows.map(headOf), HEAD)),
        readFrom: (index) => read((this.rows ?? []).slice(index), HEAD + 6),
        readPacked: ({ first, lines, cells }) =>
          read(
            (this.rows ?? [])
              .slice(first, first + lines)
              .map((row) => row.slice(HEAD, HEAD + cells)),
            cells,
          ),
        append: ({ cells, packed }) =>
          write(() => {
            this.rows = [...(this.rows ?? []), [...cells, ...packed]];
          }),
        remove: (first, lines) =>
          write(() => {
            this.rows = (this.rows ?? []).filter((_, at) => at < first || at >= first + lines);
          }),
      },
    };
  }

  /** Other lines stand there now, or no sheet. */
  put(rows: readonly (readonly string[])[] | null): void {
    this.rows = rows === null ? null : [...rows];
  }

  /** The ledger as a new run opens it. */
  open(): OpenLedger {
    return openLedger(this.ports());
  }
}

export interface Sent {
  readonly sheetId: number;
  readonly counter: string;
  readonly ids: readonly string[];
  readonly second: number;
  readonly state: BatchState;
  readonly uploadId?: string;
  readonly reading?: Reading;
  readonly status?: string;
  readonly spreadsheetId?: string;
}

/** Calls with the given ids, all of one second. */
export function callsAt(ids: readonly string[], second: number): Calls {
  return {
    columns: ['ClientId', 'Tag'],
    values: [ids, ids.map((id) => `tag of ${id}`)],
    rowNumbers: ids.map((_, index) => index + 2),
    seconds: ids.map(() => second),
  };
}

/** Claims a batch as an upload does, and writes down what became of it. */
export function send(sheet: LedgerSheet, ledger: OpenLedger, batch: string, sent: Sent): void {
  const calls = callsAt(sent.ids, sent.second);
  const prints = fingerprintsOf(ledger.prints(), calls, 'CLIENT_ID');
  const { line, cells } = claimLine(
    {
      ports: { clock: { nowMs: () => sheet.nowMs, sleep: () => undefined } },
      ledger,
      by: 'anna@example.com',
      how: 'schedule',
      spreadsheetId: sent.spreadsheetId ?? SPREADSHEET,
      sheetId: sent.sheetId,
      sheet: `Tab ${sent.sheetId}`,
      counterId: sent.counter,
      counterZone: 'Europe/Moscow',
      reading: sent.reading ?? READING,
    },
    batch,
    calls,
    prints,
    { from: 0, to: sent.ids.length },
  );
  ledger.write(line, cells);
  ledger.saveCount({ claims: claimedOneMore(ledger), claiming: '' });
  if (sent.state === 'sending') return;
  const clock = { nowMs: () => sheet.nowMs, sleep: () => undefined };
  const more = {
    uploadId: sent.uploadId ?? `upload of ${batch}`,
    linked: 1,
    status: sent.status ?? '',
  };
  ledger.write(stateLine({ clock }, 'anna@example.com', batch, sent.state, more));
}
