/** google.script.run: what a page may pass, what it gets back (TAN 2023/08/28, measured). */

import { describe, expect, test } from '@jest/globals';
import { fixture } from '../hostFixture';

/** How a page's call of a function that answers its arguments ends. */
function passed(...args: readonly unknown[]) {
  const { host } = fixture();
  host.globals.echo = (...given: readonly unknown[]) => JSON.stringify(given);
  return host.call('echo', args, 'page');
}

function answered(value: unknown) {
  const { host } = fixture();
  host.globals.give = () => value;
  return host.call('give', [], 'page');
}

describe('arguments', () => {
  test('plain values arrive as a copy, undefined as null', () => {
    expect(passed(1, 'a', null, undefined, { a: [undefined, true], b: {} })).toEqual({
      kind: 'returned',
      value: '[1,"a",null,null,{"a":[null,true],"b":{}}]',
    });
  });

  test('the server cannot change what the page holds', () => {
    const { host } = fixture();
    host.globals.change = (given: { a: number }) => {
      given.a = 2;
    };
    const kept = { a: 1 };
    host.call('change', [kept], 'page');
    expect(kept).toEqual({ a: 1 });
  });

  test.each([
    ['a Date', [1, new Date(0)], '1'],
    ['a function', [() => 1], '0'],
    ['a Map', [{ when: new Map() }], 'when'],
    ['a Set', [[0, new Set()]], '1'],
    ['a pattern', [/x/], '0'],
    ['a boxed number', [Object(1)], '0'],
    ['bytes', [{ file: new Uint8Array(1) }], 'file'],
    ['a promise', [Promise.resolve(1)], '0'],
  ])('%s is thrown in the page, and the server is not reached', (_, args, place) => {
    expect(passed(...args)).toEqual({
      kind: 'refused',
      message: `Failed due to illegal value in property: ${place}`,
    });
  });

  test('an object that holds itself is refused, one that is passed twice is not', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(passed(loop)).toEqual({ kind: 'refused', message: 'Failed due to circular reference.' });
    const shared = { a: 1 };
    expect(passed({ one: shared, two: shared }).kind).toBe('returned');
  });

  test('names that end in an underscore and unknown names cannot be called', () => {
    const { host } = fixture();
    host.globals.secret_ = () => 'x';
    expect(host.call('secret_', [], 'page').kind).toBe('refused');
    expect(host.call('nothing', [], 'page')).toEqual({
      kind: 'refused',
      message: 'Script function not found: nothing',
    });
    expect(host.call('secret_', [], 'trigger').kind).toBe('returned');
    expect(host.call('SpreadsheetApp', [], 'page').kind).toBe('refused');
  });
});

describe('results', () => {
  test.each([
    ['undefined is null', undefined, null],
    ['nested undefined is null', [undefined, { a: undefined }], [null, { a: null }]],
    ['a Date loses everything', new Date(0), null],
    ['a Date deep inside loses everything', { rows: [{ at: new Date(0) }], ok: true }, null],
    ['a Map is an empty object', { m: new Map([[1, 2]]) }, { m: {} }],
    ['a pattern is an empty object', [/x/], [{}]],
    ['signed bytes are an object of indices', new Int8Array([1, -1]), { 0: 1, 1: -1 }],
  ])('%s', (_, value, got) => {
    expect(answered(value)).toEqual({ kind: 'returned', value: got });
  });

  test('a service object loses everything', () => {
    const { host, call } = fixture();
    expect(call(({ SpreadsheetApp }) => ({ book: SpreadsheetApp.getActive() }), 'page')).toEqual({
      kind: 'returned',
      value: null,
    });
    expect(host.console).toEqual([]);
  });

  test('a function comes as its text, a Uint8Array fails the call', () => {
    expect(answered([(x: number) => x])).toMatchObject({ value: ['(x) => x'] });
    expect(answered({ data: new Uint8Array(2) }).kind).toBe('threw');
  });

  test('an exception comes with its name and message, whatever was thrown', () => {
    const { host } = fixture();
    host.globals.fail = () => {
      throw new RangeError('too far');
    };
    host.globals.odd = () => {
      throw null;
    };
    expect(host.call('fail', [], 'page')).toMatchObject({
      kind: 'threw',
      name: 'RangeError',
      message: 'too far',
    });
    expect(host.call('odd', [], 'page')).toMatchObject({ kind: 'threw', message: 'null' });
  });

  test('other callers than a page get the value itself', () => {
    const { host } = fixture();
    const date = new Date(0);
    host.globals.give = () => date;
    expect(host.call('give', [], 'menu')).toEqual({ kind: 'returned', value: date });
  });
});
