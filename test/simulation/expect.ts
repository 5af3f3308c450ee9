/** What must be true at the end of every history. */

import type { Ending, History } from './histories/history';
import { SHEET_ID } from './world/cloud';

/** Faults after which Metrica itself holds less than was sent and says so. */
const TAKES_LESS = /^(short|half)/;

/** Kinds in which calls wait until a person says what is true. */
const NEEDS_A_PERSON: readonly string[] = [
  'list that hides it',
  'list that proves nothing',
  'copy with an open batch',
];

/** Kinds in which a person may be asked what to do. */
const MAY_ASK: readonly string[] = [
  'damage, no word',
  'rows counted as delivered',
  'rows counted before the first upload',
  'word to send all',
  'copy with an open batch',
  // Only the last word confirms how the rows are read now.
  'other id column',
];

/** Null when all is well, else what is wrong. */
export function wrongWith(history: History, ending: Ending): string | null {
  const { verdict, short, toldTwice, open, openBeforePerson, stops } = ending;
  const { kind } = history;
  if (verdict.doubled.length > 0) {
    const isTold = kind.startsWith('late after ') && toldTwice === verdict.doubled.length;
    if (!isTold) return `doubled: ${verdict.doubled.join(' | ')}`;
  }
  if (verdict.strange.length > 0) return `strange: ${verdict.strange.join(' | ')}`;
  const asking = stops.filter(({ code }) => QUESTIONS.includes(code));
  const questions = asking.map(({ code }) => code);
  if (kind === 'damage, no word') {
    const { asks = [SHEET_ID] } = history;
    const silent = asks.filter((tab) => asking.every(({ sheetId }) => sheetId !== tab));
    return silent.length === 0 ? null : `damage without a question on tab ${silent.join()}`;
  }
  if (kind === 'claim lost') {
    // The run itself says so; the next one knows that nothing was sent.
    if (questions.join() !== 'LEDGER_DAMAGED')
      return `asked otherwise than once: ${questions.join(' ')}`;
  } else if (questions.length > 0 && !MAY_ASK.includes(kind)) {
    return `a question without damage: ${questions.join(' ')}`;
  }
  const takesLess = history.faults.some((fault) => TAKES_LESS.test(fault));
  if (verdict.lost.length > (takesLess ? short : 0)) {
    return `lost: ${verdict.lost.join(' | ')} (told as short: ${short})`;
  }
  if (open > 0) return `${open} batches still open at the end`;
  if (NEEDS_A_PERSON.includes(kind)) {
    return openBeforePerson > 0 ? null : 'nothing waited for a person';
  }
  // Metrica may count the rows of an upload later, so one without a row is waited for. And where no upload
  // of ours shows its comment, a file of as many rows that is not ours could be.
  const mayWait = takesLess || kind === 'word cut off' || (isRandom(kind) && hasStrangers(history));
  if (openBeforePerson > 0 && !mayWait) {
    return `${openBeforePerson} batches in doubt although Metrica could tell`;
  }
  return null;
}

function isRandom(kind: string): boolean {
  return kind.startsWith('random');
}

function hasStrangers({ hasOtherProgram, before = [] }: History): boolean {
  return hasOtherProgram === true || before.flat().includes('another program uploads');
}

const QUESTIONS: readonly string[] = [
  'LEDGER_GONE',
  'LEDGER_BEHIND',
  'LEDGER_DAMAGED',
  'LEDGER_KEY_GONE',
  'UPLOAD_UNKNOWN',
  'COPIED',
  'READING_CHANGED',
];
