/** POST /management/v1/counters and DELETE /management/v1/counter/{id}: a counter for a trial, and its end. */

import type { Exchange, Outcome } from '../exchange';
import { jsonAnswer, type RequestBody } from '../serve/wire';
import { enter, enterCounter } from './access';
import { counterObject } from './counters';

/** Real numbers have eight digits and more; those made here stand far from the test counters. */
const FIRST_MADE_ID = 98_000_001;

/** Makes a counter of the login's own from `{"counter": {"name", "site2": {"site"}}}`. */
export function makeCounter(exchange: Exchange): Outcome {
  const entry = enter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const wanted = readWanted(exchange.request.body);
  if (wanted === null) return exchange.refuse({ type: 'invalid_json' });
  if (wanted.name === '' || !/^[^\s/]+\.[^\s/]+$/.test(wanted.site)) {
    return exchange.refuse({
      type: 'invalid_parameter',
      location: wanted.name === '' ? 'counter.name' : 'counter.site2.site',
    });
  }
  const counter = {
    id: FIRST_MADE_ID + exchange.state.issued,
    name: wanted.name,
    site: wanted.site,
    mirrors: [],
    ownerLogin: entry.login,
    permissions: { [entry.login]: 'own' as const },
    timeZoneName: 'Europe/Moscow',
    timeZoneOffsetMinutes: 180,
    createTime: `${new Date(exchange.nowMs + 180 * 60_000).toISOString().slice(0, 19)}+03:00`,
  };
  exchange.emit({ type: 'counter-made', counter });
  return { answer: jsonAnswer(200, { counter: counterObject(counter, entry.login, []) }) };
}

/** Only its owner may delete a counter; after that it is not found. */
export function deleteCounter(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  if (entry.counter.permissions[entry.login] !== 'own') {
    return exchange.refuse({ type: 'access_denied' });
  }
  exchange.emit({ type: 'counter-deleted', counterId: entry.counter.id });
  return { answer: jsonAnswer(200, { success: true }) };
}

/** Name and site as sent, blank where they are not texts; null when the body is not JSON of this form. */
function readWanted(body: RequestBody): { readonly name: string; readonly site: string } | null {
  if (body.kind !== 'json') return null;
  try {
    const counter = field(JSON.parse(body.text), 'counter');
    if (typeof counter !== 'object' || counter === null) return null;
    const [name, site] = [field(counter, 'name'), field(field(counter, 'site2'), 'site')];
    return {
      name: typeof name === 'string' ? name : '',
      site: typeof site === 'string' ? site : '',
    };
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
