/** Reads a written time from left to right, character by character: digits, words, spaces. */

/** The text and the place of the next character. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** The code of the next character; NaN at the end. */
export function nextCode(cursor: Cursor): number {
  return cursor.text.charCodeAt(cursor.at);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Latin and Cyrillic letters: the months are written in no others. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x400 && code <= 0x4ff);
}

/** Takes all digits that follow and gives their number; 0 where none does: look at how far the cursor went. */
export function takeNumber(cursor: Cursor): number {
  const { text } = cursor;
  let at = cursor.at;
  let value = 0;
  for (let code = text.charCodeAt(at); isDigit(code); code = text.charCodeAt(at)) {
    value = value * 10 + (code - 0x30);
    at += 1;
  }
  cursor.at = at;
  return value;
}

/** Takes the letters that follow, in lower case; '' where none does. */
export function takeWord(cursor: Cursor): string {
  const start = cursor.at;
  while (isLetter(nextCode(cursor))) {
    cursor.at += 1;
  }
  return cursor.text.slice(start, cursor.at).toLowerCase();
}

/** Takes the character if it comes next. */
export function takeChar(cursor: Cursor, code: number): boolean {
  if (nextCode(cursor) !== code) {
    return false;
  }
  cursor.at += 1;
  return true;
}

/** Takes any of the characters, as many as come. */
export function takeAny(cursor: Cursor, characters: string): void {
  while (cursor.at < cursor.text.length && characters.includes(cursor.text.charAt(cursor.at))) {
    cursor.at += 1;
  }
}

export function takeSpaces(cursor: Cursor): void {
  while (isSpace(nextCode(cursor))) {
    cursor.at += 1;
  }
}

/** Plain spaces, tabs and line breaks; `cleanText` has made plain ones of all others. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length;
}
