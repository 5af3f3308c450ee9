/** Whether the sheet has changed since the check that the panel shows: what is asked, and what is made of the answer. */

import type { Checked, CheckState, State } from './state';

/** Who changes a sheet for longer comes back to the panel now and then; until then it stops asking Google. */
const WATCHED_MS = 10 * 60_000;

/** A check as it has just been made. */
export function newCheck(
  answer: Checked,
  atMs: number,
  startedMs: number,
  onlyRows: CheckState['onlyRows'],
): CheckState {
  const tookSeconds = Math.max(1, Math.round((atMs - startedMs) / 1000));
  return { answer, atMs, tookSeconds, onlyRows, changedIn: null, looks: 0 };
}

/** What is asked of the server: after a change that was seen, whether it still stands; `{}` where nothing was checked. */
export function sinceRequest(check: CheckState | null): Readonly<Record<string, unknown>> {
  const print = check?.answer.print ?? null;
  if (check === null || print === null) return {};
  const { headerRow, columns, slices } = print;
  return { since: { headerRow, columns, slices, turn: check.changedIn ?? check.looks } };
}

/** The state after it was looked. A change that was undone is none. */
export function afterLook(
  { check, formulasSaid }: Pick<State, 'check' | 'formulasSaid'>,
  changed: { readonly slice: number; readonly byFormulas: boolean } | null,
): Pick<State, 'check' | 'formulasSaid'> {
  if (check === null) return { check, formulasSaid };
  const isOld = changed?.byFormulas === true && formulasSaid && check.changedIn === null;
  const changedIn = changed === null || isOld ? null : changed.slice;
  return {
    check: { ...check, changedIn, looks: check.looks + 1 },
    formulasSaid: formulasSaid || changed?.byFormulas === true,
  };
}

/** The check after somebody has changed a row that nobody checks again. */
export function withChangedRow(check: CheckState, row: number): CheckState {
  const { headerRow = 1, sliceRows = 1 } = check.answer.print ?? {};
  return { ...check, changedIn: Math.max(0, Math.floor((row - headerRow) / sliceRows)) };
}

/** Whether it is worth asking without the person coming back to the panel. */
export function awaitsChange({ check }: State, nowMs: number): boolean {
  return check !== null && check.changedIn === null && nowMs - check.atMs < WATCHED_MS;
}
