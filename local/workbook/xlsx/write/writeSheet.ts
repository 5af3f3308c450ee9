/** Writes one sheet of the workbook into the package. */

import type { CarriedParts } from '../../carriedParts';
import type { SheetTrack } from '../../changeTracker';
import type { Area, SheetView } from '../../model';
import { areaName } from '../a1';
import type { OfficePackage } from '../package';
import type { ContentTables } from '../read/cellContent';
import { EMPTY_ROWS, type SheetPart } from '../sheetPart';
import { joinSheet, type SegmentedSheet, segment, splitSheet, withSegment } from '../sheetSegments';
import { childrenOf, parseXml } from '../xml';
import { BLANK_SHEET } from './blankPackage';
import type { StyleTable } from './styleTable';
import { writeFeatures } from './writeFeatures';
import { writeNotes } from './writeNotes';
import { writeRows } from './writeRows';

export interface SheetTarget {
  readonly pkg: OfficePackage;
  readonly partName: string;
  readonly view: SheetView;
  readonly track: SheetTrack;
  readonly carried: CarriedParts;
  readonly styleTable: StyleTable;
  /** The selection when this is the sheet that is shown; null otherwise. */
  readonly selection: Area | null;
  /** Name of the sheet with that id. */
  readonly sheetName: (sheetId: number) => string | undefined;
}

/**
 * Gives back, by name, what had to change its kind. A sheet of the file in which nothing changed is not written: its part
 * stays as it is, packed.
 */
export function writeSheet(target: SheetTarget): readonly string[] {
  const { pkg, partName, view, track, carried } = target;
  const file = carried.sheets.get(view.sheetId);
  const { parts, rows: sheetData } = (file && pkg.sheet(partName)) ?? blankPart();
  const hidden = new Set(view.properties.filter?.hiddenRows);
  const hiddenBefore = new Set(file?.opened.filter?.hiddenRows);
  const isTouched =
    file === undefined ||
    track.isTouched ||
    hidden.size !== hiddenBefore.size ||
    [...hidden].some((row) => !hiddenBefore.has(row));
  const rows = writeRows({
    ...{ view, track, sheetData, hidden, hiddenBefore, isNew: file === undefined },
    content: contentOf(carried),
    styleTable: target.styleTable,
    columnStyle: columnStylesOf(parts),
    sheetName: target.sheetName,
  });
  const dimension = rows.used === undefined ? 'A1' : areaName(rows.used);
  const measured = withSegment(parts, 'dimension', `<dimension ref="${dimension}"/>`);
  let sheet = writeFeatures(isTouched ? measured : parts, {
    ...{ view, track, carried: file, selection: target.selection },
    columnStyles: rows.columnStyles,
  });
  const notes = writeNotes(pkg, partName, view, track);
  if (notes.legacyDrawing !== undefined) {
    sheet = withSegment(sheet, 'legacyDrawing', notes.legacyDrawing);
  }
  if (isTouched || joinSheet(sheet) !== joinSheet(parts)) {
    const tail = (): string => {
      const isOwn = carried.pkg === null && rows.used !== undefined && rows.textNumbers();
      // Without this a program puts a green corner on each long id that is text.
      const ignored = `<ignoredErrors><ignoredError sqref="${dimension}" numberStoredAsText="1"/></ignoredErrors>`;
      return `</sheetData>${aroundRows(isOwn ? withSegment(sheet, 'ignoredErrors', ignored) : sheet).after}`;
    };
    const head = `${aroundRows(sheet).before}<sheetData>`;
    pkg.writePieces(partName, { head, rows: rows.pieces(), tail });
  }
  return notes.flattened.map(
    (cell) => `thread of comments at ${view.properties.name}!${cell} (it became a note)`,
  );
}

function blankPart(): SheetPart {
  const parts = splitSheet(BLANK_SHEET);
  if (parts === undefined) throw new Error('The blank sheet has no root.');
  return { parts, rows: () => Buffer.alloc(0) };
}

function contentOf({ styles, sharedStrings, uses1904 }: CarriedParts): ContentTables {
  return { sharedStrings, uses1904, formatOf: (style) => styles[style]?.format };
}

/** Style of the cells of a column that are not in the file. */
function columnStylesOf(parts: SegmentedSheet): (column: number) => number {
  const stretches = childrenOf(parseXml(segment(parts, 'cols') ?? '<cols/>'), 'col').map(
    ({ attributes }) => ({
      first: Number(attributes.min ?? 1),
      last: Number(attributes.max ?? attributes.min ?? 1),
      style: Number(attributes.style ?? 0),
    }),
  );
  return (column) =>
    stretches.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** What stands before the rows, and what behind them. */
function aroundRows(sheet: SegmentedSheet): { readonly before: string; readonly after: string } {
  const { head, segments, tail } = withSegment(sheet, 'sheetData', EMPTY_ROWS);
  const at = segments.findIndex(({ name }) => name === 'sheetData');
  const joined = (from: number, to?: number): string =>
    segments
      .slice(from, to)
      .map(({ raw }) => raw)
      .join('');
  return { before: head + joined(0, at), after: joined(at + 1) + tail };
}
