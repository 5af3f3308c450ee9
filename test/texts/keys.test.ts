/** A key stands in one table: of two sentences under it, one would never be said. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PAGE_TEXTS } from '../../src/texts/panel/pageTexts';
import type { TextRecords } from '../../src/texts/records';
import { SERVER_TABLES, textOf } from '../../src/texts/server/serverTexts';

const TEXTS = join(__dirname, '..', '..', 'src', 'texts');

function tablesIn(room: string): readonly TextRecords[] {
  const files = readdirSync(join(TEXTS, room)).filter((name) => name !== 'pageTexts.ts');
  return files.flatMap((name) => {
    const said: Readonly<Record<string, unknown>> = require(join(TEXTS, room, name));
    return Object.entries(said)
      .filter(([key, value]) => /^[A-Z_]+$/.test(key) && typeof value === 'object')
      .map(([, value]) => value as TextRecords);
  });
}

function standingTwice(tables: readonly TextRecords[]): readonly string[] {
  const keys = tables.flatMap((table) => Object.keys(table));
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

describe('every sentence has a key of its own', () => {
  test('among those of the server', () => {
    expect(standingTwice(SERVER_TABLES)).toEqual([]);
  });

  test('among those of the panel, the shared ones with them', () => {
    const tables = [...tablesIn('panel'), ...tablesIn('shared')];
    expect(tables.length).toBeGreaterThan(15);
    expect(standingTwice(tables)).toEqual([]);
    const told = new Set(tables.flatMap((table) => Object.keys(table)));
    expect(Object.keys(PAGE_TEXTS).filter((key) => !told.has(key))).toEqual([]);
  });
});

test('a key that no table has has no sentence, nor has one that every object has', () => {
  expect(textOf('menu.nothing')).toBeUndefined();
  expect(textOf('constructor')).toBeUndefined();
});
