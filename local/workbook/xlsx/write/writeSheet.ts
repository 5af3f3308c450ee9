/** Writes one sheet of the workbook into the package. */

import type { CarriedParts } from '../../carriedParts';
import type { SheetTrack } from '../../changeTracker';
import type { Area, SheetView } from '../../model';
import { areaName } from '../a1';
import type { OfficePackage } from '../package';
import { joinSheet, segment, splitSheet, withSegment } from '../sheetSegments';
import { childrenOf, parseXml } from '../xml';
import { BLANK_SHEET } from './blankPackage';
import type { StyleTable } from './styleTable';
import { writeFeatures } from './writeFeatures';
import { writeNotes } from './writeNotes';
import { writeRows } from './writeRows';

/** Stands for the rows until the sheet is put together. */
const ROWS_HERE = '<sheetData>\u0000</sheetData>';

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

/** Gives back, by name, what had to change its kind. */
export function writeSheet(target: SheetTarget): readonly string[] {
  const { pkg, partName, view, track, carried, styleTable } = target;
  const file = carried.sheets.get(view.sheetId);
  const parts = splitSheet((file && pkg.text(partName)) ?? BLANK_SHEET) ?? splitSheet(BLANK_SHEET);
  if (parts === undefined) throw new Error('The blank sheet has no root.');
  const columnStyles = childrenOf(parseXml(segment(parts, 'cols') ?? '<cols/>'), 'col').map(
    ({ attributes }) => ({
      first: Number(attributes.min ?? 1),
      last: Number(attributes.max ?? attributes.min ?? 1),
      style: Number(attributes.style ?? 0),
    }),
  );
  const { styles, sharedStrings, uses1904 } = carried;
  const rows = writeRows({
    view,
    track,
    sheetData: segment(parts, 'sheetData') ?? '',
    content: { sharedStrings, uses1904, formatOf: (style) => styles[style]?.format },
    styleTable,
    columnStyle: (column) =>
      columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? 0,
    hidden: new Set(view.properties.filter?.hiddenRows),
    hiddenBefore: new Set(file?.opened.filter?.hiddenRows),
    sheetName: target.sheetName,
  });
  let sheet = withSegment(parts, 'sheetData', ROWS_HERE);
  const dimension = rows.used === undefined ? 'A1' : areaName(rows.used);
  sheet = withSegment(sheet, 'dimension', `<dimension ref="${dimension}"/>`);
  sheet = writeFeatures(sheet, {
    view,
    track,
    carried: file,
    selection: target.selection,
    columnStyles: rows.columnStyles,
  });
  if (carried.pkg === null && rows.used !== undefined && rows.textNumbers) {
    // Without this a program puts a green corner on each long id that is text.
    const ignored = `<ignoredErrors><ignoredError sqref="${dimension}" numberStoredAsText="1"/></ignoredErrors>`;
    sheet = withSegment(sheet, 'ignoredErrors', ignored);
  }
  const notes = writeNotes(pkg, partName, view, track);
  if (notes.legacyDrawing !== undefined) {
    sheet = withSegment(sheet, 'legacyDrawing', notes.legacyDrawing);
  }
  const [before = '', after = ''] = joinSheet(sheet).split(ROWS_HERE);
  pkg.writePieces(partName, {
    head: `${before}<sheetData>`,
    rows: rows.pieces,
    tail: `</sheetData>${after}`,
  });
  return notes.flattened.map(
    (cell) => `thread of comments at ${view.properties.name}!${cell} (it became a note)`,
  );
}
