/** What Metrica last said of batches that are followed: kept in a property, since it decides nothing and changes every hour. */

import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';
import type { Batch } from './book';
import type { StateLine } from './ledgerLines';

/** Status, accepted, linked, source, and when they were read. */
type Said = readonly [
  status: string,
  accepted: number | null,
  linked: number | null,
  source: number | null,
  timeMs: number,
];

export type Statuses = Readonly<Record<string, Said>>;

/** A property holds 9 KB. */
const MOST_BATCHES = 130;

/** The property, as text; none is kept for batches on which Metrica has said its last word. */
export function statusesOf(text: string | null | undefined): Statuses {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    const entries = Object.entries(value ?? {}).filter(([, said]) => Array.isArray(said));
    return Object.fromEntries(entries) as Statuses;
  } catch {
    return {};
  }
}

/** Batches with what was said of them since their last line. */
export function withStatuses(batches: readonly Batch[], statuses: Statuses): readonly Batch[] {
  return batches.map((batch) => {
    const said = statuses[batch.claim.batch];
    if (said === undefined || batch.last === null) return batch;
    const [status, accepted, linked, source, timeMs] = said;
    return { ...batch, last: { ...batch.last, status, accepted, linked, source, timeMs } };
  });
}

/** The statuses with one more; null when there is no room, so that it needs a line of the ledger. */
export function withStatus(statuses: Statuses, line: StateLine): Statuses | null {
  const { batch, status, accepted, linked, source, timeMs } = line;
  const next: Statuses = { ...statuses, [batch]: [status, accepted, linked, source, timeMs] };
  return Object.keys(next).length > MOST_BATCHES ? null : next;
}

/** Keeps the statuses of the batches that are still followed; nothing is written where nothing changed. */
export function saveStatuses(
  ports: Pick<Ports, 'store'>,
  before: Statuses,
  now: Statuses,
  followed: ReadonlySet<string>,
): void {
  const kept = Object.fromEntries(Object.entries(now).filter(([batch]) => followed.has(batch)));
  const text = JSON.stringify(kept);
  if (text === JSON.stringify(before)) return;
  if (text === '{}') ports.store.remove('document', DOCUMENT_KEYS.statuses);
  else ports.store.set('document', DOCUMENT_KEYS.statuses, text);
}
