/** Every cut of a run whose answer was lost as well. */

import { test } from '@jest/globals';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import { buildApp } from './world/buildApp';

test('a cut and a lost answer together lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS['cuts and faults']!(app)), 300);
}, 600_000);
