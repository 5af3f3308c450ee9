/** Rows that come to be read in another way after they were delivered. */

import { test } from '@jest/globals';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import { buildApp } from './world/buildApp';

test('rows read in another way, or moved in time, lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS.readings!(app)), 400);
}, 600_000);
