/** Runs in the page before its own script: `google.script` that asks the test. */

import { makeGoogleScript, type ServerOutcome } from '../../local/playground/book/scriptRun';

declare const callServer: (name: string, args: readonly unknown[]) => Promise<ServerOutcome>;

Object.assign(globalThis, {
  google: { script: makeGoogleScript((name, args) => callServer(name, args)) },
});
