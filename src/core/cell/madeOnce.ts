/** Tables that are made when they are first asked for: nothing is worked out while the bundle loads, which every click waits for. */

/** Gives what `make` makes, always the same. */
export function madeOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
