/** Everything the panel shows of one tab when it opens, as plain values. */

import * as v from 'valibot';
import type { TabSettings } from '../../core/call/settings';
import { CREATE_APP_ADDRESS, SCOPES, tokenAddress } from '../../metrica/oauth';
import type { Ports, ProgressState, SheetInfo } from '../../ports';
import type { Language } from '../../texts/records';
import { type TokenState, tokenState } from '../access/connect';
import { type RunningNow, readRunning } from '../base/busy';
import { DOCUMENT_KEYS, SCRIPT_KEYS, USER_KEYS } from '../base/keys';
import { LANGUAGES, languageOf } from '../base/language';
import { readRequest, SHEET_ID, withRequest } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { type Said, said } from '../base/said';
import { decisionSaid, type TabDecision, tabDecisions } from '../check/decisions';
import { isDelivered } from '../ledger/book';
import { ledgerQuestion } from '../ledger/ledgerGuard';
import { openLedger } from '../ledger/openLedger';
import { statusesOf } from '../ledger/statuses';
import { scheduleHere } from '../schedule/schedule';
import { readHead, type TabHead } from '../tab/readTab';
import { readSettingsChange } from '../tab/settingsChange';
import { type LastRun, loadLastRun } from '../tab/tabState';
import { type ErrorView, errorView } from '../tell/errorView';
import { type ColumnsView, columnsView } from './panelColumns';
import { type HistoryView, historyView } from './panelHistory';
import { activeSheet, type NowView } from './panelNow';
import { type ScheduleView, scheduleView } from './panelSchedule';
import { readySince } from './readySince';

export interface PanelView {
  readonly language: Language;
  readonly user: string;
  readonly nowMs: number;
  readonly timeZone: string;
  readonly active: NowView['active'];
  /** The tab that is shown; null when it is gone or none is open. */
  readonly sheet: {
    readonly sheetId: number;
    readonly name: string;
    /** A sample of ours: it can be checked and is never sent. */
    readonly sample: boolean;
    /** Whether *Show what was sent* has made its column. */
    readonly sentColumn: boolean;
  } | null;
  /** A tab with calls to go to, where the one that is shown is ours. */
  readonly calls: NowView['active'];
  /** Why nothing can be done with the tab; null when it can. */
  readonly failure: ErrorView | null;
  /** Google's permissions that are missing, by their last word, and where they are given. */
  readonly missingScopes: readonly string[];
  readonly authorisationUrl: string;
  readonly token: TokenState;
  /** Whether *Sign in with Yandex* is set up. */
  readonly canSignIn: boolean;
  /** Pages of Yandex on the way to a token; in `token` stands CLIENT_ID where the app's is put in. */
  readonly yandex: {
    readonly createApp: string;
    readonly token: string;
    readonly rights: readonly string[];
  };
  readonly settings: TabSettings | null;
  /** Null when the tab cannot be read. */
  readonly columns: ColumnsView | null;
  readonly lastRun: Omit<
    LastRun,
    'badRows' | 'refusedSet' | 'dateOrder' | 'readingConfirmed' | 'countedAtMs'
  > | null;
  /** Whether the tab has as many rows as at its last check or run. */
  readonly isChecked: boolean;
  readonly history: HistoryView | null;
  readonly decisions: readonly DecisionView[];
  /** What is wrong with the ledger: a person must choose. */
  readonly question: ErrorView | null;
  readonly running: RunningNow | null;
  readonly progress: ProgressState | null;
  readonly schedule: ScheduleView | null;
}

/** What a person has decided for the tab. */
export interface DecisionView {
  /** By which it is taken back. */
  readonly id: string;
  readonly said: Said;
  /** Cells that were written: the step of the undo that puts them back. */
  readonly step: number | null;
  /** Why it cannot be taken back; null where it can. */
  readonly stays: Said | null;
}

const PANEL_REQUEST = v.object({
  sheetId: v.nullish(SHEET_ID, null),
  change: v.optional(v.unknown(), {}),
});

