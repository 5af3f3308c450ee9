/** The one state of the panel. */

import type { PanelView } from '../../app/panel/panel';
import type { CampaignsView, ResultsView } from '../../app/results/resultsView';
import type { Language } from '../../texts/records';
import type { Failure, Value } from './bridge';
import type { Text } from './panelWords';

export const SECTIONS = ['connect', 'columns', 'check', 'upload', 'schedule', 'history'] as const;

/** The sections, in the order of the work. */
export type Section = (typeof SECTIONS)[number];

/** What is said beside the thing that was done. */
export interface Note {
  readonly kind: 'done' | 'plain' | 'failed';
  readonly text: Text;
  /** Words of Metrica or Google, untouched. */
  readonly server?: string;
  /** Further sentences: cells that were not written. */
  readonly more?: readonly Text[];
  /** For *Copy details*: the code, and the request that went wrong. */
  readonly code?: string;
  readonly asked?: string;
  /** Cells were written that can be put back. */
  readonly canUndo?: boolean;
}

/** A call that runs: its buttons do nothing meanwhile. */
export interface Busy {
  readonly section: Section;
  /** The button that was pressed. */
  readonly action: string;
  readonly sinceMs: number;
  /** It takes longer than people notice. */
  readonly isSlow: boolean;
}

export type Checked = Value<'checkSheet'>;
export type Sent = Value<'uploadCalls'>;
export type ListedCounter = Value<'readCounters'>[number];

/** A check of this panel. */
export interface CheckState {
  readonly answer: Checked;
  readonly atMs: number;
  readonly tookSeconds: number;
  /** The rows to which it was limited. */
  readonly onlyRows: readonly { readonly from: number; readonly to: number }[] | null;
  /** The slice of the sheet that was seen to have changed since; null where none was. */
  readonly changedIn: number | null;
  /** How often it was looked whether the sheet has changed. */
  readonly looks: number;
}

/** An upload of this panel: one or more runs. */
export interface UploadShown {
  /** Its name for progress and *Stop*; one for all runs of the upload. */
  readonly run: string;
  /** Calls that were to go out; null until the first check under the lock. */
  readonly total: number | null;
  /** Calls of batches that Metrica accepted in runs that ended. */
  readonly accepted: number;
  readonly runs: readonly Sent[];
  readonly isTry: boolean;
  /** What was asked of the server, for the question that it may raise. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly confirmed: readonly string[];
  readonly stopAsked: boolean;
  readonly endedAtMs: number | null;
  /** The last request that went wrong, without secrets. */
  readonly asked: string;
  /** A failure that ended it, in whole. */
  readonly failure: Failure | null;
}

/** Results that were asked for, with the campaigns where a person wanted them. */
export interface ResultsShown {
  readonly view: ResultsView;
  readonly campaigns: CampaignsView | null;
  readonly atMs: number;
  /** Length of the span. */
  readonly days: number;
  /** Whether the sheet of results is made anew every day. */
  readonly isKeptUp: boolean;
  /** The request that went wrong, without secrets; '' where none did. */
  readonly asked: string;
}

export interface State {
  readonly language: Language;
  readonly panel: PanelView | null;
  /** Nothing works: said in place of the sections. */
  readonly fatal: Failure | null;
  /** Another tab that is active now. */
  readonly other: { readonly sheetId: number; readonly name: string } | null;
  readonly open: readonly Section[];
  /** Folds that are open, by id; folds not named here stand as they are drawn. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** What was typed or chosen and is not saved, by id of its field. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The confirmation that is open. */
  readonly confirm: string | null;
  readonly busy: Busy | null;
  readonly notes: Readonly<Partial<Record<Section | 'frame', Note>>>;
  /** The columns as they would be with what is chosen and not saved (`key` tells which choice); null: it could not be read. */
  readonly trial: { readonly key: string; readonly columns: PanelView['columns'] } | null;
  readonly check: CheckState | null;
  readonly checkFailure: Failure | null;
  /** It was said that columns which formulas fill have changed: they may do so for ever, and it is said once. */
  readonly formulasSaid: boolean;
  /** The cell to which the panel led last: when its row was changed it is checked again. */
  readonly watch: { readonly cell: string; readonly text: string; readonly sinceMs: number } | null;
  readonly upload: UploadShown | null;
  readonly progress: PanelView['progress'];
  readonly counters: readonly ListedCounter[] | null;
  readonly tested: Value<'testConnection'> | null;
  /** Why Metrica did not take the token. */
  readonly refused: {
    readonly failure: Failure;
    readonly looksLike: Value<'pasteToken'>['looksLike'];
  } | null;
  /** A sign-in under way: the page of Yandex, and whether the browser opened it. */
  readonly signIn: { readonly url: string; readonly isOpen: boolean } | null;
  readonly line: Value<'showLine'> | null;
  /** Entries of a list that are shown, by its id. */
  readonly shown: Readonly<Record<string, number>>;
  readonly historyFailure: Failure | null;
  readonly results: ResultsShown | null;
  /** *It is right*: the site of the counter was confirmed. */
  readonly siteIsRight: boolean;
  readonly nowMs: number;
}

export const FIRST_STATE: State = {
  language: 'en',
  panel: null,
  fatal: null,
  other: null,
  open: [],
  folds: {},
  drafts: {},
  confirm: null,
  busy: null,
  notes: {},
  trial: null,
  check: null,
  checkFailure: null,
  formulasSaid: false,
  watch: null,
  upload: null,
  progress: null,
  counters: null,
  tested: null,
  refused: null,
  signIn: null,
  line: null,
  shown: {},
  historyFailure: null,
  results: null,
  siteIsRight: false,
  nowMs: 0,
};
