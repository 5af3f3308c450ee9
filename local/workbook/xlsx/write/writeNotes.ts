/** Writes the notes of a sheet: comments, their boxes, and the threads that stay as they are. */

import type { SheetTrack } from '../../changeTracker';
import type { SheetView } from '../../model';
import { areaName } from '../a1';
import { encodeOfficeEscapes } from '../cellText';
import { type OfficePackage, relationshipsName } from '../package';
import { type ReadNote, readNotes } from '../read/readNotes';
import { splitSheet } from '../sheetSegments';
import { escapeText } from '../xml';
import { type NoteBox, readShapes, writeShapes } from './noteShapes';

export interface WrittenNotes {
  /** `<legacyDrawing …/>` of the sheet; undefined leaves what it has. */
  readonly legacyDrawing: string | undefined;
  /** Names of cells whose thread of comments became a plain note. */
  readonly flattened: readonly string[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const AUTHOR = 'Metrica Calls';
const DEFAULT_WIDTH = 64;
const COMMENTS_NAME = /^xl\/comments\d+\.xml$/;
const DRAWING_NAME = /^xl\/drawings\/vmlDrawing\d+\.vml$/;

/** Brings the sheet's notes in the package to what the view shows. `partName` is the sheet's part. */
export function writeNotes(
  pkg: OfficePackage,
  partName: string,
  view: SheetView,
  track: SheetTrack,
): WrittenNotes {
  const before = readNotes(pkg, partName);
  settleNames(pkg, partName);
  if (!track.notesTouched) return { legacyDrawing: undefined, flattened: [] };
  const fileNotes = new Map(before.notes.map((note) => [`${note.row} ${note.column}`, note]));
  const vmlName = relatedPart(pkg, partName, 'vmlDrawing');
  const vml = pkg.text(vmlName ?? '') ?? '';
  const shapes = readShapes(vml).notes;
  const authors = [...before.authors];
  const comments: string[] = [];
  const boxes: NoteBox[] = [];
  const keptThreads = new Map<string, string>();
  const flattened: string[] = [];
  view.eachAttribute('note', (row, column, text) => {
    const origin = `${track.rows.at(row)} ${track.columns.at(column)}`;
    const file = fileNotes.get(origin);
    const ref = areaName({ row, column, rows: 1, columns: 1 });
    const same = file !== undefined && file.text === text;
    if (same && file.threaded) keptThreads.set(cellOf(file), ref);
    else if (file?.threaded) flattened.push(ref);
    if (same && file.raw === undefined) return;
    if (same && file.raw !== undefined) {
      comments.push(file.raw.replace(/(\sref=)(["'])[^"']*\2/, `$1"${ref}"`));
    } else comments.push(commentXml(ref, text, authorFor(file, authors)));
    const unmoved = origin === `${row} ${column}`;
    boxes.push({ row, column, text, keptShape: same && unmoved ? shapes.get(origin) : undefined });
  });
  writeThreads(pkg, partName, keptThreads);
  const nothingToSay = comments.length === 0 && before.partName === undefined;
  if (nothingToSay) return { legacyDrawing: undefined, flattened };

  const commentsName =
    relatedPart(pkg, partName, 'comments') ?? freeName(pkg, 'xl/comments', 'xml');
  const old = splitSheet(pkg.text(commentsName) ?? '');
  const head =
    old?.head ?? '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  const tail = old?.tail ?? '</comments>';
  const names = authors.map((author) => `<author>${escapeText(author)}</author>`).join('');
  const list = comments.join('');
  pkg.write(
    commentsName,
    `${head}<authors>${names}</authors><commentList>${list}</commentList>${tail}`,
  );
  if (relatedPart(pkg, partName, 'comments') === undefined) {
    pkg.relate(partName, 'comments', commentsName);
  }
  const { columnWidths } = view.properties;
  const drawing = writeShapes(vml, boxes, (column) => columnWidths[column] ?? DEFAULT_WIDTH);
  const drawingName = vmlName ?? freeName(pkg, 'xl/drawings/vmlDrawing', 'vml');
  pkg.write(drawingName, drawing);
  pkg.setContentTypes(
    { [commentsName]: COMMENTS_TYPE },
    { vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing' },
  );
  if (vmlName !== undefined) return { legacyDrawing: undefined, flattened };
  const id = pkg.relate(partName, 'vmlDrawing', drawingName);
  const legacyDrawing = `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  return { legacyDrawing, flattened };
}

function commentXml(ref: string, text: string, authorId: number): string {
  const escaped = escapeText(encodeOfficeEscapes(text));
  return `<comment ref="${ref}" authorId="${authorId}" shapeId="0"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">${escaped}</t></r></text></comment>`;
}

/** A note that was there keeps its author; the author of a thread is a technical name. */
function authorFor(file: ReadNote | undefined, authors: string[]): number {
  if (file !== undefined && !file.threaded && authors[file.authorId] !== undefined) {
    return file.authorId;
  }
  const index = authors.indexOf(AUTHOR);
  return index >= 0 ? index : authors.push(AUTHOR) - 1;
}

function cellOf({ row, column }: ReadNote): string {
  return areaName({ row, column, rows: 1, columns: 1 });
}

/** Threads of cells in `kept` (old name → new name) stay; the others are gone or have become notes. */
function writeThreads(
  pkg: OfficePackage,
  partName: string,
  kept: ReadonlyMap<string, string>,
): void {
  const name = relatedPart(pkg, partName, 'threadedComment');
  const parts = splitSheet(pkg.text(name ?? '') ?? '');
  if (name === undefined || parts === undefined) return;
  const segments = parts.segments.flatMap(({ name: kind, raw }) => {
    const ref = /\sref="([^"]*)"/.exec(raw)?.[1] ?? '';
    const now = kept.get(ref);
    return now === undefined
      ? []
      : [{ name: kind, raw: raw.replace(/(\sref=)"[^"]*"/, `$1"${now}"`) }];
  });
  if (segments.length > 0) {
    pkg.write(name, [parts.head, ...segments.map(({ raw }) => raw), parts.tail].join(''));
    return;
  }
  pkg.setRelationships(
    partName,
    pkg.relationships(partName).filter(({ type }) => type !== 'threadedComment'),
  );
  pkg.remove(name);
  pkg.setContentTypes({ [name]: null });
}

/**
 * Comments and their drawing go where Excel puts them: some readers look nowhere else, and openpyxl
 * writes `xl/comments/comment1.xml`.
 */
function settleNames(pkg: OfficePackage, partName: string): void {
  const wanted = [
    { type: 'comments', pattern: COMMENTS_NAME, base: 'xl/comments', extension: 'xml' },
    { type: 'vmlDrawing', pattern: DRAWING_NAME, base: 'xl/drawings/vmlDrawing', extension: 'vml' },
  ];
  for (const { type, pattern, base, extension } of wanted) {
    const old = relatedPart(pkg, partName, type);
    const xml = old === undefined || pattern.test(old) ? undefined : pkg.text(old);
    if (old === undefined || xml === undefined) continue;
    const name = freeName(pkg, base, extension);
    const own = pkg.relationships(old);
    const contentType = pkg.contentType(old);
    pkg.write(name, xml);
    pkg.setRelationships(name, own);
    pkg.remove(old);
    pkg.remove(relationshipsName(old));
    pkg.setContentTypes({ [old]: null, [name]: contentType });
    pkg.setRelationships(
      partName,
      pkg
        .relationships(partName)
        .map((relationship) =>
          relationship.target === old ? { ...relationship, target: name } : relationship,
        ),
    );
  }
}

function relatedPart(pkg: OfficePackage, partName: string, type: string): string | undefined {
  return pkg.relationships(partName).find((relationship) => relationship.type === type)?.target;
}

function freeName(pkg: OfficePackage, base: string, extension: string): string {
  let number = 1;
  while (pkg.has(`${base}${number}.${extension}`)) number++;
  return `${base}${number}.${extension}`;
}
