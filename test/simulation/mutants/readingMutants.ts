/** Parts of how rows are read, dropped one at a time. */

import {
  countryHistories,
  orderHistories,
  otherTabsReadingHistories,
  readingHistories,
} from '../histories/readingStories';
import { type Mutant, mutant } from './mutant';

export const READING_MUTANTS: readonly Mutant[] = [
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
  mutant('reading: id type', 'src/app/tab/reading.ts', "  'idType',\n", '', readingHistories),
  mutant('reading: version', 'src/app/tab/reading.ts', "  'version',\n", '', readingHistories),
  mutant(
    'reading: order of day and month',
    'src/app/tab/reading.ts',
    "  'dateOrder',\n",
    '',
    readingHistories,
  ),
  mutant(
    'reading: country, by what it changes',
    'src/core/check/ledgerRules.ts',
    'gone !== null && !input.rules.sendChanged',
    'gone !== null && rows === null',
    countryHistories,
  ),
  mutant(
    'reading: of other tabs',
    'src/app/upload/otherReadings.ts',
    'if (!isDelivered(batch.state) && !isOpen(batch.state)) continue;',
    'if (batch.claim.sheetId !== sheetId) continue;',
    otherTabsReadingHistories,
  ),
  mutant(
    'reading: of batches in doubt',
    'src/app/upload/otherReadings.ts',
    'if (!isDelivered(batch.state) && !isOpen(batch.state)) continue;',
    'if (!isDelivered(batch.state)) continue;',
    otherTabsReadingHistories,
  ),
  mutant(
    'reading: order that was proved is kept',
    'src/app/upload/runRecord.ts',
    'checkRun.orderProof !== null && uploads.length > 0',
    'checkRun.orderProof !== null && uploads.length < 0',
    orderHistories,
  ),
];
