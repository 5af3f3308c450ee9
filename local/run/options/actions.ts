/** What `--do` and `--decide` take. */

import { PROBLEM_CODES } from '../../../src/core/call/problem';

export const ACTIONS = [
  'clear',
  'problems-sheet',
  'fix',
  'undo',
  'line',
  'refresh',
  'find-refused',
  'try-refused',
  'send-changed',
  'send-moved',
  'results',
  'campaigns',
  'results-sheet',
  'case-file',
] as const;

export type ActionName = (typeof ACTIONS)[number];

export interface Action {
  readonly name: ActionName;
  /** Code of `fix=CODE`, row of `line=ROW`, days of `results=DAYS`, batch of `case-file=BATCH`; '' for the others. */
  readonly argument: string;
}

export const DECISIONS = [
  'count-as-delivered',
  'send-all',
  'same-calls',
  'goes-on-here',
  'arrived',
  'again',
] as const;

export interface Decision {
  readonly name: (typeof DECISIONS)[number];
  /** Batch of `arrived=BATCH` and `again=BATCH`; '' for the others. */
  readonly batch: string;
}

/** Actions that ask nobody but the sheet. */
const ALONE: ReadonlySet<ActionName> = new Set(['clear', 'problems-sheet', 'fix', 'undo', 'line']);

/** Whether an action speaks with Metrica, so that it needs a token. */
export function asksMetrica({ name }: Action): boolean {
  return !ALONE.has(name);
}

/** Whether an action is about what earlier runs did. */
export function looksBack({ name }: Action): boolean {
  return isResults(name) || ['undo', 'refresh', 'case-file'].includes(name);
}

/** The action of `--do`, or the sentence that says what to write instead. */
export function readAction(text: string): Action | string {
  const [word = '', ...rest] = text.split('=');
  const name = ACTIONS.find((each) => each === word);
  if (name === undefined) return `--do ${text}: the actions are ${ACTIONS.join(', ')}.`;
  const argument = rest.join('=');
  if (name === 'fix' && argument === '') {
    return '--do fix: write fix=CODE, for example fix=VALUE_NORMALISED.';
  }
  if (name === 'fix' && !PROBLEM_CODES.some((code) => code === argument)) {
    return `--do fix=${argument}: there is no such code; the codes stand in docs/problems.md.`;
  }
  if (name === 'case-file' && argument === '') return '--do case-file: write case-file=BATCH.';
  if (name === 'line' && !/^[1-9]\d*$/.test(argument)) {
    return '--do line: write line=ROW, for example line=5.';
  }
  if (isResults(name) && !/^(?:[1-9]|[1-8]\d|90)?$/.test(argument)) {
    return `--do ${name}: write ${name} or ${name}=DAYS, 1 to 90.`;
  }
  return { name, argument };
}

/** Actions that show what became of delivered calls. */
export function isResults(name: ActionName): name is 'results' | 'campaigns' | 'results-sheet' {
  return name === 'results' || name === 'campaigns' || name === 'results-sheet';
}

/** The choice of `--decide`, or the sentence that says what to write instead. */
export function readDecision(text: string): Decision | string {
  const [word = '', batch = ''] = text.split('=');
  const name = DECISIONS.find((each) => each === word);
  const choices = DECISIONS.map((each) => (takesBatch(each) ? `${each}=BATCH` : each)).join(', ');
  if (name === undefined || takesBatch(name) !== (batch !== '')) {
    return `--decide ${text}: the choices are ${choices}.`;
  }
  return { name, batch };
}

function takesBatch(name: Decision['name']): boolean {
  return name === 'arrived' || name === 'again';
}
