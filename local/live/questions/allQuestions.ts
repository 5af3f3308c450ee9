/** All questions, in the order in which they are asked. */

import type { Question } from '../question';
import { get, list, ofCounter, remove } from '../requests';
import { ACCESS_QUESTIONS } from './accessQuestions';
import { FILE_QUESTIONS } from './fileQuestions';
import { FIRST_UPLOAD, LIST_QUESTIONS } from './listQuestions';
import { PARAMETER_QUESTIONS } from './parameterQuestions';
import { REPORT_QUESTIONS } from './reportQuestions';
import { ROW_QUESTIONS } from './rowQuestions';

/** Asked while the counter is there. */
export const QUESTIONS: readonly Question[] = [
  ...FIRST_UPLOAD,
  ...ROW_QUESTIONS,
  ...PARAMETER_QUESTIONS,
  ...FILE_QUESTIONS,
  ...ACCESS_QUESTIONS,
  ...LIST_QUESTIONS,
  ...REPORT_QUESTIONS,
];

/** Asked after the counter was deleted. */
export const LAST_QUESTIONS: readonly Question[] = [
  last('counter-after', 'What does a deleted counter get?', (known) => get(ofCounter(known))),
  last('list-after', 'And its list of uploads?', (known) => list(known)),
  last('delete-again', 'And deleting it again?', (known) => remove(ofCounter(known))),
];

function last(key: string, asks: string, request: Question['request']): Question {
  return { key, asks, point: null, request };
}
