/** Safeguards of the promise, taken out one at a time: the simulation must notice each of these. */

import type { App, Mutation } from './buildApp';
import {
  blindHistories,
  calmHistories,
  cutHistories,
  faultHistories,
  lagHistories,
  lateTruthHistories,
  muteHistories,
  openRefusalHistories,
  unlockedHistories,
  zeroHistories,
} from './histories';
import type { History } from './history';
import { readingHistories } from './readingStories';
import { damageHistories, tornHistories, wrongWordHistories } from './stories';

export interface Mutant {
  readonly name: string;
  readonly mutations: readonly Mutation[];
  /** Histories that are likely to notice, so that the search is short; all of them belong to the enumeration. */
  readonly histories: (calls: number, app: App) => readonly History[];
}

export const MUTANTS: readonly Mutant[] = [
  mutant(
    'settle',
    'src/app/settle/settle.ts',
    'if (upload !== undefined && hasRows(upload, batch.claim.calls)) {',
    'if (upload === null) {',
    faultHistories,
  ),
  mutant(
    'claim before send',
    'src/app/upload/sendBatch.ts',
    'const claimed = claim(run, batch, calls, prints, from, to);',
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
  mutant(
    'unknown is not refused',
    'src/metrica/uploadReply.ts',
    "if (outcome.kind === 'unknown') return unknown('no_answer');",
    "if (outcome.kind === 'unknown') return { kind: 'refused', error, upload: null };",
    faultHistories,
  ),
  mutant(
    'further pages',
    'src/metrica/uploadList.ts',
    'if (seen.pages >= MAX_PAGES) return',
    'if (seen.pages >= 1) return { ...seen, complete: true };\n  if (seen.pages >= MAX_PAGES) return',
    faultHistories,
  ),
  mutant(
    'the hour',
    'src/app/settle/evidence.ts',
    'export const LISTED_WITHIN_MS = 60 * 60 * 1000;',
    'export const LISTED_WITHIN_MS = -1;',
    faultHistories,
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
    'list before a word',
    'src/app/settle/decideBatch.ts',
    'if (token.ok) {',
    'if (token.ok && batch === null) {',
    wrongWordHistories,
  ),
  mutant(
    'any status refuses',
    'src/metrica/uploadReply.ts',
    "if (!canRefuse(outcome.status)) return unknown('status');",
    "if (!canRefuse(outcome.status)) return { kind: 'refused', error };",
    openRefusalHistories,
  ),
  mutant(
    'no type refuses',
    'src/metrica/uploadReply.ts',
    'if (error.type === null) {',
    "if (error.type === null) {\n    return { kind: 'refused', error };",
    openRefusalHistories,
  ),
  mutant(
    'zero lines refuse',
    'src/metrica/uploadReply.ts',
    "return unknownReply(\n      'nothing_counted',\n      localError('nothing_accepted', error.message, 200),\n      upload,\n    );",
    "return { kind: 'refused', error: localError('nothing_accepted', error.message, 200) };",
    zeroHistories,
  ),
  mutant(
    'comment’s case',
    'src/metrica/uploadRequest.ts',
    'return comment.toLowerCase().split(',
    'return comment.split(',
    faultHistories,
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
    'entries without an id',
    'src/metrica/uploadList.ts',
    'if (page.uploads.length < page.entries) {',
    'if (page.uploads.length < 0) {',
    muteHistories,
  ),
  mutant(
    'times that cannot be read',
    'src/app/settle/evidence.ts',
    'const createdMs = createTimeMs(upload) ?? Number.POSITIVE_INFINITY;',
    'const createdMs = createTimeMs(upload) ?? 0;',
    muteHistories,
  ),
  mutant(
    'damage asked',
    'src/app/upload/upload.ts',
    'if (question !== null) return question;\n  const lists',
    'if (question !== null && state === null) return question;\n  const lists',
    damageHistories,
  ),
  mutant(
    'reading: header of the id',
    'src/app/tab/reading.ts',
    "  'idHeader',\n",
    '',
    readingHistories,
  ),
  mutant(
    'reading: header of the time',
    'src/app/tab/reading.ts',
    "  'timeHeader',\n",
    '',
    readingHistories,
  ),
  mutant('reading: zone', 'src/app/tab/reading.ts', "  'zone',\n", '', readingHistories),
  mutant('reading: locale', 'src/app/tab/reading.ts', "  'locale',\n", '', readingHistories),
  mutant(
    'reading: time of day for dates',
    'src/app/tab/reading.ts',
    "  'timeForDates',\n",
    '',
    readingHistories,
  ),
];

function mutant(
  name: string,
  file: string,
  find: string,
  replace: string,
  histories: Mutant['histories'],
): Mutant {
  return { name, mutations: [{ name, file, find, replace }], histories };
}
