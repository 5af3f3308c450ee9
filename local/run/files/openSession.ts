/** Opens a file as the spreadsheet of a run: workbook, ledger and state from wherever the last run left them. */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { CarriedParts } from '../../workbook/carriedParts';
import type { Change, SpreadsheetProperties, Workbook } from '../../workbook/model';
import { openWorkbookFile } from '../../workbook/open';
import { createWorkbook } from '../../workbook/workbook';
import { isWorkbookName, journalOf, stateOf } from './filesBeside';
import { type JournalFile, readJournalFile } from './journalFile';
import { type OwnSheets, ownSheetsOf, putOwnSheets } from './ownSheets';
import { loadState, newState, type SavedState } from './stateFile';

export interface OpenedFile {
  readonly workbook: Workbook;
  readonly carried: CarriedParts;
  readonly state: SavedState;
  readonly inputHash: string;
  /** Hash and path of the file whose cells the workbook began with. */
  readonly base: { readonly path: string; readonly hash: string };
  /** The workbook beside which the state lay that goes on. */
  readonly home: string;
  readonly warnings: readonly string[];
  /** Whether the output holds all of this already. */
  readonly isSaved: boolean;
}

export type OpenedResult =
  | { readonly ok: true; readonly value: OpenedFile }
  | { readonly ok: false; readonly code: string; readonly message: string };

export interface OpenPaths {
  readonly file: string;
  readonly out: string;
  /** Nothing of earlier runs goes on, not even what lies in the file itself. */
  readonly fresh: boolean;
  /** Of a CSV file, where it was named. */
  readonly encoding?: string | undefined;
}

/**
 * A workbook with its own state beside it goes on from itself. Any other file is looked up in the
 * state of the output: unchanged since the last run, the saved workbook goes on (with its fixes and
 * marks); changed, its cells are taken anew and only our own sheets go on.
 */
export async function openSession(
  paths: OpenPaths,
  spreadsheet: Omit<SpreadsheetProperties, 'id' | 'metadata'>,
): Promise<OpenedResult> {
  const inputHash = await hashOf(paths.file);
  const warnings: string[] = [];
  const home = await findHome(paths, warnings);
  const journal = await readJournalFile(journalOf(paths.out));
  const isCutRun = journal !== null && isSame(home.state, journal.stateAfter());
  const state = isCutRun ? journal.stateAfter() : home.state;
  const properties = { ...spreadsheet, id: state.spreadsheetId, metadata: {} };
  const ids = Object.fromEntries(state.sheets.map((sheet) => [sheet.name, sheet.sheetId]));
  const open: Open = (path) => openWorkbookFile(path, properties, ids, paths.encoding);
  const result = (base: Opened, basePath: string, hash: string, isSaved = false): OpenedResult => {
    restoreMetadata(base.workbook, state);
    const { workbook, carried } = base;
    return {
      ok: true,
      value: {
        workbook,
        carried,
        state,
        inputHash,
        base: { path: basePath, hash },
        home: isCutRun ? paths.out : home.path,
        warnings,
        isSaved,
      },
    };
  };

  const cut = isCutRun ? await replayed(journal, inputHash, open) : null;
  if (cut !== null && journal !== null) return result(cut, journal.base.path, journal.base.hash);

  const goesOn = state.inputHash === inputHash && existsSync(paths.out) && home.path === paths.out;
  const basePath = goesOn ? paths.out : paths.file;
  const base = await open(basePath);
  if (!base.ok) return base;
  warnings.push(...base.warnings);
  const own = paths.fresh
    ? { sheets: [] }
    : isCutRun
      ? await ownAfter(journal, home.path, open)
      : basePath === home.path
        ? null
        : await ownSheetsIn(home.path, open);
  if (own !== null) putOwnSheets(base.workbook, own);
  const isSaved = basePath === paths.out && own === null && existsSync(stateOf(paths.out));
  const hash = basePath === paths.file ? inputHash : await hashOf(basePath);
  return result(base, basePath, hash, isSaved);
}

type Open = (path: string) => ReturnType<typeof openWorkbookFile>;
type Opened = Pick<OpenedFile, 'workbook' | 'carried'>;

interface Home {
  /** The workbook beside which the state lies. */
  readonly path: string;
  readonly state: SavedState;
}

/** The file's own state, unless the output's is a later one of the same spreadsheet, or the only one. */
async function findHome({ file, out, fresh }: OpenPaths, warnings: string[]): Promise<Home> {
  if (fresh) return { path: file, state: newState() };
  const read = async (path: string): Promise<SavedState | null> => {
    const state = await loadState(stateOf(path));
    if (state === 'torn') {
      warnings.push(
        `${stateOf(path)} cannot be read, so ${path} is taken as a copy: decide with --decide which file goes on.`,
      );
    }
    return typeof state === 'string' ? null : state;
  };
  const ofFile = isWorkbookName(file) ? await read(file) : null;
  const ofOut = file === out ? null : await read(out);
  const later = ofOut !== null && (ofFile === null || isLater(ofOut, ofFile));
  if (later) return { path: out, state: ofOut };
  if (ofFile !== null) return { path: file, state: ofFile };
  // A saved workbook without its state is a copy: its ledger goes on, under another identity.
  return { path: existsSync(out) ? out : file, state: newState() };
}

function isLater(a: SavedState, b: SavedState): boolean {
  return a.spreadsheetId === b.spreadsheetId && a.generation > b.generation;
}

/** A journal belongs to the state it began with, or to a run that was cut before any state was saved. */
function isSame(home: SavedState, cut: SavedState): boolean {
  return home.generation === 0 || home.spreadsheetId === cut.spreadsheetId;
}

/** The file that the cut run began with and every change it made since, if both files are still the same. */
async function replayed(
  journal: JournalFile,
  inputHash: string,
  open: Open,
): Promise<Opened | null> {
  if (journal.inputHash !== inputHash) return null;
  if ((await hashOf(journal.base.path)) !== journal.base.hash) return null;
  const base = await open(journal.base.path);
  if (!base.ok) return null;
  putOwnSheets(base.workbook, journal.ownAtStart);
  journal.replay(base.workbook);
  return base;
}

/** Our own sheets as the cut run left them: replayed on an empty workbook. */
async function ownAfter(journal: JournalFile, home: string, open: Open): Promise<OwnSheets | null> {
  const workbook = createWorkbook({
    id: '',
    name: '',
    timeZone: 'UTC',
    locale: 'en_US',
    metadata: {},
  });
  putOwnSheets(workbook, journal.ownAtStart);
  journal.replayOwn(workbook);
  const own = ownSheetsOf(workbook);
  return own.sheets.length > 0 ? own : ownSheetsIn(home, open);
}

async function ownSheetsIn(path: string, open: Open): Promise<OwnSheets | null> {
  if (!existsSync(path)) return null;
  const saved = await open(path);
  return saved.ok ? ownSheetsOf(saved.workbook) : null;
}

function restoreMetadata(workbook: Workbook, state: SavedState): void {
  for (const saved of state.sheets) {
    const sheet = workbook.sheets.find((each) => each.properties.name === saved.name);
    if (sheet === undefined || Object.keys(saved.metadata).length === 0) continue;
    const change: Change = {
      type: 'sheetProperties',
      sheetId: sheet.sheetId,
      set: { metadata: saved.metadata, columnMetadata: saved.columnMetadata ?? {} },
    };
    workbook.apply(change);
  }
}

async function hashOf(path: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return '';
  }
}
