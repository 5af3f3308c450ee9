/** `CacheService`: texts that expire on the host's clock, with the limits that were measured. */

import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { service } from '../run/expose';
import type { PropertyBag } from './propertyBag';

type GasCache = GoogleAppsScript.Cache.Cache;

/** Limits measured by jpoehnelt: 250 characters a key, 102,400 bytes a value, 1,000 items, six hours. */
const CACHE = { key: 250, value: 102_400, items: 1000, evicted: 100, seconds: 21_600, usual: 600 };

class CacheStore {
  constructor(
    readonly machine: Machine,
    readonly bag: PropertyBag,
  ) {}

  get(key: string): string | null {
    this.checkKey(key);
    const entry = this.bag.cache.get(key);
    if (entry === undefined || entry.expiresAt <= this.machine.clock.now()) return null;
    return entry.value;
  }

  getAll(keys: readonly string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  /** What gives nothing back answers null here (gas-fakes test/teststores.js). */
  put(key: string, value: unknown, seconds = CACHE.usual): null {
    this.checkKey(key);
    const text = String(value);
    if (Buffer.byteLength(text, 'utf8') > CACHE.value)
      this.machine.fail(this.machine.texts.argumentTooLarge('value'));
    const { cache } = this.bag;
    cache.delete(key);
    if (cache.size >= CACHE.items) {
      for (const old of [...cache.keys()].slice(0, CACHE.evicted)) cache.delete(old);
    }
    const lifeMs = Math.min(seconds, CACHE.seconds) * 1000;
    cache.set(key, { value: text, expiresAt: this.machine.clock.now() + lifeMs });
    return null;
  }

  putAll(values: Readonly<Record<string, unknown>>, seconds = CACHE.usual): null {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
    return null;
  }

  remove(key: string): null {
    this.checkKey(key);
    this.bag.cache.delete(key);
    return null;
  }

  removeAll(keys: readonly string[]): null {
    for (const key of keys) this.remove(key);
    return null;
  }

  private checkKey(key: string): void {
    const { machine } = this;
    if (key === '') machine.fail(machine.texts.invalidArgument('key'));
    if (key.length > CACHE.key) machine.fail(machine.texts.argumentTooLarge('key'));
  }
}

const exposeCache = service<GasCache>()('Cache', {
  get: trip(['text']),
  getAll: trip(['array']),
  put: trip(['text', 'any'], ['text', 'any', 'integer']),
  putAll: trip(['object'], ['object', 'integer']),
  remove: trip(['text']),
  removeAll: trip(['array']),
});

class CacheServiceObject {
  constructor(readonly machine: Machine) {}

  getUserCache(): GasCache {
    return this.cache('user') as GasCache;
  }

  getScriptCache(): GasCache {
    return this.cache('script') as GasCache;
  }

  getDocumentCache(): GasCache | null {
    return this.machine.run.hasDocument ? this.cache('document') : null;
  }

  private cache(scope: 'user' | 'script' | 'document'): GasCache {
    const bag = this.machine.options.properties[scope];
    return exposeCache(this.machine, new CacheStore(this.machine, bag));
  }
}

const exposeCacheService = service<GoogleAppsScript.Cache.CacheService>()('CacheService', {
  getDocumentCache: free(),
  getScriptCache: free(),
  getUserCache: free(),
});

export function cacheService(machine: Machine): GoogleAppsScript.Cache.CacheService {
  return exposeCacheService(machine, new CacheServiceObject(machine));
}
