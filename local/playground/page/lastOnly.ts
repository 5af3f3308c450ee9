/** Sends one thing after the other, and of those that wait only the newest. */

/** A key that is held down must not fill the line with places that nobody is at any more. */
export function lastOnly<T>(
  send: (value: T) => Promise<unknown>,
  onFailed: (error: unknown) => void,
): (value: T) => void {
  let waiting: { readonly value: T } | null = null;
  let isSending = false;
  const next = async () => {
    isSending = true;
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      await send(value).catch(onFailed);
    }
    isSending = false;
  };
  return (value) => {
    waiting = { value };
    if (!isSending) void next();
  };
}
