/** Mails to the owner of a schedule: at most one a day for the same reason, without phones or ids. */

import type { Ports } from '../ports';
import type { Message } from '../texts/say';
import { USER_KEYS } from './keys';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sends a mail unless one for the same reason went out within a day. False when it could not be sent. */
export function tellPerson(
  ports: Ports,
  reason: string,
  subject: Message,
  body: readonly string[],
): boolean {
  const nowMs = ports.clock.nowMs();
  const mailed = loadMailed(ports, nowMs);
  if (mailed[reason] !== undefined) return true;
  const to = ports.session.user();
  const text = body.filter((line) => line !== '').join('\n\n');
  if (!ports.mail.send(to, ports.words.say(subject), text)) return false;
  ports.store.set('user', USER_KEYS.mailed, JSON.stringify({ ...mailed, [reason]: nowMs }));
  return true;
}

/** Reasons of the last day; older ones are forgotten. */
function loadMailed(ports: Ports, nowMs: number): Readonly<Record<string, number>> {
  const text = ports.store.get('user', USER_KEYS.mailed);
  if (text === null) return {};
  try {
    const value = JSON.parse(text) as Record<string, number>;
    return Object.fromEntries(
      // A clock that was set back leaves times in the future: they count as old.
      Object.entries(value).filter(([, at]) => nowMs - at < DAY_MS && at <= nowMs),
    );
  } catch {
    return {};
  }
}
