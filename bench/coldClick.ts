/** Measures in a process of its own what every click pays: loading the built bundle, its first sentence and its first phone. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, loadBundle } from '../local/host/host';
import { createPropertyBag } from '../local/host/services/propertyBag';
import { createTriggerBag } from '../local/host/services/triggerBag';
import { createWorkbook } from '../local/workbook/workbook';

const DIST = process.argv[2] ?? '';
const HEADER = ['ClientId', 'DateTime', 'PhoneNumber'];
const CALL = ['1700000000123456789', '2026-11-20 10:15:00', '8 (945) 123-45-67'];

const workbook = createWorkbook({
  id: 'book',
  name: 'Book',
  timeZone: 'Europe/Moscow',
  locale: 'ru_RU',
  metadata: {},
});
workbook.apply({ type: 'insertSheet', sheetId: 1, index: 0, name: 'Calls', rows: 9, columns: 3 });
workbook.apply({ type: 'values', sheetId: 1, row: 1, column: 1, values: [HEADER, CALL] });
/** What the imitation of the services takes is not the bundle's own. */
let servicesMs = 0;
let askedAt = 0;

const host = createHost({
  workbook,
  userEmail: 'anna@example.com',
  userLocale: 'ru',
  language: 'ru',
  now: () => Date.UTC(2026, 10, 24),
  manifest: JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')),
  properties: {
    user: createPropertyBag(),
    document: createPropertyBag(),
    script: createPropertyBag(),
  },
  triggers: createTriggerBag(),
  faults: ({ when }) => {
    if (when === 'before') askedAt = performance.now();
    else servicesMs += performance.now() - askedAt;
    return undefined;
  },
});

const start = performance.now();
loadBundle(DIST, host);
const loaded = performance.now();
const outcome = host.call('checkSheet', [{ sheetId: 1 }], 'page');
const done = performance.now();

const said = JSON.stringify(outcome);
if (!said.includes('+79451234567')) throw new Error(`The check did not read the phone: ${said}`);
process.stdout.write(JSON.stringify({ loadMs: loaded - start, ms: done - start - servicesMs }));
