/** Calls that wait, each counted once, by what they wait for. */

import type { Checked } from './state';

export interface Waiting {
  /** A cell is to be corrected. */
  readonly errors: number;
  /** No visitor's id, or one that lost digits: nothing mends them in the sheet. */
  readonly withoutId: number;
  readonly doubled: number;
  readonly changed: number;
  readonly refused: number;
}

/** The waiting calls of a check. */
export function waitingOf({ held, heldByCode }: Pick<Checked, 'held' | 'heldByCode'>): Waiting {
  const of = (...codes: readonly (keyof typeof heldByCode)[]) =>
    codes.reduce((sum, code) => sum + (heldByCode[code] ?? 0), 0);
  const others = {
    withoutId: of('ID_MISSING', 'ID_DAMAGED'),
    doubled: of('ROW_DOUBLED'),
    changed: of('ROW_CHANGED'),
    refused: of('ROW_REFUSED'),
  };
  const { withoutId, doubled, changed, refused } = others;
  return { errors: held - withoutId - doubled - changed - refused, ...others };
}
