/** Saves a workbook in memory as an XLSX file. */

import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CarriedParts } from './carriedParts';
import type { Workbook } from './model';
import { writeWorkbook } from './xlsx/write/writeWorkbook';
import { writeZip } from './xlsx/zip/writeZip';

/**
 * Writes beside the target and renames, so that at any moment the old or the new file is there in
 * full. `lost` names, for a person, what of the opened file is gone or has another form. May be
 * called again after further changes. Makes the folder when it is missing.
 */
export async function saveWorkbookFile(
  workbook: Workbook,
  carried: CarriedParts,
  path: string,
): Promise<{ readonly lost: readonly string[] }> {
  const { pkg, lost } = writeWorkbook(workbook, carried);
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      for (const piece of writeZip(pkg.entries())) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { lost };
}
