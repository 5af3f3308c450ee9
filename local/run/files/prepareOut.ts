/** Makes the output's folder and finds out, before anything is sent, whether the workbook can be saved there. */

import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line that says why not; null when it can. `name` is the output as the person wrote it, `out` its whole path. */
export function prepareOut(name: string, out: string): string | null {
  try {
    makeFolder(dirname(out));
    accessSync(dirname(out), constants.W_OK);
    if (!existsSync(out)) return null;
    accessSync(out, constants.W_OK);
    return statSync(out).isFile() ? null : unwritableMessage(name, 'it is a folder');
  } catch (error) {
    return unwritableMessage(name, error);
  }
}

/** The sentence for a person. */
export function unwritableMessage(name: string, reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return `${name} cannot be written (${text}). Name another place with --out FILE.xlsx.`;
}

/** Folder by folder: where none can be made, as in /proc, Node's own recursion never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
