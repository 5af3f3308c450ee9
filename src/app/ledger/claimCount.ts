/** How many claims the ledger has had, in a property: by it a ledger that lost some is known. */

import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';

/** Claims after the last read-back, those included that the ledger has lost since; and the batch being claimed, if a run was cut there. */
export interface ClaimCount {
  readonly claims: number;
  readonly claiming: string;
}

/** The property among the document's; null where none is kept. */
export function claimCountIn(kept: Readonly<Record<string, string>>): ClaimCount | null {
  const text = kept[DOCUMENT_KEYS.ledger];
  if (text === undefined) return null;
  try {
    const value = JSON.parse(text) as Partial<ClaimCount>;
    return { claims: Number(value.claims ?? 0), claiming: String(value.claiming ?? '') };
  } catch {
    return null;
  }
}

/** Writes the property; lasting at once. */
export function saveClaimCount(ports: Pick<Ports, 'store'>, count: ClaimCount): void {
  ports.store.set('document', DOCUMENT_KEYS.ledger, JSON.stringify(count));
}
