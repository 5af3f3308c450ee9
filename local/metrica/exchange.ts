/** What every endpoint gets to decide on one request, and the small helpers that all of them need. */

import type { Refusal } from './api/errorTable';
import { errorAnswer } from './api/errorTable';
import type { FaultName } from './faults/faultCatalogue';
import type { Fault } from './faults/faults';
import type { Route } from './route';
import type { Answer, StandInRequest, Transport } from './serve/wire';
import type { StandInEvent, StandInState } from './state';

/** One request under way. */
export interface Exchange {
  readonly request: StandInRequest;
  readonly route: Route;
  readonly nowMs: number;
  readonly state: StandInState;
  readonly settings: StandInSettings;
  /** Changes the state now, and keeps the event for the journal. */
  emit(event: StandInEvent): void;
  /** The fault on order that strikes here, counted as used. */
  take(...names: readonly FaultName[]): Fault | undefined;
  refuse(refusal: Refusal): Outcome;
}

/** What an endpoint decided: the answer, and how it travels when that is not the plain way. */
export interface Outcome {
  readonly answer: Answer;
  readonly transport?: Transport;
}

/** What can be set for a stand-in's whole life. */
export interface StandInSettings {
  readonly requestsPerDay: number;
  readonly requestsPerSecond: number;
  readonly parallelRequests: number;
  /** Requests for reports of one login in five minutes. */
  readonly reportsInFiveMinutes: number;
  /** 429 as the Russian page says, 420 as the English one. */
  readonly quotaCode: number;
  readonly listOrder: 'new-first' | 'old-first' | 'random';
}

/** As documented; the order of the list is not, and new-first makes paging hardest. */
export const DEFAULT_SETTINGS: StandInSettings = {
  requestsPerDay: 5000,
  requestsPerSecond: 30,
  parallelRequests: 3,
  reportsInFiveMinutes: 200,
  quotaCode: 429,
  listOrder: 'new-first',
};

/** An outcome that carries an error body. */
export function refusal(refusal: Refusal, language: 'en' | 'ru'): Outcome {
  return { answer: errorAnswer(refusal, language) };
}

/**
 * A whole number in the query, from `least` up, or `fallback` when it was left out; null when it is something else,
 * which is the API's `invalid_parameter`.
 */
export function wholeParameter(
  query: URLSearchParams,
  name: string,
  options: { readonly least: number; readonly fallback: number },
): number | null {
  const text = query.get(name);
  if (text === null) return options.fallback;
  if (!/^\d{1,10}$/.test(text) || Number(text) < options.least) return null;
  return Number(text);
}
