/** The hosts of one spreadsheet: runs that go on at the same time, as at Google, each need one of their own. */

import { createHost, loadBundle } from '../../host/host';
import type { Host, HostOptions } from '../../host/hostOptions';
import type { Language } from '../protocol';

/** Runs that may go on at once; further ones wait. */
export const MOST_RUNS = 4;

export interface HostPool {
  /** The host of a run that begins while `depth` others wait; the same one for every run at this depth. */
  at(depth: number, language: Language): Host;
  /** Every host made so far. */
  readonly all: readonly Host[];
}

interface PoolOptions {
  /** Folder of the built add-on. */
  readonly dist: string;
  readonly shared: Omit<HostOptions, 'userLocale' | 'language' | 'now' | 'sleep' | 'faults'>;
  readonly nowMs: () => number;
  /** Blocks the thread; the outermost run sleeps so. */
  readonly sleep: (ms: number) => void;
  /** Between two service calls other work gets its turn. */
  readonly onServiceCall: () => void;
}

/** Hosts are made when they are first needed: each loads the bundle anew. */
export function createHostPool(options: PoolOptions): HostPool {
  const hosts = new Map<string, Host>();
  const make = (depth: number, language: Language): Host => {
    // A run inside another cannot wait for that one: for it alone, time jumps.
    let jumpedMs = 0;
    const inner = {
      now: () => options.nowMs() + jumpedMs,
      sleep: (ms: number) => {
        jumpedMs += ms;
      },
    };
    const host = createHost({
      ...options.shared,
      userLocale: language,
      language,
      ...(depth === 0 ? { now: options.nowMs, sleep: options.sleep } : inner),
      faults: (point) => {
        if (point.when === 'before') options.onServiceCall();
        return undefined;
      },
    });
    loadBundle(options.dist, host);
    return {
      ...host,
      call(...given) {
        jumpedMs = 0;
        return host.call(...given);
      },
    };
  };
  return {
    at(depth, language) {
      const key = `${depth} ${language}`;
      const known = hosts.get(key);
      if (known !== undefined) return known;
      const made = make(depth, language);
      hosts.set(key, made);
      return made;
    },
    get all() {
      return [...hosts.values()];
    },
  };
}
