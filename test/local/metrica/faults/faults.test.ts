/** How faults are ordered, by text, and how often each order strikes. */

import { describe, expect, test } from '@jest/globals';
import { FAULT_NAMES } from '../../../../local/metrica/faults/faultCatalogue';
import { createFaultBook, fault, readFault } from '../../../../local/metrica/faults/faults';
import { ENDPOINTS } from '../../../../local/metrica/serve/wire';

describe('an order', () => {
  test.each([
    ['drop-after', { name: 'drop-after', args: [], on: ['upload'], times: null, skip: 0 }],
    [' half,times=2,skip=1 ', { name: 'half', times: 2, skip: 1 }],
    ['refuse:timeout', { name: 'refuse', args: ['timeout'], on: ENDPOINTS, store: null }],
    ['refuse:invalid_token:401,store=yes', { args: ['invalid_token', '401'], store: true }],
    ['status:502', { args: ['502', 'json'] }],
    ['status:502:html,retry-after=7', { args: ['502', 'html'], retryAfterSeconds: 7 }],
    ['redirect', { args: ['/_stand-in/redirected'] }],
    [
      'redirect:https://passport.yandex.ru/auth?a=b,c',
      { args: ['https://passport.yandex.ru/auth?a=b,c'] },
    ],
    ['refuse-rows:a:b,times=x,on=7,times=1', 'on='],
    ['refuse-rows:a,b:c,times=1', { args: ['a,b:c'], times: 1 }],
    ['short:2:source', { args: ['2', 'source'] }],
    [
      'drop-before,on=list+counters,counter=34567890',
      { on: ['list', 'counters'], counterId: 34567890 },
    ],
    ['delay:50,on=any', { args: ['50'], on: ENDPOINTS }],
    ['refuse', 'error type'],
    ['refuse:bad_luck', 'error type'],
    ['refuse:timeout:x', 'HTTP status'],
    ['status:99', 'HTTP status'],
    ['delay:soon', 'whole number'],
    ['list-cap:0', 'from 1'],
    ['list-order:upwards', 'one of'],
    ['half:1', 'no argument'],
    ['short', 'number of rows'],
    ['upload-status', 'needs a word'],
    ['refuse-parameter:', 'query parameter'],
    ['drop-after,times=many', 'times='],
    ['drop-after,store=maybe', 'store='],
    ['drop-after,on=lists', 'on='],
    ['drop-afer', 'unknown name'],
    ['toString', 'unknown name'],
  ])('%s', (text, expected) => {
    const reading = readFault(text);
    if (typeof expected === 'string') {
      expect(reading).toEqual({ ok: false, message: expect.stringContaining(expected) });
    } else {
      expect(reading).toMatchObject({ ok: true, fault: expected });
    }
  });

  test('that is wrong is a bug when it stands in code', () => {
    expect(() => fault('drop-afer')).toThrow('unknown name');
    expect(FAULT_NAMES).toContain(fault('drop-after').name);
  });
});

describe('orders strike', () => {
  const strikes = (orders: readonly string[], requests: number) => {
    const book = createFaultBook(orders.map(fault));
    return Array.from({ length: requests }, () => book.take(['delay'], 'list', 1)?.args[0]);
  };

  test.each([
    ['always', ['delay:1'], ['1', '1', '1', '1']],
    ['as often as ordered', ['delay:1,times=2'], ['1', '1', undefined, undefined]],
    [
      'after those that are let through',
      ['delay:1,skip=2,times=1'],
      [undefined, undefined, '1', undefined],
    ],
    [
      'one after the other',
      ['delay:1,times=1', 'delay:2,times=1'],
      ['1', '2', undefined, undefined],
    ],
    ['never when ordered for none', ['delay:1,times=0'], Array(4).fill(undefined)],
    ['not at another endpoint', ['delay:1,on=upload'], Array(4).fill(undefined)],
    ['not at another counter', ['delay:1,counter=2'], Array(4).fill(undefined)],
  ])('%s', (_name, orders, expected) => {
    expect(strikes(orders, 4)).toEqual(expected);
  });

  test('until they are taken back', () => {
    const book = createFaultBook([fault('half,times=3')]);
    book.take(['half'], 'upload', 1);
    expect(book.open()).toMatchObject([{ name: 'half', times: 2 }]);
    book.clear();
    expect([book.open(), book.take(['half'], 'upload', 1)]).toEqual([[], undefined]);
  });
});
