/** Looks for the history that notices a missing safeguard. */

import { wrongWith } from '../expect';
import { portCalls } from '../histories/enumerate';
import { type History, play } from '../histories/history';
import { type App, buildApp } from '../world/buildApp';
import type { Mutant } from './mutant';

export interface Caught {
  readonly history: History;
  readonly why: string;
}

/** The first history that the sound app passes and the mutant fails; null when the mutant survives. */
export async function catchMutant(sound: App, mutant: Mutant): Promise<Caught | null> {
  const mutated = await buildApp(mutant.mutations);
  for (const history of mutant.histories(portCalls(sound), sound)) {
    const why = wrongWith(history, playSafely(mutated, history));
    if (why !== null && wrongWith(history, play(sound, history)) === null) return { history, why };
  }
  return null;
}

/** A mutant may also throw: that is noticed too. */
function playSafely(app: App, history: History) {
  try {
    return play(app, history);
  } catch (error) {
    const thrown = `threw: ${String(error)}`;
    return {
      verdict: { lost: [], doubled: [thrown], strange: [] },
      short: 0,
      toldTwice: 0,
      openBeforePerson: 0,
      open: 0,
      stops: [],
      calls: [],
      trace: thrown,
    };
  }
}
