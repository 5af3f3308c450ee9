/** Properties, cache and locks: limits, texts, lifetimes, and what two people share. */

import { describe, expect, test } from '@jest/globals';
import { callsWorkbook, emptyBags, fixture } from '../hostFixture';

describe('properties (limits and texts: quotas page; TAN 2023/05/22; JEV spike 27)', () => {
  test('values become texts, a copy is given out, unknown keys are null', () => {
    const { run } = fixture();
    const got = run(({ PropertiesService }) => {
      const store = PropertiesService.getUserProperties();
      store.setProperty('n', 5 as unknown as string).setProperties({ a: 'x', b: 'y' });
      const copy = store.getProperties();
      copy.a = 'changed';
      store.deleteProperty('b');
      return [
        store.getProperty('n'),
        store.getProperty('a'),
        store.getProperty('b'),
        store.getKeys(),
      ];
    });
    expect(got).toEqual(['5', 'x', null, ['n', 'a']]);
  });

  test.each([
    ['a value over 9 KB', 'k', 'x'.repeat(9 * 1024 + 1), 'Argument too large: value'],
    ['an undefined value', 'k', undefined, 'Invalid argument: value'],
    [
      'an empty key',
      '',
      'v',
      'When setting or getting a property value, the property name must not be null or empty.',
    ],
    ['a key over 8,066 bytes', 'k'.repeat(8067), 'v', 'Data storage error'],
  ])('%s is refused', (_, key, value, message) => {
    const { failure } = fixture();
    expect(
      failure(({ PropertiesService }) =>
        PropertiesService.getScriptProperties().setProperty(key, value as string),
      ),
    ).toBe(message);
  });

  test('9 KB count in bytes: half as many Russian letters fit', () => {
    const { run, failure } = fixture();
    const write = (text: string) => (services: Parameters<Parameters<typeof run>[0]>[0]) =>
      services.PropertiesService.getUserProperties().setProperty('k', text);
    run(write('ж'.repeat(4608)));
    expect(failure(write('ж'.repeat(4609)))).toBe('Argument too large: value');
  });

  test('a store takes 524,288 bytes of keys and values', () => {
    const { failure, host } = fixture();
    expect(
      failure(({ PropertiesService }) => {
        const store = PropertiesService.getUserProperties();
        for (let index = 0; index < 100; index++)
          store.setProperty(`key${index}`, 'x'.repeat(9000));
      }),
    ).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(host.counts.calls['Properties.setProperty']).toBe(59);
  });

  test('document stores are null without a document (properties reference)', () => {
    const { call } = fixture();
    const outcome = call(
      ({ PropertiesService, CacheService, LockService, SpreadsheetApp }) => [
        PropertiesService.getDocumentProperties(),
        CacheService.getDocumentCache(),
        LockService.getDocumentLock(),
        SpreadsheetApp.getActiveSpreadsheet(),
        SpreadsheetApp.getActiveSheet(),
      ],
      'trigger',
      { withoutDocument: true },
    );
    expect(outcome).toEqual({ kind: 'returned', value: [null, null, null, null, null] });
  });

  test('each write is told to the caller at once, also in a run that is cut off later', () => {
    const properties = emptyBags();
    const told: unknown[] = [];
    properties.document.onChange((key, value) => told.push([key, value]));
    const { call } = fixture({
      properties,
      faults: ({ name }) => (name === 'SpreadsheetApp.flush' ? { kind: 'abort' } : undefined),
    });
    call(({ PropertiesService, SpreadsheetApp }) => {
      PropertiesService.getDocumentProperties()
        .setProperty('claiming', 'b1')
        .deleteProperty('claiming');
      SpreadsheetApp.flush();
    });
    expect(told).toEqual([
      ['claiming', 'b1'],
      ['claiming', null],
    ]);
  });

  test('two people share the document store, and not their own', () => {
    const anna = emptyBags();
    const workbook = callsWorkbook();
    const boris = { ...emptyBags(), document: anna.document, script: anna.script };
    const hosts = [anna, boris].map((properties) => fixture({ workbook, properties }));
    hosts[0]!.run(({ PropertiesService }) => {
      PropertiesService.getDocumentProperties().setProperty('d', 'shared');
      PropertiesService.getUserProperties().setProperty('u', 'private');
    });
    expect(
      hosts[1]!.run(({ PropertiesService }) => [
        PropertiesService.getDocumentProperties().getProperty('d'),
        PropertiesService.getUserProperties().getProperty('u'),
      ]),
    ).toEqual(['shared', null]);
  });
});

