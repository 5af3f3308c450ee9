/** The trace of a tick: that Google came, and that it cut one off. */

import { describe, expect, test } from '@jest/globals';
import { loadTrace, saveTrace, touchTrace, wasCut } from '../../../src/app/schedule/tickTrace';
import { fakePorts } from '../fakes/fakePorts';

const ANNA = 'anna@agency.ru';
const TRACE = {
  spreadsheetId: 'book',
  startedAtMs: 1000,
  endedAtMs: null,
  counter: '7',
  failingSinceMs: 0,
  logLostSinceMs: 0,
};
const NONE = {
  spreadsheetId: '',
  startedAtMs: 0,
  endedAtMs: 0,
  counter: '',
  failingSinceMs: 0,
  logLostSinceMs: 0,
};
const MINUTE_MS = 60_000;

describe('a trace', () => {
  test('is read as it was written, for its owner alone', () => {
    const { ports } = fakePorts();
    saveTrace(ports, ANNA, TRACE);
    expect(loadTrace(ports, ANNA, 'book')).toEqual(TRACE);
    expect(loadTrace(ports, 'boris@agency.ru', 'book')).toEqual(NONE);
  });

  test('goes to the person where the properties of the spreadsheet are full', () => {
    const fake = fakePorts();
    saveTrace(fake.ports, ANNA, TRACE);
    fake.fails(`store.set mc.tick.${ANNA}`, 'You have exceeded the property storage quota.');
    const later = { ...TRACE, startedAtMs: 2000 };
    saveTrace(fake.ports, ANNA, later);
    // The fake fails after the write: what stands in the spreadsheet is as new.
    expect(loadTrace(fake.ports, ANNA, 'book')).toEqual(later);
    expect(fake.ports.store.get('user', 'mc.tick')).toBe(JSON.stringify(later));
  });

  test('whose end only the person could keep is ended', () => {
    const { ports } = fakePorts();
    saveTrace(ports, ANNA, TRACE);
    ports.store.set('user', 'mc.tick', JSON.stringify({ ...TRACE, endedAtMs: 1500 }));
    expect(loadTrace(ports, ANNA, 'book').endedAtMs).toBe(1500);
    // One that is older there counts no more.
    saveTrace(ports, ANNA, { ...TRACE, startedAtMs: 3000 });
    expect(loadTrace(ports, ANNA, 'book').endedAtMs).toBeNull();
  });

  test('of a tick that fails keeps since when, until one does not', () => {
    const fake = fakePorts();
    const id = 'book';
    const firstMs = fake.cloud.nowMs;
    expect(touchTrace(fake.ports, id, 'failingSinceMs')).toBe(firstMs);
    fake.cloud.nowMs += 60 * MINUTE_MS;
    expect(touchTrace(fake.ports, id, 'failingSinceMs')).toBe(firstMs);
    const { nowMs } = fake.cloud;
    const kept = { startedAtMs: nowMs, endedAtMs: nowMs, failingSinceMs: firstMs };
    expect(loadTrace(fake.ports, ANNA, id)).toMatchObject(kept);
    // A clock that was set back begins anew.
    fake.cloud.nowMs -= 120 * MINUTE_MS;
    expect(touchTrace(fake.ports, id, 'failingSinceMs')).toBe(fake.cloud.nowMs);
    expect(loadTrace(fake.ports, ANNA, id).logLostSinceMs).toBe(0);
  });

  test('of another spreadsheet is none of this one', () => {
    const { ports } = fakePorts();
    ports.store.set('user', 'mc.tick', JSON.stringify({ ...TRACE, startedAtMs: 9000 }));
    expect(loadTrace(ports, ANNA, 'other')).toEqual(NONE);
    expect(loadTrace(ports, ANNA, 'book').startedAtMs).toBe(9000);
  });

  test('that nothing can keep stops nothing', () => {
    const fake = fakePorts();
    fake.fails(`store.set mc.tick.${ANNA}`, 'full');
    fake.fails('store.set mc.tick', 'full');
    expect(() => saveTrace(fake.ports, ANNA, TRACE)).not.toThrow();
    fake.fails('store.get', 'Service failed.');
    expect(loadTrace(fake.ports, ANNA, 'book')).toEqual(NONE);
  });

  test.each(['{{', '7', 'null', '{"startedAtMs":"soon"}', '[]'])(
    'that is garbage is none: %s',
    (text) => {
      const { ports } = fakePorts();
      ports.store.set('document', `mc.tick.${ANNA}`, text);
      expect(loadTrace(ports, ANNA, 'book')).toEqual(NONE);
    },
  );

  test('of an older version has its parts', () => {
    const { ports } = fakePorts();
    ports.store.set('document', `mc.tick.${ANNA}`, '{"startedAtMs":5,"endedAtMs":6}');
    const read = { ...NONE, startedAtMs: 5, endedAtMs: 6 };
    expect(loadTrace(ports, ANNA, 'book')).toEqual(read);
  });
});

test.each([
  [null, 9, false],
  [null, 10, true],
  [5000, 60, false],
])('a tick with the end %s is cut off after %d minutes: %s', (endedAtMs, minutes, cut) => {
  expect(wasCut({ ...TRACE, endedAtMs }, TRACE.startedAtMs + minutes * MINUTE_MS)).toBe(cut);
});
