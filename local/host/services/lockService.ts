/** `LockService`: locks of a person, a document or the script, shared through the property bags. */

import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { service } from '../run/expose';
import type { PropertyBag } from './propertyBag';

type GasLock = GoogleAppsScript.Lock.Lock;

class LockObject {
  constructor(
    readonly machine: Machine,
    readonly bag: PropertyBag,
  ) {}

  /**
   * Waits on the host's clock; the holder may let go while the caller's clock moves. Who waits less than no time gets
   * none (gas-fakes tests).
   */
  tryLock(waitMs: number): boolean {
    const { machine } = this;
    const { run } = machine;
    if (waitMs < 0) return false;
    if (this.bag.lock.holder === run) return true;
    if (this.bag.lock.holder !== null) {
      machine.clock.sleep(waitMs);
      machine.checkTime();
    }
    if (this.bag.lock.holder !== null) return false;
    this.bag.lock.holder = run;
    run.locks.add(this.bag);
    return true;
  }

  waitLock(waitMs: number): void {
    if (!this.tryLock(waitMs)) this.machine.fail(this.machine.texts.lockTimeout());
  }

  hasLock(): boolean {
    return this.bag.lock.holder === this.machine.run;
  }

  releaseLock(): void {
    if (!this.hasLock()) return;
    this.bag.lock.holder = null;
    this.machine.run.locks.delete(this.bag);
  }
}

const exposeLock = service<GasLock>()('Lock', {
  hasLock: free(),
  releaseLock: trip(),
  tryLock: trip(['integer']),
  waitLock: trip(['integer']),
});

class LockServiceObject {
  constructor(readonly machine: Machine) {}

  getUserLock(): GasLock {
    return this.lock('user') as GasLock;
  }

  getScriptLock(): GasLock {
    return this.lock('script') as GasLock;
  }

  getDocumentLock(): GasLock | null {
    return this.machine.run.hasDocument ? this.lock('document') : null;
  }

  private lock(scope: 'user' | 'script' | 'document'): GasLock {
    const bag = this.machine.options.properties[scope];
    return exposeLock(this.machine, new LockObject(this.machine, bag));
  }
}

const exposeLockService = service<GoogleAppsScript.Lock.LockService>()('LockService', {
  getDocumentLock: free(),
  getScriptLock: free(),
  getUserLock: free(),
});

/** At the end of a run, and while a box waits: locks do not survive that (Ui reference). */
export function releaseAllLocks(machine: Machine): void {
  for (const bag of machine.run.locks) {
    if (bag.lock.holder === machine.run) bag.lock.holder = null;
  }
  machine.run.locks.clear();
}

export function lockService(machine: Machine): GoogleAppsScript.Lock.LockService {
  return exposeLockService(machine, new LockServiceObject(machine));
}
