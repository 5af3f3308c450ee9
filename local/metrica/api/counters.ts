/** GET /management/v1/counters and /management/v1/counter/{id}: what the login may see, in the API's words. */

import { type Exchange, type Outcome, wholeParameter } from '../exchange';
import { jsonAnswer } from '../serve/wire';
import { enter, enterCounter } from './access';
import type { Counter, Permission } from './accounts';

const DEFAULT_PER_PAGE = 1000;
const PERMISSIONS: readonly string[] = ['own', 'edit', 'view'] satisfies Permission[];
const STATUSES: readonly string[] = ['Active', 'Deleted'];

/** The list: `offset` counted from 1, `per_page` 1000 by default, `rows` the number before paging. */
export function listCounters(exchange: Exchange): Outcome {
  const entry = enter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const { query } = exchange.route;
  const offset = wholeParameter(query, 'offset', { least: 1, fallback: 1 });
  const perPage = wholeParameter(query, 'per_page', { least: 1, fallback: DEFAULT_PER_PAGE });
  const permissions = list(query, 'permission');
  const status = query.get('status') ?? 'Active';
  const wrong =
    offset === null
      ? 'offset'
      : perPage === null
        ? 'per_page'
        : permissions.some((permission) => !PERMISSIONS.includes(permission))
          ? 'permission'
          : !STATUSES.includes(status)
            ? 'status'
            : null;
  if (offset === null || perPage === null || wrong !== null) {
    return exchange.refuse({
      type: 'invalid_parameter',
      message: `Invalid value of query parameter ${wrong}`,
    });
  }

  const search = (query.get('search_string') ?? '').trim().toLowerCase();
  const ids = list(query, 'counter_ids');
  const found = exchange.state.counters.filter((counter) => {
    const permission = counter.permissions[entry.login];
    return (
      status === 'Active' &&
      permission !== undefined &&
      (permissions.length === 0 || permissions.includes(permission)) &&
      (ids.length === 0 || ids.includes(String(counter.id))) &&
      matches(counter, search)
    );
  });
  const sorted = sort(found, query);
  const page = sorted.slice(offset - 1, offset - 1 + perPage);
  const fields = list(query, 'field');
  return {
    answer: jsonAnswer(200, {
      rows: found.length,
      counters: page.map((counter) => counterObject(counter, entry.login, fields)),
    }),
  };
}

/** One counter; `field=mirrors` adds the names of its mirrors. */
export function oneCounter(exchange: Exchange): Outcome {
  const entry = enterCounter(exchange);
  if (!entry.ok) return exchange.refuse(entry.refusal);
  const fields = list(exchange.route.query, 'field');
  return {
    answer: jsonAnswer(200, { counter: counterObject(entry.counter, entry.login, fields) }),
  };
}

/** A counter as every method shows it to a login. */
export function counterObject(counter: Counter, login: string, fields: readonly string[]) {
  return {
    id: counter.id,
    status: 'Active',
    owner_login: counter.ownerLogin,
    activity_status: 'high',
    name: counter.name,
    type: 'simple',
    favorite: 0,
    permission: counter.permissions[login],
    site: counter.site,
    site2: { site: counter.site },
    mirrors2: counter.mirrors.map((site) => ({ site })),
    ...(fields.includes('mirrors') ? { mirrors: counter.mirrors } : {}),
    ...(fields.includes('goals') ? { goals: [] } : {}),
    create_time: counter.createTime,
    time_zone_name: counter.timeZoneName,
    time_zone_offset: counter.timeZoneOffsetMinutes,
    code_status: 'CS_OK',
    source: '',
    gdpr_agreement_accepted: 0,
  };
}

/** The id in full, or a part of the name, the site or a mirror, in any letters. */
function matches(counter: Counter, search: string): boolean {
  if (search === '' || String(counter.id) === search) return true;
  const texts = [counter.name, counter.site, ...counter.mirrors];
  return texts.some((text) => text.toLowerCase().includes(search));
}

function sort(counters: readonly Counter[], query: URLSearchParams): readonly Counter[] {
  if (query.get('sort') !== 'Name') return counters;
  const direction = query.get('reverse') === 'false' ? 1 : -1;
  return [...counters].sort((a, b) => direction * a.name.localeCompare(b.name, 'ru'));
}

function list(query: URLSearchParams, name: string): readonly string[] {
  return (query.get(name) ?? '').split(',').filter((word) => word !== '');
}