/** `{sheetId?, change?}`: the tab with that id, or the active one, as it would be with a change of settings that is not saved. Never fails because of the tab: what is wrong with it stands in `failure`. */
export function readPanel(ports: Ports, request: unknown): Result<PanelView> {
  const asked = readRequest(PANEL_REQUEST, request);
  if (!asked.ok) return asked;
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null) return failed('NO_SPREADSHEET');
  const missing = ports.session.missingScopes();
  const active = activeSheet(ports);
  const sheetId = asked.value.sheetId ?? active?.sheetId ?? null;
  const base = {
    language: languageOf(ports),
    user: ports.session.user(),
    nowMs: ports.clock.nowMs(),
    timeZone: spreadsheet.timeZone,
    active,
    missingScopes: missing.map((scope) => scope.split('/').pop() ?? scope),
    authorisationUrl: missing.length === 0 ? '' : ports.session.authorisationUrl(),
    token: tokenState(ports),
    canSignIn: ports.store.get('script', SCRIPT_KEYS.clientId) !== null,
    yandex: { createApp: CREATE_APP_ADDRESS, token: tokenAddress('CLIENT_ID'), rights: SCOPES },
    running: runningNow(ports),
    progress: ports.progress.read(''),
  };
  const change = readSettingsChange(asked.value.change);
  if (!change.ok) return change;
  const head = sheetId === null ? failed('SHEET_MISSING') : readHead(ports, sheetId, change.value);
  const sheet = sheetId === null ? null : ports.table.sheet(sheetId);
  if (!head.ok || sheet === null) {
    const failure = head.ok ? null : errorView(ports, head.error);
    const shown = sheet === null ? null : shownSheet(sheet);
    const calls = sheet?.ours === true ? callsTab(ports) : null;
    return done({ ...base, ...NOTHING, sheet: shown, calls, failure });
  }
  return done({ ...base, calls: null, failure: null, ...tabOf(ports, head.value, base) });
}

/** The first tab that a person sees and that is theirs. */
function callsTab(ports: Ports): NowView['active'] {
  const found = ports.table
    .sheets()
    .find(({ kind, ours, sample, hidden }) => kind === 'grid' && !ours && !sample && !hidden);
  return found === undefined ? null : { sheetId: found.sheetId, name: found.name };
}

/** Google ends a run after six minutes; what one that was cut has left behind says nothing any more. */
const LONGEST_RUN_MS = 7 * 60 * 1000;

function runningNow(ports: Ports): RunningNow | null {
  const running = readRunning(ports);
  if (running === null || ports.clock.nowMs() - running.sinceMs > LONGEST_RUN_MS) return null;
  return running;
}

const NOTHING = {
  decisions: [],
  settings: null,
  columns: null,
  lastRun: null,
  isChecked: false,
  history: null,
  question: null,
  schedule: null,
} as const;

function shownSheet(sheet: SheetInfo): NonNullable<PanelView['sheet']> {
  const { sheetId, name, sample } = sheet;
  return { sheetId, name, sample, sentColumn: sheet.sentColumn !== null };
}

type Base = Pick<PanelView, 'user' | 'nowMs' | 'timeZone'>;

function tabOf(ports: Ports, head: TabHead, base: Base) {
  const { settings, sheet, kept, spreadsheet } = head;
  const ledger = openLedger(ports, kept);
  const place = { sheetId: sheet.sheetId, counter: settings.counter?.id ?? '' };
  const question = ledgerQuestion(ledger, spreadsheet.id, place);
  const decisions = tabDecisions(ports, head, ledger.book());
  const {
    badRows: _bad,
    refusedSet: _set,
    dateOrder: _order,
    readingConfirmed: _confirmed,
    countedAtMs,
    ...lastRun
  } = loadLastRun(kept, sheet.sheetId);
  const counterId = settings.counter?.id ?? null;
  const history = historyView(
    ledger.book(),
    statusesOf(kept[DOCUMENT_KEYS.statuses]),
    sheet.sheetId,
    counterId,
    base.nowMs,
  );
  const sentHere = ledger
    .book()
    .batches.filter(({ claim }) => claim.sheetId === sheet.sheetId && claim.counter === counterId);
  const state = scheduleHere(kept, sheet.sheetId, spreadsheet);
  const { schedule } = settings;
  return {
    sheet: shownSheet(sheet),
    settings,
    columns: columnsView(ports, head),
    lastRun: {
      ...lastRun,
      ready: readySince({ ready: lastRun.ready, countedAtMs }, sentHere),
      counterId: lastRun.counterId || counterByHand(history),
    },
    isChecked: lastRun.lastRow === head.size.rows,
    history,
    decisions: decisions.map((decision) => decisionView(ports, decision)),
    question: question === null ? null : errorView(ports, question),
    schedule:
      schedule === null || state === null ? null : scheduleView(ports, schedule, state, base),
  };
}

function decisionView(ports: Ports, decision: TabDecision): DecisionView {
  const { id, without, step = null } = decision;
  const stays = without === null && step === null ? said(ports, { key: 'decision.kept' }) : null;
  return { id, said: decisionSaid(ports, decision), step, stays };
}

/** The counter of the last upload by hand that arrived, its answer lost or not; '' before the first. */
function counterByHand({ batches }: HistoryView): string {
  return batches.find(({ how, state }) => how === 'hand' && isDelivered(state))?.counter ?? '';
}

const LANGUAGE_REQUEST = v.object({ language: v.picklist(LANGUAGES) });

/** `{language}`: keeps the language of this person. */
export function setLanguage(ports: Ports, request: unknown): Result<Language> {
  return withRequest(LANGUAGE_REQUEST, request, ({ language }) => {
    ports.store.set('user', USER_KEYS.language, language);
    return done(language);
  });
}
