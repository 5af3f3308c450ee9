/** What a question to Metrica is: a request made from what is known by then, and what its answer tells. */

import type { Facts } from './facts';

/** Whose authorisation a request carries. */
export type Bearer = 'own' | 'narrow' | 'none' | 'wrong';

export interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** From the host on, query included. */
  readonly path: string;
  readonly bearer: Bearer;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** An answer as it came, or why none came. */
export type Answered =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: Buffer;
    }
  | { readonly kind: 'lost'; readonly reason: string };

/** One question with its last answer. */
export interface Exchanged {
  readonly key: string;
  readonly asked: Asked;
  readonly answered: Answered;
  /** How often it was asked until the answer was the one that was waited for. */
  readonly tries: number;
}

/** What requests are made from. */
export interface Known {
  readonly counterId: number;
  readonly counterName: string;
  readonly site: string;
  /** When the questions began: every call lies before it. */
  readonly nowSeconds: number;
  /** Numbers of the uploads that were taken, by the key of their question. */
  readonly uploadIds: ReadonlyMap<string, number>;
}

export interface Question {
  /** Names the file of the answer. */
  readonly key: string;
  /** One plain question. */
  readonly asks: string;
  /** Its number in the Metrica half of docs/verified.md; null: an error body or form that no point stands for. */
  readonly point: number | null;
  readonly request: (known: Known) => Asked;
  /** Asked again after these seconds, one after the other, until the answer is the one waited for. */
  readonly again?: {
    readonly afterSeconds: readonly number[];
    readonly until: (answered: Answered, known: Known) => boolean;
  };
  /** What the answer tells, where that is more or less than its words: a list tells of all uploads before it. */
  readonly facts?: (exchanged: Exchanged, before: readonly Exchanged[]) => Facts;
}
