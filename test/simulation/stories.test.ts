/** People edit rows, damage the ledger, copy the file and decide, each run cut everywhere. */

import { test } from '@jest/globals';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import { buildApp } from './world/buildApp';

test('what people do, cut everywhere, loses no call and doubles none untold', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS.stories!(app)), 1_500, [
    'late after not arrived',
    'late after a word',
    'late after zero lines',
  ]);
}, 600_000);
