/** Safeguards of the promise are needed: taken out one by one, the simulation turns red. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { type App, buildApp } from '../world/buildApp';
import { catchMutant } from './catchMutant';
import { MUTANTS } from './mutants';

let app: App;

beforeAll(async () => {
  app = await buildApp();
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
