/** Which arguments a service method takes, and what Google says when they do not fit. */

import type { CallKind } from './serviceCounts';

/** A `?` also takes null. `textual` is any primitive, turned into a string as Google does. */
export type ArgumentRule =
  | 'integer'
  | 'number'
  | 'number?'
  | 'text'
  | 'text?'
  | 'textual'
  | 'textual?'
  | 'boolean'
  | 'boolean?'
  | 'any'
  | 'object'
  | 'object?'
  | 'array'
  | 'matrix'
  | 'date';

export interface MethodRule {
  readonly kind: CallKind;
  readonly overloads: readonly (readonly ArgumentRule[])[];
  /** What Google takes besides, and the host does not: thrown by name. */
  readonly lacking?: readonly (readonly ArgumentRule[])[];
  /** Takes any number of arguments of any type. */
  readonly variadic?: boolean;
}

type Overloads = readonly (readonly ArgumentRule[])[];

const rule =
  (kind: CallKind) =>
  (...overloads: Overloads): MethodRule => ({
    kind,
    overloads: overloads.length === 0 ? [[]] : overloads,
  });

/** A round trip to the spreadsheet. Without overloads: no arguments. */
export const read = rule('read');
/** A round trip to another service. */
export const trip = rule('trip');
/** Goes to the write buffer. */
export const write = rule('write');
/** A handle, or something the script already has. */
export const free = rule('free');

/** The same method, of which the host lacks these signatures. */
export const without = (method: MethodRule, ...lacking: Overloads): MethodRule => ({
  ...method,
  lacking,
});

export const anything: MethodRule = { kind: 'free', overloads: [], variadic: true };

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The arguments as the service takes them, or undefined when no overload fits. */
export function fitArguments(method: MethodRule, args: readonly unknown[]): unknown[] | undefined {
  if (method.variadic) return [...args];
  const overload = overloadFor(method.overloads, args);
  return overload?.map((expected, index) => coerced(expected, args[index]));
}

/** Whether Google would take arguments that the host does not. */
export function isLacking(method: MethodRule, args: readonly unknown[]): boolean {
  return overloadFor(method.lacking ?? [], args) !== undefined;
}

function overloadFor(overloads: Overloads, args: readonly unknown[]) {
  return overloads.find(
    (overload) =>
      overload.length === args.length &&
      overload.every((expected, index) => fits(expected, args[index])),
  );
}

function fits(expected: ArgumentRule, value: unknown): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'integer':
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'number?':
      return isNothing(value) || (typeof value === 'number' && !Number.isNaN(value));
    case 'text':
      return typeof value === 'string';
    case 'text?':
      return isNothing(value) || typeof value === 'string';
    case 'textual':
      return isPrimitive(value);
    case 'textual?':
      return isNothing(value) || isPrimitive(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'boolean?':
      return isNothing(value) || typeof value === 'boolean';
    case 'object':
      return typeof value === 'object' && value !== null;
    case 'object?':
      return typeof value === 'object' || value === undefined;
    case 'array':
      return Array.isArray(value);
    case 'matrix':
      return Array.isArray(value) && value.every((line) => Array.isArray(line));
    case 'date':
      return isDate(value);
  }
}

function coerced(expected: ArgumentRule, value: unknown): unknown {
  if (expected === 'integer') return Math.trunc(value as number);
  if (expected === 'textual' || (expected === 'textual?' && !isNothing(value)))
    return String(value);
  return value === undefined ? null : value;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function isPrimitive(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The types as they stand in Google's text: `(String,number,null,number[])`. */
export function argumentTypes(
  args: readonly unknown[],
  serviceName: (value: object) => string | undefined,
): string {
  const nameOf = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'string') return 'String';
    if (typeof value === 'number') return 'number';
    if (typeof value === 'boolean') return 'Boolean';
    if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${nameOf(value[0])}[]`;
    if (isDate(value)) return 'Date';
    return (typeof value === 'object' && serviceName(value)) || '(class)';
  };
  return args.map(nameOf).join(',');
}
