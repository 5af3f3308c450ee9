/** What the check asks of the ledger: was a call with this key delivered, and in which form. */

/** A call's fingerprint. Both parts are base64url texts: the key 16 characters (96 bits), the content 8 (48 bits). */
export interface Fingerprint {
  readonly key: string;
  readonly content: string;
}

export interface KnownCall {
  readonly content: string;
  /** `delivered`: counts as sent. `inDoubt`: waits for Metrica or a person. `refused`: Metrica refused this very call; held. */
  readonly state: 'delivered' | 'inDoubt' | 'refused';
  readonly batch: string;
  /** The server's words, where it refused the call. */
  readonly reason?: string;
}

/** The calls that the ledger knows for the tab's counter, looked up by key. */
export interface KnownCalls {
  readonly size: number;
  find(key: string): readonly KnownCall[] | undefined;
}

/** A span of Unix seconds, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const NO_KNOWN_CALLS: KnownCalls = { size: 0, find: () => undefined };
