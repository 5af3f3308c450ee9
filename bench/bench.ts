/** `npm run bench`: prints what was measured beside the budgets; exit code 1 where one is missed. */

import { benchCore, tableOf } from './core';

const lines = benchCore();
process.stdout.write(`${tableOf(lines)}\n`);
process.exitCode = lines.some(({ holds }) => holds === false) ? 1 : 0;
