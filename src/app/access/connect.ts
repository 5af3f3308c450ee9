/** Token and counter: set, tested, chosen, removed. */

import type { CounterInfo } from '../../core/call/settings';
import {
  type Counter,
  counterListRequest,
  counterRequest,
  readCounterListPage,
  readCounterReply,
} from '../../metrica/counters';
import { type LooksLike, readPastedToken } from '../../metrica/token';
import type { Ports } from '../../ports';
import { done, failed, type Result } from '../base/result';
import { changeSettings, loadSettings } from '../tab/tabState';
import { sendReading } from '../talk/lists';
import { metricaFailure } from '../talk/metricaFailure';
import { changeToken, loadToken, renewOnRefusal, requireToken } from './access';

/** What may be said of a token: never the token itself. */
export interface TokenState {
  readonly isSet: boolean;
  readonly setAtMs: number | null;
  readonly testedAtMs: number | null;
}

/** A token that was just kept, with what it plainly looks like when it is none: for the sentence after a refusal. */
export interface PastedState extends TokenState {
  readonly looksLike: LooksLike | null;
}

/** Whether there is a token, and since when. */
export function tokenState(ports: Ports): TokenState {
  const kept = loadToken(ports);
  return {
    isSet: kept !== null,
    setAtMs: kept?.setAtMs ?? null,
    testedAtMs: kept?.testedAtMs ?? null,
  };
}

/** Keeps a pasted token; NOT_A_TOKEN only for an empty field, whether it is good Metrica alone decides. */
export function pasteToken(ports: Ports, pasted: string): Result<PastedState> {
  const read = readPastedToken(pasted);
  if (!read.ok) return failed('NOT_A_TOKEN');
  const token = { token: read.token, setAtMs: ports.clock.nowMs(), testedAtMs: null };
  if (!changeToken(ports, () => token)) return busyWith(ports);
  return done({ ...tokenState(ports), looksLike: read.looksLike });
}

/** Another run of this person is renewing the token: a moment later it is free. */
export function busyWith(ports: Ports): Result<never> {
  const details = { person: ports.session.user(), sinceMs: ports.clock.nowMs() };
  return { ok: false, error: { code: 'BUSY', message: { key: 'error.busyToken' }, details } };
}

/** Forgets the token of this person. */
export function removeToken(ports: Ports): Result<TokenState> {
  if (!changeToken(ports, () => null)) return busyWith(ports);
  return done(tokenState(ports));
}

/** All counters that the login may see; a good answer proves the token. NO_COUNTERS when there are none. */
export function listCounters(ports: Ports): Result<readonly Counter[]> {
  return renewOnRefusal(ports, () => readAllCounters(ports));
}

function readAllCounters(ports: Ports): Result<readonly Counter[]> {
  const token = requireToken(ports);
  if (!token.ok) return token;
  const counters: Counter[] = [];
  for (let offset: number | null = 1; offset !== null; ) {
    const page = readCounterListPage(
      sendReading(ports, counterListRequest(token.value, offset)),
      offset,
    );
    if (!page.ok) return { ok: false, error: metricaFailure(ports, page.error, null) };
    counters.push(...page.counters);
    offset = page.nextOffset;
  }
  const testedAtMs = ports.clock.nowMs();
  changeToken(ports, (kept) => (kept?.token === token.value ? { ...kept, testedAtMs } : kept));
  return counters.length === 0 ? failed('NO_COUNTERS') : done(counters);
}

/**
 * Chooses the counter of a tab. Metrica is asked for its name, site and zone; when it cannot say, the
 * number alone is kept, and the first upload shows whether it is right.
 */
export function chooseCounter(
  ports: Ports,
  sheetId: number,
  counterId: string,
): Result<CounterInfo> {
  if (!/^[1-9]\d{0,18}$/.test(counterId))
    return failed('COUNTER_NOT_NUMBER', { counter: counterId });
  if (ports.table.sheet(sheetId) === null) return failed('SHEET_MISSING');
  const settings = loadSettings(ports.store.all('document'), sheetId);
  if (settings.counter?.id === counterId && settings.counter.timeZone !== '') {
    return done(settings.counter);
  }
  const counter = askCounter(ports, counterId);
  if (!counter.ok) return counter;
  const saved = changeSettings(ports, sheetId, (now) => done({ ...now, counter: counter.value }));
  return saved.ok ? counter : saved;
}

function askCounter(ports: Ports, counterId: string): Result<CounterInfo> {
  const unknown: CounterInfo = { id: counterId, name: '', hosts: [], timeZone: '' };
  const token = requireToken(ports);
  if (!token.ok) return done(unknown);
  const reply = readCounterReply(sendReading(ports, counterRequest(token.value, counterId)));
  if (reply.ok) {
    const { name, hosts, timeZone } = reply.counter;
    return done({ id: counterId, name, hosts, timeZone });
  }
  const failure = metricaFailure(ports, reply.error, counterId);
  const isFinal = failure.code === 'TOKEN_REFUSED' || failure.code === 'ACCESS_DENIED';
  return isFinal ? { ok: false, error: failure } : done(unknown);
}
