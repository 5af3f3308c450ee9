/** The built bundle: what Google would load, in a context with no service at all. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { transform } from 'esbuild';
import { createHost, loadBundle, loadWithoutServices } from '../../local/host/host';
import { createPropertyBag } from '../../local/host/services/propertyBag';
import { createTriggerBag } from '../../local/host/services/triggerBag';
import { createWorkbook } from '../../local/workbook/workbook';
import { MENU } from '../../src/google/show/addOnMenu';

/** Names of browsers and Node that Apps Script does not have. */
const ABSENT = [
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'structuredClone',
  'fetch',
  'atob',
  'btoa',
  'Buffer',
  'process',
  'require',
  'crypto',
  'performance',
  'document',
  'window',
  'DecompressionStream',
];

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');

function hostWith(authMode: 'NONE' | 'LIMITED' | 'FULL', userLocale: string) {
  const workbook = createWorkbook({
    id: 'book',
    name: 'Book',
    timeZone: 'Europe/Moscow',
    locale: 'ru_RU',
    metadata: {},
  });
  workbook.apply({
    type: 'insertSheet',
    sheetId: 1,
    index: 0,
    name: 'Calls',
    rows: 100,
    columns: 26,
  });
  const host = createHost({
    workbook,
    userEmail: 'anna@example.com',
    userLocale,
    authMode,
    manifest: JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')),
    properties: {
      user: createPropertyBag(),
      document: createPropertyBag(),
      script: createPropertyBag(),
    },
    triggers: createTriggerBag(),
  });
  loadBundle(DIST, host);
  return host;
}

describe('the bundle', () => {
  test('loads where no Google service, timer, fetch or URL exists', () => {
    const globals = loadWithoutServices(DIST);
    expect(typeof globals.onOpen).toBe('function');
    expect(typeof globals.checkSheet).toBe('function');
  });

  test('has at most forty global functions, and every menu item has its own', () => {
    const globals = loadWithoutServices(DIST);
    const names = Object.keys(globals).filter((name) => typeof globals[name] === 'function');
    expect(names.length).toBeLessThanOrEqual(40);
    for (const [, functionName] of MENU) expect(names).toContain(functionName);
    expect(names).toContain('onHourly');
  });

  test.each([
    ['NONE', 'en', 'Check this sheet'],
    ['LIMITED', 'ru', 'Проверить этот лист'],
    ['FULL', 'ru-RU', 'Проверить этот лист'],
  ] as const)('shows its menu in AuthMode.%s to a user of locale %s', (mode, locale, caption) => {
    const host = hostWith(mode, locale);
    expect(host.call('onOpen', [{}], 'open').kind).toBe('returned');
    const [menu] = host.ui.menus;
    expect(menu?.items.map((item) => (item.kind === 'item' ? item.caption : ''))).toContain(
      caption,
    );
    expect(menu?.items).toHaveLength(6);
  });

  test('is made of the three files that clasp pushes', () => {
    expect(readdirSync(DIST).sort()).toEqual([
      'appsscript.json',
      'metrica-calls.js',
      'sidebar.html',
    ]);
    const ignore = readFileSync(join(ROOT, '.claspignore'), 'utf8');
    for (const file of readdirSync(DIST)) expect(ignore).toContain(`!${file}`);
  });

  test('asks for no name that Apps Script lacks', async () => {
    const code = readFileSync(join(DIST, 'metrica-calls.js'), 'utf8');
    // esbuild tells names of the place where the code runs from variables and properties of the same name.
    const define = Object.fromEntries(ABSENT.map((name) => [name, `ABSENT_${name}`]));
    const { code: marked } = await transform(code, { define });
    expect(marked.match(/ABSENT_\w+/g) ?? []).toEqual([]);
  });

  test('makes no code of text at run time, which the scanners of Google cannot follow', () => {
    const code = readFileSync(join(DIST, 'metrica-calls.js'), 'utf8');
    expect(code.match(/\beval\(|\bFunction\(|\bnew Function\b/g) ?? []).toEqual([]);
  });

  test('has no private and no static fields, which Apps Script does not take', () => {
    const code = readFileSync(join(DIST, 'metrica-calls.js'), 'utf8');
    expect(code.match(/^ *(?:static\b(?! \w+\()|#\w).*/gm) ?? []).toEqual([]);
  });
});
