/** Keeps which headers feed which columns, so that a lost one is noticed and moved ones are found. */

import type { ChosenSource } from '../../core/call/mapping';
import { rememberColumns } from '../../core/header/remembered';
import type { Ports } from '../../ports';
import type { ReadyTab } from './readTab';
import { loadSettings, saveSettings } from './tabState';

/** After a check and before an upload, by whoever holds the lock of the spreadsheet: a choice that was saved meanwhile stays. */
export function rememberMapping(ports: Ports, { sheet, search, settings }: ReadyTab): void {
  const now = loadSettings(ports.store.all('document'), sheet.sheetId);
  const kept: Readonly<Record<string, ChosenSource>> = now.columns;
  const read: Readonly<Record<string, ChosenSource>> = settings.columns;
  const found = Object.entries(rememberColumns(search)).filter(
    ([name, source]) => isSame(kept[name], read[name]) && !isSame(kept[name], source),
  );
  if (found.length === 0) return;
  const columns = { ...now.columns, ...Object.fromEntries(found) };
  saveSettings(ports.store, sheet.sheetId, { ...now, columns });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
