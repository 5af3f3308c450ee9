/** The allow-list of the manifest: every host that is asked stands in it, and nothing that nobody asks. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '..', '..');

/** Metrica's host as its newer pages spell it: the same service, should one spelling lead to the other. */
const OTHER_SPELLING = 'https://api-metrika.yandex.net/';

/** Hosts of addresses in the folder that makes every request. */
function askedHosts(): readonly string[] {
  const folder = join(ROOT, 'src', 'metrica');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const hosts = texts.flatMap((text) => text.match(/https:\/\/[\w.-]+/g) ?? []);
  return [...new Set(hosts.map((host) => `${host}/`))];
}

test('each host that is asked stands in the allow-list, and no other but Metrica’s other spelling', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'appsscript.json'), 'utf8'));
  expect([...manifest.urlFetchWhitelist].sort()).toEqual([...askedHosts(), OTHER_SPELLING].sort());
});
