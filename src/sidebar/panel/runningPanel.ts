/** The running panel: its state, how it changes, and one call at a time. */

import type { Call } from './bridge';
import type { Note, Section, State } from './state';

export interface Panel {
  readonly call: Call;
  state(): State;
  /** Changes the state and shows it. */
  set(change: Partial<State>): void;
  /** Does one thing at a time: while it runs, further work is not begun. */
  run(section: Section, action: string, work: () => Promise<void>): Promise<void>;
  /** Moves the focus when the next picture is there. */
  focus(id: string): void;
}

/** People notice what takes longer than this. */
const SLOW_AFTER_MS = 200;

const TICK_MS = 1000;

/** A panel that shows every state by `show`. */
export function makePanel(first: State, call: Call, show: (panel: Panel) => void): Panel {
  let state = first;
  const panel: Panel = {
    async call(name, request) {
      const reply = await call(name, request);
      // What was done is done; that a line of the log is missing is said above everything.
      const { notice } = reply;
      if (notice !== undefined) tell(panel, 'frame', { kind: 'failed', text: notice });
      return reply;
    },
    state: () => state,
    set(change) {
      state = { ...state, nowMs: Date.now(), ...change };
      show(panel);
    },
    async run(section, action, work) {
      if (state.busy !== null) return;
      const busy = { section, action, sinceMs: Date.now(), isSlow: false };
      panel.set({ busy, confirm: null, notes: {} });
      const slow = setTimeout(() => {
        if (state.busy !== null) panel.set({ busy: { ...state.busy, isSlow: true } });
      }, SLOW_AFTER_MS);
      const tick = setInterval(() => panel.set({}), TICK_MS);
      try {
        await work();
      } finally {
        clearTimeout(slow);
        clearInterval(tick);
        panel.set({ busy: null });
      }
    },
    focus(id) {
      // The element may come with the next picture. Whoever has gone on to the sheet keeps their place there.
      setTimeout(() => {
        if (document.hasFocus()) document.getElementById(id)?.focus();
      });
    },
  };
  return panel;
}

/** Says what came of an action beside it, and takes the focus there. */
export function tell(panel: Panel, section: Section | 'frame', note: Note): void {
  panel.set({ notes: { ...panel.state().notes, [section]: note } });
  panel.focus(`note-${section}`);
}

/** Opens a section and closes the others: one is read at a time. */
export function openSection(panel: Panel, section: Section): void {
  panel.set({ open: [section] });
  panel.focus(`head-${section}`);
}

/** Opens a fold or closes it; `isOpen`: how it stands now. */
export function toggleFold(panel: Panel, id: string, isOpen: boolean): void {
  panel.set({ folds: { ...panel.state().folds, [id]: !isOpen } });
}

/** Keeps what is typed or chosen; nothing else happens. */
export function draft(panel: Panel, id: string, value: string): void {
  panel.set({ drafts: { ...panel.state().drafts, [id]: value } });
}

/** Forgets what was typed in the fields whose ids begin so. */
export function dropDrafts(panel: Panel, ...starts: readonly string[]): void {
  const { drafts } = panel.state();
  const kept = Object.entries(drafts).filter(
    ([id]) => !starts.some((start) => id.startsWith(start)),
  );
  panel.set({ drafts: Object.fromEntries(kept) });
}
