/** How a written phone number may look to libphonenumber: digits, marks between them, an extension behind. */

const DIGIT = '[0-9\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]';
const MARKS =
  '\\-\u2010-\u2015\u2212\u30fc\uff0d\uff0f/\uff0e. \u00a0\u00ad\u200b\u2060\u3000()\uff08\uff09\uff3b\uff3d\\[\\]~\u2053\u223c\uff5e';
const GAP = '[ \u00a0\\t]*';
const GAP_OR_COMMA = '[ \u00a0\\t,]*';
const BEHIND_LABEL = '[:.\uff0e]?[ \u00a0\\t,-]*';

const EXTENSIONS = [
  `;ext=${DIGIT}{1,20}`,
  `${GAP_OR_COMMA}(?:e?xt(?:ensi(?:o\u0301?|\u00f3))?n?|\uff45?\uff58\uff54\uff4e?|доб|anexo)${BEHIND_LABEL}${DIGIT}{1,20}#?`,
  `${GAP_OR_COMMA}(?:[x\uff58#\uff03~\uff5e]|int|\uff49\uff4e\uff54)${BEHIND_LABEL}${DIGIT}{1,9}#?`,
  `[- ]+${DIGIT}{1,6}#`,
  `${GAP}(?:,,|;)${BEHIND_LABEL}${DIGIT}{1,15}#?`,
  `${GAP},+${BEHIND_LABEL}${DIGIT}{1,9}#?`,
].join('|');

/** An extension at the end, as the library knows it; those with other words are taken off before. */
export const EXTENSION = new RegExp(`(?:${EXTENSIONS})$`, 'i');

/** Two digits, or at least three with marks between them and perhaps an extension. */
export const VIABLE_NUMBER = new RegExp(
  `^${DIGIT}{2}$|^[+\uff0b]?(?:[${MARKS}]*${DIGIT}){3,}(?:[${MARKS}]|${DIGIT})*(?:${EXTENSIONS})?$`,
  'i',
);
