/** What stands in a cell in place of a value: errors of formulas, and words for nothing; `|` stands between them. */

/** As `getValues` gives them: Google Sheets in English and Russian, and what Excel adds to files brought in. */
export const CELL_ERRORS =
  '#N/A|#REF!|#VALUE!|#DIV/0!|#NAME?|#NUM!|#NULL!|#ERROR!|#SPILL!|#CALC!|#FIELD!|#BLOCKED!|#CONNECT!|#BUSY!|' +
  '#UNKNOWN!|#EXTERNAL!|#PYTHON!|#GETTING_DATA|#Н/Д|#ССЫЛКА!|#ЗНАЧ!|#ДЕЛ/0!|#ИМЯ?|#ЧИСЛО!|#ПУСТО!|#ОШИБКА!|' +
  '#ПЕРЕНОС!|#ВЫЧИС!|#ПОЛЕ!|#БЛОКИРОВКА!|#ЗАБЛОКИРОВАНО!|#ПОДКЛЮЧЕНИЕ!|#НЕИЗВЕСТНО!|#ОЖИДАНИЕ_ДАННЫХ';

/** What exports write where there is no value; in lower case, ё as е. */
export const EMPTY_WORDS =
  '-|--|---|–|—|−|null|(null)|undefined|nan|none|(none)|n/a|not set|(not set)|нет|н/д|не определено|' +
  '(не определено)|не определен|не определена|не указано|не задано|(не задано)';
