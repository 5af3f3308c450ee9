/** Thirty calls of a clinic as its people keep them, in English or Russian: what the panel's pictures are taken of. */

import type { Language } from '../src/texts/records';

/** The morning after the last call. Its days read as well with the month first: the check has to ask. */
export const STORY_NOW_MS = Date.parse('2026-11-12T09:00:00+03:00');

const WORDS = {
  en: {
    tab: 'Calls',
    headers: ['ClientID', 'Call date', 'Caller number', 'Call status', 'Talk time', 'Price'],
    answered: 'answered',
    missed: 'missed',
    unknown: 'call back',
  },
  ru: {
    tab: 'Звонки',
    headers: [
      'ClientID',
      'Дата звонка',
      'Номер абонента',
      'Статус звонка',
      'Длительность разговора',
      'Сумма сделки',
    ],
    answered: 'отвеченный',
    missed: 'пропущенный',
    unknown: 'Перезвонить',
  },
} as const;

const CALLS = 30;
/** Rows of the calls, from 0, whose status is a word of the clinic's own. */
const UNKNOWN = [4, 11, 17];
const PRICES: Readonly<Record<number, string>> = {
  2: '1,234',
  8: '2,500',
  15: '1,234',
  20: '2,500',
  24: '900',
};
/** As Excel leaves an id that it took for a number. */
const IDS: Readonly<Record<number, string>> = { 6: '1.76E+18', 13: '' };

export function storyTab(language: Language): string {
  return WORDS[language].tab;
}

/** The header and the calls. */
export function storyLines(language: Language): readonly (readonly string[])[] {
  const calls = Array.from({ length: CALLS }, (_, index) => call(language, index));
  return [WORDS[language].headers, ...calls];
}

/** Two calls that came in later, as they are typed into the rows below: an apostrophe keeps the digits of an id. */
export function laterLines(language: Language): readonly (readonly string[])[] {
  return [CALLS, CALLS + 1].map((index) => {
    const [id, ...others] = call(language, index);
    return [`'${id}`, ...others];
  });
}

function call(language: Language, index: number): readonly string[] {
  const words = WORDS[language];
  const two = (value: number) => String(value).padStart(2, '0');
  const isMissed = index % 7 === 3;
  const status = isMissed ? words.missed : words.answered;
  return [
    IDS[index] ?? `${1_762_000_000 + index * 21_811}${31_415_926 + index * 577_215}7`,
    `${two(9 + Math.floor(index / 10))}/11/2026 ${two(9 + (index % 10))}:${two((index * 17) % 60)}`,
    `8 (912) ${200 + index * 7}-${two((index * 13) % 100)}-${two((index * 29) % 100)}`,
    UNKNOWN.includes(index) ? words.unknown : status,
    isMissed || UNKNOWN.includes(index) ? '0' : String(40 + ((index * 67) % 300)),
    PRICES[index] ?? '',
  ];
}
