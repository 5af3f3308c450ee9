/** Makes the column *Metrica Calls* when a person asks, and brings it up without a check. */

import type { Ports } from '../../ports';
import { done, type Result } from '../base/result';
import { readHead } from '../tab/readTab';
import { runCheck } from './checkRun';
import { readyForCheck, trustedBook } from './checkSheet';
import { keepSentColumn } from './keepSentColumn';

/** Reads a tab anew and brings its column up: after batches were settled without it. */
export function renewSentColumn(ports: Ports, sheetId: number): void {
  if (ports.table.sheet(sheetId)?.sentColumn == null) return;
  const head = readHead(ports, sheetId);
  if (!head.ok) return;
  const tab = readyForCheck(head.value);
  const book = trustedBook(ports, head.value);
  const run = tab === null ? null : runCheck(ports, tab, book);
  if (run?.ok === true) keepSentColumn(ports, run.value, book);
}

/** *Show what was sent*: makes the column behind the last one; a check fills it. */
export function makeSentColumn(ports: Ports, sheetId: number): Result<null> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const { search, size, sentColumn } = head.value;
  if (sentColumn !== null) return done(null);
  const header = ports.words.say({ key: 'sentColumn.header' });
  ports.table.addSentColumn(sheetId, size.columns, search.headerRow ?? 1, header);
  ports.table.flush();
  return done(null);
}
