/** Writes the rows of a sheet: those that nobody touched as the file had them, the others anew. */

import type { SheetTrack } from '../../changeTracker';
import type { Area, SheetView, Spill, StoredValue } from '../../model';
import { readFormula, shiftFormula } from '../formulas';
import { type ContentTables, readContent } from '../read/cellContent';
import { type SharedMaster, sharedMasters } from '../read/sharedMasters';
import { eachCell, eachRow, type RawCell, type RawRow, rowAttributes } from '../read/sheetRows';
import { STYLE_ATTRIBUTES, type StyleAttributes } from '../styles';
import { escapeAttribute, flag } from '../xml';
import type { StyleTable } from './styleTable';
import { cellXml, keptCellXml } from './writeCell';

export interface RowsSource {
  readonly view: SheetView;
  readonly track: SheetTrack;
  /** `<sheetData>…</sheetData>` of the file. */
  readonly sheetData: () => Buffer;
  /** Whether the sheet was made since. */
  readonly isNew: boolean;
  readonly content: ContentTables;
  readonly styleTable: StyleTable;
  /** Style of cells that are not in the file, by the file's column number. */
  readonly columnStyle: (column: number) => number;
  /** Rows that the filter hides now, and those that it hid when the file was opened. */
  readonly hidden: ReadonlySet<number>;
  readonly hiddenBefore: ReadonlySet<number>;
  /** Name of the sheet with that id. */
  readonly sheetName: (sheetId: number) => string | undefined;
}

export interface WrittenRows {
  /** The inside of `<sheetData>` in pieces, made one after the other: as a whole it may be more than memory likes. */
  pieces(): Iterable<Uint8Array>;
  /** The cells that may be written, as the sheet's dimension. */
  readonly used: Area | undefined;
  /** Whether texts that look like numbers were written; known after the last piece. */
  textNumbers(): boolean;
  /** Styles of whole columns of a sheet that was made since. */
  readonly columnStyles: ReadonlyMap<number, number>;
}

const BYTES_IN_PIECE = 1_000_000;

export function writeRows(source: RowsSource): WrittenRows {
  const { view, track, isNew } = source;
  const writer = new RowWriter(source);
  const { maxRows } = view.properties;
  const touched = Math.min(track.lastTouched, maxRows);
  const last = Math.max(
    track.rows.last,
    view.lastRow(),
    writer.columnStyles.size > 0 ? maxRows : touched,
  );
  const columns = Math.max(view.lastColumn(), track.columns.last, 1);
  const lastUsed = isNew ? view.lastRow() : last;
  return {
    pieces: () => pieces(source, writer, last),
    used: lastUsed === 0 ? undefined : { row: 1, column: 1, rows: lastUsed, columns },
    textNumbers: () => writer.textNumbers,
    columnStyles: writer.columnStyles,
  };
}

function* pieces(source: RowsSource, writer: RowWriter, last: number): Iterable<Uint8Array> {
  const { track } = source;
  const sheetData = source.sheetData();
  const raws = new Map<number, RawRow>();
  eachRow(sheetData, (row) => raws.set(row.rowNumber, row));
  const expand = writer.begin(sheetData, raws.values());
  const waiting: Uint8Array[] = [];
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    waiting.push(bytes);
    size += bytes.length;
  };
  // Rows of the file that stay, as long as one follows the other there.
  let kept = { start: 0, end: 0 };
  const putKept = (): void => {
    if (kept.end > kept.start) put(sheetData.subarray(kept.start, kept.end));
  };
  for (let row = 1; row <= last; row++) {
    const origin = track.rows.at(row);
    const raw = origin === 0 ? undefined : raws.get(origin);
    if (raw === undefined && origin > 0 && !track.touchedOrigins.has(origin)) continue;
    const same =
      raw?.numbered === true &&
      origin === row &&
      track.columns.moved === false &&
      !track.touchedOrigins.has(origin) &&
      source.hidden.has(row) === source.hiddenBefore.has(origin) &&
      !(expand && sheetData.subarray(raw.start, raw.end).includes('shared'));
    const isNext =
      same &&
      kept.end > 0 &&
      raw.end - kept.start < BYTES_IN_PIECE &&
      sheetData.toString('latin1', kept.end, raw.start).trim() === '';
    if (isNext) {
      kept = { start: kept.start, end: raw.end };
      continue;
    }
    putKept();
    kept = same ? { start: raw.start, end: raw.end } : { start: 0, end: 0 };
    if (!same) put(Buffer.from(writer.rowXml(row, origin, raw)));
    if (size < BYTES_IN_PIECE) continue;
    yield Buffer.concat(waiting.splice(0));
    size = 0;
  }
  putKept();
  if (size > 0) yield Buffer.concat(waiting);
}

class RowWriter {
  private readonly width: number;
  private readonly anchors = new Map<string, Spill>();
  textNumbers = false;
  readonly columnStyles = new Map<number, number>();

  private masters: ReadonlyMap<string, SharedMaster> = new Map();
  private expand = false;
  private sheetData: Buffer = Buffer.alloc(0);

  constructor(private readonly source: RowsSource) {
    const { view, track } = source;
    const { maxRows, maxColumns, spills } = view.properties;
    this.width = Math.max(
      view.lastColumn(),
      track.columns.last,
      Math.min(track.lastTouchedColumn, maxColumns),
    );
    // A look that reaches the grid's last row is the column's, not that of thousands of cells.
    for (let column = 1; source.isNew && column <= this.width; column++) {
      const style = source.styleTable.numberFor(0, this.attributesOf(maxRows, column));
      if (style !== 0) this.columnStyles.set(column, style);
    }
    for (const spill of spills) this.anchors.set(`${spill.row} ${spill.column}`, spill);
  }

