/** Mails to the owner of a schedule: at most one a day for the same reason, without phones or ids. */

import { DAY_MS, HOUR_MS } from '../../core/time/wallTime';
import { zoneOf } from '../../core/time/zone';
import type { Ports, SpreadsheetInfo } from '../../ports';
import type { Message } from '../../texts/say';
import { DOCUMENT_KEYS, USER_KEYS } from '../base/keys';
import { rememberedOwner } from './ownSchedules';

/** Google starts an hourly trigger some minutes early or late. */
const SLACK_MS = 10 * 60 * 1000;

/** `again`: one for the same reason went out within a day. */
export type Told = 'sent' | 'again' | 'not sent';

/**
 * Sends a mail unless one for the same reason went out within a day of the spreadsheet's wall clock. What was sent
 * is remembered first, so that a run that is cut cannot send it twice.
 */
export function tellPerson(
  ports: Ports,
  spreadsheet: SpreadsheetInfo | null,
  reason: string,
  subject: Message,
  body: readonly string[],
): Told {
  const nowMs = ports.clock.nowMs();
  const isRecent = recently(spreadsheet, nowMs);
  const mailed = loadMailed(ports, isRecent);
  if (mailed[reason] !== undefined) return 'again';
  if (!remember(ports, { ...mailed, [reason]: nowMs }) && !isFirstHour(nowMs)) return 'again';
  const to = rememberedOwner(ports);
  const link =
    spreadsheet === null ? '' : `https://docs.google.com/spreadsheets/d/${spreadsheet.id}/edit`;
  const text = [...body, link].filter((line) => line !== '').join('\n\n');
  if (ports.mail.send(to, ports.words.say(subject), text)) return 'sent';
  remember(ports, mailed);
  return 'not sent';
}

/** Where properties are full nothing can be remembered: then only one hour of the day mails. */
function isFirstHour(nowMs: number): boolean {
  return Math.floor(nowMs / HOUR_MS) % 24 === 0;
}

/** By the wall clock: a daily run after the clock went forward is a day after the last one. */
function recently(spreadsheet: SpreadsheetInfo | null, nowMs: number): (atMs: number) => boolean {
  const zone = zoneOf(spreadsheet?.timeZone ?? 'UTC');
  const wall = (ms: number) => ms + (zone?.offsetMs(ms) ?? 0);
  // A clock that was set back leaves times in the future: those of more than a day count as old.
  return (atMs) => Math.abs(wall(nowMs) - wall(atMs)) < DAY_MS - SLACK_MS;
}

/** Reasons of the last day; older ones are forgotten. */
function loadMailed(
  ports: Ports,
  isRecent: (atMs: number) => boolean,
): Readonly<Record<string, number>> {
  const all = { ...parse(ports, 'document'), ...parse(ports, 'user') };
  return Object.fromEntries(
    Object.entries(all).filter(([, at]) => typeof at === 'number' && isRecent(at)),
  );
}

function parse(ports: Ports, scope: 'document' | 'user'): Readonly<Record<string, number>> {
  const key = scope === 'user' ? USER_KEYS.mailed : DOCUMENT_KEYS.mailed;
  try {
    const value: unknown = JSON.parse(ports.store.get(scope, key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, number>) : {};
  } catch {
    return {};
  }
}

/** With the person; in the document where the person's properties are full. False where both are. */
function remember(ports: Ports, mailed: Readonly<Record<string, number>>): boolean {
  const text = JSON.stringify(mailed);
  for (const scope of ['user', 'document'] as const) {
    try {
      ports.store.set(scope, scope === 'user' ? USER_KEYS.mailed : DOCUMENT_KEYS.mailed, text);
      return true;
    } catch {
      // Full: the other store is tried.
    }
  }
  return false;
}
