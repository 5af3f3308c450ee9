/** Calls the server functions of the add-on: typed by their own exports, every way of failing is a value. */

import type { Said } from '../../app/base/said';
import type { ErrorView } from '../../app/tell/errorView';
import type * as server from '../../main';

type Server = typeof server;

/** Server functions that answer a page. */
export type ServerName = {
  [Name in keyof Server]: Server[Name] extends (request: never) => {
    readonly ok: boolean;
  }
    ? Name
    : never;
}[keyof Server];

/** What a server function answers when all is well. */
export type Value<Name extends ServerName> = Extract<
  ReturnType<Server[Name]>,
  { readonly ok: true }
>['value'];

export type Failure =
  /** An expected failure of the add-on, in its own words; `asked`: the request that went wrong, without secrets. */
  | { readonly kind: 'said'; readonly error: ErrorView; readonly asked: string }
  /** Google refused the call: mostly several accounts are signed in. */
  | { readonly kind: 'accounts'; readonly words: string }
  /** Google cut the call off after its time limit. */
  | { readonly kind: 'time'; readonly words: string }
  /** Google failed otherwise, or no answer came. */
  | { readonly kind: 'silent'; readonly words: string };

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly asked?: string; readonly notice?: Said }
  | { readonly ok: false; readonly failure: Failure; readonly notice?: Said };

/** Plain values only: whatever else is in a request is thrown by Google in the page. */
export type Request = Readonly<Record<string, unknown>>;

export type Call = <Name extends ServerName>(
  name: Name,
  request?: Request,
) => Promise<Reply<Value<Name>>>;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  readonly [name: string]: unknown;
}

/** Google's limit is six minutes; an answer that has not come a minute later does not come. */
const LONGEST_MS = 7 * 60 * 1000;

/** Calls by `google.script.run`; the promise is always fulfilled. `language` goes with every request. */
export function googleCalls(language: () => string): Call {
  return (name, request = {}) =>
    new Promise((resolve) => {
      const end = (reply: Reply<never>) => {
        clearTimeout(longest);
        resolve(reply);
      };
      const fail = (error: unknown) => {
        end({ ok: false, failure: failureOf(messageOf(error)) });
      };
      const longest = setTimeout(() => fail(''), LONGEST_MS);
      try {
        const runner = googleRunner()
          .withSuccessHandler((answer) => end(replyOf(answer)))
          .withFailureHandler(fail);
        (runner[name] as (request: Request) => void)({ ...request, language: language() });
      } catch (error) {
        // What must not cross the bridge is thrown here, and the failure handler is not called.
        fail(error);
      }
    });
}

function googleRunner(): Runner {
  return (globalThis as unknown as { google: { script: { run: Runner } } }).google.script.run;
}

/** A lost answer comes as null. */
function replyOf<T>(answer: unknown): Reply<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    return { ok: false, failure: { kind: 'silent', words: '' } };
  }
  if (answer.ok === true) return answer as Extract<Reply<T>, { readonly ok: true }>;
  const said = answer as unknown as { error: ErrorView; asked?: string; notice?: Said };
  const { error, asked = '', notice } = said;
  const failure = { kind: 'said', error, asked } as const;
  return { ok: false, failure, ...(notice === undefined ? {} : { notice }) };
}

/** Texts that Google gives when it runs a call as another account than the one that is open. */
const ACCOUNTS =
  /PERMISSION_DENIED|authori[sz]ation is required|reading from storage|multiple accounts|(?:необходима|требуется) авторизация/i;
const TIME = /maximum execution time|timed out|максимальн\S+ время|время ожидания/i;

function failureOf(words: string): Failure {
  if (ACCOUNTS.test(words)) return { kind: 'accounts', words };
  return { kind: TIME.test(words) ? 'time' : 'silent', words };
}

function messageOf(error: unknown): string {
  return String(error instanceof Object && 'message' in error ? error.message : (error ?? ''));
}
