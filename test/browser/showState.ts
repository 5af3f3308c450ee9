/** A page that shows any state of the panel, without a server: for pictures and for tests of the layout. */

import { patch } from '../../src/sidebar/page/patch';
import type { Call } from '../../src/sidebar/panel/bridge';
import { frame } from '../../src/sidebar/panel/frame';
import { makePanel } from '../../src/sidebar/panel/runningPanel';
import type { State } from '../../src/sidebar/panel/state';
import { withText } from './foreignText';

/** Calls are written down and never answered. */
const asked: unknown[] = [];
const call: Call = (name, request) => {
  asked.push({ name, request });
  return new Promise(() => undefined);
};

Object.assign(globalThis, {
  asked,
  /** The foreign text stands in place of every text that is not ours: put in here, for a long one is too much to send. */
  showState(given: State, foreign?: string) {
    const state = foreign === undefined ? given : (withText(given, foreign) as State);
    const root = document.getElementById('root') as HTMLElement;
    document.documentElement.lang = state.language;
    const panel = makePanel(state, call, (shown) => patch(root, frame(shown) ?? []));
    patch(root, frame(panel) ?? []);
  },
});
