/** *Test connection*: what can be proved without sending anything. */

import type { Ports } from '../../ports';
import { readRequest, SHEET_REQUEST } from '../base/requests';
import { done, failed, type Result } from '../base/result';
import { loadSettings } from '../tab/tabState';
import { readLists } from '../talk/lists';
import { metricaFailure } from '../talk/metricaFailure';
import { requireToken } from './access';
import { listCounters } from './connect';

export interface Tested {
  readonly testedAtMs: number;
  /** Counters that the login sees. */
  readonly counters: number;
  /** Null when the tab has no counter yet. */
  readonly counter: 'found' | 'unseen' | 'view only' | null;
}

/** `{sheetId}`: the token is accepted, the counter is among those of the login, its uploads can be read. */
export function testConnection(ports: Ports, request: unknown): Result<Tested> {
  const asked = readRequest(SHEET_REQUEST, request);
  if (!asked.ok) return asked;
  const counters = listCounters(ports);
  if (!counters.ok) return counters;
  const { counter } = loadSettings(ports.store.all('document'), asked.value.sheetId);
  const tested = { testedAtMs: ports.clock.nowMs(), counters: counters.value.length };
  if (counter === null) return done({ ...tested, counter: null });
  const known = counters.value.find(({ id }) => id === counter.id);
  if (known === undefined) return done({ ...tested, counter: 'unseen' });
  const token = requireToken(ports);
  if (!token.ok) return failed('TOKEN_MISSING');
  const list = readLists(ports, token.value).of(counter.id);
  if (!list.readable && list.error !== null) {
    return { ok: false, error: metricaFailure(ports, list.error, counter.id) };
  }
  return done({ ...tested, counter: known.selectable ? 'found' : 'view only' });
}
