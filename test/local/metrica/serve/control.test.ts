/** The control endpoints, as a test or a host uses them. */

import { describe, expect, test } from '@jest/globals';
import { control } from '../../../../local/metrica/serve/control';
import { createRequestLog } from '../../../../local/metrica/serve/requestLog';
import type { StandIn } from '../../../../local/metrica/standIn';
import { createStandIn } from '../../../../local/metrica/standIn';
import { clockTimeMs } from '../../../../local/metrica/state';
import { FILE, list, MINUTE_MS, NOW_MS, ROW, standInWith, upload } from '../requests';

function command(standIn: StandIn, what: string, body: unknown = {}, realMs = NOW_MS) {
  const [method = '', path = ''] = what.split(' ');
  const request = { method, url: `/_stand-in/${path}`, body: JSON.stringify(body) };
  const { answer, events } = control(standIn, request, realMs, createRequestLog());
  return { status: answer.status, value: JSON.parse(answer.body) as unknown, events };
}

describe('the state', () => {
  test('shows uploads with their rows, those to come and the faults on order', () => {
    const standIn = standInWith('store-later:5,skip=1,times=1', 'half,times=2,on=upload,skip=9');
    standIn.handle(upload(), NOW_MS);
    standIn.handle(upload(), NOW_MS);
    expect(command(standIn, 'GET state').value).toMatchObject({
      nowMs: NOW_MS,
      now: '2025-03-14T12:00:00.000Z',
      uploads: [{ id: 719450001, rows: [ROW] }],
      pending: [{ dueMs: NOW_MS + 5 * MINUTE_MS }],
      faults: [{ name: 'half', times: 2, skip: 7 }],
    });
    const later = command(standIn, 'GET state', {}, NOW_MS + 5 * MINUTE_MS);
    expect(later.value).toMatchObject({ uploads: [{}, { id: 719450002 }], pending: [] });
    expect(later.events).toMatchObject([{ type: 'stored' }]);
  });

  test('shows no token', () => {
    const standIn = createStandIn();
    expect(JSON.stringify(command(standIn, 'GET state').value)).not.toContain('y0_');
  });
});

describe('the clock', () => {
  const after = (...bodies: readonly unknown[]) => {
    const standIn = createStandIn();
    for (const body of bodies) command(standIn, 'POST clock', body);
    return clockTimeMs(standIn.state().clock, NOW_MS + 1000) - NOW_MS;
  };

  test.each([
    ['goes as the machine at first', [], 1000],
    ['goes on from a set time', [{ nowMs: 5000 }], 5000 - NOW_MS + 1000],
    ['stands where it was stopped', [{ nowMs: 5000, stopped: true }], 5000 - NOW_MS],
    ['is moved on', [{ advanceMs: 60_000 }, { advanceMs: 60_000 }], 121_000],
    ['stays stopped when moved', [{ nowMs: NOW_MS, stopped: true }, { advanceMs: 7 }], 7],
    [
      'goes again when told',
      [
        { nowMs: NOW_MS, stopped: true },
        { advanceMs: 7, stopped: false },
      ],
      1007,
    ],
    ['can be the machine’s again', [{ advanceMs: 60_000 }, { real: true }], 1000],
  ])('%s', (_name, bodies, expected) => {
    expect(after(...bodies)).toBe(expected);
  });

  test('lets uploads appear that were due by then', () => {
    const standIn = standInWith('store-later:59');
    standIn.handle(upload(), NOW_MS);
    const { events } = command(standIn, 'POST clock', { advanceMs: 59 * MINUTE_MS });
    expect(events.map(({ type }) => type)).toEqual(['clock-set', 'stored']);
  });

  test.each([[{}], [{ nowMs: 'now' }], [{ advanceMs: 1e300 }]])('refuses %j', (body) => {
    expect(command(createStandIn(), 'POST clock', body).status).toBe(400);
  });
});

describe('faults', () => {
  test('are ordered, shown, replaced and taken back', () => {
    const standIn = createStandIn();
    const names = () =>
      (command(standIn, 'GET faults').value as { faults: { name: string }[] }).faults.map(
        ({ name }) => name,
      );
    command(standIn, 'POST faults', { faults: ['half', 'delay:5'] });
    expect(names()).toEqual(['half', 'delay']);
    command(standIn, 'POST faults', { faults: ['drop-after,times=1'], replace: true });
    expect(names()).toEqual(['drop-after']);
    command(standIn, 'DELETE faults');
    expect(names()).toEqual([]);
  });

  test('are ordered all or none', () => {
    const standIn = createStandIn();
    const { status, value } = command(standIn, 'POST faults', { faults: ['half', 'hafl'] });
    expect([status, value, standIn.faults.open()]).toEqual([
      400,
      { error: expect.stringContaining('hafl') },
      [],
    ]);
  });
});

test('an upload of somebody else can be put there, as old as one likes', () => {
  const standIn = createStandIn();
  const body = { rows: 3, comment: 'calltouch', ageMs: 86_400_000 };
  expect(command(standIn, 'POST uploads', body).value).toEqual({ id: 719450001 });
  expect(JSON.parse(standIn.handle(list(), NOW_MS).body).uploadings).toMatchObject([
    { create_time: '2025-03-13T12:00:00Z', comment: 'calltouch', line_quantity: 3 },
  ]);
  expect(command(standIn, 'POST uploads', { rows: 0 }).status).toBe(400);
});

test('a reset forgets all but the clock', () => {
  const standIn = standInWith('delay:5');
  command(standIn, 'POST clock', { nowMs: 5, stopped: true });
  standIn.handle(upload(FILE, { query: '?new_goal_name=Call' }), NOW_MS);
  command(standIn, 'POST reset');
  expect(standIn.state()).toEqual({
    ...createStandIn().state(),
    clock: { kind: 'stopped', atMs: 5 },
  });
  expect(standIn.faults.open()).toEqual([]);
});

test('an unknown command names the known ones', () => {
  expect(command(createStandIn(), 'POST stat')).toMatchObject({
    status: 404,
    value: { error: expect.stringContaining('GET state') },
  });
});
