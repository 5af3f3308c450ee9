/** The host's clock: real, the caller's, or the caller's plus what the script has slept. */

export interface HostClock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number): void;
}

export function createHostClock(options: {
  readonly now?: () => number;
  readonly sleep?: (ms: number) => void;
}): HostClock {
  const { now, sleep } = options;
  if (now !== undefined && sleep !== undefined) return { now, sleep };
  if (now !== undefined) {
    let slept = 0;
    return {
      now: () => now() + slept,
      sleep: (ms) => {
        slept += ms;
      },
    };
  }
  return { now: Date.now, sleep: sleep ?? sleepForReal };
}

/** Blocks the process: a script has no other way to wait. */
function sleepForReal(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
