/** The script's own `Date` and `Math.random`, made to follow the host's clock and generator. */

import { runInContext } from 'node:vm';

/**
 * A `Date` of the context for which "now" is the given clock. It shares the prototype of the
 * context's own, so `instanceof` and the `[object Date]` tag hold for both.
 */
export function clockDate(context: object, now: () => number): DateConstructor {
  const make = runInContext(
    `(function (now) {
      const RealDate = Date;
      const ClockDate = new Proxy(RealDate, {
        construct: (target, args, made) =>
          Reflect.construct(target, args.length === 0 ? [now()] : args, made),
        apply: () => new RealDate(now()).toString(),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
      RealDate.prototype.constructor = ClockDate;
      return ClockDate;
    })`,
    context,
  ) as (now: () => number) => DateConstructor;
  return make(now);
}

export function followRandom(context: object, random: () => number): void {
  const math = runInContext('Math', context) as Math;
  math.random = random;
}