  /** A shared formula lives in its first cell; once cells change, each gets its own again: whether that is so. */
  begin(sheetData: Buffer, rows: Iterable<RawRow>): boolean {
    const { content, track } = this.source;
    this.sheetData = sheetData;
    if (!sheetData.includes('t="shared"') && !sheetData.includes("t='shared'")) return false;
    this.masters = sharedMasters(sheetData, rows, content);
    this.expand = track.moved || track.touchedOrigins.size > 0;
    return this.expand;
  }

  rowXml(row: number, origin: number, raw: RawRow | undefined): string {
    const { view, track, styleTable } = this.source;
    const cells = new Map<number, RawCell>();
    const attributes = raw === undefined ? {} : rowAttributes(raw);
    if (raw !== undefined) eachCell(this.sheetData, raw, (cell) => cells.set(cell.column, cell));
    const rowStyle = flag(attributes.customFormat) ? Number(attributes.s ?? 0) : undefined;
    const values = view.values({ row, column: 1, rows: 1, columns: Math.max(1, this.width) })[0];
    let body = '';
    for (let column = 1; column <= this.width; column++) {
      const originColumn = track.columns.at(column);
      const file = originColumn === 0 ? undefined : cells.get(originColumn);
      if (column > view.properties.maxColumns) {
        // The grid does not reach so far: an empty cell with a look of its own stays as it was.
        if (file !== undefined) body += keptCellXml(row, column, file.style, file);
        continue;
      }
      const ofColumn = originColumn === 0 ? 0 : this.source.columnStyle(originColumn);
      const ground = rowStyle ?? this.columnStyles.get(column) ?? ofColumn;
      const base = file?.style ?? rowStyle ?? ofColumn;
      const wanted = this.attributesOf(row, column);
      const style = styleTable.numberFor(base, wanted);
      const value = values?.[column - 1] ?? '';
      const formula = view.attribute(row, column, 'formula');
      if (file === undefined && value === '' && formula === undefined && style === ground) continue;
      body += this.cell(row, column, style, value, formula, wanted, file, origin);
    }
    const tag = this.rowTag(row, origin, attributes);
    if (body === '' && raw === undefined && tag === `<row r="${row}"`) return '';
    return body === '' ? `${tag}/>` : `${tag}>${body}</row>`;
  }

  private cell(
    row: number,
    column: number,
    style: number,
    value: StoredValue,
    formula: string | undefined,
    wanted: StyleAttributes,
    file: RawCell | undefined,
    origin: number,
  ): string {
    const { content, track } = this.source;
    const spill = this.anchors.get(`${row} ${column}`);
    let fileFormula: string | undefined;
    if (file !== undefined) {
      const before = readContent(file, content);
      const tag = before.formula;
      const text = this.formulaText(tag, origin, file.column);
      const read = text === undefined ? undefined : readFormula(text);
      const shown = read?.kind === 'formula' ? read.formula : undefined;
      if (shown === formula) fileFormula = text;
      const fixedPlace =
        tag?.type === 'array' ? !track.moved : tag?.type !== 'shared' || !this.expand;
      const same = sameValue(before.value, value) || (before.unknown && value === '');
      if (shown === formula && same && fixedPlace) {
        return keptCellXml(row, column, style, file);
      }
    }
    if (typeof value === 'string' && /^\d/.test(value)) this.textNumbers = true;
    const filled = spill !== undefined && sameValue(value, spill.values[0]?.[0] ?? '');
    const one = { row, column, rows: 1, columns: 1 };
    return cellXml({
      row,
      column,
      style,
      value,
      formula,
      fileFormula,
      array: spill === undefined ? undefined : filled ? spill : one,
      format: wanted.format,
      sheetName: this.source.sheetName,
      uses1904: content.uses1904,
    });
  }

  /** A formula as the file spells it for this very cell. */
  private formulaText(
    tag: ReturnType<typeof readContent>['formula'],
    row: number,
    column: number,
  ): string | undefined {
    if (tag === undefined || tag.type === 'dataTable') return undefined;
    const master = tag.shared === undefined ? undefined : this.masters.get(tag.shared);
    if (tag.text !== '' || master === undefined) return tag.text;
    return shiftFormula(master.text, row - master.row, column - master.column);
  }

  private attributesOf(row: number, column: number): StyleAttributes {
    const { view } = this.source;
    const wanted: Record<string, unknown> = {};
    for (const name of STYLE_ATTRIBUTES) {
      const value = view.attribute(row, column, name);
      if (value !== undefined && value !== false && value !== 'General') wanted[name] = value;
    }
    return wanted as StyleAttributes;
  }

  private rowTag(
    row: number,
    origin: number,
    attributes: Readonly<Record<string, string>>,
  ): string {
    const { hidden, hiddenBefore } = this.source;
    let tag = `<row r="${row}"`;
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'r' || name === 'spans' || name === 'hidden') continue;
      tag += ` ${name}="${escapeAttribute(value)}"`;
    }
    const byHand = flag(attributes.hidden) && !hiddenBefore.has(origin);
    return hidden.has(row) || byHand ? `${tag} hidden="1"` : tag;
  }
}

function sameValue(a: StoredValue, b: StoredValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return a === b;
}
