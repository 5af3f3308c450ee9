/** Tells by its first bytes and its name what a file is, so that a wrong one is refused in words. */

import { textOfHead } from './csv/decodeText';
import type { OfficePackage } from './xlsx/package';

export type FileKind = 'zip' | 'text' | 'ole' | 'binary';

const TEXT_NAMES = /\.(?:csv|tsv|tab|txt)$/i;

export function fileKind(bytes: Uint8Array): FileKind {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return 'zip';
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'ole';
  const text = textOfHead(bytes);
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > text.length / 50 ? 'binary' : 'text';
}

/** Why a text file is not taken for CSV; undefined when it is. */
export function whyNotCsv(name: string, head: string): string | undefined {
  if (/^\s*(?:<!doctype html|<html|<\?xml|<table)/i.test(head)) {
    return `${name} is not a table in CSV but a page (HTML or XML). Open it in a spreadsheet program and save it as .xlsx.`;
  }
  if (TEXT_NAMES.test(name)) return undefined;
  if (/\.xls[xmb]?$/i.test(name)) {
    return `${name} holds plain text, not an Excel workbook. If it is a CSV file, rename it to end in .csv.`;
  }
  return `${name} is neither .csv nor .xlsx. Save the table as one of these.`;
}

/** What an OLE container is: a password-protected workbook, an old one, or something else. */
export function oleMessage(name: string, bytes: Uint8Array): string {
  const contains = (word: string): boolean => {
    const wide = Buffer.from(word, 'utf16le');
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide);
  };
  if (contains('EncryptedPackage')) {
    return `${name} is protected with a password. Save a copy without one and try again.`;
  }
  if (contains('Workbook') || contains('Book')) {
    return `${name} is in the old Excel format (.xls). Open it in a spreadsheet program and save it as .xlsx.`;
  }
  return `${name} is not a workbook. Save the table as .csv or .xlsx.`;
}

/** What a zip without a readable workbook is. */
export function zipMessage(name: string, pkg: OfficePackage): string {
  const names = pkg.names();
  const mimetype = pkg.text('mimetype') ?? '';
  if (mimetype.includes('opendocument')) {
    return `${name} is an OpenDocument file (.ods). Open it in LibreOffice and save it as .xlsx.`;
  }
  if (names.some((part) => part.endsWith('.iwa') || part === 'Index.zip')) {
    return `${name} is a Numbers file. Export it as Excel (.xlsx) or CSV.`;
  }
  if (names.some((part) => /(?:^|\/)workbook\.bin$/i.test(part))) {
    return `${name} is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx.`;
  }
  if (names.some((part) => part.startsWith('word/') || part.startsWith('ppt/'))) {
    return `${name} is an Office document without sheets. Save the table as .xlsx or .csv.`;
  }
  return `${name} is a zip archive, not a workbook. If a workbook is inside, unpack it first.`;
}
