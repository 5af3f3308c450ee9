/** Grammar of one: no sentence speaks of one thing in the plural, nor of one doing it as many, in either language. */

import { expect, test } from '@jest/globals';
import { fill } from '../../src/texts/fill';
import { PAGE_TEXTS } from '../../src/texts/panel/pageTexts';
import type { Language, TextRecords } from '../../src/texts/records';
import { SERVER_TABLES } from '../../src/texts/server/serverTexts';

/** Said of several only: the list of more than fits, words of one kind, spans of days. */
const OF_SEVERAL = new Set([
  'check.meansAll',
  'check.first',
  'results.last',
  'row.linked',
  'case.short',
  'case.inDoubt',
  'case.expected.short',
  // Months have many days; a name stands in place of the number.
  'problem.TIME_UNREADABLE.message',
  'log.schedule.mailOff',
]);

const THINGS = 'call|row|cell|column|batch|upload';
const PLURAL: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /(?:^|[^\d,.])1 (?:calls|rows|cells|columns|batches|uploads|hours|days|words|values|questions|are|were|wait)\b/,
    new RegExp(`(?:^|[^\\d,.])1 (?:${THINGS}) (?:are|were|have|do|wait|need|show|go|lie|stay)\\b`),
    new RegExp(`\\b[Tt]hese 1 (?:${THINGS})\\b`),
  ],
  ru: [
    /(?:^|[^\d,.])1 (?:звонков|строк|ячеек|столбцов|пакетов|загрузок|дней|часов|вопросов|ждут|готовы|дошли)(?![а-я])/,
    /(?:^|[^\d,.])1 (?:звонок|строка|ячейка|столбец|пакет|загрузка) (?:не )?[а-я]+(?:ли|ут|ют|ат|ят)(?![а-я])/,
    /(?:эти|Эти) (?:звонки|строки|ячейки) \(1\)/,
    /(?:ждут|Ждут) 1(?!\d)(?! из)/,
  ],
};

test.each(['en', 'ru'] as const)('one thing is one thing (%s)', (language) => {
  const texts: TextRecords = Object.assign({}, PAGE_TEXTS, ...SERVER_TABLES);
  const wrong = Object.entries(texts)
    .filter(([key]) => !OF_SEVERAL.has(key))
    .map(([key, text]) => {
      const names = [...text[language].matchAll(/\{(\w+)/g)].map(([, name]) => [name, 1]);
      return `${key}: ${fill(language, text[language], Object.fromEntries(names))}`;
    })
    .filter((sentence) => PLURAL[language].some((form) => form.test(sentence)));
  expect(wrong).toEqual([]);
});
