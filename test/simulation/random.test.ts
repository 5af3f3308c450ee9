/** Random histories, the same from the same seed. */

import { beforeAll, describe, expect, test } from '@jest/globals';
import { merged, randomHistories, type Tally, tally } from './histories/enumerate';
import { play } from './histories/history';
import { type App, buildApp } from './world/buildApp';

let app: App;

beforeAll(async () => {
  app = await buildApp();
});

describe('random histories', () => {
  test('end well, by the thousand', () => {
    const tallies = tally(app, randomHistories(app, 20_000, 2_000));
    expect(tallies.flatMap((each) => each.wrong)).toEqual([]);
  }, 600_000);

  test('shared out among processes count as one', () => {
    const histories = randomHistories(app, 300, 40);
    const even = tally(
      app,
      histories.filter((_, index) => index % 2 === 0),
    );
    const odd = tally(
      app,
      histories.filter((_, index) => index % 2 === 1),
    );
    const byKind = (each: readonly Tally[]) => [...each].sort((a, b) => (a.kind < b.kind ? -1 : 1));
    expect(byKind(merged([...even, ...odd]))).toEqual(byKind(tally(app, histories)));
  });

  test('play to the same trace from the same seed', () => {
    const [history] = randomHistories(app, 77, 1);
    expect(play(app, history!).trace).toBe(play(app, history!).trace);
  });
});
