/** What the check asks of the ledger: was a call with this key delivered, and in which form. */

/** A call's fingerprint, in parts of base64url. */
export interface Fingerprint {
  /** Id and second: 16 characters, 96 bits. */
  readonly key: string;
  /** All other columns as sent, bound to the id: 8 characters, 48 bits. */
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

/** A known call with its key, found by its content. */
export interface KnownUnderKey {
  readonly key: string;
  readonly call: KnownCall;
}

/** The calls that the ledger knows for the tab's counter. */
export interface KnownCalls {
  readonly size: number;
  /** Whether `alike` can find anything; false where no call of the counter is known at any time. */
  readonly canBeMoved: boolean;
  /** The secret by which their prints were made, and others must be to be compared; '' where there are none. */
  readonly secret: string;
  find(key: string): readonly KnownCall[] | undefined;
  /** The calls of the same id with the same details, at whatever time. */
  alike(content: string): readonly KnownUnderKey[];
}

/** A span of Unix seconds, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const NO_KNOWN_CALLS: KnownCalls = {
  size: 0,
  canBeMoved: false,
  secret: '',
  find: () => undefined,
  alike: () => [],
};
