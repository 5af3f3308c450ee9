/** The pages about delivery and their picture name the states that a batch can have, and no other. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isDelivered, isOpen } from '../../src/app/ledger/book';
import { BATCH_STATES, type BatchState } from '../../src/app/ledger/ledgerLines';
import { ROOT, readDocument } from './documents';

const PICTURE = 'docs/images/batch-states.svg';

describe.each(['docs/delivery.md', 'docs/delivery.ru.md'])('%s', (name) => {
  const { text, links } = readDocument(name);

  test('has a line for every state of a batch, and no other', () => {
    const states = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, state]) => state);
    expect(states.sort()).toEqual([...BATCH_STATES].sort());
  });

  test('shows the picture of the states', () => {
    expect(links.map(({ target }) => join('docs', target))).toContain(PICTURE);
  });
});

describe('the picture of the states', () => {
  const svg = readFileSync(join(ROOT, PICTURE), 'utf8');
  const boxes = [
    ...svg.matchAll(
      /<rect [^>]*fill="(#\w+)"[^>]*\/>\n<text [^>]*font-weight="600"[^>]*>([^<]+)<\/text>\n<text [^>]*>([^<]+)</g,
    ),
  ].map(([, fill = '', state = '', label = '']) => ({ fill, state, label }));

  test('has a box for every state of a batch, and no other', () => {
    expect(boxes.map(({ state }) => state).sort()).toEqual([...BATCH_STATES].sort());
    expect(svg.match(/font-weight="600"/g)).toHaveLength(BATCH_STATES.length);
  });

  test('tells open, delivered and new batches apart by label and by colour', () => {
    const fills = new Map<string, Set<string>>();
    for (const { fill, state, label } of boxes) {
      const kind = kindOf(state as BatchState);
      expect(label).toContain(kind);
      fills.set(kind, (fills.get(kind) ?? new Set()).add(fill));
    }
    const used = [...fills.values()].flatMap((each) => [...each]);
    expect(used).toHaveLength(3);
    expect(new Set(used).size).toBe(3);
  });
});

function kindOf(state: BatchState): string {
  if (isOpen(state)) return 'open';
  return isDelivered(state) ? 'delivered' : 'new';
}
