/** The ports of one simulated run: every call can be cut before or after, unflushed writes are kept or lost. */

import { createHash } from 'node:crypto';
import type { HttpOutcome, HttpRequest, Ports, SheetInfo } from '../../../src/ports';
import {
  type Cloud,
  drawRandom,
  SHEET_ID,
  sheetRows,
  tabName,
  updateLog,
  type Write,
} from './cloud';

/** Where a run is cut: at its n-th port call (from 1), before or after it took effect. */
export interface Cut {
  readonly call: number;
  readonly when: 'before' | 'after';
  /** Which of the unflushed writes Google had already carried out. */
  readonly keep: 'none' | 'part' | 'all';
}

/** Thrown by every port call once the run is cut: nothing of the run goes on, not even a `finally`. */
export class CutOff extends Error {}

export interface RunSetup {
  readonly cloud: Cloud;
  readonly user: string;
  readonly cut: Cut | null;
  /** Sends a request to the stand-in; the answer is lost when the run is cut after it. */
  readonly send: (request: HttpRequest) => HttpOutcome;
  /** Asked before every port call; may throw in its place. */
  readonly before?: (call: number, name: string) => void;
  /** Asked after every port call; lets a second person do something in between. */
  readonly between?: (call: number, name: string) => void;
  readonly lock?: boolean;
}

export interface SimulatedRun {
  readonly ports: Ports;
  /** Port calls so far, by name in order. */
  readonly calls: readonly string[];
  /** Counts a call of a port that is played elsewhere. */
  step<T>(name: string, work: () => T): T;
  /** The run is over: buffered writes reach the cloud, unless it was cut. */
  end(): void;
}

