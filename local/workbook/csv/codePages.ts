/** Reads bytes that are no Unicode in the one old code page in which they are Russian. */

/** Labels of the WHATWG Encoding Standard: Windows, Unix, DOS, Macintosh. */
const CODE_PAGES = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic'] as const;

/** Russian letters, the commonest first. */
const BY_FREQUENCY = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ';

/** Of letters in that order Russian text has 7 on average, names and streets up to 12, letters by chance 15. */
const MOST_MEAN_RANK = 13;

/** A second reading that is worse by less than this leaves the question open. */
const LEAST_MARGIN = 3;

const FEWEST_LETTERS = 4;

/** Signs that stand beside Russian words. */
const SIGNS = /[\s«»„“”‘’–—…№₽§°·•×\u00a0]/g;

const LEAST_SANE_SHARE = 0.9;

interface Reading {
  readonly text: string;
  readonly encoding: string;
}

/** The text and its page; undefined when it reads as Russian in none, or differently in two. */
export function readRussian(bytes: Uint8Array): Reading | undefined {
  const ranked = CODE_PAGES.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, rank: meanRank(text) };
  }).sort((a, b) => a.rank - b.rank);
  const best = ranked[0];
  if (best === undefined || best.rank > MOST_MEAN_RANK) return undefined;
  const other = ranked.find(({ text }) => text !== best.text);
  return other === undefined || other.rank - best.rank >= LEAST_MARGIN ? best : undefined;
}

/** The mean place of its letters among those of Russian by frequency, from 0; infinite when it is not Russian. */
function meanRank(text: string): number {
  const words = foreignWords(text);
  const bare = words.map((word) => word.replace(SIGNS, ''));
  const sane = bare.filter((word) => /^(?:[А-ЯЁ]?[а-яё]*|[А-ЯЁ]+)$/.test(word));
  const letters = [...sane.join('').toLowerCase().replaceAll('ё', 'е')];
  const isRussian =
    letters.length >= FEWEST_LETTERS && sane.length >= words.length * LEAST_SANE_SHARE;
  if (!isRussian) return Number.POSITIVE_INFINITY;
  return letters.reduce((sum, letter) => sum + BY_FREQUENCY.indexOf(letter), 0) / letters.length;
}

/** Whether a code unit belongs to a word: a letter of ASCII, or anything beyond it. */
function isOfWord(unit: number): boolean {
  return unit >= 0x80 || ((unit | 32) >= 97 && (unit | 32) <= 122);
}

/**
 * Words with a sign beyond ASCII. Each sign is looked at once: a pattern that looks ahead for such a sign from every
 * letter of a long Latin run never ends.
 */
export function foreignWords(text: string, isPart = isOfWord): readonly string[] {
  const words: string[] = [];
  let start = -1;
  let isForeign = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (at < text.length && isPart(unit)) {
      if (start < 0) start = at;
      isForeign ||= unit >= 0x80;
      continue;
    }
    if (isForeign) words.push(text.slice(start, at));
    start = -1;
    isForeign = false;
  }
  return words;
}
