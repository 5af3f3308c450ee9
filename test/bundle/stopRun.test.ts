/** *Stop* and progress over the built bundle: they belong to one run of one spreadsheet, and to no other. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { CALLS, makeWorld, newCall, type Person, startSchedule, type World } from './scheduleWorld';

let world: World;
let anna: Person;

beforeEach(() => {
  world = makeWorld({ now: '2025-03-10T06:20:00Z' });
  anna = world.person('anna@agency.ru');
  world.addRows([newCall(world)]);
  startSchedule(world, anna, { kind: 'hours', everyHours: 1 });
  world.addRows([newCall(world), newCall(world), newCall(world), newCall(world)]);
});

/** A run that has several batches to stop between: it looks for refused rows, and all are refused. */
function search(run: string, person = anna): unknown {
  world.order('refuse:invalid_uploading,on=upload');
  const asked = { sheetId: CALLS, findRefused: true, confirmed: ['over-ten-percent'], run };
  return person.want('uploadCalls', asked);
}

const stop = (run: string, person = anna) => person.want('stopUpload', { run });
const progress = (run?: string, person = anna) =>
  (person.want('readNow', { run }) as { readonly progress: object | null }).progress;

describe('Stop', () => {
  test('ends the run that it names after its batch', () => {
    stop('mine');
    expect(search('mine')).toMatchObject({ stopped: 'person' });
  });

  test('of an older run of the same page stops no newer one', () => {
    stop('older');
    expect(search('newer')).toMatchObject({ stopped: null });
  });

  test('of another person stops nothing here', () => {
    stop('mine', world.person('boris@agency.ru'));
    expect(search('mine')).toMatchObject({ stopped: null });
  });

  test('stops no scheduled run', () => {
    stop('mine');
    world.order('refuse:invalid_uploading,on=upload');
    world.pass(1);
    expect(String(world.log()[0]?.Message)).not.toMatch(/stopped/i);
    world.standIn.faults.clear();
    world.pass(1);
    expect(world.delivered()).toHaveLength(5);
  });

  test('without the name of a run is not understood', () => {
    for (const request of [{}, { run: '' }, { run: 'x'.repeat(65) }]) {
      expect(anna.ask('stopUpload', request)).toMatchObject({ error: { code: 'BAD_REQUEST' } });
    }
  });
});

test('progress is that of the run that is asked about', () => {
  anna.want('uploadCalls', { sheetId: CALLS, run: 'mine' });
  expect(progress('mine')).toMatchObject({ phase: 'sending' });
  const ofOthers = [progress('other'), progress('mine', world.person('boris@agency.ru'))];
  expect(ofOthers).toEqual([null, null]);
  world.addRows([newCall(world)]);
  world.clock.nowMs = Date.parse('2025-03-10T07:20:00Z');
  anna.tick();
  expect(progress()).toMatchObject({ phase: 'sending' });
});
