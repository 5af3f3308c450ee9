/** A worksheet part as its top-level pieces, so that one can be replaced and the rest stay as written. */

import { tagEnd } from './xml';

export interface Segment {
  readonly name: string;
  readonly raw: string;
}

export interface SegmentedSheet {
  /** All before the first piece: declaration and the root's start tag. */
  readonly head: string;
  readonly segments: readonly Segment[];
  /** All after the last piece. */
  readonly tail: string;
}

/** The order that the schema demands; Excel calls a file damaged when it is another one. */
const ORDER = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
  protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
  conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter
  rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing
  legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(
  /\s+/,
);

/** Takes a worksheet's XML apart; undefined when it has no root or ends too early. */
export function splitSheet(xml: string): SegmentedSheet | undefined {
  const root = /<[A-Za-z_]/.exec(xml);
  if (root === null) return undefined;
  let at = tagEnd(xml, root.index);
  const head = xml.slice(0, at);
  if (head.endsWith('/>')) {
    const name = /<([^\s/>]+)/.exec(head.slice(root.index))?.[1];
    return { head: head.replace(/\s*\/>$/, '>'), segments: [], tail: `</${name}>` };
  }
  const segments: Segment[] = [];
  for (;;) {
    const open = xml.indexOf('<', at);
    if (open < 0) return undefined;
    if (xml[open + 1] === '/') return { head, segments, tail: xml.slice(open) };
    if (xml[open + 1] === '!' || xml[open + 1] === '?') {
      at = xml.startsWith('<!--', open) ? xml.indexOf('-->', open) + 3 : tagEnd(xml, open);
      continue;
    }
    const end = elementEnd(xml, open);
    if (end === undefined) return undefined;
    const raw = xml.slice(open, end);
    segments.push({ name: /^<([^\s/>]+)/.exec(raw.slice(0, 200))?.[1] ?? '', raw });
    at = end;
  }
}

/** The piece of that name as written. */
export function segment(sheet: SegmentedSheet, name: string): string | undefined {
  return sheet.segments.find((candidate) => candidate.name === name)?.raw;
}

/** Puts a piece in the place of the one with its name, or where the schema wants it; '' takes it out. */
export function withSegment(sheet: SegmentedSheet, name: string, raw: string): SegmentedSheet {
  const index = sheet.segments.findIndex((candidate) => candidate.name === name);
  const made = raw === '' ? [] : [{ name, raw }];
  if (index >= 0) {
    const segments = [...sheet.segments];
    segments.splice(index, 1, ...made);
    return { ...sheet, segments };
  }
  const rank = ORDER.indexOf(name);
  let before = sheet.segments.findIndex((candidate) => ORDER.indexOf(candidate.name) > rank);
  if (before < 0) before = sheet.segments.length;
  const segments = [...sheet.segments];
  segments.splice(before, 0, ...made);
  return { ...sheet, segments };
}

export function joinSheet(sheet: SegmentedSheet): string {
  return [sheet.head, ...sheet.segments.map(({ raw }) => raw), sheet.tail].join('');
}

/** Just after the element that starts here; undefined when it never ends. */
function elementEnd(xml: string, open: number): number | undefined {
  const first = tagEnd(xml, open);
  if (xml[first - 2] === '/') return first;
  if (/^<sheetData[\s>]/.test(xml.slice(open, open + 11))) {
    const close = xml.indexOf('</sheetData>', first);
    return close < 0 ? undefined : close + 12;
  }
  let depth = 1;
  let at = first;
  while (depth > 0) {
    const next = xml.indexOf('<', at);
    if (next < 0) return undefined;
    if (xml.startsWith('<!--', next)) at = xml.indexOf('-->', next) + 3;
    else if (xml.startsWith('<![CDATA[', next)) at = xml.indexOf(']]>', next) + 3;
    else {
      at = tagEnd(xml, next);
      if (xml[next + 1] === '/') depth--;
      else if (xml[at - 2] !== '/' && xml[next + 1] !== '?') depth++;
    }
    if (at < 3) return undefined;
  }
  return at;
}
