/** What the panel asks often: which tab is active, what is selected, how far a run is. Cheap on purpose. */

import type { Ports, ProgressState } from '../../ports';
import { done, type Result } from '../base/result';

/** Spans of rows of a selection that are told, at most. */
const MOST_SPANS = 200;

export interface NowView {
  readonly active: { readonly sheetId: number; readonly name: string } | null;
  /** Selected rows of the active tab, 1-based, both ends included. */
  readonly selection: readonly { readonly from: number; readonly to: number }[];
  readonly progress: ProgressState | null;
}

/** `{selection?: true}`: the selected rows are read only when they are asked for. */
export function readNow(ports: Ports, request: unknown): Result<NowView> {
  const asked = typeof request === 'object' && request !== null ? request : {};
  return done({
    active: activeSheet(ports),
    selection: 'selection' in asked ? selectedRows(ports) : [],
    progress: ports.progress.read(),
  });
}

/** The tab that the person looks at. */
export function activeSheet(ports: Ports): NowView['active'] {
  const sheetId = ports.session.activeSheetId();
  if (sheetId === null) return null;
  return { sheetId, name: ports.table.sheet(sheetId)?.name ?? '' };
}

function selectedRows(ports: Ports): NowView['selection'] {
  return ports.session
    .selection()
    .slice(0, MOST_SPANS)
    .map(({ row, rows }) => ({ from: row, to: row + rows - 1 }));
}
