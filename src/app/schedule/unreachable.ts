/** A spreadsheet that a tick cannot reach: three mails in a week, the last one with the way out, then silence. */

import { DAY_MS } from '../../core/time/wallTime';
import { maskNumbers } from '../../metrica/describeRequest';
import type { Ports } from '../../ports';
import { USER_KEYS } from '../base/keys';
import { mailedSpreadsheets } from '../tell/ownSchedules';
import { tellPerson } from '../tell/tellPerson';

/** Days after the first failure on which a mail goes out. */
const MAIL_DAYS = [0, 2, 6] as const;

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
  const dayOfMail = MAIL_DAYS[mails];
  if (dayOfMail === undefined || nowMs - sinceMs < dayOfMail * DAY_MS) return;
  ports.store.set('user', USER_KEYS.unreachable, JSON.stringify({ sinceMs, mails: mails + 1 }));
  const isLast = mails + 1 === MAIL_DAYS.length;
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
