/** The pages about results name every cause that is told, each with its sentence in both languages, and nothing else. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { MOST_REQUESTS } from '../../src/app/results/askMetrica';
import { NOTE_CODES } from '../../src/app/results/difference';
import { CALL_METRICS } from '../../src/metrica/report/reportRequest';
import { inAllLanguages } from '../../src/texts/say';

describe.each(['docs/results.md', 'docs/results.ru.md'])('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  test('lists the causes in their order', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    const codes = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
    );
    expect(codes).toEqual([...NOTE_CODES]);
  });

  test('names the metrics that are asked for and the most requests of a press', () => {
    for (const metric of CALL_METRICS) expect(text).toContain(metric);
    expect(text).toMatch(new RegExp(`(?:at most|не больше) ${MOST_REQUESTS}`));
  });
});

test.each(NOTE_CODES)('%s is a sentence in English and in Russian', (code) => {
  const [en = '', ru = ''] = inAllLanguages(`results.note.${code}`);
  expect(en).toMatch(/^[^а-яё]+\.$/i);
  expect(ru).toMatch(/[а-яё].*\.$/i);
});
