/** What stands in a cell in place of a value: errors of formulas, and words for nothing; `|` stands between them. */

/** As `getValues` gives them: Google Sheets in English and Russian, and what Excel adds to files brought in. */
export const CELL_ERRORS =
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
  'пуст[оаы]?[йея]?',
  'неизвестн[оаы]?[йея]?|неизвестен',
  'не(?: был[оаи]?)? ?(?:определ|указа|зада|найде|заполне|установле|получе|переда|присвое)[а-я]{0,8}',
  '(?:(?:данные|значение|информация|сведения) )?отсутству[а-я]{1,4}(?: (?:данные|значение|информация))?',
  '(?:значение|данные) не (?:определ|указа|зада|найде|заполне|установле)[а-я]{0,8}',
];

/** Only dashes, dots, slashes and the like: `-//-`, `.`, `—`, `?`. */
const MARKS_ALONE = '[-–—−_.…/?*~\\s]+';

/** A text for nothing, as `foldWord` gives it. */
export const NO_VALUE = new RegExp(
  `^(?:${MARKS_ALONE}|[<([{«"']?(?:${WORDS_FOR_NOTHING.join('|')})[>)\\]}»"'.]?)$`,
  'u',
);
