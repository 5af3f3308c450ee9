/** Failures that pass by themselves: a schedule tries again every hour and needs nobody. */

import type { AppError, AppErrorCode } from '../base/result';

const PASSING: readonly AppErrorCode[] = [
  'BUSY',
  'SHEET_BUSY',
  'NOT_LOADED',
  'NO_TURN',
  'METRICA_UNREACHABLE',
  'QUOTA',
  // Every hour asks what arrived.
  'IN_DOUBT',
  'UNEXPECTED',
];

/** Too many requests, whatever kind Metrica names: 420 in its English pages. */
const TOO_MANY: readonly unknown[] = [420, 429];

/** Faults of Google's services that stay until a person has mended something. */
const STAYS =
  /protected cell|защищ[её]нн|property storage quota|argument too large|limit of 10000000 cells/i;

/** Whether Google's words are about something that stays until a person mends it. */
export function staysFault(words: string): boolean {
  return STAYS.test(words);
}

/** Whether it may be over in an hour without a person. */
export function passes(error: AppError): boolean {
  if (error.code === 'UNEXPECTED' && staysFault(String(error.message.params?.what))) return false;
  return PASSING.includes(error.code) || TOO_MANY.includes(error.details?.status);
}
