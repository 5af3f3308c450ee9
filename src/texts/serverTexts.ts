/** Every sentence that the server says, by key. The build packs this module: the function is all that others may use of it. */

import { APP_TEXTS } from './app';
import { CONTENT_TEXTS } from './contents';
import { FIELD_TEXTS } from './fields';
import { MENU_TEXTS } from './menu';
import { METRICA_TEXTS } from './metrica';
import { OUTCOME_TEXTS } from './outcomes';
import { PROBLEM_HEADING_TEXTS } from './problemHeadings';
import { PROBLEM_TEXTS } from './problems';
import { SAMPLE_TEXTS } from './sample';
import { SCHEDULE_TEXTS } from './schedule';

const TEXTS = {
  ...APP_TEXTS,
  ...CONTENT_TEXTS,
  ...FIELD_TEXTS,
  ...MENU_TEXTS,
  ...METRICA_TEXTS,
  ...OUTCOME_TEXTS,
  ...PROBLEM_HEADING_TEXTS,
  ...PROBLEM_TEXTS,
  ...SAMPLE_TEXTS,
  ...SCHEDULE_TEXTS,
} as const;

export type ServerTexts = typeof TEXTS;

export function serverTexts(): ServerTexts {
  return TEXTS;
}
