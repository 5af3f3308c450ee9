/** google.script.run outside Google: what a page meets there, it meets here. */

import { describe, expect, test } from '@jest/globals';
import { makeGoogleScript, type ServerOutcome } from '../../../../local/playground/book/scriptRun';

interface Runner {
  withSuccessHandler(handler: unknown): Runner;
  withFailureHandler(handler: unknown): Runner;
  withUserObject(value: unknown): Runner;
  readonly save: (...args: readonly unknown[]) => unknown;
}

/** A runner whose server gives one answer; `told` is what handlers got, in order. */
function runner(outcome: ServerOutcome = { ok: true, value: 'saved' }) {
  const asked: unknown[] = [];
  const told: unknown[] = [];
  const script = makeGoogleScript((name, args) => {
    asked.push([name, ...args]);
    return Promise.resolve(outcome);
  });
  const run = (script.run as Runner)
    .withSuccessHandler((...given: unknown[]) => told.push(['success', ...given]))
    .withFailureHandler((...given: unknown[]) => told.push(['failure', ...given]));
  return { run, asked, told };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a call', () => {
  test('gives undefined at once and its value to the success handler', async () => {
    const { run, asked, told } = runner();
    expect(run.save({ a: [1, null, undefined] }, true)).toBeUndefined();
    expect(told).toEqual([]);
    await settled();
    expect(asked).toEqual([['save', { a: [1, null, null] }, true]]);
    expect(told).toEqual([['success', 'saved', null]]);
  });

  test('gives the failure handler an error with the server’s message', async () => {
    const { run, told } = runner({ ok: false, message: 'Exception: No.', name: 'Exception' });
    run.save();
    await settled();
    const [[kind, error]] = told as [[string, Error]];
    expect([kind, error.name, error.message]).toEqual(['failure', 'Exception', 'Exception: No.']);
  });

  test('hands the user object on, and runners can be used again', async () => {
    const { run, told } = runner();
    const named = run.withUserObject('button 1');
    named.save();
    named.save();
    run.save();
    await settled();
    expect(told.map((each) => (each as unknown[])[2])).toEqual(['button 1', 'button 1', null]);
  });

  test('that brings nothing back tells null', async () => {
    const { run, told } = runner({ ok: true, value: undefined });
    run.save();
    await settled();
    expect(told).toEqual([['success', null, null]]);
  });
});

describe('an argument that may not cross', () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;

  test.each([
    { what: 'a Date', value: new Date(), message: 'illegal value in property: 0' },
    { what: 'a function', value: () => 1, message: 'illegal value in property: 0' },
    {
      what: 'a Map in an object',
      value: { of: new Map() },
      message: 'illegal value in property: of',
    },
    { what: 'a pattern in a list', value: [1, /x/], message: 'illegal value in property: 1' },
    { what: 'an object that holds itself', value: circular, message: 'circular reference' },
  ])('as $what is thrown in the page, and no handler is called', async ({ value, message }) => {
    const { run, asked, told } = runner();
    expect(() => run.save(value)).toThrow(message);
    await settled();
    expect([asked, told]).toEqual([[], []]);
  });
});

describe('many calls', () => {
  test('run ten at once; the others wait their turn', async () => {
    const open: (() => void)[] = [];
    const script = makeGoogleScript(
      () =>
        new Promise((resolve) => {
          open.push(() => resolve({ ok: true, value: null }));
        }),
    );
    for (let call = 0; call < 13; call++) (script.run as Runner).save(call);
    await settled();
    expect(open).toHaveLength(10);
    open[4]?.();
    await settled();
    expect(open).toHaveLength(11);
    for (const end of open) end();
    await settled();
    expect(open).toHaveLength(13);
  });
});
