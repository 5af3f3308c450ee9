/** The spreadsheet thread's letter box: read while the thread is idle, and also while a script blocks it. */

import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** Longest sleep without a look round, should a bell ever be missed. */
const LONGEST_NAP_MS = 1000;

export interface Mailbox<Out> {
  post(message: Out): void;
  /** Hands over what has come, without waiting. */
  drain(): void;
  /** Blocks until `isDone`, at most that long; what comes meanwhile is handed over at once. */
  wait(isDone: () => boolean, longestMs: number): void;
}

/** `bell` is rung by the other side after each message: a blocked thread cannot hear the port itself. */
export function openMailbox<In, Out>(
  port: MessagePort,
  bell: Int32Array,
  handle: (message: In) => void,
): Mailbox<Out> {
  const drain = () => {
    for (;;) {
      const received = receiveMessageOnPort(port) as { readonly message: In } | undefined;
      if (received === undefined) return;
      handle(received.message);
    }
  };
  port.on('message', handle);
  return {
    post: (message) => port.postMessage(message),
    drain,
    wait(isDone, longestMs) {
      const endMs = performance.now() + longestMs;
      for (;;) {
        const rung = Atomics.load(bell, 0);
        drain();
        const leftMs = endMs - performance.now();
        if (isDone() || leftMs <= 0) return;
        Atomics.wait(bell, 0, rung, Math.min(leftMs, LONGEST_NAP_MS));
      }
    },
  };
}
