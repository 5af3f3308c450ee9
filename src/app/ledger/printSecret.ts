/** The random secret of a spreadsheet by which its fingerprints are made. It never stands in the sheet. */

import { CallPrints, SECRET_CHARACTERS } from '../../core/deliver/fingerprint';
import type { Ports } from '../../ports';
import { DOCUMENT_KEYS } from '../base/keys';

/** The secret among the document's properties; '' where there is none. */
export function secretIn(kept: Readonly<Record<string, string>>): string {
  return kept[DOCUMENT_KEYS.secret] ?? '';
}

/** A new secret, kept from now on. What was printed by another one can never be compared again. */
export function makeSecret(ports: Pick<Ports, 'store' | 'ids'>): string {
  const secret = ports.ids.random(SECRET_CHARACTERS);
  ports.store.set('document', DOCUMENT_KEYS.secret, secret);
  return secret;
}

/** What the lines of a ledger show of the secret by which they were printed; '' for no secret. */
export function checkOf(secret: string): string {
  return secret === '' ? '' : new CallPrints(secret).check;
}
