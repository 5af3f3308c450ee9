/** Batch ids: 16 lower-case base-32 characters, 4 telling the spreadsheet, 12 random. */

import type { Ids } from '../../ports';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The 4 characters that tell a spreadsheet. */
export function spreadsheetMark(ids: Ids, spreadsheetId: string): string {
  return [...ids.sha256(spreadsheetId).slice(0, 4)]
    .map((character) => ALPHABET[character.charCodeAt(0) % ALPHABET.length])
    .join('');
}

/** A new batch id of a spreadsheet. */
export function newBatchId(ids: Ids, spreadsheetId: string): string {
  return spreadsheetMark(ids, spreadsheetId) + ids.random(12);
}
