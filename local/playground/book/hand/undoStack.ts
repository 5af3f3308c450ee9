/** Ctrl+Z: what the person changed by hand can be taken back and done again, step by step. */

import type { Change, Workbook } from '../../../workbook/model';
import { inverseOf } from './inverse';

/** Steps that are kept. */
const MOST_STEPS = 200;

export interface UndoStack {
  /** The same spreadsheet; what is changed through it can be taken back. */
  readonly workbook: Workbook;
  /** Makes one step of everything that the work changes. */
  step<T>(work: () => T): T;
  /** Takes the last step back, or does the last one that was taken back again; false when there is none. */
  undo(isRedo: boolean): boolean;
}

/** Steps on a sheet whose rows, columns or tab a script has moved since are forgotten: they would hit other cells. */
export function createUndoStack(workbook: Workbook): UndoStack {
  const stacks = { undo: [] as (readonly Change[])[], redo: [] as (readonly Change[])[] };
  let current: Change[] | null = null;
  let isOurs = false;
  workbook.onChange((change) => {
    if (isOurs || !('at' in change || /Sheet$|^reorder/.test(change.type))) return;
    const isOther = (step: readonly Change[]) =>
      step.every(
        (each) => !('sheetId' in each && 'sheetId' in change) || each.sheetId !== change.sheetId,
      );
    stacks.undo = stacks.undo.filter(isOther);
    stacks.redo = stacks.redo.filter(isOther);
  });
  const apply = (change: Change) => {
    const back = inverseOf(workbook, change);
    isOurs = true;
    try {
      workbook.apply(change);
    } finally {
      isOurs = false;
    }
    current?.unshift(...back);
  };
  /** What the work changed, to be taken back. */
  const record = (work: () => void): readonly Change[] => {
    current = [];
    try {
      work();
      return current;
    } finally {
      current = null;
    }
  };
  const keep = (name: 'undo' | 'redo', step: readonly Change[]) => {
    if (step.length > 0) stacks[name] = [...stacks[name], step].slice(-MOST_STEPS);
  };
  return {
    workbook: new Proxy(workbook, {
      get: (target, name) => (name === 'apply' ? apply : Reflect.get(target, name)),
    }),
    step(work) {
      let result: ReturnType<typeof work> | undefined;
      const step = record(() => {
        result = work();
      });
      keep('undo', step);
      if (step.length > 0) stacks.redo = [];
      return result as ReturnType<typeof work>;
    },
    undo(isRedo) {
      const [from, to] = isRedo ? (['redo', 'undo'] as const) : (['undo', 'redo'] as const);
      const step = stacks[from].at(-1);
      if (step === undefined) return false;
      stacks[from] = stacks[from].slice(0, -1);
      keep(
        to,
        record(() => {
          for (const change of step) apply(change);
        }),
      );
      return true;
    },
  };
}
