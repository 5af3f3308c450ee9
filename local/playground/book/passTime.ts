/** Lets time pass: the clock goes on from trigger to trigger, and each runs at its time. */

import type { TriggerBag } from '../../host/services/triggerBag';
import { nextTriggerTime, timeDrivenEvent } from '../../host/services/triggerTimes';

interface Passing {
  readonly triggers: TriggerBag;
  readonly nowMs: () => number;
  /** Moves every clock on. */
  readonly moveOn: (durationMs: number) => void;
  readonly runTrigger: (functionName: string, event: unknown) => void;
}

/** Answers how many triggers ran. */
export function passTime({ triggers, nowMs, moveOn, runTrigger }: Passing, durationMs: number) {
  const endMs = nowMs() + durationMs;
  let ran = 0;
  for (;;) {
    const due = triggers.all
      .map((trigger) => ({ trigger, atMs: nextTriggerTime(trigger, nowMs()) }))
      .filter((each): each is typeof each & { readonly atMs: number } => each.atMs !== null)
      .sort((a, b) => a.atMs - b.atMs)[0];
    if (due === undefined || due.atMs > endMs) break;
    moveOn(Math.max(0, due.atMs - nowMs()));
    runTrigger(due.trigger.handler, timeDrivenEvent(due.trigger, due.atMs));
    if (due.trigger.schedule.kind === 'once') triggers.remove(due.trigger.uniqueId);
    ran += 1;
  }
  moveOn(Math.max(0, endMs - nowMs()));
  return ran;
}
