/** Notes of marked cells: what is ours goes, what people wrote stays. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isMarked,
  joinNote,
  knownNotes,
  MARK_COLOURS,
  splitNote,
} from '../../../src/core/marks/markNote';

const EN = 'The last digits of this id are lost. It cannot be restored.';
const RU = 'У этого id потеряны последние цифры. Восстановить его нельзя.';
const ENGLISH = { sentence: EN, memory: 'fill before the mark: {fill}', none: 'none' };
const RUSSIAN = { sentence: RU, memory: 'цвет до пометки: {fill}', none: 'нет' };
const known = knownNotes([EN, RU, 'There is no id in this row.'], [ENGLISH, RUSSIAN]);
const MEMORY = { was: '#d9ead3' };

const PART = `— Metrica Calls —
${EN}
fill before the mark: #d9ead3`;

const RUSSIAN_PART = `— Metrica Calls —
${RU}
цвет до пометки: #d9ead3`;

/** As the first edition wrote it. */
const OLD_PART = `— Metrica Calls —
ID_DAMAGED · error
${EN}
MC1 #fce8e6 was #d9ead3`;

describe('joinNote', () => {
  test('our part stands alone where there was no note', () => {
    expect(joinNote('', ENGLISH, MEMORY)).toBe(PART);
    expect(joinNote('', RUSSIAN, MEMORY)).toBe(RUSSIAN_PART);
  });

  test('our part stands below the own text', () => {
    expect(joinNote('call back on Monday', ENGLISH, MEMORY)).toBe(`call back on Monday\n${PART}`);
  });

  test.each([
    [ENGLISH, 'fill before the mark: none'],
    [RUSSIAN, 'цвет до пометки: нет'],
  ])('a cell without a fill is remembered in words', (words, line) => {
    expect(joinNote('', words, { was: null }).split('\n')[2]).toBe(line);
  });
});

