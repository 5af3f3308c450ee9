/** The rerun is cut as well; what the first run had not flushed is kept. */

import { test } from '@jest/globals';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import { buildApp } from './world/buildApp';

test('two runs cut one after the other, their writes kept, lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS['pairs, writes kept']!(app)), 3_000);
}, 600_000);
