/** Every safeguard of the promise is needed: taken out, the simulation turns red; and random histories find nothing more. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { type App, buildApp } from './buildApp';
import { catchMutant } from './catchMutant';
import { randomHistories, tally } from './enumerate';
import { play } from './history';
import { MUTANTS } from './mutants';

let app: App;

beforeAll(async () => {
  app = await buildApp();
});

describe('random histories', () => {
  test('end well, by the thousand', () => {
    const tallies = tally(app, randomHistories(app, 20_000, 2_000));
    expect(tallies.flatMap((each) => each.wrong)).toEqual([]);
  }, 600_000);

  test('play to the same trace from the same seed', () => {
    const [history] = randomHistories(app, 77, 1);
    expect(play(app, history!).trace).toBe(play(app, history!).trace);
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
