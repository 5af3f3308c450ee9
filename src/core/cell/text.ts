/** Text of a cell as a person means it: without the odd characters of exports, errors of formulas and words for nothing told apart. */

import { madeOnce } from './madeOnce';

/**
 * Space characters other than the plain one. They come from web pages, 1C and number formats
 * (no-break, narrow no-break and thin spaces between thousands).
 */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Characters that show nothing: soft hyphen, zero-width space, direction marks, word joiner, byte
 * order mark. The joiners U+200C and U+200D are part of words and emoji, so they go only at the ends.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const NEEDS_CARE =
  /^[\s'=]|\s$|[\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/;

/**
 * Strips a leading `'`, `="…"`, odd spaces and direction marks, and trims; odd spaces inside become
 * plain ones. Line breaks and other control characters inside stay. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  let cleaned = text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ');
  for (;;) {
    const before = cleaned.length;
    cleaned = unwrapFormula(trimEnds(cleaned).replace(/^'+/, ''));
    if (cleaned.length === before) return cleaned;
  }
}

/** Trims white space and joiners. Character by character: a pattern tied to the end is slow on long runs of spaces inside. */
function trimEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text, start)) start += 1;
  while (end > start && isEdge(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isEdge(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x20 || code === 0x200c || code === 0x200d || text.charAt(index).trim() === '';
}

/** `="…"`, the way in which exports keep Excel from turning text into a number. */
function unwrapFormula(text: string): string {
  if (!text.startsWith('="') || !text.endsWith('"') || text.length < 3) return text;
  return text.slice(2, -1).replace(/""/g, '"');
}

const LONGEST_NOTHING = 40;

/** The first two letters of each word for nothing, or a mark. */
const BEGINS_AS_NOTHING =
  /^(?:[-–—−_.…/?*~#\\<([{«"']|n[aiou/.]|un|em|bl|н[её/.]|б[её/]|да|зн|ин|св|ві|пу|от)/i;

/** Whether a cleaned text stands for no value, in any case. `0` is a value here; only ids take it for none. */
export function isEmptyText(cleaned: string): boolean {
  if (cleaned.length > LONGEST_NOTHING) return false;
  if (cleaned === '') return true;
  // Most cells begin in another way than any word for nothing: nothing more is looked at.
  return BEGINS_AS_NOTHING.test(cleaned) && NO_VALUE.test(foldWord(cleaned));
}

/** A word for lookups: lower case, ё as е, single spaces. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
}

const cellErrors = madeOnce(() => new Set(CELL_ERRORS.split('|')));

const LONGEST_ERROR = 20;

/** Whether a cell's text is a formula error; case and outer spaces ignored. */
export function isCellError(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most cells begin with neither `#` nor a space: nothing more is looked at.
  if (first > 0x20 && first !== 0x23 && first !== 0xa0) return false;
  if (text.length > LONGEST_ERROR) return false;
  return cellErrors().has(text.trim().toUpperCase());
}

/** Whether a cell's text says that IMPORTRANGE and the like have not brought the value yet. */
export function isLoading(text: string): boolean {
  return text.length <= LONGEST_ERROR && /^\s*(?:loading|загрузка)\s*(?:…|\.\.\.)\s*$/i.test(text);
}

/** As `getValues` gives them: Google Sheets in English and Russian, and what Excel adds to files brought in. */
const CELL_ERRORS =
  '#N/A|#REF!|#VALUE!|#DIV/0!|#NAME?|#NUM!|#NULL!|#ERROR!|#SPILL!|#CALC!|#FIELD!|#BLOCKED!|#CONNECT!|#BUSY!|' +
  '#UNKNOWN!|#EXTERNAL!|#PYTHON!|#GETTING_DATA|#Н/Д|#ССЫЛКА!|#ЗНАЧ!|#ДЕЛ/0!|#ИМЯ?|#ЧИСЛО!|#ПУСТО!|#ОШИБКА!|' +
  '#ПЕРЕНОС!|#ВЫЧИС!|#ПОЛЕ!|#БЛОКИРОВКА!|#ЗАБЛОКИРОВАНО!|#ПОДКЛЮЧЕНИЕ!|#НЕИЗВЕСТНО!|#ОЖИДАНИЕ_ДАННЫХ';

/** What exports write where there is no value, whole and in lower case, ё as е: alone, or in brackets or quotes. */
const WORDS_FOR_NOTHING: readonly string[] = [
  ...[
    'null',
    'nil',
    'undefined',
    'nan',
    'none',
    'n/?a',
    'n\\.a\\.',
    '\\\\n',
    'empty',
    'blank',
    'unset',
    'unspecified',
  ],
  'unknown',
  'no(?: (?:data|value|info|information|match))',
  'not (?:set|specified|available|defined|provided|found|given|known|identified|applicable)',
  'нет(?: (?:данных|значения|информации|сведений))?',
  '(?:данных|значения|информации|сведений) нет',
  'без (?:данных|значения)',
  '[нб]/[дну]',
  'н\\. ?[дну]\\.?',
  'немає(?: даних)?',
  'даних немає',
  'невідомо',
  'відсутн[а-яі]{1,3}',
  'не (?:визначен|вказан|задан|знайден|заповнен)[а-яі]{0,3}',
  'пуст[оаы]?[йея]?',
  'неизвестн[оаы]?[йея]?|неизвестен',
  'не(?: был[оаи]?)? ?(?:определ|указа|зада|найде|выбра|назначе|заполне|установле|получе|переда|присвое)[а-я]{0,8}',
  '(?:(?:данные|значение|информация|сведения) )?отсутству[а-я]{1,4}(?: (?:данные|значение|информация))?',
  '(?:значение|данные) не (?:определ|указа|зада|найде|заполне|установле)[а-я]{0,8}',
];

/** Only dashes, dots, slashes and the like: `-//-`, `.`, `—`, `?`. */
const MARKS_ALONE = '[-–—−_.…/?*~#\\s]+|[[{(]\\s*[\\]})]';

/** A text for nothing, as `foldWord` gives it. */
export const NO_VALUE = new RegExp(
  `^(?:${MARKS_ALONE}|[<([{«"']?(?:${WORDS_FOR_NOTHING.join('|')})[>)\\]}»"'.]?)$`,
  'u',
);
