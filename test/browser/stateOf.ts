/** Makes one state of the panel from what is special in it. */

import { FIRST_STATE, type Section, type State } from '../../src/sidebar/panel/state';
import type { Language } from '../../src/texts/records';
import { NOW_MS, panelOf } from './views';

/** The tab's name as a person of that language has it. */
export function sheetName(language: Language): string {
  return language === 'ru' ? 'Звонки март' : 'Calls March';
}

/** A state with the given sections open. */
export function stateOf(
  language: Language,
  open: readonly Section[],
  change: Partial<State> = {},
): State {
  return {
    ...FIRST_STATE,
    language,
    nowMs: NOW_MS,
    panel: panelOf(sheetName(language)),
    open,
    ...change,
  };
}

/** A call of a section that has run for eight seconds. */
export function busyIn(section: Section, action: string): NonNullable<State['busy']> {
  return { section, action, sinceMs: NOW_MS - 8000, isSlow: true };
}
