/** Claims, ledger, count and words: their safeguards taken out one at a time. */

import {
  calmHistories,
  cutHistories,
  faultHistories,
  unlockedHistories,
} from '../histories/histories';
import { movedHistories, otherIdHistories } from '../histories/readingStories';
import {
  claimingHistories,
  countLostHistories,
  damageHistories,
  ownClaimHistories,
  tornHistories,
} from '../histories/stories';
import { copiedTabHistories, otherTabsQuestionHistories } from '../histories/tabStories';
import { type Mutant, mutant } from './mutant';

export const LEDGER_MUTANTS: readonly Mutant[] = [
  mutant(
    'claim before send',
    'src/app/upload/sendBatch.ts',
    'const claimed = claim(run, batch, prints, range);',
    'const claimed: AppError | null = null as AppError | null; void claim;',
    cutHistories,
  ),
  mutant(
    'flush',
    'src/app/upload/sendBatch.ts',
    'ledger.write(line, cells);\n      ports.table.flush();',
    'ledger.write(line, cells);',
    cutHistories,
  ),
  {
    name: 'lock and read-back',
    mutations: [
      {
        name: 'read-back',
        file: 'src/app/upload/sendBatch.ts',
        find: 'if (back.foreignClaim) {',
        replace: 'if (back === null) {',
      },
    ],
    histories: unlockedHistories,
  },
  mutant(
    'in-doubt filter',
    'src/app/ledger/knownCalls.ts',
    'isDelivered(batch.state) || isOpen(batch.state)',
    'isDelivered(batch.state) && !isOpen(batch.state)',
    faultHistories,
  ),
  mutant(
    'batch id',
    'src/app/ledger/batchId.ts',
    'spreadsheetMark(ids, spreadsheetId) + ids.random(12)',
    "spreadsheetMark(ids, spreadsheetId) + (ids.random(12), 'aaaaaaaaaaaa')",
    faultHistories,
  ),
  mutant(
    'key time',
    'src/core/deliver/fingerprint.ts',
    '.text(id).number(second).hash96()',
    '.text(id).number(second * 0).hash96()',
    calmHistories,
  ),
  {
    name: 'property',
    mutations: [
      {
        name: 'property',
        file: 'src/app/ledger/claimCount.ts',
        find: "ports.store.set('document', DOCUMENT_KEYS.ledger, JSON.stringify(count));",
        replace: 'void [ports, count];',
      },
    ],
    histories: damageHistories,
  },
  mutant(
    'ids and times read again',
    'src/app/upload/sendCalls.ts',
    'if (!rereadUnchanged(send.ports, run, from, end)) return',
    'if (!rereadUnchanged(send.ports, run, from, from + 1) && state.limits.maxCalls < 0) return',
    (_, app) => tornHistories(app),
  ),
  mutant(
    'ids and times read first',
    'src/app/tab/readTab.ts',
    'return [...blocks.filter(isFirst), ...blocks.filter((block) => !isFirst(block))];',
    'return [...blocks.filter((block) => !isFirst(block)), ...blocks.filter(isFirst)];',
    (_, app) => tornHistories(app),
  ),
  mutant(
    'own uploads in the list',
    'src/app/upload/upload.ts',
    "return strangers.length > 0 ? appError('UPLOAD_UNKNOWN'",
    "return strangers.length < 0 ? appError('UPLOAD_UNKNOWN'",
    damageHistories,
  ),
  mutant(
    'checksum of lines',
    'src/app/ledger/ledgerLines.ts',
    '|| cells[LEDGER_COLUMNS.length - 1] !== checksumOf(head)',
    '|| cells.length < head.length',
    damageHistories,
  ),
  mutant(
    'checksum of fingerprints',
    'src/app/ledger/knownCalls.ts',
    'const isSound = checksumOf(cells) === each.line.packedSum;',
    'const isSound = checksumOf(cells) !== "";',
    damageHistories,
  ),
  mutant(
    'damage asked',
    'src/app/upload/upload.ts',
    'if (question !== null) return question;\n  const lists',
    'if (question !== null && state === null) return question;\n  const lists',
    damageHistories,
  ),
  mutant(
    'own claim read back',
    'src/app/upload/sendBatch.ts',
    'if (!back.own) return',
    'if (back === null) return',
    (_, app) => ownClaimHistories(app),
  ),
  mutant(
    '*claiming* taken back',
    'src/app/ledger/ledgerGuard.ts',
    "if (count === null || count.claiming === '') return;",
    'if (count === null || count.claiming !== null) return;',
    (_, app) => claimingHistories(app),
  ),
  mutant(
    'count raised by a count of rows',
    'src/app/settle/countCalls.ts',
    "ledger.saveCount({ claims: count, claiming: '' });",
    '',
    countLostHistories,
  ),
  mutant(
    'a decision holds for its tab',
    'src/app/ledger/book.ts',
    'line.sheetId === sheetId && line.counter === counter',
    'line.sheetId !== null && line.counter === counter',
    otherTabsQuestionHistories,
  ),
  mutant(
    'a decision holds for its counter',
    'src/app/ledger/book.ts',
    'line.sheetId === sheetId && line.counter === counter',
    'line.sheetId === sheetId && line.counter !== null',
    otherTabsQuestionHistories,
  ),
  mutant(
    'calls of this counter alone are known',
    'src/app/ledger/knownCalls.ts',
    'line.counter === place.counter &&\n',
    '',
    copiedTabHistories,
  ),
  mutant(
    'secret of the fingerprints',
    'src/app/ledger/ledgerGuard.ts',
    'filter(({ line }) => line.secretCheck !== check)',
    "filter(({ line }) => line.secretCheck === '')",
    damageHistories,
  ),
  mutant(
    'other id columns',
    'src/core/check/knownRows.ts',
    'for (const column of ids) {',
    'for (const column of ids.slice(0, 1)) {',
    otherIdHistories,
  ),
  mutant(
    'moved times',
    'src/core/check/compareCalls.ts',
    'const moved = asksMoved ? ',
    'const moved = asksMoved && rows === null ? ',
    (_, app) => movedHistories(app),
  ),
];
