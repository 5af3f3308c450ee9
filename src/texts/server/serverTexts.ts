/** Every sentence that the server says, by key. */

import { PROBLEM_HEADING_TEXTS } from '../problems/problemHeadings';
import { PROBLEM_TEXTS } from '../problems/problemTexts';
import type { TextRecord, TextRecords } from '../records';
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

/** All that the server says. */
export const SERVER_TABLES = [
  ANSWER_TEXTS,
  APP_TEXTS,
  CONTENT_TEXTS,
  DECISION_TEXTS,
  FIELD_TEXTS,
  LOG_TEXTS,
  MENU_TEXTS,
  METRICA_TEXTS,
  OUTCOME_TEXTS,
  PROBLEM_HEADING_TEXTS,
  PROBLEM_TEXTS,
  PROOF_TEXTS,
  RESULT_WORDS,
  RESULTS_TEXTS,
  SAMPLE_TEXTS,
  SCHEDULE_TEXTS,
  SENT_COLUMN_TEXTS,
] as const;

type KeysOfAny<Table> = Table extends unknown ? keyof Table : never;

/** The key of a sentence; it stands in one table alone. */
export type TextKey = KeysOfAny<(typeof SERVER_TABLES)[number]>;

/** The sentence of a key in each language. The tables are looked through: a click says few sentences, and would wait for one table of all. */
export function textOf(key: TextKey): TextRecord;
export function textOf(key: string): TextRecord | undefined;
export function textOf(key: string): TextRecord | undefined {
  const tables: readonly TextRecords[] = SERVER_TABLES;
  return tables.find((table) => table[key]?.en !== undefined)?.[key];
}
