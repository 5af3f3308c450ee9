/** Two tabs, two counters, a copied tab and another program, each run cut everywhere. */

import { test } from '@jest/globals';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import { buildApp } from './world/buildApp';

test('two tabs and two counters lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS.tabs!(app)), 1_500);
}, 600_000);
