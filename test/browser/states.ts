/** Every state of the panel, by name, in both languages: for pictures, layout, accessibility. */

import type { State } from '../../src/sidebar/panel/state';
import type { Language } from '../../src/texts/records';
import { checkStates } from './statesCheck';
import { connectStates } from './statesConnect';
import { frameStates } from './statesFrame';
import { resultStates } from './statesResults';
import { rowStates } from './statesRow';
import { scheduleStates } from './statesSchedule';
import { uploadStates } from './statesUpload';

export type States = Readonly<Record<string, State>>;

/** All states of one language. */
export function statesIn(language: Language): States {
  return {
    ...frameStates(language),
    ...connectStates(language),
    ...checkStates(language),
    ...rowStates(language),
    ...uploadStates(language),
    ...resultStates(language),
    ...scheduleStates(language),
  };
}
