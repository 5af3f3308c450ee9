/** Sentences about what the check finds, and the names of the severities. */

import type { TextRecords } from '../records';
import { PROBLEM_MESSAGE_TEXTS } from './problemMessages';
import { PROBLEM_SENTENCE_TEXTS } from './problemSentences';

export const PROBLEM_TEXTS = {
  'severity.error': { en: 'error', ru: 'ошибка' },
  'severity.question': { en: 'question', ru: 'вопрос' },
  'severity.held': { en: 'waits', ru: 'ждёт' },
  'severity.warning': { en: 'warning', ru: 'предупреждение' },
  'severity.fix': { en: 'fix', ru: 'исправление' },
  ...PROBLEM_SENTENCE_TEXTS,
  ...PROBLEM_MESSAGE_TEXTS,
} as const satisfies TextRecords;
