/** Lists of uploads that lack a batch, or show it without a row: what they prove, and what they do not. */

import { expect, test } from '@jest/globals';
import { TEST_COUNTER_ID, TEST_TOKEN } from '../../local/metrica/api/accounts';
import { uploadElsewhere } from '../local/metrica/elsewhere';
import { CALLS, makeWorld, newCall, type Person, startSchedule, type World } from './scheduleWorld';

const MINUTE_MS = 60_000;

interface Line {
  readonly state: string;
  readonly calls: number;
}

function start(calls: number): { readonly world: World; readonly anna: Person } {
  const world = makeWorld({ now: '2026-11-24T09:00:00Z' });
  world.addRows(Array.from({ length: calls }, () => newCall(world)));
  const anna = world.person('anna@agency.ru');
  anna.want('pasteToken', { token: TEST_TOKEN });
  anna.want('chooseCounter', { sheetId: CALLS, counterId: String(TEST_COUNTER_ID) });
  return { world, anna };
}

/** Uploads when so many minutes have gone since the first. */
function sender({ world, anna }: { readonly world: World; readonly anna: Person }) {
  const startMs = world.clock.nowMs;
  return (minute: number) => {
    world.clock.nowMs = Math.max(world.clock.nowMs, startMs + minute * MINUTE_MS);
    anna.ask('uploadCalls', { sheetId: CALLS, confirmed: ['elsewhere'] });
    return statesOf(anna);
  };
}

/** States of the batches, oldest first. */
function statesOf(anna: Person): readonly string[] {
  const panel = anna.want('readPanel', { sheetId: CALLS }) as {
    readonly history: { readonly batches: readonly Line[] };
  };
  return [...panel.history.batches].reverse().map(({ state }) => state);
}

function isOnce(world: World): boolean {
  return new Set(world.delivered()).size === world.delivered().length;
}

test('a list three hours behind denies nothing: it shows no upload made later', () => {
  const { world, anna } = start(3);
  world.order('drop-after,times=1,on=upload');
  world.order('list-lag:180,on=list');
  const sendAt = sender({ world, anna });
  expect(sendAt(0)).toEqual(['in doubt']);
  expect(sendAt(65)).toEqual(['in doubt']);
  world.addRows([newCall(world)]);
  // New calls may go; theirs is the next witness, which this list lacks too.
  expect(sendAt(85)).toEqual(['in doubt', 'accepted']);
  expect(sendAt(120)).toEqual(['in doubt', 'accepted']);
  expect(world.delivered()).toHaveLength(4);
  expect(sendAt(190)).toEqual(['accepted', 'accepted']);
  expect(isOnce(world)).toBe(true);
});

test('a request that was lost goes again once a later upload stands in the list', () => {
  const { world, anna } = start(3);
  world.order('drop-before,times=1,on=upload');
  const sendAt = sender({ world, anna });
  expect(sendAt(0)).toEqual(['in doubt']);
  expect(sendAt(65)).toEqual(['in doubt']);
  expect(sendAt(125)).toEqual(['in doubt']);
  world.addRows([newCall(world)]);
  expect(sendAt(130)).toEqual(['in doubt', 'accepted']);
  expect(sendAt(132)).toEqual(['in doubt', 'accepted']);
  expect(sendAt(150)).toEqual(['not arrived', 'accepted', 'accepted']);
  expect(world.delivered()).toHaveLength(4);
  expect(isOnce(world)).toBe(true);
});

test('an upload that the answer counts as empty is open; the list that counts it settles it, and nothing goes again', () => {
  const { world, anna } = start(3);
  world.order('count-later,times=1');
  const sendAt = sender({ world, anna });
  expect(sendAt(0)).toEqual(['in doubt']);
  expect(sendAt(1)).toEqual(['accepted']);
  expect(sendAt(130)).toEqual(['accepted']);
  expect(world.delivered()).toHaveLength(3);
});

test('uploads that every answer counts as empty are sent by a schedule once each, hour after hour', () => {
  const world = makeWorld({ now: '2026-11-24T09:00:00Z' });
  world.addRows([newCall(world)]);
  const anna = world.person('anna@agency.ru');
  startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
  world.order('count-later');
  world.pass(8, { between: () => world.addRows([newCall(world), newCall(world)]) });
  world.pass(2);
  expect(isOnce(world)).toBe(true);
  expect(world.delivered()).toHaveLength(17);
});

test('an upload without a row is refused only when the list shows it so twice, an hour apart', () => {
  const { world, anna } = start(3);
  world.order('line-zero,times=1');
  const sendAt = sender({ world, anna });
  expect(sendAt(0)).toEqual(['in doubt']);
  expect(sendAt(10)).toEqual(['in doubt']);
  expect(sendAt(65)).toEqual(['in doubt']);
  expect(sendAt(71)).toEqual(['refused', 'accepted']);
  expect(world.delivered()).toHaveLength(3);
});

test('another tool that uploads files of as many rows does not hold a lost request back for ever', () => {
  const { world, anna } = start(3);
  const sendAt = sender({ world, anna });
  sendAt(0);
  world.addRows(Array.from({ length: 11 }, () => newCall(world)));
  world.order('drop-before,times=1,on=upload');
  expect(sendAt(1)).toEqual(['accepted', 'in doubt']);
  // Eleven rows too, with a comment of its own.
  world.clock.nowMs += 30 * MINUTE_MS;
  uploadElsewhere(world.standIn, world.clock.nowMs);
  expect(sendAt(65)).toEqual(['accepted', 'in doubt']);
  expect(sendAt(85)).toEqual(['accepted', 'not arrived', 'accepted']);
  expect(world.delivered()).toHaveLength(14);
  expect(isOnce(world)).toBe(true);
});
