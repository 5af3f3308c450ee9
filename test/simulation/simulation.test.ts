/** The promise: every sendable call is stored once, whatever breaks. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { type App, buildApp } from './buildApp';
import { allHistories, tally } from './enumerate';
import { wrongWith } from './expect';
import { blindHistories, calmHistories, cutHistories, tellingHistories } from './histories';
import { play } from './history';

let app: App;

beforeAll(async () => {
  app = await buildApp();
});

describe('every history of the enumeration', () => {
  test('ends with no call lost, none doubled untold, and none in doubt where Metrica could tell', () => {
    const tallies = tally(app, allHistories(app));
    expect(tallies.flatMap((each) => each.wrong)).toEqual([]);
    expect(tallies.map(({ lost }) => lost)).toEqual(tallies.map(() => 0));
    const doubled = tallies.filter((each) => each.doubled > 0).map(({ kind }) => kind);
    // Only where Metrica itself breaks the assumption, and there it is told.
    expect(doubled).toEqual(['late after not arrived']);
    expect(tallies.reduce((sum, each) => sum + each.histories, 0)).toBeGreaterThan(14_000);
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

  test.each(['drop-row,times=1', 'double-row,times=1'])(
    'turns red when Metrica itself does %s',
    (fault) => {
      const [calm] = calmHistories();
      expect(wrongWith(calm!, play(app, { ...calm!, faults: [fault] }))).not.toBeNull();
    },
  );

  test('cuts a run at more than fifty places, before and after', () => {
    const calls = play(app, calmHistories()[0]!).calls[0]!.length;
    expect(cutHistories(calls).length).toBeGreaterThan(300);
  });
});
