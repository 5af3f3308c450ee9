/** A server that gives prepared answers and writes down what it was asked. */

import type { ServerOutcome } from '../../local/playground/book/scriptRun';
import type { Serve } from './panelPage';

export type Answers = Readonly<Record<string, (request: Asked['request']) => unknown>>;

export interface Asked {
  readonly name: string;
  readonly request: Readonly<Record<string, unknown>>;
}

export interface FakeServer {
  readonly serve: Serve;
  /** Every call so far, without those that only look around. */
  readonly asked: Asked[];
}

/** A good answer of the add-on. */
export function good(value: unknown) {
  return { ok: true, value };
}

/** A call that never comes back. */
export const HANGS = Symbol('hangs');

/** Answers by the name of the function; a function that throws makes Google's failure of it. */
export function fakeServer(answers: Answers): FakeServer {
  const asked: Asked[] = [];
  return {
    asked,
    serve: async (name, args) => {
      const request = (args[0] ?? {}) as Asked['request'];
      if (name !== 'readNow' || answers.readNow !== undefined) asked.push({ name, request });
      const answer = answers[name] ?? OTHERS[name];
      if (answer === undefined) return failed(`Script function not found: ${name}`);
      try {
        const value = await answer(request);
        return value === HANGS ? new Promise<ServerOutcome>(() => undefined) : { ok: true, value };
      } catch (error) {
        return failed(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

function failed(message: string): ServerOutcome {
  return { ok: false, message };
}

const OTHERS: Answers = {
  readNow: () => good({ active: null, selection: [], progress: null }),
  setLanguage: ({ language }) => good(language),
};
