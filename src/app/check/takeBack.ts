/** Takes a decision of a tab back, and tells the log what was decided. */

import type { TabSettings } from '../../core/call/settings';
import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { openLedger } from '../ledger/openLedger';
import { readHead } from '../tab/readTab';
import { changeSettings, loadSettings, saveLastRun } from '../tab/tabState';
import { settingsDecisions, tabDecisions, tellDecisions } from './decisions';

/** One that is not there any more was taken back by somebody else: that is what was wanted. BAD_REQUEST for one that stays, or that an undo takes back. */
export function takeBack(ports: Ports, sheetId: number, id: string): Result<TabSettings> {
  const head = readHead(ports, sheetId);
  if (!head.ok) return head;
  const { settings, kept, sheet, spreadsheet } = head.value;
  const book = openLedger(ports, kept).book();
  const decision = tabDecisions(ports, head.value, book).find((each) => each.id === id);
  if (decision === undefined) return done(settings);
  const { without } = decision;
  if (without === null) return failed('BAD_REQUEST', { what: 'takeBack' });
  if ('lastRun' in without) saveLastRun(ports.store, sheetId, without.lastRun);
  else {
    const { settings: change } = without;
    const saved = changeSettings(ports, sheetId, (now) => done(change(now)));
    if (!saved.ok) return saved;
  }
  tellDecisions(ports, spreadsheet, sheet.name, 'log.takenBack', [decision]);
  return done(loadSettings(ports.store.all('document'), sheetId));
}

/** A line of the log for each decision that the new settings have and the former had not. */
export function tellNewDecisions(
  ports: Ports,
  sheetId: number,
  before: TabSettings,
  after: TabSettings,
): void {
  const nameOf = ({ id, names }: ReturnType<typeof settingsDecisions>[number]) =>
    JSON.stringify([id, names]);
  const known = new Set(settingsDecisions(before).map(nameOf));
  const news = settingsDecisions(after).filter((each) => !known.has(nameOf(each)));
  const spreadsheet = ports.table.spreadsheet();
  if (spreadsheet === null || news.length === 0) return;
  tellDecisions(ports, spreadsheet, ports.table.sheet(sheetId)?.name ?? '', 'log.decided', news);
}
