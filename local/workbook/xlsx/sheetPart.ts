/**
 * A worksheet part in two: the little that stands beside its rows as text, and its rows as bytes. A hundred megabytes of
 * rows as text would take twice the memory, and unchanged ones could not be copied.
 */

import { isUtf8 } from 'node:buffer';
import { type SegmentedSheet, segment, splitSheet } from './sheetSegments';
import { withoutPrefix } from './xml';

export interface SheetPart {
  /** The pieces; in place of the rows stands an empty `<sheetData>`. */
  readonly parts: SegmentedSheet;
  /** `<sheetData>…</sheetData>` in UTF-8; unpacked anew each time, so that nobody has to keep them. */
  readonly rows: () => Buffer;
}

const OPEN = '<sheetData';
const CLOSE = '</sheetData>';
/** Stands for the rows. */
export const EMPTY_ROWS = `${OPEN}>${CLOSE}`;

/** Undefined when the part has no root or ends too early. */
export function readSheetPart(
  unpacked: () => Uint8Array,
  asText: () => string,
): SheetPart | undefined {
  return plainPart(unpacked) ?? partOfText(asText());
}

/** UTF-8 without a prefix, as nearly every program writes it; undefined for anything else. */
function plainPart(unpacked: () => Uint8Array): SheetPart | undefined {
  const buffer = bufferOf(unpacked());
  const open = buffer.indexOf(OPEN);
  const close = buffer.lastIndexOf(CLOSE);
  if (open < 0 || close < open || !isUtf8(buffer)) return undefined;
  const end = close + CLOSE.length;
  const before = new TextDecoder().decode(buffer.subarray(0, open));
  // In a comment or a section of characters the name would be no element.
  if (before.includes('<!') || withoutPrefix(before) !== before) return undefined;
  const parts = splitSheet(before + EMPTY_ROWS + buffer.toString('utf8', end));
  let first: Buffer | null = buffer;
  const rows = (): Buffer => {
    const whole = first ?? bufferOf(unpacked());
    first = null;
    return whole.subarray(open, end);
  };
  return parts && { parts, rows };
}

function partOfText(xml: string): SheetPart | undefined {
  const parts = splitSheet(xml);
  if (parts === undefined) return undefined;
  const rows = Buffer.from(segment(parts, 'sheetData') ?? '');
  const segments = parts.segments.map((each) =>
    each.name === 'sheetData' ? { ...each, raw: EMPTY_ROWS } : each,
  );
  return { parts: { ...parts, segments }, rows: () => rows };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
