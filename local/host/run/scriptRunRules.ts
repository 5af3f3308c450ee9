/**
 * What may cross `google.script.run`: arguments on the way in, results on the way out (tanaikech,
 * 2023-08-28, measured; reference-google-script-run).
 */

import { isDate } from './argumentRules';

export type Crossing =
  | { readonly ok: true; readonly value: readonly unknown[] }
  | { readonly ok: false; readonly message: string };

/**
 * A copy of the arguments as the server gets them. A forbidden one is thrown in the page, and the
 * server is not reached; the text names the place of the bad element by index or key.
 */
export function argumentsIn(args: readonly unknown[]): Crossing {
  const copied: unknown[] = [];
  for (const [index, value] of args.entries()) {
    const copy = copyIn(value, String(index), []);
    if (!copy.ok) return copy;
    copied.push(copy.value);
  }
  return { ok: true, value: copied };
}

type Copy = { readonly ok: true; readonly value: unknown } | Extract<Crossing, { ok: false }>;

function copyIn(value: unknown, place: string, above: readonly object[]): Copy {
  if (value === undefined || value === null) return { ok: true, value: null };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { ok: true, value };
  }
  const illegal: Copy = { ok: false, message: `Failed due to illegal value in property: ${place}` };
  if (typeof value !== 'object') return illegal;
  if (above.includes(value)) return { ok: false, message: 'Failed due to circular reference.' };
  const isArray = Array.isArray(value);
  if (!isArray && tagOf(value) !== 'Object') return illegal;
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const copy = copyIn(item, key, [...above, value]);
    if (!copy.ok) return copy;
    entries.push([key, copy.value]);
  }
  return {
    ok: true,
    value: isArray ? entries.map(([, item]) => item) : Object.fromEntries(entries),
  };
}

/**
 * What the success handler gets. A Date or a service object anywhere loses the whole value; maps,
 * sets, patterns and buffers arrive empty, functions as their text. A `Uint8Array` makes the call
 * fail, and so does a value that holds itself.
 */
export function resultOut(value: unknown): unknown {
  return losesAll(value, []) ? null : copyOut(value);
}

function losesAll(value: unknown, above: readonly object[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isDate(value) || isServiceObject(value)) return true;
  // The server would wait for it; a run of the host ends when its function returns.
  if (tagOf(value) === 'Promise') throw new Error('Not in the host: a Promise as a result');
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  if (tagOf(value) === 'Uint8Array') throw new Error('Uint8Array cannot be returned to a page.');
  return Object.values(value).some((item) => losesAll(item, [...above, value]));
}

/** Objects of services are proxies that know only their own names. */
function isServiceObject(value: object): boolean {
  return (
    !Array.isArray(value) && Object.getPrototypeOf(value) !== null && !('hasOwnProperty' in value)
  );
}

function copyOut(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return String(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copyOut);
  if (['Map', 'Set', 'RegExp', 'ArrayBuffer'].includes(tagOf(value))) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOut(item)]));
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
