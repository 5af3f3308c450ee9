/** The rule that compares the pages of the calls with the site of the counter. */

import type { ColumnName } from '../call/columns';
import { type Problem, tabProblem } from '../call/problem';
import type { CounterInfo } from '../call/settings';
import { NEW, type TabRows } from '../call/tabRows';
import { hostName, hostNames } from '../read/hostName';
import type { ReadColumn } from '../read/readColumn';

export interface SiteRuleInput {
  readonly columns: ReadonlyMap<ColumnName, ReadColumn>;
  readonly counter: CounterInfo | null;
  /** By 0-based row, 0 where the check is not about it; null: about all. */
  readonly inScope: Uint8Array | null;
}

/** Scheme and host of an address that could be read; many pages share one. */
const ORIGIN = /^[^/]*\/\/[^/?#]*/;

/** SITE_DIFFERS when most pages of the calls that are new lie outside the counter's site and its mirrors; names the commonest stranger. */
export function compareSites(input: SiteRuleInput, rows: TabRows): Problem | null {
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
