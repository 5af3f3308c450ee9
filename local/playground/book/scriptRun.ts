/** `google.script.run` and `google.script.host` for a page outside Google, by Google's rules for what may cross. */

import { argumentsIn } from '../../host/run/scriptRunRules';

/** What a server function came to: its result, or the message that the failure handler gets. */
export type ServerOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly name?: string };

/** Carries a call to the server. The arguments are plain values; a form comes as an object of its fields. */
export type Send = (functionName: string, args: readonly unknown[]) => Promise<ServerOutcome>;

type SuccessHandler = (value: unknown, userObject: unknown) => void;
type FailureHandler = (error: Error, userObject: unknown) => void;

interface Handlers {
  readonly success: SuccessHandler | null;
  readonly failure: FailureHandler | null;
  readonly userObject: unknown;
}

/** What `google.script` is in a page. */
export interface GoogleScript {
  readonly run: object;
  readonly host: {
    close(): void;
    setHeight(height: number): void;
    setWidth(width: number): void;
    readonly editor: { focus(): void };
  };
}

/** Calls that a page may have under way; further ones start when one of these has ended (reference-google-script-run). */
const MOST_AT_ONCE = 10;

/**
 * Runners are reusable and every `with…` gives a new one; a call gives undefined at once. What must not cross is thrown
 * in the page, without a call of the failure handler (tanaikech, 2023-08-28). What may cross back is
 * the host's business: a lost result comes here as null.
 */
export function makeGoogleScript(
  send: Send,
  onClose: () => void = () => undefined,
  onFocus: () => void = () => undefined,
): GoogleScript {
  const noHandlers = { success: null, failure: null, userObject: null };
  return {
    run: runner(fewAtOnce(send), noHandlers),
    host: {
      close: onClose,
      setHeight: () => undefined,
      setWidth: () => undefined,
      editor: { focus: onFocus },
    },
  };
}

function fewAtOnce(send: Send): Send {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (functionName, args) => {
    if (underWay >= MOST_AT_ONCE) await new Promise<void>((start) => waiting.push(start));
    else underWay += 1;
    try {
      return await send(functionName, args);
    } finally {
      // The place goes straight to the one that waits longest.
      const next = waiting.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}

function runner(send: Send, handlers: Handlers): object {
  const own: Readonly<Record<string, (given: unknown) => object>> = {
    withSuccessHandler: (success) =>
      runner(send, { ...handlers, success: asHandler<SuccessHandler>(success) }),
    withFailureHandler: (failure) =>
      runner(send, { ...handlers, failure: asHandler<FailureHandler>(failure) }),
    withUserObject: (userObject) => runner(send, { ...handlers, userObject }),
  };
  return new Proxy(own, {
    get(known, name) {
      if (typeof name !== 'string') return undefined;
      if (Object.hasOwn(known, name)) return known[name];
      return (...args: readonly unknown[]) => {
        const copied = crossing(args);
        send(name, copied).then(
          (outcome) => finish(outcome, handlers),
          (error: unknown) => finish({ ok: false, message: String(error) }, handlers),
        );
      };
    },
  });
}

function asHandler<T>(given: unknown): T | null {
  return typeof given === 'function' ? (given as T) : null;
}

function finish(outcome: ServerOutcome, { success, failure, userObject }: Handlers): void {
  if (outcome.ok) {
    success?.(outcome.value ?? null, userObject);
    return;
  }
  const error = new Error(outcome.message);
  error.name = outcome.name ?? 'ScriptError';
  if (failure === null) console.error(error);
  else failure(error, userObject);
}

/** A form may be the only argument and comes as its fields; a field that stands several times comes as a list. */
function crossing(args: readonly unknown[]): readonly unknown[] {
  const [only] = args;
  const isForm = Object.prototype.toString.call(only) === '[object HTMLFormElement]';
  const copied = argumentsIn(args.length === 1 && isForm ? [formFields(only)] : args);
  if (!copied.ok) throw new Error(copied.message);
  return copied.value;
}

function formFields(form: unknown): Readonly<Record<string, unknown>> {
  const FormFields = FormData as unknown as new (form: unknown) => FormData;
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormFields(form)) {
    const known = fields[name];
    fields[name] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}
