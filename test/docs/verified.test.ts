/** The page on what was verified lists what the self-test looks at, row by row, in the words of its sheet. */

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SWITCHES } from '../../local/host/switches';
import { FACT_NAMES, SELF_TEST_TEXTS } from '../../src/texts/selfTest/selfTestTexts';

const page = readFileSync('docs/verified.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| `[a-z-]+` \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every row of the self-test is in the list, in its order and words, with what rests on it', () => {
  expect(rows.map(([, name, assumed]) => [name, assumed])).toEqual(
    FACT_NAMES.map((name) => [`\`${name}\``, SELF_TEST_TEXTS[name].en]),
  );
  expect(rows.filter((row) => row.length !== 5 || row[3] === '')).toEqual([]);
});

test('every fact is a sentence in English and in Russian', () => {
  for (const { en, ru } of Object.values(SELF_TEST_TEXTS)) {
    expect(en).not.toMatch(/[а-яё]/i);
    expect(ru).toMatch(/[а-яё]/i);
  }
});

test('a switch of the imitation has a usual position and another one', () => {
  for (const positions of Object.values(SWITCHES)) {
    expect(new Set(positions).size).toBe(positions.length);
    expect(positions.length).toBeGreaterThan(1);
  }
});
