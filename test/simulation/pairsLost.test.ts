/** The rerun is cut as well; what the first run had not flushed is lost. */

import { test } from '@jest/globals';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import { buildApp } from './world/buildApp';

test('two runs cut one after the other, their writes lost, lose no call and double none', async () => {
  const app = await buildApp();
  expectGood(tally(app, PARTS['pairs, writes lost']!(app)), 3_000);
}, 600_000);
