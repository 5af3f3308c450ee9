/** What the panel asks often: which tab is active, what is selected, how far a run is. Cheap on purpose. */

import * as v from 'valibot';
import { parseCellAddress } from '../../core/cell/a1';
import { checksumOf } from '../../core/deliver/packing';
import type { Ports, ProgressState } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { COUNT, FLAG, RUN_NAME, SHEET_ID, text, withRequest } from '../base/requests';
import { done, type Result } from '../base/result';
import { changeSince, type TabChange } from '../tab/tabPrint';
import { loadLastRun } from '../tab/tabState';

/** Spans of rows of a selection that are told, at most. */
const MOST_SPANS = 200;

export interface NowView {
  readonly active: { readonly sheetId: number; readonly name: string } | null;
  /** Selected rows of the active tab, 1-based, both ends included. */
  readonly selection: readonly { readonly from: number; readonly to: number }[];
  readonly progress: ProgressState | null;
  /** The cell to which the panel led; null where it asks for none. */
  readonly watched: WatchedCell | null;
  /** When the last run of the asked tab ended; null before the first, or where no tab is asked about. */
  readonly ranAtMs: number | null;
  /** Where the asked tab stands otherwise than at the check that is asked about; null where it does not, or none is. */
  readonly changed: TabChange | null;
}

export interface WatchedCell {
  /** Whether it is selected, another cell of its row is, or neither. */
  readonly selected: 'cell' | 'row' | 'no';
  /** Changes when anything in its row does. */
  readonly text: string;
}

const NOW_REQUEST = v.object({
  selection: FLAG,
  run: RUN_NAME,
  tab: v.nullish(SHEET_ID, null),
  watch: v.nullish(v.object({ sheetId: SHEET_ID, cell: text(20) }), null),
  since: v.nullish(
    v.object({
      headerRow: COUNT,
      columns: v.array(COUNT),
      slices: v.array(text()),
      turn: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    null,
  ),
});

/**
 * `{selection?: true, run?, tab?: sheetId, watch?: {sheetId, cell}, since?: {headerRow, columns, slices, turn}}`: the selected
 * rows, a row, and slices of the tab that are held against a check's print, are read only when they are asked for; progress is
 * that of the named run.
 */
export function readNow(ports: Ports, request: unknown): Result<NowView> {
  return withRequest(NOW_REQUEST, request ?? {}, ({ selection, run, tab, watch, since }) =>
    done({
      active: activeSheet(ports),
      selection: selection ? selectedRows(ports) : [],
      progress: ports.progress.read(run),
      watched: watch === null ? null : watchedCell(ports, watch),
      ranAtMs: tab === null ? null : ranAtMs(ports, tab),
      changed: tab === null || since === null ? null : changeSince(ports, tab, since, since.turn),
    }),
  );
}

function ranAtMs(ports: Ports, sheetId: number): number | null {
  const key = DOCUMENT_KEYS.lastRun(sheetId);
  return loadLastRun({ [key]: ports.store.get('document', key) ?? '' }, sheetId).ranAtMs;
}

function watchedCell(
  ports: Ports,
  { sheetId, cell }: { readonly sheetId: number; readonly cell: string },
): WatchedCell | null {
  const place = parseCellAddress(cell);
  if (place === null || ports.table.sheet(sheetId) === null) return null;
  const isHere = ports.session.activeSheetId() === sheetId;
  const blocks = isHere ? ports.session.selection() : [];
  const inRow = blocks.filter(({ row, rows }) => place.row >= row && place.row < row + rows);
  const isCell = inRow.some(({ column, rows, columns }) => {
    return column === place.column && rows === 1 && columns === 1;
  });
  const selected = isCell ? 'cell' : inRow.length > 0 ? 'row' : 'no';
  return { selected, text: rowText(ports, sheetId, place.row) };
}

/** What the cells of a row hold and show, in short; '' where there is no such row. A text and a number can show the same. */
export function rowText(ports: Ports, sheetId: number, row: number): string {
  const { rows, columns } = ports.table.size(sheetId);
  if (row > rows) return '';
  const block = { row, column: 1, rows: 1, columns };
  const [shown = []] = ports.table.readShown(sheetId, block);
  const [values = []] = ports.table.readValues(sheetId, block);
  return checksumOf([...shown, ...values.map((value) => `${typeof value} ${value}`)]);
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
