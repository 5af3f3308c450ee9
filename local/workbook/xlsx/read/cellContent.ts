/** The value and formula that a cell of the file holds, in the model's terms. */

import type { StoredValue } from '../../model';
import { decodeOfficeEscapes, itemText } from '../cellText';
import { showsDate } from '../numberFormats';
import { parseAttributes, unescapeXml } from '../xml';
import type { RawCell } from './sheetRows';

export interface FormulaTag {
  readonly type: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Formula without `=`; empty in the followers of a shared formula. */
  readonly text: string;
  /** Number of the shared formula. */
  readonly shared: string | undefined;
  /** Cells of an array or shared formula. */
  readonly ref: string | undefined;
}

export interface CellContent {
  readonly value: StoredValue;
  readonly formula: FormulaTag | undefined;
  /** A formula without the result that the last program should have kept. */
  readonly unknown: boolean;
}

/** What values are looked up in. */
export interface ContentTables {
  readonly sharedStrings: readonly string[];
  /** Format pattern by style number; undefined is General. */
  readonly formatOf: (style: number) => string | undefined;
  /** Whether day 0 is 1904-01-01 in this workbook. */
  readonly uses1904: boolean;
}

/** Days between the two date systems. */
export const DAYS_1904 = 1462;

export function readContent(cell: RawCell, tables: ContentTables): CellContent {
  const { inner, type } = cell;
  if (inner === '') return { value: '', formula: undefined, unknown: false };
  if (type === 's' && inner.startsWith('<v>')) {
    const index = Number(inner.slice(3, inner.indexOf('<', 3)));
    return { value: tables.sharedStrings[index] ?? '', formula: undefined, unknown: false };
  }
  const formula = inner.includes('<f') ? formulaTag(inner) : undefined;
  const text = type === 'inlineStr' ? inlineText(inner) : between(inner, 'v');
  const value = text === undefined ? '' : typedValue(text, cell, tables);
  return { value, formula, unknown: formula !== undefined && text === undefined };
}

function typedValue(text: string, cell: RawCell, tables: ContentTables): StoredValue {
  switch (cell.type) {
    case 's':
      return tables.sharedStrings[Number(text)] ?? '';
    case 'inlineStr':
      return text;
    case 'str':
      return decodeOfficeEscapes(unescapeXml(text)).replace(/\r\n?/g, '\n');
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return { error: unescapeXml(text).trim() };
    case 'd':
      return isoSerial(text) ?? text;
    default: {
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number)) return unescapeXml(text);
      if (!tables.uses1904 || !showsDate(tables.formatOf(cell.style) ?? '')) return number;
      return number + DAYS_1904;
    }
  }
}

function formulaTag(inner: string): FormulaTag | undefined {
  const found = /<f((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner);
  if (found === null) return undefined;
  const attributes = parseAttributes(found[1] ?? '');
  const type = attributes.t;
  return {
    type: type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal',
    text: unescapeXml(found[2] ?? ''),
    shared: attributes.si,
    ref: attributes.ref,
  };
}

function inlineText(inner: string): string | undefined {
  const text = between(inner, 'is');
  return text === undefined ? between(inner, 'v') : itemText(text);
}

/** What stands between the tags of an element that has no element of its own name inside. */
function between(inner: string, name: string): string | undefined {
  let open = inner.indexOf(`<${name}`);
  while (open >= 0 && !/[\s>/]/.test(inner[open + name.length + 1] ?? '')) {
    open = inner.indexOf(`<${name}`, open + 1);
  }
  if (open < 0) return undefined;
  const start = inner.indexOf('>', open) + 1;
  if (inner[start - 2] === '/') return undefined;
  const end = inner.indexOf(`</${name}>`, start);
  return end < 0 || end === start ? undefined : inner.slice(start, end);
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Strict workbooks write dates as ISO text: the wall time's serial number. */
function isoSerial(text: string): number | undefined {
  const found = ISO.exec(text.trim());
  if (found === null) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = found;
  const days =
    year === undefined
      ? 0
      : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
