/** Tells by its headers which program wrote a sheet. */

import { foldHeader } from '../cell/headerText';
import { EXPORTS } from './exportList';
import type { TrackerExport } from './form/trackerExport';

/** The export that a header row is of, by the set of marks that stands in it; the set with most headers wins. Null: none is known. */
export function exportOf(headers: readonly string[]): TrackerExport | null {
  const there = new Set(headers.map(foldHeader));
  let best: TrackerExport | null = null;
  let most = 0;
  for (const one of EXPORTS) {
    for (const marks of one.marks) {
      if (marks.length > most && marks.every((mark) => there.has(foldHeader(mark)))) {
        best = one;
        most = marks.length;
      }
    }
  }
  return best;
}
