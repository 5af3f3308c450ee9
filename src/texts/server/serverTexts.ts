/** Every sentence that the server says, by key. */

import { PROBLEM_HEADING_TEXTS } from '../problems/problemHeadings';
import { PROBLEM_TEXTS } from '../problems/problemTexts';
import { ANSWER_TEXTS } from '../shared/answerTexts';
import { FIELD_TEXTS } from '../shared/fieldTexts';
import { MENU_TEXTS } from '../shared/menuTexts';
import { OUTCOME_TEXTS } from '../shared/outcomeTexts';
import { RESULT_WORDS } from '../shared/resultWords';
import { APP_TEXTS } from './appTexts';
import { CONTENT_TEXTS } from './contents';
import { DECISION_TEXTS } from './decisionTexts';
import { LOG_TEXTS } from './logTexts';
import { METRICA_TEXTS } from './metricaTexts';
import { PROOF_TEXTS } from './proofTexts';
import { RESULTS_TEXTS } from './resultsTexts';
import { SAMPLE_TEXTS } from './sampleTexts';
import { SCHEDULE_TEXTS } from './scheduleTexts';
import { SENT_COLUMN_TEXTS } from './sentColumnTexts';

export const SERVER_TEXTS = {
  ...ANSWER_TEXTS,
  ...APP_TEXTS,
  ...CONTENT_TEXTS,
  ...DECISION_TEXTS,
  ...FIELD_TEXTS,
  ...LOG_TEXTS,
  ...MENU_TEXTS,
  ...METRICA_TEXTS,
  ...OUTCOME_TEXTS,
  ...PROBLEM_HEADING_TEXTS,
  ...PROBLEM_TEXTS,
  ...PROOF_TEXTS,
  ...RESULT_WORDS,
  ...RESULTS_TEXTS,
  ...SAMPLE_TEXTS,
  ...SCHEDULE_TEXTS,
  ...SENT_COLUMN_TEXTS,
} as const;
