/** *What became of this row*: the whole story of a row, from waiting to linked. */

import { expect, test } from '@jest/globals';
import type { LineAnswer } from '../../src/app/page/serveCells';
import { startStory, upload } from './faultStory';
import { CALLS } from './scheduleWorld';

test('a row says how it would go, that it is in doubt, then when it was delivered and how many were linked', () => {
  const story = startStory();
  const { anna, world } = story;
  const ask = (row: number) => anna.want('showLine', { sheetId: CALLS, row }) as LineAnswer;
  const last = world.workbook.sheet(CALLS)?.lastRow() ?? 0;
  const rows = Array.from({ length: last - 1 }, (_, index) => index + 2);
  const states = () => rows.map((row) => ask(row).state).join(' ');
  const bad = rows.find((row) => ask(row).state === 'held') ?? 0;
  expect(states().match(/ready/g)).toHaveLength(7);
  expect(ask(bad)).toMatchObject({ sentIn: null, uploadId: '' });
  expect(ask(bad).problems.length).toBeGreaterThan(0);
  expect(Object.keys(ask(2).sent)).toEqual(expect.arrayContaining(['ClientId', 'DateTime']));
  world.order('drop-after');
  upload(story);
  expect(states().match(/inDoubt/g)).toHaveLength(7);
  expect(ask(2)).toMatchObject({ uploadId: '', sentIn: { state: 'in doubt', calls: 7 } });
  world.clock.nowMs += 10 * 60_000;
  anna.want('settleCalls', {});
  const { uploadId, sentIn, state } = ask(2);
  expect(state).toBe('sentBefore');
  expect(sentIn).toMatchObject({ state: 'accepted', uploadId, calls: 7, linked: null });
  world.clock.nowMs += 6 * 3_600_000;
  anna.want('refreshStatuses', {});
  expect(ask(2).sentIn).toMatchObject({ status: 'PROCESSED', linked: expect.any(Number) });
});
