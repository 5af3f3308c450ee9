/** The build's last step makes the bundle shorter and changes nothing that it does. */

import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { shorten } from '../../scripts/shorten.mjs';

/** What the wrapped statements export, before and after; the shortened code comes with it. */
function bothWays(body: string) {
  const code = `"use strict";var App=(()=>{${body}})();`;
  const short = shorten(code);
  return { before: runInNewContext(`${code}App`), after: runInNewContext(`${short}App`), short };
}

describe('the shortened bundle', () => {
  test('writes functions as arrow functions that may be called before they stand in the code', () => {
    const { before, after, short } = bothWays(
      'var early=twice(2);function twice(n){return n*2}function pair(a,b){return{a,b}}' +
        'function last(a){let b=a;return b,a+1}return[early,pair(1,2),last(3),twice(4)]',
    );
    expect(after).toEqual(before);
    expect(short).not.toContain('function');
  });

  test('leaves functions that know this, arguments or new as they are', () => {
    const { before, after, short } = bothWays(
      'function Box(v){this.v=v}function all(){return arguments.length}function*count(){yield 1}' +
        'function Plain(){}return[new Box(1).v,all(1,2),[...count()].length,typeof new Plain()]',
    );
    expect(after).toEqual(before);
    expect(short.match(/function/g)).toHaveLength(4);
  });

  test('gives repeated texts one name, beside words and keys too', () => {
    const text = '"accepted short"';
    const { before, after, short } = bothWays(
      `var o={"accepted short":1};function f(x){switch(x){case${text}:return${text};default:return ${text}in o}}` +
        `return[f(${text}),f(1),o[${text}],typeof ${text}==="string"]`,
    );
    expect(after).toEqual(before);
    expect(short.split('accepted short')).toHaveLength(3);
  });

  test('gives functions of the language one name, but never the clock', () => {
    const { before, after, short } = bothWays(
      `return[${'Math.floor(1.5),Object.keys({a:1}),'.repeat(9)}${'Date.UTC(2025,1),'.repeat(9)}void 0,void 0,void 0,void 0,void 0,void 0]`,
    );
    expect(after).toEqual(before);
    expect(short.match(/Math\.floor|Object\.keys/g)).toHaveLength(2);
    expect(short.match(/Date\.UTC/g)).toHaveLength(9);
    expect(short).not.toContain('void 0');
  });

  test('refuses code that is not one wrapped function', () => {
    expect(() => shorten('var a=1;')).toThrow('not one wrapped function');
  });
});