describe('cache (Cache reference; limits measured by JP)', () => {
  test('a text lives ten minutes, or as long as is asked, six hours at most', () => {
    let now = 0;
    const { run } = fixture({ now: () => now });
    const read = () =>
      run(({ CacheService }) =>
        ['usual', 'short', 'long'].map((key) => CacheService.getUserCache().get(key)),
      );
    run(({ CacheService }) => {
      const cache = CacheService.getUserCache();
      cache.put('usual', '1');
      cache.put('short', '2', 5);
      cache.put('long', '3', 1_000_000);
    });
    now = 4999;
    expect(read()).toEqual(['1', '2', '3']);
    now = 599_999;
    expect(read()).toEqual(['1', null, '3']);
    now = 21_600_000;
    expect(read()).toEqual([null, null, null]);
  });

  test('null is kept as a text, and so is an object', () => {
    const { run } = fixture();
    const got = run(({ CacheService }) => {
      const cache = CacheService.getScriptCache();
      cache.put('n', null as unknown as string);
      cache.putAll({ o: {} });
      return cache.getAll(['n', 'o', 'gone']);
    });
    expect(got).toEqual({ n: 'null', o: '[object Object]' });
  });

  test.each([
    ['k'.repeat(251), 'v', 'Argument too large: key'],
    ['', 'v', 'Invalid argument: key'],
    ['k', 'x'.repeat(102_401), 'Argument too large: value'],
  ])('a key of its limit and a value over 102,400 bytes are refused', (key, value, message) => {
    const { failure } = fixture();
    expect(failure(({ CacheService }) => CacheService.getUserCache().put(key, value))).toBe(
      message,
    );
  });

  test('the thousand-and-first text pushes out the hundred oldest', () => {
    const { run } = fixture();
    const got = run(({ CacheService }) => {
      const cache = CacheService.getUserCache();
      for (let index = 0; index < 1001; index++) cache.put(`k${index}`, 'v');
      return ['k0', 'k99', 'k100', 'k1000'].map((key) => cache.get(key));
    });
    expect(got).toEqual([null, null, 'v', 'v']);
  });
});

describe('locks (lock reference)', () => {
  const two = () => {
    let now = 0;
    const bags = emptyBags();
    const workbook = callsWorkbook();
    const options = { workbook, now: () => now, sleep: (ms: number) => (now += ms) };
    const anna = fixture({ ...options, properties: bags });
    const boris = fixture({
      ...options,
      properties: { ...emptyBags(), document: bags.document, script: bags.script },
    });
    return { anna, boris, clock: () => now };
  };

  test('the document lock keeps a second person out, in time and in words', () => {
    const { anna, boris, clock } = two();
    let inner: unknown[] = [];
    anna.run(({ LockService }) => {
      const lock = LockService.getDocumentLock();
      lock.waitLock(1000);
      lock.waitLock(1000);
      inner = [
        boris.run((services) => services.LockService.getDocumentLock().tryLock(500)),
        boris.failure((services) => services.LockService.getDocumentLock().waitLock(300)),
        boris.run((services) => services.LockService.getUserLock().tryLock(500)),
        lock.hasLock(),
      ];
    });
    expect(inner).toEqual([
      false,
      'Lock timeout: another process was holding the lock for too long.',
      true,
      true,
    ]);
    expect(clock()).toBe(800);
  });

  test('it is free again at the end of the run and after releaseLock', () => {
    const { anna, boris } = two();
    const take = (person: typeof anna) =>
      person.run(({ LockService }) => LockService.getDocumentLock().tryLock(0));
    expect([take(anna), take(boris), take(anna)]).toEqual([true, true, true]);
    expect(
      anna.run(({ LockService }) => {
        const lock = LockService.getScriptLock();
        lock.releaseLock();
        lock.tryLock(0);
        lock.releaseLock();
        return [lock.hasLock(), take(boris)];
      }),
    ).toEqual([false, true]);
  });

  test('a box loses it (Ui reference)', () => {
    const { anna } = two();
    const held = anna.run(({ LockService, SpreadsheetApp }) => {
      const lock = LockService.getDocumentLock();
      lock.tryLock(0);
      SpreadsheetApp.getUi().alert('Sure?');
      return lock.hasLock();
    });
    expect(held).toBe(false);
  });
});
