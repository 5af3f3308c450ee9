/** Notes of a sheet: classic comments, and threads of newer ones as one text. */

import { parseArea } from '../a1';
import { richText } from '../cellText';
import type { OfficePackage } from '../package';
import { child, childrenOf, descendants, parseXml } from '../xml';

export interface ReadNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The classic comment as written; a thread has one too, for older programs. */
  readonly raw: string | undefined;
  readonly authorId: number;
  readonly threaded: boolean;
}

export interface SheetNotes {
  readonly notes: readonly ReadNote[];
  readonly authors: readonly string[];
  /** Part of the classic comments. */
  readonly partName: string | undefined;
  readonly threadName: string | undefined;
}

export function readNotes(pkg: OfficePackage, sheetName: string): SheetNotes {
  const relationships = pkg.relationships(sheetName);
  const partName = relationships.find(({ type }) => type === 'comments')?.target;
  const threadName = relationships.find(({ type }) => type === 'threadedComment')?.target;
  const root = parseXml(pkg.text(partName ?? '') ?? '');
  const threads = readThreads(pkg, threadName);
  const notes: ReadNote[] = [];
  for (const comment of childrenOf(child(root, 'commentList'), 'comment')) {
    const ref = comment.attributes.ref ?? '';
    const cell = parseArea(ref);
    if (cell === undefined) continue;
    const thread = threads.get(ref);
    threads.delete(ref);
    notes.push({
      row: cell.row,
      column: cell.column,
      text: thread ?? richText(child(comment, 'text')),
      raw: comment.raw,
      authorId: Number(comment.attributes.authorId ?? 0),
      threaded: thread !== undefined,
    });
  }
  for (const [ref, text] of threads) {
    const cell = parseArea(ref);
    if (cell === undefined) continue;
    const { row, column } = cell;
    notes.push({ row, column, text, raw: undefined, authorId: 0, threaded: true });
  }
  const authors = descendants(root, 'author').map(({ text }) => text);
  return { notes, authors, partName, threadName };
}

/** Each thread as lines `who: what`, by cell name. */
function readThreads(pkg: OfficePackage, threadName: string | undefined): Map<string, string> {
  const threads = new Map<string, string>();
  const root = parseXml(pkg.text(threadName ?? '') ?? '');
  if (root === undefined) return threads;
  const people = new Map<string, string>();
  for (const { type, target } of pkg.relationships(pkg.workbookName() ?? '')) {
    if (type !== 'person') continue;
    for (const { attributes } of descendants(parseXml(pkg.text(target) ?? ''), 'person')) {
      people.set(attributes.id ?? '', attributes.displayName ?? '');
    }
  }
  for (const comment of childrenOf(root, 'threadedComment')) {
    const ref = comment.attributes.ref ?? '';
    const who = people.get(comment.attributes.personId ?? '') ?? '';
    const text = child(comment, 'text')?.text ?? '';
    const line = who === '' ? text : `${who}: ${text}`;
    const before = threads.get(ref);
    threads.set(ref, before === undefined ? line : `${before}\n${line}`);
  }
  return threads;
}
