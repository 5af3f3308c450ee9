/** The house: which folder may import from which. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = join(__dirname, '..', '..', 'src');

type Room = 'core' | 'metrica' | 'app' | 'google' | 'texts' | 'sidebar' | 'ports' | 'main';

/** Rooms that a room may import values from; types only where `types` says so. */
const MAY: Readonly<Record<Room, { values: readonly Room[]; types: readonly Room[] }>> = {
  core: { values: ['core', 'metrica'], types: ['ports'] },
  metrica: { values: ['core', 'metrica'], types: ['ports'] },
  app: { values: ['core', 'metrica', 'ports', 'app'], types: ['texts'] },
  google: { values: ['core', 'metrica', 'ports', 'google', 'texts'], types: ['app'] },
  texts: { values: ['texts'], types: ['core', 'metrica'] },
  sidebar: { values: ['sidebar', 'texts'], types: ['app', 'core', 'metrica', 'main', 'ports'] },
  ports: { values: [], types: ['core', 'metrica', 'texts'] },
  main: { values: ['ports', 'app', 'google', 'texts'], types: ['core', 'metrica'] },
};

/** Constants that an adapter shares with the use case whose sheet it writes. */
const KNOWN = new Set(['google/ledgerSheet.ts → app/ledger/ledgerLines']);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => join(SRC, name))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

function roomOf(path: string): Room {
  const [first = ''] = relative(SRC, path).split('/');
  return first.replace(/\.ts$/, '') as Room;
}

describe('the import table', () => {
  test.each(files.map((file) => [relative(SRC, file), file] as const))(
    'holds in %s',
    (name, file) => {
      const room = roomOf(file);
      const source = readFileSync(file, 'utf8');
      const imports = [
        ...source.matchAll(/^(import|export)\s+(type\s+)?([\s\S]*?)\s*from\s+'(\.[^']*)'/gm),
      ];
      for (const [, , type, names = '', target = ''] of imports) {
        const to = roomOf(`${join(file, '..', target)}.ts`);
        const onlyTypes =
          type !== undefined ||
          (/^\{/.test(names) &&
            names
              .replace(/[{}]/g, '')
              .split(',')
              .filter((each) => each.trim() !== '')
              .every((each) => each.trim().startsWith('type ')));
        const allowed = onlyTypes ? [...MAY[room].values, ...MAY[room].types] : MAY[room].values;
        const place = `${name} → ${relative(SRC, join(file, '..', target))}`;
        if (!KNOWN.has(place)) expect([place, ...allowed]).toContain(to);
      }
      expect(source.startsWith('/**')).toBe(true);
    },
  );
});

describe('Google’s services', () => {
  test('are named in the folder google alone', () => {
    const services =
      /\b(SpreadsheetApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|HtmlService|MailApp|Utilities)\./;
    const wrong = files
      .filter((file) => roomOf(file) !== 'google')
      .filter((file) =>
        services.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
      );
    expect(wrong).toEqual([]);
  });
});
