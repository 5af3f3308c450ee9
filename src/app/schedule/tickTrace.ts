/** The trace that every tick of a person leaves in a spreadsheet: an hour without one is an hour in which Google did not come. */

import type { Ports } from '../../ports';
import { DOCUMENT_KEYS, USER_KEYS } from '../base/keys';

export interface TickTrace {
  readonly spreadsheetId: string;
  readonly startedAtMs: number;
  /** Null while it goes, or when Google cut it off. */
  readonly endedAtMs: number | null;
  /** The counter whose batches were asked about last: the next tick begins behind it. */
  readonly counter: string;
}

const NO_TRACE: TickTrace = { spreadsheetId: '', startedAtMs: 0, endedAtMs: 0, counter: '' };

/** A tick that has not ended after this long was cut off; Google's limit is six minutes. */
const CUT_AFTER_MS = 10 * 60 * 1000;

/** The last tick of this person here; one of nobody where there was none. */
export function loadTrace(ports: Ports, owner: string, spreadsheetId: string): TickTrace {
  try {
    const here = parse(ports.store.get('document', DOCUMENT_KEYS.tick(owner)));
    const own = parse(ports.store.get('user', USER_KEYS.tick));
    const isNewer = own.spreadsheetId === spreadsheetId && own.startedAtMs > here.startedAtMs;
    return isNewer ? own : here;
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
    };
  } catch {
    return NO_TRACE;
  }
}