/** Ports over the cloud; rows are read as they are at that moment. Only time, chance and words, which nothing can cut, are no calls. */
export function runPorts(setup: RunSetup): SimulatedRun {
  const { cloud, user, cut } = setup;
  const calls: string[] = [];
  let pending: Write[] = [];
  let isCut = false;
  const runId = `${user} ${drawRandom(cloud)}`;

  const cutNow = () => {
    isCut = true;
    const kept =
      cut?.keep === 'all'
        ? pending
        : cut?.keep === 'part'
          ? pending.slice(0, Math.ceil(pending.length / 2))
          : [];
    for (const write of kept) write(cloud);
    pending = [];
    if (cloud.lockedBy === runId) cloud.lockedBy = null;
    throw new CutOff('cut');
  };
  /** One port call: counted, perhaps cut before or after. */
  const call = <T>(name: string, work: () => T): T => {
    if (isCut) throw new CutOff('cut');
    calls.push(name);
    const number = calls.length;
    if (cut?.call === number && cut.when === 'before') cutNow();
    setup.before?.(number, name);
    const value = work();
    if (cut?.call === number && cut.when === 'after') cutNow();
    setup.between?.(number, name);
    return value;
  };
  const flush = () => {
    for (const write of pending) write(cloud);
    pending = [];
  };
  /**
   * A run reads what it wrote, but only a flush or its end makes that lasting: a weaker platform than
   * Google's, where reading flushes too, so that what holds here holds there.
   */
  const read = <T>(name: string, work: (view: Cloud) => T): T =>
    call(name, () => {
      const view = { ...cloud };
      for (const change of pending) change(view);
      return work(view);
    });
  const write = (name: string, work: Write) =>
    call(name, () => {
      pending.push(work);
    });
  const bag = (scope: 'user' | 'document' | 'script') => {
    if (scope === 'document') return cloud.document;
    const known = cloud.users.get(`${scope} ${user}`) ?? new Map<string, string>();
    cloud.users.set(`${scope} ${user}`, known);
    return known;
  };
  const infoOf = (sheetId: number): SheetInfo | null => {
    const name = tabName(cloud, sheetId);
    const plain = {
      kind: 'grid',
      ours: false,
      sample: false,
      sentColumn: null,
      hidden: false,
    } as const;
    return name === null ? null : { ...plain, sheetId, name };
  };
  const ports: Ports = {
    table: {
      spreadsheet: () =>
        call('table.spreadsheet', () => ({
          id: cloud.spreadsheetId,
          name: 'Book',
          timeZone: 'Europe/Moscow',
          locale: cloud.locale,
        })),
      sheets: () =>
        call('table.sheets', () => [...cloud.tabs.keys()].flatMap((id) => infoOf(id) ?? [])),
      sheet: (sheetId) => call('table.sheet', () => infoOf(sheetId)),
      size: (sheetId) =>
        read('table.size', () => {
          const rows = sheetRows(cloud, sheetId);
          return { rows: rows.length, columns: rows[0]?.length ?? 0 };
        }),
      readValues: (sheetId, block) =>
        read('table.readValues', () =>
          sheetRows(cloud, sheetId)
            .slice(block.row - 1, block.row - 1 + block.rows)
            .map((row) =>
              Array.from(
                { length: block.columns },
                (_cell, index) => row[block.column - 1 + index] ?? '',
              ),
            ),
        ),
      readShown: () => read('table.readShown', () => []),
      readNotes: () => read('table.readNotes', () => []),
      readFills: () => read('table.readFills', () => []),
      readFormulas: () => read('table.readFormulas', () => []),
      protectedBlocks: () => ({ blocks: [], onlyOpen: null }),
      writeNotes: () => write('table.writeNotes', () => undefined),
      writeFills: () => write('table.writeFills', () => undefined),
      writeCells: () => write('table.writeCells', () => undefined),
      clearCells: () => write('table.clearCells', () => undefined),
      writeTexts: () => write('table.writeTexts', () => undefined),
      addSentColumn: () => write('table.addSentColumn', () => undefined),
      dropSentColumn: () => write('table.dropSentColumn', () => undefined),
      flush: () => call('table.flush', flush),
      writeSheet: () => SHEET_ID,
      showCell: () => undefined,
    },
    ledger: {
      read: () =>
        read('ledger.read', ({ ledger }) =>
          ledger === null ? 'missing' : ledger.map((line) => line.slice(0, 7)),
        ),
      readFrom: (index) => read('ledger.readFrom', ({ ledger }) => (ledger ?? []).slice(index)),
      readPacked: ({ first, lines, cells }) =>
        read('ledger.readPacked', ({ ledger }) =>
          (ledger ?? []).slice(first, first + lines).map((line) => line.slice(7, 7 + cells)),
        ),
      append: ({ cells, packed }) =>
        write('ledger.append', (target) => {
          target.ledger = [...(target.ledger ?? []), [...cells, ...packed]];
        }),
      remove: (first, lines) =>
        write('ledger.remove', (target) => {
          target.ledger = (target.ledger ?? []).filter(
            (_, index) => index < first || index >= first + lines,
          );
        }),
    },
    log: {
      read: (limit) => read('log.read', ({ log }) => log.slice(0, limit)),
      add: (lines) =>
        write('log.add', (target) => {
          target.log = [...lines, ...target.log];
        }),
      moveToTop: (index, line) =>
        write('log.moveToTop', (target) => {
          target.log = [line, ...target.log.filter((_, at) => at !== index)];
        }),
      update(changes) {
        const lines = read('log.read', ({ log }) => log);
        write('log.update', (target) => updateLog(target, changes));
        const known = new Set(lines.map(({ batch }) => batch));
        return changes.map(({ batch }) => batch).filter((batch) => known.has(batch));
      },
    },
    http: {
      send: (request) => call('http.send', () => setup.send(request)),
    },
    store: {
      get: (scope, key) => call('store.get', () => bag(scope).get(key) ?? null),
      all: (scope) => call('store.all', () => Object.fromEntries(bag(scope))),
      set: (scope, key, value) =>
        call(`store.set ${key}`, () => {
          bag(scope).set(key, value);
        }),
      remove: (scope, key) =>
        call(`store.remove ${key}`, () => {
          bag(scope).delete(key);
        }),
    },
    trigger: {
      exists: () => false,
      ensure: () => undefined,
      removeSurplus: () => undefined,
      remove: () => undefined,
    },
    documentLock: {
      run(work) {
        const isFree = call('lock.take', () => {
          if (setup.lock === false) return true;
          if (cloud.lockedBy !== null) return false;
          cloud.lockedBy = runId;
          return true;
        });
        if (!isFree) return { kind: 'busy' };
        try {
          return { kind: 'done', value: work() };
        } finally {
          call('lock.release', () => {
            flush();
            if (cloud.lockedBy === runId) cloud.lockedBy = null;
          });
        }
      },
    },
    userLock: { run: (work) => ({ kind: 'done', value: work() }) },
    progress: {
      report: () => call('progress.report', () => undefined),
      stopAsked: () => call('progress.stopAsked', () => false),
      read: () => null,
      askStop: () => undefined,
      begin: () => undefined,
    },
    session: {
      user: () => call('session.user', () => user),
      language: () => 'en',
      activeSheetId: () => SHEET_ID,
      selection: () => [],
      missingScopes: () => call('session.missingScopes', () => []),
      authorisationUrl: () => '',
    },
    mail: { send: () => call('mail.send', () => true) },
    clock: {
      nowMs: () => cloud.nowMs,
      sleep: (durationMs) =>
        call('clock.sleep', () => {
          cloud.nowMs += durationMs;
        }),
    },
    ids: {
      random: (length) =>
        Array.from(
          { length },
          () => 'abcdefghijklmnopqrstuvwxyz234567'[Math.floor(drawRandom(cloud) * 32)],
        ).join(''),
      sha256: (text) => createHash('sha256').update(text).digest('base64url'),
    },
    words: {
      language: 'en',
      say: ({ key, params }) => `${key} ${JSON.stringify(params ?? {})}`,
      inAllLanguages: () => [],
    },
  };
  return {
    ports,
    calls,
    step: call,
    end() {
      if (!isCut) flush();
      if (cloud.lockedBy === runId) cloud.lockedBy = null;
    },
  };
}
