/** In every state of the panel, in both languages: every number has a meaning, and one quantity is one number wherever it stands. */

import { describe, expect, test } from '@jest/globals';
import { frame } from '../../src/sidebar/panel/frame';
import { makePanel } from '../../src/sidebar/panel/runningPanel';
import { PAGE_TEXTS } from '../../src/texts/panel/pageTexts';
import { quantityOf, WAITING_PARTS } from './meanings';
import { numbersOn } from './pageNumbers';
import { statesIn } from './states';

// The build puts it in.
Object.assign(globalThis, { VERSION: '0.1.0' });

const STATES = (['en', 'ru'] as const).flatMap((language) =>
  Object.entries(statesIn(language)).map(([name, state]) => ({ name, language, state })),
);

/** What no sentence of ours counts: steps, times, cells, versions, words of others, values that can be chosen. */
const NO_COUNT =
  /^\d$|^Metrica Calls \d|^[“«].*[”»]|\d\d:\d\d|^\d+\s[\p{L}]+(?:\s\d{4})?$|^(?:Day|Month|Сначала) |^(?:Minutes|Seconds|Минуты|Секунды):|^[A-Z]+\d+$|^[\d.,-]+$|, \d{8}$/u;

describe('one truth for numbers', () => {
  test.each(STATES)('$name in $language', ({ language, state }) => {
    const panel = makePanel(
      state,
      () => new Promise(() => undefined),
      () => undefined,
    );
    const { numbers, unknown } = numbersOn(language, frame(panel) ?? []);
    expect(unknown.filter((text) => !NO_COUNT.test(text))).toEqual([]);
    const found = new Map<string, number>();
    for (const number of numbers) {
      const quantity = quantityOf(number);
      expect([number.said, quantity]).not.toEqual([number.said, undefined]);
      if (typeof quantity !== 'string') continue;
      expect({ ...number, value: found.get(quantity) ?? number.value }).toEqual(number);
      found.set(quantity, number.value);
    }
    const parts = WAITING_PARTS.map((part) => found.get(part) ?? 0);
    const isCounted = state.check?.onlyRows === null && state.open.includes('check');
    const waiting = isCounted ? (found.get('waiting') ?? null) : null;
    if (waiting !== null) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(waiting);
  });

  test('every sentence of the panel that counts anything has a meaning', () => {
    const names = Object.entries(PAGE_TEXTS).flatMap(([key, { en }]) =>
      [...en.matchAll(/\{(n|x|ready|held|sent|left|linked|percent|accepted)(?::\w+)?\}/g)].map(
        ([, name]) => `${key}.${name}`,
      ),
    );
    const unsaid = names.filter(
      (said) => quantityOf({ said, value: 0, place: [], text: '' }) === undefined,
    );
    expect(unsaid).toEqual([]);
  });
});
