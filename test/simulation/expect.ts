/** What must be true at the end of every history. */

import type { Ending, History } from './history';

/** Faults after which Metrica itself holds less than was sent and says so, or cannot be asked. */
const TAKES_LESS = /^(short|half)/;

/** Null when all is well, else what is wrong. */
export function wrongWith(history: History, ending: Ending): string | null {
  const { verdict, short, open, openBeforePerson, stops } = ending;
  if (verdict.doubled.length > 0) return `doubled: ${verdict.doubled.join(' | ')}`;
  if (verdict.strange.length > 0) return `strange: ${verdict.strange.join(' | ')}`;
  const questions = stops.filter((code) => QUESTIONS.includes(code));
  if (history.kind === 'damage') {
    return questions.length > 0 ? null : `damage without a question: ${stops.join(' ')}`;
  }
  if (questions.length > 0) return `a question without damage: ${questions.join(' ')}`;
  const takesLess = history.faults.some((fault) => TAKES_LESS.test(fault));
  if (verdict.lost.length > (takesLess ? short : 0)) {
    return `lost: ${verdict.lost.join(' | ')} (told as short: ${short})`;
  }
  if (open > 0) return `${open} batches still open at the end`;
  if (history.lasting === undefined && openBeforePerson > 0) {
    return `${openBeforePerson} batches in doubt although Metrica could tell`;
  }
  return null;
}

const QUESTIONS: readonly string[] = [
  'LEDGER_GONE',
  'LEDGER_BEHIND',
  'LEDGER_DAMAGED',
  'UPLOAD_UNKNOWN',
  'COPIED',
  'READING_CHANGED',
];
