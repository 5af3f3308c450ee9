/** Grammar of one: no sentence of the panel speaks of one thing in the plural, in either language. */

import { expect, test } from '@jest/globals';
import { fill } from '../../src/texts/fill';
import { PAGE_TEXTS } from '../../src/texts/panel/pageTexts';
import type { Language } from '../../src/texts/records';

/** Said of several only: the list of more than fits, words of one kind, spans of days. */
const OF_SEVERAL = new Set([
  'check.meansAll',
  'check.first',
  'results.last',
  'row.linked',
  'case.short',
  'case.inDoubt',
  'case.expected.short',
]);

const PLURAL: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|[^\d,.])1 (?:calls|rows|cells|columns|batches|uploads|hours|days|words|values|questions|are|were|wait)\b/,
  ru: /(?:^|[^\d,.])1 (?:звонков|строк|ячеек|столбцов|пакетов|загрузок|дней|часов|вопросов|ждут|готовы|дошли)(?![а-я])/,
};

test.each(['en', 'ru'] as const)('one thing is one thing (%s)', (language) => {
  const wrong = Object.entries(PAGE_TEXTS)
    .filter(([key]) => !OF_SEVERAL.has(key))
    .map(([key, text]) => {
      const names = [...text[language].matchAll(/\{(\w+)/g)].map(([, name]) => [name, 1]);
      return `${key}: ${fill(language, text[language], Object.fromEntries(names))}`;
    })
    .filter((sentence) => PLURAL[language].test(sentence));
  expect(wrong).toEqual([]);
});
