/** What every part of the picture is drawn from. */

import type { Params } from '../../texts/fill';
import type { WallClock } from './dates';
import { type Key, sayOnPage, sayText, type Text } from './panelWords';
import type { Panel } from './runningPanel';
import type { State } from './state';

export interface View {
  readonly panel: Panel;
  readonly state: State;
  readonly clock: WallClock;
  /** The id of the one blue button. */
  readonly blue: string | null;
  t(key: Key, params?: Params): string;
  text(text: Text): string;
}

/** The view of the panel's present state. */
export function viewOf(panel: Panel, blue: string | null): View {
  const state = panel.state();
  const { language } = state;
  return {
    panel,
    state,
    blue,
    clock: {
      language,
      timeZone: state.panel?.timeZone ?? 'UTC',
      nowMs: state.nowMs,
    },
    t: (key, params) => sayOnPage(language, key, params),
    text: (text) => sayText(language, text),
  };
}

/** What was typed, or what is kept. */
export function drafted({ state }: View, id: string, kept: string): string {
  return state.drafts[id] ?? kept;
}
