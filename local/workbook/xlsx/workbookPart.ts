/** The workbook part: the list of sheets with all that goes by their order. */

import type { CarriedParts } from '../carriedParts';
import type { SheetView, Workbook } from '../model';
import { columnName } from './a1';
import { joinSheet, splitSheet } from './sheetSegments';
import { childrenOf, escapeAttribute, escapeText, parseXml } from './xml';

export interface BookSheet {
  readonly relationshipId: string;
  /** The file's sheet id. */
  readonly number: number;
  readonly raw: string | undefined;
}

export interface PlacedSheet extends BookSheet {
  readonly view: SheetView;
  readonly partName: string;
}

/** The sheets that a workbook part lists, in tab order. */
export function bookSheets(xml: string): BookSheet[] {
  const sheets = parseXml(xml)?.children.find(({ name }) => name === 'sheets');
  return childrenOf(sheets, 'sheet').map(({ attributes, raw }) => ({
    relationshipId: Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
    number: Number(attributes.sheetId ?? 0),
    raw,
  }));
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part with these sheets; names that belong to a sheet follow it, those of deleted sheets go. */
export function workbookXml(
  xml: string,
  placed: readonly PlacedSheet[],
  workbook: Workbook,
  carried: CarriedParts,
): string {
  const parts = splitSheet(xml);
  if (parts === undefined) throw new Error('The workbook part has no root.');
  const before = bookSheets(xml);
  const newIndex = before.map(({ relationshipId }) =>
    placed.findIndex((sheet) => sheet.relationshipId === relationshipId),
  );
  const active = placed.findIndex(({ view }) => view.sheetId === workbook.active.sheetId);
  const filtered = filterNames(placed, carried);
  let hasNames = false;
  const segments = parts.segments.flatMap(({ name, raw }) => {
    switch (name) {
      case 'sheets':
        return [{ name, raw: `<sheets>${placed.map(sheetXml).join('')}</sheets>` }];
      case 'bookViews':
        return [{ name, raw: raw.replace(/<workbookView\b[^>]*>/, (tag) => withTab(tag, active)) }];
      case 'definedNames': {
        hasNames = true;
        const names = [...keptNames(raw, newIndex, placed, carried), ...filtered];
        const list = `<definedNames>${names.join('')}</definedNames>`;
        return names.length === 0 ? [] : [{ name, raw: list }];
      }
      case 'calcPr':
        return [{ name, raw: withFullCalculation(raw) }];
      default:
        return [{ name, raw }];
    }
  });
  if (!hasNames && filtered.length > 0) {
    const at = segments.findIndex(({ name }) => name === 'sheets') + 1;
    const externals = segments.findIndex(({ name }) => name === 'externalReferences') + 1;
    const raw = `<definedNames>${filtered.join('')}</definedNames>`;
    segments.splice(Math.max(at, externals), 0, { name: 'definedNames', raw });
  }
  return joinSheet({ ...parts, segments });
}

function sheetXml({ view, relationshipId, number, raw }: PlacedSheet): string {
  const { name, hidden } = view.properties;
  const veryHidden = hidden && raw?.includes('veryHidden');
  const state = hidden ? ` state="${veryHidden ? 'veryHidden' : 'hidden'}"` : '';
  return `<sheet xmlns:r="${RELATIONSHIPS}" name="${escapeAttribute(name)}" sheetId="${number}"${state} r:id="${escapeAttribute(relationshipId)}"/>`;
}

function withTab(tag: string, active: number): string {
  const bare = tag.replace(/\s(?:activeTab|firstSheet)\s*=\s*["'][^"']*["']/g, '');
  return bare.replace(/\s*(\/?)>$/, ` activeTab="${Math.max(0, active)}"$1>`);
}

/** Results that we changed under a formula's feet are worked out when the file is opened. */
function withFullCalculation(raw: string): string {
  const bare = raw.replace(/\sfullCalcOnLoad\s*=\s*["'][^"']*["']/g, '');
  return bare.replace(/^<calcPr/, '<calcPr fullCalcOnLoad="1"');
}

const FILTER_NAME = '_xlnm._FilterDatabase';

function keptNames(
  raw: string,
  newIndex: readonly number[],
  placed: readonly PlacedSheet[],
  carried: CarriedParts,
): string[] {
  return childrenOf(parseXml(raw), 'definedName').flatMap((element) => {
    const { localSheetId, name } = element.attributes;
    if (localSheetId === undefined) return [element.raw];
    const index = newIndex[Number(localSheetId)] ?? -1;
    const view = placed[index]?.view;
    if (view === undefined) return [];
    if (name === FILTER_NAME && filterChanged(view, carried)) return [];
    return [element.raw.replace(/(\slocalSheetId=)(["'])\d+\2/, `$1"${index}"`)];
  });
}

/** Excel keeps the area of each sheet's filter under a hidden name as well. */
function filterNames(placed: readonly PlacedSheet[], carried: CarriedParts): string[] {
  return placed.flatMap(({ view }, index) => {
    const { filter, name } = view.properties;
    if (filter === null || !filterChanged(view, carried)) return [];
    const { row, column, rows, columns } = filter;
    const sheet = `'${name.replaceAll("'", "''")}'`;
    const last = `$${columnName(column + columns - 1)}$${row + rows - 1}`;
    const area = escapeText(`${sheet}!$${columnName(column)}$${row}:${last}`);
    return [
      `<definedName name="${FILTER_NAME}" localSheetId="${index}" hidden="1">${area}</definedName>`,
    ];
  });
}

function filterChanged({ sheetId, properties }: SheetView, carried: CarriedParts): boolean {
  const file = carried.sheets.get(sheetId);
  if (file?.tableFilter === true) return false;
  const place = (filter: typeof properties.filter | undefined): string =>
    JSON.stringify(filter && [filter.row, filter.column, filter.rows, filter.columns]);
  const sameName = file === undefined || file.opened.name === properties.name;
  return !sameName || place(properties.filter) !== place(file?.opened.filter ?? null);
}
