/** Rules about the tab as a whole: its zone, its pages, its currencies and its constants. */

import type { ColumnName } from './columns';
import { PROBLEM_SEVERITY, type Problem, type ProblemCode } from './problem';
import type { ReadColumn } from './readColumn';
import type { CounterInfo } from './settings';
import { NEW, type TabRows } from './tabRows';
import { type Zone, zoneOf } from './zone';

export interface TabRulesInput {
  readonly columns: ReadonlyMap<ColumnName, ReadColumn>;
  readonly counter: CounterInfo | null;
  readonly dataZone: Zone;
  readonly nowMs: number;
  /** 0-based rows that would be sent. */
  readonly readyRows: readonly number[];
  readonly inScope: Uint8Array | null;
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
      problems.push(tabProblem('CURRENCY_MISSING', 'Price', price.constant, {}));
    }
  }
  return problems;
}

export function applyTabRules(input: TabRulesInput, rows: TabRows): Problem[] {
  return [compareZones(input), compareSites(input, rows), findMixedCurrencies(input)].flatMap(
    (problem) => (problem === null ? [] : [problem]),
  );
}

function tabProblem(
  code: ProblemCode,
  field: ColumnName,
  seen: string,
  details: Readonly<Record<string, string>>,
): Problem {
  return {
    code,
    severity: PROBLEM_SEVERITY[code],
    row: null,
    column: null,
    cell: null,
    seen,
    suggestion: null,
    details: { ...details, field },
  };
}

/** Zones with other names but the same clock (Europe/Kiev, Europe/Kyiv) are the same. */
function compareZones({ counter, dataZone, nowMs }: TabRulesInput): Problem | null {
  if (counter === null || counter.timeZone === '' || counter.timeZone === dataZone.name) {
    return null;
  }
  const counterZone = zoneOf(counter.timeZone);
  if (counterZone !== null && sameClock(dataZone, counterZone, nowMs)) return null;
  const details = { zone: dataZone.name, counterZone: counter.timeZone };
  return tabProblem('TIME_ZONE_DIFFERS', 'DateTime', dataZone.name, details);
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

function compareSites(input: TabRulesInput, rows: TabRows): Problem | null {
  const urls = input.columns.get('URL');
  const sites = (input.counter?.hosts ?? []).map(hostName).filter((host) => host !== '');
  if (urls === undefined || sites.length === 0) return null;
  const strangers = new Map<string, number>();
  let known = 0;
  let total = 0;
  for (let rowIndex = 0; rowIndex < rows.count; rowIndex += 1) {
    const url = urls.values[rowIndex];
    if (url === undefined || url === '' || rows.state[rowIndex] !== NEW) continue;
    if (input.inScope !== null && input.inScope[rowIndex] !== 1) continue;
    const host = hostName(url);
    if (host === '') continue;
    total += 1;
    if (sites.some((site) => isOnSite(host, site))) known += 1;
    else strangers.set(host, (strangers.get(host) ?? 0) + 1);
  }
  if (known * 2 >= total) return null;
  const [host = ''] = [...strangers].reduce(
    (most, one) => (one[1] > most[1] ? one : most),
    ['', 0],
  );
  return tabProblem('SITE_DIFFERS', 'URL', host, { host, site: sites[0] ?? '' });
}

/** Host of an address or of a site as Metrica names it, without `www.`; '' where there is none. */
export function hostName(address: string): string {
  const match = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^@/?#]*@)?([^/?#:]+)/i.exec(address.trim());
  return (match?.[1] ?? '')
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Pages of a subdomain belong to the site. A name in Cyrillic and one in Punycode cannot be compared: taken as the same. */
function isOnSite(host: string, site: string): boolean {
  if (host === site || host.endsWith(`.${site}`)) return true;
  return isPunycode(host) ? isUnicode(site) : isPunycode(site) && isUnicode(host);
}

function isPunycode(host: string): boolean {
  return /(?:^|\.)xn--/.test(host);
}

function isUnicode(host: string): boolean {
  return /[^\u0000-\u007f]/.test(host);
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
  return tabProblem('CURRENCY_MIXED', 'Currency', currencies, { currencies });
}
