/** Loads the built add-on as Apps Script would: every script of a folder into one bare context. */

import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { Machine } from './machine';
import { clockDate, followRandom } from './run/scriptDate';

interface GasLocal {
  require(folder: string, globals: object): Record<string, unknown>;
}

const gasLocal = createRequire(__filename)('gas-local') as GasLocal;

/** Top-level code runs in `AuthMode.NONE`, as it may in a published add-on's `onOpen`. */
export function loadInto(
  machine: Machine,
  globals: Record<string, unknown>,
  distFolder: string,
): void {
  machine.htmlFolder = distFolder;
  machine.run = machine.newRun('load', true);
  const context = createContext(globals);
  machine.realm = runInContext('({ Date, Error })', context) as Machine['realm'];
  if (machine.options.now !== undefined) {
    const scriptDate = clockDate(context, () => machine.clock.now());
    globals.Date = scriptDate;
    machine.realm = { ...machine.realm, Date: scriptDate };
  }
  if (machine.options.random !== undefined) followRandom(context, () => machine.random());
  // A bundle that counts its lines counts into what the tests of this process collect.
  if (process.env.COUNT_COVERAGE !== undefined) {
    const counted = globalThis as { __coverage__?: object };
    counted.__coverage__ ??= {};
    globals.__coverage__ = counted.__coverage__;
  }
  gasLocal.require(distFolder, globals);
}

/** Loads the folder into a context without any service at all: loading must need none. */
export function loadWithoutServices(distFolder: string): Record<string, unknown> {
  return gasLocal.require(distFolder, {});
}