describe('splitNote', () => {
  test('gives back the own text and the fill, whatever the text was', () => {
    const own = fc.string({ unit: 'binary', maxLength: 30 });
    const fill = fc.option(fc.stringMatching(/^#[0-9a-f]{6}$/));
    fc.assert(
      fc.property(own, fill, fc.constantFrom(ENGLISH, RUSSIAN), (text, was, words) => {
        expect(splitNote(joinNote(text, words, { was }), known)).toEqual({
          own: text,
          isOurs: true,
          memory: { was },
          isSure: true,
        });
      }),
    );
  });

  test.each(['MC1 is my car', 'fill before the mark: none', EN])(
    'a note without our part is left as it is: %s',
    (own) => {
      expect(splitNote(own, known)).toEqual({ own, isOurs: false, memory: null, isSure: false });
    },
  );

  test.each([
    ['before it', `mine\n${PART}`, 'mine'],
    ['before it, on the same line', `mine ${PART}`, 'mine '],
    ['after it', `${PART}\nmine`, 'mine'],
    ['after the last line, on the same line', `${PART} mine`, ' mine'],
    ['before and after it', `one\n${PART}\ntwo\nthree`, 'one\ntwo\nthree'],
    ['as a line inside it', PART.replace('\nfill', '\nmine\nfill'), 'mine'],
    ['at the end of our sentence', PART.replace(EN, `${EN} mine`), 'mine'],
    ['in front of our sentence', PART.replace(EN, `mine: ${EN}`), 'mine:'],
    ['into our sentence', PART.replace('are lost', 'are mine lost'), 'mine'],
    ['in place of our sentence', PART.replace(EN, 'Ivan knows the id'), 'Ivan knows the id'],
    ['below our sentence in Russian', PART.replace(EN, `${RU}\nмоё`), 'моё'],
    ['after it, on the same line and below', `${PART} see\nbelow`, ' see\nbelow'],
    ['as two lines inside it', PART.replace('\nfill', '\none\ntwo\nfill'), 'one\ntwo'],
    ['inside it with an empty line', PART.replace('\nfill', '\none\n\ntwo\nfill'), 'one\n\ntwo'],
    ['on both sides of our sentence', PART.replace(EN, `mine: ${EN} yours`), 'mine:\nyours'],
    ['instead of some words of it', PART.replace('are lost', 'are gone'), 'gone'],
    [
      'in its place, beginning in the same way',
      PART.replace(EN, 'This id is mine'),
      'This id is mine',
    ],
    [
      'instead of words of it in Russian',
      PART.replace(EN, RU.replace('потеряны', 'видно')),
      'видно',
    ],
    ['amid empty lines, without our sentence', PART.replace(`${EN}\n`, '\n\nmine\n\n\n'), 'mine'],
    [
      'with the line ends of Windows',
      `mine\r\n${PART.replace(/\n/g, '\r\n')}\r\nyours`,
      'mine\r\nyours',
    ],
    ['around the part in Russian', `до\n${RUSSIAN_PART}\nпосле`, 'до\nпосле'],
    ['before the part of the first edition', `mine\n${OLD_PART}`, 'mine'],
    ['after its heading', OLD_PART.replace(' error', ' error mine'), 'mine'],
    ['above its heading', OLD_PART.replace('ID_', 'mine\nID_'), 'mine'],
    ['below its sentence', OLD_PART.replace('\nMC1', '\nmine\nMC1'), 'mine'],
    ['where its heading was', OLD_PART.replace('ID_DAMAGED · error', 'mine'), 'mine'],
    ['in place of its sentence', OLD_PART.replace(EN, 'Ivan knows the id'), 'Ivan knows the id'],
  ])('keeps what was written %s', (_, note, own) => {
    expect(splitNote(note, known).own).toBe(own);
    expect(splitNote(note, known).memory).toEqual(MEMORY);
  });

  test('copies of our part in one note all go, the last remembers the fill', () => {
    const second = PART.replace('#d9ead3', 'none');
    const split = splitNote(`a\n${PART}\nb\n${second}`, known);
    expect(split).toMatchObject({ own: 'a\nb', memory: { was: null } });
  });

  test.each([PART, RUSSIAN_PART, OLD_PART])(
    'a part whose last line is gone is taken out too',
    (part) => {
      const split = splitNote(`mine\n${part.split('\n').slice(0, -1).join('\n')}`, known);
      expect(split).toEqual({ own: 'mine', isOurs: true, memory: null, isSure: true });
    },
  );

  test('of a part of which its first line alone is left nothing is sure', () => {
    const split = splitNote('mine\n— Metrica Calls —\nyours', known);
    expect(split).toEqual({ own: 'mine\nyours', isOurs: true, memory: null, isSure: false });
  });

  test('the sentence of a code that exists no more goes with its heading', () => {
    const old = OLD_PART.replace('ID_DAMAGED', 'ID_LONG_GONE').replace(EN, 'Words of long ago.');
    expect(splitNote(`mine\n${old}`, known).own).toBe('mine');
    expect(splitNote(`mine\n${old.replace('error', 'error  ')}`, known).own).toBe('mine');
  });

  test('of a code that exists no more nothing is taken out where words were put in', () => {
    const old = OLD_PART.replace('ID_DAMAGED', 'yours\nID_LONG_GONE').replace(EN, 'Old words.');
    expect(splitNote(`mine\n${old}`, known).own).toBe('mine\nyours\nOld words.');
  });
});

describe('isMarked', () => {
  test('knows marked notes', () => {
    expect(isMarked(`x\n${PART}`)).toBe(true);
    expect(isMarked('')).toBe(false);
    expect(isMarked('Metrica Calls')).toBe(false);
    expect(isMarked('— Metrica Calls —')).toBe(true);
    expect(isMarked('call back on Monday, Ivan knows')).toBe(false);
  });
});

/** Machado, Oliveira, Fernandes 2009: full loss of one kind of cone, in linear RGB. */
const SIGHTS = {
  ordinary: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
};

describe('MARK_COLOURS', () => {
  test.each(Object.entries(SIGHTS))('%s tells them from each other and from white', (_, sight) => {
    const labs = [...Object.values(MARK_COLOURS), '#ffffff'].map((colour) => labOf(colour, sight));
    for (let one = 0; one < labs.length; one += 1) {
      for (let other = one + 1; other < labs.length; other += 1) {
        const white = other === labs.length - 1;
        // A difference of 2.3 can just be noticed; the cells are small and far apart.
        expect(distance(labs[one], labs[other])).toBeGreaterThan(white ? 7 : 15);
      }
    }
  });

  test('black text on them has a contrast of at least 7', () => {
    for (const colour of Object.values(MARK_COLOURS)) {
      const [light = 0] = labOf(colour, SIGHTS.ordinary);
      const luminance = ((light + 16) / 116) ** 3;
      expect((luminance + 0.05) / 0.05).toBeGreaterThan(7);
    }
  });
});

function labOf(colour: string, sight: readonly number[]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) => {
    const sum = linear.reduce((total, part, at) => total + part * (sight[row + at] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: readonly number[] = [], other: readonly number[] = []): number {
  return Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
}
