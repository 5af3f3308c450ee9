/** The trace that every tick of a person leaves in a spreadsheet: an hour without one is an hour in which Google did not come. */

import type { Ports } from '../../ports';
import { DOCUMENT_KEYS, USER_KEYS } from '../base/keys';
import { rememberedOwner } from '../tell/ownSchedules';

export interface TickTrace {
  readonly spreadsheetId: string;
  readonly startedAtMs: number;
  /** Null while it goes, or when Google cut it off. */
  readonly endedAtMs: number | null;
  /** The counter whose batches were asked about last: the next tick begins behind it. */
  readonly counter: string;
  /** Since when ticks have failed in a row outside of any run; 0 when none did. */
  readonly failingSinceMs: number;
  /** Since when no line could be written into the log; 0 when the last one could. */
  readonly logLostSinceMs: number;
}

type Since = 'failingSinceMs' | 'logLostSinceMs';

const NO_TRACE: TickTrace = {
  spreadsheetId: '',
  startedAtMs: 0,
  endedAtMs: 0,
  counter: '',
  failingSinceMs: 0,
  logLostSinceMs: 0,
};

/** A tick that has not ended after this long was cut off; Google's limit is six minutes. */
const CUT_AFTER_MS = 10 * 60 * 1000;

/** The last tick of this person here; one of nobody where there was none. */
export function loadTrace(ports: Ports, owner: string, spreadsheetId: string): TickTrace {
  try {
    const here = parse(ports.store.get('document', DOCUMENT_KEYS.tick(owner)));
    const own = parse(ports.store.get('user', USER_KEYS.tick));
    // Where the properties of the spreadsheet became full meanwhile, the same tick stands in both.
    const ahead = own.startedAtMs - here.startedAtMs + (own.endedAtMs === null ? 0 : 1);
    return own.spreadsheetId === spreadsheetId && ahead > 0 ? own : here;
  } catch {
    return NO_TRACE;
  }
}

/** Keeps a trace: in the spreadsheet, with the person where its properties are full. Never stops a tick. */
export function saveTrace(ports: Ports, owner: string, trace: TickTrace): void {
  const text = JSON.stringify(trace);
  try {
    ports.store.set('document', DOCUMENT_KEYS.tick(owner), text);
  } catch {
    try {
      ports.store.set('user', USER_KEYS.tick, text);
    } catch {
      // Both are full: the log and the mail of the run say so.
    }
  }
}

/** Marks that a tick came and is at its end; since when what failed in it has failed. */
export function touchTrace(ports: Ports, spreadsheetId: string, what?: Since): number {
  const owner = rememberedOwner(ports);
  const before = loadTrace(ports, owner, spreadsheetId);
  const nowMs = ports.clock.nowMs();
  const ended = { ...before, spreadsheetId, startedAtMs: nowMs, endedAtMs: nowMs };
  const knownMs = what === undefined ? 0 : before[what];
  // A clock that was set back leaves a beginning in the future.
  const sinceMs = knownMs > 0 && knownMs <= nowMs ? knownMs : nowMs;
  saveTrace(ports, owner, what === undefined ? ended : { ...ended, [what]: sinceMs });
  return sinceMs;
}

/** Whether Google cut a tick off. */
export function wasCut({ startedAtMs, endedAtMs }: TickTrace, nowMs: number): boolean {
  return endedAtMs === null && nowMs - startedAtMs >= CUT_AFTER_MS;
}

function parse(text: string | null): TickTrace {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<TickTrace> | null;
    if (typeof value?.startedAtMs !== 'number') return NO_TRACE;
    return {
      spreadsheetId: String(value.spreadsheetId ?? ''),
      startedAtMs: value.startedAtMs,
      endedAtMs: typeof value.endedAtMs === 'number' ? value.endedAtMs : null,
      counter: String(value.counter ?? ''),
      failingSinceMs: numberOr0(value.failingSinceMs),
      logLostSinceMs: numberOr0(value.logLostSinceMs),
    };
  } catch {
    return NO_TRACE;
  }
}

function numberOr0(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
