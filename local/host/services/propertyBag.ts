/**
 * One store of properties as Google keeps it, together with the lock and the cache of the same
 * person, document or script: hosts that are given the same bag share all three.
 */

export interface PropertyBag {
  readonly values: ReadonlyMap<string, string>;
  /** Null takes the property away. Listeners hear of it before `set` comes back. */
  set(key: string, value: string | null): void;
  onChange(listener: (key: string, value: string | null) => void): () => void;
  /** Who holds the lock of this scope; null when nobody does. */
  readonly lock: { holder: object | null };
  /** Cached texts with the time they expire at, milliseconds; oldest first. */
  readonly cache: Map<string, { readonly value: string; readonly expiresAt: number }>;
}

export function createPropertyBag(initial: Readonly<Record<string, string>> = {}): PropertyBag {
  const values = new Map(Object.entries(initial));
  const listeners = new Set<(key: string, value: string | null) => void>();
  return {
    values,
    set(key, value) {
      if (value === null) values.delete(key);
      else values.set(key, value);
      for (const listener of listeners) listener(key, value);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    lock: { holder: null },
    cache: new Map(),
  };
}
