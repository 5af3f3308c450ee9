/** One spreadsheet with the built add-on loaded into it: server functions are called as Google would. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, type Params } from '../../src/texts/fill';
import { createHost, loadBundle } from '../host/host';
import type { CallOutcome, CallSource, Host } from '../host/hostOptions';
import { createPropertyBag, type PropertyBag } from '../host/services/propertyBag';
import { createTriggerBag, type TriggerBag } from '../host/services/triggerBag';
import type { SheetView, Workbook } from '../workbook/model';
import { saveWorkbookFile } from '../workbook/save';
import { journalOf, stateOf } from './files/filesBeside';
import { beginJournal } from './files/journalFile';
import type { OpenedFile } from './files/openSession';
import { firstTable, ownSheetsOf } from './files/ownSheets';
import { maySave, type SavedState, saveState } from './files/stateFile';

/** Who works in the spreadsheet of a local run. */
export const LOCAL_USER = 'you@example.com';

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');

/** Both spellings of Metrica's host, and Yandex's sign-in. */
export const HOSTS = [
  'https://api-metrica.yandex.net',
  'https://api-metrika.yandex.net',
  'https://oauth.yandex.ru',
] as const;

export interface SessionOptions {
  readonly out: string;
  readonly language: 'en' | 'ru';
  /** Where requests go; null sends them to the addresses in the code. */
  readonly api: string | null;
  /** A clock that is set; null: the machine's, or where hours of a schedule left it. */
  readonly nowMs: number | null;
  /** Whether the next run goes on from where the clock stands then. */
  readonly keepsClock?: boolean;
  /** Whether a script that sleeps also waits a little for real. */
  readonly waitsForReal?: boolean;
}

/** What a server function answers. */
export type Answer =
  | { readonly ok: true; readonly value: unknown; readonly notice?: Notice }
  | { readonly ok: false; readonly error: AnswerError; readonly notice?: Notice };

/** A sentence beside the answer, in both languages. */
interface Notice {
  readonly en: string;
  readonly ru: string;
  readonly params: Params;
}

export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly server: string;
}

export interface Session {
  readonly host: Host;
  readonly workbook: Workbook;
  /** Calls a function of the page and takes its answer apart; a run that was cut or threw is a failure too. */
  ask(functionName: string, request?: unknown): Answer;
  call(functionName: string, how: CallSource): ReturnType<Host['call']>;
  /** Runs a function as its time trigger does, with the event that Google gives it. */
  trigger(functionName: string, event: unknown): CallOutcome;
  readonly triggers: TriggerBag;
  documentProperties(): ReadonlyMap<string, string>;
  /** What was said beside the answers so far, each once: a line of the log that could not be written. */
  readonly notices: ReadonlySet<string>;
  /** The tab of a name, or the first that is not ours; null when there is none. */
  findSheet(name: string | null): SheetView | null;
  /** The set clock; moves on by itself while scripts sleep. */
  readonly clock: { nowMs(): number; advance(durationMs: number): void };
  /** Saves workbook and state where anything changed; what the workbook's writer cannot carry comes back by name. */
  save(): Promise<readonly string[]>;
}

/** Loads the bundle of `dist/` over an opened file; every lasting change goes to the journal from here on. */
export function startSession(opened: OpenedFile, options: SessionOptions): Session {
  const { workbook, state } = opened;
  const journal = beginJournal(journalOf(options.out), {
    base: opened.base,
    inputHash: opened.inputHash,
    state,
    own: ownSheetsOf(workbook),
  });
  let isChanged = !opened.isSaved || options.keepsClock === true;
  workbook.onChange((change) => {
    isChanged = true;
    journal.change(change);
  });
  const bag = (
    store: 'user' | 'document' | 'script',
    values: Readonly<Record<string, string>>,
  ): PropertyBag => {
    const properties = createPropertyBag(values);
    properties.onChange((key, value) => {
      isChanged = true;
      if (maySave(store, key)) journal.property(store, LOCAL_USER, key, value);
    });
    return properties;
  };
  const properties = {
    user: bag('user', state.users[LOCAL_USER] ?? {}),
    document: bag('document', state.document),
    script: bag('script', state.script),
  };
  const triggers = createTriggerBag(state.triggers);
  triggers.onChange(() => {
    isChanged = true;
    journal.triggers(triggers.all);
  });
  const clock = makeClock(options.nowMs ?? state.clockMs);
  const sleep = (ms: number) => {
    clock.advance(ms);
    if (options.waitsForReal === true) waitForReal(Math.min(ms, MOST_REAL_WAIT_MS));
  };
  const host = createHost({
    workbook,
    userEmail: LOCAL_USER,
    userLocale: options.language,
    language: options.language,
    ...(clock.isSet ? { now: clock.nowMs, sleep } : {}),
    manifest: JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')),
    properties,
    triggers,
    ...(options.api === null
      ? {}
      : { rewriteHost: Object.fromEntries(HOSTS.map((name) => [name, options.api as string])) }),
    onFlush: () => journal.sync(),
  });
  loadBundle(DIST, host);

  const savedState = (): SavedState => ({
    ...state,
    generation: state.generation + 1,
    inputHash: opened.inputHash,
    sheets: workbook.sheets.map((sheet) => ({
      sheetId: sheet.sheetId,
      name: sheet.properties.name,
      metadata: sheet.properties.metadata,
      columnMetadata: sheet.properties.columnMetadata,
    })),
    document: Object.fromEntries(properties.document.values),
    script: Object.fromEntries(properties.script.values),
    users: { ...state.users, [LOCAL_USER]: publicValues(properties.user) },
    triggers: triggers.all,
    clockMs: options.keepsClock === true ? clock.nowMs() : null,
  });

  const notices = new Set<string>();
  return {
    host,
    workbook,
    clock,
    notices,
    call: (functionName, how) => host.call(functionName, [], how),
    triggers,
    documentProperties: () => properties.document.values,
    trigger(functionName, event) {
      const outcome = host.call(functionName, [event], 'trigger');
      journal.sync();
      return outcome;
    },
    ask(functionName, request = {}) {
      const outcome = host.call(functionName, [request], 'page');
      journal.sync();
      if (outcome.kind === 'returned') {
        const answer = outcome.value as Answer;
        const { notice } = answer;
        if (notice !== undefined) {
          notices.add(fill(options.language, notice[options.language], notice.params));
        }
        return answer;
      }
      return { ok: false, error: { code: 'UNEXPECTED', message: outcome.message, server: '' } };
    },
    findSheet: (name) =>
      name === null
        ? firstTable(workbook)
        : (workbook.sheets.find((sheet) => sheet.properties.name === name) ?? null),
    async save() {
      journal.sync();
      let lost: readonly string[] = [];
      if (isChanged) {
        lost = (await saveWorkbookFile(workbook, opened.carried, options.out)).lost;
        await saveState(stateOf(options.out), savedState());
      }
      await journal.remove();
      return lost;
    },
  };
}

/** Long enough for a quota a second to be free again. */
const MOST_REAL_WAIT_MS = 1100;

/** Blocks the process. */
function waitForReal(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function publicValues(bag: PropertyBag): Readonly<Record<string, string>> {
  return Object.fromEntries([...bag.values].filter(([key]) => maySave('user', key)));
}

function makeClock(startMs: number | null) {
  let nowMs = startMs ?? 0;
  return {
    isSet: startMs !== null,
    nowMs: () => (startMs === null ? Date.now() : nowMs),
    advance(durationMs: number) {
      nowMs += durationMs;
    },
  };
}
