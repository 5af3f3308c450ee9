/** Opens a CSV or XLSX file as a workbook in memory. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CarriedParts } from './carriedParts';
import { readCsvWorkbook } from './csv/csvWorkbook';
import { textOfHead } from './csv/decodeText';
import { fileKind, oleMessage, whyNotCsv, zipMessage } from './fileKind';
import type { SpreadsheetProperties, Workbook } from './model';
import { OfficePackage, unpackedBytes } from './xlsx/package';
import type { TooLarge } from './xlsx/read/readSheet';
import { readWorkbook } from './xlsx/read/readWorkbook';
import { DamagedZip } from './xlsx/zip/packedPart';

const MOST_UNPACKED_BYTES = 500_000_000;

export type OpenResult =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      readonly carried: CarriedParts;
      /** English sentences about what was not clear in the file. */
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: 'FILE_NOT_FOUND' | 'FILE_NOT_READABLE' | 'NOT_A_WORKBOOK';
      /** One English line with a way out. */
      readonly message: string;
    };

/**
 * The content decides what the file is, its name only whether text is taken for CSV. An empty file
 * that is named as CSV is an empty sheet. `sheetIds` (sheet name → id) gives sheets the ids that they had in an
 * earlier run; without it a sheet has the id that the file gives it. `encoding` is that of a CSV file, where
 * somebody named it.
 */
export async function openWorkbookFile(
  path: string,
  spreadsheet: SpreadsheetProperties,
  sheetIds: Readonly<Record<string, number>> = {},
  encoding?: string,
): Promise<OpenResult> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return unreadable(path, (error as NodeJS.ErrnoException).code);
  }
  switch (fileKind(bytes)) {
    case 'ole':
      return notAWorkbook(oleMessage(name, bytes));
    case 'binary':
      return notAWorkbook(`${name} is not a table. Save the table as .csv or .xlsx.`);
    case 'text': {
      const reason = whyNotCsv(name, textOfHead(bytes));
      if (reason !== undefined) return notAWorkbook(reason);
      const read = readCsvWorkbook(bytes, name, spreadsheet, sheetIds, encoding);
      if (!('unread' in read)) return { ok: true, ...read };
      return notAWorkbook(
        read.unread === 'encoding' ? unclearEncoding(name) : tooLarge(name, read),
      );
    }
    case 'zip':
      return openPackage(name, bytes, spreadsheet, sheetIds);
  }
}

/** A zip may be whole by its directory and broken in a part, which shows only when that is read. */
function openPackage(
  name: string,
  bytes: Uint8Array,
  spreadsheet: SpreadsheetProperties,
  sheetIds: Readonly<Record<string, number>>,
): OpenResult {
  try {
    return openZip(name, bytes, spreadsheet, sheetIds);
  } catch (error) {
    if (error instanceof DamagedZip) return notAWorkbook(damaged(name));
    throw error;
  }
}

function openZip(
  name: string,
  bytes: Uint8Array,
  spreadsheet: SpreadsheetProperties,
  sheetIds: Readonly<Record<string, number>>,
): OpenResult {
  let pkg: OfficePackage;
  try {
    if (unpackedBytes(bytes) > MOST_UNPACKED_BYTES) {
      return notAWorkbook(
        `${name} unpacks to more than 500 MB, more than can be read here. Split the file, or save the tab with the calls alone.`,
      );
    }
    pkg = OfficePackage.fromZip(bytes);
  } catch {
    return notAWorkbook(damaged(name));
  }
  const workbookName = pkg.workbookName();
  if (workbookName === undefined || !/\.xml$/i.test(workbookName) || pkg.has('mimetype')) {
    return notAWorkbook(zipMessage(name, pkg));
  }
  if (/^(?:word|ppt)\//.test(workbookName)) return notAWorkbook(zipMessage(name, pkg));
  const read = readWorkbook(pkg, spreadsheet, sheetIds);
  if (!('unread' in read)) return { ok: true, ...read };
  return notAWorkbook(read.unread === 'torn' ? damaged(name) : tooLarge(name, read));
}

function damaged(name: string): string {
  return `${name} is damaged or was not saved to its end. Open it in a spreadsheet program, save it again, or take an earlier copy.`;
}

function unclearEncoding(name: string): string {
  return `${name} is not UTF-8, and no other encoding is proved by its words. Save it as UTF-8, or name it: --encoding windows-1251, koi8-r, ibm866, windows-1252 or another.`;
}

function tooLarge(name: string, { unread, sheetName, cell }: TooLarge): string {
  if (unread === 'tooLong') {
    return `${name}: cell ${cell} of the tab “${sheetName}” has more than the 50,000 characters that a cell of Google Sheets takes. Often a quotation mark is not closed there: mend the cell and save the file again.`;
  }
  if (unread === 'outside') {
    return `${name}: cell ${cell} of the tab “${sheetName}” lies outside the 1,048,576 rows and 16,384 columns of a workbook. Split the file, or delete what stands there, and save it again.`;
  }
  return `${name}: with cell ${cell} the tab “${sheetName}” has more than the ten million cells that Google Sheets takes. Delete what stands far below or beside the table, or split the file, and save it again.`;
}

function notAWorkbook(message: string): OpenResult {
  return { ok: false, code: 'NOT_A_WORKBOOK', message };
}

function unreadable(path: string, code: string | undefined): OpenResult {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const message = `There is no file ${path}. Check the name and the folder.`;
    return { ok: false, code: 'FILE_NOT_FOUND', message };
  }
  const reason =
    code === 'EISDIR'
      ? `${path} is a folder. Name the .csv or .xlsx file inside it.`
      : `${path} cannot be read (${code ?? 'unknown reason'}). Check that you may open it.`;
  return { ok: false, code: 'FILE_NOT_READABLE', message: reason };
}
