/** Every cut of a run whose answer was lost as well. */

import { test } from '@jest/globals';
import { buildApp } from './buildApp';
import { PARTS, tally } from './enumerate';
import { expectGood } from './expectGood';

test('a cut and a lost answer together lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS['cuts and faults']!(app)), 300);
}, 600_000);
