/** One run of a server function: what Google does around the call of the script's own code. */

import type { CallOptions, CallOutcome, CallSource } from '../hostOptions';
import type { Machine } from '../machine';
import { releaseAllLocks } from '../services/lockService';
import { authModes } from './authModes';
import { argumentsIn, resultOut } from './scriptRunRules';

/**
 * Calls a top-level function. What was written is applied at the end, also when the function threw;
 * a run that was cut off drops what no flush has reached. Locks are released in every case.
 */
export function runFunction(
  machine: Machine,
  work: unknown,
  functionName: string,
  args: readonly unknown[],
  how: CallSource,
  options: CallOptions,
): CallOutcome {
  // A page cannot even name functions that end in an underscore.
  const hidden = how === 'page' && functionName.endsWith('_');
  if (typeof work !== 'function' || hidden) {
    return { kind: 'refused', message: machine.texts.functionMissing(functionName) };
  }
  let given: readonly unknown[] = args;
  if (how === 'page') {
    const crossing = argumentsIn(args);
    if (!crossing.ok) return { kind: 'refused', message: crossing.message };
    given = crossing.value;
  }
  machine.run = machine.newRun(how, options.withoutDocument !== true);
  // Simple triggers get an event that tells the mode.
  if (args.length === 0 && (how === 'open' || how === 'install')) {
    given = [{ authMode: authModes[machine.run.authMode] }];
  }
  try {
    const value: unknown = Reflect.apply(work, undefined, given);
    if (machine.run.aborted !== null) return aborted(machine);
    machine.checkTime();
    machine.writes.flush();
    return { kind: 'returned', value: how === 'page' ? resultOut(value) : value };
  } catch (error) {
    if (machine.run.aborted !== null) return aborted(machine);
    try {
      // What was written before the exception is kept.
      machine.writes.flush();
    } catch {
      // The failure that surfaced first is the one that is shown.
    }
    return thrown(error);
  } finally {
    releaseAllLocks(machine);
  }
}

function aborted(machine: Machine): CallOutcome {
  return { kind: 'aborted', message: machine.run.aborted?.message ?? '' };
}

/** A script may throw anything; what is no error is shown as its text. */
function thrown(error: unknown): CallOutcome {
  if (typeof error !== 'object' || error === null) {
    return { kind: 'threw', name: 'Error', message: String(error), stack: '' };
  }
  const { name, message, stack } = error as Partial<Error>;
  return {
    kind: 'threw',
    name: String(name ?? 'Error'),
    message: String(message ?? error),
    stack: String(stack ?? ''),
  };
}
