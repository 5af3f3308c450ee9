/** What can happen to an upload by the switchboard, as orders for the stand-in. */

import type { Words } from './words';

export interface FaultChoice {
  readonly name: keyof Words['faults'];
  /** As after `--fault`; the first one strikes once or always, those that belong to it stay. */
  readonly orders: readonly string[];
}

export const FAULT_CHOICES: readonly FaultChoice[] = [
  { name: 'fine', orders: [] },
  { name: 'slow', orders: ['delay:15000,on=upload'] },
  { name: 'before', orders: ['drop-before'] },
  { name: 'after', orders: ['drop-after'] },
  { name: 'half', orders: ['half'] },
  { name: 'later', orders: ['store-later:5'] },
  { name: 'lag', orders: ['drop-after', 'list-lag:60'] },
  { name: 'short', orders: ['short:1'] },
  { name: 'refused', orders: ['refuse:invalid_uploading,on=upload'] },
  { name: 'denied', orders: ['refuse:access_denied,on=upload'] },
  { name: 'quota', orders: ['refuse:quota_requests_by_ip,on=upload'] },
  { name: 'down', orders: ['status:503,on=upload'] },
];

/** The orders of a choice: for one upload, or for every one. */
export function ordersOf({ orders }: FaultChoice, isLasting: boolean): readonly string[] {
  const [first, ...others] = orders;
  if (first === undefined) return [];
  return [isLasting ? first : `${first},times=1`, ...others];
}

/** The choice whose orders are open; the first one when none is. */
export function choiceOf(open: readonly string[]): FaultChoice {
  const bare = (order: string) => order.replace(/,.*$/, '');
  const matches = FAULT_CHOICES.filter(
    ({ orders }) => orders.length > 0 && orders.every((order) => open.includes(bare(order))),
  );
  const best = matches.sort((a, b) => b.orders.length - a.orders.length)[0];
  return best ?? (FAULT_CHOICES[0] as FaultChoice);
}
