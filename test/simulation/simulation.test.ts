/** The promise: every sendable call is stored once, whatever breaks. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { type App, buildApp } from './buildApp';
import { catchMutant } from './catchMutant';
import { allHistories, randomHistories, tally } from './enumerate';
import { wrongWith } from './expect';
import { blindHistories, calmHistories, cutHistories } from './histories';
import { play } from './history';
import { MUTANTS } from './mutants';

let app: App;

beforeAll(async () => {
  app = await buildApp();
});

describe('every history of the enumeration', () => {
  test('ends with no call lost, none doubled, and none in doubt where Metrica could tell', () => {
    const tallies = tally(app, allHistories(app));
    const wrong = tallies.flatMap((each) => each.wrong);
    expect(wrong).toEqual([]);
    expect(tallies.map(({ lost, doubled }) => lost + doubled)).toEqual(tallies.map(() => 0));
    expect(tallies.reduce((sum, each) => sum + each.histories, 0)).toBeGreaterThan(10_000);
  }, 600_000);

  test('and so do thousands of random ones', () => {
    const wrong = tally(app, randomHistories(app, 20_000, 2_000)).flatMap((each) => each.wrong);
    expect(wrong).toEqual([]);
  }, 600_000);
});

describe('a simulation that can be trusted', () => {
  test('plays the same seed to the same trace', () => {
    const [history] = randomHistories(app, 77, 1);
    expect(play(app, history!).trace).toBe(play(app, history!).trace);
  });

  test('leaves calls waiting while Metrica cannot tell, until a person says what is true', () => {
    for (const history of blindHistories()) {
      const ending = play(app, history);
      expect(ending.openBeforePerson).toBeGreaterThan(0);
      expect(ending.open).toBe(0);
    }
  });

  test.each(['drop-row,times=1', 'double-row,times=1'])(
    'turns red when Metrica itself does %s',
    (fault) => {
      const [calm] = calmHistories();
      expect(wrongWith(calm!, play(app, { ...calm!, faults: [fault] }))).not.toBeNull();
    },
  );

  test('cuts a run at more than forty places, before and after', () => {
    expect(cutHistories(play(app, calmHistories()[0]!).calls.length).length).toBeGreaterThan(240);
  });
});

describe('a safeguard taken out', () => {
  test.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
    '“%s” turns the simulation red',
    async (_, mutant) => {
      expect(await catchMutant(app, mutant)).not.toBeNull();
    },
    300_000,
  );
});
