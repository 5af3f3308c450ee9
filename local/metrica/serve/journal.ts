/** The stand-in's memory on disk: a journal of events, one JSON line each, safe on the disk before an answer goes out. */

import * as fs from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StandInEvent } from '../state';

const FIRST_LINE = '{"journal":"stand-in for the Metrica API","version":1}';

/** An open journal. */
export interface Journal {
  /** Events that the file holds and this journal has not given yet: all of them at first, later those of another process. */
  read(): readonly StandInEvent[];
  /** Writes events at the end. Returns after they are on the disk, save mere counts of requests. */
  append(events: readonly StandInEvent[]): void;
  close(): void;
}

/**
 * Opens or makes the file, with its folder. A last line without its end, left by a process that was killed while
 * writing, is cut off: its request was never answered. Throws when the file is something else.
 */
export function openJournal(path: string): Journal {
  const folder = dirname(resolve(path));
  fs.mkdirSync(folder, { recursive: true });
  const isNew = !fs.existsSync(path);
  const file = fs.openSync(path, 'a+');
  const whole = fs.readFileSync(path);
  const lastEnd = whole.lastIndexOf(0x0a) + 1;
  if (lastEnd === 0) {
    if (whole.length > 0 && !FIRST_LINE.startsWith(whole.toString('utf8'))) throw notOurs(path);
    fs.ftruncateSync(file, 0);
    fs.writeSync(file, `${FIRST_LINE}\n`);
  } else {
    if (whole.toString('utf8', 0, whole.indexOf(0x0a)) !== FIRST_LINE) throw notOurs(path);
    if (lastEnd < whole.length) fs.ftruncateSync(file, lastEnd);
  }
  fs.fsyncSync(file);
  if (isNew) syncFolder(folder);
  let known = Buffer.byteLength(FIRST_LINE) + 1;

  return {
    read: () => {
      const { size } = fs.fstatSync(file);
      if (size <= known) return [];
      const bytes = Buffer.alloc(size - known);
      fs.readSync(file, bytes, 0, bytes.length, known);
      const end = bytes.lastIndexOf(0x0a) + 1;
      known += end;
      const lines = bytes.toString('utf8', 0, end).split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as StandInEvent);
    },
    append: (events) => {
      if (events.length === 0) return;
      const bytes = Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      let written = 0;
      while (written < bytes.length) written += fs.writeSync(file, bytes, written);
      known += bytes.length;
      if (events.some(({ type }) => type !== 'counted')) fs.fsyncSync(file);
    },
    close: () => fs.closeSync(file),
  };
}

/** A new file survives a power cut only when its folder is on the disk too; some systems cannot do that. */
function syncFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, 'r');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  } catch {
    // Windows refuses to open a folder; there the file system itself takes care of it.
  }
}

function notOurs(path: string): Error {
  return new Error(`${path} is not a state file of the stand-in`);
}
