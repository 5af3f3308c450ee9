/** Measures in a process of its own a click on *Check*: loading the built bundle, then the check of a sheet with one call. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, loadBundle } from '../local/host/host';
import { createPropertyBag } from '../local/host/services/propertyBag';
import { createTriggerBag } from '../local/host/services/triggerBag';
import { createWorkbook } from '../local/workbook/workbook';

const [, , DIST = '', kind] = process.argv;

/** The least that has a first sentence and a first phone. */
const PLAIN = [
  ['ClientId', 'DateTime', 'PhoneNumber'],
  ['1700000000123456789', '2026-11-20 10:15:00', '8 (945) 123-45-67'],
];

/** As people keep calls: Russian names, values written in words, a phone that the library has to read. */
const WRITTEN = [
  [
    ...['ID клиента Метрики', 'Дата и время звонка', 'Телефон клиента', 'Статус'],
    ...['Длительность разговора', 'Сумма сделки', 'Валюта', 'Страница', 'Комментарий'],
  ],
  [
    ...['1700000000123456789', '20 ноября 2026, 10:15', '8 (945) 123-45-67 доб. 3', 'Отвечен'],
    ...['1 мин 15 сек', '1 234,50 ₽', 'руб.', 'https://клиника.рф/запись', 'Звонил Иван'],
  ],
];

const CELLS = kind === 'written' ? WRITTEN : PLAIN;

const workbook = createWorkbook({
  id: 'book',
  name: 'Book',
  timeZone: 'Europe/Moscow',
  locale: 'ru_RU',
  metadata: {},
});
workbook.apply({ type: 'insertSheet', sheetId: 1, index: 0, name: 'Calls', rows: 9, columns: 9 });
workbook.apply({ type: 'values', sheetId: 1, row: 1, column: 1, values: CELLS });
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
