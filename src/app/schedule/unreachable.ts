/** A spreadsheet that a tick cannot reach for three hours: three mails in a week, the last one with the way out, then silence. */

import { DAY_MS, HOUR_MS } from '../../core/time/wallTime';
import { maskNumbers } from '../../metrica/describeRequest';
import type { Ports } from '../../ports';
import { USER_KEYS } from '../base/keys';
import { mailedSpreadsheets } from '../tell/ownSchedules';
import { tellPerson } from '../tell/tellPerson';

/** A tick comes some minutes early or late. */
const SLACK_MS = 10 * 60 * 1000;

/** How long after the first failure mails go out: it may pass. */
const MAILS_AFTER_MS = [3 * HOUR_MS - SLACK_MS, 2 * DAY_MS, 6 * DAY_MS] as const;

interface Unreachable {
  readonly sinceMs: number;
  readonly mails: number;
}

/** Which spreadsheet it is cannot be asked, so those that this person has schedules in are named. */
export function tellUnreachable(ports: Ports, words: string): void {
  const names = mailedSpreadsheets(ports);
  if (names.length === 0) return;
  const nowMs = ports.clock.nowMs();
  const known = load(ports);
  const { sinceMs, mails } =
    known !== null && known.sinceMs <= nowMs ? known : { sinceMs: nowMs, mails: 0 };
  const afterMs = MAILS_AFTER_MS[mails];
  if (afterMs === undefined) return;
  const isDue = nowMs - sinceMs >= afterMs;
  if (isDue || known?.sinceMs !== sinceMs) {
    const next = { sinceMs, mails: isDue ? mails + 1 : mails };
    ports.store.set('user', USER_KEYS.unreachable, JSON.stringify(next));
  }
  if (!isDue) return;
  const isLast = mails + 1 === MAILS_AFTER_MS.length;
  const what = names.join(', ');
  tellPerson(ports, null, 'unreachable', { key: 'mail.subject.needsYou', params: { what } }, [
    ports.words.say({ key: 'error.NO_SPREADSHEET' }),
    ports.words.say({ key: 'mail.spreadsheets', params: { names: what } }),
    maskNumbers(words),
    ports.words.say({ key: isLast ? 'mail.removeTrigger' : 'mail.unreachable' }),
  ]);
}

/** It is reached again. */
export function forgetUnreachable(ports: Ports): void {
  if (load(ports) !== null) ports.store.remove('user', USER_KEYS.unreachable);
}

function load(ports: Ports): Unreachable | null {
  try {
    const value = JSON.parse(ports.store.get('user', USER_KEYS.unreachable) ?? 'null');
    return typeof value?.sinceMs === 'number' && typeof value.mails === 'number' ? value : null;
  } catch {
    return null;
  }
}
