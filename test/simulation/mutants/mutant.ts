/** A safeguard of the promise, taken out: the simulation must notice. */

import type { History } from '../histories/history';
import type { App, Mutation } from '../world/buildApp';

export interface Mutant {
  readonly name: string;
  readonly mutations: readonly Mutation[];
  /** Histories that are likely to notice, so that the search is short; all of them belong to the enumeration. */
  readonly histories: (calls: number, app: App) => readonly History[];
}

/** A mutant of one place: the text must stand there exactly once. */
export function mutant(
  name: string,
  file: string,
  find: string,
  replace: string,
  histories: Mutant['histories'],
): Mutant {
  return { name, mutations: [{ name, file, find, replace }], histories };
}
