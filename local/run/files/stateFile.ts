/** What Google keeps outside the workbook, in FILE.state.json: identity, properties, triggers, metadata. */

import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { StoredTrigger } from '../../host/services/triggerBag';

export interface SavedSheet {
  readonly sheetId: number;
  readonly name: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Of whole columns, by their number; none in states that older versions saved. */
  readonly columnMetadata?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

export interface SavedState {
  readonly version: 1;
  readonly spreadsheetId: string;
  /** Saves so far: of two states of one spreadsheet the higher one goes on. */
  readonly generation: number;
  /** SHA-256 of the file that the last run opened: the same file goes on from the saved workbook. */
  readonly inputHash: string;
  readonly sheets: readonly SavedSheet[];
  readonly document: Readonly<Record<string, string>>;
  readonly script: Readonly<Record<string, string>>;
  /** By e-mail address; never a token. */
  readonly users: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers: readonly StoredTrigger[];
  /** The host's clock after a schedule; null when it is the real one. */
  readonly clockMs: number | null;
}

/** Keys of user properties that hold secrets: they never reach a file. */
const SECRET_KEYS: ReadonlySet<string> = new Set(['mc.token', 'mc.signIn']);

/** Whether a property may be written to a file. */
export function maySave(store: 'user' | 'document' | 'script', key: string): boolean {
  return store !== 'user' || !SECRET_KEYS.has(key);
}

/** A spreadsheet that nobody has seen before. */
export function newState(): SavedState {
  return {
    version: 1,
    spreadsheetId: randomUUID().replace(/-/g, ''),
    generation: 0,
    inputHash: '',
    sheets: [],
    document: {},
    script: {},
    users: {},
    triggers: [],
    clockMs: null,
  };
}

/** `missing` when there is none, `torn` when it cannot be read. */
export async function loadState(path: string): Promise<SavedState | 'missing' | 'torn'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return 'missing';
  }
  try {
    const value: unknown = JSON.parse(text);
    const isState = typeof value === 'object' && value !== null && 'spreadsheetId' in value;
    return isState ? { ...newState(), ...(value as Partial<SavedState>) } : 'torn';
  } catch {
    return 'torn';
  }
}

/** Written beside and renamed, so that a killed process leaves the old one or the new one. */
export async function saveState(path: string, state: SavedState): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, JSON.stringify(state, null, 1));
  await rename(temporary, path);
}
