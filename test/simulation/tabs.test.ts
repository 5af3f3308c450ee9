/** Two tabs, two counters, a copied tab and another program, each run cut everywhere. */

import { test } from '@jest/globals';
import { buildApp } from './buildApp';
import { PARTS, tally } from './enumerate';
import { expectGood } from './expectGood';

test('two tabs and two counters lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS.tabs!(app)), 1_500);
}, 600_000);
