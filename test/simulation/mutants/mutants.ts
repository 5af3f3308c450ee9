/** Safeguards of the promise, taken out one at a time: the simulation must notice each of these. */

import { ANSWER_MUTANTS } from './answerMutants';
import { LEDGER_MUTANTS } from './ledgerMutants';
import type { Mutant } from './mutant';
import { READING_MUTANTS } from './readingMutants';
import { SETTLE_MUTANTS } from './settleMutants';

export const MUTANTS: readonly Mutant[] = [
  ...ANSWER_MUTANTS,
  ...SETTLE_MUTANTS,
  ...LEDGER_MUTANTS,
  ...READING_MUTANTS,
];
