/** The promise: every sendable call is stored once, whatever breaks. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { wrongWith } from './expect';
import { expectGood } from './expectGood';
import { PARTS, tally } from './histories/enumerate';
import {
  blindHistories,
  calmHistories,
  cutHistories,
  tellingHistories,
} from './histories/histories';
import { play } from './histories/history';
import type { Memory } from './histories/rest';
import { type App, buildApp } from './world/buildApp';

let app: App;

beforeAll(async () => {
  app = await buildApp();
});

describe('every single cut and fault', () => {
  test('ends with no call lost, none doubled, and none in doubt where Metrica could tell', () => {
    expectGood(tally(app, PARTS.singles!(app)), 2_500);
  }, 600_000);
});

describe('a simulation that can be trusted', () => {
  test('leaves calls waiting while Metrica cannot tell, until a person says what is true', () => {
    for (const history of blindHistories()) {
      const ending = play(app, history);
      expect(ending.openBeforePerson).toBeGreaterThan(0);
      expect(ending.open).toBe(0);
    }
  });

  test('leaves nothing waiting where even a bad list tells what arrived', () => {
    for (const history of tellingHistories()) {
      expect(play(app, history).openBeforePerson).toBe(0);
    }
  });

  test.each(['pairs, writes kept', 'stories', 'tabs', 'readings'])(
    'recalls of %s only what it would play the same again',
    (part) => {
      const memory: Memory = new Map();
      const histories = PARTS[part]!(app).slice(0, 200);
      const recalled = histories.map((history) => play(app, history, memory));
      const isShown = (_: unknown, index: number) => index % 16 === 15;
      expect(recalled.filter(isShown)).toEqual(
        histories.filter(isShown).map((history) => play(app, history)),
      );
      expect(memory.size).toBeLessThan(histories.length / 2);
    },
  );

  test.each(['drop-row,times=1', 'double-row,times=1'])(
    'turns red when Metrica itself does %s',
    (fault) => {
      const [calm] = calmHistories();
      expect(wrongWith(calm!, play(app, { ...calm!, faults: [fault] }))).not.toBeNull();
    },
  );

  test('cuts a run at more than fifty places', () => {
    const calls = play(app, calmHistories()[0]!).calls[0]!.length;
    expect(cutHistories(calls).length).toBeGreaterThan(150);
  });
});
