/** Tells the page which sheets changed, not more often than an eye can follow. */

import type { Change, Workbook } from '../../workbook/model';
import type { BookEvent } from '../protocol';

const EVERY_MS = 80;

export interface ChangeNews {
  /** Tells what has changed since; `isLast` does not wait for its time. */
  tell(isLast: boolean): void;
}

/** Listens to every change of the workbook from here on. */
export function watchChanges(workbook: Workbook, post: (event: BookEvent) => void): ChangeNews {
  const sheetIds = new Set<number>();
  let isBookChanged = false;
  let toldMs = Number.NEGATIVE_INFINITY;
  workbook.onChange((change) => {
    if (change.type === 'activate') return;
    if (isOfCells(change)) sheetIds.add(change.sheetId);
    else isBookChanged = true;
    if ('sheetId' in change) sheetIds.add(change.sheetId);
  });
  return {
    tell(isLast) {
      if (sheetIds.size === 0 && !isBookChanged) return;
      const nowMs = performance.now();
      if (!isLast && nowMs - toldMs < EVERY_MS) return;
      toldMs = nowMs;
      if (isBookChanged) post({ type: 'book' });
      post({ type: 'cells', sheetIds: [...sheetIds] });
      sheetIds.clear();
      isBookChanged = false;
    },
  };
}

/** Values outside the grid make it grow, which the page learns with the next look at the tabs. */
function isOfCells(change: Change): change is Extract<Change, { readonly sheetId: number }> {
  return ['values', 'attribute', 'attributeBlock', 'reorderRows'].includes(change.type);
}
