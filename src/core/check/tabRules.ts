/** Rules about the tab as a whole: its zone, its pages and the site of the counter, its currencies and its constants. */

import type { ColumnName } from '../call/columns';
import { type Problem, tabProblem } from '../call/problem';
import type { CounterInfo } from '../call/settings';
import { NEW, type TabRows } from '../call/tabRows';
import { hostName, hostNames } from '../read/hostName';
import type { ReadColumn } from '../read/readColumn';
import { type Zone, zoneOf } from '../time/zone';

export interface TabRulesInput extends SiteRuleInput {
  /** null: the sheet itself says the zone of each time. */
  readonly dataZone: Zone | null;
  readonly nowMs: number;
  /** 0-based rows that would be sent. */
  readonly readyRows: readonly number[];
}

/** Problems of constants: known before any row is judged. */
export function constantProblems(columns: ReadonlyMap<ColumnName, ReadColumn>): Problem[] {
  const problems: Problem[] = [];
  for (const column of columns.values()) {
    if (column.constantProblem !== null) problems.push(column.constantProblem);
  }
  const price = columns.get('Price');
  if (price !== undefined && price.constant !== null && price.values[0] !== '') {
    if (!columns.has('Currency')) {
      problems.push(tabProblem('CURRENCY_MISSING', price.constant, { field: 'Price' }));
    }
  }
  return problems;
}

export function applyTabRules(input: TabRulesInput, rows: TabRows): Problem[] {
  return [compareZones(input), compareSites(input, rows), findMixedCurrencies(input)].flatMap(
    (problem) => (problem === null ? [] : [problem]),
  );
}

/** Zones with other names but the same clock (Europe/Kiev, Europe/Kyiv) are the same. */
function compareZones({ counter, dataZone, nowMs }: TabRulesInput): Problem | null {
  if (dataZone === null || counter === null) return null;
  if (counter.timeZone === '' || counter.timeZone === dataZone.name) return null;
  const counterZone = zoneOf(counter.timeZone);
  if (counterZone !== null && sameClock(dataZone, counterZone, nowMs)) return null;
  const details = { zone: dataZone.name, counterZone: counter.timeZone, field: 'DateTime' };
  return tabProblem('TIME_ZONE_DIFFERS', dataZone.name, details);
}

const FORTNIGHT_MS = 14 * 24 * 3_600_000;
const FORTNIGHTS_IN_A_YEAR = 27;

function sameClock(one: Zone, other: Zone, nowMs: number): boolean {
  for (let back = 0; back <= FORTNIGHTS_IN_A_YEAR; back += 1) {
    const instantMs = nowMs - back * FORTNIGHT_MS;
    if (one.offsetMs(instantMs) !== other.offsetMs(instantMs)) return false;
  }
  return true;
}

function findMixedCurrencies({ columns, readyRows }: TabRulesInput): Problem | null {
  const currency = columns.get('Currency');
  if (currency === undefined) return null;
  const found = new Set<string>();
  for (const rowIndex of readyRows) {
    const code = currency.values[rowIndex];
    if (code !== undefined && code !== '') found.add(code);
  }
  if (found.size < 2) return null;
  const currencies = [...found].sort().join(', ');
  return tabProblem('CURRENCY_MIXED', currencies, { currencies, field: 'Currency' });
}

export interface SiteRuleInput {
  readonly columns: ReadonlyMap<ColumnName, ReadColumn>;
  readonly counter: CounterInfo | null;
  /** By 0-based row, 0 where the check is not about it; null: about all. */
  readonly inScope: Uint8Array | null;
}

/** Scheme and host of an address that could be read; many pages share one. */
const ORIGIN = /^[^/]*\/\/[^/?#]*/;

/** SITE_DIFFERS when most pages of the calls that are new lie outside the counter's site and its mirrors; names the commonest stranger. */
function compareSites(input: SiteRuleInput, rows: TabRows): Problem | null {
  const urls = input.columns.get('URL');
  const sites = hostNames(input.counter?.hosts ?? []).map(withoutWww);
  const [site] = sites;
  if (urls === undefined || site === undefined) return null;
  const { inScope } = input;
  const origins = new Map<string, number>();
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    if (rows.state[rowIndex] !== NEW || inScope?.[rowIndex] === 0) continue;
    const [origin = ''] = ORIGIN.exec(urls.values[rowIndex] as string) ?? [];
    if (origin !== '') origins.set(origin, (origins.get(origin) ?? 0) + 1);
  }
  const strangers = new Map<string, number>();
  let balance = 0;
  for (const [origin, pages] of origins) {
    const host = withoutWww(hostName(origin));
    const isKnown = sites.some((one) => isOnSite(host, one));
    balance += isKnown ? pages : -pages;
    if (!isKnown) strangers.set(host, (strangers.get(host) ?? 0) + pages);
  }
  if (balance >= 0) return null;
  const [[host] = ['']] = [...strangers].sort((a, b) => b[1] - a[1]);
  return tabProblem('SITE_DIFFERS', host, { host, site, field: 'URL' });
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** Pages of a subdomain belong to the site. */
function isOnSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
