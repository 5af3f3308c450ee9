/** All that the stand-in remembers, as plain data, and the events that are the only way to change it. */

import { type AccessToken, type Counter, TEST_COUNTERS, TEST_TOKENS } from './api/accounts';

export type ClientIdType = 'CLIENT_ID' | 'USER_ID' | 'YCLID';

/** What a batch of calls became, without its number: the number is given when it appears in the list. */
export interface NewUpload {
  readonly counterId: number;
  readonly login: string;
  readonly createdMs: number;
  readonly comment: string;
  readonly clientIdType: ClientIdType;
  readonly newGoalName?: string;
  /** The file's first line, as sent, without its line end. */
  readonly header: string;
  /** The stored rows, as sent, quotes included, without line ends: one call each. */
  readonly rows: readonly string[];
  readonly sourceQuantity: number;
  readonly lineQuantity: number;
  readonly staticCallsQuantity: number;
  readonly dynamicCallsQuantity: number;
  /** Dynamic calls that will be linked to a visitor; the other dynamic ones are `user_not_found`. */
  readonly linkedQuantity: number;
}

/** An upload that the counter keeps and lists. */
export interface StoredUpload extends NewUpload {
  readonly id: number;
}

/** A batch that came in whole, was not answered, and appears in the list later. */
export interface PendingUpload {
  readonly key: number;
  readonly dueMs: number;
  readonly upload: NewUpload;
}

/** A code of the code screen, for one use. */
export interface AuthorisationCode {
  readonly code: string;
  readonly clientId: string;
  readonly login: string;
  readonly scopes: readonly AccessToken['scopes'][number][];
  readonly challenge: string | null;
  readonly challengeMethod: 'S256' | 'plain' | null;
  readonly expiresMs: number;
}

export interface RefreshToken {
  readonly token: string;
  readonly clientId: string;
  readonly login: string;
  readonly scopes: readonly AccessToken['scopes'][number][];
}

/** How the stand-in's clock goes: as the machine's, shifted, or standing. */
export type ClockSetting =
  | { readonly kind: 'real' }
  | { readonly kind: 'shifted'; readonly byMs: number }
  | { readonly kind: 'stopped'; readonly atMs: number };

/** Serialisable. The lists in it are replaced, never changed, so a shallow copy is a snapshot. */
export interface StandInState {
  readonly counters: readonly Counter[];
  /** In the order of their ids. */
  readonly uploads: readonly StoredUpload[];
  readonly pending: readonly PendingUpload[];
  /** Goals for calls by counter id: made by the first upload. */
  readonly goals: Readonly<Record<number, string>>;
  readonly tokens: readonly AccessToken[];
  readonly refreshTokens: readonly RefreshToken[];
  readonly codes: readonly AuthorisationCode[];
  /** Requests of the day (GMT, `yyyy-mm-dd`), by `login:…` and `counter:…`. */
  readonly quotaDay: string;
  readonly quotaCounts: Readonly<Record<string, number>>;
  readonly nextUploadId: number;
  /** Counts what was handed out, so that codes, tokens and keys are new each time without chance. */
  readonly issued: number;
  readonly clock: ClockSetting;
}

/** One change of the state. A journal of these, replayed in order, gives the state back. */
export type StandInEvent =
  | { readonly type: 'counted'; readonly day: string; readonly keys: readonly string[] }
  | { readonly type: 'stored'; readonly upload: StoredUpload; readonly pendingKey?: number }
  | { readonly type: 'promised'; readonly pending: PendingUpload }
  | { readonly type: 'counter-made'; readonly counter: Counter }
  | { readonly type: 'counter-deleted'; readonly counterId: number }
  | { readonly type: 'goal-made'; readonly counterId: number; readonly name: string }
  | { readonly type: 'code-issued'; readonly code: AuthorisationCode }
  | { readonly type: 'code-spent'; readonly code: string }
  | { readonly type: 'token-issued'; readonly token: AccessToken; readonly refresh?: RefreshToken }
  | { readonly type: 'refresh-spent'; readonly token: string }
  | { readonly type: 'clock-set'; readonly clock: ClockSetting }
  | { readonly type: 'reset' };

type Draft = { -readonly [K in keyof StandInState]: StandInState[K] };

/** The number of the first upload: real ones have nine digits. */
const FIRST_UPLOAD_ID = 719450001;

/** A stand-in that has seen nothing yet, with the test accounts unless others are given. */
export function emptyState(
  accounts: {
    readonly counters?: readonly Counter[];
    readonly tokens?: readonly AccessToken[];
  } = {},
): StandInState {
  return {
    counters: [...(accounts.counters ?? TEST_COUNTERS)],
    uploads: [],
    pending: [],
    goals: {},
    tokens: [...(accounts.tokens ?? TEST_TOKENS)],
    refreshTokens: [],
    codes: [],
    quotaDay: '',
    quotaCounts: {},
    nextUploadId: FIRST_UPLOAD_ID,
    issued: 0,
    clock: { kind: 'real' },
  };
}

/**
 * Carries out one event on the state in place, as a journal's replay and a live request both do.
 * `reset` forgets everything but the counters and the clock, and takes the tokens given at the start.
 */
export function applyEvent(
  target: StandInState,
  event: StandInEvent,
  startTokens: readonly AccessToken[] = TEST_TOKENS,
): void {
  const state: Draft = target;
  switch (event.type) {
    case 'counted':
      if (state.quotaDay !== event.day) {
        state.quotaDay = event.day;
        state.quotaCounts = {};
      }
      for (const key of event.keys) {
        state.quotaCounts = { ...state.quotaCounts, [key]: (state.quotaCounts[key] ?? 0) + 1 };
      }
      break;
    case 'stored':
      state.uploads = [...state.uploads, event.upload];
      state.nextUploadId = Math.max(state.nextUploadId, event.upload.id + 1);
      if (event.pendingKey !== undefined) {
        state.pending = state.pending.filter((pending) => pending.key !== event.pendingKey);
      }
      break;
    case 'promised':
      state.pending = [...state.pending, event.pending];
      state.issued += 1;
      break;
    case 'counter-made':
      state.counters = [...state.counters, event.counter];
      state.issued += 1;
      break;
    case 'counter-deleted':
      state.counters = state.counters.filter(({ id }) => id !== event.counterId);
      break;
    case 'goal-made':
      state.goals = { ...state.goals, [event.counterId]: event.name };
      break;
    case 'code-issued':
      state.codes = [...state.codes, event.code];
      state.issued += 1;
      break;
    case 'code-spent':
      state.codes = state.codes.filter((code) => code.code !== event.code);
      break;
    case 'token-issued':
      state.tokens = [...state.tokens, event.token];
      if (event.refresh !== undefined) {
        state.refreshTokens = [...state.refreshTokens, event.refresh];
      }
      state.issued += 1;
      break;
    case 'refresh-spent':
      state.refreshTokens = state.refreshTokens.filter((refresh) => refresh.token !== event.token);
      break;
    case 'clock-set':
      state.clock = event.clock;
      break;
    case 'reset': {
      const { clock, counters } = state;
      Object.assign(state, emptyState({ counters, tokens: startTokens }), { clock });
      break;
    }
  }
}

/** The time that the stand-in's clock shows when the machine's shows `realMs`. */
export function clockTimeMs(clock: ClockSetting, realMs: number): number {
  if (clock.kind === 'stopped') return clock.atMs;
  return clock.kind === 'shifted' ? realMs + clock.byMs : realMs;
}
