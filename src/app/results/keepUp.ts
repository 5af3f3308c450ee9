/** *Keep it up daily*: the sheet of results made anew once a day by the hourly run, where a person asked for it. */

import { wallText } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import { loadSettings } from '../tab/tabState';
import { makeResultsSheet } from './resultsSheet';

/** Not before this hour in the counter's zone: by then yesterday's uploads are processed. */
const FROM_HOUR = 6;

/** Whose results are kept up: there is one sheet of them, so one tab. */
interface KeptUp {
  readonly sheetId: number;
  readonly days: number;
  /** The last day on which it was made, or tried to be. */
  readonly day: string;
}

/** Whether the sheet of results follows this tab. */
export function isKeptUp(kept: Readonly<Record<string, string>>, sheetId: number): boolean {
  return load(kept)?.sheetId === sheetId;
}

/** Begins with the next hour; null ends it. */
export function setKeptUp({ store }: Ports, sheetId: number, days: number | null): void {
  if (days === null) store.remove('document', DOCUMENT_KEYS.keptUp);
  else store.set('document', DOCUMENT_KEYS.keptUp, JSON.stringify({ sheetId, days, day: '' }));
}

/** Once a day, two requests; `sheetIds`: tabs whose schedules this person runs. Nothing that goes wrong here is of any concern to the run. */
export function keepUpResults(ports: Ports, sheetIds: readonly number[]): void {
  try {
    const all = ports.store.all('document');
    const kept = load(all);
    if (kept === null || !sheetIds.includes(kept.sheetId)) return;
    const [day = '', time = ''] = wallHere(ports, all, kept.sheetId);
    if (kept.day === day || Number(time.slice(0, 2)) < FROM_HOUR) return;
    // Written first: what fails is not tried again before tomorrow.
    ports.store.set('document', DOCUMENT_KEYS.keptUp, JSON.stringify({ ...kept, day }));
    makeResultsSheet(ports, { sheetId: kept.sheetId, days: kept.days, isByHand: false });
  } catch {
    // The next day is another one.
  }
}

/** Day and time on the clock of the tab's counter. */
function wallHere(
  ports: Ports,
  kept: Readonly<Record<string, string>>,
  sheetId: number,
): readonly string[] {
  const { counter } = loadSettings(kept, sheetId);
  const zone = zoneOf(counter?.timeZone || (ports.table.spreadsheet()?.timeZone ?? 'UTC'));
  const nowMs = ports.clock.nowMs();
  return wallText(nowMs + (zone?.offsetMs(nowMs) ?? 0)).split(' ');
}

function load(kept: Readonly<Record<string, string>>): KeptUp | null {
  try {
    const value = JSON.parse(kept[DOCUMENT_KEYS.keptUp] ?? 'null') as KeptUp | null;
    return Number.isInteger(value?.sheetId) && Number.isInteger(value?.days) ? value : null;
  } catch {
    return null;
  }
}
