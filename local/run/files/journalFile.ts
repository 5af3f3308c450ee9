/** The append journal of a run: whatever was lasting when the process was killed is there again. */

import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import type { StoredTrigger } from '../../host/services/triggerBag';
import type { Change, Workbook } from '../../workbook/model';
import type { OwnSheets } from './ownSheets';
import type { SavedState } from './stateFile';

/** First line: what the run began with. */
interface JournalHead {
  readonly kind: 'head';
  readonly base: { readonly path: string; readonly hash: string };
  readonly inputHash: string;
  readonly state: SavedState;
  readonly own: OwnSheets;
}

type JournalEntry =
  | JournalHead
  | { readonly kind: 'change'; readonly change: Change }
  | {
      readonly kind: 'property';
      readonly store: 'user' | 'document' | 'script';
      readonly user: string;
      readonly key: string;
      readonly value: string | null;
    }
  | { readonly kind: 'triggers'; readonly triggers: readonly StoredTrigger[] };

export interface JournalWriter {
  /** Buffers a change until the next `sync` (Google keeps it only from a flush on). */
  change(change: Change): void;
  /** Lasting at once, after the changes that were buffered before it reached the cloud. */
  property(
    store: 'user' | 'document' | 'script',
    user: string,
    key: string,
    value: string | null,
  ): void;
  triggers(triggers: readonly StoredTrigger[]): void;
  sync(): void;
  /** The run is over and its workbook is saved. */
  remove(): Promise<void>;
}

/** Begins a journal, in place of an earlier one: until its head is lasting, the earlier one stays. */
export function beginJournal(path: string, head: Omit<JournalHead, 'kind'>): JournalWriter {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  let pending: string[] = [];
  let isOpen = true;
  const add = (entry: JournalEntry) => {
    pending.push(lineOf(entry));
  };
  const sync = () => {
    if (pending.length === 0 || !isOpen) return;
    writeSync(file, pending.join(''));
    fsyncSync(file);
    pending = [];
  };
  add({ kind: 'head', ...head });
  sync();
  renameSync(temporary, path);
  return {
    change: (change) => add({ kind: 'change', change }),
    property(store, user, key, value) {
      add({ kind: 'property', store, user, key, value });
      sync();
    },
    triggers(triggers) {
      add({ kind: 'triggers', triggers });
      sync();
    },
    sync,
    async remove() {
      isOpen = false;
      closeSync(file);
      await rm(path, { force: true });
    },
  };
}

/** A journal that a cut run left behind. */
export interface JournalFile {
  readonly base: JournalHead['base'];
  readonly inputHash: string;
  readonly ownAtStart: OwnSheets;
  /** The state with every property and trigger that was written since. */
  stateAfter(): SavedState;
  /** Applies all changes to a workbook like the one the run began with. */
  replay(workbook: Workbook): void;
  /** Applies only what happened to sheets that are there, or that the run made. */
  replayOwn(workbook: Workbook): void;
}

/** Null when there is none, or not even its head is whole. A torn last line is left out. */
export async function readJournalFile(path: string): Promise<JournalFile | null> {
  if (!existsSync(path)) return null;
  const entries: JournalEntry[] = [];
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const entry = entryOf(line);
    if (entry === null) break;
    entries.push(entry);
  }
  const [head, ...rest] = entries;
  if (head === undefined || head.kind !== 'head') return null;
  return {
    base: head.base,
    inputHash: head.inputHash,
    ownAtStart: head.own,
    stateAfter: () => rest.reduce(stateWith, head.state),
    replay(workbook) {
      for (const entry of rest) if (entry.kind === 'change') workbook.apply(entry.change);
    },
    replayOwn(workbook) {
      for (const entry of rest) {
        if (entry.kind !== 'change' || !('sheetId' in entry.change)) continue;
        const { change } = entry;
        const isThere = workbook.sheet(change.sheetId) !== undefined;
        if (change.type === 'insertSheet')
          workbook.apply({ ...change, index: workbook.sheets.length });
        else if (isThere && change.type !== 'moveSheet') workbook.apply(change);
      }
    },
  };
}

function stateWith(state: SavedState, entry: JournalEntry): SavedState {
  if (entry.kind === 'triggers') return { ...state, triggers: entry.triggers };
  if (entry.kind !== 'property') return state;
  const { store, user, key, value } = entry;
  if (store !== 'user') return { ...state, [store]: withKey(state[store], key, value) };
  const users = { ...state.users, [user]: withKey(state.users[user] ?? {}, key, value) };
  return { ...state, users };
}

function withKey(
  bag: Readonly<Record<string, string>>,
  key: string,
  value: string | null,
): Readonly<Record<string, string>> {
  const { [key]: _, ...rest } = bag;
  return value === null ? rest : { ...rest, [key]: value };
}

function lineOf(entry: JournalEntry): string {
  const text = JSON.stringify(entry);
  return `${sumOf(text)} ${text}\n`;
}

function entryOf(line: string): JournalEntry | null {
  const text = line.slice(17);
  return line.length > 17 && line.slice(0, 16) === sumOf(text)
    ? (JSON.parse(text) as JournalEntry)
    : null;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
