/** Tells callers who hide their number: by words, by the numbers that carriers put in its place, by a mask. */

import { foldWord } from '../../cell/text';

const LONGEST = 60;

const ENGLISH_SUBJECT = '(?:the |a )?(?:caller(?: id)?|number|phone|call|id|cli|name)';
const ENGLISH =
  'anonym(?:ous|ized|ised)?|unknown|private|restricted|withheld|hidden|blocked|unavailable|unidentified|undisclosed|' +
  'suppressed|secret|masked|asserted|clir|out of area|not (?:disclosed|available|identified|determined|known|shown)|' +
  'no (?:caller ?id|number|cli|caller)';

const RUSSIAN_SUBJECT =
  '(?:номер[а-я]{0,2}|абонент[а-я]{0,2}|телефон[а-я]{0,2}|звон[а-я]{2,5}|вызов[а-я]{0,2}|клиент[а-я]{0,2}|аон|звонящ[а-я]{2,3})';
const RUSSIAN =
  'аноним[а-я]{0,3}|скры[тлв][а-я]{0,3}(?: настройками)?|засекречен[а-я]{0,3}|(?:за|при)крыт[а-я]{0,2}|заблокирован[а-я]{0,3}|недоступ[а-я]{1,3}|' +
  'неизвест[а-я]{1,3}|невідом[а-яі]{1,3}|прихован[а-яі]{0,3}|анонім[а-яі]{0,4}|анти ?аон|' +
  'не ?(?:удалось определить|известен|определ[а-я]{0,7}|опозна[а-я]{0,4}|указан[а-я]{0,2}|передан[а-я]{0,2}|найден[а-я]{0,2}|распозна[а-я]{0,4})|' +
  'отсутству[а-я]{1,4}|нет|без';

/** «номер не определился», `Caller ID blocked`, «анонимный абонент», «нет номера». */
const HIDDEN = new RegExp(
  `^(?:(?:${ENGLISH_SUBJECT} (?:is )?)*(?:${ENGLISH})(?: (?:${ENGLISH}|${ENGLISH_SUBJECT}))*|` +
    `(?:${RUSSIAN_SUBJECT} )*(?:${RUSSIAN})(?: ${RUSSIAN_SUBJECT})*)$`,
  'u',
);

/** «нет» and «не указано» alone say that there is no value; «нет номера» says it of a number. */
const NEEDS_SUBJECT =
  /^(?:нет|без|отсутству[а-я]{1,4}|не ?(?:определено|указано|найдено)|not (?:available|known))$/u;

/** Whether a cleaned text says in words that the caller hid the number. */
export function isHiddenCaller(text: string): boolean {
  if (text.length > LONGEST || /\d/.test(text)) return isHiddenNumber(text);
  const word = foldWord(text.replace(/^[<("'«[]+|[>)"'»\].!]+$/g, ''))
    .replace(/[_,-]+ */g, ' ')
    .trim();
  return HIDDEN.test(word) && !NEEDS_SUBJECT.test(word);
}

/** ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE on a telephone's keys; carriers send them as numbers. */
const ON_KEYS: ReadonlySet<string> = new Set([
  '266696687',
  '7378742833',
  '2562533',
  '8656696',
  '86282452253',
]);

/** Whether digits are one of the numbers that stand for a hidden one, or nothing but zeros behind a country's code. */
export function isHiddenNumber(text: string): boolean {
  const digits = text.replace(/[\s+().-]/g, '');
  return (
    ON_KEYS.has(digits) ||
    ON_KEYS.has(digits.replace(/^1/, '')) ||
    /^(?:\d{0,3}0{7,}|[78]?([0-6])\1{9})$/.test(digits)
  );
}

/** Whether some digits of a number are hidden behind stars, crosses or the like: `+7 916 ***-**-67`. */
export function isMaskedNumber(text: string): boolean {
  const places = text.replace(/\.{3,}|…/g, '***').replace(/[\s()+.,\-‐-―_]/g, '');
  if (!/^[\d*xхX•●·#?]{5,16}$/iu.test(places) || !/\d/.test(places)) return false;
  const masked = places.replace(/\d/g, '');
  return masked.length >= 2 && new Set(masked.toLowerCase()).size === 1;
}
