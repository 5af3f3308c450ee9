/** A cell's text as it stands in a sentence: on one line and not longer than people read. */

/** A cell holds 50,000 characters. */
const MOST_CHARACTERS = 200;

/** White space in one line; long texts are cut, never inside a character. */
export function inSentence(text: string): string {
  const start = text.length > MOST_CHARACTERS ? text.slice(0, 2 * MOST_CHARACTERS) : text;
  const line = start.replace(/\s+/g, ' ').trim();
  const characters = line.length > MOST_CHARACTERS ? [...line].slice(0, MOST_CHARACTERS) : null;
  return characters === null ? line : `${characters.join('')}…`;
}
