/** What a check came to: calls that wait, each counted once, by what they wait for; whether there is anything to say at all. */

import type { Checked } from './state';

export interface Waiting {
  /** A question of meaning is open. */
  readonly asked: number;
  /** A cell is to be corrected. */
  readonly errors: number;
  /** No visitor's id, or one that lost digits: nothing mends them in the sheet. */
  readonly withoutId: number;
  readonly doubled: number;
  readonly changed: number;
  /** Delivered under another time, maybe. */
  readonly moved: number;
  readonly refused: number;
}

/** The waiting calls of a check. */
export function waitingOf({
  held,
  heldByCode,
  digest,
}: Pick<Checked, 'held' | 'heldByCode' | 'digest'>): Waiting {
  const of = (...codes: readonly (keyof typeof heldByCode)[]) =>
    codes.reduce((sum, code) => sum + (heldByCode[code] ?? 0), 0);
  const questions = digest.groups.filter(({ asked }) => asked !== null).map(({ code }) => code);
  const others = {
    asked: of(...questions),
    withoutId: of('ID_MISSING', 'ID_DAMAGED'),
    doubled: of('ROW_DOUBLED'),
    changed: of('ROW_CHANGED'),
    moved: of('ROW_MOVED'),
    refused: of('ROW_REFUSED'),
  };
  const told = Object.values(others).reduce((sum, n) => sum + n, 0);
  return { errors: held - told, ...others };
}

/** Calls, and nothing to say of them or of the sheet but in which form they go. */
export function isCleanCheck({ digest, rows }: Checked): boolean {
  return rows > 0 && digest.groups.every(({ severity }) => severity === 'fix');
}
