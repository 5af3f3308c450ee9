/** Faults on order: reading one from its text, and giving each out as often as it was ordered. */

import { ENDPOINTS, type Endpoint } from '../serve/wire';
import { FAULT_NAMES, FAULTS, type FaultName, isFaultName } from './faultCatalogue';

/** One order. It strikes requests to `on`, leaves out the first `skip`, then strikes `times` (null: all). */
export interface Fault {
  readonly name: FaultName;
  readonly args: readonly string[];
  readonly on: readonly Endpoint[];
  readonly times: number | null;
  readonly skip: number;
  /** Only this counter's requests; null: any. */
  readonly counterId: number | null;
  /** For faults that replace the answer: whether the work is done and stored first. Null: as the fault's meaning says. */
  readonly store: boolean | null;
  /** Header Retry-After of a refusal or bare status. */
  readonly retryAfterSeconds: number | null;
}

export type FaultReading =
  | { readonly ok: true; readonly fault: Fault }
  | { readonly ok: false; readonly message: string };

/** The options that may follow a fault, for `--help`. */
export const FAULT_OPTIONS: readonly (readonly [string, string])[] = [
  ['times=N', 'strike N matching requests, then be over (default: all)'],
  ['skip=N', 'let the first N matching requests through'],
  ['on=ENDPOINT', `strike there: ${ENDPOINTS.join(', ')}, any; several joined by +`],
  ['counter=ID', 'strike only requests about this counter'],
  ['store=yes|no', 'for refuse, status, redirect, not-json, no-id: do the work first, or not'],
  ['retry-after=S', 'for refuse and status: the header Retry-After'],
];

const OPTION = /,(times|skip|on|counter|store|retry-after)=([^,]*)$/;

/**
 * Reads `NAME[:ARGUMENT][,option=value…]`, for example `refuse:backend_error,times=2` or `drop-after,skip=1,times=1`.
 * The argument may hold colons and commas, so options are taken from the end.
 */
export function readFault(order: string): FaultReading {
  const options = new Map<string, string>();
  let rest = order.trim();
  for (let match = OPTION.exec(rest); match !== null; match = OPTION.exec(rest)) {
    options.set(match[1] ?? '', match[2] ?? '');
    rest = rest.slice(0, match.index);
  }
  const colon = rest.indexOf(':');
  const name = colon < 0 ? rest : rest.slice(0, colon);
  const refuse = (message: string): FaultReading => ({
    ok: false,
    message: `fault "${order}": ${message}`,
  });
  if (!isFaultName(name))
    return refuse(`unknown name "${name}"; known are ${FAULT_NAMES.join(', ')}`);
  const args = FAULTS[name].read(colon < 0 ? '' : rest.slice(colon + 1));
  if (typeof args === 'string') return refuse(`${name} ${args}`);

  for (const numeric of ['times', 'skip', 'counter', 'retry-after']) {
    const value = options.get(numeric);
    if (value !== undefined && !/^\d{1,10}$/.test(value))
      return refuse(`${numeric}= needs a whole number`);
  }
  const store = options.get('store');
  if (store !== undefined && store !== 'yes' && store !== 'no')
    return refuse('store= needs yes or no');
  const on = readEndpoints(options.get('on'), FAULTS[name].on);
  if (on === null) return refuse(`on= needs ${ENDPOINTS.join(', ')} or any`);
  return {
    ok: true,
    fault: {
      name,
      args,
      on,
      times: numberOrNull(options.get('times')),
      skip: numberOrNull(options.get('skip')) ?? 0,
      counterId: numberOrNull(options.get('counter')),
      store: store === undefined ? null : store === 'yes',
      retryAfterSeconds: numberOrNull(options.get('retry-after')),
    },
  };
}

/** As `readFault`, for orders written in code: a mistake in one is a bug and throws. */
export function fault(order: string): Fault {
  const reading = readFault(order);
  if (!reading.ok) throw new Error(reading.message);
  return reading.fault;
}

/** The orders of one stand-in. */
export interface FaultBook {
  order(fault: Fault): void;
  clear(): void;
  /** What is still on order: `times` counts down, spent orders are gone. */
  readonly open: () => readonly Fault[];
  /** The first order of one of these names that strikes this request, counted as used; undefined if none does. */
  take(names: readonly FaultName[], at: Endpoint, counterId: number | null): Fault | undefined;
}

/** An empty book, or one with orders. */
export function createFaultBook(orders: readonly Fault[] = []): FaultBook {
  let open: { readonly fault: Fault; skip: number; times: number | null }[] = [];
  const order = (fault: Fault) => {
    open.push({ fault, skip: fault.skip, times: fault.times });
  };
  for (const each of orders) order(each);
  return {
    order,
    clear: () => {
      open = [];
    },
    open: () => open.map(({ fault, skip, times }) => ({ ...fault, skip, times })),
    take: (names, at, counterId) => {
      for (const entry of open) {
        const { fault } = entry;
        if (!names.includes(fault.name) || !fault.on.includes(at)) continue;
        if (fault.counterId !== null && fault.counterId !== counterId) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        if (entry.times === null) return fault;
        entry.times -= 1;
        if (entry.times <= 0) open = open.filter((other) => other !== entry);
        if (entry.times >= 0) return fault;
      }
      return undefined;
    },
  };
}

function readEndpoints(
  text: string | undefined,
  fallback: readonly Endpoint[],
): readonly Endpoint[] | null {
  if (text === undefined) return fallback;
  if (text === 'any') return ENDPOINTS;
  const chosen = ENDPOINTS.filter((endpoint) => text.split('+').includes(endpoint));
  return chosen.length === text.split('+').length ? chosen : null;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
