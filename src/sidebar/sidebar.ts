/** The page of the panel: shows its state, begins its work. */

import { lookAtCell } from './check/watchCell';
import { keepingFocus } from './page/keepFocus';
import { patch } from './page/patch';
import { awaitsRun, lookAround } from './panel/actPanel';
import { googleCalls } from './panel/bridge';
import { frame } from './panel/frame';
import { makePanel } from './panel/runningPanel';
import { awaitsChange } from './panel/sinceCheck';
import { FIRST_STATE } from './panel/state';
import { startPanel } from './startPanel';

/** How soon the panel sees that a person has left the cell to which it led them. */
const LOOK_EVERY_MS = 3000;

/** How soon the panel sees that a scheduled run has ended, or that the sheet was changed beside it. */
const LOOK_AROUND_EVERY_MS = 30_000;

/** Starts the panel in the page that Google shows. */
function start(): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const { section = '', start: begin = '' } = document.body.dataset;
  const language = document.documentElement.lang === 'ru' ? 'ru' : 'en';
  const call = googleCalls(() => panel.state().language);
  const panel = makePanel({ ...FIRST_STATE, language, nowMs: Date.now() }, call, (shown) => {
    const next = frame(shown);
    // Until something is known the page's own first words stand.
    if (next !== null) keepingFocus(() => patch(root, next));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.state().confirm !== null) panel.set({ confirm: null });
  });
  const look = () => {
    if (!document.hidden) void lookAround(panel);
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  setInterval(() => {
    if (awaitsRun(panel.state()) || awaitsChange(panel.state(), Date.now())) look();
  }, LOOK_AROUND_EVERY_MS);
  setInterval(() => void lookAtCell(panel), LOOK_EVERY_MS);
  void startPanel(panel, section, begin === 'yes');
}

start();
