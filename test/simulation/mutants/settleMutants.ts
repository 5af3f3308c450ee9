/** Rules by which a list says what became of a batch, taken out one at a time. */

import {
  blindHistories,
  faultHistories,
  lagHistories,
  lateTruthHistories,
  muteHistories,
  zeroHistories,
} from '../histories/histories';
import { lateHistories, wrongWordHistories } from '../histories/stories';
import { faultyTabHistories, otherProgramHistories } from '../histories/tabStories';
import { type Mutant, mutant } from './mutant';

export const SETTLE_MUTANTS: readonly Mutant[] = [
  mutant(
    'settle',
    'src/app/settle/settle.ts',
    'if (upload !== undefined && hasRows(upload, batch.claim.calls)) {',
    'if (upload === null) {',
    faultHistories,
  ),
  mutant(
    'the hour',
    'src/app/settle/evidence.ts',
    'export const LISTED_WITHIN_MS = 60 * 60 * 1000;',
    'export const LISTED_WITHIN_MS = -1;',
    faultHistories,
  ),
  mutant(
    'uploads of unknown origin',
    'src/app/settle/evidence.ts',
    'if (rows === null || rows === claim.calls) return true;',
    'if (rows === null) return true;',
    blindHistories,
  ),
  mutant(
    'uploads that may be a part',
    'src/app/settle/evidence.ts',
    'return rows < claim.calls && claim.batch.startsWith(lastWord);',
    'return rows < 0 && claim.batch.startsWith(lastWord);',
    blindHistories,
  ),
  mutant(
    'list before a word',
    'src/app/settle/decideBatch.ts',
    'if (token.ok) {',
    'if (token.ok && batch === null) {',
    wrongWordHistories,
  ),
  mutant(
    'witness',
    'src/app/settle/evidence.ts',
    'if (!hasWitness(book, batch, list) || lacksKnown(book, batch, list)) return false;',
    'if (lacksKnown(book, batch, list) || hasWitness === null) return false;',
    lagHistories,
  ),
  mutant(
    'known uploads in the list',
    'src/app/settle/evidence.ts',
    'if (!hasWitness(book, batch, list) || lacksKnown(book, batch, list)) return false;',
    'if (!hasWitness(book, batch, list) || lacksKnown === null) return false;',
    muteHistories,
  ),
  mutant(
    'two lists',
    'src/app/settle/settle.ts',
    'const LISTS_APART_MS = 15 * 60 * 1000;',
    'const LISTS_APART_MS = -1;',
    lateTruthHistories,
  ),
  mutant(
    'times that cannot be read',
    'src/app/settle/evidence.ts',
    'const createdMs = createTimeMs(upload) ?? Number.POSITIVE_INFINITY;',
    'const createdMs = createTimeMs(upload) ?? 0;',
    muteHistories,
  ),
  mutant(
    'another counter’s list settles',
    'src/app/settle/settle.ts',
    'const list = run.lists.of(batch.claim.counter);',
    "const list = run.lists.of(run.ledger.book().batches[0]?.claim.counter ?? '');",
    faultyTabHistories,
  ),
  mutant(
    'lists before the hour count',
    'src/app/settle/settle.ts',
    'if (!counts) return { seen: lackMs === undefined ? {} : { lackMs }, isProved: false };',
    'if (!counts) return { seen: { lackMs: lackMs ?? list.readAtMs }, isProved: false };',
    lateTruthHistories,
  ),
  mutant(
    'zero lines twice, an hour apart',
    'src/app/settle/settle.ts',
    'const ZEROS_APART_MS = 60 * 60 * 1000;',
    'const ZEROS_APART_MS = -1;',
    zeroHistories,
  ),
  mutant(
    'a whole list',
    'src/app/settle/evidence.ts',
    'if (!list.complete || list.readAtMs',
    'if (list.readAtMs',
    blindHistories,
  ),
  mutant(
    'another program’s own words',
    'src/app/settle/evidence.ts',
    "if (areTrusted && words !== '' && !isCutOff) return false;",
    '',
    otherProgramHistories,
  ),
  mutant(
    'looked for after a person’s word',
    'src/app/ledger/book.ts',
    "return state === 'not arrived' || state === 'send again (by hand)';",
    "return state === 'not arrived';",
    lateHistories,
  ),
  mutant(
    'looked for after lists without a row',
    'src/app/ledger/book.ts',
    "if (state === 'refused') return uploadId !== '';",
    '',
    lateHistories,
  ),
  mutant(
    'looked for once more',
    'src/app/settle/settle.ts',
    'return nowMs - batch.givenUpAtMs <= LATE_WITHIN_MS;',
    'return false;',
    lateHistories,
  ),
];
