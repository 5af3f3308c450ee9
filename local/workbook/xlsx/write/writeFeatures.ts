/** Writes what a worksheet says beside its cells, piece by piece, where it differs from the file. */

import type { CarriedSheet } from '../../carriedParts';
import type { SheetTrack, Step } from '../../changeTracker';
import type { Area, SheetView, Validation } from '../../model';
import { movedArea } from '../../sheetGeometry';
import { areaName, areasOf, MAX_COLUMNS, parseAreas } from '../a1';
import { PIXELS_PER_CHARACTER } from '../read/sheetFeatures';
import { type SegmentedSheet, segment, withSegment } from '../sheetSegments';
import { childrenOf, escapeAttribute, escapeText, flag, parseXml } from '../xml';

export interface FeatureSource {
  readonly view: SheetView;
  readonly track: SheetTrack;
  readonly carried: CarriedSheet | undefined;
  /** The selection when this is the sheet that is shown; null otherwise. */
  readonly selection: Area | null;
  /** Styles of whole columns of a sheet that was made since. */
  readonly columnStyles: ReadonlyMap<number, number>;
}

/** All pieces but the cells and the notes. */
export function writeFeatures(sheet: SegmentedSheet, source: FeatureSource): SegmentedSheet {
  const { view, carried, track } = source;
  const now = view.properties;
  const before = carried?.opened;
  const changed = (name: 'tabColor' | 'columnWidths' | 'filter' | 'merges'): boolean =>
    JSON.stringify(now[name]) !== JSON.stringify(before?.[name]);
  let result = sheet;
  if (changed('tabColor')) {
    result = withSegment(result, 'sheetPr', sheetPr(segment(sheet, 'sheetPr'), now.tabColor));
  }
  const views = segment(sheet, 'sheetViews');
  if (!hasView(views, source))
    result = withSegment(result, 'sheetViews', sheetViews(views, source));
  if (changed('columnWidths') || track.columns.moved || source.columnStyles.size > 0) {
    result = withSegment(result, 'cols', columns(segment(sheet, 'cols'), source));
  }
  if (now.protectedSheet !== (before?.protectedSheet ?? 'no')) {
    // A mere warning is Google's own; the format only knows closed sheets.
    const closed = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
    const raw = now.protectedSheet === 'locked' ? closed : '';
    result = withSegment(result, 'sheetProtection', raw);
  }
  if (changed('filter') && carried?.tableFilter !== true) {
    result = withSegment(result, 'autoFilter', autoFilter(segment(sheet, 'autoFilter'), source));
  }
  if (changed('merges')) {
    const cells = now.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
    const raw = `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
    result = withSegment(result, 'mergeCells', cells.length === 0 ? '' : raw);
  }
  if (track.validationsTouched) {
    result = withSegment(result, 'dataValidations', validations(view));
  }
  return track.moved ? withMovedAreas(result, track.steps) : result;
}

function sheetPr(old: string | undefined, tabColor: string | null): string {
  const color = tabColor === null ? '' : `<tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/>`;
  if (old === undefined) return color === '' ? '' : `<sheetPr>${color}</sheetPr>`;
  const root = parseXml(old);
  const others = root?.children.filter(({ name }) => name !== 'tabColor').map(({ raw }) => raw);
  const start = /^<[^>]*?(?=\s*\/?>)/.exec(old)?.[0] ?? '<sheetPr';
  return `${start}>${color}${others?.join('') ?? ''}</sheetPr>`;
}

/** Whether the file's views freeze what is frozen, and select the tab or do not. */
function hasView(old: string | undefined, { view, carried, selection }: FeatureSource): boolean {
  const { frozenRows, frozenColumns } = view.properties;
  const before = carried?.opened;
  const isSelected = childrenOf(parseXml(old ?? '<sheetViews/>'), 'sheetView').some(
    ({ attributes }) => flag(attributes.tabSelected),
  );
  return (
    isSelected === (selection !== null) &&
    frozenRows === (before?.frozenRows ?? 0) &&
    frozenColumns === (before?.frozenColumns ?? 0)
  );
}

function sheetViews(old: string | undefined, { view, carried, selection }: FeatureSource): string {
  const { frozenRows, frozenColumns } = view.properties;
  const before = carried?.opened;
  const sameFreeze =
    frozenRows === (before?.frozenRows ?? 0) && frozenColumns === (before?.frozenColumns ?? 0);
  const root = parseXml(old ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  const views = childrenOf(root, 'sheetView').map((element, index) => {
    const attributes = { ...element.attributes };
    delete attributes.tabSelected;
    if (selection !== null && index === 0) attributes.tabSelected = '1';
    const tag = `<sheetView${written(attributes)}`;
    const kept = element.children
      .filter(({ name }) => sameFreeze || (name !== 'pane' && name !== 'selection'))
      .map(({ raw }) => raw);
    if (sameFreeze || index > 0) return `${tag}>${kept.join('')}</sheetView>`;
    const cell = selection === null ? 'A1' : areaName({ ...selection, rows: 1, columns: 1 });
    return `${tag}>${pane(frozenRows, frozenColumns, cell)}${kept.join('')}</sheetView>`;
  });
  const rest = root?.children.filter(({ name }) => name !== 'sheetView').map(({ raw }) => raw);
  return `<sheetViews>${views.join('')}${rest?.join('') ?? ''}</sheetViews>`;
}

function pane(rows: number, columnCount: number, cell: string): string {
  if (rows === 0 && columnCount === 0) return `<selection activeCell="${cell}" sqref="${cell}"/>`;
  const active = rows > 0 && columnCount > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = areaName({ row: rows + 1, column: columnCount + 1, rows: 1, columns: 1 });
  const splits = `${columnCount > 0 ? ` xSplit="${columnCount}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${cell}" sqref="${cell}"/>`;
}

/** Column by column, since the file's stretches need not fit the changed ones. */
function columns(old: string | undefined, { view, track, columnStyles }: FeatureSource): string {
  const { columnWidths } = view.properties;
  const settings = childrenOf(parseXml(old ?? '<cols/>'), 'col').map(({ attributes }) => ({
    first: Number(attributes.min ?? 1),
    last: Number(attributes.max ?? attributes.min ?? 1),
    attributes,
  }));
  const last = Math.max(
    0,
    track.columns.last,
    ...Object.keys(columnWidths).map(Number),
    ...columnStyles.keys(),
  );
  const made: string[] = [];
  for (let column = 1; column <= last; column++) {
    const origin = track.columns.moved ? track.columns.at(column) : column;
    const file = settings.find(({ first, last: end }) => first <= origin && origin <= end);
    const attributes: Record<string, string> = { ...file?.attributes };
    const pixels = columnWidths[column];
    const style = columnStyles.get(column);
    if (file === undefined && pixels === undefined && style === undefined) continue;
    if (style !== undefined) attributes.style = String(style);
    attributes.min = String(column);
    attributes.max = String(column);
    const width = Number(attributes.width);
    if (pixels !== undefined && Math.round(width * PIXELS_PER_CHARACTER) !== pixels) {
      attributes.width = (pixels / PIXELS_PER_CHARACTER).toFixed(4);
      attributes.customWidth = '1';
    }
    if (attributes.width === undefined) {
      attributes.width = '9.1406';
      attributes.customWidth = '0';
    }
    made.push(`<col${written(attributes)}/>`);
  }
  for (const { first, last: end, attributes } of settings) {
    if (track.columns.moved || end <= last) continue;
    const min = String(Math.max(first, last + 1));
    made.push(`<col${written({ ...attributes, min, max: String(Math.min(end, MAX_COLUMNS)) })}/>`);
  }
  return made.length === 0 ? '' : `<cols>${made.join('')}</cols>`;
}

function autoFilter(old: string | undefined, { view, track }: FeatureSource): string {
  const { filter } = view.properties;
  if (filter === null) return '';
  const ref = areaName(filter);
  if (old === undefined || track.columns.moved) return `<autoFilter ref="${ref}"/>`;
  return old.replace(/(\sref=)(["'])[^"']*\2/, `$1"${ref}"`);
}

function validations(view: SheetView): string {
  const cellsOf = new Map<string, { rule: Validation; cells: [number, number][] }>();
  view.eachAttribute('validation', (row, column, rule) => {
    const key = JSON.stringify(rule);
    const known = cellsOf.get(key);
    if (known === undefined) cellsOf.set(key, { rule, cells: [[row, column]] });
    else known.cells.push([row, column]);
  });
  const rules = [...cellsOf.values()].flatMap(({ rule, cells }) => {
    const sqref = areasOf(cells).map(areaName).join(' ');
    return ruleXml(rule, sqref) ?? [];
  });
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function ruleXml(rule: Validation, sqref: string): string | undefined {
  if (rule.kind === 'carried') {
    if (typeof rule.rule !== 'string') return undefined;
    return rule.rule.replace(/(\ssqref=)(["'])[^"']*\2/, `$1"${sqref}"`);
  }
  const values = rule.kind === 'checkbox' ? ['TRUE', 'FALSE'] : rule.values;
  const strict = rule.kind === 'checkbox' || rule.strict;
  const list = escapeText(`"${values.join(',').replaceAll('"', '""')}"`);
  const noArrow = rule.kind === 'list' && rule.arrow === false ? ' showDropDown="1"' : '';
  return `<dataValidation type="list" allowBlank="1"${noArrow}${strict ? ' showErrorMessage="1"' : ''} sqref="${sqref}"><formula1>${list}</formula1></dataValidation>`;
}

const WITH_AREAS = ['conditionalFormatting', 'hyperlinks', 'protectedRanges', 'ignoredErrors'];

/** Areas in the pieces that we do not read go along with their cells. */
function withMovedAreas(sheet: SegmentedSheet, steps: readonly Step[]): SegmentedSheet {
  const segments = sheet.segments.map(({ name, raw }) => {
    if (!WITH_AREAS.includes(name)) return { name, raw };
    const moved = raw.replace(
      /(\s(?:sqref|ref)=)(["'])([^"']*)\2/g,
      (_, start: string, quote: string, areas: string) => {
        const names = parseAreas(areas).flatMap((area) => afterSteps(area, steps) ?? []);
        return `${start}${quote}${names.map(areaName).join(' ') || 'XFD1048576'}${quote}`;
      },
    );
    return { name, raw: moved };
  });
  return { ...sheet, segments };
}

/** Where an area is after rows and columns moved; undefined when it was deleted. */
function afterSteps(area: Area, steps: readonly Step[]): Area | undefined {
  let moved: Area | undefined = area;
  for (const step of steps) {
    if (moved === undefined) return undefined;
    if (step.type !== 'reorderRows') moved = movedArea(moved, step);
    else if (moved.rows === 1) {
      const index = step.order.indexOf(moved.row);
      if (index >= 0) moved = { ...moved, row: step.row + index };
    }
  }
  return moved;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}
